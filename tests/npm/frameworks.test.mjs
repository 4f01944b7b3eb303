// The tables are good for a form: whatever they offer is taken.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { frameworks, init, rate } from 'ccg-rating';

before(() => init());

test('there is one for each year and one of no year, and each call gives a copy of one’s own', () => {
  assert.deepEqual(frameworks().map(({ id }) => id), ['ccg-assurance-2015-16', 'ccg-iaf-2016-17', 'cqc-key-questions']);
  assert.deepEqual(frameworks().map(({ year }) => year), ['2015/16', '2016/17', null]);
  frameworks()[0].id = 'changed';
  assert.equal(frameworks()[0].id, 'ccg-assurance-2015-16');
  assert.deepEqual(frameworks(), JSON.parse(JSON.stringify(frameworks())));
});

test('every choice that is offered can be entered', () => {
  let entered = 0;
  for (const { id, components, flags, indicators } of frameworks()) {
    const slots = [...components.map(({ id: code, choices }) => ({ code, choices })), ...flags, ...indicators];
    for (const { code, choices } of slots) {
      for (const { form, value } of choices) {
        rate({ framework: id, entries: { [code]: { [form]: value } } });
        entered += 1;
      }
    }
  }
  assert.ok(entered > 180, `only ${entered}`);
});

test('a service is rated by its five key questions', () => {
  const good = { rating: 'good' };
  const entries = { safe: good, effective: good, caring: { rating: 'outstanding' }, responsive: good, 'well-led': { rating: 'outstanding' } };
  const rated = (more) => rate({ framework: 'cqc-key-questions', entries: { ...entries, ...more } }).overall;
  assert.equal(rated({}).rating, 'outstanding');
  assert.equal(rated({ breach: { level: 'yes' } }).rating, 'requires-improvement');
  const { overall } = rate({ framework: 'cqc-key-questions', entries: { safe: { rating: 'inadequate' } } });
  assert.deepEqual(overall.possible, ['inadequate', 'requires-improvement']);
});

test('every choice of a setting is taken, and the default changes nothing', () => {
  for (const { id, settings } of frameworks()) {
    for (const setting of settings) {
      const set = (value) => JSON.stringify(rate({ framework: id, settings: { [setting.id]: value } }));
      assert.equal(set(setting.default), JSON.stringify(rate({ framework: id })), setting.id);
      for (const choice of setting.choices ?? []) set(choice.id);
      if (setting.kind !== 'choice') set(setting.most);
      if (setting.kind === 'whole') set(setting.least);
      if (setting.kind === 'choice') assert.equal(setting.choices[0].id, setting.default);
    }
  }
});

test('a figure is compared with the reference that the tables name', () => {
  const iaf = frameworks().find(({ id }) => id === 'ccg-iaf-2016-17');
  const known = iaf.indicators.filter(({ kind, reference, polarity }) => kind === 'proportion' && reference && polarity !== 'none');
  assert.ok(known.length > 5, `only ${known.length}`);
  for (const { code, reference } of known) {
    const { indicators } = rate({ framework: iaf.id, entries: { [code]: { value: 50, denominator: 100 } } });
    assert.equal(indicators[0].reference, reference.value, code);
  }
});

test('a number is taken inside its range, also at its ends, and refused beyond', () => {
  const [{ id, indicators }] = frameworks();
  const [taken, refused] = [
    { any: [-1e9, 0.5], 'above-nought': [0.001], percentage: [0, 100], change: [-100, 100], count: [0, 7] },
    { any: [], 'above-nought': [0], percentage: [-0.1, 100.1], change: [-100.1, 100.1], count: [-1, 0.5] },
  ];
  const numbers = indicators.filter(({ kind }) => kind === 'number');
  assert.equal(numbers.length, 23);
  for (const { code, range, standard, reference, choices } of numbers) {
    const entered = (value) => rate({ framework: id, entries: { [code]: { value } } }).indicators[0];
    for (const value of taken[range]) {
      const { basis, reference: shown = null } = entered(value);
      assert.equal(basis, 'value entered');
      assert.equal(shown, standard, code);
    }
    for (const value of refused[range]) assert.throws(() => entered(value), { kind: 'out-of-range', path: `entries.${code}.value` });
    assert.deepEqual(reference, standard === null ? null : { value: standard, origin: 'standard' });
    assert.deepEqual(choices, []);
  }
});

test('three grades of 2015/16 are worked out by rules that have their numbers filled in', () => {
  const [assurance, iaf] = frameworks();
  const derived = assurance.components.filter(({ derivation }) => derivation);
  assert.deepEqual(derived.map(({ id }) => id), ['finance', 'performance', 'planning']);
  const { rules, caveat } = derived[1].derivation;
  assert.deepEqual(rules[0], {
    id: 'assurance.performance.few-missed',
    gives: 'good',
    in_words: 'Performance is good with at most 2 standards missed.',
  });
  assert.equal(caveat, null);
  assert.match(derived[0].derivation.caveat, /our own rule/);
  for (const { derivation } of derived) assert.equal(derivation.grounds.basis, 'assumed');
  assert.ok(iaf.components.every(({ derivation }) => derivation === null));
});

test('every rule says what it stands on, and the weights come to one', () => {
  const bases = ['article', 'published', 'reported', 'reconstructed', 'assumed'];
  for (const { rules, components, settings } of frameworks()) {
    const grades = components.flatMap(({ derivation }) => derivation?.rules.map((one) => ({ ...one, grounds: derivation.grounds })) ?? []);
    for (const { grounds, in_words: words } of [...rules, ...grades, ...settings.map((one) => ({ ...one, in_words: one.name }))]) {
      assert.ok(bases.includes(grounds.basis) && grounds.source.length > 10 && words.length > 0);
      assert.doesNotMatch(words, /[{}]/);
    }
    const weights = components.filter(({ weight }) => weight).map(({ weight }) => weight.split('/').reduce((a, b) => a / b));
    if (weights.length > 0) assert.equal(weights.reduce((a, b) => a + b), 1);
  }
});
