// The main states as they look, at the widths of a narrow frame, a phone, a tablet and a desk, in light
// and dark, beside the pictures that are kept of them.

import { test } from '../common.mjs';
import { reachState, STATES } from '../states.mjs';
import { expectPicture } from '../pictures.mjs';

const WIDTHS = [280, 360, 768, 1280];

for (const state of STATES.filter(({ picture }) => picture)) {
  test.describe(state.name, () => {
    test.use({ javaScriptEnabled: !state.noScript, viewport: { width: 1280, height: 900 } });

    test(`${state.name} looks as it did`, async ({ page }) => {
      await reachState(page, state);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          await expectPicture(page, `${state.name}-${width}-${colorScheme}`, state.picture === true ? 'html' : state.picture);
        }
      }
    });
  });
}
