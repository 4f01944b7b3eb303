// The height of the frame follows our page, in articles of every dialect: to a pixel, within the time
// promised, and no more than that.

import { articleWith, DIALECTS, EMBED, expect, expectFit, expectRest, fold, frameElement, heights, startedFrame, test } from './articles.mjs';

/** How soon the frame follows, in milliseconds. */
const PROMISE = 300;
/** How often a section is opened and closed to see that. */
const ROUNDS = 5;

async function openArticle(page, site, { article, query, late }) {
  await page.goto(articleWith(article, { frame: `${site}${EMBED}` }, query));
  const frame = await startedFrame(page);
  if (late) await page.evaluate(() => dispatchEvent(new Event('watch')));
  return frame;
}

// Writes down when our page got another height and when the frame did, by the machine's clock, which
// both share. Both are seen as part of the painting that shows them; what a section's opening does to
// the page is looked at at once, so that a page that paints late counts as late.
async function watchHeights(page, frame) {
  const element = await frameElement(page).elementHandle();
  await element.evaluate((watched) => {
    window.outer = [];
    new ResizeObserver(() => window.outer.push([Date.now(), watched.getBoundingClientRect().height])).observe(watched);
  });
  await frame.evaluate(() => {
    window.inner = [];
    const root = document.documentElement;
    const note = () => window.inner.push([Date.now(), Math.ceil(root.getBoundingClientRect().height)]);
    addEventListener('toggle', note, true);
    new ResizeObserver(note).observe(root);
  });
}

// The longest time for which frame and page were not of one height.
function longestLag(inner, outer) {
  const tell = (side) => ([time, height]) => ({ time, side, height });
  const events = [...inner.map(tell('inner')), ...outer.map(tell('outer'))].sort((one, other) => one.time - other.time);
  const now = {};
  let since;
  let longest = 0;
  for (const { time, side, height } of events) {
    now[side] = height;
    const differ = Math.abs((now.inner ?? height) - (now.outer ?? height)) > 1;
    if (differ) since ??= time;
    else if (since !== undefined) {
      longest = Math.max(longest, time - since);
      since = undefined;
    }
  }
  expect(since, 'the frame is as high as the page in the end').toBeUndefined();
  return longest;
}

// How long the frame took to follow one act.
async function lagOf(page, frame, act) {
  const before = await expectFit(page, frame);
  const last = (list) => list.splice(0, list.length - 1);
  await page.evaluate(`(${last})(window.outer)`);
  await frame.evaluate(`(${last})(window.inner)`);
  await act();
  await expect.poll(() => expectFit(page, frame)).not.toBe(before);
  // What the page says last and what the frame shows last must both be written down.
  let logs;
  await expect(async () => {
    logs = { inner: await frame.evaluate(() => window.inner), outer: await page.evaluate(() => window.outer) };
    expect(Math.abs(logs.inner.at(-1)[1] - logs.outer.at(-1)[1])).toBeLessThanOrEqual(1);
  }).toPass();
  return longestLag(logs.inner, logs.outer);
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

for (const dialect of DIALECTS) {
  test.describe(dialect.name, () => {
    test('the frame is as high as our page once it is there, and stays so', async ({ page, site }) => {
      const frame = await openArticle(page, site, dialect);
      await expectRest(page, frame);
    });

    test('the frame follows within 300 milliseconds when a section opens and closes', async ({ page, site }, testInfo) => {
      const frame = await openArticle(page, site, dialect);
      const closed = await expectRest(page, frame);
      await watchHeights(page, frame);
      const lags = { opening: [], closing: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        lags.opening.push(await lagOf(page, frame, () => fold(frame, 'method')));
        expect(await expectFit(page, frame)).toBeGreaterThan(closed);
        lags.closing.push(await lagOf(page, frame, () => fold(frame, 'method')));
        expect(await expectFit(page, frame)).toBe(closed);
      }
      testInfo.annotations.push({ type: 'milliseconds until the frame followed', description: JSON.stringify(lags) });
      // Of several, as the machine may be busy with other things during one.
      for (const [act, times] of Object.entries(lags)) {
        expect(median(times), `${act}: ${times}`).toBeLessThanOrEqual(PROMISE);
      }
      await expectRest(page, frame);
    });

    test('the frame fits at other widths, and is no higher than before at the first one', async ({ page, site }) => {
      const first = page.viewportSize();
      const frame = await openArticle(page, site, dialect);
      const height = await expectRest(page, frame);
      for (const width of [320, 600]) {
        await page.setViewportSize({ ...first, width });
        await expectRest(page, frame);
      }
      await page.setViewportSize(first);
      await expect.poll(() => expectFit(page, frame)).toBe(height);
      await expectRest(page, frame);
    });
  });
}

test('a frame some screens below fits as soon as the reader comes to it', async ({ page, site }) => {
  const frame = await openArticle(page, site, { article: 'far-below.html' });
  await expectRest(page, frame);
});

test('a frame that nobody resizes shows our page all the same, and can be scrolled', async ({ page, site }) => {
  const frame = await openArticle(page, site, { article: 'fixed-height.html' });
  await expect(frame.locator('#overall')).toHaveAttribute('data-rating', 'requires-improvement');
  await fold(frame, 'method');
  await frame.locator('#method').scrollIntoViewIfNeeded();
  await expect(frame.locator('#method')).toBeInViewport();
  expect(await frame.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect((await heights(page, frame)).outer).toBe(250);
});
