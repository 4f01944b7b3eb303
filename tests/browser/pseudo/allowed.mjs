// What is the same in every language.

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
  'Huddersfield Examiner', 'Care Quality Commission', 'HSJ, 21 July', 'GP Patient Survey 2015/16 (July 2016)',
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
