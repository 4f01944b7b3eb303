// Our page in articles that make it hard: with others beside it, hidden, lied to, shouted at.

import { ARTICLES } from './places.mjs';
import {
  articleWith, embedAddress, expect, expectFit, expectRest, fold, frameElement, heights, OTHER, painted, shownFrame, STARTED, SOON, startedFrame, test, unfold,
} from './articles.mjs';

// Everything that our page may say to an article, with the frame's identifiers.
const KNOWN = [
  /^pymxPYMx[\w-]+xPYMxheightxPYMx\d+$/,
  /^\[iFrameResizerChild\]Ready$/,
  /^\[iFrameSizer\][^\s:]+:\d+:\d+:(init|resizeObserver)$/,
  /^\{"src":"[^"]+","context":"iframe\.resize","height":\d+(,"sender":"Flourish","method":"resize")?\}$/,
  /^\{"type":"set-height","value":\d+,"id":"iframeMessenger:.{5}"\}$/,
  /^object \{"sentinel":"amp","type":"embed-ready"\}$/,
  /^object \{"sentinel":"amp","type":"embed-size","height":\d+\}$/,
  /^object \{"datawrapper-height":\{"[^"]+":\d+\}\}$/,
  /^object \{"type":"iframe-resized","width":\d+,"height":\d+\}$/,
];

// What the frame said so far; objects as JSON, with a mark.
const saidBy = (page, id) => frameElement(page, id).evaluate((element) => window.said
  .filter(({ source }) => source === element.contentWindow)
  .map(({ data }) => (typeof data === 'string' ? data : `object ${JSON.stringify(data)}`)));

for (const [article, dialects] of [['two-alike.html', 'the same dialect'], ['two-dialects.html', 'two dialects']]) {
  test(`two of our frames in one article, by ${dialects}, keep to themselves`, async ({ page, site }) => {
    await page.goto(articleWith(article, { first: embedAddress(site), second: embedAddress(site, {}, OTHER) }));
    const frames = { first: await startedFrame(page, 'first'), second: await startedFrame(page, 'second') };
    const closed = {};
    for (const id of ['first', 'second']) {
      await shownFrame(page, id);
      closed[id] = await expectRest(page, frames[id], id);
    }
    for (const [one, other] of [['first', 'second'], ['second', 'first']]) {
      await unfold(frames[one], 'method');
      await expect.poll(() => expectFit(page, frames[one], one), SOON).toBeGreaterThan(closed[one]);
      const open = await expectRest(page, frames[one], one);
      expect((await heights(page, frames[other], other)).outer).toBe(closed[other]);
      await fold(frames[one], 'method');
      await expect.poll(() => expectFit(page, frames[one], one), SOON).toBeLessThan(open);
      closed[one] = await expectRest(page, frames[one], one);
    }
  });
}

test('a Datawrapper chart in the same article stays as high as it is, and hears nothing of us', async ({ page, site }) => {
  await page.goto(articleWith('beside-a-chart.html', { frame: embedAddress(site) }));
  const frame = await startedFrame(page);
  const chartElement = frameElement(page, 'datawrapper-chart-AbCd1');
  const chartHeight = () => chartElement.evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(chartHeight).toBe(333);
  const closed = await expectFit(page, frame);
  await unfold(frame, 'method');
  await expect.poll(() => expectFit(page, frame), SOON).toBeGreaterThan(closed);
  expect(await chartHeight()).toBe(333);

  // The chart says its height every second; ours stays as it is.
  const open = await expectFit(page, frame);
  const chart = await (await chartElement.elementHandle()).contentFrame();
  const saidByChart = () => chartElement.evaluate((element) => window.said.filter(({ source }) => source === element.contentWindow).length);
  const before = await saidByChart();
  await expect.poll(saidByChart).toBeGreaterThan(before);
  await painted(page, frame);
  expect(await expectFit(page, frame)).toBe(open);
  expect(await chart.evaluate(() => window.heard)).toEqual([]);
});

test('a frame that is hidden while it loads fits when it is shown, again and again', async ({ page, site }) => {
  await page.goto(articleWith('hidden.html', { frame: embedAddress(site) }));
  const frame = await (await frameElement(page).elementHandle()).contentFrame();
  await frame.waitForSelector(STARTED, { state: 'attached' });
  const button = page.getByRole('button', { name: 'Show the calculator' });
  const shown = [];
  for (let time = 0; time < 3; time += 1) {
    await button.click();
    shown.push(await expectRest(page, frame));
    await button.click();
    await expect(frameElement(page)).toBeHidden();
  }
  expect(new Set(shown).size).toBe(1);
  await button.click();
  await unfold(frame, 'method');
  await expect.poll(() => expectFit(page, frame), SOON).toBeGreaterThan(shown[0]);
});

// Says a greeting as the article does, by a name that nobody used before, and waits for its answer:
// whatever was said to the frame earlier has then been dealt with.
async function expectAnswer(page, name) {
  await frameElement(page).evaluate((element, id) => new Promise((resolve) => {
    addEventListener('message', ({ source, data }) => {
      if (source === element.contentWindow && String(data).startsWith(`[iFrameSizer]${id}:`)) resolve();
    });
    element.contentWindow.postMessage(`[iFrameSizer]${id}:8:false:false:32:true`, '*');
  }), name);
}

test.describe('a window that is not the article', () => {
  const frames = (site) => ({ frame: embedAddress(site, { childId: 'rating' }) });

  // Our page answers the article, and nobody else; the article is not told anything for them either.
  async function expectUnmoved(page, frame, lie) {
    const height = await expectRest(page, frame);
    const { innerHTML, url } = { innerHTML: await frame.innerHTML('body'), url: frame.url() };
    const before = (await saidBy(page)).length;
    expect(await lie()).toBeGreaterThan(100);
    await painted(page, frame);
    await expectAnswer(page, 'true-article');
    const said = (await saidBy(page)).slice(before);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`^\\[iFrameSizer\\]true-article:${height}:\\d+:init$`));
    expect(await expectRest(page, frame)).toBe(height);
    expect(await frame.innerHTML('body')).toBe(innerHTML);
    expect(frame.url()).toBe(url);
  }

  test('is not answered when it is another frame in the article', async ({ page, site }) => {
    await page.goto(articleWith('lied-to.html', frames(site)));
    const frame = await startedFrame(page);
    const liar = await (await frameElement(page, 'liar').elementHandle()).contentFrame();
    await expectUnmoved(page, frame, () => liar.evaluate(() => window.lie(parent.frames[0], parent, 50)));
  });

  test('is not answered when it is the window that opened the article', async ({ page, site, context }) => {
    await page.goto(new URL('liar.html', ARTICLES).href);
    const opening = context.waitForEvent('page');
    await page.evaluate((address) => { window.opened = open(address); }, articleWith('lied-to.html', frames(site)));
    const article = await opening;
    await article.evaluate(() => {
      window.said = [];
      addEventListener('message', ({ data, source }) => window.said.push({ data, source }));
    });
    const frame = await startedFrame(article);
    await expectUnmoved(article, frame, () => page.evaluate(() => window.lie(window.opened.frames[0], window.opened, 50)));
    await article.close();
  });

  test('is not answered when it opened our page alone', async ({ page, site, context }) => {
    await page.goto(new URL('liar.html', ARTICLES).href);
    const opening = context.waitForEvent('page');
    await page.evaluate((address) => { window.opened = open(address); }, embedAddress(site, { childId: 'rating' }));
    const alone = await opening;
    await alone.waitForSelector(STARTED);
    const body = await alone.innerHTML('body');
    expect(await page.evaluate(() => window.lie(window.opened, window, 50))).toBeGreaterThan(100);
    await painted(page, alone);
    expect(await page.evaluate(() => window.said.map(({ data }) => data))).toEqual([]);
    expect(await alone.innerHTML('body')).toBe(body);
    await alone.close();
  });
});

// Everything about the frame that a message could have changed.
const stateOf = (frame) => frame.evaluate(() => ({
  address: location.href,
  markup: document.documentElement.outerHTML,
  names: Object.keys(window),
  inherited: Object.keys(Object.prototype).concat(Object.keys(Array.prototype)),
  scrolled: [window.scrollX, window.scrollY],
}));

for (const seed of [1, 2026]) {
  test(`ten thousand messages of a hostile article change nothing (seed ${seed})`, async ({ page, site }) => {
    await page.goto(articleWith('hostile.html', { frame: embedAddress(site, { childId: 'rating' }) }));
    const frame = await startedFrame(page);
    const closed = await expectRest(page, frame);
    const before = await stateOf(frame);
    const navigations = [];
    page.on('framenavigated', (navigated) => navigations.push(navigated.url()));

    const count = await frameElement(page).evaluate((element, options) => (
      window.hostile(element.contentWindow, options)
    ), { seed, count: 10_000, childId: 'rating' });
    expect(count).toBe(10_000);
    await expectAnswer(page, 'after-all');

    expect(await stateOf(frame)).toEqual(before);
    expect(navigations).toEqual([]);
    expect(await expectFit(page, frame)).toBe(closed);
    // True greetings were among them, so the frame did say something; and only what it may.
    const said = await saidBy(page);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((words) => !KNOWN.some((form) => form.test(words)))).toEqual([]);

    await unfold(frame, 'method');
    await expect.poll(() => expectFit(page, frame), SOON).toBeGreaterThan(closed);
    const open = await expectRest(page, frame);
    await fold(frame, 'method');
    await expect.poll(() => expectFit(page, frame), SOON).toBeLessThan(open);
    await expectRest(page, frame);
  });
}

// By the names that `embed=` in the frame's address takes: what may then be said at all, unasked.
const UNASKED = {
  pym: [],
  amp: ['object {"sentinel":"amp","type":"embed-ready"}', 'object {"sentinel":"amp","type":"embed-size"'],
  datawrapper: ['object {"datawrapper-height"'],
  medium: ['{"src":'],
  guardian: ['{"type":"set-height"'],
  'iframe-resizer': ['[iFrameResizerChild]Ready'],
  'open-iframe-resizer': [],
};

for (const [name, beginnings] of Object.entries(UNASKED)) {
  test(`a frame whose address asks for ${name} alone says nothing else`, async ({ page, site }) => {
    await page.goto(articleWith('fixed-height.html', { frame: embedAddress(site, { embed: name }) }));
    const frame = await startedFrame(page);
    await painted(page, frame);
    const said = await saidBy(page);
    expect(said.filter((words) => !beginnings.some((beginning) => words.startsWith(beginning)))).toEqual([]);
    for (const beginning of beginnings) expect(said.some((words) => words.startsWith(beginning))).toBe(true);
  });
}
