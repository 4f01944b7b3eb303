// How long the package for JavaScript takes in Chromium to rate every CCG of England from a sheet,
// beside what the engine takes natively. `make bench` runs this after the native benches, which leave
// the sheets and their own figures in the target folder.
//
//   node benches/browser.mjs PACKAGE TARGET      (dist-npm and target, say)
//
// The aim of 30 ms is for the ratings, as a summary gives them. Beside that stands what it takes to
// give back everything: the whole output of each CCG as JavaScript objects, with its trace in words, and
// the ratings as CSV. The two are measured in turns, so that both have the same share of whatever else
// the machine does.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, launched, median } from './common/chromium.mjs';

const RUNS = 20;
const WARM_UP = 5;
// The native bench's name, the sheet, whether it is adjusted, and the aims in milliseconds.
const CASES = [
  { name: 'wide', sheet: 'wide.csv', adjust: false },
  { name: 'long', sheet: 'long.csv', adjust: false },
  { name: 'long, adjusted', sheet: 'long.csv', adjust: true },
];
const AIMS = { native: 5, chromium: 30 };
const FRAMEWORK = 'ccg-iaf-2016-17';
const TYPES = { js: 'text/javascript', wasm: 'application/wasm', csv: 'text/csv; charset=utf-8' };
const ADDRESS = 'http://bench.test/';

const [packaged = 'dist-npm', target = 'target'] = process.argv.slice(2);
const sheets = join(target, 'tmp', 'bench');
if (!existsSync(join(sheets, 'wide.csv'))) fail(`expected sheets in ${sheets}/, found none: run \`cargo bench\` first`);

const browser = await launched();
try {
  const page = await browser.newPage();
  // Nothing is asked of a network.
  await page.route(`${ADDRESS}**`, (route) => route.fulfill(found(new URL(route.request().url()).pathname.slice(1))));
  await page.goto(ADDRESS);
  console.log(`209 CCGs, 60 indicators each, from the text of a sheet: medians in milliseconds\n`);
  console.log(line('', 'native', 'Chromium', 'whole', 'CCGs'));
  for (const { name, sheet, adjust } of CASES) {
    const { summary, whole, ccgs } = await page.evaluate(measured, { sheet, adjust, framework: FRAMEWORK, runs: RUNS, warmUp: WARM_UP });
    console.log(line(name, native(name), median(summary).toFixed(1), median(whole).toFixed(1), ccgs));
  }
  console.log(line('aim', `< ${AIMS.native}`, `< ${AIMS.chromium}`, '', ''));
  console.log('\nnative: to the ratings with their traces; Chromium: to the ratings; whole: to all outputs as objects, and the CSV');
} finally {
  await browser.close();
}

// Runs in the page.
async function measured({ sheet, adjust, framework, runs, warmUp }) {
  const { init, rateAll } = await import('/index.js');
  await init();
  const csv = await (await fetch(`/${sheet}`)).text();
  const times = { summary: [], whole: [] };
  let ccgs = 0;
  for (let run = -warmUp; run < runs; run += 1) {
    for (const results of ['summary', 'whole']) {
      const start = performance.now();
      const rated = rateAll(csv, { framework, adjust, results });
      const time = performance.now() - start;
      if (rated.problems.length > 0) throw new Error(`expected no problem, found ${JSON.stringify(rated.problems[0])}`);
      ccgs = rated.ccgs.length;
      if (run >= 0) times[results].push(time);
    }
  }
  return { ...times, ccgs };
}

function found(path) {
  if (path === '') return { contentType: 'text/html', body: '<!doctype html><title>bench</title>' };
  const file = [packaged, sheets].map((folder) => join(folder, path)).find(existsSync);
  if (!file) return { status: 404 };
  return { contentType: TYPES[path.split('.').at(-1)] ?? 'application/octet-stream', body: readFileSync(file) };
}

// What criterion measured last, in nanoseconds.
function native(name) {
  const file = join(target, 'criterion', '209 CCGs', name, 'new', 'estimates.json');
  if (!existsSync(file)) return '?';
  return (JSON.parse(readFileSync(file, 'utf8')).median.point_estimate / 1e6).toFixed(1);
}

function line(name, ...cells) {
  return `  ${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}
