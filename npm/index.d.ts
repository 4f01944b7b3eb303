// What the package's functions take and give. The same shapes, in words: docs/contract.md of the
// project; README.md of this package has examples.

/** A framework: a method, of a year or of none. */
export type FrameworkId = 'ccg-assurance-2015-16' | 'ccg-iaf-2016-17' | 'cqc-key-questions';

/** One of the four words. */
export type Rating = 'inadequate' | 'requires-improvement' | 'good' | 'outstanding';

/** Worse than the reference, similar to it, better. */
export type Band = 0 | 1 | 2;

export type TrafficLight = 'red' | 'amber' | 'green';
export type YesNo = 'no' | 'yes';
/** The answer to a question that may be so in part. */
export type Answer = YesNo | 'partly';
export type Compliance = 'not-compliant' | 'partly-compliant' | 'compliant';
/** A level: which of them an indicator takes is in its `choices`. */
export type Level = TrafficLight | 'green-star' | Answer | Compliance;

/** How well something is known, from the surest to the least sure. */
export type Basis = 'article' | 'published' | 'reported' | 'reconstructed' | 'assumed';

/** An exact fraction in lowest terms: `"1"`, `"13/12"`. */
export type Fraction = `${number}` | `${number}/${number}`;

// ---- Starting ----

/** `WebAssembly.Module`, where the types of the place know it. */
export type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer M } } } ? M : never;

/**
 * What the module can be started from: its address, as text, a `URL` or a `Request`; a `Response`;
 * its bytes; or what `WebAssembly.compile` made of them.
 */
export type Source =
  | string
  | { readonly href: string }
  | { readonly url: string; arrayBuffer(): Promise<ArrayBuffer> }
  | ArrayBuffer
  | ArrayBufferView
  | Module;

/**
 * Starts the module; to be awaited once before anything else. Without an argument it takes the
 * `.wasm` file beside this one: from the disk in Node, with `fetch` in a browser. Calling it again
 * does no harm; after a failure it tries again.
 */
export function init(source?: Source | Promise<Source>): Promise<void>;

// ---- What goes in ----

export interface RatingEntry {
  readonly rating: Rating;
}
export interface LevelEntry<L extends Level = Level> {
  readonly level: L;
}
export interface BandEntry {
  readonly band: Band;
}
/** A number that is taken as it is. */
export interface NumberEntry {
  readonly value: number;
}

/** A share in percent, or a rate in the indicator's unit, with what it is a share or a rate of. */
export interface ValueFigure {
  readonly value: number;
  readonly denominator: number;
}
/** A count, with what it is a count of. */
export interface CountFigure {
  readonly numerator: number;
  readonly denominator: number;
}
/** A score with its standard error. */
export interface ScoreFigure {
  readonly value: number;
  readonly standard_error: number;
}
export type Figure = ValueFigure | CountFigure | ScoreFigure;

/** A figure with what it is compared with, where that is not the one of the tables. */
export type FigureEntry = Figure & { readonly reference?: number };

/** The figure of one of many CCGs. */
export type NationalFigure = Figure & { readonly id: string };

/**
 * 2015/16: grades by component, and whether the CCG was under legal directions. Three of the grades
 * are worked out from figures where they are not entered; a grade that is entered counts before its
 * figures.
 */
export interface AssuranceEntries {
  readonly 'well-led'?: RatingEntry;
  readonly 'delegated-functions'?: RatingEntry;
  readonly finance?: RatingEntry;
  readonly performance?: RatingEntry;
  readonly planning?: RatingEntry;
  readonly 'legal-directions'?: LevelEntry<YesNo>;

  /** The budget in £m, above 0. */
  readonly 'finance.allocation'?: NumberEntry;
  /** How the year ended in £m: a surplus, or a deficit with a minus. */
  readonly 'finance.outturn'?: NumberEntry;
  /** The surplus expected, in percent of the budget; 1 where it is not entered. */
  readonly 'finance.required-surplus'?: NumberEntry;
  /** The surplus planned for the next year, in percent of the budget; a deficit with a minus. */
  readonly 'planning.surplus'?: NumberEntry;
  /** Whether NHS England assured the plan. */
  readonly 'planning.assured'?: LevelEntry<Answer>;

  // How the standards were kept: percentages.
  readonly 'performance.rtt-18-weeks'?: NumberEntry;
  readonly 'performance.ae-4-hours'?: NumberEntry;
  readonly 'performance.diagnostics-6-weeks'?: NumberEntry;
  readonly 'performance.cancer-2-week'?: NumberEntry;
  readonly 'performance.breast-2-week'?: NumberEntry;
  readonly 'performance.cancer-31-day-first'?: NumberEntry;
  readonly 'performance.cancer-31-day-surgery'?: NumberEntry;
  readonly 'performance.cancer-31-day-drugs'?: NumberEntry;
  readonly 'performance.cancer-31-day-radiotherapy'?: NumberEntry;
  readonly 'performance.cancer-62-day-gp'?: NumberEntry;
  readonly 'performance.cancer-62-day-screening'?: NumberEntry;
  readonly 'performance.ambulance-red-1'?: NumberEntry;
  readonly 'performance.ambulance-red-2'?: NumberEntry;
  readonly 'performance.cpa-7-day'?: NumberEntry;
  readonly 'performance.ambulance-19-minute'?: NumberEntry;
  readonly 'performance.iapt-recovery'?: NumberEntry;
  readonly 'performance.dementia-diagnosis'?: NumberEntry;
  // Whole numbers.
  readonly 'performance.mixed-sex'?: NumberEntry;
  readonly 'performance.waits-52-weeks'?: NumberEntry;
}

/** 2016/17: by an indicator's code, such as `122b`. */
export interface IafEntries {
  readonly [code: `${number}${'a' | 'b' | 'c' | 'd' | 'e' | 'f'}`]: BandEntry | LevelEntry | FigureEntry;
}

export interface AssuranceSettings {
  readonly reading?: 'published-pattern' | 'lowest-component';
  readonly 'performance-good-max-missed'?: number;
  readonly 'performance-ri-max-missed'?: number;
}

export interface IafSettings {
  readonly 'leadership-scale'?: 'thirds' | 'halves';
  readonly 'finance-rule'?: 'in-year' | 'mean' | 'worst';
  readonly z?: number;
  readonly tie?: 'above' | 'at-or-above';
  readonly missing?: 'omit' | 'middle';
}

/** The figures of many CCGs by the indicator's code, for over-dispersion: at least ten of each. */
export type National = { readonly [code: string]: readonly NationalFigure[] };

export interface AssuranceInput {
  readonly framework: 'ccg-assurance-2015-16';
  readonly entries?: AssuranceEntries;
  readonly settings?: AssuranceSettings;
  readonly national?: National;
}

export interface IafInput {
  readonly framework: 'ccg-iaf-2016-17';
  readonly entries?: IafEntries;
  readonly settings?: IafSettings;
  readonly national?: National;
}

/** What is known of a service that the CQC rates. */
export interface KeyQuestionsEntries {
  readonly safe?: RatingEntry;
  readonly effective?: RatingEntry;
  readonly caring?: RatingEntry;
  readonly responsive?: RatingEntry;
  readonly 'well-led'?: RatingEntry;
  /** Whether there is a breach of regulations. Left out, it counts as no. */
  readonly breach?: LevelEntry<YesNo>;
}

export interface KeyQuestionsInput {
  readonly framework: 'cqc-key-questions';
  readonly entries?: KeyQuestionsEntries;
}

/** What is known of one CCG, or service. What is not entered is not known; leave it out. */
export type Input = AssuranceInput | IafInput | KeyQuestionsInput;

// ---- What comes out ----

/** The headline: one rating where only one is possible. `possible` is worst first. */
export type Overall =
  | { determined: true; rating: Rating; possible: [Rating] }
  | { determined: false; rating: null; possible: [Rating, Rating, ...Rating[]] };

/** The score. Where it is settled, `low` and `high` are the same and `decimal` is there. */
export interface ScoreRange {
  low: Fraction;
  high: Fraction;
  /** To four places at most. */
  decimal?: `${number}`;
}

export interface ComponentResult {
  id: string;
  /** Its share of the score; null in a framework without scores. */
  weight: Fraction | null;
  /** Null where it is not settled. */
  score: Fraction | null;
  /** How many of the things that it rests on are entered. */
  known: number;
  total: number;
  rating: Rating | null;
  /** Whether it was worked out. */
  derived: boolean;
}

export interface IndicatorResult {
  code: string;
  /** Null where what is entered is no band. */
  band: Band | null;
  /** Above 0 where the value is above its reference, whichever way is better. */
  z?: number;
  /** What it is compared with; of a number that is taken as it is, its standard. */
  reference?: number;
  /** There, and true, where z is adjusted for over-dispersion. */
  adjusted?: true;
  basis: 'band entered' | 'level entered' | 'band from value' | 'value entered';
}

export interface Completeness {
  known: number;
  total: number;
  if_rest_worst: Rating;
  if_rest_best: Rating;
}

export interface Step {
  /** The rule's name, such as `iaf.good`. */
  rule: string;
  /** What it says here, for readers. */
  text: string;
  basis: Basis;
}

interface AnyOutput {
  overall: Overall;
  /** In the framework's order. */
  components: ComponentResult[];
  /** Those entered, in the framework's order. */
  indicators: IndicatorResult[];
  /** The rules that led there; where one decided, it is the last. */
  trace: Step[];
  /** What a reader should know of the result, such as entries that were taken but do not count. */
  warnings: string[];
}

export interface AssuranceOutput extends AnyOutput {
  framework: 'ccg-assurance-2015-16';
}

export interface IafOutput extends AnyOutput {
  framework: 'ccg-iaf-2016-17';
  score: ScoreRange;
  completeness: Completeness;
}

export interface KeyQuestionsOutput extends AnyOutput {
  framework: 'cqc-key-questions';
}

/** A rating, with everything that led to it. */
export type Output = AssuranceOutput | IafOutput | KeyQuestionsOutput;

/**
 * Rates a CCG.
 *
 * `JSON.stringify(rate(input))` is, byte for byte, what the command `rate` writes for
 * `JSON.stringify(input)`.
 *
 * @throws {RatingError} when the input cannot be used
 */
export function rate(input: AssuranceInput): AssuranceOutput;
export function rate(input: IafInput): IafOutput;
export function rate(input: KeyQuestionsInput): KeyQuestionsOutput;
export function rate(input: Input): Output;

// ---- Why, what would change it, and how sure ----

/**
 * A part of an explanation: why the rating is what it is; what would change it; what it would be under
 * other readings of the method, if chance had gone another way, and without one of the entries.
 */
export type ExplanationPart = 'why' | 'changes' | 'readings' | 'sampling' | 'influence';

interface DrawOptions {
  /** What all draws follow from: a whole number from 0 to 4294967295; else 2017. */
  readonly seed?: number;
  /** How many draws of the figures to make: a whole number from 1 to 1000000; else 10000. */
  readonly draws?: number;
}

export interface ExplainOptions extends DrawOptions {
  /** What to explain; else everything. Nothing else is worked out. */
  readonly parts?: readonly ExplanationPart[];
}

/** Why the rating is what it is. */
export interface Why {
  /** The story, a sentence each. */
  text: string[];
  /** What each component adds to the score; empty in a framework without scores. */
  contributions: Contribution[];
  /** The score; null in a framework without scores. */
  total: ScoreRange | null;
  /** The highest threshold that the score has reached for certain. */
  reached: Distance | null;
  /** The lowest threshold that it may not have reached. */
  next: Distance | null;
  /** What each component would have to score for the next threshold, all else as it is. */
  needed: Needed[];
  /** The components that held the rating down. */
  held_down: string[];
}

export interface Contribution {
  component: string;
  weight: Fraction;
  /** Null where nothing is known of it. */
  score: ScoreRange | null;
  /** Its score times its weight. */
  adds: ScoreRange;
  /** The most that it could add. */
  most: Fraction;
}

export interface Distance {
  rating: Rating;
  threshold: Fraction;
  /** Whether a score of exactly the threshold is enough. */
  at_counts: boolean;
  /** How far the lowest possible score lies from it. */
  by: Fraction;
}

export interface Needed {
  component: string;
  score: Fraction;
  at_counts: boolean;
  reachable: boolean;
}

export interface WhatWouldChangeIt {
  /** Null while the rating is not settled. */
  better: Changes | null;
  /** Null while the rating is not settled. */
  worse: Changes | null;
  /** Where bands would change, for each figure and each number that has a standard. */
  turning_points: TurningPoint[];
}

export interface Changes {
  /** There where a single step does not do. */
  text?: string;
  /** The smallest sets of steps that change the rating, fewest steps first; at most five. */
  sets: Change[];
  /** The ratings that are possible once every step is taken. */
  all_together: Rating[];
}

export interface Change {
  text: string;
  steps: ChangeStep[];
  /** The ratings that are possible once the steps are taken. */
  possible: Rating[];
}

/** An entry, as an input takes it. */
export type Entry = RatingEntry | LevelEntry | BandEntry | NumberEntry | FigureEntry;

/** One step, or so many of several: it makes no difference which. */
export type ChangeStep =
  | { code: string; from: Entry | null; to: Entry }
  | {
      any: number;
      of: { code: string; to: Entry }[];
      component: string;
      /** By how much each changes what its indicator counts for: 1 is one band. */
      by: Fraction;
    };

export interface TurningPoint {
  code: string;
  /** What is varied. */
  part: 'value' | 'numerator';
  now: number;
  band: Band | null;
  /** Where it would count for more; null where no number does. */
  better: number | null;
  /** Where it would count for less; null where no number does. */
  worse: number | null;
}

export interface Readings {
  text: string[];
  /** How many combinations of the settings there are whose truth is not known. */
  total: number;
  /** The most frequent first. */
  outcomes: { possible: Rating[]; readings: number }[];
  /** Of each setting that was varied: how many pairs of readings differ in it alone, and in how many of them the results. */
  settings: { id: string; values: number; compared: number; differ: number }[];
  /** The settings that were kept. */
  kept: string[];
  /** Every reading: the values of the `settings`, in their order, and what comes out. */
  all: { settings: string[]; possible: Rating[] }[];
}

export interface Sampling {
  seed: number;
  draws: number;
  text: string[];
  /** The most frequent first; `chance` and its Monte Carlo error to six places. */
  outcomes: { possible: Rating[]; draws: number; chance: number; standard_error: number }[];
  /** The figures that were drawn again. */
  varied: string[];
  /** Of these, those whose spread among other CCGs was held. */
  spread_held: string[];
  /** What was kept as it is, and why. */
  kept: { code: string; why: WhyKept }[];
}

export type WhyKept =
  | 'by-hand'
  | 'error-not-known'
  | 'denominator-not-whole'
  | 'nothing-or-everything'
  | 'too-many-to-count'
  | 'does-not-count';

export interface Influence {
  text: string[];
  /** The entries without which other ratings would be possible, and which. */
  flips: { code: string; possible: Rating[] }[];
  /** How many others count, but change nothing when they are left out. */
  unchanged: number;
  /** The entries that do not count. */
  without_weight: string[];
}

interface Parts {
  why: Why;
  changes: WhatWouldChangeIt;
  readings: Readings;
  sampling: Sampling;
  influence: Influence;
}

/** The rating, and of its explanation the parts that were asked for. */
export type Explanation<P extends Partial<Parts> = Parts> = { framework: FrameworkId; overall: Overall } & P;

/** Of a list that is written out it is known what it asks for. */
type PartsOf<L extends readonly ExplanationPart[]> = number extends L['length'] ? Partial<Parts> : Pick<Parts, L[number]>;

/**
 * Explains a rating: why it is what it is, what would change it, and how sure it is.
 *
 * `JSON.stringify(explain(input, { seed, draws, parts }))` is, byte for byte, what the command
 * `rate --explain --json --seed … --draws … --parts …` writes for `JSON.stringify(input)`.
 *
 * @throws {RatingError} when the options or the input cannot be used
 */
export function explain(input: Input, options?: DrawOptions & { readonly parts?: never }): Explanation;
export function explain<L extends readonly ExplanationPart[]>(
  input: Input,
  options: DrawOptions & { readonly parts: readonly [...L] },
): Explanation<PartsOf<L>>;
export function explain(input: Input, options?: ExplainOptions): Explanation<Partial<Parts>>;

// ---- A whole sheet ----

interface AnySheetOptions {
  /** Whether to adjust for over-dispersion, where ten CCGs or more have figures; else false. */
  readonly adjust?: boolean;
  /**
   * `'whole'`, unless something else is said: everything that is known of each CCG. `'summary'`: its
   * rating alone, in much less time and memory.
   */
  readonly results?: 'whole' | 'summary';
}

export interface AssuranceSheetOptions extends AnySheetOptions {
  readonly framework: 'ccg-assurance-2015-16';
  readonly settings?: AssuranceSettings;
}

export interface IafSheetOptions extends AnySheetOptions {
  readonly framework: 'ccg-iaf-2016-17';
  readonly settings?: IafSettings;
}

interface WholeResults {
  readonly results?: 'whole';
}

export interface KeyQuestionsSheetOptions extends AnySheetOptions {
  readonly framework: 'cqc-key-questions';
}

export type SheetOptions = AssuranceSheetOptions | IafSheetOptions | KeyQuestionsSheetOptions;

export interface SheetResult<O extends Output = Output> {
  /** In the order of the sheet. `id` is empty where the sheet is of one CCG, `name` where it has none. */
  ccgs: { id: string; name: string; output: O }[];
  /** The rows and cells that could not be used and were left out. */
  problems: Problem[];
  /** The headers of the columns that are not known. */
  unusedColumns: string[];
  /** The ratings as CSV, a row for each CCG. */
  csv: string;
}

/** What comes of `results: 'summary'`. */
export interface SheetSummary {
  /** In the order of the sheet. `rating` is null unless only one is possible. */
  ccgs: { id: string; name: string; rating: Rating | null; possible: Rating[] }[];
  /** How many CCGs have which ratings, worst first; only those that there are. */
  counts: { rating: Rating | null; possible: Rating[]; ccgs: number }[];
  /** The rows and cells that could not be used and were left out. */
  problems: Problem[];
  /** The headers of the columns that are not known. */
  unusedColumns: string[];
}

export interface Problem {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** By its header; empty where the whole row is meant. */
  column: string;
  found: string;
  expected: string;
}

/**
 * Rates every CCG of a sheet: CSV as text, or its bytes in UTF-8. Rows and cells that cannot be used
 * are left out and listed.
 *
 * @throws {RatingError} when the whole sheet cannot be used (`path` is `csv`), or the options
 */
export function rateAll(csv: string | Uint8Array, options: SheetOptions & { readonly results: 'summary' }): SheetSummary;
export function rateAll(csv: string | Uint8Array, options: AssuranceSheetOptions & WholeResults): SheetResult<AssuranceOutput>;
export function rateAll(csv: string | Uint8Array, options: IafSheetOptions & WholeResults): SheetResult<IafOutput>;
export function rateAll(csv: string | Uint8Array, options: KeyQuestionsSheetOptions & WholeResults): SheetResult<KeyQuestionsOutput>;
export function rateAll(csv: string | Uint8Array, options: SheetOptions & WholeResults): SheetResult;
export function rateAll(csv: string | Uint8Array, options: SheetOptions): SheetResult | SheetSummary;

// ---- What is refused ----

export type ErrorKind =
  /** A value that JSON does not have, an object inside itself, or far too much of it. */
  | 'not-json'
  | 'unknown-framework'
  /** A key or a setting that does not exist. */
  | 'unknown-key'
  /** The framework has no such code. */
  | 'unknown-indicator'
  | 'unknown-level'
  /** A form that this code does not take. */
  | 'wrong-entry'
  | 'missing-part'
  | 'out-of-range'
  /** No sheet: empty, not UTF-8, or without a column that is known. */
  | 'not-csv'
  /** `init()` was not awaited. */
  | 'not-ready';

/** Why something was refused. */
export class RatingError extends Error {
  constructor(error: { readonly kind: ErrorKind; readonly path: string; readonly message: string });
  readonly name: 'RatingError';
  readonly kind: ErrorKind;
  /**
   * Where in the input or the options, such as `entries.122b.value`; `csv` for a sheet; empty where
   * all of it is meant.
   */
  readonly path: string;
  /** `JSON.stringify({ error })` is what the command `rate` writes. */
  toJSON(): { kind: ErrorKind; path: string; message: string };
}

// ---- The tables ----

/** The tables of every framework, those of a year first: what a form needs to know. */
export function frameworks(): Framework[];

export interface Framework {
  id: FrameworkId;
  /** The short form, such as `2016-17`. */
  slug: string;
  /** What readers know it by, such as `2016/17` or `CQC`. */
  label: string;
  /** The year whose ratings it gave; null where it is of no one year. */
  year: string | null;
  /** Who is rated and who rates, as in `CCG`, `CCGs` and `NHS England`. */
  subject: { one: string; many: string; rater: string };
  name: string;
  in_short: string;
  about: string;
  start_with: string;
  components: Component[];
  /** Yes-or-no questions; one that is not answered counts as no. */
  flags: Flag[];
  indicators: Indicator[];
  settings: Setting[];
  /** In order: the first that holds gives the rating. */
  rules: Rule[];
  /** What is not known about the method, a sentence each. */
  not_known: string[];
}

/** What a statement rests on. */
export interface Grounds {
  basis: Basis;
  source: string;
  url: string | null;
}

/** What can be entered: `{ [form]: value }` is the entry. */
export type Choice =
  | { form: 'rating'; value: Rating; name: string }
  | { form: 'level'; value: Level; name: string }
  | { form: 'band'; value: Band; name: string };

export interface Component {
  id: string;
  name: string;
  about: string;
  /** Graded with a rating, or with a score that is worked out. */
  grading: 'rating' | 'score';
  /** Its share of the score. */
  weight: Fraction | null;
  /** What the weight rests on. */
  grounds: Grounds | null;
  /** How its rating is worked out from figures, where it is not entered; null where it is not. */
  derivation: Derivation | null;
  /** Empty where nothing is entered for it. */
  choices: Choice[];
}

export interface Derivation {
  id: string;
  /** In order: the first that holds gives the rating. `in_words` has every setting at its default. */
  rules: { id: string; gives: Rating; in_words: string }[];
  /** What a reader should know wherever a rating worked out so is shown; null where there is nothing. */
  caveat: string | null;
  grounds: Grounds;
}

export interface Flag {
  code: string;
  name: string;
  about: string;
  choices: Choice[];
}

interface AnyIndicator {
  code: string;
  name: string;
  domain: string;
  area: string;
  unit: string;
  polarity: 'higher' | 'lower' | 'none';
  /** The component that it counts towards. */
  component: string | null;
  priority_area: string | null;
  /** How sure it is that the framework had it; of a number with a standard, that this was the standard. */
  basis: Basis;
  /** The national standard, in its unit. */
  standard: number | null;
  /** What a figure is compared with where the input gives nothing else. */
  reference: { value: number; origin: 'standard' | 'england' } | null;
  england: EnglandFigure[];
  /** Empty where only a number can be entered. */
  choices: Choice[];
}

/**
 * Which numbers there can be: any; any above 0; 0 to 100; −100 to 100; whole ones from 0 on.
 */
export type Range = 'any' | 'above-nought' | 'percentage' | 'change' | 'count';

export type Indicator = AnyIndicator &
  (
    | { kind: 'proportion' | 'score' | 'progress' }
    /** A count per so many. */
    | { kind: 'rate'; per: number }
    | { kind: 'levels'; scales: Scale[] }
    /** A number that is taken as it is: the entry is `{ value }`. */
    | { kind: 'number'; range: Range }
    /** One of the `choices`, taken as it is. */
    | { kind: 'answer' }
  );

export interface EnglandFigure {
  value: number;
  period: string;
  purpose: 'reference' | 'beside-standard' | 'shown-only';
  note: string;
  grounds: Grounds;
}

/** What each level scores, worst first. */
export interface Scale {
  /** The choice of a setting under which it is so; null where it always is. */
  under: { setting: string; choice: string } | null;
  levels: { level: Level; score: Fraction }[];
  grounds: Grounds;
}

interface AnySetting {
  id: string;
  name: string;
  grounds: Grounds;
}

export type Setting = AnySetting &
  (
    | { kind: 'choice'; default: string; choices: { id: string; name: string; about: string; grounds: Grounds }[] }
    | { kind: 'whole'; default: number; least: number; most: number }
    /** A number above 0, to four places. */
    | { kind: 'cut-off'; default: number; most: number }
  );

export interface Rule {
  id: string;
  /** Null where it gives the lowest rating among the components. */
  gives: Rating | null;
  /** As a sentence, with every setting at its default. */
  in_words: string;
  /** Whether it can hold with every setting at its default. */
  in_force: boolean;
  grounds: Grounds;
}
