// How long the finished page takes to paint what a key changes, with the parts that follow it folded
// and unfolded: a CCG of which everything is entered, in a browser that is slowed down to a phone.
// `make keystroke` runs this.
//
//   node benches/keystroke.mjs DIST TARGET      (dist and target, say; after `cargo bench --bench explain`)

import { spawn } from 'node:child_process';
import { fail, launched, median } from './common/chromium.mjs';
import { fragmentOf, left } from './common/whole.mjs';

const SLOWER = 4;
const KEYS = 40;
// In milliseconds, between a key and the next: as people type, and as fast as a key that is held repeats.
const PACES = [250, 33];
const PARTS = ['story', 'change', 'sure'];
const PORT = 8096;

const [dist = 'dist', target = 'target'] = process.argv.slice(2);
const ccg = left(target, 'explain.json');
// Whichever figure stands first on the page has a field.
const code = ccg.figures.find(({ kind }) => kind === 'proportion').code;

const server = spawn('node', ['tools/serve.mjs', dist, String(PORT)], { stdio: ['ignore', 'pipe', 'inherit'] });
let browser;
try {
  await new Promise((listening, failed) => {
    server.stdout.once('data', listening);
    server.once('exit', () => failed(new Error('the page is not served')));
  });
  browser = await launched();
  console.log(`What a key takes in the finished page, ${SLOWER} times slower than here, everything entered: milliseconds\n`);
  console.log(line('', 'until painted', '', '', 'longest', 'until all'));
  console.log(line('unfolded', 'median', '9 of 10', 'longest', 'task', 'is drawn'));
  for (const pace of PACES) {
    for (const parts of [[], ...PARTS.map((part) => [part]), PARTS]) await shown(pace, parts);
  }
  console.log('\nuntil painted: from the key to the frame after it; longest task: of the main thread, also when nothing waits for it');
} finally {
  await browser?.close();
  server.kill();
}

async function shown(pace, parts) {
  const { painted, tasks, settled } = await measured(pace, parts);
  const sorted = painted.toSorted((one, other) => one - other);
  const cells = [median(painted), sorted[Math.floor(sorted.length * 0.9)], sorted.at(-1), Math.max(0, ...tasks), settled];
  const name = parts.length === PARTS.length ? 'all three' : (parts[0] ?? 'nothing');
  console.log(line(`${name}, every ${pace}`, ...cells.map((cell) => cell.toFixed(0))));
}

async function measured(pace, parts) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${PORT}/${fragmentOf(ccg)}`);
  await page.locator('#overall').waitFor();
  for (const part of parts) {
    await page.locator(`#${part} > summary`).click();
    await page.locator(`#${part}-room .question`).waitFor();
  }
  const field = await fieldOf(page);
  if (parts.includes('sure')) await drawn(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(listen);
  await field.focus();
  await page.keyboard.press('End');
  // A digit more, a digit less: every time another calculation, and one that is taken.
  for (let key = 0; key < KEYS; key += 1) {
    const start = performance.now();
    await page.keyboard.press(key % 2 === 0 ? '1' : 'Backspace');
    await page.waitForTimeout(Math.max(0, pace - (performance.now() - start)));
  }
  const before = performance.now();
  if (parts.includes('sure')) await drawn(page);
  const settled = performance.now() - before;
  await page.waitForTimeout(500);
  const { painted, tasks } = await page.evaluate(() => window.measured);
  if (painted.length < KEYS) fail(`expected ${KEYS} keys to be painted, found ${painted.length}`);
  await context.close();
  return { painted: painted.slice(-KEYS), tasks, settled };
}

// The numerator of one figure, unfolded.
async function fieldOf(page) {
  const group = page.getByRole('group', { name: new RegExp(`${code}$`) });
  const field = group.getByLabel(/^(Numerator|Count|How many)/).or(group.locator('input[type="text"]')).first();
  await page.evaluate((code) => {
    const legend = [...document.querySelectorAll('legend')].find((found) => found.textContent.trim().endsWith(code));
    for (let around = legend; around; around = around.parentElement) if (around.matches('details')) around.open = true;
  }, code);
  await field.waitFor();
  return field;
}

function drawn(page) {
  return page.locator('#sure-room').getByText(/of 10,000 draws/).first().waitFor();
}

// Runs in the page.
function listen() {
  const measured = { painted: [], tasks: [] };
  window.measured = measured;
  const channel = new MessageChannel();
  const waiting = [];
  // After the frame in which it was drawn.
  channel.port1.onmessage = () => { measured.painted.push(performance.now() - waiting.shift()); };
  document.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      waiting.push(timeStamp);
      channel.port2.postMessage(null);
    });
  }, true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) measured.tasks.push(duration);
  }).observe({ type: 'longtask' });
}

function line(name, ...cells) {
  return `  ${name.padEnd(22)}${cells.map((cell) => String(cell).padStart(14)).join('')}`;
}
