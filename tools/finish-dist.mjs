// The last step of the page's build, run by Trunk (see Trunk.toml): looks that the
// HTML keeps the promises the page makes to its hosts, minifies CSS and JavaScript,
// shortens the names between wasm and JavaScript, and writes compressed copies beside every file that a server would compress.
//
// By hand: node tools/finish-dist.mjs FOLDER

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { buildLoader } from './loader.mjs';
import { shortenNames } from './short-names.mjs';

// What is compressed already (PNG, WOFF2) only grows.
const COMPRESSED_KINDS = new Set([
  '.css', '.csv', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest', '.xml',
]);
const LOADERS = { '.css': 'css', '.js': 'js', '.mjs': 'js' };

// Trunk runs this on a folder that becomes dist/ only if all goes well.
const folder = process.argv[2] ?? process.env.TRUNK_STAGING_DIR;
if (!folder) fail('expected the folder to finish as the first argument, found none');

nameLater('later');
nameLater('sheets');

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

for (const file of files) {
  if (file.endsWith('_bg.wasm')) shortenNames(file, file.replace(/_bg\.wasm$/, '.js'));
}
for (const file of files) {
  if (extname(file) === '.html') checkHtml(file);
  if (extname(file) in LOADERS) minify(file);
}
// After the rest is minified: its bytes are promised to articles as they are.
files.push(...buildLoader(folder).files);
for (const file of files) {
  if (COMPRESSED_KINDS.has(extname(file))) compress(file);
}

// Trunk gives the files of a module that is loaded later no hash, and a browser may keep them: after
// the next deploy it could mix old and new. So their name gets one here, and the HTML tells it.
function nameLater(module) {
  const parts = [`${module}.js`, `${module}_bg.wasm`, `${module}_loader.js`, `${module}.css`];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(readFileSync(join(folder, part)));
  const name = `${module}-${hash.digest('hex').slice(0, 16)}`;
  const named = (part) => part.replace(module, name);
  replaceIn(`${module}.js`, `'${module}_bg.wasm'`, `'${named(`${module}_bg.wasm`)}'`);
  replaceIn(`${module}_loader.js`, `'./${module}.js'`, `'./${named(`${module}.js`)}'`);
  replaceIn('index.html', `data-${module}="${module}"`, `data-${module}="${name}"`);
  for (const part of parts) renameSync(join(folder, part), join(folder, named(part)));
}

function replaceIn(name, before, after) {
  const text = readFileSync(join(folder, name), 'utf8');
  if (text.split(before).length !== 2) fail(`${name}: expected ${before} once, found it ${text.split(before).length - 1} times`);
  writeFileSync(join(folder, name), text.replace(before, after));
}

// What a strict Content-Security-Policy would block, or what would not be found when
// the page stands in a sub-folder, should fail here rather than on somebody's site.
function checkHtml(file) {
  const html = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  const forbidden = [
    [/<script\b(?![^>]*\ssrc\s*=)[^>]*>/i, 'a script inside the HTML', 'a file of its own'],
    [/<style\b[^>]*>/i, 'a style sheet inside the HTML', 'a file of its own'],
    [/<[a-z][^>]*\sstyle\s*=[^>]*>/i, 'a style attribute', 'a class'],
    [/<[a-z][^>]*\son[a-z]+\s*=[^>]*>/i, 'an event attribute', 'a listener'],
    [/<(?:link|script|img|source)\b[^>]*\s(?:src|href)\s*=\s*["']?\/[^>]*>/i, 'an address from the root', 'a relative one'],
  ];
  for (const [pattern, found, expected] of forbidden) {
    const match = html.match(pattern);
    if (match) fail(`${basename(file)}: expected ${expected}, found ${found}: ${match[0]}`);
  }
}

function minify(file) {
  const { code, warnings } = transformSync(readFileSync(file, 'utf8'), {
    loader: LOADERS[extname(file)],
    sourcefile: file,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  if (warnings.length > 0) {
    const { text, location } = warnings[0];
    fail(`${basename(file)}:${location?.line}: expected no warning from the minifier, found: ${text}`);
  }
  writeFileSync(file, code);
}

function compress(file) {
  const bytes = readFileSync(file);
  const brotli = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    // Of all such parameters these were best for the page's wasm: two hundred bytes.
    [constants.BROTLI_PARAM_LGBLOCK]: 16,
    [constants.BROTLI_PARAM_NDIRECT]: 8,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: brotli }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
