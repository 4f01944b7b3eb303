// What a case gives on paper: one page with the rating, what it is made of, why, and where it comes from.

import { expect, test } from './common.mjs';
import { reachState, STATES } from './states.mjs';

// A page with its margins, 18 millimetres each, in the pixels of CSS (96 an inch).
const A4 = { width: 658, height: 986 };

const CASES = [
  { address: './', rating: 'Requires improvement', reason: 'Only one grade may, for the whole to be good.', parts: ['Leadership', 'Delegated functions', 'Finance', 'Performance', 'Planning'] },
  { address: './2016-17/greater-huddersfield/', rating: 'Requires improvement', reason: 'Only the one word was published', parts: ['Leadership', 'Finance'] },
];

test.use({ isMobile: false, hasTouch: false, deviceScaleFactor: 1, viewport: A4 });

/** The pages of a PDF as Chromium writes it: each is an object that says so. */
const pagesOf = (pdf) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

for (const { address, rating, reason, parts } of CASES) {
  test(`${address} as opened is one page on paper, with its sources and without its controls`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('#static')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    const main = page.locator('main');
    await expect(main.getByText(rating, { exact: true }).filter({ visible: true }).first()).toBeVisible();
    const made = main.getByRole('list', { name: 'What the rating is made of' });
    for (const part of parts) await expect(made.getByText(part, { exact: true })).toBeVisible();
    await expect(main.locator('.reason')).toContainText(reason);

    // On paper nobody can follow a link: its address stands there.
    const sources = main.locator('.source a').filter({ visible: true });
    expect(await sources.count()).toBeGreaterThan(0);
    for (const source of await sources.all()) {
      const [href, after, text] = await source.evaluate((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content, link.innerText]);
      const shown = after.replaceAll('attr(href)', href);
      expect(`${text} ${shown}`).toContain(href);
    }
    await expect(page.getByText(new URL(page.url()).host).filter({ visible: true }).first(), 'the address of the page').toBeVisible();

    for (const role of ['button', 'combobox', 'radio', 'textbox', 'checkbox']) {
      await expect(page.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
    }
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  });
}

test('pages are counted as they are', async ({ page }) => {
  await reachState(page, STATES.find(({ name }) => name === 'list-of-cases'));
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(1);
});
