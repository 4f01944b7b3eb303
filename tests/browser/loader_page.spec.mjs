// Our loader with our page in its frame, as built into dist/.

import { readdirSync } from 'node:fs';
import { DEFAULT, tableOf } from '../../loader/heights.mjs';
import { added, ANSWERS, expect, expectNothingMoved, frameOf, heightOf, inside, openArticle, rating, shown, test, words } from './loading.mjs';
import { SITE } from './places.mjs';

const FOLDER = new URL('../../dist/embed/', import.meta.url);
/** A case whose grades were published, so that its page says what would change its rating. */
const CASE = { year: '2015-16', ccg: '03A' };
const WIDTHS = [280, 320, 360, 480, 720];
const real = { answer: ANSWERS.real };

/** How high pages are at first, at these widths: without their application, which shows the same. */
async function firstHeights(context, addresses, widths) {
  // A page of its own: browsers complain of scripts that they do not run.
  const page = await context.newPage();
  // Blocked inside the browser: asking this program about each file would take most of the time.
  const browser = await context.newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.setBlockedURLs', { urls: ['*.js'] });
  await page.goto(SITE);
  const heights = await page.evaluate(async ([wanted, all]) => {
    const frame = document.createElement('iframe');
    // With scripts, which do not come: where there are none at all, a page hides what needs them.
    frame.sandbox = 'allow-same-origin allow-scripts';
    Object.assign(frame.style, { height: '100px', border: 0 });
    document.body.append(frame);
    const heights = [];
    for (const address of wanted) {
      await new Promise((resolve) => {
        frame.onload = resolve;
        frame.src = address;
      });
      // Without a script a page is as high as its width makes it, whatever width it had before.
      heights.push(all.map((width) => {
        frame.style.width = `${width}px`;
        return Math.ceil(frame.contentDocument.documentElement.getBoundingClientRect().height);
      }));
    }
    return heights;
  }, [addresses, widths]);
  await page.close();
  return heights;
}

const fits = async (page, frame) => {
  const [outer, inner] = [await heightOf(frameOf(page)), await frame.evaluate(() => document.documentElement.getBoundingClientRect().height)];
  return Math.abs(outer - inner) <= 1;
};

/** The page in the frame, once its application has taken over. */
async function started(page) {
  const frame = await inside(page);
  await frame.waitForSelector('main[data-calculation] #app *');
  return frame;
}

test.describe('our page in an article', () => {
  test('moves nothing before the reader uses it, with the heights that were measured', async ({ page, context }) => {
    const [measured] = await firstHeights(context, [`${SITE}embed/2016-17/03a/`], WIDTHS);
    const heights = WIDTHS.map((width, place) => `${width}:${measured[place]}`).join(' ');
    await openArticle(page, 'loader-below.html', { ...real, heights, late: true });
    await rating(page).scrollIntoViewIfNeeded();
    const frame = await started(page);
    await shown(page);
    await expect.poll(() => fits(page, frame)).toBe(true);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expectNothingMoved(page);
  });

  test('has its height when parts of it are unfolded and folded', async ({ page }) => {
    await openArticle(page, 'loader-bare.html', real);
    await added(page, CASE);
    const frame = await started(page);
    await shown(page);
    await expect.poll(() => fits(page, frame)).toBe(true);
    const folded = await heightOf(frameOf(page));
    await frame.click('#method > summary');
    await frame.waitForSelector('#method-room *');
    await expect.poll(async () => (await heightOf(frameOf(page))) > folded + 500 && fits(page, frame)).toBe(true);
    await frame.click('#method > summary');
    await expect.poll(async () => (await heightOf(frameOf(page))) < folded + 100 && fits(page, frame)).toBe(true);
    expect(await heightOf(rating(page))).toBe(await heightOf(frameOf(page)));
  });

  test('tells what the reader changes, as the contract has it, where the article asked', async ({ page }) => {
    await openArticle(page, 'loader-bare.html', real);
    await added(page, { ...CASE, events: 'change' });
    const frame = await started(page);
    const change = page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('ccg-rating:change', ({ detail }) => resolve(detail), { once: true });
    }));
    await frame.locator('#app [data-to*="planning=good"]').first().click();
    const output = await change;
    expect(output.framework).toBe('ccg-assurance-2015-16');
    expect(output.overall).toEqual({ determined: true, rating: 'good', possible: ['good'] });
  });

  test('covers the words of the article', async ({ page }) => {
    await openArticle(page, 'loader-bare.html', real);
    await added(page, CASE);
    const frame = await started(page);
    const backgrounds = await frame.evaluate(() => [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor));
    expect(backgrounds.some((colour) => /^rgb\(/.test(colour))).toBe(true);
    await shown(page);
  });

  test('shows a story of the newsroom as its own', async ({ page }) => {
    await openArticle(page, 'loader-bare.html', real);
    await added(page, { story: 'v1/2015-16?finance=inadequate', name: 'Test Town', source: 'https://gazette.example/' });
    const frame = await started(page);
    await expect(frame.locator('#app')).toContainText('Test Town');
    expect(await frame.getAttribute('main', 'data-calculation')).toBe('v1/2015-16?finance=inadequate');
    await shown(page);
  });
});

test.describe('a rating that was not published', () => {
  test.use({ mayComplain: /<ccg-rating> frame|Failed to load resource/ });

  test('leaves the words of the article', async ({ page }) => {
    await page.clock.install();
    await openArticle(page, 'loader-bare.html', real);
    await added(page, { year: '2016-17', ccg: '99Z' });
    await expect(frameOf(page)).toHaveCount(1);
    await page.clock.fastForward(10_000);
    await expect(frameOf(page)).toHaveCount(0);
    await expect(words(page)).toBeVisible();
  });
});

test('the heights that the loader takes where none are named are enough for every published case', async ({ context }, { project }) => {
  test.skip(project.name === 'phone', 'the widths are those of the frames');
  const years = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const addresses = years.flatMap((year) => readdirSync(new URL(`${year}/`, FOLDER)).map((ccg) => `${SITE}embed/${year}/${ccg}/`));
  expect(addresses.length).toBeGreaterThan(50);
  const table = tableOf(DEFAULT);
  const found = await firstHeights(context, addresses, table.map(([width]) => width));
  table.forEach(([width, height], place) => {
    const most = Math.max(...found.map((heights) => heights[place]));
    expect(most, `at ${width}`).toBeLessThanOrEqual(height);
    // Nor much more than enough.
    expect(most, `at ${width}`).toBeGreaterThan(height - 150);
  });
});
