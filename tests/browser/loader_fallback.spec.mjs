// What stays in an article when our loader or its frame fails: the newsroom's own words. And what the build
// of the loader refuses.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLoader } from '../../tools/loader.mjs';
import { ANSWERS, expect, expectNothingMoved, frameOf, heightOf, inside, LOADER, openArticle, painted, rating, shown, test, words } from './loading.mjs';
import { ARTICLES } from './places.mjs';

const COMPLAINT = '<ccg-rating> frame: expected its height within 10 seconds, found none; the words in the article stay';

test.describe('the words of the article stay', () => {
  // Browsers tell of missing and refused files in words of their own.
  test.use({ mayComplain: /<ccg-rating> |Failed to load resource|content security policy|'integrity' attribute/i });

  for (const [answer, what] of [
    ['missing', 'the frame’s address is not found'],
    ['refused', 'the site cannot be reached'],
    ['scriptBlocked', 'the frame’s script is blocked'],
    ['silent', 'the frame never tells its height'],
  ]) {
    test(`when ${what}`, async ({ page }) => {
      await page.clock.install();
      await openArticle(page, 'loader-top.html', { answer: ANSWERS[answer] });
      await expect(frameOf(page)).toHaveCount(1);
      // The clock goes on by itself meanwhile.
      await page.clock.fastForward(5_000);
      await expect(frameOf(page)).toHaveCount(1);
      // Not seen through what a server may have sent instead.
      await expect(words(page)).toBeHidden();
      await page.clock.fastForward(5_000);
      await expect(frameOf(page)).toHaveCount(0);
      await expect(words(page)).toBeVisible();
      expect(page.said).toContain(COMPLAINT);
      expect(await page.evaluate(() => window.shiftsSoFar())).toEqual([]);
    });
  }

  test('when the policy of the article does not allow the frame', async ({ page }) => {
    await page.clock.install();
    await openArticle(page, 'loader-bare.html');
    await page.evaluate(() => {
      const policy = document.createElement('meta');
      Object.assign(policy, { httpEquiv: 'Content-Security-Policy', content: "frame-src 'none'" });
      document.head.append(policy);
      document.getElementById('here').innerHTML = '<ccg-rating year="2016-17" ccg="03A"><p>Words</p></ccg-rating>';
    });
    await expect(frameOf(page)).toHaveCount(1);
    await page.clock.fastForward(10_000);
    await expect(frameOf(page)).toHaveCount(0);
    await expect(words(page)).toBeVisible();
  });

  test('and their place loses its height when the reader has left it', async ({ page }) => {
    await page.clock.install();
    await openArticle(page, 'loader-top.html', { answer: ANSWERS.silent });
    await expect(frameOf(page)).toHaveCount(1);
    const held = await heightOf(rating(page));
    await page.clock.fastForward(10_000);
    await expect(frameOf(page)).toHaveCount(0);
    await page.evaluate(() => {
      document.body.style.minHeight = '4000px';
      scrollTo(0, 2000);
    });
    await expect.poll(() => heightOf(rating(page))).toBeLessThan(held / 4);
    await expect(words(page)).toBeVisible();
  });

  test('when the loader is not there, or has other bytes than the article names', async ({ page }) => {
    for (const answer of [
      { status: 404, body: '' },
      { contentType: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' }, body: 'document.title = "other bytes"' },
    ]) {
      await page.route(LOADER, (route) => route.fulfill(answer));
      await openArticle(page, 'loader-below.html', { awaitLoader: false });
      await expect(words(page)).toBeVisible();
      expect(await page.title()).not.toBe('other bytes');
      await page.unrouteAll();
    }
  });
});

test('a height told within ten seconds ends the waiting', async ({ page }) => {
  await page.clock.install();
  await openArticle(page, 'loader-top.html', { answer: ANSWERS.silent });
  const frame = await inside(page);
  await page.clock.fastForward(5_000);
  await frame.evaluate(() => parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 900 }, '*'));
  await shown(page);
  await page.clock.fastForward(60_000);
  await expect(frameOf(page)).toHaveCount(1);
  await expect(words(page)).toBeHidden();
});

test('the words are seen through the frame until its page is there', async ({ page }) => {
  let answer;
  const asked = new Promise((resolve) => {
    answer = (route) => resolve(route);
  });
  await openArticle(page, 'loader-top.html', { answer, waitUntil: 'domcontentloaded' });
  const route = await asked;
  await painted(page);
  const picture = () => page.screenshot({ clip: { x: 16, y: 60, width: 328, height: 120 } });
  const through = await picture();
  await page.evaluate(() => { document.querySelector('ccg-rating').shadowRoot.querySelector('iframe').style.visibility = 'hidden'; });
  expect((await picture()).equals(through)).toBe(true);
  await page.evaluate(() => { document.querySelector('ccg-rating').shadowRoot.querySelector('iframe').style.visibility = ''; });
  await ANSWERS.standIn(route);
  await shown(page);
  expect((await picture()).equals(through)).toBe(false);
  await expectNothingMoved(page);
});

test('an article without scripts has its words', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${ARTICLES}loader-top.html`);
  await expect(words(page)).toBeVisible();
  // Nothing is held free for a frame that will never be.
  expect(await heightOf(rating(page))).toBeLessThan(200);
  await context.close();
});

test.describe('the build of the loader', () => {
  let folder;
  test.beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'ccg-rating-loader-')); });
  test.afterEach(() => rmSync(folder, { recursive: true }));

  test('tells the integrity of the very bytes, which are fewer than 3,072 with brotli', () => {
    const { integrity, address, version, bytes } = buildLoader(folder, {});
    const code = readFileSync(join(folder, address));
    expect(integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);
    expect(JSON.parse(readFileSync(join(folder, 'loader', version, 'integrity.json'), 'utf8'))).toEqual({ version, address, integrity });
    expect(bytes).toBeLessThan(3072);
    expect(buildLoader(folder, { [version]: integrity }).integrity).toBe(integrity);
  });

  test('has the version that the builder names', () => {
    const snippets = readFileSync(new URL('../../src/embed/snippets/mod.rs', import.meta.url), 'utf8');
    expect(snippets.match(/LOADER_VERSION: &str = "(.*)"/)?.[1]).toBe(buildLoader(folder, {}).version);
  });

  test('refuses other bytes under a version that was released', () => {
    const { integrity, version } = buildLoader(folder, {});
    expect(() => buildLoader(folder, { [version]: 'sha384-other' })).toThrow(
      `loader ${version}: expected sha384-other, as it was released, found ${integrity}: give it a new version in loader/version.mjs`,
    );
  });
});
