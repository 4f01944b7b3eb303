// The headers of every file, as Caddy sends them with deploy/Caddyfile, and whether _headers would have
// other hosts send the same. What the policy does in a browser is in policy.spec.mjs.

import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { writeHeaders } from '../../tools/headers.mjs';
import { NO_CORS, NO_WASM, SITE } from './places.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const here = new URL(SITE).origin;

const LASTING = 'public, max-age=31536000, immutable';
const FRESH = 'public, max-age=0, must-revalidate';
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'text/xml; charset=utf-8',
};

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^(?:policy\.caddy|_headers)$|\.(?:br|gz)$/.test(entry.name))
  .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)));
const isLasting = (file) => /-[0-9a-f]{12,16}[._]/.test(file) || file.startsWith('loader/');

// The answer as it was sent: browsers and fetch would unpack it.
function answer(path, headers = {}, site = SITE) {
  return new Promise((answered, failed) => {
    get(new URL(path, site), { headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', failed);
  });
}

test('there is a file of each kind that the page cannot do without', () => {
  expect(files).toContain('index.html');
  expect(files).toContain('404.html');
  expect([...new Set(files.filter(isLasting).map((file) => extname(file)))].sort()).toEqual(
    expect.arrayContaining(['.css', '.js', '.wasm']),
  );
});

test('every file comes with the policy, for everyone, and as what it is', async () => {
  // A page built with SITE names that too.
  const own = `'self'(?: https?://[^ ;]+)? ${here}`;
  const policy = new RegExp(`^${[
    "default-src 'none'",
    `script-src ${own} 'wasm-unsafe-eval'`,
    `style-src ${own}(?: 'sha256-[A-Za-z0-9+/]{43}=')*`,
    `connect-src ${own}`,
    `img-src ${own} data:`,
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')}$`);
  for (const file of files) {
    const { status, headers } = await answer(file);
    expect(status, file).toBe(200);
    expect(headers, file).toMatchObject({
      'content-security-policy': expect.stringMatching(policy),
      'content-type': TYPES[extname(file)],
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringMatching(/\bcamera=\(\).*\bgeolocation=\(\).*\bmicrophone=\(\)/),
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
    });
    // Any site may have the page in a frame.
    expect(headers, file).not.toHaveProperty('x-frame-options');
    expect(headers, file).not.toHaveProperty('set-cookie');
  }
});

test('a file with a hash or a version in its address is kept, every other is asked for again', async () => {
  for (const file of files) {
    expect([file, (await answer(file)).headers['cache-control']]).toEqual([file, isLasting(file) ? LASTING : FRESH]);
  }
  expect((await answer('')).headers['cache-control']).toBe(FRESH);
});

test('asking again for what has not changed sends nothing', async () => {
  for (const encoding of ['br', 'identity']) {
    const first = await answer('', { 'accept-encoding': encoding });
    const again = await answer('', { 'accept-encoding': encoding, 'if-none-match': first.headers.etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  }
});

test('each reader gets the smallest form that their browser takes, and caches can tell the forms apart', async () => {
  const packed = files.filter((file) => existsSync(join(dist, `${file}.br`)));
  expect(packed).toContain('index.html');
  for (const file of packed) {
    const raw = readFileSync(join(dist, file));
    const tags = new Set();
    for (const [takes, encoding, unpack] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['identity', undefined, (body) => body],
    ]) {
      const { headers, body } = await answer(file, { 'accept-encoding': takes });
      expect([file, takes, headers['content-encoding'], headers.vary]).toEqual([file, takes, encoding, 'Accept-Encoding']);
      expect(unpack(body).equals(raw), `${file} for ${takes}`).toBe(true);
      expect(headers['content-type']).toBe(TYPES[extname(file)]);
      tags.add(headers.etag);
    }
    expect([file, tags.size]).toEqual([file, 3]);
  }
});

test('what is not there is said to be so, and not for long', async () => {
  for (const path of ['page-0123456789abcdef.js', 'loader/0.0.0/embed.js', 'no-such-place/', 'embed/1999-00/zzz/']) {
    const { status, headers, body } = await answer(path);
    expect([path, status, headers['cache-control']]).toEqual([path, 404, FRESH]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-type']).toBe(TYPES['.html']);
    expect(body.toString()).toContain('Nothing at this address');
  }
});

test('what is for servers is not sent to readers', async () => {
  for (const path of ['policy.caddy', '_headers', 'embed/../policy.caddy', '%70olicy.caddy', './/_headers']) {
    const { status, body } = await answer(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body.toString()).not.toContain('Permissions-Policy');
  }
});

test('the policy names the address that was asked for, if it is one', async () => {
  for (const host of ['ratings.example.org', 'localhost:8080', '[::1]:8080']) {
    const { status, headers } = await answer('', { host });
    expect([host, status]).toEqual([host, 200]);
    expect(headers['content-security-policy']).toContain(` http://${host} 'wasm-unsafe-eval';`);
  }
  for (const host of ['x;script-src', "x'y", 'x,y', 'x%0d']) {
    const { status, body } = await answer('', { host });
    expect([host, status, body.toString()]).toEqual([host, 400, '']);
  }
});

test('the spoilt copies of our site differ in the one thing that they are for', async () => {
  const { date, ...ours } = (await answer('')).headers;
  const noWasm = (await answer('', {}, NO_WASM)).headers;
  const noCors = (await answer('', {}, NO_CORS)).headers;
  const at = (site) => (text) => text.replaceAll(here, new URL(site).origin);
  expect(noWasm).toEqual({
    ...ours,
    date: expect.any(String),
    'content-security-policy': at(NO_WASM)(ours['content-security-policy']).replace("'wasm-unsafe-eval'", ' '),
  });
  const { 'access-control-allow-origin': _, ...others } = ours;
  expect(noCors).toEqual({
    ...others,
    date: expect.any(String),
    'content-security-policy': at(NO_CORS)(ours['content-security-policy']),
  });
});

// The rules of _headers that match a path: an address, or the beginning of one before a final *.
function headersByFile(text, path) {
  const found = [];
  let isMatching = false;
  for (const line of text.split('\n').filter((line) => line && !line.startsWith('#'))) {
    if (!line.startsWith(' ')) {
      isMatching = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    } else if (isMatching) {
      const [, name, value] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line);
      found.push([name.toLowerCase(), value]);
    }
  }
  return found;
}

test('other hosts send the same by _headers', async () => {
  const text = readFileSync(join(dist, '_headers'), 'utf8');
  for (const file of files) {
    const { headers } = await answer(file);
    const told = headersByFile(text, `/${file}`);
    expect(told.map(([name]) => name), `${file}: each header once`).toEqual([...new Set(told.map(([name]) => name))]);
    const { 'content-security-policy': policy, 'cache-control': caching, ...others } = Object.fromEntries(told);
    // Caddy adds the address that it was asked by.
    expect([file, policy]).toEqual([file, headers['content-security-policy'].replaceAll(` ${here}`, '')]);
    // These hosts do so by themselves with what no rule names.
    expect([file, caching ?? FRESH]).toEqual([file, headers['cache-control']]);
    expect(headers, file).toMatchObject(others);
  }
});

test('_headers names the address of the site where it is known', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccg-rating-headers-'));
  try {
    writeFileSync(join(folder, 'index.html'), '<title>A page</title>');
    const policy = (site) => {
      writeHeaders(folder, { site });
      return Object.fromEntries(headersByFile(readFileSync(join(folder, '_headers'), 'utf8'), '/index.html'))['content-security-policy'];
    };
    const known = policy('https://ratings.example.org/some/folder/');
    expect(known).toContain("script-src 'self' https://ratings.example.org 'wasm-unsafe-eval';");
    expect(known.replaceAll(' https://ratings.example.org', '')).toBe(policy(''));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

// Caddy's opinion of deploy/Caddyfile: [whether it is well, what it says].
function validated(environment) {
  const own = join(root, 'target/caddy');
  const env = { ...process.env, XDG_CONFIG_HOME: own, XDG_DATA_HOME: own, ...environment };
  const words = ['validate', '--adapter', 'caddyfile', '--config', join(root, 'deploy/Caddyfile')];
  return new Promise((done) => {
    execFile(process.env.CADDY || 'caddy', words, { env }, (error, out, err) => done([!error, out + err]));
  });
}

test('Caddy finds deploy/Caddyfile valid, for a domain and without one', async () => {
  for (const address of [{}, { SITE_ADDRESS: 'ratings.example.org' }]) {
    const [isWell, said] = await validated({ SITE_ROOT: dist, ...address });
    expect(said).toContain('Valid configuration');
    expect(said).not.toContain('not formatted');
    expect(isWell).toBe(true);
  }
});

test('a folder without its headers is not served at all', async () => {
  const [isWell, said] = await validated({ SITE_ROOT: join(root, 'docs') });
  expect(said).toContain('docs/policy.caddy');
  expect(isWell).toBe(false);
});
