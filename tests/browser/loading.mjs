// What the tests of the loader share: articles with the loader in them, and stand-ins for our page in
// the frame.
//
// The articles are articles/loader-*.html. They name the loader's address and integrity, as articles
// do, so these are filled in here. The loader is the one that was built, byte for byte.

import { readFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { ARTICLES, SITE } from './places.mjs';

export { expect };

export const LOADER = `${SITE}loader/1.0.0/embed.js`;
export const EMBED = `${SITE}embed/2016-17/03a/`;
/** What the stand-in asks for: less than what is held free for it. */
export const HEIGHT = 800;
/** What it asks for with its section open. */
export const OPENED = 1500;
/** Held free for it, by the width of the frame; loader.css holds the same before the loader is there. */
export const HEIGHTS = '280:1310 320:1240 360:1180 480:1000 720:860';

// A page that tells its height as ours does, with one section to open and one choice to make.
const STAND_IN = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Stand-in</title>
<style>html { background: white } body { margin: 0 } main { height: ${HEIGHT}px } summary { height: 40px } .more { height: ${OPENED - HEIGHT}px }</style>
<main><details><summary>Why?</summary></details><button>Choose</button></main><div hidden class="more"></div>
<script>
  const tell = () => parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: document.documentElement.getBoundingClientRect().height }, '*');
  document.querySelector('details').ontoggle = ({ target }) => { document.querySelector('.more').hidden = !target.open; };
  document.querySelector('button').onclick = () => parent.postMessage({ type: 'ccg-rating:change', output: { rating: 'good', possible: ['good'] } }, '*');
  new ResizeObserver(tell).observe(document.documentElement);
</script></html>`;
const SILENT = '<!doctype html><html lang="en-GB"><title>Silent</title><p>Says nothing.</p></html>';

/** Ways in which a frame's address can answer. */
export const ANSWERS = {
  standIn: (route) => route.fulfill({ contentType: 'text/html', body: STAND_IN }),
  silent: (route) => route.fulfill({ contentType: 'text/html', body: SILENT }),
  missing: (route) => route.continue({ url: `${SITE}embed/2016-17/there-is-none/` }),
  refused: (route) => route.abort('connectionrefused'),
  // As a policy of the page itself would: the page is there, its script is not.
  scriptBlocked: (route) => route.fulfill({
    contentType: 'text/html',
    headers: { 'Content-Security-Policy': "script-src 'none'" },
    body: STAND_IN,
  }),
  real: (route) => route.continue(),
};

// Every article also holds that nothing is asked of a third origin and that nothing is complained of,
// but for what a test expects. What moved under the reader's eyes is written down.
export const test = base.extend({
  // Chromium takes an article that is filled in here for one from the internet, and ours for a server at home.
  permissions: ['local-network-access'],

  mayComplain: [null, { option: true }],

  keepsToItself: [async ({ page, mayComplain }, use) => {
    page.complaints = [];
    page.said = [];
    const complain = (words) => (mayComplain?.test(words) ? page.said : page.complaints).push(words);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complain(message.text());
    });
    page.on('pageerror', (error) => complain(error.message));
    page.on('request', (request) => {
      const isKnown = [SITE, ARTICLES, 'data:'].some((place) => request.url().startsWith(place));
      if (!isKnown) page.complaints.push(`request to ${request.url()}`);
    });
    await page.addInitScript(() => {
      if (window !== window.parent) return;
      window.shifts = [];
      const place = ({ node, previousRect, currentRect }) => [node, previousRect, currentRect]
        .map((told) => told?.localName ?? told?.nodeName ?? (told && [told.top, told.bottom].join(' to '))).join(', ');
      const note = (entries) => entries.forEach(({ value, hadRecentInput, startTime, sources }) => {
        window.shifts.push({ value, hadRecentInput, startTime, sources: sources.map(place) });
      });
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      window.shiftsSoFar = () => {
        note(observer.takeRecords());
        return window.shifts;
      };
    });
    await use();
    expect(page.complaints).toEqual([]);
  }, { auto: true }],
});

/** Opens an article; `answer` is how the frame's address answers. */
export async function openArticle(page, name, { answer = ANSWERS.standIn, heights = HEIGHTS, late = false, awaitLoader = true, waitUntil = late ? 'commit' : 'load' } = {}) {
  const { integrity } = JSON.parse(await (await page.request.get(`${SITE}loader/1.0.0/integrity.json`)).text());
  const text = readFileSync(new URL(`articles/${name}`, import.meta.url), 'utf8')
    .replaceAll('{{site}}', SITE)
    .replaceAll('{{integrity}}', integrity)
    .replaceAll('{{heights}}', heights);
  await page.route(`${ARTICLES}${name}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: text }));
  await page.route(`${SITE}embed/**`, (route) => (route.request().isNavigationRequest() ? answer(route) : route.continue()));
  if (late) await page.route(LOADER, async (route) => {
    await hasPainted(page);
    await route.continue();
  });
  await page.goto(`${ARTICLES}${name}`, { waitUntil });
  if (awaitLoader) await page.waitForFunction(() => customElements.get('ccg-rating'));
}

/** Adds a rating with these attributes to loader-bare.html, as a content system's script would. */
export const added = (page, attributes) => page.evaluate((given) => {
  const element = document.createElement('ccg-rating');
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  element.innerHTML = '<p>NHS England rated Greater Huddersfield “requires improvement” in 2016/17.</p>';
  document.getElementById('here').append(element);
}, attributes);

/** The article has been seen. */
const hasPainted = (page) => page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

export const rating = (page, selector = 'ccg-rating') => page.locator(selector);
/** The frame's element; Playwright looks into open shadow roots. */
export const frameOf = (page, selector = 'ccg-rating') => page.locator(`${selector} iframe`);
export const words = (page, selector = 'ccg-rating') => page.locator(`${selector} > p`);

export const heightOf = (locator) => locator.evaluate((element) => element.getBoundingClientRect().height);

/** The page in the frame. */
export async function inside(page, selector) {
  return (await frameOf(page, selector).elementHandle()).contentFrame();
}

/** Waits until the frame has told its height and got it; the words are then hidden. */
export async function shown(page, selector) {
  await expect.poll(() => frameOf(page, selector).evaluate(({ style }) => style.height)).toMatch(/px$/);
  await expect(words(page, selector)).toBeHidden();
}

/** Lets the article paint so many frames more. */
export const painted = (page, count = 5) => page.evaluate((wanted) => new Promise((resolve) => {
  const next = (left) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
  next(wanted);
}), count);

/** All that moved, as Chromium counts it. */
export async function shifts(page) {
  await painted(page);
  return page.evaluate(() => window.shiftsSoFar());
}

export const expectNothingMoved = async (page) => expect(await shifts(page)).toEqual([]);
