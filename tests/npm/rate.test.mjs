// What rate() takes, gives and refuses, beyond what the contract says of it.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { RatingError, init, rate } from 'ccg-rating';

const IAF = 'ccg-iaf-2016-17';

before(() => init());

// The error as the command would write it; anything but a RatingError fails.
function refused(input) {
  try {
    rate(input);
  } catch (error) {
    assert.ok(error instanceof RatingError, `${error}`);
    return error.toJSON();
  }
  return assert.fail('it was rated');
}

const notJson = (path, found) => {
  const key = path.split('.').at(-1) || 'the input';
  return { kind: 'not-json', path, message: `${key}: expected a value that JSON has, got ${found}` };
};

test('an error has kind, path and message, and is an Error', () => {
  try {
    rate({ framework: IAF, entries: { '122b': { value: 181.2, denominator: 340 } } });
    assert.fail('it was rated');
  } catch (error) {
    assert.ok(error instanceof RatingError && error instanceof Error);
    assert.equal(error.name, 'RatingError');
    assert.equal(error.kind, 'out-of-range');
    assert.equal(error.path, 'entries.122b.value');
    assert.equal(error.message, '122b: a percentage must lie between 0 and 100, got 181.2');
    assert.equal(String(error), 'RatingError: 122b: a percentage must lie between 0 and 100, got 181.2');
    assert.match(error.stack, /rate\.test\.mjs/);
  }
});

test('what comes out is plain: objects, lists and null, as JSON.parse gives them', () => {
  const output = rate({ framework: IAF, entries: { '105c': { band: 2 } } });
  assert.deepEqual(output, JSON.parse(JSON.stringify(output)));
  assert.equal(Object.getPrototypeOf(output.components[0]), Object.prototype);
  assert.equal(output.overall.rating, null);
  assert.ok(!('z' in output.indicators[0]));
});

test('what goes in stays as it is, and may be frozen, from elsewhere or without a prototype', () => {
  const entries = Object.freeze({ '165a': Object.freeze({ level: 'green' }) });
  const input = Object.freeze({ framework: IAF, entries });
  const expected = rate(input);
  assert.deepEqual(input, { framework: IAF, entries: { '165a': { level: 'green' } } });
  for (const same of [
    runInNewContext(`(${JSON.stringify(input)})`),
    Object.assign(Object.create(null), input),
    new Proxy(input, {}),
    { framework: IAF, get entries() { return entries; }, [Symbol('mine')]: 1 },
  ]) {
    assert.deepEqual(rate(same), expected);
  }
});

test('what JSON has no word for is refused, with its place', () => {
  assert.deepEqual(refused(undefined), notJson('', 'undefined'));
  assert.deepEqual(refused(), notJson('', 'undefined'));
  assert.deepEqual(refused(Symbol('x')), notJson('', 'a symbol'));
  assert.deepEqual(refused(NaN), notJson('', 'NaN'));
  assert.deepEqual(refused(new Map([['framework', IAF]])), notJson('', 'a Map'));
  assert.deepEqual(refused(new (class Input { framework = IAF; })()), notJson('', 'an object of a class'));
  const entry = (value) => ({ framework: IAF, entries: { '122b': { value, denominator: 340 } } });
  for (const [value, found] of [
    [undefined, 'undefined: leave out what is not known'],
    [NaN, 'NaN'],
    [81n, 'a bigint'],
    [() => 81, 'a function'],
    [new Date(0), 'a Date'],
    [new Set([81]), 'a Set'],
    [new Uint8Array(1), 'a Uint8Array'],
    [new Number(81), 'a Number'],
    ['\ud800', 'half of a letter in a text'],
  ]) {
    assert.deepEqual(refused(entry(value)), notJson('entries.122b.value', found));
  }
  assert.deepEqual(refused({ framework: IAF, settings: undefined }).path, 'settings');
  assert.deepEqual(refused({ framework: IAF, national: { '105d': [, {}] } }).path, 'national.105d.0');
  for (const value of [Infinity, -Infinity]) {
    const message = `value: expected numbers below 1.8e308, got ${value}`;
    assert.deepEqual(refused(entry(value)), { kind: 'out-of-range', path: 'entries.122b.value', message });
  }
});

test('an object inside itself is refused; one that stands in two places is not', () => {
  const input = { framework: IAF, entries: {} };
  input.entries.again = input;
  assert.deepEqual(refused(input), notJson('entries.again', 'an object that stands inside itself'));
  const list = [];
  list.push(list);
  assert.deepEqual(refused(list), notJson('0', 'an object that stands inside itself'));
  const red = { level: 'red' };
  assert.equal(rate({ framework: IAF, entries: { '165a': red, '141b': red } }).overall.rating, 'inadequate');
});

test('what is nested without end is refused like the text of it', () => {
  const message = 'expected at most 64 levels of arrays and objects, got more';
  let deep = 1;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  assert.deepEqual(refused(deep), { kind: 'not-json', path: '', message });
  const endless = () => ({ get further() { return endless(); } });
  assert.deepEqual(refused(endless()), { kind: 'not-json', path: '', message });
});

test('very much of it is refused or rated, and it works afterwards', () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => ({ id: `${row}`, numerator: row % 700, denominator: 1000 }));
  const entries = { '105d': { value: 61.5, denominator: 900 } };
  assert.equal(rate({ framework: IAF, entries, national: { '105d': rows } }).indicators[0].adjusted, true);
  assert.equal(refused({ framework: IAF, entries: { x: new Array(4e9) } }).path, 'entries.x.0');
  assert.equal(refused({ framework: IAF, entries: new Array(1e6).fill(0) }).kind, 'wrong-entry');
  assert.equal(refused('x'.repeat(3e7)).kind, 'wrong-entry');
  const much = refused({ framework: IAF, entries: { '122b': { rating: 'x'.repeat(7e7) } } });
  assert.deepEqual(much, { kind: 'not-json', path: 'entries.122b.rating', message: 'rating: expected at most 64 MiB of input, got more' });
  assert.equal(refused({ [`${'k'.repeat(50)}`]: NaN }).path, `${'k'.repeat(40)}…`);
  assert.equal(refused({ '': NaN }).path, '""');
  assert.equal(refused({ framework: IAF, entries: { ' ': NaN } }).path, 'entries." "');
  assert.equal(rate({ framework: IAF }).overall.determined, false);
});
