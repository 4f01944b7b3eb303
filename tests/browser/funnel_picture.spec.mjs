// The funnel plot of the tool for spreadsheets, saved as a picture from the finished page.

import { readFile } from 'node:fs/promises';
import { expect, test } from './common.mjs';

// One indicator of so many CCGs, with more spread than chance would have.
function figures(ccgs) {
  const rows = ['ccg,name,code,numerator,denominator'];
  for (let place = 0; place < ccgs; place += 1) {
    const denominator = 200 + ((place * 37) % 900);
    rows.push(`X${place},Place ${place},122b,${Math.round(denominator * (0.7 + ((place * 53) % 28) / 100))},${denominator}`);
  }
  return rows.join('\n');
}

async function saved(page, button) {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the funnel plot is saved as a picture that names its indicator, its CCGs and the page, and no rating', async ({ page, baseURL }) => {
  await page.goto('./#v1/2016-17');
  await page.getByRole('button', { name: 'Rate many CCGs at once' }).click();
  await page.getByLabel('Or paste a table here').fill(figures(209));
  await page.getByRole('button', { name: 'Rate these' }).click();
  await page.getByLabel('Mark a CCG').selectOption('X7');
  await expect(page.locator('.funnel .halo')).toHaveText('Place 7');
  const figure = page.locator('.funnel-figure');

  const svg = await saved(page, figure.getByRole('button', { name: 'Save as SVG' }));
  expect(svg.name).toMatch(/^ccg-rating-.*122b-funnel\.svg$/);
  const drawn = await page.evaluate((text) => {
    const place = document.createElement('div');
    place.innerHTML = text;
    document.body.append(place);
    const frame = place.querySelector('svg').getBoundingClientRect();
    const shapes = [...place.querySelectorAll('text, path, line')];
    const out = shapes.filter((shape) => {
      const box = shape.getBoundingClientRect();
      return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    }).map((shape) => shape.outerHTML.slice(0, 80));
    const words = [...place.querySelectorAll('text')].map((found) => found.textContent);
    place.remove();
    return { out, words };
  }, svg.bytes.toString('utf8'));
  expect(drawn.out).toEqual([]);
  for (const words of ['Each dot is one of 209 CCGs', 'Funnel plot of 209 CCGs', 'Place 7', 'denominator →', `${baseURL}#spreadsheet`]) {
    expect(drawn.words).toContain(words);
  }
  expect(drawn.words.join(' ')).toContain('(122b)');
  expect(drawn.words.join(' ')).toContain('a reader’s own spreadsheet');
  expect(drawn.words.join(' ')).not.toMatch(/outstanding|inadequate|not known/i);

  const png = await saved(page, figure.getByRole('button', { name: 'Save as PNG' }));
  expect(png.name).toMatch(/-funnel\.png$/);
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  await expect(figure.getByLabel('Link to publish with the picture')).toHaveValue(`${baseURL}#spreadsheet`);
  const picture = figure.getByRole('img', { name: /122b.*Funnel plot of 209 CCGs/ });
  await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBe(1200);
  await picture.screenshot({ path: test.info().outputPath('funnel.png') });
  // Another CCG is marked: the picture is no longer that of what is shown.
  await page.getByLabel('Mark a CCG').selectOption('X8');
  await expect(picture).toHaveCount(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
