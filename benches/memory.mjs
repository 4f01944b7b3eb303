// How much memory the finished page takes for a sheet, per byte of it: that of the worker's
// WebAssembly, and by how much the browser's renderers grow in all. Both should grow with the file, and
// no faster. `make memory` runs this.
//
//   node benches/memory.mjs DIST      (dist, say)
//
// The renderers' memory is read from /proc, so it stands there only on Linux.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const ROWS = [25_000, 50_000, 100_000];
// Few of the sixty: what is kept of a CCG beside its figures weighs the more.
const CODES = ['101a', '102a', '103a', '103b', '105a', '105c', '105d', '107b', '122a', '122b'];
const PORT = 8097;

const [dist = 'dist'] = process.argv.slice(2);
const { CHROME, TEST_BROWSER_FLAGS = '' } = process.env;
if (!CHROME) fail('expected the path of Chromium or Chrome in CHROME, found none: `make memory` sets it');
if (!existsSync(join(dist, 'index.html'))) fail(`expected the finished page in ${dist}/, found none: run \`make dist\` first`);

const folder = mkdtempSync(join(tmpdir(), 'ccg-rating-memory-'));
const server = spawn('node', ['tools/serve.mjs', dist, String(PORT)], { stdio: ['ignore', 'pipe', 'inherit'] });
let browser;
try {
  await new Promise((listening, failed) => {
    server.stdout.once('data', listening);
    server.once('exit', () => failed(new Error('the page is not served')));
  });
  browser = await chromium.launch({
    executablePath: CHROME,
    args: TEST_BROWSER_FLAGS.split(/\s+/).filter(Boolean),
    // The flags say when there is none.
    chromiumSandbox: true,
  });
  console.log('Memory for a sheet in the finished page, and its bytes per byte of the file\n');
  console.log(line('rows', 'file', 'worker', '', 'renderers', ''));
  for (const rows of ROWS) {
    const { file, worker, renderers } = await measured(rows);
    console.log(line(rows, size(file), size(worker), ratio(worker, file), size(renderers), ratio(renderers, file)));
  }
  console.log('\nworker: the memory of its WebAssembly; renderers: what all of them have taken more than before');
} finally {
  await browser?.close();
  server.kill();
  rmSync(folder, { recursive: true });
}

async function measured(rows) {
  const path = join(folder, `${rows}.csv`);
  const text = sheet(rows);
  writeFileSync(path, text);
  const context = await browser.newContext();
  const page = await context.newPage();
  const workers = await attached(page);
  await page.goto(`http://127.0.0.1:${PORT}/#v1/2016-17`);
  await page.getByRole('button', { name: 'Rate many CCGs at once' }).click();
  const field = page.getByLabel(/^A file/);
  await field.waitFor();
  const before = await rendererBytes();
  await field.setInputFiles(path);
  await page.locator('.summed-up').getByText(`read from ${rows.toLocaleString('en-GB')} rows; no problems.`).waitFor({ timeout: 120_000 });
  await page.getByRole('img', { name: /CCGs/ }).waitFor();
  const after = await rendererBytes();
  const worker = await workers.wasmBytes();
  await context.close();
  return { file: text.length, worker, renderers: after - before };
}

function sheet(rows) {
  const lines = ['ccg,name,code,value,denominator'];
  for (let ccg = 0; ccg < rows / CODES.length; ccg += 1) {
    CODES.forEach((code, place) => {
      lines.push(`X${ccg},Place ${ccg},${code},${(ccg * 7 + place * 13) % 100},${200 + (ccg % 700)}`);
    });
  }
  return lines.join('\n');
}

// Speaks to the page's workers by the debugging protocol.
async function attached(page) {
  const session = await page.context().newCDPSession(page);
  const [answers, workers] = [new Map(), []];
  let last = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = async (method, params) => {
    last += 1;
    const message = JSON.stringify({ id: last, method, params });
    const answer = new Promise((answered) => { answers.set(last, answered); });
    await session.send('Target.sendMessageToTarget', { sessionId: workers.at(-1), message });
    return answer;
  };
  return {
    async wasmBytes() {
      const { result: prototype } = await ask('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
      const { objects } = await ask('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
      const { result } = await ask('Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
        returnByValue: true,
      });
      return result.value;
    },
  };
}

// What the renderers have for themselves, in bytes.
async function rendererBytes() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { id }) => sum + privateBytes(id), 0);
}

function privateBytes(id) {
  const file = `/proc/${id}/smaps_rollup`;
  if (!existsSync(file)) return Number.NaN;
  const [, kilobytes] = /^Private_Dirty: *(\d+) kB$/m.exec(readFileSync(file, 'utf8'));
  return Number(kilobytes) * 1024;
}

function size(bytes) {
  return Number.isNaN(bytes) ? '?' : `${(bytes / 1e6).toFixed(1)} MB`;
}

function ratio(bytes, file) {
  return Number.isNaN(bytes) ? '?' : `× ${(bytes / file).toFixed(1)}`;
}

function line(...cells) {
  return cells.map((cell) => String(cell).padStart(10)).join('');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
