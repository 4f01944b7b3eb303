// How hard a text is to read: its grade by Flesch and Kincaid. Grade 7 is read with ease at an age of 12.
// The syllables are counted by a package; here is what a sentence and a word are, and the formula.

import { syllable } from 'syllable';
import { SYLLABLES_OF_A_NAME, withMarks } from './names.mjs';

// The hardest that a reader may meet in what is seen first.
export const HIGHEST_GRADE = 7;

// A label of so few words, without an end mark, is no sentence: counted as one it would make any text
// look easier.
const WORDS_OF_A_LABEL = 4;

// Of letters alone, so that it stays a word when sentences and words are parted.
const MARK = 'Xname';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

// The sentences of these pieces of text (a paragraph, an item of a list).
export function sentences(pieces) {
  return pieces.flatMap((piece) => {
    const text = piece.replace(/\s+/g, ' ').trim();
    const isLabel = !/[.?!:]["”’)]*$/.test(text) && words(text).length <= WORDS_OF_A_LABEL;
    if (isLabel) return [];
    return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((one) => words(one).length > 0);
  });
}

// What stands between spaces and has a letter or a digit.
function words(sentence) {
  return sentence.split(/[\s—–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

// A number is read at a glance, whatever it is called aloud: one syllable. The package finds none in it.
function syllables(word) {
  return word.includes(MARK) ? SYLLABLES_OF_A_NAME : Math.max(1, syllable(word));
}

function gradeOf(pieces) {
  const found = sentences(pieces);
  const all = found.flatMap(words);
  if (all.length === 0) return null;
  const spoken = all.reduce((sum, word) => sum + syllables(word), 0);
  // J. P. Kincaid and others, "Derivation of new readability formulas", Naval Technical Training Command,
  // Research Branch Report 8-75, 1975: https://apps.dtic.mil/sti/citations/ADA006655
  const grade = 0.39 * (all.length / found.length) + 11.8 * (spoken / all.length) - 15.59;
  return { grade, sentences: found.length, words: all.length };
}

// The grade of a block of text with names counted as names, and raw; null where it has no sentence.
export function grade(pieces, ccgs = []) {
  const raw = gradeOf(pieces);
  if (!raw) return null;
  const named = gradeOf(pieces.map((piece) => withMarks(piece, MARK, ccgs)));
  // Where nothing but names is left there is nothing to be made plainer.
  return { grade: named?.grade ?? 0, raw: raw.grade, sentences: raw.sentences, words: raw.words };
}

// The sentences of a block, hardest first, so that a failure says what to rewrite.
export function hardest(pieces, ccgs = []) {
  return sentences(pieces)
    .map((sentence) => ({ sentence, ...grade([`${sentence}.`], ccgs) }))
    .sort((one, other) => other.grade - one.grade);
}

// What is wrong with a block, or nothing.
export function tooHard(name, pieces, ccgs = []) {
  const found = grade(pieces, ccgs);
  if (!found || found.grade <= HIGHEST_GRADE) return null;
  const [worst] = hardest(pieces, ccgs);
  return `${name}: expected grade ${HIGHEST_GRADE} at most, found ${found.grade.toFixed(1)} (raw ${found.raw.toFixed(1)}); `
    + `hardest, at ${worst.grade.toFixed(1)}: ${worst.sentence}`;
}
