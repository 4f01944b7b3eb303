// Puts the package for JavaScript together, from the compiled module and the files of npm/, and says
// how large it is.
//
//   node tools/npm.mjs MODULE.wasm              (fills dist-npm/)
//   node tools/npm.mjs MODULE.wasm FOLDER       (fills another, with wasm-opt's flags of the page: for tests)

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { notices } from './notices.mjs';

const MODULE = 'ccg_rating_bg.wasm';
const LOADED = ['index.js', MODULE];
const COPIED = { 'npm/index.d.ts': 'index.d.ts', 'LICENSE-MIT': 'LICENSE-MIT', 'LICENSE-APACHE': 'LICENSE-APACHE' };
// The features are those that index.html names for the page, where it says so in its flags for wasm-opt.
const OF_PAGE = readFileSync('index.html', 'utf8').match(/data-wasm-opt-params="([^"]*)"/)?.[1].split(' ');
const FEATURES = OF_PAGE?.filter((flag) => /^--(mvp-features|enable-|strip-)/.test(flag));

const [compiled, other] = process.argv.slice(2);
const FOLDER = other ?? 'dist-npm';
if (!compiled) fail('expected the compiled module as the first argument, found none');
if (!FEATURES?.includes('--mvp-features')) fail('index.html: expected flags for wasm-opt with --mvp-features, found none');

// Moved into its place as a whole when everything has gone well.
const [bound, ready] = [join('target', 'npm', 'bound'), join('target', 'npm', 'ready')];
rmSync(join('target', 'npm'), { recursive: true, force: true });
mkdirSync(ready, { recursive: true });

run('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-name', 'ccg_rating', '--out-dir', bound, compiled]);
run('wasm-opt', [...(other ? ['-Oz', ...OF_PAGE] : ['-O3', ...FEATURES]), '-o', join(ready, MODULE), join(bound, MODULE)]);
bundle();
for (const [from, to] of Object.entries(COPIED)) cpSync(from, join(ready, to));
writeFileSync(join(ready, 'licences.txt'), notices('npm'));
const description = JSON.parse(readFileSync('npm/package.json', 'utf8'));
const { name, ...others } = description;
writeFileSync(join(ready, 'package.json'), `${JSON.stringify({ name, version: version(), ...others }, null, 2)}\n`);
const loaded = LOADED.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(ready, file))).length, 0);
writeFileSync(join(ready, 'README.md'), readFileSync('npm/README.md', 'utf8').replace('{kilobytes}', Math.round(loaded / 1000)));

rmSync(FOLDER, { recursive: true, force: true });
renameSync(ready, FOLDER);
report();

// One JavaScript file: what is ours, and wasm-bindgen's.
function bundle() {
  for (const file of ['index.js', 'plain.js', 'rating-error.js']) cpSync(join('npm', file), join(bound, file));
  const { warnings } = buildSync({
    // Its comments name the files, from here on.
    absWorkingDir: resolve(bound),
    entryPoints: ['index.js'],
    outfile: resolve(ready, 'index.js'),
    bundle: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    logLevel: 'error',
  });
  if (warnings.length > 0) fail(`expected no warning from esbuild, found: ${warnings[0].text}`);
}

function version() {
  const found = readFileSync('Cargo.toml', 'utf8').match(/^version = "([^"]+)"$/m)?.[1];
  if (!found) fail('Cargo.toml: expected a version, found none');
  return found;
}

function report() {
  console.log(`built ${FOLDER}/, ${name} ${version()}`);
  for (const file of LOADED) {
    const raw = readFileSync(join(FOLDER, file));
    const sizes = [raw.length, gzipSync(raw, { level: 9 }).length, brotliCompressSync(raw).length];
    const [plain, gzip, brotli] = sizes.map((size) => size.toLocaleString('en-GB'));
    console.log(`${file.padEnd(MODULE.length)}  ${plain} bytes, ${gzip} with gzip, ${brotli} with brotli`);
  }
}

function run(command, arguments_) {
  try {
    execFileSync(command, arguments_, { stdio: 'inherit' });
  } catch (error) {
    fail(`expected ${command} to do its work, found: ${error.message}`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
