// Chance that can be had again: numbers that all follow from a seed, and choices made with them.

/** Chance from a whole number, by Marsaglia's xorshift: https://doi.org/10.18637/jss.v008.i14 */
export function chanceFrom(seed) {
  // Nothing but nothing follows from zero.
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    of: (choices) => choices[below(choices.length)],
    /** One of the names, each as often as its weight says. */
    weighted(weights) {
      const names = Object.keys(weights);
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0);
      return names.find((name) => (left -= weights[name]) < 0) ?? names.at(-1);
    },
  };
}
