// What a key takes from its press to the painted rating, on a processor six times slower: an arrow moves finance
// from one grade to the next and back, and the rating of the example with it.

const SLOWER = 6;
const WARM_UP = 6;

/** For each address the times to the painted rating and the main thread's work for a key, in milliseconds. */
export async function keyTimes(browser, addresses, { rounds, each }) {
  const found = [];
  for (const address of addresses) found.push(await opened(browser, address));
  for (let round = 0; round < rounds; round += 1) {
    for (const one of found) {
      await one.page.bringToFront();
      await one.field.focus();
      const before = await taken(one.session);
      for (let key = 0; key < each; key += 1) one.painted.push(await pressed(one));
      one.works.push((await taken(one.session) - before) / each);
    }
  }
  for (const { page } of found) await page.context().close();
  return found.map(({ painted, works }) => ({ painted, work: works.toSorted((one, other) => one - other)[Math.floor(works.length / 2)] }));
}

async function opened(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  const field = page.locator('#app input[type="radio"][name="finance"]:checked');
  await field.waitFor();
  await page.evaluate(watch);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const one = { page, field, session, painted: [], works: [] };
  await field.focus();
  // Unslowed: what loads at the first change should be there.
  for (let key = 0; key < WARM_UP; key += 1) await pressed(one);
  await page.waitForLoadState('networkidle');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return one;
}

// Back and forth, always to another rating.
async function pressed({ page }) {
  const isUp = await page.evaluate(() => document.querySelector('#overall').dataset.rating === 'requires-improvement');
  await page.keyboard.press(isUp ? 'ArrowDown' : 'ArrowUp');
  return page.evaluate(() => window.paintedOfBench());
}

async function taken(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

// Runs in the page: from the key, by its own clock, until what changed in the rating has been painted.
function watch() {
  let told = () => {};
  let time;
  let start;
  let rating;
  const ratingNow = () => document.querySelector('#overall')?.dataset.rating;
  addEventListener('keydown', ({ timeStamp }) => {
    [start, rating, time] = [timeStamp, ratingNow(), undefined];
  }, true);
  new MutationObserver(() => {
    if (start === undefined || ratingNow() === rating) return;
    const began = start;
    start = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        time = performance.now() - began;
        told(time);
      };
      port2.postMessage(null);
    });
  }).observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true });
  window.paintedOfBench = () => new Promise((resolve, reject) => {
    if (time !== undefined) resolve(time);
    told = resolve;
    setTimeout(() => reject(new Error('expected another rating after a key, found the same')), 20_000);
  });
}
