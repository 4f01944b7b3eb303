// What a reader sees first is read with ease at an age of 12: a grade of 7 at most, for the result and the
// reasons on the page of every published case, and for the answers to the questions that unfold, of every
// case and of forms that are empty, half filled, full or changed.
//
// `make readability`. With `GRADES=1` it also writes the highest grade of each block, and raw.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { answers, inputOfLink } from './answers.mjs';
import { blocks } from './blocks.mjs';
import { grade, tooHard } from './grade.mjs';
import { calculation, ccgs, pages } from './pages.mjs';

const all = pages();
const names = ccgs();

// Holds every block to the highest grade; tells the hardest of each name where that is asked for.
function hold(named) {
  const wrong = named.map(([name, pieces]) => tooHard(name, pieces, names)).filter(Boolean);
  if (process.env.GRADES) {
    const highest = new Map();
    for (const [name, pieces] of named) {
      const found = grade(pieces, names);
      const block = name.replace(/^.*?: /, '');
      if (found && !(highest.get(block)?.grade > found.grade)) highest.set(block, { ...found, of: name });
    }
    for (const [block, found] of highest) {
      console.log(`${block}: at most ${found.grade.toFixed(1)} (raw ${found.raw.toFixed(1)}), ${found.of}`);
    }
  }
  assert.deepEqual(wrong, []);
}

const under = (whose, found) => found.map(([name, pieces]) => [`${whose}: ${name}`, pieces]);

test('the pages of the cases are there', () => {
  assert.ok(all.length > 200, `expected more than 200 pages, found ${all.length}`);
  assert.ok(names.length > 60, `expected more than 60 names of CCGs, found ${names.length}`);
  for (const { place, html } of all.filter((page) => /^201[56]/.test(page.place))) {
    assert.ok(blocks(html).some(([name]) => name === 'result'), place);
    assert.ok(calculation(html), place);
  }
});

test('the result and the reasons of every published case', () => {
  hold(all.flatMap(({ place, html }) => under(place, blocks(html))));
});

test('the answers for every published case', () => {
  const known = all.filter(({ place }) => /^201[56]-/.test(place)).map(({ html }) => calculation(html).replace(/case=\w+&?/, ''));
  const links = [...new Set(known)];
  assert.ok(links.length > 5, `expected several calculations, found ${links.length}`);
  hold(links.flatMap((link) => under(link, answers(inputOfLink(link)))));
});

test('the answers for forms that are empty, half filled, full or changed', () => {
  const folder = 'tests/golden';
  const inputs = readdirSync(folder).filter((name) => name.endsWith('.input.json') && !name.startsWith('error'));
  assert.ok(inputs.length > 15, `expected more than 15 inputs, found ${inputs.length}`);
  hold(inputs.flatMap((name) => under(name, answers(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))))));
});

test('the answers for every grade, alone and beside two that require improvement', () => {
  const ratings = ['inadequate', 'requires-improvement', 'good', 'outstanding'];
  const codes = ['well-led', 'delegated-functions', 'finance', 'performance', 'planning'];
  const links = codes.flatMap((code) => ratings.flatMap((rating) => {
    const others = codes.filter((other) => other !== code);
    const two = others.slice(0, 2).map((other) => `${other}=requires-improvement`);
    const rest = others.slice(2).map((other) => `${other}=good`);
    return [`v1/2015-16?${code}=${rating}`, `v1/2015-16?${[`${code}=${rating}`, ...two, ...rest].join('&')}`];
  }));
  hold(links.flatMap((link) => under(link, answers(inputOfLink(link)))));
});

test('the answers for every level of leadership and finance, with few bands and with none', () => {
  const links = ['red', 'amber', 'green', 'green-star'].flatMap((leadership) =>
    ['red', 'amber', 'green'].flatMap((finance) =>
      ['', '&122b=0', '&122b=2&123b=1&126a=1', '&105c=0&106a=0&107a=0&122b=0&123b=0'].map(
        (bands) => `v1/2016-17?165a=${leadership}&141b=${finance}${bands}`,
      )));
  hold(links.flatMap((link) => under(link, answers(inputOfLink(link)))));
});
