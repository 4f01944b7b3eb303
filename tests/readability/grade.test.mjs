// How hard a text is to read is counted as it should be: against grades worked out by hand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks } from './blocks.mjs';
import { grade, hardest, sentences, tooHard } from './grade.mjs';

const close = (found, expected) => assert.ok(Math.abs(found - expected) < 0.005, `expected ${expected}, found ${found}`);

test('a text without names has the grade of the formula', () => {
  // Six words of one syllable each in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59.
  const found = grade(['The cat sat on the mat.']);
  close(found.grade, -1.45);
  close(found.raw, -1.45);
  assert.deepEqual([found.sentences, found.words], [1, 6]);
});

test('a name counts as one word of two syllables, and the raw grade is told beside', () => {
  // NHS England · rated · it · requires improvement: 4 words, 7 syllables.
  const found = grade(['NHS England rated it requires improvement.']);
  close(found.grade, 0.39 * 4 + 11.8 * (7 / 4) - 15.59);
  // NHS · Eng-land · ra-ted · it · re-quires · im-prove-ment: 6 words, 11 syllables.
  close(found.raw, 0.39 * 6 + 11.8 * (11 / 6) - 15.59);
});

test('an indicator is one word by its name and code, a name of ours is not', () => {
  const raw = ({ grade: named, raw: all }) => named === all;
  assert.ok(!raw(grade(['‘Percentage of deaths which take place in hospital’ (105c) is worse.'])));
  assert.ok(raw(grade(['‘How five grades become one’ makes no difference.'])));
});

test('the longest name of a CCG counts', () => {
  const one = grade(['Leeds South and East CCG did well.'], ['Leeds', 'Leeds South and East']);
  const other = grade(['Hull CCG did well.'], ['Hull']);
  close(one.grade, other.grade);
});

test('a number is one syllable and ends no sentence', () => {
  assert.deepEqual(sentences(['The score is 1.45 of 2. That is enough.']), ['The score is 1.45 of 2.', 'That is enough.']);
  // The · score · is · 5: four syllables.
  close(grade(['The score is 5.']).grade, 0.39 * 4 + 11.8 - 15.59);
});

test('labels do not make a text look easier', () => {
  assert.deepEqual(sentences(['Good', 'Why this rating', 'All grades are good.']), ['All grades are good.']);
  assert.equal(grade(['Good']), null);
});

test('a text that is too hard is told with its hardest sentence', () => {
  const hard = 'The determination necessitates consideration of multidimensional organisational characteristics.';
  assert.equal(tooHard('reasons', ['It is good. That is all.']), null);
  const told = tooHard('reasons', ['It is good.', hard]);
  assert.ok(told.startsWith('reasons: expected grade 7 at most, found '), told);
  assert.ok(told.endsWith(hard.replace('.', '') + '.'), told);
  assert.equal(hardest(['It is good.', hard])[0].sentence, hard);
});

test('what is folded or a source is no part of a block', () => {
  const html = `<section class="why"><h3>Why this rating</h3><ol><li><span>All its <b>grades</b> are good.</span>
    <details><summary>our assumption</summary><p>Not counted.</p></details></li></ol>
    <p class="source">Not counted.</p></section><p>Not counted.</p>`;
  assert.deepEqual(blocks(html), [['reasons', ['Why this rating', 'All its grades are good.']]]);
});
