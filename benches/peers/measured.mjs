// Measures ways to rate the same CCGs, in Node and in a browser alike: first that each comes to the same as the
// engine, then all in turns, so that each has the same share of whatever else the machine does. The order of the
// CCGs is turned round each time, so that nothing can be kept from the time before.

// Scores are fractions in the engine, and floating point elsewhere.
const CLOSE = 1e-9;
// What is quick is done several times over: a browser's clock is coarse.
const LEAST = 40;
const MOST_TIMES = 20;
const FEWEST = 2;

/**
 * For each way its times in milliseconds, `runs` of them; but a way that has taken so many `seconds` has no further
 * turn, if it has had two. `expected` is what the engine came to, by CCG.
 */
export async function measured(ways, { ccgs, expected }, { runs, seconds }) {
  const orders = [ccgs, ccgs.toReversed()];
  const results = new Map(expected.map((result) => [result.id, result]));
  const times = ways.map(() => []);
  const often = [];
  for (const { name, run } of ways) {
    let took;
    for (const order of orders) {
      const start = performance.now();
      const found = await run(order);
      took = performance.now() - start;
      compare(name, found, order, results);
    }
    often.push(Math.max(1, Math.min(MOST_TIMES, Math.floor(LEAST / took))));
    console.log(`${name}: the same ratings and scores, in ${took.toFixed(1)} ms this time`);
  }
  for (let round = 0; round < runs; round += 1) {
    for (const [place, { name, run }] of ways.entries()) {
      const spent = times[place].reduce((sum, time) => sum + time * often[place], 0);
      if (round >= FEWEST && spent > 1000 * seconds) continue;
      const order = orders[round % 2];
      let found;
      const start = performance.now();
      for (let time = 0; time < often[place]; time += 1) found = await run(order);
      times[place].push((performance.now() - start) / often[place]);
      compare(name, found, order, results);
    }
  }
  return ways.map(({ name }, place) => ({ name, times: times[place] }));
}

function compare(name, found, ccgs, results) {
  if (found.length !== ccgs.length) throw new Error(`${name}: expected ${ccgs.length} ratings, found ${found.length}`);
  for (const [place, { id }] of ccgs.entries()) {
    const { rating, score } = results.get(id);
    const other = found[place];
    const isClose = other.score === undefined || other.score === score || Math.abs(other.score - number(score)) <= CLOSE;
    if (other.rating !== rating || !isClose) {
      throw new Error(`${name}: expected ${rating} and ${score} for ${id}, found ${other.rating} and ${other.score}`);
    }
  }
}

function number(fraction) {
  const [over, under = 1] = fraction.split('/').map(Number);
  return over / under;
}
