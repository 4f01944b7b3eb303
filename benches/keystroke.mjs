// How much of the processor the finished page takes for a key, with the parts that follow it folded and
// unfolded: a CCG of which everything is entered, in Chromium. `make keystroke` runs this.
//
//   node benches/keystroke.mjs DIST TARGET      (dist and target, say; after `cargo bench --bench explain`)
//
// What counts is the time of the page's main thread, as the kernel has it: so it is the same whatever
// else the machine does, but can be had on Linux only. A phone takes some four times as long.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fail, launched, median } from './common/chromium.mjs';
import { fragmentOf, left } from './common/whole.mjs';

const SLOWER = 4;
const KEYS = 40;
// Until what waits for a pause is done too.
const PAUSE = 400;
const PARTS = ['story', 'change', 'sure'];
const PORT = 8096;

const [dist = 'dist', target = 'target'] = process.argv.slice(2);
if (!existsSync('/proc/self/schedstat')) fail('expected /proc with the time of threads, as Linux has it, found none');
const ccg = left(target, 'explain.json');
const { code } = ccg.figures.find(({ kind }) => kind === 'proportion');

const server = spawn('node', ['tools/serve.mjs', dist, String(PORT)], { stdio: ['ignore', 'pipe', 'inherit'] });
let browser;
try {
  await new Promise((listening, failed) => {
    server.stdout.once('data', listening);
    server.once('exit', () => failed(new Error('the page is not served')));
  });
  browser = await launched();
  console.log('What a key takes of the main thread, everything entered: milliseconds\n');
  console.log(line('', 'until painted', '', '', 'in all', '', '', ''));
  console.log(line('unfolded', 'median', 'most', `× ${SLOWER}`, 'median', 'most', `× ${SLOWER}`, 'of the parts'));
  let nothing;
  for (const parts of [[], ...PARTS.map((part) => [part]), PARTS]) {
    const { painted, all } = await measured(parts);
    nothing ??= median(all);
    const of = (times) => [median(times), Math.max(...times), SLOWER * median(times)];
    const name = parts.length === PARTS.length ? 'all three' : (parts[0] ?? 'nothing');
    console.log(line(name, ...[...of(painted), ...of(all), SLOWER * (median(all) - nothing)].map((cell) => cell.toFixed(1))));
  }
  console.log(`\n× ${SLOWER}: the median as a phone would have it; of the parts: what they add to that`);
} finally {
  await browser?.close();
  server.kill();
}

async function measured(parts) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${PORT}/${fragmentOf(ccg)}`);
  await page.locator('#overall').waitFor();
  for (const part of parts) {
    await page.locator(`#${part} > summary`).click();
    await page.locator(`#${part}-room .question`).waitFor();
  }
  if (parts.includes('sure')) await page.locator('#sure-room').getByText(/of 10,000 draws/).first().waitFor();
  const field = await fieldOf(page);
  await field.focus();
  await page.keyboard.press('End');
  const threads = await mainThreads();
  const [painted, all] = [[], []];
  // A digit more, a digit less: every time another calculation, and one that is taken.
  for (let key = -6; key < KEYS; key += 1) {
    const before = await spent(threads);
    await page.keyboard.press(key % 2 === 0 ? '1' : 'Backspace');
    await page.evaluate(() => new Promise((drawn) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = drawn;
      requestAnimationFrame(() => port2.postMessage(null));
    }));
    const after = await spent(threads);
    await page.waitForTimeout(PAUSE);
    if (key >= 0) {
      painted.push(after - before);
      all.push((await spent(threads)) - before);
    }
  }
  await context.close();
  return { painted, all };
}

// The first field of one figure, with whatever it lies in unfolded.
async function fieldOf(page) {
  await page.evaluate((code) => {
    const legend = [...document.querySelectorAll('legend')].find((found) => found.textContent.trim().endsWith(code));
    for (let around = legend; around; around = around.parentElement) if (around.matches('details')) around.open = true;
  }, code);
  const field = page.getByRole('group', { name: new RegExp(`${code}$`) }).locator('input[type="text"]').first();
  await field.waitFor();
  return field;
}

async function mainThreads() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/task/${id}/schedstat`);
}

// In milliseconds, of all of them together: those of other pages have nothing to do.
function spent(threads) {
  const found = threads.filter(existsSync).map((file) => Number(readFileSync(file, 'utf8').split(' ')[0]));
  return found.reduce((sum, nanoseconds) => sum + nanoseconds / 1e6, 0);
}

function line(name, ...cells) {
  return `  ${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(14)).join('')}`;
}
