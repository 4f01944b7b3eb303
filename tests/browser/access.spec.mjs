// In every state of states.mjs axe finds nothing: by the rules of WCAG 2.2 at levels A and AA and by its
// own best practice, in light and dark, and in the main states in forced colours too. No exceptions.

import { expectNoViolations, test } from './common.mjs';
import { reachState, STATES } from './states.mjs';

for (const state of STATES) {
  test.describe(state.name, () => {
    test.use({ javaScriptEnabled: !state.noScript });

    test(`axe finds nothing in ${state.name}`, async ({ page }) => {
      await reachState(page, state);
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
