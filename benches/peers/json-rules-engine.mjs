// json-rules-engine: conditions in JSON, facts that may be functions. Twice: with a rule for each band of each
// figure, as its users chain facts; and with no more than the four last rules, all before them worked
// out by hand. https://github.com/CacheControl/json-rules-engine

import { CUT_OFF, FINANCE, LEADERSHIP, LED, SCORES, THRESHOLDS, scoresOf, together, zOf } from './rule.mjs';

// Bands first, then the rating.
const BANDS = 10;

export function jsonRulesEngine({ Engine }, { indicators }) {
  const figures = indicators.filter(({ kind }) => kind !== 'choice');
  const counted = indicators.filter(({ component }) => component === 'performance');
  return [
    { name: 'json-rules-engine, all as rules', run: each(whole(), ({ entries }) => ({ entries })) },
    { name: 'json-rules-engine, the last four rules alone', run: each(lastRules(new Engine()), ({ entries }) => scoresOf(indicators, entries)) },
  ];

  function whole() {
    const engine = new Engine([], { allowUndefinedFacts: true });
    for (const indicator of figures) {
      const { code } = indicator;
      engine.addFact(`z ${code}`, async (_, almanac) => zOf(indicator, (await almanac.factValue('entries'))[code]));
      const rule = (operator, value, band) => engine.addRule({
        priority: BANDS,
        conditions: { all: [{ fact: `z ${code}`, operator, value }] },
        event: { type: 'band' },
        onSuccess: (_, almanac) => { almanac.addRuntimeFact(`band ${code}`, band); },
      });
      rule('greaterThanInclusive', CUT_OFF, 2);
      rule('lessThanInclusive', -CUT_OFF, 0);
    }
    engine.addFact('scores', async (_, almanac) => {
      const entries = await almanac.factValue('entries');
      let sum = 0;
      for (const { code, kind } of counted) {
        // Where neither rule held, the figure is similar to its reference.
        sum += kind === 'choice' ? SCORES[entries[code]] : ((await almanac.factValue(`band ${code}`)) ?? 1);
      }
      return together(sum / counted.length, SCORES[entries[FINANCE]], LEADERSHIP[entries[LED]]);
    });
    for (const name of ['finance', 'leadership', 'score']) {
      engine.addFact(name, async (_, almanac) => (await almanac.factValue('scores'))[name]);
    }
    return lastRules(engine);
  }

  function lastRules(engine) {
    const rules = [
      ['inadequate', [['finance', 'equal', 0], ['leadership', 'equal', 0]]],
      ['outstanding', [['score', 'greaterThan', THRESHOLDS.outstanding]]],
      ['good', [['score', 'greaterThan', THRESHOLDS.good]]],
      ['requires-improvement', [['score', 'lessThanInclusive', THRESHOLDS.good]]],
    ];
    for (const [place, [rating, conditions]] of rules.entries()) {
      engine.addRule({
        priority: rules.length - place,
        conditions: { all: conditions.map(([fact, operator, value]) => ({ fact, operator, value })) },
        event: { type: 'rating', params: { rating } },
        // The first that holds wins.
        onSuccess: () => { engine.stop(); },
      });
    }
    return engine;
  }

  function each(engine, factsOf) {
    return async (ccgs) => {
      const results = [];
      for (const ccg of ccgs) {
        const { events, almanac } = await engine.run(factsOf(ccg));
        const { params } = events.find(({ type }) => type === 'rating');
        results.push({ rating: params.rating, score: await almanac.factValue('score') });
      }
      return results;
    };
  }
}
