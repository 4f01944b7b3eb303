// The module gives, byte for byte, what the engine gives natively: for a hundred thousand inputs of every
// sort, right ones and wrong ones, as native_pairs.rs beside this file writes them. INPUTS and SEED choose
// how many and which (`make differential`); the usual ones are the same on every run.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { frameworks, init, rate } from 'ccg-rating';

const { NATIVE_PAIRS, INPUTS = '100000', SEED = '20160721' } = process.env;

// What the engine would write: the output, or the error.
function written(input) {
  try {
    return JSON.stringify(rate(input));
  } catch (error) {
    return JSON.stringify({ error });
  }
}

// What came of it: the kind of the error, or the framework that it was rated by.
const outcome = (output) => output.match(/^\{"(?:error":\{"kind|framework)":"([^"]+)"/)?.[1];

test(`${INPUTS} generated inputs give the bytes of the native engine`, async (context) => {
  assert.ok(NATIVE_PAIRS, 'expected the program that writes the inputs in NATIVE_PAIRS, found none: `make npm-tests` sets it');
  await init();
  const native = spawn(NATIVE_PAIRS, [INPUTS, SEED], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(native, 'close');
  // Where one differs, the others are not waited for.
  context.after(() => native.kill());
  const outcomes = {};
  let compared = 0;
  let input;
  for await (const line of createInterface({ input: native.stdout, crlfDelay: Infinity })) {
    if (input === undefined) {
      input = line;
      continue;
    }
    const found = written(JSON.parse(input));
    // Not by assert.equal for each: it is slower than the comparison.
    if (found !== line) assert.equal(found, line, input);
    const came = outcome(line);
    outcomes[came] = (outcomes[came] ?? 0) + 1;
    input = undefined;
    compared += 1;
  }
  assert.deepEqual(await ended, [0, null]);
  assert.equal(compared, Number(INPUTS));
  // Worth comparing: every framework often, and every way of refusing now and then.
  for (const { id } of frameworks()) {
    assert.ok(outcomes[id] > compared / 10, `too few inputs for ${id}: ${JSON.stringify(outcomes)}`);
  }
  for (const kind of ['missing-part', 'out-of-range', 'unknown-framework', 'unknown-indicator', 'unknown-key', 'unknown-level', 'wrong-entry']) {
    assert.ok(outcomes[kind] > compared / 2_000, `too few inputs with ${kind}: ${JSON.stringify(outcomes)}`);
  }
});
