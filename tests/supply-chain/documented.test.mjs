// Everything that the project takes in by name has its line in docs/dependencies.md, and no line is for
// what is not there any more.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(path, 'utf8');
const DOCUMENT = 'docs/dependencies.md';
const sections = read(DOCUMENT).split(/^## /m).slice(1).map((section) => section.split('\n'));
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).trim().split('\n');
const files = (name) => sources.filter((file) => file === name || file.endsWith(`/${name}`));

test('each crate that a Cargo.toml names has a line', () => {
  const described = files('Cargo.toml').flatMap((file) =>
    JSON.parse(execFileSync('cargo', ['metadata', '--locked', '--offline', '--no-deps', '--format-version', '1', '--manifest-path', file], { encoding: 'utf8', maxBuffer: 2 ** 28 })).packages);
  // What lies in this repository is not taken in.
  const named = described.flatMap(({ dependencies }) => dependencies.filter(({ path }) => !path).map(({ name }) => name));
  eachHasItsLine(named, /^Crates/);
});

test('each package that a package.json names has a line', () => {
  const named = files('package.json').flatMap((file) => {
    const { dependencies, devDependencies } = JSON.parse(read(file));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  eachHasItsLine(named, /^Packages of npm/);
});

test('each tool of versions.env has a line', () => {
  eachHasItsLine([...read('tools/versions.env').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name), /^Tools/);
});

test('a line says what it is for, how large it is or how it comes, and what would replace it', () => {
  for (const [heading, count] of [[/^Crates/, 5], [/^(Packages of npm|Tools)/, 4]]) {
    const rows = rowsOf(heading);
    assert.ok(rows.length > 0, `expected rows under ${heading}, found none`);
    for (const row of rows) {
      assert.equal(row.length, count, row);
      assert.ok(row.every((cell) => cell !== ''), row);
    }
  }
});

test('a crate has a number of bytes in the first page, and none where it is not compiled into it', () => {
  // `cargo tree` names what is compiled for a target, without what only builds or tests.
  const asked = ['tree', '--locked', '--offline', '--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', 'app', '--edges', 'normal', '--prefix', 'none', '--format', '{lib}'];
  const compiled = execFileSync('cargo', asked, { encoding: 'utf8' }).split('\n').map((line) => line.replace(/ \(\*\)$/, ''));
  const rows = rowsOf(/^Crates/);
  assert.ok(rows.length > 10);
  for (const [crate, , , first] of rows) {
    const bytes = first.match(/^(\d{1,3}(?:,\d{3})*)(?:;|$)/)?.[1];
    assert.ok(bytes, `expected a number of bytes for ${crate}, found ${first}`);
    const isThere = compiled.includes(crate.replaceAll('`', '').replaceAll('-', '_'));
    assert.ok(isThere || bytes === '0', `${crate}: expected 0 bytes of what is not compiled into the page, found ${bytes}`);
  }
});

// In the sections of docs/dependencies.md with such a heading.
function eachHasItsLine(names, heading) {
  assert.ok(names.length > 0);
  const found = lines(heading);
  assert.deepEqual(
    { 'without a line': unique(names).filter((name) => !found.includes(name)), 'with a line, but not there': found.filter((name) => !names.includes(name)), twice: found.filter((name, index) => found.indexOf(name) !== index) },
    { 'without a line': [], 'with a line, but not there': [], twice: [] },
  );
}

// Of the sections with such a heading: the cells of each line, but for the table's own heading.
function rowsOf(heading) {
  const rows = (section) => section.filter((line) => /^\| (?!---)/.test(line)).slice(1);
  const cells = (row) => row.split('|').slice(1, -1).map((cell) => cell.trim());
  return sections.filter(([first]) => heading.test(first)).flatMap(rows).map(cells);
}

// What the first cell of each has as code.
function lines(heading) {
  return rowsOf(heading).map(([first]) => first.match(/`([^`]+)`/)?.[1] ?? first).sort();
}

function unique(names) {
  return [...new Set(names)].sort();
}
