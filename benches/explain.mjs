// How long the package for JavaScript takes in Chromium to explain one rating, part by part, beside what
// the engine takes natively and numpy for what it can do of it. `make bench` runs this after the native
// benches and benches/peers/explain.py, which leave the CCG and their own figures in the target folder.
//
//   node benches/explain.mjs PACKAGE TARGET      (dist-npm and target, say)
//
// In Chromium each call takes the input as an object and gives the part back as one, with its sentences;
// natively nothing is read and nothing is written. First it looks that both come to the same.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, launched, median } from './common/chromium.mjs';
import { inputOf, left } from './common/whole.mjs';

const RUNS = 30;
const WARM_UP = 5;
// The part, the native benches that come to it, numpy's name of it, and the aim in milliseconds.
const CASES = [
  { name: '10,000 draws', part: 'sampling', benches: ['draws'], peer: 'draws', aim: 100 },
  { name: 'all readings', part: 'readings', benches: ['readings'], peer: 'readings', aim: 20 },
  { name: 'leaving one out', part: 'influence', benches: ['influence'], peer: 'influence', aim: 20 },
  { name: 'what would change it', part: 'changes', benches: ['better', 'worse', 'turning points'], peer: 'changes', aim: 20 },
  { name: 'why', part: 'why', benches: ['why'] },
  { name: 'nothing but the rating', benches: [] },
];
const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };
const ADDRESS = 'http://bench.test/';

const [packaged = 'dist-npm', target = 'target'] = process.argv.slice(2);
const input = inputOf(left(target, 'explain.json'));
const expected = left(target, 'explain.results.json');
const peers = left(target, 'explain.numpy.json');

const browser = await launched();
try {
  const page = await browser.newPage();
  // Nothing is asked of a network.
  await page.route(`${ADDRESS}**`, (route) => route.fulfill(found(new URL(route.request().url()).pathname.slice(1))));
  await page.goto(ADDRESS);
  const given = await page.evaluate(explained, { input, draws: expected.draws });
  compare(given);
  const parts = CASES.map(({ part }) => (part ? [part] : []));
  const times = await page.evaluate(measured, { input, parts, draws: expected.draws, runs: RUNS, warmUp: WARM_UP });
  const entered = Object.keys(input.entries).length;
  console.log(`\none CCG, ${entered} entries, ${given.sampling.varied.length} of them figures: medians in milliseconds\n`);
  console.log(line('', 'native', 'Chromium', 'aim', 'numpy', 'Chr./native', 'numpy/native', 'numpy/Chr.'));
  for (const [place, { name, benches, peer, aim }] of CASES.entries()) {
    const here = benches.length > 0 ? benches.map(native).reduce((sum, one) => sum + one) : undefined;
    const there = peer && peers.medians[peer];
    const chromium = median(times[place]);
    const ratio = (one, other) => (one && other ? (one / other).toFixed(1) : '-');
    const shown = (time) => time?.toFixed(3) ?? '-';
    const aims = aim ? `< ${aim}` : '-';
    console.log(line(name, shown(here), shown(chromium), aims, shown(there), ratio(chromium, here), ratio(there, here), ratio(there, chromium)));
  }
  console.log(`
native: the answer alone; what would change it: both ways and the turning points. Chromium: explain() with this
part, from the input as an object to the answer as JavaScript objects, with its sentences, and the rating
beside it, which every call works out. numpy ${peers.numpy}: ratings, chances, and the sizes of changes alone; where figures turn
by formula, not among the numbers that can be written.`);
} finally {
  await browser.close();
}

// Runs in the page.
async function explained({ input, draws }) {
  const { explain, init } = await import('/index.js');
  await init();
  return explain(input, { draws });
}

// Runs in the page: all in turns, so that each has the same share of whatever else the machine does.
async function measured({ input, parts, draws, runs, warmUp }) {
  const { explain } = await import('/index.js');
  const times = parts.map(() => []);
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [place, asked] of parts.entries()) {
      // What is quick is done several times over: the browser's clock is coarse.
      const again = asked.includes('sampling') ? 1 : 8;
      const start = performance.now();
      for (let time = 0; time < again; time += 1) explain(input, { draws, parts: asked });
      if (run >= 0) times[place].push((performance.now() - start) / again);
    }
  }
  return times;
}

// The same readings, the same chances and the same without each entry as natively.
function compare({ readings, sampling, influence }) {
  const same = (what, one, other) => {
    if (JSON.stringify(one) !== JSON.stringify(other)) fail(`expected the same ${what} as natively, ${JSON.stringify(other)}, got ${JSON.stringify(one)}`);
  };
  same('readings', readings.all.map(({ possible }) => possible), expected.readings);
  const chances = Object.fromEntries(Object.keys(expected.chances).map((rating) => [rating, 0]));
  for (const { possible, chance } of sampling.outcomes) if (possible.length === 1) chances[possible[0]] = chance;
  same('chances', chances, expected.chances);
  same('influence', Object.fromEntries(influence.flips.map(({ code, possible }) => [code, possible])), expected.influence.flips);
}

function found(path) {
  if (path === '') return { contentType: 'text/html', body: '<!doctype html><title>bench</title>' };
  const file = join(packaged, path);
  if (!existsSync(file)) return { status: 404 };
  return { contentType: TYPES[path.split('.').at(-1)] ?? 'application/octet-stream', body: readFileSync(file) };
}

// What criterion measured last, in milliseconds.
function native(name) {
  const file = join(target, 'criterion', 'explain', name, 'new', 'estimates.json');
  if (!existsSync(file)) fail(`expected ${file}, found none: run \`cargo bench --bench explain\` first`);
  return JSON.parse(readFileSync(file, 'utf8')).median.point_estimate / 1e6;
}

function line(name, ...cells) {
  return `  ${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(13)).join('')}`;
}
