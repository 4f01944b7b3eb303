// Makes the loader that articles run: one small classic script of loader/, in a folder of its version,
// and beside it integrity.json with what an article names to be sure of its bytes.
//
// loader/released.json holds the integrity of every version that was released. Articles name these bytes
// and browsers refuse any others, so a released version that comes out otherwise fails here.
//
// By hand: node tools/loader.mjs FOLDER

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';
import { VERSION } from '../loader/version.mjs';

// As sent, compressed as finish-dist.mjs does.
const MOST_BYTES = 3072;
// Browsers before these have no WebAssembly that our pages could run with; they keep the article's words, so
// they must be able to read the script. https://caniuse.com/es6-class, https://caniuse.com/custom-elementsv1
const TARGET = 'es2018';
const SOURCES = fileURLToPath(new URL('../loader/', import.meta.url));

// Writes FOLDER/loader/VERSION/embed.js and integrity.json; gives what the latter holds, the size, and the
// paths of both. Throws an error whose message is for whoever builds.
export function buildLoader(folder, released = readReleased()) {
  const code = minified();
  const bytes = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  if (bytes >= MOST_BYTES) throw new Error(`loader/embed.js: expected fewer than ${MOST_BYTES} bytes with brotli, found ${bytes}`);
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const expected = released[VERSION];
  if (expected && expected !== integrity) {
    throw new Error(
      `loader ${VERSION}: expected ${expected}, as it was released, found ${integrity}: give it a new version in loader/version.mjs`,
    );
  }
  const told = { version: VERSION, address: `loader/${VERSION}/embed.js`, integrity };
  const script = join(folder, told.address);
  const beside = join(dirname(script), 'integrity.json');
  mkdirSync(dirname(script), { recursive: true });
  writeFileSync(script, code);
  writeFileSync(beside, `${JSON.stringify(told)}\n`);
  return { ...told, bytes, files: [script, beside] };
}

function minified() {
  const { outputFiles, warnings } = buildSync({
    entryPoints: [join(SOURCES, 'embed.js')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  if (warnings.length > 0) {
    const { text, location } = warnings[0];
    throw new Error(`${location?.file}:${location?.line}: expected no warning from the minifier, found: ${text}`);
  }
  return outputFiles[0].contents;
}

function readReleased() {
  return JSON.parse(readFileSync(join(SOURCES, 'released.json'), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  try {
    if (!folder) throw new Error('expected the folder to write to as the first argument, found none');
    const { address, integrity, bytes } = buildLoader(folder);
    console.log(`${address}: ${bytes} bytes with brotli, integrity ${integrity}`);
  } catch (wrong) {
    console.error(wrong.message);
    process.exit(1);
  }
}
