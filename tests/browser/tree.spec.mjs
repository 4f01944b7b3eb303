// What a screen reader is given in the main states: the accessibility tree, kept as text in trees/.
// `make trees` renews the files, to be read like any other change: what has no name there, or stands
// there twice or in the wrong order, is heard so.
//
// They are compared letter by letter. Playwright's own matcher (toMatchAriaSnapshot) writes patterns for
// whatever holds a digit, so that 2015/16 would do for 2016/17, and a score for any other.

import { expect, test } from './common.mjs';
import { reachState, STATES } from './states.mjs';

// The link to what is shown names the server that happens to run, and the builder's snippets also tell
// heights, which hang on the machine's typefaces.
const forgetMachine = (page) => page.evaluate(() => {
  for (const field of document.querySelectorAll('input, textarea')) {
    field.value = field.value.replaceAll(location.origin, 'https://ratings.example.org');
    if (field.matches('textarea[readonly]')) field.value = 'what is to be pasted';
  }
});

for (const state of STATES.filter(({ main }) => main)) {
  test.describe(state.name, () => {
    test.use({ javaScriptEnabled: !state.noScript });

    test(`a screen reader is given what trees/${state.name}.aria.yml says`, async ({ page }) => {
      await reachState(page, state);
      await forgetMachine(page);
      const tree = await page.locator('body').ariaSnapshot();
      expect(`${tree}\n`).toMatchSnapshot([`${state.name}.aria.yml`]); // As a list, for a name keeps its dots then.
    });
  });
}
