// ZEN: decision graphs in JSON. Its expressions have no square root and no arcsine, so z values come from a
// function node, bands from a table that is looked through for each figure, scores from expressions and the
// rating from a table. And once with that last table alone, all before it worked out by hand. All CCGs are given to it at once, as
// its answers are promises. https://github.com/gorules/zen

import { CUT_OFF, FINANCE, LEADERSHIP, LED, SCORES, THRESHOLDS, WEIGHTS, scoresOf, zOf } from './rule.mjs';

export function zenEngine({ ZenEngine }, { indicators }) {
  const engine = new ZenEngine();
  const figures = indicators.filter(({ kind }) => kind !== 'choice');
  const choices = indicators.filter(({ kind, component }) => kind === 'choice' && component === 'performance');
  const whole = engine.createDecision(graph([zValues(), bands(), scores(), ratings()]));
  const last = engine.createDecision(graph([ratings()]));
  return [
    { name: 'zen-engine, all as a graph', run: each(whole, ({ entries }) => ({ entries })) },
    { name: 'zen-engine, the last table alone', run: each(last, ({ entries }) => scoresOf(indicators, entries)) },
  ];

  function zValues() {
    const source = `
      const figures = ${JSON.stringify(figures)};
      const zOf = ${zOf};
      export const handler = async ({ entries }) => ({
        entries,
        figures: figures.map((figure) => ({ z: zOf(figure, entries[figure.code]) })),
      });`;
    return { type: 'functionNode', content: { source } };
  }

  function bands() {
    return table({ z: 'z' }, 'band', [[`>= ${CUT_OFF}`, '2'], [`<= -${CUT_OFF}`, '0'], ['', '1']], {
      executionMode: 'loop', inputField: 'figures', outputPath: 'bands', passThrough: true,
    });
  }

  function scores() {
    const scale = (of) => `{${Object.entries(of).map(([level, score]) => `"${level}": ${score}`).join(', ')}}`;
    const { performance, finance, leadership } = WEIGHTS;
    const entered = choices.map(({ code }) => `entries["${code}"]`).join(', ');
    const expressions = {
      scale: scale(SCORES),
      sum: `sum(map(bands, #.band)) + sum(map([${entered}], $.scale[#]))`,
      finance: `$.scale[entries["${FINANCE}"]]`,
      levels: scale(LEADERSHIP),
      leadership: `$.levels[entries["${LED}"]]`,
      score: `${performance} * $.sum / ${figures.length + choices.length} + ${finance} * $.finance + ${leadership} * $.leadership`,
    };
    return {
      type: 'expressionNode',
      content: { expressions: Object.entries(expressions).map(([key, value]) => ({ id: key, key, value })) },
    };
  }

  function ratings() {
    return table({ finance: 'finance', leadership: 'leadership', score: 'score' }, 'rating', [
      ['0', '0', '', '"inadequate"'],
      ['', '', `> ${THRESHOLDS.outstanding}`, '"outstanding"'],
      ['', '', `> ${THRESHOLDS.good}`, '"good"'],
      ['', '', '', '"requires-improvement"'],
    ], { passThrough: true });
  }

  function each(decision, inputOf) {
    return async (ccgs) => {
      const found = await Promise.all(ccgs.map((ccg) => decision.evaluate(inputOf(ccg))));
      return found.map(({ result: { rating, score } }) => ({ rating, score }));
    };
  }
}

function table(inputs, output, rows, more) {
  const fields = Object.keys(inputs);
  return {
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      inputs: fields.map((field) => ({ id: field, name: field, field: inputs[field] })),
      outputs: [{ id: output, name: output, field: output }],
      rules: rows.map((cells, place) => ({
        _id: String(place),
        ...Object.fromEntries(fields.map((field, column) => [field, cells[column]])),
        [output]: cells.at(-1),
      })),
      ...more,
    },
  };
}

// One node after the other.
function graph(nodes) {
  const all = [{ type: 'inputNode' }, ...nodes, { type: 'outputNode' }].map((node, place) => ({
    id: `node${place}`, name: `node${place}`, position: { x: 200 * place, y: 0 }, ...node,
  }));
  const edges = all.slice(1).map(({ id }, place) => ({ id: `edge${place}`, type: 'edge', sourceId: all[place].id, targetId: id }));
  return { contentType: 'application/vnd.gorules.decision', nodes: all, edges };
}
