// Builds take the versions that the lock files name, and the lock files name what can be had anywhere.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unlockedInProgram, unlockedInShell } from './cargo-calls.mjs';

const read = (path) => readFileSync(path, 'utf8');
// Of the working tree: what is ignored is not ours. Without git (an unpacked archive) `find` lists too much, so it fails.
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).trim().split('\n');

// What may do without, each with its reason. One that is not found any more must go.
const ALLOWED = [
  { file: 'tools/setup.sh', call: /^cargo install '' --version ''/, reason: 'the function cargo_install, whose callers are looked at' },
  { file: 'tools/setup.sh', call: /^cargo_install wasm-bindgen-cli ''$/, reason: 'when a crate of its own lock file was withdrawn; the version of the tool itself is exact' },
  { file: 'tools/fuzz.sh', call: /^cargo '' fuzz build /, reason: 'cargo-fuzz knows no --locked; the line before asks whether the lock file is right' },
  { file: 'Makefile', call: /^cargo mutants --output /, reason: 'what it calls keeps to the lock file: additional_cargo_args in .cargo/mutants.toml' },
  { file: 'tests/npm/run.sh', call: /^npm install --offline .*\.\/ccg-rating-/, reason: 'our own package, packed, which needs no other' },
];

test('every call of cargo keeps to Cargo.lock, and npm installs by its lock file', () => {
  const used = new Set();
  const found = sources.flatMap((file) => calls(file).map((each) => ({ file, ...each }))).filter(({ file, call }) => {
    const allowed = ALLOWED.find((one) => one.file === file && one.call.test(call));
    if (allowed) used.add(allowed);
    return !allowed;
  });
  assert.deepEqual(found, [], 'expected --locked (or npm ci) in each of these');
  assert.deepEqual(ALLOWED.filter((one) => !used.has(one)), [], 'allowed, but not there any more');
});

test('mutants are built by the lock file too', () => {
  assert.match(read('.cargo/mutants.toml'), /^additional_cargo_args = \[[^\]]*"--locked"/m);
});

test('a call that does not keep to the lock file is found, wherever it stands', () => {
  const makefile = 'FLAGS := --locked --release\nBARE := --release\nall: dist\n\tcargo build $(FLAGS)\n\t@A=1 cargo test $(BARE) -- x\n\tcargo fmt --check\n';
  assert.deepEqual(unlockedInShell(makefile), [{ line: 5, call: 'cargo test --release -- x' }]);
  const script = '# cargo build\nfound=$(cargo tree \\\n  --edges normal)\nsay "By hand: cargo build"\nif cargo clippy; then npm install x && npm ci; fi\n';
  assert.deepEqual(unlockedInShell(script), [
    { line: 2, call: 'cargo tree   --edges normal' },
    { line: 5, call: 'cargo clippy' },
    { line: 5, call: 'npm install x' },
  ]);
  const program = "const asked = ['--locked'];\nrun('cargo', ['tree', ...asked]);\nrun('cargo', ['build']);\nspawn(['cargo', 'test', '--locked']);\n";
  assert.deepEqual(unlockedInProgram(program), [{ line: 3, call: "'cargo', ['build']" }]);
});

test('the page is built by its lock file, and fetches nothing while it is', () => {
  const trunk = read('Trunk.toml');
  assert.match(trunk, /^locked = true$/m);
  assert.match(trunk, /^offline = true$/m);
});

test('every crate in a Cargo.lock comes from crates.io and has its checksum', () => {
  const locks = sources.filter((file) => /(^|\/)Cargo\.lock$/.test(file));
  assert.ok(locks.includes('Cargo.lock'));
  for (const lock of locks) {
    const blocks = read(lock).split('[[package]]\n').slice(1);
    assert.ok(blocks.length > 5, `${lock}: expected many crates, found ${blocks.length}`);
    for (const block of blocks.filter((one) => !one.startsWith('name = "ccg-rating'))) {
      assert.match(block, /^source = "registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index"$/m, `${lock}: ${block}`);
      assert.match(block, /^checksum = "[0-9a-f]{64}"$/m, `${lock}: ${block}`);
    }
  }
});

test('every npm package in a lock file has its checksum, and no address of a registry', () => {
  const locks = sources.filter((file) => /(^|\/)package-lock\.json$/.test(file));
  assert.ok(locks.includes('package-lock.json'));
  for (const lock of locks) {
    assert.doesNotMatch(read(lock), /"resolved"|https?:\/\/[^"]*registry/, lock);
    const { packages } = JSON.parse(read(lock));
    for (const [path, { version, integrity, link }] of Object.entries(packages).filter(([each]) => each !== '')) {
      assert.match(integrity ?? '', /^sha512-/, `${lock}: ${path}`);
      assert.match(version, /^\d+\.\d+\.\d+/, `${lock}: ${path}`);
      assert.ok(!link, `${lock}: ${path}: expected a package, found a link`);
    }
  }
});

test('each package.json names exact versions, of tools alone, and so does versions.env', () => {
  for (const file of sources.filter((each) => /(^|\/)package\.json$/.test(each))) {
    const { dependencies, devDependencies = {} } = JSON.parse(read(file));
    assert.equal(dependencies, undefined, `${file}: nothing of npm is part of what ships`);
    for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, `${file}: ${name}`);
  }
  for (const [, name, version] of read('tools/versions.env').matchAll(/^(\w+_VERSION)=(.*)$/gm)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

function calls(file) {
  if (file === 'Makefile' || file.endsWith('.sh') || file.startsWith('.ci/')) return unlockedInShell(read(file));
  // This file has calls that should be found.
  if (file.startsWith('tests/supply-chain/')) return [];
  return /\.(mjs|js|py|rs)$/.test(file) ? unlockedInProgram(read(file)) : [];
}
