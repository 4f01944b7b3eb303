// What Chromium is given of the engines that run in browsers: one module of them all, bundled by
// benches/side-by-side.mjs. ZEN comes by itself, as it wants workers and memory that is shared.

import { HyperFormula } from 'hyperformula';
import { Engine } from 'json-rules-engine';
import { hyperFormula } from './hyperformula.mjs';
import { jsonRulesEngine } from './json-rules-engine.mjs';
import { measured } from './measured.mjs';
import { ours } from './ours.mjs';
import { zenEngine } from './zen-engine.mjs';

/** Measures all of them, each against the same CCGs. */
export async function all({ rate, rateAll }, zen, data, often) {
  const ways = [
    ...ours({ rate, rateAll }, data),
    ...hyperFormula({ HyperFormula }, data),
    ...jsonRulesEngine({ Engine }, data),
    ...(zen ? zenEngine(zen, data) : []),
  ];
  return measured(ways, data, often);
}
