// All kept pictures side by side, for an eye to look over: `make contact-sheet`.
//
//   node tests/browser/contact-sheet.mjs
//
// Reads tests/browser/pictures/, writes target/contact-sheet.html and, for each width and scheme,
// target/contact-sheet-<width>-<scheme>.png.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const path = (place) => fileURLToPath(new URL(`../../${place}`, import.meta.url));
const { CHROME, TEST_BROWSER_FLAGS = '' } = process.env;
const folder = path('tests/browser/pictures');

/** "frame-as-opened-360-dark.png" as its parts; what has no width of its own, as "colour vision". */
function described(file) {
  const [, state, width, scheme] = /^(.+?)(?:-(\d{3,4}))?-(light|dark)\.png$/.exec(file) ?? [];
  if (!state) throw new Error(`${file}: expected a name like example-as-opened-360-light.png`);
  return { file, state, sheet: `${width ?? 'colour-vision'}-${scheme}` };
}

const pictures = readdirSync(folder).filter((file) => file.endsWith('.png')).map(described);
if (pictures.length === 0) throw new Error(`${folder}: expected pictures, found none: \`make pictures\` makes them`);
const sheets = [...new Set(pictures.map(({ sheet }) => sheet))].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

const inlined = (file) => `data:image/png;base64,${readFileSync(`${folder}/${file}`).toString('base64')}`;
const figure = ({ file, state }) => `<figure><figcaption>${state}</figcaption><img alt="${state}" src="${inlined(file)}"></figure>`;
const section = (sheet) => `<section id="s-${sheet}"><h2>${sheet}</h2><div>${pictures.filter((picture) => picture.sheet === sheet).map(figure).join('')}</div></section>`;

writeFileSync(path('target/contact-sheet.html'), `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>Contact sheet</title>
<style>
  body { margin: 16px; font: 16px/1.4 sans-serif; background: #888; color: #000 }
  section > div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
  section { width: max-content; max-width: 2000px; padding-bottom: 16px }
  figure { margin: 0 } figcaption { font-weight: bold }
  img { display: block; max-width: 640px }
</style>
${sheets.map(section).join('\n')}
</html>
`);

const browser = await chromium.launch({
  executablePath: CHROME,
  args: TEST_BROWSER_FLAGS.split(/\s+/).filter(Boolean),
  chromiumSandbox: true,
});
try {
  const page = await browser.newPage({ viewport: { width: 2040, height: 1200 } });
  await page.goto(pathToFileURL(path('target/contact-sheet.html')).href);
  for (const sheet of sheets) await page.locator(`#s-${sheet}`).screenshot({ path: path(`target/contact-sheet-${sheet}.png`) });
} finally {
  await browser.close();
}
console.log(`target/contact-sheet.html, and ${sheets.map((sheet) => `contact-sheet-${sheet}.png`).join(', ')}`);
