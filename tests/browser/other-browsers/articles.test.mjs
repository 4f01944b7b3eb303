// The page in articles, in Firefox and in WebKit, the engine of Safari: it starts in the strictest
// sandbox, asks nothing of other origins, and the frame follows its height. The rest is tested in
// Chromium: see ../heights.spec.mjs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleWith, embedAddress, OTHER, STARTED } from '../articles.mjs';
import { forget, longestLag, median, paint, PROMISE, ROUNDS, watchDocument, watchElement, written } from '../lag.mjs';
import { ARTICLES, SITE } from '../places.mjs';
import { BROWSERS, until } from './browsers.mjs';
import { inEach, whileServed } from './set-up.mjs';

whileServed();

// A grade that the reader could choose instead.
const GRADE = '#app #grades input[type=radio]:not(:checked)';

// What the tests ask of a window.
const isThere = (selector) => document.querySelector(selector) !== null;
const height = () => Math.ceil(document.documentElement.getBoundingClientRect().height);
const frameHeight = () => document.querySelector('iframe').getBoundingClientRect().height;
const showFrame = () => document.querySelector('iframe').scrollIntoView();
const resources = () => performance.getEntriesByType('resource').map(({ name }) => name);
const calculation = () => document.querySelector('main').dataset.calculation;
const rating = () => document.querySelector('#app #overall').dataset.rating;
const origin = () => window.origin;
const storage = () => {
  try {
    return String(window.localStorage);
  } catch {
    return 'refused';
  }
};

async function openArticle(browser, article, width, shown) {
  await browser.visit(articleWith(article, { frame: embedAddress(SITE, {}, shown) }), width);
  await browser.article(showFrame);
  await until(() => browser.frame(isThere, STARTED), 'the application to start');
  await until(async () => !await browser.frame(isThere, '#app [data-load="loading"]'), 'what is unfolded to be loaded');
}

async function untilFit(browser) {
  let found;
  await until(async () => {
    found = { outer: await browser.article(frameHeight), inner: await browser.frame(height) };
    return found.inner > 100 && Math.abs(found.outer - found.inner) <= 1;
  }, () => `the frame to be as high as the page, found ${JSON.stringify(found)}`);
  return found.inner;
}

async function assertRest(browser) {
  const before = await untilFit(browser);
  await browser.frame(paint, 20);
  await browser.article(paint, 20);
  assert.equal(await untilFit(browser), before);
  return before;
}

// How long the frame took to follow when the section was folded or unfolded.
async function lagOfFolding(browser) {
  const before = await untilFit(browser);
  await browser.article(forget, 'outer');
  await browser.frame(forget, 'inner');
  await browser.click('#app #method > summary');
  await until(() => browser.frame(isThere, '#app #method:is(:not([open]), [data-load="open"])'), 'the section to be loaded');
  await until(async () => await untilFit(browser) !== before, 'the page to be of another height');
  let lag;
  await until(async () => {
    lag = longestLag(await browser.frame(written, 'inner'), await browser.article(written, 'outer'));
    return lag !== undefined;
  }, 'the frame to have followed the page');
  return lag;
}

inEach(BROWSERS, (browser) => {
  test('the page starts in the strictest sandbox, and can be used', async () => {
    await openArticle(browser, 'fixed-height.html', 800, OTHER);
    assert.equal(await browser.frame(origin), 'null');
    assert.equal(await browser.frame(storage), 'refused');
    assert.equal(await browser.frame(rating), 'requires-improvement');
    const before = await browser.frame(calculation);
    await browser.click('#app #grades > summary');
    await until(() => browser.frame(isThere, GRADE), 'the form with the grades');
    await browser.click(GRADE);
    await until(async () => await browser.frame(calculation) !== before, 'another calculation');
  });

  for (const [article, width] of [['pym.html', 400], ['datawrapper.html', 1000]]) {
    test(`the frame follows the page's height in ${article}, ${width} pixels wide`, async (context) => {
      await openArticle(browser, article, width);
      const first = await assertRest(browser);
      await browser.article(watchElement, 'iframe');
      await browser.frame(watchDocument);
      const lags = { opening: [], closing: [] };
      const closed = new Set();
      for (let round = 0; round < ROUNDS; round += 1) {
        lags.opening.push(await lagOfFolding(browser));
        assert.ok(await untilFit(browser) > first);
        lags.closing.push(await lagOfFolding(browser));
        closed.add(await untilFit(browser));
      }
      assert.equal(closed.size, 1, `expected one height when closed, found ${[...closed]}`);
      context.diagnostic(`milliseconds until the frame followed: ${JSON.stringify(lags)}`);
      for (const [act, times] of Object.entries(lags)) assert.ok(median(times) <= PROMISE, `${act}: ${times}`);
      await assertRest(browser);
    });
  }

  test('nothing is asked of any origin but the newsroom\'s and ours', async () => {
    await openArticle(browser, 'pym.html', 800);
    // What is pressed must not move away from under the pointer.
    await untilFit(browser);
    await browser.click('#app #method > summary');
    await until(() => browser.frame(isThere, '#app #method[open][data-load="open"]'), 'the section to open');
    const asked = [...await browser.article(resources), ...await browser.frame(resources)];
    assert.ok(asked.some((address) => address.endsWith('.wasm')), asked.join(' '));
    assert.deepEqual(asked.filter((address) => ![SITE, ARTICLES, 'data:'].some((place) => address.startsWith(place))), []);
  });
});
