// benches/RESULTS.md: each command renews the section that is its own, and leaves the others as they are.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fail } from './chromium.mjs';

const FILE = new URL('../RESULTS.md', import.meta.url);

/** Puts lines of Markdown between the marks of this section. */
export function renew(section, lines) {
  const text = readFileSync(FILE, 'utf8');
  const [opening, closing] = [`<!-- ${section}: written by its command -->`, `<!-- end of ${section} -->`];
  const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
  if (start < 0 || end < start) fail(`expected the marks of the section ${section} in benches/RESULTS.md, found them not`);
  writeFileSync(FILE, `${text.slice(0, start)}${opening}\n\n${lines.join('\n')}\n\n${text.slice(end)}`);
  console.log(`\nwritten to benches/RESULTS.md: ${section}`);
}

/** When and on what it was measured; `versions` are pairs of a name and a version. */
export function circumstances(command, versions) {
  const [{ model }, ...others] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg().map((number) => number.toFixed(1)).join(', ');
  return [
    `\`${command}\`, ${day}, on ${others.length + 1} cores (${model.trim()}); load of the machine over the last 1, 5 and 15 minutes: ${load}.`,
    '',
    `Versions: ${versions.map((pair) => pair.join(' ')).join(', ')}.`,
  ];
}

/** Rows as a table of Markdown; all columns but the first to the right. */
export function table(header, rows) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [row(header), row(header.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(row)];
}

export const bytes = (number) => number.toLocaleString('en-GB');

/** Three digits that mean something. */
export function shown(number) {
  if (number >= 100) return bytes(Math.round(number));
  return number.toFixed(number >= 10 ? 1 : 2);
}
