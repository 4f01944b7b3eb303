// Everything that the project takes in by name has its line in docs/dependencies.md, and no line is for
// what is not there any more.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(path, 'utf8');
const DOCUMENT = 'docs/dependencies.md';
const lines = linesOf(read(DOCUMENT));

test('each crate of Cargo.toml has a line', () => {
  const described = JSON.parse(execFileSync('cargo', ['metadata', '--locked', '--offline', '--no-deps', '--format-version', '1'], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  const named = described.packages.flatMap(({ dependencies }) => dependencies.map(({ name }) => name));
  assert.deepEqual(lines.Crates, unique(named));
});

test('each package of package.json has a line', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  assert.deepEqual(lines['Packages of npm'], unique(Object.keys({ ...dependencies, ...devDependencies })));
});

test('each tool of versions.env has a line', () => {
  assert.deepEqual(lines.Tools, unique([...read('tools/versions.env').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)));
});

test('a line says what it is for, how large it is or how it comes, and what would replace it', () => {
  for (const row of read(DOCUMENT).split('\n').filter((line) => line.startsWith('| '))) {
    const cells = row.split('|').slice(1, -1).map((cell) => cell.trim());
    assert.equal(cells.length, 4, row);
    assert.ok(cells.every((cell) => cell !== ''), row);
  }
});

// By heading: what the first cell of each line has as code.
function linesOf(text) {
  const sections = text.split(/^## /m).slice(1).map((section) => [section.split('\n')[0], section.split('\n').filter((line) => /^\| (?!---)/.test(line)).slice(1)]);
  return Object.fromEntries(sections.map(([heading, rows]) => [heading, rows.map((row) => row.split('|')[1].match(/`([^`]+)`/)?.[1] ?? row).sort()]));
}

function unique(names) {
  return [...new Set(names)].sort();
}
