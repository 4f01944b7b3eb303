// The module gives, byte for byte, what the engine gives natively: for the explanations that
// tests/same_bytes.rs has written down, the sheets of tests/same_sheets.rs, and the golden files of the
// contract. Single ratings are in differential.test.mjs.

import assert from 'node:assert/strict';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { before, test } from 'node:test';
import { explain, init, rate, rateAll } from 'ccg-rating';

const { GENERATED, ROOT } = process.env;
const [FEWEST_SHEETS, FEWEST_EXPLANATIONS] = [300, 500];

before(() => init());

// What the engine would write: the output, or the error.
function written(work, ...values) {
  try {
    return JSON.stringify(work(...values));
  } catch (error) {
    return JSON.stringify({ error });
  }
}

// Every second line of the file is what the one before it must give.
async function compare(file, work, fewest) {
  let compared = 0;
  let input;
  for await (const line of createInterface({ input: createReadStream(join(GENERATED, file)), crlfDelay: Infinity })) {
    if (input === undefined) {
      input = line;
      continue;
    }
    assert.equal(work(JSON.parse(input)), line, input);
    input = undefined;
    compared += 1;
  }
  assert.equal(input, undefined);
  assert.ok(compared >= fewest, `expected at least ${fewest} in ${file}, found ${compared}`);
}

test('generated sheets give the bytes of the native engine, as text and as bytes', () =>
  compare(
    'same-sheets.txt',
    ({ csv, options }) => {
      const result = written(rateAll, csv, options);
      assert.equal(written(rateAll, new TextEncoder().encode(csv), options), result);
      return result;
    },
    FEWEST_SHEETS,
  ));

test('hundreds of explanations have the bytes of the native engine', () =>
  compare('same-explanations.txt', ({ input, options }) => written(explain, input, options), FEWEST_EXPLANATIONS));

test('the golden files give their bytes', () => {
  const folder = join(ROOT, 'tests/golden');
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(folder).filter((name) => name.endsWith('.input.json') && name !== 'error-not-json.input.json');
  for (const name of names) {
    const output = read(name.replace('.input.', '.output.'));
    assert.equal(`${written(rate, JSON.parse(read(name)))}\n`, output, name);
  }
  assert.ok(names.length > 20, `found only ${names.length}`);
  const explained = readdirSync(folder).filter((name) => name.endsWith('.explain.json'));
  for (const name of explained) {
    const input = JSON.parse(read(name.replace('.explain.', '.input.')));
    assert.equal(`${written(explain, input)}\n`, read(name), name);
  }
  assert.ok(explained.length > 3, `found only ${explained.length}`);
});
