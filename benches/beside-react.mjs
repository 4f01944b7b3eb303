// Our page beside a page in React with the same form of 2015/16 and the same rule: what a reader on a slow phone
// waits for, what is sent, what a key takes, and how much memory it is; prints it, and renews benches/RESULTS.md.
// `make bench-page` runs this. First both forms are filled in the same ways, and must say the same.
//
//   node benches/beside-react.mjs DIST TARGET      (dist and target, say)
//
// The network and the processor are slowed as in benches/page.mjs, for a key the processor alone, six times.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, launched, median } from './common/chromium.mjs';
import { devtools } from './common/devtools.mjs';
import { compared, filled } from './common/forms.mjs';
import { keyTimes } from './common/keys.mjs';
import { memoryOf } from './common/memory.mjs';
import { bytes, circumstances, renew, shown, table } from './common/results.mjs';
import { visited } from './common/visit.mjs';
import { built, weights } from './peers/react/build.mjs';
import { versionsOf } from './peers/versions.mjs';

const RUNS = 5;
// Half of them on each page in turn, several times.
const KEYS = { rounds: 5, each: 10 };
const PORT = Number(process.env.PAGE_BENCH_PORT ?? '8095');

const [dist = 'dist', target = 'target'] = process.argv.slice(2);
if (!existsSync(join(dist, 'index.html'))) fail(`expected the finished page in ${dist}/, found none: run \`make dist\``);
const wasm32 = join(target, 'peers/wasm32');
if (!existsSync(wasm32)) fail(`expected packages in ${wasm32}/, found none: run \`tools/setup.sh peers\``);
const folder = join(target, 'peers/react');
await built(folder);

const pages = [{ name: 'ours', folder: dist, port: PORT }, { name: 'React', folder, port: PORT + 1 }];
// What a key takes on a page that has nothing but it: less cannot be had on this machine.
const floor = { folder: join(target, 'peers/floor'), port: PORT + 2 };
cpSync(fileURLToPath(new URL('peers/floor/', import.meta.url)), floor.folder, { recursive: true });
execFileSync('node', ['tools/headers.mjs', floor.folder], { stdio: 'inherit' });
const servers = [];
try {
  for (const page of [...pages, floor]) await served(page);
  const states = await same();
  console.log(`both forms came to the same, filled in ${states} ways`);
  const visits = await visitBoth();
  const { keys, memory, chromium } = await useBoth();
  const lines = report({ states, visits, keys, memory, chromium, weighed: await weights(wasm32) });
  console.log(lines.join('\n'));
  renew('page', lines);
} finally {
  for (const server of servers) server.kill();
}

async function served({ folder: files, port }) {
  const server = spawn('node', ['tools/serve.mjs', files, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  servers.push(server);
  await new Promise((listening, failed) => {
    server.stdout.once('data', listening);
    server.once('exit', () => failed(new Error(`expected ${files}/ to be served, but it is not`)));
  });
}

function address({ port }) {
  return `http://127.0.0.1:${port}/`;
}

// How many ways of filling in the form came to the same on both pages.
async function same() {
  const browser = await launched();
  try {
    const answers = [];
    for (const page of pages) answers.push(await filled(browser, address(page)));
    return compared(...answers);
  } finally {
    await browser.close();
  }
}

// In turns, so that both have the same share of whatever else the machine does.
async function visitBoth() {
  const browser = await devtools();
  const runs = pages.map(() => []);
  try {
    for (let run = 0; run < RUNS; run += 1) {
      for (const [place, page] of pages.entries()) {
        const visit = await visited(browser, address(page), { isSlow: true });
        const [{ readable, interactive }] = visit.frames;
        if (readable === undefined || interactive === undefined || !visit.answered) {
          throw new Error(`${page.name}: expected a rating to be read and an answer to a press, found neither or one`);
        }
        runs[place].push({ readable, interactive, ...visit.bytes });
        console.log(`${page.name}: readable after ${shown(readable)} ms, interactive after ${shown(interactive)} ms`);
      }
    }
  } finally {
    await browser.close();
  }
  return runs.map((all) => (value) => median(all.map((run) => run[value] ?? 0)));
}

async function useBoth() {
  const browser = await launched();
  try {
    const keys = await keyTimes(browser, [...pages, floor].map(address), KEYS);
    const memory = [];
    for (const page of pages) memory.push(await memoryOf(browser, address(page)));
    return { keys, memory, chromium: browser.version() };
  } finally {
    await browser.close();
  }
}

function report({ states, visits, keys, memory, chromium, weighed }) {
  const row = (name, values, say = shown) => [name, ...values.map(say), values[1] > 0 ? shown(values[0] / values[1]) : '-'];
  const of = (value) => visits.map((visit) => visit(value));
  const inKilobytes = (number) => bytes(Math.round(number / 1024));
  const ours = of('all')[0];
  const rows = [
    ...['all', 'html', 'css', 'js', 'wasm'].map((kind) => row(`bytes over the wire, ${kind === 'all' ? 'in all' : kind}`, of(kind), bytes)),
    row('first readable rating, ms', of('readable')),
    row('interactive, ms', of('interactive')),
    row('from a key to the painted rating, ms', keys.slice(0, 2).map(({ painted }) => median(painted))),
    row('of the main thread for a key and all that follows, ms', keys.slice(0, 2).map(({ work }) => work)),
    row('heap of JavaScript once started, KiB', memory.map(({ heap }) => heap), inKilobytes),
    row('memory of WebAssembly once started, KiB', memory.map(({ wasm }) => wasm), inKilobytes),
  ];
  const peers = versionsOf(fileURLToPath(new URL('peers/', import.meta.url)));
  return [
    ...circumstances('make bench-page', [...peers.page, ['Chromium', chromium]]),
    '',
    `Both forms were filled in ${states} ways, and came to the same each time. Times to read and use: 1.6 Mbit/s, 150 ms delay, processor 4 times slower, nothing cached, medians of ${RUNS}; keys: processor 6 times slower, medians of ${KEYS.rounds * KEYS.each}.`,
    '',
    ...table(['', 'ours', 'React', 'ours ÷ React'], rows),
    '',
    `On a page with nothing but two choices and one word (\`benches/peers/floor/\`), measured in the same turns, a key takes ${shown(median(keys[2].painted))} ms until that word is painted, and ${shown(keys[2].work)} ms of the main thread: less cannot be had here.`,
    '',
    'What is sent at the start, with brotli: ours in all with headers, beside what React and an engine weigh before a line of one’s own.',
    '',
    ...table(['', 'bytes', 'ours is'], Object.entries(weighed).map(([name, weight]) => [name, bytes(weight), `${ours < weight ? 'less' : 'more'}: ${shown(ours / weight)} times`])),
  ];
}
