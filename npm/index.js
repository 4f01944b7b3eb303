// The package's functions. The calculation is in the WebAssembly module; this starts it, checks what
// goes in and throws what was refused. index.d.ts says what each function takes and gives.

import startModule, * as module from './ccg_rating.js';
import { plain } from './plain.js';
import { RatingError } from './rating-error.js';

export { RatingError };

const isNode = typeof process === 'object' && process !== null && Boolean(process.versions?.node);

let starting;
let isReady = false;

export function init(source) {
  starting ??= start(source).catch((error) => {
    // A server that did not answer may do so the next time.
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(source) {
  const given = await (source ?? new URL('ccg_rating_bg.wasm', import.meta.url));
  await startModule({ module_or_path: isFile(given) ? await readFile(new URL(given)) : given });
  isReady = true;
}

// Node's fetch does not read files.
function isFile(source) {
  return isNode && (typeof source === 'string' || source instanceof URL) && String(source).startsWith('file:');
}

async function readFile(address) {
  // Not named in the import itself: bundlers for browsers would look for it.
  const files = 'node:fs/promises';
  const node = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
  return node.readFile(address);
}

export function rate(input) {
  return called(() => module.rate(plain(input)));
}

export function explain(input, options = {}) {
  return called(() => module.explain(plain(input), plain(options)));
}

export function rateAll(csv, options = {}) {
  return called(() => module.rateAll(bytesOf(csv), plain(options)));
}

// The module refuses more bytes than MOST_BYTES itself, and in its own words; it only need not see
// much more of them. A letter has a byte at least.
const MOST_BYTES = 32 * 1024 * 1024;

function bytesOf(csv) {
  if (typeof csv === 'string') return new TextEncoder().encode(csv.slice(0, MOST_BYTES + 1));
  if (csv instanceof Uint8Array) return csv.subarray(0, MOST_BYTES + 1);
  const message = `csv: expected the text of a sheet, or its bytes in a Uint8Array, got ${csv === null ? 'null' : typeof csv}`;
  throw new RatingError({ kind: 'wrong-entry', path: 'csv', message });
}

export function frameworks() {
  return called(() => module.frameworks());
}

function called(work) {
  if (!isReady) {
    const message = 'expected `await init()` before anything else, got a call without it';
    throw new RatingError({ kind: 'not-ready', path: '', message });
  }
  try {
    return work();
  } catch (thrown) {
    // The module throws what it refuses as { kind, path, message }.
    throw thrown instanceof Error ? thrown : new RatingError(thrown);
  }
}
