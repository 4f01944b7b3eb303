// When the interactive part cannot start, or there is no JavaScript: the page says what was rated and
// why, tells that it stands still, and the frame fits all the same.

import { fileURLToPath } from 'node:url';
import { articleWith, embedAddress, expect, expectFit, expectRest, OTHER, painted, shownFrame, startedFrame, test } from './articles.mjs';
import { NO_CORS, NO_WASM } from './places.mjs';

// What stands in the page before anything starts.
async function expectStaticPage(frame) {
  await expect(frame.locator('.not-started').filter({ visible: true })).toHaveCount(1);
  await expect(frame.getByText('Greater Huddersfield').first()).toBeVisible();
  await expect(frame.getByText('Requires improvement').first()).toBeVisible();
}

test.describe('a policy without wasm-unsafe-eval', () => {
  // The browser tells that it held to the policy, and boot.js that it could not start.
  test.use({ site: NO_WASM, mayComplain: /WebAssembly|Content Security Policy|could not start|preloaded/ });

  test('leaves the static page with a notice, in a frame that fits', async ({ page, site }) => {
    await page.goto(articleWith('amp.html', { frame: embedAddress(site) }));
    const frame = await shownFrame(page);
    await expectStaticPage(frame);
    const height = await expectFit(page, frame);
    await painted(page, frame);
    expect(await expectFit(page, frame)).toBe(height);
  });

  test('leaves the static page in an article that does not resize, too', async ({ page, site }) => {
    await page.goto(articleWith('fixed-height.html', { frame: embedAddress(site) }));
    await expectStaticPage(await shownFrame(page));
  });
});

test.describe('a host without Access-Control-Allow-Origin', () => {
  test.use({ site: NO_CORS, mayComplain: /CORS|Access-Control-Allow-Origin|ERR_FAILED|could not start|integrity|preloaded/i });

  test('leaves the static page with a notice in the sandbox, in a frame that fits', async ({ page, site }) => {
    await page.goto(articleWith('amp.html', { frame: embedAddress(site) }));
    const frame = await shownFrame(page);
    await expectStaticPage(frame);
    await expectFit(page, frame);
  });
});

test.describe('a connection that breaks half way', () => {
  test.use({ mayComplain: /ERR_FAILED|could not start|Failed to fetch|preloaded/i });

  for (const lost of ['_bg.wasm', '.js']) {
    test(`leaves the static page with a notice where the application's ${lost} does not come`, async ({ page, site }) => {
      await page.route(new RegExp(`/embed-[0-9a-f]+${lost.replace('.', '\\.')}$`), (route) => route.abort());
      await page.goto(articleWith('amp.html', { frame: embedAddress(site) }));
      const frame = await shownFrame(page);
      await expectStaticPage(frame);
      await expectFit(page, frame);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, mayComplain: /preloaded/ });

  test('the page of Greater Huddersfield 2015/16 says what it was rated, and why', async ({ page, site }) => {
    await page.goto(`${site}2015-16/greater-huddersfield/`);
    const seen = page.locator('main').filter({ visible: true });
    for (const words of ['Greater Huddersfield CCG, 2015/16', 'Requires improvement', /Only one grade may, for the whole to be good\./]) {
      await expect(seen.getByText(words).filter({ visible: true }).first()).toBeVisible();
    }
    await expect(page.getByText('The calculator is starting.')).toBeHidden();
  });
});

test('the article is seen whole, at the width of a phone and of a desk', async ({ page, site }, testInfo) => {
  await page.goto(articleWith('pym.html', { frame: embedAddress(site, {}, OTHER) }));
  const frame = await startedFrame(page);
  await expectRest(page, frame);
  // A browser paints only what is in the window, so it has to be as high as the article.
  const { width } = page.viewportSize();
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await expectRest(page, frame);
  await expect(frame.locator('footer')).toBeInViewport({ ratio: 1 });
  const folder = fileURLToPath(new URL('../../target/article-screenshots/', import.meta.url));
  const picture = await page.screenshot({ path: `${folder}article-${width}.png` });
  expect(picture.readUInt32BE(16) / (testInfo.project.use.deviceScaleFactor ?? 1)).toBe(width);
});
