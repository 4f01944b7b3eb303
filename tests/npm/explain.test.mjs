// What explain() takes, gives and refuses. What an explanation says is tested natively; that the same
// comes out here, in same-bytes.test.mjs.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { RatingError, explain, init, rate } from 'ccg-rating';

const IAF = 'ccg-iaf-2016-17';
const PARTS = ['why', 'changes', 'readings', 'sampling', 'influence'];
const entries = { '165a': { level: 'green' }, '141b': { level: 'amber' }, '122b': { numerator: 160, denominator: 200 } };
const INPUT = { framework: IAF, entries };

before(() => init());

function refused(...values) {
  try {
    explain(...values);
  } catch (error) {
    assert.ok(error instanceof RatingError, `${error}`);
    return error.toJSON();
  }
  return assert.fail('it was explained');
}

test('without options there is everything, of the rating that rate() gives', () => {
  const whole = explain(INPUT);
  assert.deepEqual(Object.keys(whole), ['framework', 'overall', ...PARTS]);
  const { framework, overall } = rate(INPUT);
  assert.deepEqual([whole.framework, whole.overall], [framework, overall]);
  assert.deepEqual(whole, JSON.parse(JSON.stringify(whole)));
  assert.deepEqual([whole.sampling.seed, whole.sampling.draws, whole.readings.total], [2017, 10_000, 72]);
  assert.deepEqual(explain(INPUT, {}), whole);
  assert.deepEqual(explain(INPUT, { parts: PARTS.toReversed() }), whole);
});

test('parts that are not asked for are absent', () => {
  const whole = explain(INPUT);
  for (const part of PARTS) {
    const some = explain(INPUT, { parts: [part] });
    assert.deepEqual(Object.keys(some), ['framework', 'overall', part]);
    assert.deepEqual(some[part], whole[part]);
  }
  assert.deepEqual(Object.keys(explain(INPUT, { parts: [] })), ['framework', 'overall']);
});

test('seed and draws are those of the options, and the same give the same', () => {
  const drawn = (seed, draws) => explain(INPUT, { seed, draws, parts: ['sampling'] }).sampling;
  const one = drawn(7, 500);
  assert.deepEqual([one.seed, one.draws, one.varied], [7, 500, ['122b']]);
  assert.equal(one.outcomes.reduce((sum, { draws }) => sum + draws, 0), 500);
  assert.deepEqual(drawn(7, 500), one);
  assert.notDeepEqual(drawn(8, 500).outcomes, one.outcomes);
  assert.equal(drawn(4_294_967_295, 1).seed, 4_294_967_295);
});

test('a step can be entered, and gives what it promises', () => {
  const { changes } = explain(INPUT, { parts: ['changes'] });
  const [{ steps: [step], possible }] = changes.worse.sets.filter(({ steps }) => steps.length === 1 && 'code' in steps[0]);
  const changed = { ...INPUT, entries: { ...entries, [step.code]: step.to } };
  assert.deepEqual(rate(changed).overall.possible, possible);
});

test('options that are not as they should be are refused with their place', () => {
  for (const [options, kind, path] of [
    [null, 'wrong-entry', ''],
    [[], 'wrong-entry', ''],
    [7, 'wrong-entry', ''],
    [{ part: ['why'] }, 'unknown-key', 'part'],
    [{ seed: '7' }, 'wrong-entry', 'seed'],
    [{ seed: -1 }, 'out-of-range', 'seed'],
    [{ seed: 2 ** 32 }, 'out-of-range', 'seed'],
    [{ seed: undefined }, 'not-json', 'seed'],
    [{ draws: 0 }, 'out-of-range', 'draws'],
    [{ draws: 1.5 }, 'out-of-range', 'draws'],
    [{ draws: 1_000_001 }, 'out-of-range', 'draws'],
    [{ draws: NaN }, 'not-json', 'draws'],
    [{ draws: 7n }, 'not-json', 'draws'],
    [{ parts: 'why' }, 'wrong-entry', 'parts'],
    [{ parts: new Set(['why']) }, 'not-json', 'parts'],
    [{ parts: ['why', 'how'] }, 'wrong-entry', 'parts.1'],
  ]) {
    const error = refused(INPUT, options);
    assert.deepEqual([error.kind, error.path], [kind, path], error.message);
  }
  const message = 'draws: expected a whole number from 1 to 1000000, got 0';
  assert.deepEqual(refused(INPUT, { draws: 0 }), { kind: 'out-of-range', path: 'draws', message });
});

test('an input that rate() refuses is refused in the same words', () => {
  for (const input of [undefined, {}, { framework: IAF, entries: { '999z': { band: 1 } } }, { framework: IAF, settings: { z: 0 } }]) {
    const error = refused(input);
    assert.throws(() => rate(input), (thrown) => JSON.stringify(thrown) === JSON.stringify(error));
  }
});
