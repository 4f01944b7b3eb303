// What ships holds no code of npm packages, and what builds it may be used for that.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildSync } from 'esbuild';
import { notices } from '../../tools/notices.mjs';
import { PARTS, shippedCrates } from '../../tools/shipped.mjs';

const read = (path) => readFileSync(path, 'utf8');

// The entrances of all JavaScript and CSS that is shipped. What stands beside them is made while building.
const ENTRANCES = ['loader/embed.js', 'npm/index.js', 'boot.js', 'boot-embed.js', ...readdirSync('styles').filter((name) => name.endsWith('.css')).map((name) => `styles/${name}`)];
const MADE_WHILE_BUILDING = ['./ccg_rating.js'];

test('no JavaScript and no style that ships takes anything in from an npm package', () => {
  const { metafile } = buildSync({
    entryPoints: ENTRANCES, outdir: 'unused', bundle: true, write: false, metafile: true, format: 'esm',
    external: [...MADE_WHILE_BUILDING, '*.wasm'], logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  for (const entrance of ENTRANCES) assert.ok(inputs.includes(entrance), entrance);
  assert.deepEqual(inputs.filter((path) => !/^(loader|npm|styles)\/|^boot(-embed)?\.js$/.test(path)), []);
});

// Everything here only builds and tests, so a licence needs to allow just that: not one that forbids a
// use, and none that is missing. A new one is looked at once, and then stands here.
const LICENCES = new Set(['MIT', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'MPL-2.0', 'OFL-1.1', 'Zlib', 'BlueOak-1.0.0']);
const BY_NAME = {
  'dejavu-fonts-ttf': 'its LICENSE is that of Bitstream Vera, which allows all but selling the fonts alone',
  'parse-cache-control': 'comes with Lighthouse; its LICENSE is that of BSD with three clauses, which its description does not name',
};

// What the benches compare with is run and measured, and nothing is built with it or of it.
const ALSO_TO_COMPARE_WITH = new Set(['GPL-3.0-only']);

test('every npm package has a licence that lets anybody build with it', () => {
  const locks = execFileSync('git', ['ls-files', '*package-lock.json'], { encoding: 'utf8' }).trim().split('\n');
  assert.ok(locks.includes('package-lock.json'));
  for (const lock of locks) {
    const also = lock.startsWith('benches/') ? ALSO_TO_COMPARE_WITH : new Set();
    const inside = Object.entries(JSON.parse(read(lock)).packages).filter(([path]) => path !== '');
    assert.ok(inside.length > 0, lock);
    for (const [path, { license }] of inside) {
      if (Object.keys(BY_NAME).some((name) => path === `node_modules/${name}`) || also.has(license)) continue;
      assert.ok(allows(license ?? ''), `${lock}: ${path}: expected a licence of the list, found ${license ?? 'none'}`);
    }
  }
  const installed = locks.flatMap((lock) => Object.keys(JSON.parse(read(lock)).packages));
  for (const name of Object.keys(BY_NAME)) assert.ok(installed.includes(`node_modules/${name}`), `${name}: named here, but not there any more`);
});

test('a licence that the list does not know is refused, and of a choice one that it knows is enough', () => {
  assert.ok(allows('(MIT OR GPL-3.0-or-later)') && allows('MIT AND OFL-1.1'));
  for (const refused of ['', 'GPL-3.0-only', 'MIT AND SSPL-1.0', 'UNLICENSED', 'SEE LICENSE IN README.md']) assert.ok(!allows(refused), refused);
});

// Of "A OR (B AND C)": one side of each OR, both of each AND. No expression here nests deeper.
function allows(expression) {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(/ OR /).some((choice) => choice.split(/ AND /).every((one) => LICENCES.has(one.trim())));
}

for (const [part, { what }] of Object.entries(PARTS)) {
  test(`licences.txt of ${what} names every crate that is compiled into it, and holds the texts`, () => {
    const text = notices(part);
    const crates = shippedCrates(part);
    assert.ok(crates.length > 5, `expected crates, found ${crates.length}`);
    for (const { name, version, licence, ofRust } of crates) if (!ofRust) assert.ok(text.includes(`\n${name} ${version}, ${licence}`), name);
    assert.ok(text.includes(read('LICENSE-MIT').trim()));
    assert.match(text, /TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION/);
    const sections = text.split(/^-{80}\n/m).filter((_, index) => index > 0 && index % 2 === 0);
    assert.ok(sections.length > 2);
    assert.equal(new Set(sections).size, sections.length, 'expected each text once');
    assert.match(text, /LLVM Exceptions to the Apache 2\.0 License/, "the standard library's own");
    assert.doesNotMatch(text, /\/(root|home|Users)\//);
  });
}

test('what only builds is not called a part of what ships', () => {
  const shipped = new Set(Object.keys(PARTS).flatMap((part) => shippedCrates(part).map(({ name }) => name)));
  for (const name of ['yew', 'serde', 'csv', 'wasm-bindgen', 'dlmalloc', 'core']) assert.ok(shipped.has(name), name);
  for (const name of ['yew-macro', 'syn', 'serde_derive', 'proptest', 'criterion', 'wasm-bindgen-test', 'ccg-rating']) assert.ok(!shipped.has(name), name);
});
