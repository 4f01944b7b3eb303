// In every state of states.mjs axe finds nothing: by the rules of WCAG 2.2 at levels A and AA and by its
// own best practice, in light and dark, and in the main states in forced colours too. No exceptions.
// Here as on a phone; fit.spec.mjs asks the same of a wide window.

import { expect, expectNoViolations, giveTimers, test } from './common.mjs';
import { reachState, STATES } from './states.mjs';

for (const state of STATES) {
  test.describe(state.name, () => {
    test.use({ javaScriptEnabled: !state.noScript });

    test(`axe finds nothing in ${state.name}`, async ({ page }) => {
      await reachState(page, state);
      if (state.noScript) await giveTimers(page);
      const looks = [{ colorScheme: 'light' }, { colorScheme: 'dark' }];
      if (state.main) looks.push({ colorScheme: 'light', forcedColors: 'active' });
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
