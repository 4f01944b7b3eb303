// What goes wrong around the page, injected: what a reader then sees, and what still works. The table in
// docs/reliability.md has a row for each; more of them, for frames, are in fallbacks.spec.mjs,
// loader_fallback.spec.mjs and policy.spec.mjs, and for the tool for spreadsheets in sheets.spec.mjs.

import { choose, expect, expectRating, overall, part, test, unfoldPart } from './common.mjs';

const WASM = /\/page-[0-9a-f]+_bg\.wasm$/;
const SCRIPT = /\/page-[0-9a-f]+\.js$/;
const STARTER = /\/boot-[0-9a-f]+\.js$/;
const LATER = /\/later-[0-9a-f]+(?:_bg)?\.(?:js|wasm|css)/;

const notice = (page) => page.getByText('The interactive part could not start in this browser. What you read here stands without it.');
const failure = (page, heading) => part(page, heading).getByRole('alert');
const WHY = 'Why, step by step';

// The rating and its reason can be read, and nothing is offered that would do nothing.
async function expectStaticPage(page) {
  await expect(notice(page)).toBeVisible();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(page.getByText('Only one grade may, for the whole to be good.').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
}

// Answers with the first half of the file.
async function halved(route) {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2), headers: { ...response.headers(), 'content-length': undefined } });
}

// Answers with the file under another type.
const typed = (contentType) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'content-type': contentType } });
};

// What the page holds so far, changed by a reader.
async function changed(page) {
  await choose(page, 'Finance', 'good');
  await expectRating(page, 'good', 'Good');
  return page.getByLabel('Link to what is shown').inputValue();
}

async function expectUnchanged(page, link) {
  await expectRating(page, 'good', 'Good');
  await expect(page.getByLabel('Link to what is shown')).toHaveValue(link);
  await expect(page.getByRole('group', { name: 'Finance', exact: true }).getByRole('radio', { name: 'good', exact: true })).toBeChecked();
}

// ---- Before the page has started ----

for (const [what, place, answer] of [
  ['is cut off half way', WASM, halved],
  ['does not come', WASM, (route) => route.abort()],
  ['comes as a page of the server that says it has none', WASM, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' })],
]) {
  test(`where the application ${what}, the page stands without it and says so`, async ({ page }) => {
    page.expected = /./;
    await page.route(place, answer);
    await page.goto('./');
    await expectStaticPage(page);
  });
}

test('where its script comes under a wrong type, the page stands without it and says so', async ({ page }) => {
  page.expected = /./;
  await page.route(SCRIPT, typed('text/plain'));
  await page.goto('./');
  await expectStaticPage(page);
});

test('where the application comes under a wrong type, the page starts all the same', async ({ page }) => {
  page.expected = /application\/wasm/;
  await page.route(WASM, typed('text/html'));
  await page.goto('./');
  await changed(page);
});

test('while the application is slow to come, the rating and its reason can be read; then the page starts', async ({ page }) => {
  let comes;
  const held = new Promise((resolve) => { comes = resolve; });
  await page.route(WASM, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByText('The calculator is starting.').first()).toBeVisible();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(notice(page)).toBeHidden();
  comes();
  await changed(page);
});

test('where the very script is blocked that would tell, the page tells after a while', async ({ page }) => {
  page.expected = /Failed to load resource/;
  await page.route(STARTER, (route) => route.abort());
  await page.goto('./');
  await expect(notice(page)).toBeHidden();
  // The while is over.
  const ended = await page.evaluate(() => document.getAnimations().map((animation) => animation.finish()).length);
  expect(ended).toBe(1);
  await expect(notice(page)).toBeVisible();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
});

test('where the browser refuses memory, the page stands without the application and says so', async ({ page }) => {
  page.expected = /out of memory/i;
  // As Chromium says it: https://chromium.googlesource.com/v8/v8/+/refs/heads/main/src/wasm/module-instantiate.cc
  await page.addInitScript(() => {
    const refused = async () => { throw new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'); };
    Object.assign(WebAssembly, { instantiate: refused, instantiateStreaming: refused });
  });
  await page.goto('./');
  await expectStaticPage(page);
});

test('in a browser without WebAssembly, the page stands without the application and says so', async ({ page }) => {
  page.expected = /WebAssembly is not defined/;
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.goto('./');
  await expectStaticPage(page);
});

// ---- Once it has ----

test('offline the page works on; what was not loaded says so, and comes when one tries again', async ({ page, context }) => {
  page.expected = /INTERNET_DISCONNECTED|could not be loaded/;
  await page.goto('./');
  await expect(page.locator('#static')).toHaveCount(0);
  await context.setOffline(true);
  const link = await changed(page);
  const summary = part(page, WHY).locator(':scope > summary');
  await summary.click();
  await expect(failure(page, WHY)).toHaveText('This part could not be loaded. Are you offline? Fold it and try again, or reload the page.');
  await expectUnchanged(page, link);

  await context.setOffline(false);
  await summary.click();
  await unfoldPart(page, WHY);
  await expect(failure(page, WHY)).toBeHidden();
  await expect(part(page, WHY).locator('.question')).toBeVisible();
  await expectUnchanged(page, link);
});

test('a part that is cut off half way says so, and comes when one tries again', async ({ page }) => {
  page.expected = /could not be loaded|integrity/i;
  await page.goto('./');
  await expect(page.locator('#static')).toHaveCount(0);
  await page.route(/\/later-[0-9a-f]+_bg\.wasm/, halved);
  const link = await changed(page);
  const summary = part(page, WHY).locator(':scope > summary');
  await summary.click();
  await expect(failure(page, WHY)).toBeVisible();
  await expectUnchanged(page, link);
  await page.unrouteAll();
  await summary.click();
  await unfoldPart(page, WHY);
});

test('a part that a new release took away says that reloading helps, which loses nothing', async ({ page }) => {
  page.expected = /404|could not be loaded/;
  await page.goto('./');
  await expect(page.locator('#static')).toHaveCount(0);
  await page.route(LATER, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }));
  const link = await changed(page);
  await part(page, WHY).locator(':scope > summary').click();
  await expect(failure(page, WHY)).toContainText('or reload the page');
  await expectUnchanged(page, link);
  // The new release's page names its own files.
  await page.unrouteAll();
  await page.reload();
  await expectUnchanged(page, link);
  await unfoldPart(page, WHY);
});

test('a worker that the browser ended is missed after a minute, and the sheet can be rated again', async ({ page }) => {
  await page.clock.install();
  await page.goto('./');
  await page.getByRole('button', { name: 'Rate many CCGs at once' }).click();
  const tool = page.locator('#spreadsheet-room');
  const box = page.getByLabel('Or paste a table here');
  const sheet = ['ccg,name,finance', 'A,Here,good', 'B,There,inadequate'].join('\n');
  const rate = () => page.getByRole('button', { name: 'Rate these' }).click();
  const names = tool.locator('table.ratings tbody th');
  await box.fill(sheet);
  await rate();
  // The page's clock stands still but for what is asked of it.
  await expect(async () => {
    await page.clock.runFor(200);
    await expect(names).toHaveText(['Here', 'There'], { timeout: 50 });
  }).toPass();

  const [worker] = page.workers();
  const ended = worker.waitForEvent('close');
  await worker.evaluate(() => self.close());
  await ended;
  await page.getByLabel('Name or code').fill('There');
  await page.clock.runFor(59_000);
  await expect(tool.getByRole('alert')).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(tool.getByRole('alert')).toContainText('The browser has stopped working on it. Rate it again.');
  await expect(box).toHaveValue(sheet);
  await box.fill(sheet.replace('Here', 'Yonder'));
  await rate();
  await expect(async () => {
    await page.clock.runFor(200);
    await expect(names).toHaveText(['There', 'Yonder'], { timeout: 50 });
  }).toPass();
  // One that has nothing to do is not missed.
  await page.clock.runFor(200_000);
  await expect(tool.getByRole('alert')).toHaveCount(0);
});

test('of a worker that fails aloud it is said that the sheet was too much, and what was pasted stays', async ({ page }) => {
  page.expected = /no more memory/;
  await page.goto('./');
  await page.getByRole('button', { name: 'Rate many CCGs at once' }).click();
  const tool = page.locator('#spreadsheet-room');
  const box = page.getByLabel('Or paste a table here');
  const sheet = ['ccg,name,finance', 'A,Here,good', 'B,There,inadequate'].join('\n');
  const names = tool.locator('table.ratings tbody th');
  await box.fill(sheet);
  await page.getByRole('button', { name: 'Rate these' }).click();
  await expect(names).toHaveText(['Here', 'There']);

  const [worker] = page.workers();
  await worker.evaluate(() => { setTimeout(() => { throw new RangeError('no more memory'); }); });
  await expect(tool.getByRole('alert')).toContainText('This sheet was too much for the browser. Try a part of it.');
  await expect(box).toHaveValue(sheet);
  // A part of it is rated by a new worker.
  await box.fill(sheet.split('\n').slice(0, 2).join('\n'));
  await page.getByRole('button', { name: 'Rate these' }).click();
  await expect(names).toHaveText(['Here']);
  await expect(tool.getByRole('alert')).toHaveCount(0);
});

test('where storage and cookies are refused, nothing is missing', async ({ page }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    const refused = { configurable: true, get() { window.asked += 1; throw new DOMException('The operation is insecure.', 'SecurityError'); } };
    const kept = [[window, 'localStorage'], [window, 'sessionStorage'], [window, 'indexedDB'], [window, 'caches'], [Document.prototype, 'cookie']]
      .map(([of, name]) => [of, name, Object.getOwnPropertyDescriptor(of, name)]);
    for (const [of, name] of kept) Object.defineProperty(of, name, refused);
    window.restore = () => kept.forEach(([of, name, given]) => Object.defineProperty(of, name, given));
  });
  await page.goto('./');
  await changed(page);
  await unfoldPart(page, WHY);
  expect(await page.evaluate(() => window.asked)).toBe(0);
  // For what is asked of every page in the end.
  await page.evaluate(() => window.restore());
});

for (const [what, refuse] of [
  ['refuses', () => { document.execCommand = () => false; }],
  ['has no way', () => { document.execCommand = undefined; }],
  ['throws', () => { document.execCommand = () => { throw new DOMException('no', 'NotAllowedError'); }; }],
]) {
  test(`where copying is denied (the browser ${what}), the link is selected and the page says so`, async ({ page }) => {
    await page.goto('./');
    const link = await changed(page);
    await page.evaluate(refuse);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('The link could not be copied. It is selected: copy it by hand.').first()).toBeVisible();
    expect(await page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd))).toBe(link);
    await expectUnchanged(page, link);
  });
}

// ---- Another clock, another place ----

const PLACES = [
  { locale: 'tr-TR', timezoneId: 'Europe/Istanbul', time: '2026-11-22T12:00:00Z' },
  { locale: 'ar-EG', timezoneId: 'Africa/Cairo', time: '1970-01-01T00:00:00Z' },
  { locale: 'de-DE', timezoneId: 'Pacific/Kiritimati', time: '2099-12-31T23:59:59Z' },
  { locale: 'th-TH', timezoneId: 'Pacific/Niue', time: '2000-02-29T12:00:00Z' },
];
// An indicator at 88% of 340, with all else in balance, so that it decides.
const FIGURES = 'v1/2016-17?122b=v88d340&141b=amber&165a=amber&leadership-scale=halves&z=2.5';

test('by another clock, in another time zone and in another language the page says the same, to the last digit', async ({ browser, baseURL, page: last }) => {
  await last.goto('./');
  const seen = async ({ locale, timezoneId, time }) => {
    const context = await browser.newContext({ baseURL, locale, timezoneId });
    try {
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(time));
      await page.goto(`./#${FIGURES}`);
      await expect(overall(page)).toBeVisible();
      expect(await page.evaluate(() => [navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone])).toEqual([locale, timezoneId]);
      for (const heading of [WHY, 'What would change it', 'How sure is this', 'Other ways to work it out']) await unfoldPart(page, heading);
      const draws = page.locator('.told').filter({ hasText: 'of 10,000 draws' });
      await expect(draws).toBeVisible();
      const before = await draws.textContent();
      await page.getByRole('textbox', { name: /^How far from its reference/ }).fill('1.5');
      await page.keyboard.press('Tab');
      await expect(page).toHaveURL(/z=1\.5/);
      // The parts follow after the rating, and the draws come last.
      await expect(draws).not.toHaveText(before);
      await expect(page.getByText(/\b0 of 10,000 draws/)).toHaveCount(0);
      return {
        rating: await overall(page).textContent(),
        link: await page.getByLabel('Link to what is shown').inputValue(),
        title: await page.title(),
        words: await page.locator('#app').evaluate((app) => app.textContent),
      };
    } finally {
      await context.close();
    }
  };
  const here = await seen({ locale: 'en-GB', timezoneId: 'Europe/London', time: '2017-07-21T12:00:00Z' });
  expect(here.words).toMatch(/\d\.\d/);
  for (const place of PLACES) expect(await seen(place)).toEqual(here);
});
