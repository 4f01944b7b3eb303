// Asks the package for everything in asked.json, a block at a time, and leaves the hash of each block's
// outputs in the document: in this browser's engine, with nothing of a test's around it.

import { explain, init, rate } from './ccg-rating/index.js';

const work = { rate, explain: ({ input, options }) => explain(input, options) };

// What the engine would write: the output, or the error.
function written(kind, asked) {
  try {
    return JSON.stringify(work[kind](asked));
  } catch (error) {
    return JSON.stringify({ error });
  }
}

async function hash(lines) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const { dataset } = document.documentElement;
try {
  await init();
  const hashes = [];
  for (const { kind, inputs } of await (await fetch('asked.json')).json()) {
    hashes.push(await hash(inputs.map((input) => written(kind, input))));
    dataset.hashes = JSON.stringify(hashes);
    // Whoever waits can look in between.
    await new Promise((resolve) => { setTimeout(resolve); });
  }
} catch (error) {
  dataset.failure = String(error);
}
