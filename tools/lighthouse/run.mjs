// Scores the finished page by Lighthouse, in the browser and with the server of the tests, and writes
// docs/lighthouse/. `make lighthouse` runs this. It fails when points are lost without a reason (pages.mjs).
//
//   node tools/lighthouse/run.mjs DIST      (dist, say)
//
// From outside: LIGHTHOUSE           the folder where tools/setup.sh installed Lighthouse
//               LIGHTHOUSE_PORT      where the page is served meanwhile
//               LIGHTHOUSE_RUNS      how many runs, of which the median counts
//               CHROME, TEST_BROWSER_FLAGS, CADDY   as for the tests

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve } from '../caddy.mjs';
import { PAGES, SETTINGS } from './pages.mjs';
import { file, points, readme, reduced, unexplained } from './report.mjs';

const [dist = 'dist'] = process.argv.slice(2);
const { CHROME, LIGHTHOUSE, PRIORITY = '', TEST_BROWSER_FLAGS = '' } = process.env;
const PORT = Number(process.env.LIGHTHOUSE_PORT ?? '8096');
const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? '5');
const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'docs/lighthouse');
const seen = join(root, 'target/lighthouse');

if (!CHROME) fail('expected the path of Chromium or Chrome in CHROME, found none: the Makefile sets it');
if (!LIGHTHOUSE) fail('expected the folder of Lighthouse in LIGHTHOUSE, found none: the Makefile sets it');
if (!Number.isInteger(RUNS) || RUNS < 1) fail(`expected a number of runs in LIGHTHOUSE_RUNS, found ${process.env.LIGHTHOUSE_RUNS}`);

const own = (path) => import(pathToFileURL(join(LIGHTHOUSE, 'node_modules', path)));
const [{ default: lighthouse, desktopConfig, generateReport }, { launch }] = await Promise.all([
  own('lighthouse/core/index.js'),
  own('chrome-launcher/dist/index.js'),
]);

await serve({ folder: dist, config: 'tools/serve.caddy', addresses: { SITE_ADDRESS: PORT }, elsewhere: `another port, LIGHTHOUSE_PORT=${PORT + 1} for one` });
for (const folder of [kept, seen]) mkdirSync(folder, { recursive: true });

const load = [loadavg()[0]];
const runs = [];
for (const page of PAGES) {
  for (const setting of SETTINGS) {
    const results = [];
    for (let run = 0; run < RUNS; run += 1) results.push(await scored(page, setting));
    const median = medianOf(results);
    runs.push({ page, setting, results, median });
    writeFileSync(join(seen, file({ page, setting }).replace('.json.gz', '.html')), generateReport(median, 'html'));
    console.log(`${page.name}, ${setting}: ${Object.values(median.categories).map(({ title, score }) => `${title} ${points(score)}`).join(', ')}`);
  }
}
load.push(loadavg()[0]);

for (const run of runs) writeFileSync(join(kept, file(run)), gzipSync(JSON.stringify(reduced(run.median)), { level: 9 }));
writeFileSync(join(kept, 'README.md'), readme({
  runs,
  load,
  most: RUNS,
  isQuiet: PRIORITY !== '',
  knowsSite: existsSync(join(dist, 'sitemap.xml')),
  date: new Date().toISOString().slice(0, 10),
  versions: {
    Lighthouse: runs[0].median.lighthouseVersion,
    browser: execFileSync(CHROME, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    'Node.js': process.version,
  },
}));

const wrong = runs.flatMap(({ page, setting, median }) => unexplained(median, page.id).map(({ category, title, value, cost }) => (
  `${page.name}, ${setting}, ${category}: ${title}${value ? ` (${value})` : ''} costs ${cost.toFixed(1)} points, and pages.mjs has no reason for it`
)));
for (const line of wrong) console.error(line);
process.exit(wrong.length > 0 ? 1 : 0);

// A browser of its own for each run: nothing is cached, and nothing is left of the run before.
async function scored(page, setting) {
  const browser = await launch({
    chromePath: CHROME,
    chromeFlags: ['--headless=new', ...TEST_BROWSER_FLAGS.split(/\s+/).filter(Boolean)],
    ignoreDefaultFlags: true,
    logLevel: 'silent',
  });
  try {
    const address = `http://127.0.0.1:${PORT}/${page.place}`;
    const { lhr } = await lighthouse(address, { port: browser.port, logLevel: 'error' }, setting === 'desktop' ? desktopConfig : undefined);
    if (lhr.runtimeError) fail(`${page.name}: Lighthouse could not look at it: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    browser.kill();
  }
}

function medianOf(results) {
  const sorted = results.toSorted((one, other) => one.categories.performance.score - other.categories.performance.score);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
