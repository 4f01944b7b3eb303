// Random actions, one after the other, on one page: whatever a reader does, the page shows what the
// engine says of its link, and complains of nothing. All follows from a seed, which is printed:
//
//   make soak ACTIONS=10000 SEED=1
//
// `make browser-tests` does a few hundred.

import assert from 'node:assert/strict';
import { expect, test } from './common.mjs';
import { held, watchModules } from './heap.mjs';
import { act } from './soak/actions.mjs';
import { chanceFrom } from './soak/chance.mjs';
import { expected, startEngine } from './soak/engine.mjs';

const ACTIONS = Number(process.env.ACTIONS || 250);
const SEED = Number(process.env.SEED || 20160721);
// So long is waited, in milliseconds, until the fields have followed.
const PATIENCE = 3000;
// So many of the last actions are told when something is found.
const TOLD = 12;
// Something may be gone before it is pressed; more of that would be no soak.
const MOST_GONE = 0.03;

// Dots cost time, and nobody looks.
test.use({ trace: 'off', deviceScaleFactor: 1 });

// In the page: what it shows, once what was about to happen has, and nothing loads. It need not be painted.
async function shown() {
  const turn = () => new Promise((done) => { setTimeout(done); });
  await turn();
  await turn();
  const deadline = performance.now() + 20_000;
  while (document.querySelector('#app [data-load=loading]') && performance.now() < deadline) await turn();
  const main = document.querySelector('main');
  const overall = document.querySelector('#app #overall');
  const texts = (selector, of) => [...document.querySelectorAll(selector)].map(of);
  return {
    calculation: main.dataset.calculation,
    rating: overall.dataset.rating,
    possible: overall.dataset.possible,
    words: overall.textContent,
    title: document.title,
    link: document.querySelector('#link').value,
    address: location.href,
    checked: Object.fromEntries(texts('.form input[type=radio]:checked:not([hidden] *)', ({ name, value }) => [name, value])),
    choosable: texts('.form input[type=radio]:not([hidden] *)', ({ name, value }) => [name, value]),
    bands: texts('.form [id$="-says"]:not([hidden] *)', ({ id, textContent }) => [id.replace(/-says$/, ''), textContent.match(/: (worse|similar|better)\.$/)?.[1]]),
    hasFailed: document.querySelector('[data-load=failed], html[data-start=failed]') !== null,
  };
}

// The ways to come by an address of somebody's writing, or by none.
const CAME_BY = /^(?:opened|the address|goBack|goForward|link)\b/;
const BANDS = ['worse', 'similar', 'better'];

// What the page shows is what the engine says. (Playwright's `expect` takes longer than all else here.)
function holds(page, what, last, { calculation, rating, possible, words, title, link, address, hasFailed }) {
  const engine = expected(calculation);
  assert.deepEqual({ rating, possible, words }, { rating: engine.rating, possible: engine.possible, words: engine.words });
  assert.ok(title.endsWith(`: ${engine.words}`), title);
  const [place] = address.split('#');
  assert.equal(link, `${place}#${calculation}`);
  if (isBehind(what, last, { calculation, title, address })) assert.equal(address, link);
  assert.equal(hasFailed, false, 'expected every part to load');
  assert.deepEqual(page.complaints, []);
}

// The title and the address follow once the rating has been painted.
function isBehind(what, last, { calculation, title, address }) {
  // Whoever came by an address sees it as it was; what was changed since stands in another.
  const hasOwn = calculation === last?.calculation || CAME_BY.test(what);
  return !title.endsWith(`: ${expected(calculation).words}`) || (!hasOwn && address.split('#')[1] !== calculation);
}

// So do the fields, some of which are drawn by modules that follow a moment after the rating: what is
// marked that should not be, or is not that should be.
function wrongFields({ calculation, checked, choosable, bands }) {
  const { entries, bands: known } = expected(calculation);
  const isOffered = (code) => choosable.some(([of, value]) => of === code && value === entries[code]);
  // Figures mark nothing. A no that counts as not known is offered as that.
  const isFigure = (code) => code in entries && entries[code] === undefined;
  const right = (code) => (isOffered(code) ? entries[code] : 'not-known');
  const codes = new Set(choosable.map(([code]) => code));
  const choices = [...codes].filter((code) => !isFigure(code) && checked[code] !== right(code));
  const says = bands.filter(([code, band]) => band && band !== BANDS[known[code]]);
  return [...choices.map((code) => `${code}: ${checked[code]}, not ${right(code)}`), ...says.map(String)];
}

test(`after each of ${ACTIONS} random actions the page shows what the engine says of its link`, async ({ page }) => {
  test.setTimeout(60_000 + ACTIONS * 1000);
  await startEngine();
  const chance = chanceFrom(SEED);
  const done = [];
  const kinds = {};
  let gone = 0;
  page.on('requestfailed', (request) => page.complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  page.on('download', (download) => download.cancel());
  page.on('dialog', (dialog) => dialog.dismiss());
  await watchModules(page);
  await page.goto('./');
  await expect(page.locator('#static')).toHaveCount(0);
  const began = Date.now();
  const before = await held(page);
  try {
    let last = await page.evaluate(shown);
    for (const since = Date.now(); isBehind('opened', undefined, last) && Date.now() - since < PATIENCE;) last = await page.evaluate(shown);
    holds(page, 'opened', undefined, last);
    for (let action = 1; action <= ACTIONS; action += 1) {
      const { what, isDone } = await act(page, chance);
      done.push(`${action}. ${what}`);
      kinds[what.split(' ')[0]] = (kinds[what.split(' ')[0]] ?? 0) + 1;
      gone += isDone ? 0 : 1;
      let now = await page.evaluate(shown);
      const isYetToFollow = () => wrongFields(now).length > 0 || isBehind(what, last, now);
      for (const since = Date.now(); isYetToFollow() && Date.now() - since < PATIENCE;) now = await page.evaluate(shown);
      assert.deepEqual(wrongFields(now), []);
      holds(page, what, last, now);
      last = now;
      if (action % 1000 === 0) console.log(`  ${action} actions, ${gone} of them on what was gone, ${((Date.now() - began) / 60_000).toFixed(1)} minutes, ${told(await held(page))}`);
    }
  } catch (error) {
    error.message = `seed ${SEED}, the last actions:\n${done.slice(-TOLD).join('\n')}\n${error.message}`;
    throw error;
  }
  console.log(`  seed ${SEED}: ${ACTIONS} actions, ${gone} of them on what was gone, in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  console.log(`  ${JSON.stringify(kinds)}`);
  console.log(`  before: ${told(before)}; after: ${told(await held(page))}`);
  expect(gone).toBeLessThanOrEqual(ACTIONS * MOST_GONE);
});

function told({ heap, nodes, listeners, wasm, modules }) {
  return `${(heap / 2 ** 20).toFixed(2)} MB JavaScript, ${nodes} nodes, ${listeners} listeners, ${(wasm / 2 ** 20).toFixed(2)} MB in ${modules} modules`;
}
