// What rateAll() takes, gives and refuses. How a sheet is read is tested natively; that the same
// comes out here, in same-bytes.test.mjs.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { RatingError, init, rate, rateAll } from 'ccg-rating';

const IAF = 'ccg-iaf-2016-17';

before(() => init());

function refused(...values) {
  try {
    rateAll(...values);
  } catch (error) {
    assert.ok(error instanceof RatingError, `${error}`);
    return error.toJSON();
  }
  return assert.fail('it was rated');
}

test('every CCG has the output that it has alone, and what was left out is listed', () => {
  const csv = 'ods,name,165a,141b,colour\n03A,Greater Huddersfield,green,red,\n99X,,blue,red,x\n';
  const { ccgs, problems, unusedColumns, csv: written, ...others } = rateAll(csv, { framework: IAF });
  assert.deepEqual(others, {});
  const alone = (entries) => rate({ framework: IAF, entries });
  assert.deepEqual(ccgs, [
    { id: '03A', name: 'Greater Huddersfield', output: alone({ '165a': { level: 'green' }, '141b': { level: 'red' } }) },
    { id: '99X', name: '', output: alone({ '141b': { level: 'red' } }) },
  ]);
  assert.deepEqual(problems.map(({ row, column, found }) => ({ row, column, found })), [{ row: 3, column: '165a', found: 'blue' }]);
  assert.match(problems[0].expected, /green-star/);
  assert.deepEqual(unusedColumns, ['colour']);
  // What was written can be read again, and gives the same.
  const again = rateAll(written, { framework: IAF });
  assert.deepEqual(again.ccgs, ccgs);
  assert.deepEqual(again.problems, []);
  assert.equal(again.csv, written);
});

test('settings and the adjustment are those of the options', () => {
  const csv = 'ccg,165a,141b\n03A,green,amber\n';
  const settings = { 'leadership-scale': 'halves', tie: 'at-or-above' };
  const entries = { '165a': { level: 'green' }, '141b': { level: 'amber' } };
  assert.deepEqual(rateAll(csv, { framework: IAF, settings }).ccgs[0].output, rate({ framework: IAF, entries, settings }));
  const rows = Array.from({ length: 12 }, (_, row) => `${row}A,105d,${50 + row},900`);
  const figures = `ccg,code,value,denominator\n${rows.join('\n')}\n`;
  const isAdjusted = (adjust) => rateAll(figures, { framework: IAF, adjust }).ccgs.map(({ output }) => output.indicators[0].adjusted);
  assert.deepEqual(isAdjusted(true), new Array(12).fill(true));
  assert.deepEqual(isAdjusted(false), new Array(12).fill(undefined));
});

test('a summary has the same ratings, how many CCGs have which, and nothing else', () => {
  const csv = 'ccg,name,165a,141b,colour\nA,First,red,red,x\nB,,green,green,\nC,,red,red,\nD,,blue,,\n';
  const whole = rateAll(csv, { framework: IAF, results: 'whole' });
  assert.deepEqual(whole, rateAll(csv, { framework: IAF }));
  const { ccgs, counts, problems, unusedColumns, ...others } = rateAll(csv, { framework: IAF, results: 'summary' });
  assert.deepEqual(others, {});
  assert.deepEqual(ccgs, whole.ccgs.map(({ id, name, output: { overall: { rating, possible } } }) => ({ id, name, rating, possible })));
  assert.deepEqual({ problems, unusedColumns }, { problems: whole.problems, unusedColumns: whole.unusedColumns });
  assert.deepEqual(counts[0], { rating: 'inadequate', possible: ['inadequate'], ccgs: 2 });
  assert.equal(counts.reduce((sum, count) => sum + count.ccgs, 0), 4);
  for (const { possible, ccgs: found } of counts) {
    assert.equal(ccgs.filter((ccg) => ccg.possible.join() === possible.join()).length, found);
  }
});

test('a sheet that cannot be used at all is refused with the path csv', () => {
  for (const [csv, kind] of [
    ['', 'not-csv'],
    ['ccg,165a\n', 'not-csv'],
    ['colour,shape\nred,round\n', 'not-csv'],
    [new Uint8Array([0xff, 0xfe, 0x31, 0]), 'not-csv'],
    [`ccg,165a\n${'x,green\n'.repeat(5e6)}`, 'out-of-range'],
    ['x'.repeat(4e8), 'out-of-range'],
    [`ccg,165a${',x'.repeat(2000)}\nx,green\n`, 'out-of-range'],
    [undefined, 'wrong-entry'],
    [null, 'wrong-entry'],
    [{}, 'wrong-entry'],
    [['ccg,165a'], 'wrong-entry'],
  ]) {
    const error = refused(csv, { framework: IAF });
    assert.deepEqual([error.kind, error.path], [kind, 'csv'], error.message);
  }
  assert.equal(refused(42, { framework: IAF }).message, 'csv: expected the text of a sheet, or its bytes in a Uint8Array, got number');
});

test('options that are not as they should be are refused with their place', () => {
  const csv = 'ccg,165a\n03A,green\n';
  for (const [options, kind, path] of [
    [undefined, 'missing-part', 'framework'],
    [{ framework: 'ccg' }, 'unknown-framework', 'framework'],
    [{ framework: IAF, settings: { colour: 1 } }, 'unknown-key', 'settings.colour'],
    [{ framework: IAF, settings: { z: 0 } }, 'out-of-range', 'settings.z'],
    [{ framework: IAF, adjust: 1 }, 'wrong-entry', 'adjust'],
    [{ framework: IAF, adjusted: true }, 'unknown-key', 'adjusted'],
    [{ framework: IAF, results: 'ratings' }, 'wrong-entry', 'results'],
    [{ framework: IAF, settings: undefined }, 'not-json', 'settings'],
    [null, 'wrong-entry', ''],
  ]) {
    const error = refused(csv, options);
    assert.deepEqual([error.kind, error.path], [kind, path], error.message);
  }
});

test('a sheet of ten thousand CCGs is rated', () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => `${row}A,green,amber`);
  assert.equal(rateAll(`ccg,165a,141b\n${rows.join('\n')}\n`, { framework: IAF }).ccgs.length, 10_000);
});
