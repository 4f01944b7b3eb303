// The installed package in a browser, under the strict Content-Security-Policy of tools/headers.mjs.

import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page, baseURL }) => {
  page.complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.complaints.push(message.text());
  });
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL)) page.complaints.push(`request to ${request.url()}`);
  });
  const response = await page.goto('./');
  expect(response.headers()['content-security-policy']).toMatch(/script-src 'self' \S+ 'wasm-unsafe-eval';/);
  await expect(page.locator('#rating')).toHaveText('requires-improvement');
});

test.afterEach(({ page }) => {
  expect(page.complaints).toEqual([]);
});

test('a page rates with it, and asks for two files only', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await expect(page.locator('#rating')).toHaveText('requires-improvement');
  expect(asked.filter((path) => path.includes('ccg-rating'))).toEqual(['/ccg-rating/index.js', '/ccg-rating/ccg_rating_bg.wasm']);
});

for (const [what, file, fewest] of [
  ['ten thousand generated inputs', 'same-bytes.txt', 10_000],
  ['hundreds of explanations', 'same-explanations.txt', 500],
]) {
  test(`${what} give the bytes of the native engine`, async ({ page }) => {
    const { compared, different } = await page.evaluate(async (file) => {
      const { explain, init, rate } = await import('./ccg-rating/index.js');
      await init();
      const written = (asked) => {
        try {
          return JSON.stringify(file === 'same-bytes.txt' ? rate(asked) : explain(asked.input, asked.options));
        } catch (error) {
          return JSON.stringify({ error });
        }
      };
      const lines = (await (await fetch(file)).text()).trimEnd().split('\n');
      const different = [];
      for (let at = 0; at < lines.length; at += 2) {
        if (written(JSON.parse(lines[at])) !== lines[at + 1]) different.push(lines[at]);
      }
      return { compared: lines.length / 2, different: different.slice(0, 5) };
    }, file);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(fewest);
  });
}

test('errors are thrown as RatingError, also for what JSON has no word for', async ({ page }) => {
  const errors = await page.evaluate(async () => {
    const { init, rate, RatingError } = await import('./ccg-rating/index.js');
    await init();
    const cycle = {};
    cycle.entries = cycle;
    return [{ framework: 'ccg-iaf-2016-17', entries: { '999z': { band: 1 } } }, cycle, document.body, window].map((input) => {
      try {
        return rate(input);
      } catch (error) {
        return error instanceof RatingError && [error.kind, error.path];
      }
    });
  });
  expect(errors).toEqual([['unknown-indicator', 'entries.999z'], ['not-json', 'entries'], ['not-json', ''], ['not-json', '']]);
});

test('it starts from whatever a browser has', async ({ page }) => {
  const rated = await page.evaluate(async () => {
    const address = new URL('ccg-rating/ccg_rating_bg.wasm', document.baseURI);
    const bytes = await (await fetch(address)).arrayBuffer();
    const sources = [address, address.href, new Request(address), fetch(address), bytes, await WebAssembly.compile(bytes)];
    const ratings = [];
    for (const [copy, source] of sources.entries()) {
      // An address with another query is another module, which has not been started.
      const { init, rate } = await import(`./ccg-rating/index.js?${copy}`);
      await init(source);
      ratings.push(rate({ framework: 'ccg-iaf-2016-17' }).overall.possible.length);
    }
    return ratings;
  });
  expect(rated).toEqual([4, 4, 4, 4, 4, 4]);
});

test('it goes through a bundler', async ({ page }) => {
  const rating = await page.evaluate(async () => (await import('./bundle.js')).output.overall.rating);
  expect(rating).toBe('inadequate');
});
