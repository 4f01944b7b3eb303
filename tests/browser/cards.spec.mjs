// The pictures that other sites show beside a link: drawn at build time, where the site's address is known.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { drawCards } from '../../tools/cards.mjs';

test('a drawing becomes a picture of its size, with its text in it', async ({ page }, info) => {
  const [drawings, folder] = [info.outputPath('drawings'), info.outputPath('site')];
  const svg = (words) => `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
    <rect width="1200" height="630" fill="#ffffff"/>
    <text x="60" y="300" font-size="60" font-family="system-ui, sans-serif" fill="#000000">${words}</text></svg>`;
  mkdirSync(join(drawings, '2015-16'), { recursive: true });
  writeFileSync(join(drawings, '2015-16/one.svg'), svg('Requires improvement'));
  writeFileSync(join(drawings, '2015-16/none.svg'), svg(''));
  await drawCards(drawings, folder);
  const dark = {};
  for (const name of ['one', 'none']) {
    const png = readFileSync(join(folder, `2015-16/${name}.png`)).toString('base64');
    dark[name] = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height);
      const isDark = (_, place) => place % 4 === 0 && data[place] < 128;
      return [picture.width, picture.height, data.filter(isDark).length];
    }, `data:image/png;base64,${png}`);
  }
  expect(dark.none).toEqual([1200, 630, 0]);
  expect(dark.one.slice(0, 2)).toEqual([1200, 630]);
  expect(dark.one[2]).toBeGreaterThan(2000);
});
