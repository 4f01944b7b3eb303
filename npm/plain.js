// A copy of what comes in, as JSON could hold it. What JSON has no word for is refused here, with its
// place, because the module behind would take it for something else: undefined for null, a Map for
// an object; and a cycle would send it round for ever. The copy is what was looked at: a getter
// cannot give something else the second time.

import { RatingError } from './rating-error.js';

// As in src/exchange/json/value.rs.
const MOST_LEVELS = 64;
// About as many letters of JSON: far more than any input has, and far less than the module can hold.
const MOST_LETTERS = 64 * 1024 * 1024;
const MOST_LETTERS_SHOWN = 40;
// Half of a letter that takes two: no text that could be written down.
const HALF_LETTER = /\p{Surrogate}/u;

export function plain(input) {
  return new Copying().copy(input, []);
}

class Copying {
  #left = MOST_LETTERS;
  #around = [];

  // `place` holds the keys that lead here.
  copy(value, place) {
    this.#spend(2, place);
    switch (typeof value) {
      case 'boolean':
        return value;
      case 'number':
        if (Number.isNaN(value)) throw notJson(place, 'NaN');
        if (!Number.isFinite(value)) throw refused('out-of-range', place, `expected numbers below 1.8e308, got ${value}`);
        return value;
      case 'string':
        return this.#text(value, place);
      case 'object':
        return value === null ? null : this.#inside(value, place);
      case 'undefined':
        throw notJson(place, place.length > 0 ? 'undefined: leave out what is not known' : 'undefined');
      default:
        throw notJson(place, `a ${typeof value}`);
    }
  }

  #inside(value, place) {
    if (this.#around.includes(value)) throw notJson(place, 'an object that stands inside itself');
    if (this.#around.length === MOST_LEVELS) {
      // As the engine says it of a text.
      const message = `expected at most ${MOST_LEVELS} levels of arrays and objects, got more`;
      throw new RatingError({ kind: 'not-json', path: '', message });
    }
    this.#around.push(value);
    const copy = Array.isArray(value) ? this.#list(value, place) : this.#object(value, place);
    this.#around.pop();
    return copy;
  }

  #list(list, place) {
    const copy = [];
    // By its places, so that a gap is seen too.
    for (let at = 0; at < list.length; at += 1) {
      place.push(at);
      copy.push(this.copy(list[at], place));
      place.pop();
    }
    return copy;
  }

  #object(object, place) {
    if (!isPlain(object)) throw notJson(place, nameOf(object));
    // Without a prototype, the key __proto__ is like any other.
    const copy = Object.create(null);
    for (const key of Object.keys(object)) {
      place.push(key);
      copy[this.#text(key, place)] = this.copy(object[key], place);
      place.pop();
    }
    return copy;
  }

  #text(text, place) {
    this.#spend(text.length, place);
    if (HALF_LETTER.test(text)) throw notJson(place, 'half of a letter in a text');
    return text;
  }

  #spend(letters, place) {
    this.#left -= letters;
    if (this.#left < 0) throw refused('not-json', place, `expected at most ${MOST_LETTERS >> 20} MiB of input, got more`);
  }
}

// Also one of another window or of Node's `vm`, whose prototype is another Object's.
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(object) {
  const name = Object.prototype.toString.call(object).slice('[object '.length, -1);
  return name === 'Object' ? 'an object of a class' : `a ${name}`;
}

function notJson(place, found) {
  return refused('not-json', place, `expected a value that JSON has, got ${found}`);
}

function refused(kind, place, message) {
  const shown = place.map(shownKey);
  return new RatingError({ kind, path: shown.join('.'), message: `${shown.at(-1) ?? 'the input'}: ${message}` });
}

function shownKey(key) {
  const letters = [...String(key).slice(0, 2 * MOST_LETTERS_SHOWN + 2)];
  const start = letters.slice(0, MOST_LETTERS_SHOWN).join('').replace(/\p{Cc}|\p{Surrogate}/gu, '\u{fffd}');
  // One that could not be seen stands in quotes: without any letter it would name the whole input.
  const shown = start.trim() === '' ? JSON.stringify(start) : start;
  return letters.length > MOST_LETTERS_SHOWN ? `${shown}…` : shown;
}
