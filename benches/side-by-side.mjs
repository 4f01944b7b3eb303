// Rates every CCG of England with this engine and with what people might use instead, in Node and in
// Chromium, beside what the native bench and pandas took; prints it, and renews benches/RESULTS.md. `make bench` runs this
// after `cargo bench --bench side_by_side` and benches/peers/side_by_side.py, which leave the CCGs and their own
// figures in the target folder.
//
//   node benches/side-by-side.mjs PACKAGE TARGET      (dist-npm and target, say)

import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fail, launched, median } from './common/chromium.mjs';
import { left, leftIn } from './common/whole.mjs';
import { circumstances, renew, shown, table } from './common/results.mjs';
import { hyperFormula } from './peers/hyperformula.mjs';
import { jsonRulesEngine } from './peers/json-rules-engine.mjs';
import { measured } from './peers/measured.mjs';
import { OURS, ours } from './peers/ours.mjs';
import { versionsOf } from './peers/versions.mjs';
import { zenEngine } from './peers/zen-engine.mjs';

const OFTEN = { runs: 9, seconds: 5 };
const AIM = 20;
// Nothing is asked of a network.
const ADDRESS = 'http://bench.test/';
const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };
const PEERS = fileURLToPath(new URL('peers/', import.meta.url));

const [packaged = 'dist-npm', target = 'target'] = process.argv.slice(2);
const data = {
  ...left(target, 'national.json'),
  expected: left(target, 'national.results.json'),
  csv: readFileSync(join(leftIn(target), 'national.csv'), 'utf8'),
};
const pandas = left(target, 'national.pandas.json');
const versions = versionsOf(PEERS);

const inNode = await rows(await node());
const { found, chromium } = await browser();
const inChromium = await rows(found);
const natively = native();
const lines = [
  ...circumstances('make bench', [...versions.engines, ...Object.entries(pandas.versions), ['Node', process.versions.node], ['Chromium', chromium]]),
  '',
  `All ${data.expected.length} ratings and scores were the same everywhere; ${data.expected.filter(({ on_threshold: on }) => on).length} of the scores lie exactly on a threshold.`,
  '',
  'Medians in milliseconds for all CCGs, and how many times as long as ours.',
  '',
  ...section('Natively, and in Python', natively),
  ...section('In Node', inNode),
  ...section('In Chromium', inChromium),
  ...verdicts([...natively, ...inNode.map(named('in Node')), ...inChromium.map(named('in Chromium'))]),
  '',
  `Licences: ${versions.licences.join(', ')}. They are measured here and are no part of what is shipped.`,
];
console.log(lines.join('\n'));
renew('engines', lines);
process.exit(0);

async function node() {
  const require = createRequire(join(PEERS, 'package.json'));
  const engine = await import(pathToFileURL(join(resolve(packaged), 'index.js')).href);
  await engine.init();
  const ways = [
    ...ours(engine, data),
    ...hyperFormula(require('hyperformula'), data),
    ...jsonRulesEngine(require('json-rules-engine'), data),
    ...zenEngine(require('@gorules/zen-engine'), data),
  ];
  return measured(ways, data, OFTEN);
}

async function browser() {
  const { outputFiles: [{ contents }] } = await build({
    entryPoints: ['in-browser.mjs'], absWorkingDir: PEERS, bundle: true, write: false, minify: true, format: 'esm', platform: 'browser',
    target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error',
  });
  const answer = (path) => {
    if (path === '') return { contentType: 'text/html', body: '<!doctype html><title>bench</title>' };
    const contentType = TYPES[path.split('.').at(-1)];
    if (path === 'peers.js') return { contentType, body: Buffer.from(contents) };
    const file = join(packaged, path);
    return existsSync(file) ? { contentType, body: readFileSync(file) } : { status: 404 };
  };
  const chromium = await launched();
  try {
    const page = await chromium.newPage();
    page.on('console', (message) => console.log(message.text()));
    await page.route(`${ADDRESS}**`, (route) => route.fulfill(answer(new URL(route.request().url()).pathname.slice(1))));
    await page.goto(ADDRESS);
    return { found: await page.evaluate(inPage, { data, often: OFTEN }), chromium: chromium.version() };
  } finally {
    await chromium.close();
  }
}

// Runs in the page.
async function inPage({ data, often }) {
  const [engine, { all }] = await Promise.all([import('/index.js'), import('/peers.js')]);
  await engine.init();
  return all(engine, data, often);
}

function rows(found) {
  const base = median(found.find(({ name }) => name === OURS).times);
  return found.map(({ name, times }) => ({ name, median: median(times), ratio: name === OURS ? undefined : median(times) / base }));
}

// What criterion measured last, in milliseconds, beside pandas: from what is in memory, and from text.
function native() {
  const of = (name) => {
    const file = join(target, 'criterion', 'side by side', name, 'new', 'estimates.json');
    if (!existsSync(file)) fail(`expected ${file}, found none: run \`cargo bench --bench side_by_side\` first`);
    return JSON.parse(readFileSync(file, 'utf8')).median.point_estimate / 1e6;
  };
  const [entries, text] = ['from entries', 'from text'].map(of);
  const { 'from a frame': frame, 'from text': csv } = pandas.medians;
  return [
    { name: 'ccg-rating, from what is in memory', median: entries },
    { name: 'pandas, from what is in memory', median: frame, ratio: frame / entries },
    { name: 'ccg-rating, from text', median: text, reading: 1 - entries / text },
    { name: 'pandas, from text', median: csv, ratio: csv / text },
  ];
}

function section(title, found) {
  const cells = found.map(({ name, median: time, ratio }) => [name, shown(time), ratio === undefined ? '1' : `${shown(ratio)}`]);
  return [`### ${title}`, '', ...table(['', 'ms', '× ours'], cells), ''];
}

function named(place) {
  return (row) => ({ ...row, name: `${row.name}, ${place}` });
}

function verdicts(found) {
  const others = found.filter(({ name, ratio }) => ratio !== undefined && !name.startsWith('ccg-rating'));
  const [met, missed] = [others.filter(({ ratio }) => ratio >= AIM), others.filter(({ ratio }) => ratio < AIM)];
  const list = (rows) => rows.map(({ name, ratio }) => `${name} (${shown(ratio)})`).join('; ') || 'none';
  const { reading } = found.find((row) => row.reading !== undefined);
  return [
    `Aim: ours at least ${AIM} times faster.`, '', `- met: ${list(met)}`, `- not met: ${list(missed)}`, '',
    `Why not: in Node and in Chromium ours reads the text of the sheet in that time, which the others do not; natively, reading is ${Math.round(100 * reading)}% of ours from text. The last rules alone leave nearly all of the work to plain JavaScript, and pandas does it in whole columns.`,
  ];
}
