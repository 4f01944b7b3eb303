// How much memory a page holds once all that is not in use any more has been given back: of JavaScript,
// of WebAssembly, and how many nodes and listeners its documents have.

/** To be called before the page is opened: lets the memories of its modules be found. */
export async function watchModules(page) {
  await page.addInitScript(() => {
    window.wasmMemories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const start = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const started = await start.apply(WebAssembly, given);
        const { exports } = started.instance ?? started;
        window.wasmMemories.push(...Object.values(exports).filter((given) => given instanceof WebAssembly.Memory));
        return started;
      };
    }
  });
}

/** What the page holds now: bytes, and numbers of nodes and listeners. */
export async function held(page) {
  const session = await page.context().newCDPSession(page);
  try {
    // Twice: what the first finds may hold more, which is free only then.
    for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    const wasm = await page.evaluate(() => window.wasmMemories.map(({ buffer }) => buffer.byteLength));
    return { heap: usedSize, nodes, listeners, wasm: wasm.reduce((sum, bytes) => sum + bytes, 0), modules: wasm.length };
  } finally {
    await session.detach();
  }
}
