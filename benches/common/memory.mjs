// How much memory a page takes once it has started: what lives in the heap of JavaScript after everything else
// has been swept away, and the memories of its WebAssembly. Compiled code is in neither.

/** In bytes. */
export async function memoryOf(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(listen);
  await page.goto(address);
  await page.locator('#app input[type="radio"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  // Twice: what the first sweep lets go of may hold on to more.
  for (let sweep = 0; sweep < 2; sweep += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const wasm = await page.evaluate(() => window.memoriesOfBench.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  await context.close();
  return { heap, wasm };
}

// Runs in the page before anything else.
function listen() {
  window.memoriesOfBench = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const usual = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const found = await usual.apply(WebAssembly, given);
      const { exports } = found.instance ?? found;
      window.memoriesOfBench.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
      return found;
    };
  }
}
