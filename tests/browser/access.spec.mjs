// In every state of states.mjs axe finds nothing: by the rules of WCAG 2.2 at levels A and AA and by its
// own best practice, in light and dark, and in the main states in forced colours too. No exceptions.

import { expect, expectNoViolations, test } from './common.mjs';
import { reachState, STATES } from './states.mjs';

// axe lets the browser breathe between its steps, with timers that a page without JavaScript does not have.
const giveTimers = (page) => page.evaluate(() => {
  window.setTimeout = (step, _, ...given) => {
    Promise.resolve().then(() => step(...given));
    return 0;
  };
});

for (const state of STATES) {
  test.describe(state.name, () => {
    test.use({ javaScriptEnabled: !state.noScript });

    // On a wide screen those are looked at whose look differs most there.
    const tag = state.main || state.picture || state.wide ? [] : ['@phone'];
    test(`axe finds nothing in ${state.name}`, { tag }, async ({ page, isMobile }) => {
      await reachState(page, state);
      if (state.noScript) await giveTimers(page);
      const looks = [{ colorScheme: 'light' }];
      if (isMobile) looks.push({ colorScheme: 'dark' });
      if (isMobile && state.main) looks.push({ colorScheme: 'light', forcedColors: 'active' });
      for (const look of looks) {
        await test.step(Object.values(look).join(', '), async () => {
          await page.emulateMedia(look);
          await expectNoViolations(page);
        });
      }
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe('what axe looks for', () => {
    test.use({ javaScriptEnabled });

    test(`is found where it is, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ page }) => {
      await page.goto('cases/');
      if (!javaScriptEnabled) await giveTimers(page);
      await page.evaluate(() => {
        document.documentElement.removeAttribute('lang');
        document.querySelector('h2').style.color = '#eee';
      });
      await expect(expectNoViolations(page)).rejects.toThrow(/"color-contrast"[^]*"html-has-lang"/);
      page.expected = /preloaded/;
    });
  });
}
