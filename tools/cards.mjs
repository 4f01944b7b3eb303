// Draws the pictures that social networks show beside a link: each SVG of a folder as a PNG of the
// same name in another, in a font of this build, so that they are the same wherever they are made.
//
//   node tools/cards.mjs FOLDER-WITH-SVG FOLDER-FOR-PNG

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);
// The font that the drawings were measured for: src/app/charts/measure.rs.
const FONT = 'DejaVu Sans';
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/** Draws every SVG below the one folder into the other; says how many there were. */
export async function drawCards(from, to) {
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fonts = dirname(resolve('dejavu-fonts-ttf/package.json'));
  const fontBuffers = FONT_FILES.map((name) => readFileSync(join(fonts, 'ttf', name)));
  const names = readdirSync(from, { recursive: true }).filter((name) => name.endsWith('.svg')).sort();
  for (const name of names) {
    const picture = new Resvg(readFileSync(join(from, name), 'utf8'), {
      font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: FONT, sansSerifFamily: FONT },
    });
    const path = join(to, name.replace(/\.svg$/, '.png'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, picture.render().asPng());
    picture.free();
  }
  return names.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from, to] = process.argv.slice(2);
  if (!from || !to) {
    console.error('expected the folder of the SVG files and that of the PNG files, found fewer');
    process.exit(1);
  }
  console.log(`drew ${await drawCards(from, to)} pictures`);
}
