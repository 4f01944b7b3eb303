// The module gives, byte for byte, what the engine gives natively: for the inputs that
// tests/same_bytes.rs has written down, and for the golden files of the contract.

import assert from 'node:assert/strict';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { before, test } from 'node:test';
import { init, rate } from 'ccg-rating';

const { GENERATED, ROOT } = process.env;
const FEWEST = 10_000;

before(() => init());

// What the command would write.
function written(input) {
  try {
    return JSON.stringify(rate(input));
  } catch (error) {
    return JSON.stringify({ error });
  }
}

test('ten thousand generated inputs give the bytes of the native engine', async () => {
  let compared = 0;
  let input;
  for await (const line of createInterface({ input: createReadStream(GENERATED), crlfDelay: Infinity })) {
    if (input === undefined) {
      input = line;
      continue;
    }
    assert.equal(written(JSON.parse(input)), line, input);
    input = undefined;
    compared += 1;
  }
  assert.equal(input, undefined);
  assert.ok(compared >= FEWEST, `expected at least ${FEWEST} inputs, found ${compared}`);
});

test('the golden files give their bytes', () => {
  const folder = join(ROOT, 'tests/golden');
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(folder).filter((name) => name.endsWith('.input.json') && name !== 'error-not-json.input.json');
  for (const name of names) {
    const output = read(name.replace('.input.', '.output.'));
    assert.equal(`${written(JSON.parse(read(name)))}\n`, output, name);
  }
  assert.ok(names.length > 20, `found only ${names.length}`);
});
