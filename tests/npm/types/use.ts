// How the package is used from TypeScript, and what the compiler is to refuse. Each line after
// `@ts-expect-error` must be an error, or this fails.

import { RatingError, explain, frameworks, init, rate, rateAll } from 'ccg-rating';
import type { Basis, ErrorKind, ExplainOptions, Explanation, ExplanationPart, Fraction, Input, Range, Rating, Setting } from 'ccg-rating';

const started: Promise<void> = init();
await started;
await init('/assets/ccg_rating_bg.wasm');
await init(new Uint8Array(8));
await init(Promise.resolve(new ArrayBuffer(8)));

// Which framework goes in tells what comes out.
const output = rate({
  framework: 'ccg-iaf-2016-17',
  entries: {
    '165a': { level: 'green-star' },
    '122b': { value: 81.2, denominator: 340 },
    '126a': { numerator: 2010, denominator: 3000, reference: 66.7 },
    '108a': { value: 0.79, standard_error: 0.004, reference: 0.8 },
    '105c': { band: 2 },
  },
  settings: { z: 1.96, tie: 'above', 'finance-rule': 'worst' },
  national: { '105d': [{ id: '03A', numerator: 640, denominator: 1000 }] },
});
const low: string = output.score.low;
const worst: Rating = output.completeness.if_rest_worst;
const graded = rate({ framework: 'ccg-assurance-2015-16', entries: { 'well-led': { rating: 'good' } } });
rate({
  framework: 'ccg-assurance-2015-16',
  entries: {
    'finance.allocation': { value: 330 },
    'finance.outturn': { value: -3.3 },
    'planning.assured': { level: 'partly' },
    'performance.mixed-sex': { value: 0 },
  },
}).indicators.map(({ basis }) => basis === 'value entered');
// @ts-expect-error: no score in 2015/16
graded.score;

// A service is rated by its key questions; it has no score either.
const service = rate({ framework: 'cqc-key-questions', entries: { safe: { rating: 'good' }, breach: { level: 'yes' } } });
// @ts-expect-error: no score
service.score;
// @ts-expect-error: a breach is so or not
rate({ framework: 'cqc-key-questions', entries: { breach: { rating: 'good' } } });
const services = rateAll('service,safe\n1,good\n', { framework: 'cqc-key-questions' }).ccgs.length.toFixed();
for (const { year, subject } of frameworks()) (year ?? subject.many).length.toFixed();

declare const either: Input;
const unknown = rate(either);
if (unknown.framework === 'ccg-iaf-2016-17') unknown.score.high.length;
// @ts-expect-error: it is not known which of the two it is
unknown.score;

// Whether it is determined tells whether there is a rating.
const { overall } = output;
if (overall.determined) overall.rating.length;
else overall.rating satisfies null;
// @ts-expect-error: it may be null
overall.rating.length;
const bases: Basis[] = output.trace.map((step) => step.basis);

// @ts-expect-error: no such framework
rate({ framework: 'ccg-iaf-2017-18' });
// @ts-expect-error: no such rating
rate({ framework: 'ccg-assurance-2015-16', entries: { finance: { rating: 'excellent' } } });
// @ts-expect-error: no such component
rate({ framework: 'ccg-assurance-2015-16', entries: { finances: { rating: 'good' } } });
// @ts-expect-error: a question takes yes or no
rate({ framework: 'ccg-assurance-2015-16', entries: { 'legal-directions': { level: 'green' } } });
// @ts-expect-error: a number stands alone
rate({ framework: 'ccg-assurance-2015-16', entries: { 'finance.outturn': { value: 1, denominator: 2 } } });
// @ts-expect-error: a number is no rating
rate({ framework: 'ccg-assurance-2015-16', entries: { 'finance.outturn': { rating: 'good' } } });
// @ts-expect-error: no such standard
rate({ framework: 'ccg-assurance-2015-16', entries: { 'performance.rtt': { value: 92 } } });
// @ts-expect-error: legal directions are in force or they are not
rate({ framework: 'ccg-assurance-2015-16', entries: { 'legal-directions': { level: 'partly' } } });
// @ts-expect-error: no such band
rate({ framework: 'ccg-iaf-2016-17', entries: { '105c': { band: 3 } } });
// @ts-expect-error: no such level
rate({ framework: 'ccg-iaf-2016-17', entries: { '165a': { level: 'blue' } } });
// @ts-expect-error: a value needs a denominator or a standard error
rate({ framework: 'ccg-iaf-2016-17', entries: { '122b': { value: 81.2 } } });
// @ts-expect-error: a number as text
rate({ framework: 'ccg-iaf-2016-17', entries: { '122b': { value: '81.2', denominator: 340 } } });
// @ts-expect-error: a setting of the other year
rate({ framework: 'ccg-iaf-2016-17', settings: { reading: 'lowest-component' } });
// @ts-expect-error: no such choice
rate({ framework: 'ccg-iaf-2016-17', settings: { tie: 'below' } });
// @ts-expect-error: a figure among many has an id
rate({ framework: 'ccg-iaf-2016-17', national: { '105d': [{ numerator: 1, denominator: 2 }] } });
// @ts-expect-error: nothing is rated without an input
rate();
// @ts-expect-error: text is not read
rate('{}');

// The parts that are asked for are those that there are.
const whole: Explanation = explain(either);
const sentences: string[] = [...whole.why.text, ...whole.readings.text, ...whole.sampling.text, ...whole.influence.text];
const chances: number[] = explain(either, { seed: 7, draws: 500 }).sampling.outcomes.map(({ chance }) => chance);
const some = explain({ framework: 'ccg-iaf-2016-17' }, { parts: ['changes', 'readings'] });
sentences.push(some.overall.possible.join(), ...some.readings.outcomes.map(({ readings }) => readings.toFixed()));
for (const { steps } of some.changes.better?.sets ?? []) {
  for (const step of steps) {
    // What is to be entered can be entered.
    if ('code' in step) rate({ framework: 'ccg-iaf-2016-17', entries: { '122b': { band: 1 } } }).overall.rating?.concat(step.code);
    else step.by satisfies Fraction;
  }
}
// @ts-expect-error: not asked for
some.why;
// @ts-expect-error: null while the rating is not settled
some.changes.better.sets;
declare const asked: ExplainOptions;
declare const listed: ExplanationPart[];
// Any of them may be there.
for (const unsure of [explain(either, asked), explain(either, { parts: listed })]) {
  unsure.why?.held_down.join();
  // @ts-expect-error: it may be absent
  unsure.why.held_down.join();
}
// @ts-expect-error: no such part
explain(either, { parts: ['how'] });
// @ts-expect-error: a list of them
explain(either, { parts: 'why' });
// @ts-expect-error: a seed is a number
explain(either, { seed: '7' });
// @ts-expect-error: no such option
explain(either, { draw: 500 });
// @ts-expect-error: nothing is explained without an input
explain();

// The same for a whole sheet.
const sheet = rateAll('ccg,165a\n03A,green\n', { framework: 'ccg-iaf-2016-17', adjust: true, settings: { z: 2 } });
sheet.ccgs[0]?.output.score.low.length;
const rows: number[] = sheet.problems.map(({ row }) => row);
rateAll(new Uint8Array(8), { framework: 'ccg-assurance-2015-16' }).csv.length;
const summary = rateAll('ccg,165a', { framework: 'ccg-iaf-2016-17', results: 'summary' });
const settled: (Rating | null)[] = summary.ccgs.map(({ rating }) => rating);
summary.counts.map(({ possible, ccgs }) => possible.length + ccgs + settled.length);
rateAll('ccg,165a', { framework: 'ccg-iaf-2016-17', results: 'whole' }).ccgs[0]?.output.score.low.length;
// @ts-expect-error: the ratings alone
summary.csv;
// @ts-expect-error: no such results
rateAll('ccg,165a', { framework: 'ccg-iaf-2016-17', results: 'ratings' });
// @ts-expect-error: it must be known for which framework
rateAll('ccg,165a');
// @ts-expect-error: a setting of the other year
rateAll('ccg,165a', { framework: 'ccg-iaf-2016-17', settings: { reading: 'lowest-component' } });
// @ts-expect-error: no such option
rateAll('ccg,165a', { framework: 'ccg-iaf-2016-17', adjusted: true });

try {
  rate({ framework: 'ccg-iaf-2016-17' });
} catch (error) {
  if (error instanceof RatingError) {
    const kind: ErrorKind = error.kind;
    const name: 'RatingError' = error.name;
    const text: string = error.path + error.message + kind + name;
    // @ts-expect-error: no such kind
    if (error.kind === 'bad-input') text.length;
    // @ts-expect-error: it is not to be changed
    error.kind = 'not-json';
  }
}

// The kind of a setting tells what else there is.
function limits(setting: Setting): string | number {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.map(({ id }) => id).join();
    case 'whole':
      return setting.most - setting.least;
    case 'cut-off':
      return setting.most;
    default:
      return setting satisfies never;
  }
}
for (const { components, indicators, settings } of frameworks()) {
  settings.map(limits);
  components.map(({ derivation }) => derivation?.rules.map(({ gives }): Rating => gives));
  for (const indicator of indicators) {
    if (indicator.kind === 'rate') indicator.per.toFixed();
    if (indicator.kind === 'number') indicator.range satisfies Range;
    // @ts-expect-error: only numbers have a range
    if (indicator.kind === 'answer') indicator.range;
    // @ts-expect-error: only levels have scales
    if (indicator.kind === 'proportion') indicator.scales;
  }
}

export { bases, chances, low, rows, services, worst };
