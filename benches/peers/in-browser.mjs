// What Chromium is given of the engines that run in browsers: one module of them all, bundled by
// benches/side-by-side.mjs. ZEN's build for browsers is seven megabytes and wants workers and shared memory; on two cores
// it took half a minute here for what it does natively in a fifth of a second, so it is measured in Node alone.

import { HyperFormula } from 'hyperformula';
import { Engine } from 'json-rules-engine';
import { hyperFormula } from './hyperformula.mjs';
import { jsonRulesEngine } from './json-rules-engine.mjs';
import { measured } from './measured.mjs';
import { ours } from './ours.mjs';

/** Measures all of them, each against the same CCGs. */
export async function all({ rate, rateAll }, data, often) {
  const ways = [
    ...ours({ rate, rateAll }, data),
    ...hyperFormula({ HyperFormula }, data),
    ...jsonRulesEngine({ Engine }, data),
  ];
  return measured(ways, data, often);
}
