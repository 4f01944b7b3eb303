// A sheet of every CCG of England, with all sixty indicators, the same on every run.

import { chanceFrom } from '../browser/soak/chance.mjs';

const CCGS = 209;

const rows = (lines) => `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
const named = (ccg) => [`X${String(ccg).padStart(2, '0')}`, `Place ${ccg}`];

/** A row for each CCG, a column for each code: a band or a level in every cell. */
export function wide({ indicators }) {
  const chance = chanceFrom(1);
  const header = ['ods code', 'name', ...indicators.map(({ code }) => code)];
  return rows([header, ...Array.from({ length: CCGS }, (_, ccg) => [...named(ccg), ...indicators.map(({ choices }) => chance.of(choices).value)])]);
}

/** A row for each code of each CCG: a figure with its denominator or standard error where it takes one. */
export function long({ indicators }) {
  const chance = chanceFrom(1);
  const lines = [['ods code', 'name', 'code', 'value', 'denominator', 'standard error', 'entry']];
  for (let ccg = 0; ccg < CCGS; ccg += 1) {
    for (const indicator of indicators) lines.push([...named(ccg), indicator.code, ...figure(chance, indicator)]);
  }
  return rows(lines);
}

// Around the reference, with some spread.
function figure(chance, { kind, reference, choices, polarity }) {
  const around = (reference?.value ?? 0) * (0.8 + chance.below(400) / 1000);
  const number = Math.max(around, 0.01).toFixed(2);
  if (reference && polarity !== 'none' && kind === 'proportion' && around < 100) return [number, 200 + chance.below(800), '', ''];
  if (reference && kind === 'rate') return [number, 90_000 + chance.below(400_000), '', ''];
  if (reference && kind === 'score') return [number, '', (0.01 + chance.below(100) / 1000).toFixed(3), ''];
  return ['', '', '', chance.of(choices).value];
}
