// What the package holds, and its README.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const { ROOT } = process.env;
const folder = join('node_modules', 'ccg-rating');
const read = (name) => readFileSync(join(folder, name), 'utf8');

test('the example of the README has ten lines at most and prints what the README says', () => {
  const [, script, printed] = read('README.md').match(/```js\n([^`]*)```\n\nprints\n\n```text\n([^`]*)```/);
  assert.ok(script.trim().split('\n').filter(Boolean).length <= 10, script);
  writeFileSync('example.mjs', script);
  assert.equal(execFileSync(process.execPath, ['example.mjs'], { encoding: 'utf8' }), printed);
});

test('it holds what it needs and nothing else', () => {
  const files = ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'ccg_rating_bg.wasm', 'index.d.ts', 'index.js', 'licences.txt', 'package.json'];
  assert.deepEqual(readdirSync(folder).sort(), files);
  for (const licence of ['LICENSE-MIT', 'LICENSE-APACHE']) {
    assert.equal(read(licence), readFileSync(join(ROOT, licence), 'utf8'));
  }
});

test('its README says how large it is', () => {
  const sent = ['index.js', 'ccg_rating_bg.wasm'].map((name) => brotliCompressSync(readFileSync(join(folder, name))).length);
  const kilobytes = Math.round((sent[0] + sent[1]) / 1000);
  assert.match(read('README.md'), new RegExp(`together ${kilobytes} kB with brotli`));
});

test('its description names the version of the project and no dependency', () => {
  const { name, version, type, license, engines, dependencies, sideEffects } = JSON.parse(read('package.json'));
  const cargo = readFileSync(join(ROOT, 'Cargo.toml'), 'utf8').match(/^version = "(.+)"$/m)[1];
  assert.deepEqual(
    { name, version, type, license, engines, dependencies, sideEffects },
    {
      name: 'ccg-rating',
      version: cargo,
      type: 'module',
      license: 'MIT OR Apache-2.0',
      engines: { node: '>=20' },
      dependencies: undefined,
      sideEffects: false,
    },
  );
});

test('it makes no code from text, and says nothing of the machine that built it', () => {
  assert.doesNotMatch(read('index.js'), /\beval\s*\(|\bnew Function\b/);
  for (const name of ['index.js', 'ccg_rating_bg.wasm']) {
    const text = readFileSync(join(folder, name), 'latin1');
    assert.doesNotMatch(text, /\.cargo\/|\.rustup\/|\/home\/|\/root\/|\/Users\//, name);
  }
});
