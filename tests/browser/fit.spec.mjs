// In every state of states.mjs nothing scrolls sideways on a narrow screen or at 400%, nothing is cut off
// or covered when a reader spaces the text wider, and everything that can be pressed can be hit. In the same
// visit axe looks at those whose look differs most on a wide screen (access.spec.mjs has all, on a phone).

import { test as plain } from '@playwright/test';
import { expect, giveTimers, test, violationsIn } from './common.mjs';
import { bringFits, found } from './fits.mjs';
import { reachState, STATES } from './states.mjs';

// A window, not a phone: a phone would make its page as wide as what is in it.
const WINDOW = { isMobile: false, hasTouch: false, deviceScaleFactor: 1, viewport: { width: 1280, height: 900 } };

const SIZES = [
  { name: 'a wide window', width: 1280, height: 1024 },
  { name: 'the narrowest screen', width: 320, height: 640 },
  // WCAG 1.4.10: a window of 1280 by 1024 pixels, enlarged four times.
  { name: 'a wide window at 400%', width: 320, height: 256 },
];
// What articles give a frame at least: less than what WCAG asks for, so without spaced text.
const NARROWEST_FRAME = { width: 280, height: 640 };

const NOTHING = { tooWide: [], clipped: [], overlapping: [], tooSmall: [] };

// Two questions in one visit: time for both on a busy machine.
test.describe.configure({ timeout: 180_000 });

for (const state of STATES) {
  test.describe(state.name, () => {
    test.use({ ...WINDOW, javaScriptEnabled: !state.noScript });

    const isAsked = state.main || state.picture || state.wide;
    test(`everything fits in ${state.name}${isAsked ? ', and axe finds nothing in a wide window' : ''}`, async ({ page }) => {
      await reachState(page, state);
      if (isAsked) {
        if (state.noScript) await giveTimers(page);
        expect.soft(await violationsIn(page), 'axe, in a wide window').toEqual([]);
      }
      await bringFits(page);
      for (const { name, ...size } of SIZES) {
        await page.setViewportSize(size);
        expect.soft(await found(page, Object.keys(NOTHING)), name).toEqual(NOTHING);
        await page.evaluate(() => window.fits.spaceText(true));
        expect.soft(await found(page, Object.keys(NOTHING)), `${name}, with spaced text`).toEqual(NOTHING);
        await page.evaluate(() => window.fits.spaceText(false));
      }
      if (state.name.startsWith('frame')) {
        await page.setViewportSize(NARROWEST_FRAME);
        expect.soft(await found(page, Object.keys(NOTHING)), 'the narrowest frame').toEqual(NOTHING);
      }
    });
  });
}

plain.describe('what these look for', () => {
  plain.use(WINDOW);

  plain('is found where it is', async ({ page }) => {
    await page.setContent(`<!doctype html><html lang="en-GB"><title>Spoilt</title><style>
        body { margin: 0; font: 16px/1 sans-serif }
        .wide { width: 2000px }
        .low { height: 16px; overflow: hidden; width: 200px }
        .over { margin-top: -28px }
        .small { width: 10px; height: 10px; padding: 0; border: 0; display: block }
        .table { overflow-x: auto; width: 300px } td { min-width: 2000px }
      </style><main><p>Words <a href="#a">in a line</a></p><p class="wide">Wide</p>
      <p class="low">Words that take more than one line of this box</p><p>Under</p><p class="over">Over it</p>
      <div class="table"><table><tr><td>May scroll</td></tr></table></div>
      <button class="small">a</button><button class="small">b</button><p><button>A button that is large enough</button></p></main></html>`);
    await bringFits(page);
    const spoilt = await found(page, Object.keys(NOTHING));
    expect(spoilt.tooWide).toEqual(['the page: 2000 of 1280 pixels', 'p “Wide”']);
    expect(spoilt.clipped).toEqual(['p “Words that take more than one line of th”']);
    expect(spoilt.overlapping).toContain('“Under” and “Over it”');
    expect(spoilt.tooSmall).toEqual(['button “a”: 10 by 10', 'button “b”: 10 by 10']);
    const height = () => page.evaluate(() => document.querySelector('p').getBoundingClientRect().height);
    const before = await height();
    await page.evaluate(() => window.fits.spaceText(true));
    expect(await height()).toBe(before * 1.5);
  });
});
