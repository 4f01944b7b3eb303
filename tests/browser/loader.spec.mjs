// Our loader in articles: the frame it makes, the place it holds free, and how heights are followed. What it
// believes is in loader_messages.spec.mjs, what stays when frames fail in loader_fallback.spec.mjs.

import {
  added, ANSWERS, EMBED, expect, expectNothingMoved, frameOf, HEIGHT, heightOf, inside, LOADER, openArticle, OPENED, painted, rating, shown,
  test, words,
} from './loading.mjs';
import { SITE } from './places.mjs';

/** From when on a change of height is the reader's: SETTLED of loader/element.mjs, and some. */
const SETTLED = 5100;

test.describe('nothing moves under the eyes of a reader', () => {
  test('with a rating in sight from the first paint, under a policy that allows no style of ours', async ({ page }) => {
    await openArticle(page, 'loader-top.html', { late: true });
    await shown(page);
    await expectNothingMoved(page);
  });

  test('with a style sheet that comes after the loader', async ({ page }) => {
    const loaded = page.waitForResponse(LOADER);
    await page.route('**/loader.css', async (route) => {
      await (await loaded).finished();
      // The loader has run, and could have seen the article without its columns.
      await page.waitForFunction(() => document.readyState !== 'loading');
      await route.continue();
    });
    await openArticle(page, 'loader-top.html', { heights: '280:1310 340:500 720:860 1000:300' });
    await shown(page);
    await expectNothingMoved(page);
  });

  test('with a rating far down, and no rule of the newsroom', async ({ page }) => {
    await openArticle(page, 'loader-below.html', { late: true });
    await rating(page).scrollIntoViewIfNeeded();
    await shown(page);
    await expectNothingMoved(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expectNothingMoved(page);
  });

  test('with a rating that becomes high enough only above what is read', async ({ page }) => {
    await openArticle(page, 'loader-below.html', { answer: ANSWERS.silent });
    await rating(page).evaluate((element) => scrollTo(0, element.getBoundingClientRect().bottom + 50));
    await expect(frameOf(page)).toHaveCount(1);
    const place = await heightOf(rating(page));
    const frame = await inside(page);
    await frame.evaluate(() => parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 1400 }, '*'));
    await expect.poll(() => heightOf(rating(page))).toBe(1400);
    expect(place).toBeLessThan(1400);
    await expectNothingMoved(page);
  });
});

test.describe('the place in the article', () => {
  test('is as high as the article says for its width until the frame has told its height', async ({ page, viewport }) => {
    await openArticle(page, 'loader-top.html', { answer: ANSWERS.silent });
    await expect(frameOf(page)).toHaveCount(1);
    expect(await heightOf(rating(page))).toBe(viewport.width === 360 ? 1240 : 860);
    expect(await heightOf(frameOf(page))).toBe(viewport.width === 360 ? 1240 : 860);
  });

  test('of a frame narrower than all heights named is that of the narrowest', async ({ page }) => {
    await openArticle(page, 'loader-bare.html', { answer: ANSWERS.silent });
    await page.evaluate(() => Object.assign(document.getElementById('here').style, { width: '200px' }));
    await added(page, { year: '2016-17', ccg: '03A', heights: '320:640 280:700' });
    await expect.poll(() => heightOf(rating(page))).toBe(700);
  });

  test('takes rather too large heights where the article names none, or none that can be read', async ({ page, viewport }) => {
    await openArticle(page, 'loader-two.html', { answer: ANSWERS.silent });
    await expect(frameOf(page, '#one')).toHaveCount(1);
    const place = viewport.width === 360 ? 2570 : 1770;
    expect(await heightOf(rating(page, '#one'))).toBe(place);
  });

  test('does not shrink in sight before the reader has used the frame, and shrinks out of sight', async ({ page, viewport }) => {
    test.skip(viewport.width === 360, 'there its end is below the fold, so that it fits at once');
    await openArticle(page, 'loader-top.html', { late: true });
    await shown(page);
    expect(await heightOf(frameOf(page))).toBe(HEIGHT);
    expect(await heightOf(rating(page))).toBe(860);
    await page.evaluate(() => {
      document.body.style.minHeight = '4000px';
      scrollTo(0, 2000);
    });
    await expect.poll(() => heightOf(rating(page))).toBe(HEIGHT);
  });

  test('fits at once where its end is below the fold', async ({ page, viewport }) => {
    test.skip(viewport.width !== 360, 'on a desktop its end is in sight');
    await openArticle(page, 'loader-top.html', { late: true });
    await shown(page);
    expect(await heightOf(rating(page))).toBe(HEIGHT);
  });

  test('grows at once for a frame that is higher than was held free', async ({ page }) => {
    await openArticle(page, 'loader-top.html', { heights: '280:400', late: true });
    await shown(page);
    await expect.poll(() => heightOf(rating(page))).toBeGreaterThanOrEqual(HEIGHT);
  });

  test('follows exactly when a section is opened and closed', async ({ page }) => {
    await openArticle(page, 'loader-top.html');
    await shown(page);
    const frame = await inside(page);
    for (const height of [OPENED, HEIGHT, OPENED, HEIGHT]) {
      await frame.click('summary');
      await expect.poll(() => heightOf(frameOf(page))).toBe(height);
      expect(await heightOf(rating(page))).toBe(height);
    }
  });

  test('follows exactly once all has settled, where a tap leaves the focus in the article', async ({ page, viewport }) => {
    test.skip(viewport.width === 360, 'there its end is below the fold, so that it fits at once');
    await page.clock.install();
    await openArticle(page, 'loader-top.html');
    await shown(page);
    const frame = await inside(page);
    const open = (isOpen) => frame.evaluate((wanted) => { document.querySelector('details').open = wanted; }, isOpen);
    await open(true);
    await expect.poll(() => heightOf(rating(page))).toBe(OPENED);
    await open(false);
    await expect.poll(() => heightOf(frameOf(page))).toBe(HEIGHT);
    expect(await heightOf(rating(page))).not.toBe(HEIGHT);
    await page.clock.fastForward(SETTLED);
    await open(true);
    await expect.poll(() => heightOf(frameOf(page))).toBe(OPENED);
    await open(false);
    await expect.poll(() => heightOf(rating(page))).toBe(HEIGHT);
  });

  test('follows exactly when the window gets another width', async ({ page, viewport }) => {
    test.skip(viewport.width === 360, 'there its end is below the fold, so that it fits at once');
    await openArticle(page, 'loader-top.html');
    await shown(page);
    expect(await heightOf(rating(page))).toBe(860);
    await page.setViewportSize({ width: 1000, height: 900 });
    await expect.poll(() => heightOf(rating(page))).toBe(HEIGHT);
  });
});

test.describe('the frame', () => {
  test('is sandboxed, has a title, and tells nobody where it stands', async ({ page }) => {
    await openArticle(page, 'loader-top.html');
    const frame = frameOf(page);
    await expect(frame).toHaveAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    await expect(frame).toHaveAttribute('title', 'How NHS England rated clinical commissioning group 03A in 2016/17');
    await expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer');
    await expect(frame).toHaveAttribute('src', `${EMBED}?embed=amp`);
    await expect(frame).not.toHaveAttribute('allow');
    await shown(page);
    expect(await (await inside(page)).evaluate(() => [self.origin, document.referrer])).toEqual(['null', '']);
  });

  test('has the title that the article gives it', async ({ page }) => {
    await openArticle(page, 'loader-bare.html');
    await added(page, { year: '2016-17', ccg: '03A', heading: 'How “Huddersfield” <b>was</b> rated', loading: 'eager' });
    await expect(frameOf(page)).toHaveAttribute('title', 'How “Huddersfield” <b>was</b> rated');
  });

  test('is made only when the reader comes near', async ({ page }) => {
    await openArticle(page, 'loader-bare.html');
    await page.evaluate(() => Object.assign(document.getElementById('here').style, { marginTop: '6000px' }));
    await added(page, { year: '2016-17', ccg: '03A' });
    await painted(page);
    await expect(frameOf(page)).toHaveCount(0);
    await expect(words(page)).toBeAttached();
    await page.evaluate(() => scrollTo(0, 4500));
    await expect(frameOf(page)).toHaveCount(1);
  });

  test('is made at once where the article asks for that, or the browser cannot tell what is near', async ({ page }) => {
    await openArticle(page, 'loader-bare.html');
    await page.evaluate(() => Object.assign(document.getElementById('here').style, { marginTop: '6000px' }));
    await added(page, { year: '2016-17', ccg: '03A', loading: 'eager' });
    await expect(frameOf(page)).toHaveCount(1);
    await page.evaluate(() => {
      document.querySelector('ccg-rating').remove();
      delete window.IntersectionObserver;
    });
    await added(page, { year: '2016-17', ccg: '03A' });
    await expect(frameOf(page)).toHaveCount(1);
  });

  test('is not made in a part of the article that is hidden, until that is shown', async ({ page }) => {
    await openArticle(page, 'loader-bare.html');
    await page.evaluate(() => { document.getElementById('here').hidden = true; });
    await added(page, { year: '2016-17', ccg: '03A' });
    await painted(page);
    await expect(frameOf(page)).toHaveCount(0);
    await page.evaluate(() => { document.getElementById('here').hidden = false; });
    await shown(page);
    expect(await heightOf(frameOf(page))).toBe(HEIGHT);
  });

  test('of two on a page, with a copy of the loader each, has its own height', async ({ page }) => {
    await openArticle(page, 'loader-two.html');
    await shown(page, '#one');
    await rating(page, '#other').scrollIntoViewIfNeeded();
    await shown(page, '#other');
    await expect(frameOf(page, '#one')).toHaveAttribute('src', `${EMBED}?events=change&embed=amp`);
    await expect(frameOf(page, '#other')).toHaveAttribute('src', `${SITE}embed/2015-16/03a/?embed=amp`);
    await (await inside(page, '#one')).click('summary');
    await expect.poll(() => heightOf(frameOf(page, '#one'))).toBe(OPENED);
    expect(await heightOf(frameOf(page, '#other'))).toBe(HEIGHT);
  });

  test('goes with its element, and comes with it again', async ({ page }) => {
    await page.addInitScript(() => {
      window.listening = 0;
      const { addEventListener, removeEventListener } = window;
      window.addEventListener = (...all) => { window.listening += 1; return addEventListener(...all); };
      window.removeEventListener = (...all) => { window.listening -= 1; return removeEventListener(...all); };
    });
    await openArticle(page, 'loader-bare.html');
    const before = await page.evaluate(() => window.listening);
    await added(page, { year: '2016-17', ccg: '03A' });
    await shown(page);
    expect(await page.evaluate(() => window.listening)).toBe(before + 2);
    await page.evaluate(() => {
      window.moved = document.querySelector('ccg-rating');
      window.moved.remove();
    });
    expect(await page.evaluate(() => [window.moved.shadowRoot.querySelector('iframe'), window.listening])).toEqual([null, before]);
    await page.evaluate(() => document.body.append(window.moved));
    await shown(page);
    expect(await heightOf(frameOf(page))).toBe(HEIGHT);
  });

  test('shows what the attributes say when they change', async ({ page }) => {
    await openArticle(page, 'loader-top.html');
    await shown(page);
    await rating(page).evaluate((element) => element.setAttribute('theme', 'dark'));
    await expect(frameOf(page)).toHaveAttribute('src', `${EMBED}?theme=dark&embed=amp`);
    await shown(page);
  });
});
