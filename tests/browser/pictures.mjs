// How one picture of the page is compared with the one that is kept.

import { expect } from './common.mjs';

/** What is lower than this many pixels is left out, so that the kept pictures stay small. */
const LOWEST = 1200;

/** The page, from its top or from an element, looks like the picture of that name. */
export async function expectPicture(page, name, from = 'html') {
  // Where a reader has scrolled to, what stays in view would stand in the middle of the picture.
  await page.evaluate(() => scrollTo(0, 0));
  const clip = await page.locator(from).first().evaluate((element, lowest) => {
    const y = Math.max(0, Math.floor(element.getBoundingClientRect().top + scrollY));
    return { x: 0, y, width: innerWidth, height: Math.min(document.documentElement.scrollHeight - y, lowest) };
  }, LOWEST);
  // The other pictures of a state are looked at too when one is another.
  await expect.soft(page).toHaveScreenshot([`${name}.png`], { fullPage: true, clip });
}
