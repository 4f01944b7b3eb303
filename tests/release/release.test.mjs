// The release that `make release` has just put into release/: is it whole, is it what was built, and does
// its bill of materials name what is in it? Run by `make release`.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import addFormats from 'ajv-formats';
import Ajv from 'ajv';
import { PARTS, shippedCrates } from '../../tools/shipped.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'release');
const { resolve } = createRequire(import.meta.url);
const names = readdirSync(FOLDER);
const read = (name) => readFileSync(join(FOLDER, name));
const one = (pattern) => {
  const found = names.filter((name) => pattern.test(name));
  assert.equal(found.length, 1, `expected one file like ${pattern} in release/, found ${found.join(', ') || 'none'}`);
  return found[0];
};
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const [version] = readFileSync(join(ROOT, 'Cargo.toml'), 'utf8').match(/(?<=^version = ")[^"]+/m);

let unpacked;
before(() => {
  unpacked = mkdtempSync(join(tmpdir(), 'ccg-rating-release-'));
  // By the system's own tar: what users will have.
  for (const name of names.filter((each) => /\.t(ar\.)?gz$/.test(each))) execFileSync('tar', ['-xzf', join(FOLDER, name), '-C', unpacked]);
});
after(() => rmSync(unpacked, { recursive: true }));

test('it holds three archives, a bill of materials, and two lists of hashes, and nothing else', () => {
  const expected = [/^SHA256SUMS$/, /^ccg-rating-[\d.]+\.tgz$/, /^ccg-rating-[\d.]+\.cdx\.json$/, /^ccg-rating-site-[\d.]+\.sha256$/, /^ccg-rating-site-[\d.]+\.tar\.gz$/, /^ccg-rating-[\d.]+-\w+-[\w-]+\.tar\.gz$/];
  assert.equal(expected.map(one).length, names.length, names.join(', '));
  for (const name of names) assert.ok(name === 'SHA256SUMS' || name.includes(version), name);
});

test('its hashes are right, and every file has one', () => {
  const listed = hashesOf(read('SHA256SUMS'));
  assert.deepEqual([...listed.keys()].sort(), names.filter((name) => name !== 'SHA256SUMS').sort());
  for (const [name, hash] of listed) assert.equal(sha256(read(name)), hash, name);
});

test('the archive of the site unpacks to the very files of dist/, and the list names each', () => {
  same(join(unpacked, `ccg-rating-site-${version}`), join(ROOT, 'dist'));
  const listed = hashesOf(read(one(/^ccg-rating-site.*\.sha256$/)));
  const built = tree(join(ROOT, 'dist'));
  assert.deepEqual([...listed].sort(), [...built].map(([name, bytes]) => [name, sha256(bytes)]).sort());
});

test('the package for npm unpacks to the very files of dist-npm/', () => {
  same(join(unpacked, 'package'), join(ROOT, 'dist-npm'));
});

test('the command in its archive runs, is of this version, and has its licences beside it', () => {
  const folder = join(unpacked, one(/^ccg-rating-[\d.]+-\w+-[\w-]+\.tar\.gz$/).replace(/\.tar\.gz$/, ''));
  assert.deepEqual(readdirSync(folder).sort(), ['LICENSE-APACHE', 'LICENSE-MIT', 'licences.txt', 'rate']);
  const grades = ['well-led', 'delegated-functions', 'finance', 'performance', 'planning'];
  const input = JSON.stringify({ framework: 'ccg-assurance-2015-16', entries: Object.fromEntries(grades.map((grade) => [grade, { rating: 'good' }])) });
  const { overall } = JSON.parse(execFileSync(join(folder, 'rate'), { input, encoding: 'utf8' }));
  assert.equal(overall.rating, 'good');
});

test('nothing in it names a folder of the machine that built it', () => {
  const home = [process.env.HOME, process.env.CARGO_HOME, ROOT.replace(/\/$/, '')].filter(Boolean);
  for (const [name, bytes] of tree(unpacked)) {
    for (const place of home) assert.ok(!bytes.includes(`${place}/`), `${name}: expected no ${place}/`);
  }
});

test('every archive is of one time, and of no user', () => {
  for (const name of names.filter((each) => /\.t(ar\.)?gz$/.test(each))) {
    const lines = execFileSync('tar', ['-tvzf', join(FOLDER, name), '--numeric-owner'], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } }).trim().split('\n');
    assert.equal(new Set(lines.map((line) => line.match(/\d{4}-\d\d-\d\d \d\d:\d\d|\w{3} +\d+ +[\d:]+/)?.[0])).size, 1, name);
    for (const line of lines) assert.match(line, /^-rw[x-]r-[x-]r-[x-] +(0\/0|\d+ 0 +0) /, `${name}: ${line}`);
  }
});

test('whoever takes a part of it has the licences of all that is in that part', () => {
  const places = { site: `ccg-rating-site-${version}`, npm: 'package', binary: one(/-\w+-[\w-]+\.tar\.gz$/).replace(/\.tar\.gz$/, '') };
  for (const [part, folder] of Object.entries(places)) {
    const text = readFileSync(join(unpacked, folder, 'licences.txt'), 'utf8');
    for (const { name, version: its, licence, ofRust } of shippedCrates(part)) {
      if (!ofRust) assert.ok(text.includes(`\n${name} ${its}, ${licence}`), `${part}: expected ${name} ${its} with its licence`);
    }
    for (const title of ['Permission is hereby granted, free of charge', 'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION']) assert.ok(text.includes(title), part);
  }
});

test('no page of the site asks for the licences, so nobody loads them unasked', () => {
  assert.ok(existsSync(join(ROOT, 'dist', 'licences.txt')));
  for (const [name, bytes] of tree(join(ROOT, 'dist'))) {
    if (/\.(html|js|css)$/.test(name)) assert.ok(!bytes.includes('licences.txt'), name);
  }
});

test('the bill of materials is valid CycloneDX 1.6', () => {
  const folder = join(dirname(resolve('@cyclonedx/cyclonedx-library/package.json')), 'res', 'schema');
  const schema = (name) => JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8'));
  // Not strict about the schema itself, which is not ours; all of its rules are applied.
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // RFC 3987 and RFC 6531 allow more than these, never less of what must not be there.
  ajv.addFormat('iri-reference', /^[^\s<>"{}|\\^`]*$/u);
  ajv.addFormat('idn-email', /^[^\s@]+@[^\s@]+$/u);
  ajv.addSchema(schema('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
  ajv.addSchema(schema('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  const validate = ajv.compile(schema('bom-1.6'));
  assert.ok(validate(theBill()), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  assert.ok(!validate({ ...theBill(), specVersion: '1.6', components: [{ type: 'library' }] }), 'expected the schema to refuse a component without a name');
});

test('the bill of materials names each shipped crate with its version, licence and part, and tells it from what only builds', () => {
  const byPurl = new Map(theBill().components.map((component) => [component.purl, component]));
  const parts = new Map();
  for (const part of Object.keys(PARTS)) {
    for (const { name, version: its, licence, checksum } of shippedCrates(part).filter((crate) => crate.checksum)) {
      const component = byPurl.get(`pkg:cargo/${name}@${its}`);
      assert.ok(component, `expected ${name} ${its}, found none`);
      assert.equal(component.scope, 'required', name);
      assert.deepEqual(component.licenses, [{ expression: licence }], name);
      assert.deepEqual(component.hashes, [{ alg: 'SHA-256', content: checksum }], name);
      parts.set(component.purl, [...(parts.get(component.purl) ?? []), part]);
    }
  }
  parts.set(`pkg:generic/rust-std@${rust()}`, Object.keys(PARTS));
  for (const [purl, { scope, properties = [] }] of byPurl) {
    assert.deepEqual(properties.map(({ value }) => value), parts.get(purl) ?? [], purl);
    assert.equal(scope, parts.has(purl) ? 'required' : 'excluded', purl);
  }
});

test('the bill of materials names every package of both lock files, and no other edge than between those', () => {
  const { components, dependencies, metadata } = theBill();
  const purls = new Set(components.map(({ purl }) => purl));
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  for (const [path, { version: its }] of Object.entries(packages).filter(([each]) => each)) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length).replace('@', '%40');
    assert.ok(purls.has(`pkg:npm/${name}@${its}`), path);
  }
  for (const [, name, its] of readFileSync(join(ROOT, 'Cargo.lock'), 'utf8').matchAll(/name = "(.+)"\nversion = "(.+)"\nsource/g)) {
    assert.ok(purls.has(`pkg:cargo/${name}@${encodeURIComponent(its)}`), name);
  }
  for (const { ref, dependsOn } of dependencies) {
    for (const each of [ref, ...dependsOn]) assert.ok(purls.has(each) || each === metadata.component['bom-ref'], each);
  }
});

function theBill() {
  return JSON.parse(read(one(/\.cdx\.json$/)));
}

function rust() {
  return execFileSync('rustc', ['--version'], { encoding: 'utf8' }).split(' ')[1];
}

function hashesOf(bytes) {
  return new Map(bytes.toString('utf8').trim().split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
}

function tree(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length > 0, `expected files in ${folder}, found none`);
  return new Map(files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

function same(folder, other) {
  const [found, expected] = [tree(folder), tree(other)];
  assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort());
  for (const [name, bytes] of found) assert.ok(bytes.equals(expected.get(name)), name);
}
