// The height of the frame follows our page, in articles of every dialect: to a pixel, within the time
// promised, and no more than that.

import { articleWith, DIALECTS, embedAddress, expect, expectFit, expectRest, fold, frameElement, heights, OTHER, SOON, startedFrame, test, unfold } from './articles.mjs';
import { forget, longestLag, median, PROMISE, ROUNDS, watchDocument, watchElement, written } from './lag.mjs';

async function openArticle(page, site, { article, query, late, shown }) {
  await page.goto(articleWith(article, { frame: embedAddress(site, {}, shown) }, query));
  const frame = await startedFrame(page);
  if (late) await page.evaluate(() => dispatchEvent(new Event('watch')));
  return frame;
}

// How long the frame took to follow one act.
async function lagOf(page, frame, act) {
  const before = await expectFit(page, frame);
  await page.evaluate(forget, 'outer');
  await frame.evaluate(forget, 'inner');
  await act();
  await expect.poll(() => expectFit(page, frame), SOON).not.toBe(before);
  // What the frame shows last may be written down only with its next painting.
  let lag;
  await expect(async () => {
    lag = longestLag(await frame.evaluate(written, 'inner'), await page.evaluate(written, 'outer'));
    expect(lag).toBeDefined();
  }).toPass(SOON);
  return lag;
}

// One visit for all of it: of what takes time here, most is the article's own start.
for (const dialect of DIALECTS) {
  test(`${dialect.name}: the frame is as high as our page, at every width, and follows within 300 milliseconds`, async ({ page, site }, testInfo) => {
    const frame = await openArticle(page, site, dialect);
    const first = await test.step('as high as our page once it is there, and it stays so', () => expectRest(page, frame));

    await test.step('fits at other widths, and is no higher than before at the first one', async () => {
      const window = page.viewportSize();
      for (const width of [320, 600]) {
        await page.setViewportSize({ ...window, width });
        await expectRest(page, frame);
      }
      await page.setViewportSize(window);
      await expect.poll(() => expectFit(page, frame), SOON).toBe(first);
      await expectRest(page, frame);
    });

    await test.step('follows within 300 milliseconds when a section opens and closes', async () => {
      await frameElement(page).evaluate(watchElement);
      await frame.evaluate(watchDocument);
      const lags = { opening: [], closing: [] };
      const closed = new Set();
      for (let round = 0; round < ROUNDS; round += 1) {
        lags.opening.push(await lagOf(page, frame, () => unfold(frame, 'method')));
        const open = await expectFit(page, frame);
        expect(open).toBeGreaterThan(first);
        lags.closing.push(await lagOf(page, frame, () => fold(frame, 'method')));
        closed.add(await expectFit(page, frame));
        expect(Math.max(...closed)).toBeLessThan(open);
      }
      expect([...closed], 'the heights when closed').toHaveLength(1);
      testInfo.annotations.push({ type: 'milliseconds until the frame followed', description: JSON.stringify(lags) });
      // Of several, as the machine may be busy with other things during one.
      for (const [act, times] of Object.entries(lags)) {
        expect(median(times), `${act}: ${times}`).toBeLessThanOrEqual(PROMISE);
      }
      await expectRest(page, frame);
    });
  });
}

test('our page is as high as before when a section has been opened and closed', async ({ page, site }) => {
  const frame = await openArticle(page, site, { article: 'amp.html' });
  const before = await expectRest(page, frame);
  await unfold(frame, 'method');
  await fold(frame, 'method');
  expect(await expectRest(page, frame)).toBe(before);
});

test('a frame some screens below fits as soon as the reader comes to it', async ({ page, site }) => {
  const frame = await openArticle(page, site, { article: 'far-below.html' });
  await expectRest(page, frame);
});

test('a frame that nobody resizes shows our page all the same, and can be scrolled', async ({ page, site }) => {
  const frame = await openArticle(page, site, { article: 'fixed-height.html', shown: OTHER });
  await expect(frame.locator('#overall')).toHaveAttribute('data-rating', 'requires-improvement');
  await unfold(frame, 'method');
  await frame.locator('#method').scrollIntoViewIfNeeded();
  await expect(frame.locator('#method')).toBeInViewport();
  expect(await frame.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect((await heights(page, frame)).outer).toBe(250);
});
