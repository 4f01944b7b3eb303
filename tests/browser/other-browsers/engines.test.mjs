// The engine gives the same bytes in Chromium, in Firefox and in WebKit as it gives natively: the package
// for JavaScript is asked for the ratings and explanations that tests/same_bytes.rs has written down, in a
// page of its own (engines/), and the hashes of its outputs are compared with the hashes of those.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeHeaders } from '../../../tools/headers.mjs';
import { BROWSERS, until } from './browsers.mjs';
import { CHROMIUM } from './chromium.mjs';
import { inEach } from './set-up.mjs';

const { GENERATED, NPM_TEST_PORT = '8097' } = process.env;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'target', 'engines');
const site = `http://127.0.0.1:${NPM_TEST_PORT}/`;
/** A difference is somewhere among so many. */
const BLOCK = 400;
const FEWEST = { rate: 10_000, explain: 500 };

// The inputs in blocks, each with the hash of what the native engine made of them.
function blocksOf(kind, file) {
  const lines = readFileSync(join(GENERATED, file), 'utf8').trimEnd().split('\n');
  const count = lines.length / 2;
  assert.ok(count >= FEWEST[kind], `expected at least ${FEWEST[kind]} in ${file}, found ${count}`);
  const blocks = [];
  for (let first = 0; first < count; first += BLOCK) {
    const part = lines.slice(2 * first, 2 * (first + BLOCK));
    const outputs = part.filter((_, at) => at % 2 === 1);
    blocks.push({
      kind,
      first,
      inputs: part.filter((_, at) => at % 2 === 0).map((input) => JSON.parse(input)),
      hash: createHash('sha256').update(outputs.join('\n')).digest('hex'),
    });
  }
  return blocks;
}

// What the tests ask of the page.
const hashes = () => JSON.parse(document.documentElement.dataset.hashes ?? '[]');
const failure = () => document.documentElement.dataset.failure ?? '';

let blocks;
let server;
before(async () => {
  assert.ok(GENERATED, 'expected the folder of tests/same_bytes.rs in GENERATED, found none: `make other-browser-tests` sets it');
  blocks = [...blocksOf('rate', 'same-bytes.txt'), ...blocksOf('explain', 'same-explanations.txt')];
  rmSync(folder, { recursive: true, force: true });
  cpSync(fileURLToPath(new URL('engines', import.meta.url)), folder, { recursive: true });
  cpSync(join(root, 'dist-npm'), join(folder, 'ccg-rating'), { recursive: true });
  writeFileSync(join(folder, 'asked.json'), JSON.stringify(blocks.map(({ kind, inputs }) => ({ kind, inputs }))));
  writeHeaders(folder);
  let hasEnded = false;
  server = spawn('node', ['tools/serve.mjs', folder, NPM_TEST_PORT], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  server.on('exit', () => { hasEnded = true; });
  await until(() => {
    if (hasEnded) throw new Error(`expected a server at ${site}, but it ended`);
    return fetch(site).then(({ ok }) => ok, () => false);
  }, `the server at ${site}`);
});
after(() => server?.kill());

inEach([CHROMIUM, ...BROWSERS], (browser) => {
  test('thousands of ratings and hundreds of explanations have the bytes of the native engine', async () => {
    await browser.visit(site, 800);
    for (const [at, block] of blocks.entries()) {
      const what = `${block.kind} ${block.first} to ${block.first + block.inputs.length - 1} as generated`;
      // A slow machine takes its time for all of them, but not for one.
      const found = await until(async () => {
        assert.equal(await browser.article(failure), '');
        return (await browser.article(hashes))[at];
      }, what);
      assert.equal(found, block.hash, what);
    }
  });
});
