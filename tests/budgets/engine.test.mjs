// Is the engine as quick as it was? The package for JavaScript in Node, beside a fixed piece of work.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { frameworks, init, rateAll } from '../../dist-npm/index.js';
import { timesCalibration } from './calibration.mjs';
import { long, wide } from './sheet.mjs';

const BUDGET = JSON.parse(readFileSync(new URL('../../tools/speed-budget.json', import.meta.url), 'utf8')).engine;
const FRAMEWORK = 'ccg-iaf-2016-17';

await init();
const framework = frameworks().find(({ id }) => id === FRAMEWORK);

for (const [name, sheet, adjust] of [['wide', wide(framework), false], ['long, adjusted', long(framework), true]]) {
  test(`209 CCGs are rated within their budget: ${name}`, (context) => {
    const rate = () => rateAll(sheet, { framework: FRAMEWORK, adjust, results: 'summary' });
    const { ccgs, problems } = rate();
    assert.deepEqual([ccgs.length, problems], [209, []]);
    const times = timesCalibration(rate);
    context.diagnostic(`${times.toFixed(2)} times the fixed work; the budget is ${BUDGET[name]}`);
    assert.ok(times <= BUDGET[name], `expected at most ${BUDGET[name]} times the fixed work, found ${times.toFixed(2)}`);
    // What measures must see an engine that is slower.
    const slowed = timesCalibration(() => { for (let time = 0; time < 3; time += 1) rate(); }, { pairs: 7, warmUp: 0 });
    assert.ok(slowed > 2 * times, `expected three times the work to take more than twice as long as ${times.toFixed(2)}, found ${slowed.toFixed(2)}`);
  });
}
