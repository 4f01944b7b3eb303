// What becomes a text of the pseudo-language, and what stays as it is.

import { expect, test } from '@playwright/test';
import { literal, rust, word } from '../../../tools/pseudo-words.mjs';

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '');

test('a word is half as long again, has an accent, and is always the same', () => {
  for (const one of ['rating', 'CCG’s'.slice(3), 'rhythm', 'hmm', 'a', 'It', 'over']) {
    expect(word(one)).toBe(word(one));
    expect(word(one).length).toBe(Math.ceil(one.length * 1.5));
    expect(word(one)).toMatch(/[áéíóúýÁÉÍÓÚÝ]/);
  }
  expect(plain(word('rating'))).toBe('raaatiing');
});

test('names, codes, addresses and places to be filled stay as they are', () => {
  for (const [written, kept] of [
    ['NHS England rated {} CCG “{name:?}”.', ['NHS England', '{} CCG “{name:?}”.']],
    ['such as Greater Huddersfield, or 165a', ['Greater Huddersfield,', '165a']],
    ['It begins with https://.', ['https://.']],
    ['For sites that use pym.js.\\u{a0}{{no}}', ['pym.js', '\\u{a0}{{']],
    ['see data/all_of_it.csv', ['data/all_of_it.csv']],
    ['one \\\n    line', ['\\\n    ']],
    ['a £{part}m budget', ['£{part}m']],
  ]) {
    const said = literal(written);
    for (const part of kept) expect(said).toContain(part);
    expect(said).not.toBe(written);
  }
});

test('of a source only what readers read changes', () => {
  const source = [
    '// It’s a "comment" with words.',
    '#[cfg(feature = "is off")]',
    'const ID: &str = "well-led"; const C: char = \'"\'; const B: &[u8] = b"two words";',
    'fn id() -> &\'static str { match x { _ => "good" } }',
    'fn name(self) -> &\'static str { match self { Self::Good => "good" } }',
    'const fn above(at_counts: bool) -> &\'static str { if at_counts { "at or above" } else { "above" } }',
    'row("121b", "Care", CARE, "Cancer", "score", SCORE, HIGHER).priority("cancer").other("cancer"),',
    'let said = "It is good.";',
    '#[cfg(test)]',
    'mod tests { const T: &str = "It is good."; }',
  ];
  const lines = rust(source.join('\n'), 'sentences and names').split('\n');
  const changed = lines.filter((line, place) => line !== source[place]);
  expect(changed).toEqual([
    `fn name(self) -> &'static str { match self { Self::Good => "${word('good')}" } }`,
    `const fn above(at_counts: bool) -> &'static str { if at_counts { "${word('at')} ${word('or')} ${word('above')}" } else { "${word('above')}" } }`,
    `row("121b", "${word('Care')}", CARE, "${word('Cancer')}", "${word('score')}", SCORE, HIGHER).priority("${word('cancer')}").other("cancer"),`,
    `let said = "${word('It')} ${word('is')} ${word('good')}.";`,
  ]);
});
