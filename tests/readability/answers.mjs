// The answers to the questions that unfold, as the engine gives them to the command `rate`: the page shows
// these very sentences (`explore::words`).

import { execFileSync } from 'node:child_process';

const RATE = process.env.RATE ?? 'target/debug/rate';

function rate(args, input) {
  return JSON.parse(execFileSync(RATE, args, { input: JSON.stringify(input), encoding: 'utf8' }));
}

// Every `text` inside a document, a sentence or a list of them.
function texts(document) {
  if (document === null || typeof document !== 'object') return [];
  if (Array.isArray(document)) return document.flatMap(texts);
  return Object.entries(document).flatMap(([key, value]) => (key === 'text' ? [value].flat() : texts(value)));
}

// The blocks of the answers: `[['why', [...sentences]], ...]`.
export function answers(input) {
  const rated = rate([], input);
  const explained = rate(['--explain', '--json', '--draws', '200'], input);
  const { better, worse } = explained.changes;
  return [
    ['reasons', texts(rated.trace)],
    ['warnings', rated.warnings],
    ['why, step by step', texts(explained.why)],
    ['what would change it', [...texts(better), ...texts(worse)]],
    ['how sure: other readings', texts(explained.readings)],
    // What was drawn and what was kept is folded, and mostly a list of names.
    ['how sure: chance', (explained.sampling.text ?? []).filter((text) => / draws[.:]/.test(text))],
    ['how sure: without an entry', texts(explained.influence)],
  ].filter(([, sentences]) => sentences.length > 0);
}

const RATINGS = ['inadequate', 'requires-improvement', 'good', 'outstanding'];
const LEVELS = ['red', 'amber', 'green', 'green-star', 'no', 'yes', 'partly', 'not-compliant', 'partly-compliant', 'compliant'];

// What a link says is entered, as the command takes it: `#v1/2015-16?case=03A&finance=good`.
export function inputOfLink(fragment) {
  const [path, query = ''] = fragment.split('?');
  const framework = path.endsWith('2015-16') ? 'ccg-assurance-2015-16' : 'ccg-iaf-2016-17';
  const entries = {};
  for (const [code, value] of new URLSearchParams(query)) {
    if (code === 'case') continue;
    if (RATINGS.includes(value)) entries[code] = { rating: value };
    else if (LEVELS.includes(value)) entries[code] = { level: value };
    else if (/^[012]$/.test(value)) entries[code] = { band: Number(value) };
    else throw new Error(`${fragment}: expected a rating, a level or a band for ${code}, found ${value}`);
  }
  return { framework, entries };
}
