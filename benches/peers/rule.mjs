// What every peer in JavaScript needs to know of the rule of 2016/17 beside the indicators of the data. The
// rules stand here a second time, in each peer's own manner, so that nothing is borrowed from what is measured.

/** From here on a figure is clearly better or worse than its reference. */
export const CUT_OFF = 1.96;
export const THRESHOLDS = { outstanding: 1.45, good: 1 };
export const WEIGHTS = { performance: 0.5, finance: 0.25, leadership: 0.25 };

/** What a level or a band scores; leadership has steps of its own. */
export const SCORES = {
  0: 0, 1: 1, 2: 2, red: 0, amber: 1, green: 2, no: 0, yes: 2, 'not-compliant': 0, 'partly-compliant': 1, compliant: 2,
};
export const LEADERSHIP = { red: 0, amber: 2 / 3, green: 4 / 3, 'green-star': 2 };

/** The one indicator that counts for each of these. */
export const FINANCE = '141b';
export const LED = '165a';

/** How many standard errors a figure is better than its reference. */
export function zOf({ kind, per, reference, higher_is_better: higher }, { value, of }) {
  let z;
  if (kind === 'proportion') {
    z = (Math.asin(Math.sqrt(value / 100)) - Math.asin(Math.sqrt(reference / 100))) * 2 * Math.sqrt(of);
  } else if (kind === 'rate') {
    const expected = (reference * of) / per;
    z = (Math.sqrt((value * of) / per / expected) - 1) * 2 * Math.sqrt(expected);
  } else {
    z = (value - reference) / of;
  }
  return higher ? z : -z;
}

/** What all that the rules are about comes to, by hand: for peers that are given no more than the rules. */
export function scoresOf(indicators, entries) {
  let sum = 0;
  let count = 0;
  for (const indicator of indicators) {
    if (indicator.component !== 'performance') continue;
    const entry = entries[indicator.code];
    count += 1;
    if (indicator.kind === 'choice') {
      sum += SCORES[entry];
    } else {
      const z = zOf(indicator, entry);
      sum += z >= CUT_OFF ? 2 : z <= -CUT_OFF ? 0 : 1;
    }
  }
  return together(sum / count, SCORES[entries[FINANCE]], LEADERSHIP[entries[LED]]);
}

export function together(performance, finance, leadership) {
  const score = WEIGHTS.performance * performance + WEIGHTS.finance * finance + WEIGHTS.leadership * leadership;
  return { finance, leadership, score };
}
