// What a screen reader is given in the main states: the accessibility tree, kept as text in trees/.
// `make trees` renews the files, to be read like any other change: what has no name there, or stands
// there twice or in the wrong order, is heard so.

import { expect, test } from './common.mjs';
import { reachState, STATES } from './states.mjs';

// The link to what is shown and the builder's snippets name the server that happens to run.
const forgetServer = (page) => page.evaluate(() => {
  for (const field of document.querySelectorAll('input, textarea')) {
    field.value = field.value.replaceAll(location.origin, 'https://ratings.example.org');
  }
});

for (const state of STATES.filter(({ main }) => main)) {
  test.describe(state.name, () => {
    test.use({ javaScriptEnabled: !state.noScript });

    test(`a screen reader is given what trees/${state.name}.aria.yml says`, async ({ page }) => {
      await reachState(page, state);
      await forgetServer(page);
      await expect(page.locator('body')).toMatchAriaSnapshot({ name: `${state.name}.aria.yml` });
    });
  });
}
