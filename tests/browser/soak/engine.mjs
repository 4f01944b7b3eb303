// What the engine says of a calculation, asked of the package for JavaScript: the page's link is read
// here a second time, by rules written down here, and becomes an input of the contract.

import { frameworks, init, rate } from '../../../dist-npm/index.js';

// The letters of a figure's parts in a link.
const PARTS = { v: 'value', n: 'numerator', d: 'denominator', s: 'standard_error', r: 'reference' };
const NAMES = { inadequate: 'inadequate', 'requires-improvement': 'requires improvement', good: 'good', outstanding: 'outstanding' };
const ORDER = Object.keys(NAMES);

let tables;

/** Starts the package; to be awaited once. */
export async function startEngine() {
  await init();
  tables = frameworks();
}

/** The input that the fragment of a link stands for: all that was entered must stand in it. */
export function inputOf(fragment) {
  const [start, pairs = ''] = fragment.split('?');
  const slug = start.replace(/^v1\//, '');
  const framework = tables.find((table) => table.slug === slug);
  if (!framework) throw new Error(`expected the calculation of a year with a calculator, found “${fragment}”`);
  const input = { framework: framework.id, entries: {}, settings: {} };
  for (const pair of pairs.split('&').filter(Boolean)) {
    const [key, value] = pair.split('=');
    const setting = framework.settings.find(({ id }) => id === key);
    // The case and the seed of draws say nothing of the rating.
    if (key === 'case' || key === 'seed' || value === 'not-known') continue;
    if (setting) input.settings[key] = setting.kind === 'choice' ? value : Number(value);
    else input.entries[key] = entryOf(framework, key, value);
  }
  return input;
}

function entryOf(framework, code, value) {
  const choice = choicesOf(framework, code).find(({ value: known }) => value === String(known));
  if (choice) return { [choice.form]: choice.value };
  if (/^-?[\d.]+$/.test(value)) return { value: Number(value) };
  const parts = [...value.matchAll(/([vndsr])(-?[\d.]+)/g)];
  if (parts.map(([part]) => part).join('') !== value) throw new Error(`expected the figure of ${code} in the link, found “${value}”`);
  return Object.fromEntries(parts.map(([, letter, number]) => [PARTS[letter], Number(number)]));
}

function choicesOf({ components, flags, indicators }, code) {
  const slot = [...components, ...flags, ...indicators].find((known) => (known.code ?? known.id) === code);
  if (!slot) throw new Error(`expected something to be entered that the tables know, found “${code}”`);
  return slot.choices;
}

/** What the page should show of the calculation: rating, what is possible, the words, and the band of each figure. */
export function expected(fragment) {
  const input = inputOf(fragment);
  const { overall, indicators } = rate(input);
  return {
    rating: overall.rating ?? '',
    possible: overall.possible.join(' '),
    words: words(overall.possible),
    bands: Object.fromEntries(indicators.map(({ code, band }) => [code, band])),
    entries: Object.fromEntries(Object.entries(input.entries).map(([code, entry]) => [code, chosen(entry)])),
  };
}

// The value of the choice that should be marked; none where figures are entered.
function chosen(entry) {
  const value = entry.rating ?? entry.level ?? entry.band;
  return value === undefined ? undefined : String(value);
}

function words(possible) {
  const names = possible.map((rating) => NAMES[rating]);
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const places = possible.map((rating) => ORDER.indexOf(rating));
  if (names.length === ORDER.length) return 'Could still be anything';
  if (names.length === 1) return capital(names[0]);
  if (places.at(-1) - places[0] === places.length - 1) return `Between ${names[0]} and ${names.at(-1)}`;
  return capital(`${names.slice(0, -1).join(', ')} or ${names.at(-1)}`);
}
