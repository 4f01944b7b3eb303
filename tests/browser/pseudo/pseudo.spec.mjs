// The page in a language whose texts are half as long again, in its main states and at three widths: is
// there room for every text, and is every text in the place for texts? See docs/languages.md.

import { expect, test } from '../common.mjs';
import { NAMES, OF_THE_SHEET } from './allowed.mjs';
import { clipped } from './clipped.mjs';
import { forgotten } from './forgotten.mjs';

// The narrowest column of an article, a phone, a wide screen.
const WIDTHS = [280, 360, 1280];
const HEIGHT = 800;

test.use({ viewport: { width: WIDTHS[0], height: HEIGHT } });
// A page that is not optimised, with everything unfolded.
test.describe.configure({ timeout: 120_000 });

/** Looks at what is shown now, at each width. */
async function look(page) {
  const found = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    // Once it is laid out for this width, and what follows the width has been drawn.
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    found[`clipped at ${width}`] = await page.evaluate(clipped);
  }
  found.forgotten = await page.evaluate(forgotten, { selector: 'html', names: NAMES, left: OF_THE_SHEET });
  expect.soft(found).toEqual({ ...Object.fromEntries(WIDTHS.map((width) => [`clipped at ${width}`, []])), forgotten: [] });
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
}

async function open(page, address) {
  await page.goto(address);
  await expect(page.locator('#app #overall')).toBeVisible();
}

/** Unfolds all there is, also what stands within something that loads when it is unfolded. */
async function unfoldAll(page) {
  const closed = page.locator('#app details:not([open])');
  await expect.poll(async () => {
    await closed.evaluateAll((all) => all.forEach((details) => { details.open = true; }));
    const waiting = await page.locator('#app details.later [id$="-room"]:empty').count();
    return waiting + await closed.count();
  }, { timeout: 60_000 }).toBe(0);
}

for (const place of ['2015-16/greater-huddersfield/', '2016-17/greater-huddersfield/']) {
  test(`a published case has room for its texts, folded and unfolded: ${place}`, async ({ page }) => {
    await open(page, `./${place}`);
    await look(page);
    await unfoldAll(page);
    await look(page);
  });
}

for (const year of ['2015-16', '2016-17']) {
  test(`an empty form has room for its texts: ${year}`, async ({ page }) => {
    await open(page, `./#v1/${year}`);
    await unfoldAll(page);
    await look(page);
  });
}

test('what is wrong with a link and with a figure is said in full', async ({ page }) => {
  await open(page, './#v1/2016-17?999z=1&122b=v170d40');
  await look(page);
});

for (const place of ['embed/2015-16/03a/', 'embed/2016-17/03a/']) {
  test(`a frame has room for its texts: ${place}`, async ({ page }) => {
    await open(page, `./${place}`);
    await look(page);
    await unfoldAll(page);
    await look(page);
  });
}

test.describe('the builder', () => {
  test.afterEach(({ page }) => {
    // A frame that is replaced while it loads says that its loading was broken off.
    page.complaints = page.complaints.filter((words) => !/^Fetch API cannot load http:\/\/127\.0\.0\.1:\d+\/[\w-]+_bg\.wasm\. $/.test(words));
  });

  test('has room for its texts, for a published rating and for a story of one’s own', async ({ page }) => {
    await page.goto('./embed-builder/');
    await expect(page.locator('#take-pym')).toBeVisible();
    // Measured, or given up: then all is said.
    await expect(page.locator('#take-iframe')).toHaveValue(/<iframe /, { timeout: 60_000 });
    await look(page);
    await page.locator('input[name="kind"]').nth(1).check();
    await page.locator('#source').fill('ftp://example.org');
    await page.locator('#accent').fill('0x');
    await page.locator('#accent').blur();
    await page.locator('#link').fill('v0/0');
    await page.locator('#link').blur();
    await expect(page.locator('#link-wrong')).toBeVisible();
    await look(page);
  });
});

async function openSheets(page) {
  await page.locator('#open-sheets').click();
  // Its module is not optimised either, and large.
  await expect(page.locator('#sheets-heading')).toBeFocused({ timeout: 30_000 });
}

const HEADER = 'ccg,name,well-led,delegated-functions,finance,performance,planning';
const GRADES = [
  '03A,Greater Huddersfield,good,good,requires-improvement,good,requires-improvement',
  'X01,Somewhere,outstanding,good,good,good,good',
  'X02,Elsewhere,god,good,good,good,good',
  'X03,Nowhere,good,good,=1+1,inadequate,',
];

async function give(page, rows) {
  await page.locator('#sheets-box').fill(rows.join('\n'));
  await page.locator('#spreadsheet-room .give button:not(.quiet)').click();
}

async function rate(page, rows) {
  await give(page, rows);
  await expect(page.locator('#spreadsheet-room table.ratings tbody th').first()).toBeVisible({ timeout: 30_000 });
}

test('the tool for spreadsheets has room for its texts', async ({ page }) => {
  await open(page, './#v1/2015-16');
  await openSheets(page);
  await page.locator('#spreadsheet-room details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
  await rate(page, [HEADER, ...GRADES]);
  await expect(page.locator('#spreadsheet-room table.problems tbody tr')).toHaveCount(2);
  await look(page);
  await give(page, ['0x1', '0x2']);
  await expect(page.locator('#spreadsheet-room .trouble')).toBeVisible();
  await look(page);
});

test('a funnel plot has room for its texts', async ({ page }) => {
  const rows = ['ccg,name,code,numerator,denominator'];
  for (let place = 0; place < 60; place += 1) {
    const denominator = 100 + ((place * 37) % 800);
    rows.push(`X${place},Somewhere ${place},122b,${Math.round(denominator * (0.7 + ((place * 53) % 28) / 100))},${denominator}`);
  }
  await open(page, './#v1/2016-17');
  await openSheets(page);
  await rate(page, rows);
  await page.locator('#sheets-mark').selectOption('X7');
  await expect(page.locator('.funnel .halo')).toHaveText('Somewhere 7');
  await page.locator('#spreadsheet-room details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
  await expect(page.locator('#spreadsheet-room table.figures')).toBeVisible();
  await look(page);
});

for (const place of ['cases/', '2017-18/bolton/', 'nothing/here/']) {
  test(`a page without a script has room for its texts: ${place}`, async ({ page }) => {
    await page.goto(`./${place}`);
    await expect(page.locator('h1')).toBeVisible();
    await look(page);
    // A page that is not there is complained of.
    if (place.startsWith('nothing')) page.complaints = page.complaints.filter((words) => !words.includes('404'));
  });
}
