// Starting the module, in all the ways that there are. Each test has a copy of the package of its own,
// which has not been started: an address with another query is another module.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';

const INPUT = { framework: 'ccg-iaf-2016-17', entries: { '165a': { level: 'red' }, '141b': { level: 'red' } } };
const address = new URL('node_modules/ccg-rating/ccg_rating_bg.wasm', import.meta.url);
const bytes = readFileSync(address);

let copies = 0;
function anotherCopy() {
  copies += 1;
  return import(`./node_modules/ccg-rating/index.js?${copies}`);
}

const works = ({ rate }) => assert.equal(rate(INPUT).overall.rating, 'inadequate');

test('before it is started, everything says so', async () => {
  const { explain, rate, rateAll, frameworks, RatingError } = await anotherCopy();
  for (const call of [() => rate(INPUT), () => rate(undefined), () => explain(INPUT), () => rateAll('', {}), frameworks]) {
    assert.throws(call, (error) => {
      assert.ok(error instanceof RatingError);
      assert.equal(error.kind, 'not-ready');
      assert.equal(error.path, '');
      assert.equal(error.message, 'expected `await init()` before anything else, got a call without it');
      return true;
    });
  }
});

test('without an argument it takes the file beside it; a second and a third time do no harm', async () => {
  const copy = await anotherCopy();
  const [first, second] = [copy.init(), copy.init()];
  assert.equal(await first, undefined);
  await second;
  await copy.init();
  await copy.init(new Uint8Array([1, 2, 3]));
  works(copy);
});

for (const [what, source] of [
  ['bytes', () => bytes],
  ['an ArrayBuffer', () => new Uint8Array(bytes).buffer],
  ['a compiled module', () => WebAssembly.compile(bytes)],
  ['a file’s URL', () => address],
  ['a file’s address as text', () => address.href],
  ['a response', () => new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } })],
]) {
  test(`it takes ${what}`, async () => {
    const copy = await anotherCopy();
    await copy.init(source());
    works(copy);
  });
}

test('it takes an address on the network', async () => {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'application/wasm').end(bytes));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const copy = await anotherCopy();
  await copy.init(`http://127.0.0.1:${server.address().port}/`);
  works(copy);
  server.close();
});

test('after a failure it can be tried again', async () => {
  const copy = await anotherCopy();
  await assert.rejects(copy.init(new URL('missing.wasm', import.meta.url)), { code: 'ENOENT' });
  await assert.rejects(copy.init(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);
  assert.throws(() => copy.rate(INPUT), { kind: 'not-ready' });
  await copy.init();
  works(copy);
});
