// The one place for the headers of the finished site. From its files it writes two forms of them into
// its folder: policy.caddy, which deploy/Caddyfile imports, and _headers, which hosts of static sites
// read (Netlify, Cloudflare Pages and their like). It also says what of the Content-Security-Policy a
// <meta> element can hold. tools/finish-dist.mjs calls it when the HTML is final.
//
// By hand, for a site whose address was not known when it was built, or for any other folder:
//
//   node tools/headers.mjs FOLDER [https://ratings.example.org]

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const POLICY = 'Content-Security-Policy';
export const CACHING = 'Cache-Control';

/** For a file that never changes under its name. */
export const LASTING = 'public, max-age=31536000, immutable';
/** For every other: asked for again each time, and not sent again when it is the same. */
export const FRESH = 'public, max-age=0, must-revalidate';

// Browsers let a page use these by default, and a frame if its article says so; ours uses none of them.
// All are known to Chromium, which complains in the console of a name that it does not know.
const UNUSED = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope',
  'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get',
  'screen-wake-lock', 'usb', 'xr-spatial-tracking',
];

/** On every answer, beside the policy. */
export const EVERYWHERE = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', UNUSED.map((feature) => `${feature}=()`).join(', ')],
  // Inside a frame with the attribute sandbox the page has no origin of its own, so its files come from
  // another. They are public: anyone may load them.
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Access-Control-Allow-Origin', '*'],
];

// The address that Caddy was asked by, as it writes it: https://ratings.example.org
const ASKED_BY_CADDY = '{http.request.scheme}://{http.request.hostport}';

// https://developers.cloudflare.com/pages/configuration/headers/
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

// Trunk's and finish-dist.mjs's: page-22e4bacb767f5ab_bg.wasm, later-74aa91b437b0e7b8.css
const HASHED = /-[0-9a-f]{12,}(?:_[a-z]+)?\.[a-z0-9]+$/;
const LOADER = /^loader\/[^/]+\//;
// For servers, or the same file once more.
const NOT_ASKED_FOR = /(?:^|\/)(?:policy\.caddy|_headers)$|\.(?:br|gz)$/;

/**
 * The policy, for pages with inlined style sheets of these hashes, on a site of these origins.
 *
 * Why origins beside 'self': in a sandboxed frame the page has no origin of its own. There Chromium and
 * Firefox take 'self' for the address that the page came from, as the standard has it; WebKit (Safari)
 * takes it for nothing at all, so that neither script nor style would load. An origin by name works in
 * all three. Seen in Chromium 156, Firefox 153 and WebKitGTK 2.50, for the header and for <meta>.
 */
export function contentSecurityPolicy({ styles = [], origins = [] } = {}) {
  return [
    ["default-src", "'none'"],
    // 'wasm-unsafe-eval' allows WebAssembly and nothing else. Data in a <script> (JSON-LD) is no script
    // to a policy, and needs nothing here.
    ["script-src", "'self'", ...origins, "'wasm-unsafe-eval'"],
    ["style-src", "'self'", ...origins, ...styles],
    ["connect-src", "'self'", ...origins],
    // data: for the empty icon, and for pictures of charts while they are made.
    ["img-src", "'self'", ...origins, 'data:'],
    // The sheet's worker is a file of the site. In a sandboxed frame no browser makes one.
    ["worker-src", "'self'"],
    // The builder shows the frame that it builds.
    ["frame-src", "'self'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    // No frame-ancestors: any site may embed the page.
  ].map((words) => words.join(' ')).join('; ');
}

/**
 * As much of it as <meta http-equiv="Content-Security-Policy"> can say for this page, for hosts that let
 * nobody set headers. Where the site's address is not known, any address by http and https stands for it:
 * for a sandboxed frame in Safari there is no other word (see above). What a page may do is what both
 * allow, header and <meta>, so a server's own header stays as strict as it is.
 */
export function metaPolicy(html, { site = process.env.SITE } = {}) {
  const origins = site ? [originOf(site)] : ['https:', 'http:'];
  return contentSecurityPolicy({ styles: inlineStyles(html), origins });
}

/** What a policy calls each <style> of a page: its hash, which stands for just that text. */
export function inlineStyles(html) {
  // A browser reads every end of line as \n before anything else.
  const styles = html.replace(/\r\n?/g, '\n').matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi);
  return [...new Set([...styles].map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))].sort();
}

/** How long a file may be kept, by its path from the site's folder. */
export function caching(path) {
  return HASHED.test(path) || LOADER.test(path) ? LASTING : FRESH;
}

/** Writes policy.caddy and _headers into a finished folder. `site` is its address, if that is known. */
export function writeHeaders(folder, { site = process.env.SITE } = {}) {
  const files = filesIn(folder);
  const styles = [...new Set(files
    .filter((file) => extname(file) === '.html')
    .flatMap((file) => inlineStyles(readFileSync(join(folder, file), 'utf8'))))].sort();
  // Of the loader by version and not by file, so that a missing version is no rule's business.
  const lasting = [...new Set(files
    .filter((file) => caching(file) === LASTING)
    .map((file) => `/${LOADER.test(file) ? `${file.match(LOADER)[0]}*` : file}`))].sort();
  const origins = site ? [originOf(site)] : [];
  writeFileSync(join(folder, 'policy.caddy'), forCaddy({ styles, origins, lasting }));
  writeFileSync(join(folder, '_headers'), forStaticHosts({ styles, origins, lasting }));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .filter((file) => !NOT_ASKED_FOR.test(file))
    .sort();
}

function forCaddy({ styles, origins, lasting }) {
  const policy = contentSecurityPolicy({ styles, origins: [...origins, ASKED_BY_CADDY] });
  const headers = [[POLICY, policy], ...EVERYWHERE].map(([name, value]) => `\t${name} "${value}"`);
  const caches = lasting.length === 0
    ? [`header ${CACHING} "${FRESH}"`]
    : [
      `@lasting path ${lasting.join(' ')}`,
      `header @lasting ${CACHING} "${LASTING}"`,
      '@fresh not {',
      `\tpath ${lasting.join(' ')}`,
      '}',
      `header @fresh ${CACHING} "${FRESH}"`,
    ];
  return `${['# Written by tools/headers.mjs for deploy/Caddyfile.', 'header {', ...headers, '}', ...caches].join('\n')}\n`;
}

// A header that two rules give to one path would be sent twice or joined, so none is in two. A path has
// its wildcard, if any, at its end: all of these hosts understand that.
function forStaticHosts({ styles, origins, lasting }) {
  const rules = [
    ['/*', [[POLICY, contentSecurityPolicy({ styles, origins })], ...EVERYWHERE]],
    ...lasting.map((path) => [path, [[CACHING, LASTING]]]),
  ];
  if (rules.length > MOST_RULES) {
    throw new Error(`_headers: expected at most ${MOST_RULES} rules, as hosts allow, found ${rules.length}: too many files with a hash in their name`);
  }
  const lines = [
    '# Written by tools/headers.mjs, for hosts of static sites that read this file.',
    `# What is not named here is kept as these hosts do by themselves: ${FRESH}`,
    ...(origins.length > 0 ? [] : [
      '# The address of the site was not known. Safari needs it below for frames with the attribute sandbox:',
      '# node tools/headers.mjs FOLDER https://ratings.example.org writes it in.',
    ]),
    ...rules.flatMap(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)]),
  ];
  const longest = lines.find((line) => line.length > LONGEST_LINE);
  if (longest) {
    throw new Error(`_headers: expected lines of at most ${LONGEST_LINE} characters, as hosts allow, found one of ${longest.length}: the pages should share their inlined style sheets: ${longest.slice(0, 60)}…`);
  }
  return `${lines.join('\n')}\n`;
}

function originOf(site) {
  const address = URL.canParse(site) ? new URL(site) : undefined;
  if (!['http:', 'https:'].includes(address?.protocol)) {
    throw new Error(`the site's address: expected one like https://ratings.example.org, found ${site}`);
  }
  return address.origin;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, site] = process.argv.slice(2);
  try {
    if (!folder) throw new Error('expected the folder of the finished site as the first argument, found none');
    writeHeaders(folder, site ? { site } : {});
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
