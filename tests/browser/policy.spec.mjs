// What the Content-Security-Policy does in a browser, in a frame of the strictest sandbox too; and how it
// is made. The headers as they are sent are in headers.spec.mjs.

import { expect, test as base } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caching, inlineStyles, metaPolicy, writeHeaders } from '../../tools/headers.mjs';
import { NO_CORS, NO_WASM, SITE } from './places.mjs';

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const test = base.extend({
  complaints: [async ({ page }, use) => {
    const complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(complaints);
  }, { auto: true }],
});

// Our page in a frame without an origin of its own, as newsrooms have it.
async function sandboxed(page, address) {
  await page.setContent(`<iframe sandbox="${SANDBOX}" src="${address}" width="600" height="900" title="ours"></iframe>`);
  return page.frameLocator('iframe');
}

// The page's HTML with something more in its head, under its own headers.
async function withInHead(page, markup) {
  await page.route(SITE, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</head>', `${markup}</head>`) });
  });
}

test('in the strictest sandbox the page starts, with its parts that load later', async ({ page, complaints }) => {
  const frame = await sandboxed(page, SITE);
  await expect(frame.locator('#overall')).toBeVisible();
  expect(await page.frames()[1].evaluate(() => self.origin)).toBe('null');
  await frame.locator('#story > summary').click();
  await expect(frame.locator('#story')).toHaveAttribute('data-load', 'open');
  expect(complaints).toEqual([]);
});

// One page of each look: those with the same style sheets inlined are the same to the policy.
const looks = new Map(readdirSync(dist, { recursive: true })
  .filter((file) => file.endsWith('.html'))
  .map((file) => [inlineStyles(readFileSync(join(dist, file), 'utf8')).join(), file.replace(/(^|\/)index\.html$/, '$1')]));
for (const path of looks.values()) {
  test(`/${path} breaks no rule of the policy, by itself and in a sandbox`, async ({ page, complaints }) => {
    await page.goto(new URL(path, SITE).href);
    await sandboxed(page, new URL(path, SITE).href);
    await expect(page.frameLocator('iframe').locator('body')).toBeVisible();
    // Also what loads by itself has come: either all of it stands, or there is nothing to start.
    await expect(page.frameLocator('iframe').locator('#static')).toHaveCount(0);
    await page.frames()[1].waitForLoadState('load');
    expect(complaints).toEqual([]);
  });
}

test('data in the HTML is no script to the policy', async ({ page, complaints }) => {
  await withInHead(page, '<script type="application/ld+json">{"@type":"Dataset"}</script>');
  await page.goto(SITE);
  await expect(page.locator('#overall')).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const [what, markup, complaint] of [
  ['a script in the HTML', '<script>document.documentElement.dataset.spoilt = 1</script>', /script-src/],
  ['a style sheet that the build does not know', '<style>html { outline: 3px solid red }</style>', /style-src/],
  ['a script from elsewhere', '<script src="http://127.0.0.1:1/x.js"></script>', /script-src/],
  ['another base for addresses', '<base href="http://127.0.0.1:1/">', /base-uri/],
]) {
  test(`${what} is refused`, async ({ page, complaints }) => {
    await withInHead(page, markup);
    await page.goto(SITE);
    await expect(page.locator('#overall')).toBeVisible();
    expect(complaints).not.toEqual([]);
    for (const words of complaints) expect(words).toMatch(complaint);
    await expect(page.locator('html')).not.toHaveAttribute('data-spoilt');
    await expect(page.locator('html')).toHaveCSS('outline-style', 'none');
  });
}

test('where the policy forbids WebAssembly, the page stands without it and says so', async ({ page }) => {
  const frame = await sandboxed(page, NO_WASM);
  await expect(frame.locator('html')).toHaveAttribute('data-start', 'failed');
  await expect(frame.getByText(/could not start/)).toBeVisible();
  await expect(frame.locator('main')).toContainText(/requires improvement/i);
});

test('where others may not load its files, the page stands in a sandbox without them and says so', async ({ page }) => {
  const frame = await sandboxed(page, NO_CORS);
  await expect(frame.locator('html')).toHaveAttribute('data-start', 'failed');
  await expect(frame.getByText(/could not start/)).toBeVisible();
  await expect(frame.locator('main')).toContainText(/requires improvement/i);
  // By itself it needs nobody's leave.
  await page.goto(NO_CORS);
  await expect(page.locator('#overall')).toBeVisible();
});

test('a style sheet counts as the browser reads it, whatever its ends of lines', () => {
  const [windows] = inlineStyles('<STYLE media="all">\r\na { b: c }\r\n</STYLE >');
  const [unix] = inlineStyles('<style>\na { b: c }\n</style>');
  expect(windows).toBe(unix);
  expect(inlineStyles('<style>a</style><style>b</style><style>a</style>')).toHaveLength(2);
  expect(inlineStyles('<p>none</p>')).toEqual([]);
});

test('the policy of a <meta> names the site, or any address where the site is not known', () => {
  const html = '<style>a { b: c }</style>';
  const [style] = inlineStyles(html);
  expect(metaPolicy(html, { site: 'https://ratings.example.org/ccg/' })).toContain(
    `script-src 'self' https://ratings.example.org 'wasm-unsafe-eval'; style-src 'self' https://ratings.example.org ${style};`,
  );
  expect(metaPolicy(html, { site: '' })).toContain(`script-src 'self' https: http: 'wasm-unsafe-eval'; style-src 'self' https: http: ${style};`);
  expect(metaPolicy(html, { site: '' })).not.toMatch(/frame-ancestors|sandbox|report/);
});

// A host that lets nobody set headers but the one that sandboxed frames need.
function withoutHeaders(change) {
  const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
  const server = createServer(({ url }, response) => {
    const file = join(dist, url === '/' ? 'index.html' : basename(url));
    const body = readFileSync(file);
    response.setHeader('Content-Type', types[extname(file)]);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(extname(file) === '.html' ? change(body.toString()) : body);
  });
  return new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(server)); });
}

for (const isKnown of [true, false]) {
  test(`a <meta> holds its policy in the sandbox too, with the site's address ${isKnown ? 'known' : 'unknown'}`, async ({ page, complaints }) => {
    let address;
    const server = await withoutHeaders((html) => {
      const policy = metaPolicy(html, { site: isKnown ? address : '' });
      const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>document.documentElement.dataset.spoilt = 1</script>`;
      return html.replace('<head>', `<head>${head}`);
    });
    address = `http://127.0.0.1:${server.address().port}/`;
    try {
      const frame = await sandboxed(page, address);
      await expect(frame.locator('#overall')).toBeVisible();
      await expect(frame.locator('html')).not.toHaveAttribute('data-spoilt');
      expect(complaints).toEqual([expect.stringMatching(/inline script.*'script-src/)]);
    } finally {
      server.close();
    }
  });
}

test('only what never changes under its name is kept', () => {
  for (const file of ['page-22e4bacb767f5ab_bg.wasm', 'boot-632dc47383b6f318.js', 'later-74aa91b437b0e7b8.css', 'loader/1.0.0/embed.js']) {
    expect([file, caching(file)]).toEqual([file, 'public, max-age=31536000, immutable']);
  }
  for (const file of ['index.html', '2016-17/greater-huddersfield/index.html', 'oembed/2016-17/03a.json', 'cards/2016-17/03a.png', 'loader/index.html', 'page-2016.css']) {
    expect([file, caching(file)]).toEqual([file, 'public, max-age=0, must-revalidate']);
  }
});

for (const [what, fill, site, complaint] of [
  [
    'more files than hosts have rules for',
    (folder) => { for (let file = 0; file < 100; file += 1) writeFileSync(join(folder, `x${file}-0123456789abcdef.js`), ''); },
    undefined,
    '_headers: expected at most 100 rules, as hosts allow, found 101: too many files with a hash in their name',
  ],
  [
    'more style sheets than fit into a header',
    (folder) => { for (let file = 0; file < 40; file += 1) writeFileSync(join(folder, `${file}.html`), `<style>${file}</style>`); },
    undefined,
    /^_headers: expected lines of at most 2000 characters, as hosts allow, found one of \d+: the pages should share their inlined style sheets: {3}Content-Security-Policy: /,
  ],
  [
    'an address that is none',
    () => {},
    'ratings.example.org',
    "the site's address: expected one like https://ratings.example.org, found ratings.example.org",
  ],
]) {
  test(`${what}: the build ends there and says why`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ccg-rating-headers-'));
    try {
      fill(folder);
      expect(() => writeHeaders(folder, { site })).toThrow(complaint);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
