// How one picture of the page is compared with the one that is kept.

import { expect } from './common.mjs';

/** What is lower on a page than this many pixels is left out, so that the kept pictures stay small. */
const LOWEST = 1400;

/** The page, from its top, looks like the picture of that name. */
export async function expectPicture(page, name) {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }));
  const clip = height > LOWEST ? { x: 0, y: 0, width, height: LOWEST } : undefined;
  // The other pictures of a state are looked at too when one is another.
  await expect.soft(page).toHaveScreenshot([`${name}.png`], { fullPage: true, clip });
}
