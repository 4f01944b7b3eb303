// What is the same in every language, and what is not looked at yet.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = (name) => readFileSync(fileURLToPath(new URL(`../../../src/${name}`, import.meta.url)), 'utf8');

// Names of CCGs, and of those who published what is known of them: strings in the table of cases.
const OF_CASES = [...source('cases/published.rs').matchAll(/rated\("[^"]*", (?:Some\("[^"]*"\)|None), "([^"]*)"[^"]*?(?:\[[\s\S]*?\],)?\s*"([^"]*)"/g)].flatMap(([, ccg, paper]) => [ccg, paper]);
if (OF_CASES.length < 50) throw new Error(`src/cases/published.rs: expected the names of CCGs and papers, found ${OF_CASES.length}`);

/** Names, longest first, so that none is left over from a longer one. */
export const NAMES = [...new Set([
  ...OF_CASES,
  // Programs, and what they are written in.
  'pym.js', 'ccg-rating', 'NHS',
  // Sources that stand in a text by themselves.
  'Huddersfield Examiner', 'Care Quality Commission', 'HSJ, 21 July',
  // The column of a sheet that names them.
  'ccg',
  // The words that a sheet takes for a rating, which its files have in every language.
  '(inadequate, requires-improvement, good, outstanding)',
  // What the tests' sheet says of itself.
  'Somewhere', 'Elsewhere', 'Nowhere', 'god',
  // The letter of a statistic, with what stands beside it.
  'z,',
])].sort((one, other) => other.length - one.length);

/** What is of the sheet itself: which of its columns, and what it holds there. */
export const OF_THE_SHEET = ['table.problems td:nth-of-type(-n+2)'];

/**
 * Where words have not moved to src/app/text/ yet. A line that is taken away is looked at from then on; when
 * none is left, all of the page is. Their files are in NOT_MOVED of tools/pseudo-language.mjs.
 */
export const NOT_YET = [];
/** What has moved, although it stands within one of those above. */
export const MOVED = [];

/** Findings of too little room that are known, each with where it is to be mended. Taken away with its cause. */
export const KNOWN = [
  // src/app/later/compare/national.rs: the word of a rating and its share have one line on wide and narrow drawings.
  /” lies on “\d+ \(\d+%\)” in text\./,
];
