// The four ratings and "not known" as readers see them who tell colours apart less, or not at all. The
// marks stay apart by their shape alone, measured in the pixels, and the pictures are kept like the others.

import { expect, test } from '../common.mjs';

// All five at once, each as the grade of one component.
const ALL_FIVE = './#v1/2015-16?well-led=outstanding&delegated-functions=good&finance=requires-improvement&performance=inadequate';
const WORDS = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate', 'Not known'];

// As Chromium names them: https://chromedevtools.github.io/devtools-protocol/tot/Emulation/#method-setEmulatedVisionDeficiency
const SEEN_BY = ['none', 'achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia'];

// Two pixels differ when their greys do by a fifth of the scale, which the eye can tell on any screen; two
// marks, when a twelfth of their square does.
const LEAST_GREY = 51;
const LEAST_SHARE = 1 / 12;

test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 1 });

/** How much of their square two pictures of one size differ in, by their greys. */
const difference = (page, one, other) => page.evaluate(async ({ pictures, leastGrey }) => {
  const [greys, others] = await Promise.all(pictures.map(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(24, 24).getContext('2d');
    canvas.drawImage(image, 0, 0, 24, 24);
    const { data } = canvas.getImageData(0, 0, 24, 24);
    return Array.from({ length: 24 * 24 }, (_, place) => (
      0.2126 * data[place * 4] + 0.7152 * data[place * 4 + 1] + 0.0722 * data[place * 4 + 2]
    ));
  }));
  return greys.filter((grey, place) => Math.abs(grey - others[place]) >= leastGrey).length / greys.length;
}, { pictures: [one, other].map((picture) => picture.toString('base64')), leastGrey: LEAST_GREY });

for (const colorScheme of ['light', 'dark']) {
  for (const type of SEEN_BY) {
    test(`the marks stay apart, ${colorScheme}, with colour vision: ${type}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(ALL_FIVE);
      const parts = page.locator('#app').getByRole('list', { name: 'What the rating is made of' });
      await expect(parts).toBeVisible();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setEmulatedVisionDeficiency', { type });
      await expect.soft(parts).toHaveScreenshot([`colour-vision-${type}-${colorScheme}.png`]);

      const marks = [];
      for (const words of WORDS) {
        const item = parts.getByRole('listitem').filter({ hasText: new RegExp(`${words}$`, 'i') });
        await expect(item).toHaveCount(1);
        marks.push(await item.locator('svg').screenshot());
      }
      for (let one = 0; one < marks.length; one += 1) {
        for (let other = one + 1; other < marks.length; other += 1) {
          const share = await difference(page, marks[one], marks[other]);
          expect(share, `${WORDS[one]} and ${WORDS[other]}`).toBeGreaterThan(LEAST_SHARE);
        }
      }
    });
  }
}
