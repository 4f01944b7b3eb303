// A fixed piece of work that other work is compared with, so that a budget of time holds on any machine,
// and on a busy one.

import { median } from '../../benches/common/chromium.mjs';

/**
 * The work: sums, roots and reads of memory, as an engine has them; its result keeps it from being left out.
 * It holds all it needs, so that it can be done in a page too.
 */
export function calibration() {
  const LENGTH = 4096;
  const ROUNDS = 600;
  const numbers = new Float64Array(LENGTH);
  let place = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let step = 0; step < LENGTH; step += 1) {
      // Whole numbers of 32 bits: a product that could be larger is now whole and now not, as the compiler guesses,
      // which made the same work take half as long in some runs.
      place = (Math.imul(place, 1_103_515_245) + 12_345) & (LENGTH - 1);
      numbers[step] = Math.sqrt(numbers[place] + step + round);
    }
  }
  return numbers[place];
}

// What the process had of the processor meanwhile, in milliseconds: waiting for it does not count.
function spent(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times as long as the fixed work this takes: the median of so many pairs, after some to warm up. */
export function timesCalibration(work, { pairs = 31, warmUp = 8 } = {}) {
  const ratios = [];
  for (let pair = -warmUp; pair < pairs; pair += 1) {
    const fixed = spent(calibration);
    const asked = spent(work);
    if (pair >= 0) ratios.push(asked / fixed);
  }
  return median(ratios);
}
