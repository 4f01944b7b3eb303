// What the tests of articles share: an article with our page in a frame, what holds in every one of
// them, and how the heights of frame and page are compared.
//
// The articles are in articles/, plain pages as newsrooms have them. Each takes the address of its
// frame from its own query: pym.html?frame=<address>. The packages that they load are under /parents/
// of their own site: copy-parents.mjs puts them into target/browser-parents/.

import { expect, test as base } from '@playwright/test';
import { paint } from './lag.mjs';
import { ARTICLES, SITE } from './places.mjs';

export { expect };

/** When to look again, in milliseconds: frames follow sooner than Playwright would look by itself. */
export const SOON = { intervals: [20, 20, 50, 100, 250, 500] };

/** The page for frames of the published case that most articles show. */
const EMBED = 'embed/2016-17/03a/';
/** That of another one, for articles with two. */
export const OTHER = 'embed/2015-16/03a/';

/** The articles that resize their frame, by dialect; `query` is the article's, `late` if it is told when to watch. */
export const DIALECTS = [
  { name: 'pym.js', article: 'pym.html' },
  { name: '@newswire/frames', article: 'newswire.html' },
  { name: '@newswire/frames that watches late', article: 'newswire-late.html', late: true },
  { name: 'iframe-resizer', article: 'iframe-resizer.html' },
  { name: 'open-iframe-resizer', article: 'open-iframe-resizer.html' },
  { name: "open-iframe-resizer in iframe-resizer's words", article: 'open-iframe-resizer.html', query: { legacy: '' } },
  { name: 'AMP', article: 'amp.html' },
  { name: 'Datawrapper', article: 'datawrapper.html' },
  { name: 'Medium', article: 'medium.html' },
  { name: 'Flourish', article: 'flourish.html' },
  { name: 'the Guardian', article: 'guardian.html' },
];

// Every article also holds that nobody asks anything of another origin than the newsroom's and ours,
// that nothing is stored, that nobody complains, and that frames say nothing an article could trip
// over: some of them read a message's fields without looking whether it has any.
export const test = base.extend({
  /** Where our site is, for those tests in which it is another one. */
  site: [SITE, { option: true }],
  /** Complaints of the console that a test expects. */
  mayComplain: [null, { option: true }],

  keepsToItself: [async ({ page, site, mayComplain }, use) => {
    page.complaints = [];
    const complain = (words) => mayComplain?.test(words) || page.complaints.push(words);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complain(message.text());
    });
    page.on('pageerror', (error) => complain(error.message));
    page.on('request', (request) => {
      const address = request.url().replace(/^blob:/, '');
      const isKnown = [site, ARTICLES, 'data:,'].some((place) => address.startsWith(place));
      if (!isKnown) page.complaints.push(`request to ${address}`);
    });
    await page.addInitScript(() => {
      if (window !== window.parent) return;
      window.said = [];
      addEventListener('message', ({ data, source }) => {
        if (source !== window) window.said.push({ data, source });
      });
    });
    await use();
    expect(page.complaints).toEqual([]);
    // A frame in a sandbox has nowhere to store anything; the article's own is the newsroom's.
    expect(await page.context().cookies()).toEqual([]);
    const stumbling = await page.evaluate(() => window.said
      .map(({ data }) => data)
      .filter((data) => (typeof data === 'string' ? data === '' : Object(data) !== data))
      .map(String));
    expect(stumbling).toEqual([]);
  }, { auto: true }],
});

/** The address of our page for frames, with options. */
export function embedAddress(site, options = {}, page = EMBED) {
  const address = new URL(page, site);
  for (const [name, value] of Object.entries(options)) address.searchParams.set(name, value);
  return address.href;
}

/** The address of an article with this page of ours in its frame (or these, by the names of the frames). */
export function articleWith(article, frames, query = {}) {
  const address = new URL(article, ARTICLES);
  for (const [name, value] of Object.entries({ ...query, ...frames })) address.searchParams.set(name, value);
  return address.href;
}

/** The element of a frame: the parent made it inside the element of that identifier, or it is that element. */
export const frameElement = (page, id = 'rating') => page.locator(`iframe#${id}, #${id} iframe`);

/** What is there as soon as the application has taken over from the static page. */
export const STARTED = '#app #overall';

/** The page inside that frame, scrolled to, once its application has started. */
export async function startedFrame(page, id) {
  const frame = await shownFrame(page, id);
  await frame.waitForSelector(STARTED);
  // A part that is unfolded from the beginning may still come.
  await expect(frame.locator('#app [data-load="loading"]')).toHaveCount(0);
  return frame;
}

/** The page inside that frame, scrolled to, started or not: a frame out of sight is not drawn. */
export async function shownFrame(page, id) {
  const element = frameElement(page, id);
  await element.scrollIntoViewIfNeeded();
  const frame = await (await element.elementHandle()).contentFrame();
  await frame.waitForSelector('main');
  return frame;
}

/** How high the frame is in the article, and how high our page is inside it. */
export async function heights(page, frame, id) {
  const outer = await frameElement(page, id).evaluate((element) => element.getBoundingClientRect().height);
  const inner = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  return { outer, inner };
}

/** Waits until the frame is as high as our page, to a pixel; gives the height. */
export async function expectFit(page, frame, id) {
  let found;
  await expect(async () => {
    found = await heights(page, frame, id);
    expect(found.inner).toBeGreaterThan(100);
    expect(Math.abs(found.outer - found.inner), JSON.stringify(found)).toBeLessThanOrEqual(1);
  }).toPass(SOON);
  return found.inner;
}

/** Lets the article and our page each paint so many frames more. */
export async function painted(page, frame, count = 20) {
  await Promise.all([page, frame].map((window) => window.evaluate(paint, count)));
}

/** Waits until the frame fits, and makes sure that it then stays as it is, and silent. */
export async function expectRest(page, frame, id) {
  const height = await expectFit(page, frame, id);
  await painted(page, frame);
  const said = await page.evaluate(() => window.said.length);
  await painted(page, frame);
  expect(await expectFit(page, frame, id)).toBe(height);
  expect(await page.evaluate((before) => window.said.slice(before).map(({ data }) => data), said)).toEqual([]);
  return height;
}

/** Unfolds a section of our page, and waits until what is in it has been loaded. */
export async function unfold(frame, section) {
  await frame.click(`#app #${section} > summary`);
  await frame.waitForSelector(`#app #${section}[open][data-load="open"]`);
}

/** Folds it again. */
export async function fold(frame, section) {
  await frame.click(`#app #${section} > summary`);
  await frame.waitForSelector(`#app #${section}:not([open])`);
}
