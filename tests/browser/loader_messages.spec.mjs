// What our loader believes of messages, and what it makes of the attributes that an article writes.

import { added, ANSWERS, EMBED, expect, frameOf, HEIGHT, heightOf, inside, openArticle, painted, rating, shown, test } from './loading.mjs';
import { SITE } from './places.mjs';

const size = (height) => ({ sentinel: 'amp', type: 'embed-size', height });
const say = (frame, data) => frame.evaluate((message) => parent.postMessage(message, '*'), data);

/** Waits until the article has heard everything that the frame said so far. */
async function heard(page, frame) {
  const last = page.evaluate(() => new Promise((resolve) => {
    const listen = ({ data }) => {
      if (data !== 'the last') return;
      removeEventListener('message', listen);
      resolve();
    };
    addEventListener('message', listen);
  }));
  // Until the article listens.
  await page.evaluate(() => {});
  await say(frame, 'the last');
  await last;
  await painted(page);
}

test.describe('a height', () => {
  test('is believed as a number from 100 to 10000, and rounded up', async ({ page }) => {
    await openArticle(page, 'loader-top.html', { answer: ANSWERS.silent });
    const frame = await inside(page);
    for (const [told, height] of [[100, 100], [640.2, 641], [10000, 10000], [700, 700]]) {
      await say(frame, size(told));
      await expect.poll(() => heightOf(frameOf(page))).toBe(height);
    }
  });

  test('of any other kind is not believed', async ({ page }) => {
    await openArticle(page, 'loader-top.html');
    await shown(page);
    const frame = await inside(page);
    const others = [
      99.9, 10000.1, -500, 0, '900', '900px', null, true, [900], { valueOf: 900 },
    ].map(size);
    const shapes = [
      { ...size(900), sentinel: 'AMP' }, { ...size(900), type: 'embed-ready' }, { type: 'embed-size', height: 900 },
      { sentinel: 'amp', height: 900 }, JSON.stringify(size(900)), [size(900)], null, undefined, '', 900, 'x'.repeat(100_000),
      { 'datawrapper-height': { x: 900 } }, 'pymxPYMxratingxPYMxheightxPYMx900', '[iFrameSizer]rating:900:300:init',
    ];
    for (const data of [...others, ...shapes]) await say(frame, data);
    // What JSON cannot write.
    await frame.evaluate(() => [NaN, Infinity, -Infinity, 900n, new Date(900)]
      .forEach((height) => parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*')));
    await heard(page, frame);
    expect(await heightOf(frameOf(page))).toBe(HEIGHT);
  });

  test('told by anyone but the frame is not believed', async ({ page }) => {
    await openArticle(page, 'loader-two.html');
    await shown(page, '#one');
    await rating(page, '#other').scrollIntoViewIfNeeded();
    await shown(page, '#other');
    // The article itself, a frame of somebody else, and a message that names a frame as its source.
    await page.evaluate((data) => postMessage(data, '*'), size(900));
    await page.evaluate((data) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<script>parent.postMessage(${JSON.stringify(data)}, '*')</script>`;
      return new Promise((resolve) => {
        addEventListener('message', resolve, { once: true });
        document.body.append(frame);
      });
    }, size(900));
    await page.evaluate((data) => dispatchEvent(new MessageEvent('message', { data })), size(900));
    // Each frame speaks for itself only.
    const other = await inside(page, '#other');
    await say(other, size(1200));
    await expect.poll(() => heightOf(frameOf(page, '#other'))).toBe(1200);
    await heard(page, other);
    expect(await heightOf(frameOf(page, '#one'))).toBe(HEIGHT);
  });

  test('told by a frame that was taken away is not believed', async ({ page }) => {
    await openArticle(page, 'loader-top.html');
    await shown(page);
    await page.evaluate(() => {
      const element = document.querySelector('ccg-rating');
      element.remove();
      // A frame that is gone has no window, and neither has a message that the article made itself.
      dispatchEvent(new MessageEvent('message', { data: { sentinel: 'amp', type: 'embed-size', height: 900 } }));
      document.body.append(element);
    });
    await shown(page);
    expect(await heightOf(frameOf(page))).toBe(HEIGHT);
  });
});

test.describe('what the reader changes', () => {
  const listen = (page) => page.evaluate(() => {
    window.changes = [];
    document.addEventListener('ccg-rating:change', ({ detail, target, composed }) => {
      window.changes.push({ detail, id: target.id, composed });
    });
  });
  const changes = (page) => page.evaluate(() => window.changes);

  test('is an event of the element, with the output, where the article asked for it', async ({ page }) => {
    await openArticle(page, 'loader-two.html');
    await shown(page, '#one');
    await listen(page);
    await (await inside(page, '#one')).click('button');
    const detail = { rating: 'good', possible: ['good'] };
    await expect.poll(() => changes(page)).toEqual([{ detail, id: 'one', composed: true }]);
  });

  test('is no event where the article did not ask', async ({ page }) => {
    await openArticle(page, 'loader-two.html');
    await rating(page, '#other').scrollIntoViewIfNeeded();
    await shown(page, '#other');
    await listen(page);
    const frame = await inside(page, '#other');
    await frame.click('button');
    await heard(page, frame);
    expect(await changes(page)).toEqual([]);
  });

  test('is no event when it is not an output, or not from the frame', async ({ page }) => {
    await openArticle(page, 'loader-two.html');
    await shown(page, '#one');
    await listen(page);
    const frame = await inside(page, '#one');
    for (const output of [null, undefined, 'good', 7, [], ['good']]) await say(frame, { type: 'ccg-rating:change', output });
    await frame.evaluate(() => [new Date(), new Map(), /a/, new Uint8Array(4)]
      .forEach((output) => parent.postMessage({ type: 'ccg-rating:change', output }, '*')));
    await page.evaluate(() => postMessage({ type: 'ccg-rating:change', output: {} }, '*'));
    await heard(page, frame);
    expect(await changes(page)).toEqual([]);
  });
});

test.describe('attributes', () => {
  test.use({ mayComplain: /<ccg-rating> / });

  for (const [attributes, complaint] of [
    [{ ccg: '03A' }, 'year: expected a year like 2016-17 or 2016/17, found nothing'],
    [{ year: '2016', ccg: '03A' }, 'year: expected a year like 2016-17 or 2016/17, found "2016"'],
    [{ year: '../../x', ccg: '03A' }, 'year: expected a year like 2016-17 or 2016/17, found "../../x"'],
    [{ year: '2016-17' }, 'ccg: expected a code of 3 to 5 letters and digits like 03A, found nothing'],
    [{ year: '2016-17', ccg: '03' }, 'ccg: expected a code of 3 to 5 letters and digits like 03A, found "03"'],
    [{ year: '2016-17', ccg: '..' }, 'ccg: expected a code of 3 to 5 letters and digits like 03A, found ".."'],
    [{ year: '2016-17', ccg: '"><script>' }, 'ccg: expected a code of 3 to 5 letters and digits like 03A, found ""><script>"'],
    [{ story: 'javascript:alert(1)' }, 'story: expected a calculation like v1/2016-17?finance=red, found "javascript:alert(1)"'],
    [{ story: '//elsewhere.example/' }, 'story: expected a calculation like v1/2016-17?finance=red, found "//elsewhere.example/"'],
  ]) {
    test(`that lead to no page are named, and the words stay: ${JSON.stringify(attributes)}`, async ({ page }) => {
      await openArticle(page, 'loader-bare.html');
      await added(page, { ...attributes, loading: 'eager' });
      expect(page.said).toEqual([`<ccg-rating> ${complaint}`]);
      await expect(frameOf(page)).toHaveCount(0);
      await expect(rating(page).locator('p')).toBeVisible();
    });
  }

  test('that are mended later show the rating', async ({ page }) => {
    await openArticle(page, 'loader-bare.html');
    await added(page, { year: '2016-17' });
    await rating(page).evaluate((element) => element.setAttribute('ccg', '03A'));
    await shown(page);
    expect(page.said).toHaveLength(1);
  });

  for (const heights of ['900', '320:', '320:50', '320:99999', '320:900,720:800', '320:900 javascript:1', '-320:900']) {
    test(`with heights that cannot be read are named, and the default is taken: ${heights}`, async ({ page, viewport }) => {
      await openArticle(page, 'loader-bare.html', { answer: ANSWERS.silent });
      await added(page, { year: '2016-17', ccg: '03A', heights });
      const expected = `heights: expected pairs of width and height like 320:1240 720:860, found "${heights}"`;
      expect(page.said).toEqual([`<ccg-rating> ${expected}; taking heights that are rather too large`]);
      await expect.poll(() => heightOf(rating(page))).toBe(viewport.width === 360 ? 2570 : 1770);
    });
  }

  const HOSTILE = `"'><img src=x onerror=alert(1)>&embed=pym#v1/2016-17?case=03A%00\u202e`;
  for (const [attributes, address] of [
    [{ year: '2016/17', ccg: '03a' }, `${EMBED}?embed=amp`],
    [{ year: ' 2016-17 ', ccg: '03A', parts: 'result,why', theme: 'dark', accent: '#005EB8', 'accent-dark': '41b6e6' },
      `${EMBED}?parts=result%2Cwhy&theme=dark&accent=005EB8&accent-dark=41b6e6&embed=amp`],
    [{ year: '2016-17', ccg: '03A', font: 'Guardian Text, Georgia', credit: 'The Test Gazette & partners', readonly: '' },
      `${EMBED}?font=Guardian+Text%2C+Georgia&credit=The+Test+Gazette+%26+partners&open=no&embed=amp`],
    [{ year: '2016-17', ccg: '03A', events: 'change' }, `${EMBED}?events=change&embed=amp`],
    [{ year: '2016-17', ccg: '03A', events: 'everything', name: 'Elsewhere' }, `${EMBED}?embed=amp`],
    [{ story: 'v1/2016-17?finance=red&leadership=green', name: 'Test Town', source: 'https://gazette.example/a?b=c' },
      `${SITE}embed/?name=Test+Town&source=https%3A%2F%2Fgazette.example%2Fa%3Fb%3Dc&embed=amp#v1/2016-17?finance=red&leadership=green`],
    [{ year: '2016-17', ccg: '03A', credit: HOSTILE },
      `${EMBED}?${new URLSearchParams({ credit: HOSTILE, embed: 'amp' })}`],
  ]) {
    test(`become options of the frame's address: ${JSON.stringify(attributes)}`, async ({ page }) => {
      await openArticle(page, 'loader-bare.html');
      await added(page, { ...attributes, loading: 'eager' });
      await expect(frameOf(page)).toHaveAttribute('src', address);
      const options = new URL(address).searchParams;
      expect([...options.keys()].filter((name) => name === 'embed')).toHaveLength(1);
      expect(page.said).toEqual([]);
    });
  }

  test('never put anything into the article', async ({ page }) => {
    await openArticle(page, 'loader-bare.html');
    const hostile = Object.fromEntries(
      ['heading', 'title', 'credit', 'font', 'parts', 'theme', 'accent', 'accent-dark', 'events', 'readonly', 'loading', 'name', 'source']
        .map((name) => [name, HOSTILE]),
    );
    await added(page, { year: '2016-17', ccg: '03A', ...hostile });
    await shown(page);
    expect(await page.evaluate(() => document.querySelectorAll('img').length)).toBe(0);
    expect(await rating(page).evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('*')].map(({ localName }) => localName)))
      .toEqual(['div', 'div', 'slot', 'iframe']);
    await expect(frameOf(page)).toHaveAttribute('title', HOSTILE);
  });
});
