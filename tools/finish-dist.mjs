// The last step of the page's build, run by Trunk (see Trunk.toml): looks that the
// HTML keeps the promises the page makes to its hosts, minifies CSS and JavaScript,
// shortens the names between wasm and JavaScript, has the pages written that stand without a script, writes
// down whose work is in it under which licence, and writes compressed copies beside every file that a server would compress.
//
// By hand: PRERENDER=target/debug/prerender [SITE=https://example.org/ccg-rating/] [QUICK=1] node tools/finish-dist.mjs FOLDER

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { buildSync, transformSync } from 'esbuild';
import { placeBuilder } from './builder-page.mjs';
import { drawCards } from './cards.mjs';
import { metaPolicy, writeHeaders } from './headers.mjs';
import { buildLoader } from './loader.mjs';
import { notices } from './notices.mjs';
import { shortenNames } from './short-names.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
// What is compressed already (PNG, WOFF2) only grows.
const COMPRESSED_KINDS = new Set([
  '.css', '.csv', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest', '.xml',
]);
// For a page that is only looked at: nothing is made smaller (tools/pseudo-language.mjs).
const { QUICK } = process.env;
const LOADERS = { '.css': 'css', '.js': 'js', '.mjs': 'js' };

// Trunk runs this on a folder that becomes dist/ only if all goes well.
const folder = process.argv[2] ?? process.env.TRUNK_STAGING_DIR;
if (!folder) fail('expected the folder to finish as the first argument, found none');

const read = (name) => readFileSync(join(folder, name), 'utf8');
// Names that hold a hash are kept by browsers for a year, so a build by other tools must give other names,
// also to files that Trunk has named already.
const tools = createHash('sha256');
for (const name of readdirSync(HERE).filter((name) => name.endsWith('.mjs')).sort()) tools.update(readFileSync(join(HERE, name)));
tools.update(readFileSync(join(HERE, '../package-lock.json')));
const STYLES = join(HERE, '../styles');
for (const name of readdirSync(STYLES).sort()) tools.update(name).update(readFileSync(join(STYLES, name)));
const TOOLS = tools.digest('hex');
nameByTools();
for (const name of readdirSync(folder).filter((name) => name.endsWith('.css'))) gatherStyle(name);
const names = Object.fromEntries(['builder', 'embed', 'grades', 'later', 'sheets'].map((module) => [module, nameLater(module)]));
placeEmbed();
placeBuilder(folder, names.builder, process.env.SITE);
await prerender();

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

for (const file of files) {
  if (file.endsWith('_bg.wasm')) {
    const glue = file.replace(/_bg\.wasm$/, '.js');
    if (!QUICK) shortenNames(file, glue);
    askForThese(file, glue);
  }
}
for (const file of files) {
  if (extname(file) === '.html') {
    checkHtml(file);
    stateItsPolicy(file);
  }
  if (extname(file) in LOADERS) minify(file);
}
// After the rest is minified: its bytes are promised to articles as they are.
files.push(...buildLoader(folder).files);
writeHeaders(folder);
if (!QUICK) files.push(writeNotices());
if (!QUICK) await Promise.all(files.filter((file) => COMPRESSED_KINDS.has(extname(file))).map(compress));

// Trunk's names know the files as they were before this script.
function nameByTools() {
  const stems = new Set(readdirSync(folder).map((name) => name.match(/^(?:page|boot)-[0-9a-f]+(?=_bg\.wasm$|\.js$|\.css$)/)?.[0]).filter(Boolean));
  for (const stem of stems) {
    const [start] = stem.split('-');
    const newStem = `${start}-${createHash('sha256').update(stem + TOOLS).digest('hex').slice(0, 16)}`;
    for (const name of readdirSync(folder).filter((name) => name.startsWith(stem))) renameSync(join(folder, name), join(folder, name.replace(stem, newStem)));
    for (const name of readdirSync(folder).filter((name) => name === 'index.html' || /^page-.*\.js$/.test(name))) {
      writeFileSync(join(folder, name), read(name).replaceAll(stem, newStem));
    }
  }
}

// A style sheet is written in several files and sent as one. Trunk knows only the one that gathers them.
function gatherStyle(name) {
  const source = join(STYLES, name.replace(/-[0-9a-f]+(?=\.css$)/, ''));
  const { outputFiles, warnings } = buildSync({ entryPoints: [source], bundle: true, write: false, charset: 'utf8' });
  if (warnings.length > 0) fail(`${source}: expected no warning from the bundler, found: ${warnings[0].text}`);
  writeFileSync(join(folder, name), outputFiles[0].text);
}

// Trunk gives the files of a module that is loaded later no hash, and a browser may keep them: after
// the next deploy it could mix old and new. So their name gets one here, and the HTML tells it.
// The new name, without what distinguishes the files.
function nameLater(module) {
  const parts = [`${module}.js`, `${module}_bg.wasm`, `${module}_loader.js`, `${module}.css`];
  const hash = createHash('sha256').update(TOOLS);
  for (const part of parts) hash.update(readFileSync(join(folder, part)));
  const name = `${module}-${hash.digest('hex').slice(0, 16)}`;
  const named = (part) => part.replace(module, name);
  replaceIn(`${module}.js`, `'${module}_bg.wasm'`, `'${named(`${module}_bg.wasm`)}'`);
  replaceIn(`${module}_loader.js`, `'./${module}.js'`, `'./${named(`${module}.js`)}'`);
  if (['grades', 'later', 'sheets'].includes(module)) replaceIn('index.html', `data-${module}="${module}"`, `data-${module}="${name}"`);
  for (const part of parts) renameSync(join(folder, part), join(folder, named(part)));
  return name;
}

// The page in a frame: its HTML stands in a folder of its own and names the files of this build. Its
// style stands in the HTML, so that it can be read as soon as that has come.
function placeEmbed() {
  const css = readdirSync(folder).find((name) => /^page-.*\.css$/.test(name));
  const boot = readdirSync(folder).find((name) => /^boot-[0-9a-f]+\.js$/.test(name));
  const bootEmbed = named('boot-embed.js');
  const style = [read(css), themes(read(css)), read(`${names.embed}.css`)].join('');
  let html = readFileSync(join(folder, 'embed.html'), 'utf8');
  const put = (before, after) => {
    if (html.split(before).length !== 2) fail(`embed.html: expected ${before} once, found it ${html.split(before).length - 1} times`);
    html = html.replace(before, () => after);
  };
  put('<link rel="stylesheet" href="../page.css">\n<link rel="stylesheet" href="../embed.css">', `<style>${minified(style, 'css', 'embed.html')}</style>`);
  put('"../boot-embed.js"', `"../${bootEmbed}"`);
  put('"../boot.js"', `"../${boot}"`);
  put('"../embed.js"', `"../${names.embed}.js"`);
  put('"../embed_bg.wasm"', `"../${names.embed}_bg.wasm"`);
  put('data-grades="grades"', `data-grades="../${names.grades}"`);
  put('data-later="later"', `data-later="../${names.later}"`);
  put('data-sheets="sheets"', `data-sheets="../${names.sheets}"`);
  put(' data-embed="embed"', '');
  mkdirSync(join(folder, 'embed'));
  writeFileSync(join(folder, 'embed', 'index.html'), html);
  for (const name of ['embed.html', `${names.embed}.css`, `${names.embed}_loader.js`]) rmSync(join(folder, name));
}

// The pages that stand without a script are drawn by a native command, which the Makefile builds. Only
// where the site is known there are pictures: what names them must name the whole of their address.
async function prerender() {
  const { PRERENDER: command, SITE: site } = process.env;
  if (!command) fail('expected the command `prerender` in PRERENDER, found nothing: run `make dist`');
  const drawings = mkdtempSync(join(tmpdir(), 'ccg-rating-cards-'));
  const forSite = site ? ['--site', site, '--cards', drawings] : [];
  try {
    execFileSync(command, ['--pages', folder, ...forSite], { stdio: 'inherit' });
    if (site) await drawCards(drawings, folder);
  } catch (reason) {
    fail(`the pages that stand without a script could not be made: ${reason.message}`);
  } finally {
    rmSync(drawings, { recursive: true });
  }
}

// The colours of both themes once more, for an article that asks for one whatever the device.
function themes(css) {
  const [light, dark] = css.match(/:root \{[^}]*\}/g) ?? [];
  if (!dark) fail('page.css: expected the colours of two themes, each in a block :root { }, found fewer');
  return [['light', light], ['dark', dark]].map(([theme, block]) => block
    .replace(':root {', `:root[data-theme="${theme}"] { color-scheme: ${theme};`)
    .replace('color-scheme: light dark;', '')).join('\n');
}

// Gives a file the hash of what it holds, and says its new name.
function named(name) {
  const path = join(folder, name);
  const hash = createHash('sha256').update(TOOLS).update(readFileSync(path)).digest('hex').slice(0, 16);
  const newName = name.replace(/(\.[a-z]+)$/, `-${hash}$1`);
  renameSync(path, join(folder, newName));
  return newName;
}

// Has the module's JavaScript take no other wasm than that of this build, whatever lies at its address.
function askForThese(wasm, glue) {
  const before = 'fetch(module_or_path)';
  const text = readFileSync(glue, 'utf8');
  const integrity = `sha384-${createHash('sha384').update(readFileSync(wasm)).digest('base64')}`;
  if (text.split(before).length !== 2) fail(`${basename(glue)}: expected ${before} once, found it ${text.split(before).length - 1} times`);
  writeFileSync(glue, text.replace(before, `fetch(module_or_path, { integrity: '${integrity}' })`));
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
    // What is no script but data for search engines is not run, so that no policy blocks it.
    [/<script\b(?![^>]*\ssrc\s*=)(?!\stype="application\/ld\+json">)[^>]*>/i, 'a script inside the HTML', 'a file of its own'],
    [/<[a-z][^>]*\sstyle\s*=[^>]*>/i, 'a style attribute', 'a class'],
    [/<[a-z][^>]*\son[a-z]+\s*=[^>]*>/i, 'an event attribute', 'a listener'],
    [/<(?:link|script|img|source)\b[^>]*\s(?:src|href)\s*=\s*["']?\/[^>]*>/i, 'an address from the root', 'a relative one'],
    [/\{\{[^}]*\}\}/, 'a name of words (see src/prerender/fixed.rs)', 'the words'],
  ];
  for (const [pattern, found, expected] of forbidden) {
    const match = html.match(pattern);
    if (match) fail(`${basename(file)}: expected ${expected}, found ${found}: ${match[0]}`);
  }
}

// For hosts that let nobody set headers: as much of the policy as HTML can hold, before anything that it
// is about.
function stateItsPolicy(file) {
  const html = readFileSync(file, 'utf8');
  const first = '<meta charset="utf-8">';
  if (html.split(first).length !== 2) fail(`${file}: expected ${first} once, found it ${html.split(first).length - 1} times`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(html)}">`;
  writeFileSync(file, html.replace(first, `${first}\n${policy}`).replace(/\n{2,}/g, '\n'));
}

function minify(file) {
  writeFileSync(file, minified(readFileSync(file, 'utf8'), LOADERS[extname(file)], file));
}

function minified(text, loader, file) {
  const { code, warnings } = transformSync(text, {
    loader,
    sourcefile: file,
    minify: true,
    treeShaking: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  if (warnings.length > 0) {
    const { text: warning, location } = warnings[0];
    fail(`${basename(file)}:${location?.line}: expected no warning from the minifier, found: ${warning}`);
  }
  return code.trim();
}

// For whoever hosts a copy: no page asks for it.
function writeNotices() {
  const file = join(folder, 'licences.txt');
  writeFileSync(file, notices('site'));
  return file;
}

async function compress(file) {
  const bytes = await readFile(file);
  // How distances are written decides some tens of bytes, and no way is the best for every file: the least of
  // a few is kept.
  const ways = [[0, 4], [0, 8], [0, 15], [2, 4]].map(([postfix, direct]) => promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      // Best for the page's wasm: two hundred bytes.
      [constants.BROTLI_PARAM_LGBLOCK]: 16,
      [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
      [constants.BROTLI_PARAM_NDIRECT]: direct << postfix,
    },
  }));
  const least = (await Promise.all(ways)).reduce((one, other) => (other.length < one.length ? other : one));
  await writeFile(`${file}.br`, least);
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
