// The CCG of which everything is entered, as `benches/explain.rs` left it: as an input of the contract,
// and as the fragment of a link to the page.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './chromium.mjs';

// The folder of what the benches leave.
export const leftIn = (target) => join(target, 'tmp', 'bench');

export function left(target, name) {
  const file = join(leftIn(target), name);
  if (!existsSync(file)) fail(`expected ${file}, found none: run \`cargo bench --bench explain\` first`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const FRAMEWORK = { id: 'ccg-iaf-2016-17', slug: '2016-17' };

export function inputOf({ figures, by_hand: byHand }) {
  const entries = {};
  for (const { code, value, numerator, denominator, standard_error, reference } of figures) {
    const parts = { value, numerator, denominator, standard_error, reference };
    entries[code] = Object.fromEntries(Object.entries(parts).filter(([, number]) => number !== undefined));
  }
  for (const [code, id] of Object.entries(byHand)) entries[code] = /^\d$/.test(id) ? { band: Number(id) } : { level: id };
  return { framework: FRAMEWORK.id, entries };
}

// In the order of a link, and by the letters that stand there.
const LETTERS = { value: 'v', numerator: 'n', denominator: 'd', standard_error: 's', reference: 'r' };

export function fragmentOf({ figures, by_hand: byHand }) {
  const word = (figure) => Object.entries(LETTERS).flatMap(([part, letter]) => (part in figure ? [letter, figure[part]] : []));
  const pairs = [...figures.map((figure) => [figure.code, word(figure).join('')]), ...Object.entries(byHand)];
  return `#v1/${FRAMEWORK.slug}?${pairs.map((pair) => pair.join('=')).join('&')}`;
}
