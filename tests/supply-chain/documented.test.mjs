// Everything that the project takes in by name has its line in docs/dependencies.md, and no line is for
// what is not there any more.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(path, 'utf8');
const DOCUMENT = 'docs/dependencies.md';
const lines = linesOf(read(DOCUMENT));
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
  for (const row of read(DOCUMENT).split('\n').filter((line) => line.startsWith('| '))) {
    const cells = row.split('|').slice(1, -1).map((cell) => cell.trim());
    assert.equal(cells.length, 4, row);
    assert.ok(cells.every((cell) => cell !== ''), row);
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

// Of the sections with such a heading: what the first cell of each line has as code.
function linesOf(text) {
  const sections = text.split(/^## /m).slice(1).map((section) => section.split('\n'));
  const rows = (section) => section.filter((line) => /^\| (?!---)/.test(line)).slice(1);
  return (heading) => sections.filter(([first]) => heading.test(first)).flatMap(rows).map((row) => row.split('|')[1].match(/`([^`]+)`/)?.[1] ?? row).sort();
}

function unique(names) {
  return [...new Set(names)].sort();
}
