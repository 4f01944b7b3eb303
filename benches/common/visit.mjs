// One visit to a page in a new, empty profile of Chromium: what was seen when in each of its documents, and
// what the network carried.

// https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md: "slow 4G", from the browser's side.
const SLOW = { latency: 150, throughput: (1.6 * 1000 * 1000) / 8 };
const SLOWER = 4;
const PHONE = { height: 740, deviceScaleFactor: 2, mobile: true };
const PATIENCE = 60_000;
// How often the work is done that shows how slow the processor is; the quickest counts.
const TRIES = 5;
// Smaller files are over before their speed can be told.
const TELLING = 10_000;

/**
 * Opens `address`. Gives `frames` (the page itself and then the frames in it, each with when it `began`, and
 * from then on when its rating was `readable` and it was `interactive`, its `height`, and what moved in it, its
 * `shift`), `bytes` by kind, the `fastest` file in Mbit/s, the `soonest` answer in milliseconds,
 * how many times `slower` the processor was for the document of number `rating`, and whether that `answered`
 * to a press.
 */
export async function visited({ send, listen }, address, { width = 360, isSlow, rating = 0 }) {
  const { browserContextId } = await send('Target.createBrowserContext');
  const documents = [];
  const requests = new Map();
  let changed = () => {};
  let wrong;
  const stop = listen(({ method, params, sessionId }) => {
    // A frame's page is asked for in the article's process and ends in its own, under one identifier.
    const key = params.requestId;
    if (method === 'Target.attachedToTarget' && documents.length > 0) {
      if (params.targetInfo.browserContextId === browserContextId) prepare(params.sessionId, params.targetInfo).catch((error) => { wrong = error; });
    } else if (!documents.some((document) => document.sessionId === sessionId)) {
      // Of another visit.
    } else if (method === 'Runtime.bindingCalled') {
      Object.assign(documents.find((document) => document.sessionId === sessionId), JSON.parse(params.payload));
    } else if (method === 'Network.requestWillBeSent') {
      requests.set(key, { url: params.request.url, asked: params.timestamp });
    } else if (method === 'Network.responseReceived') {
      Object.assign(requests.get(key) ?? {}, { type: params.response.mimeType, began: params.timestamp, isKept: params.response.fromDiskCache });
    } else if (method === 'Network.loadingFinished') {
      Object.assign(requests.get(key) ?? {}, { ended: params.timestamp, bytes: params.encodedDataLength });
    }
    changed();
  });

  // Before a document of this process does anything.
  async function prepare(sessionId, { type, targetId }) {
    const isDocument = ['page', 'iframe'].includes(type);
    if (isDocument) documents.push({ sessionId, targetId });
    const asks = [['Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }]];
    if (isDocument) {
      asks.push(['Network.enable'], ['Page.enable'], ['Runtime.enable'], ['Runtime.addBinding', { name: 'tellBench' }]);
      asks.push(['Page.addScriptToEvaluateOnNewDocument', { source: `(${probe})()` }]);
    }
    if (isDocument && isSlow) {
      const { latency, throughput } = SLOW;
      asks.push(['Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput }]);
      asks.push(['Emulation.setCPUThrottlingRate', { rate: SLOWER }]);
    }
    if (type === 'page') asks.push(['Emulation.setDeviceMetricsOverride', { width, ...PHONE }]);
    asks.push(['Runtime.runIfWaitingForDebugger']);
    await Promise.all(asks.map(([method, params]) => send(method, params, sessionId)));
  }

  // What the same work takes with and without it.
  async function slowdown(place, measured) {
    const slow = await measured(place, `(${worked})(${TRIES})`);
    await send('Emulation.setCPUThrottlingRate', { rate: 1 }, place);
    return slow / (await measured(place, `(${worked})(${TRIES})`));
  }

  const until = (isSo) => new Promise((resolve, reject) => {
    const clock = setTimeout(() => { changed = () => {}; resolve(); }, PATIENCE);
    changed = () => {
      if (wrong) reject(wrong);
      else if (isSo()) {
        clearTimeout(clock);
        resolve();
      }
    };
    changed();
  });

  try {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    await prepare(sessionId, { type: 'page', targetId });
    await send('Page.navigate', { url: address }, sessionId);
    const hasStarted = () => documents[rating]?.interactive !== undefined && documents[rating].readable !== undefined;
    await until(hasStarted);
    const { sessionId: place } = documents[rating] ?? {};
    const measured = async (document, expression) =>
      (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, document)).result.value;
    // The article has what the frame told it, and has painted that.
    if (place) await measured(place, `(${rested})()`);
    await measured(sessionId, `(${rested})()`);
    for (const document of documents) {
      document.shift = await measured(document.sessionId, 'shiftOfBench()');
      document.height = await measured(document.sessionId, 'Math.ceil(document.documentElement.getBoundingClientRect().height)');
    }
    const carried = [...requests.values()].filter(({ ended, isKept, url }) => ended && !isKept && url.startsWith('http'));
    const answered = hasStarted() && await measured(place, `(${pressed})()`);
    const slower = isSlow && place ? await slowdown(place, measured) : 1;
    return { frames: documents, answered, slower, ...summed(carried) };
  } finally {
    stop();
    await send('Target.disposeBrowserContext', { browserContextId });
  }
}

function summed(carried) {
  const bytes = { all: 0 };
  for (const request of carried) {
    const kind = kindOf(request);
    bytes[kind] = (bytes[kind] ?? 0) + request.bytes;
    bytes.all += request.bytes;
  }
  const speeds = carried.filter((request) => request.bytes > TELLING).map(({ bytes: size, asked, ended }) => (size * 8) / (ended - asked) / 1e6);
  const delays = carried.map(({ asked, began }) => (began - asked) * 1000);
  return { bytes, fastest: Math.max(0, ...speeds), soonest: Math.min(...delays) };
}

function kindOf({ type }) {
  if (type === 'application/wasm') return 'wasm';
  if (/javascript/.test(type)) return 'js';
  return type.match(/^text\/(html|css)$/)?.[1] ?? 'other';
}

// Runs in each document, before anything else.
function probe() {
  // Also what stands in a frame before its page does.
  if (window.shiftOfBench || location.protocol === 'about:') return;
  let shift = 0;
  const note = (entries) => entries.forEach(({ value }) => { shift += value; });
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.shiftOfBench = () => {
    note(observer.takeRecords());
    return shift;
  };
  const tell = (what) => window.tellBench(JSON.stringify(what));
  tell({ began: performance.timeOrigin });

  // Once what stands now has been painted and the main thread is free.
  const then = (tellIt) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = tellIt;
    port2.postMessage(null);
  });
  // The page's own rating, or its example's; and whether the application stands in the place of the static page.
  const isReadable = () => /\w/.test(document.querySelector('#overall, .static .word')?.textContent ?? '');
  const isInteractive = () => !document.getElementById('static') && document.querySelector('main[data-calculation] #app *') !== null;
  const left = new Map([['readable', isReadable], ['interactive', isInteractive]]);
  const look = () => {
    for (const [name, isSo] of left) {
      if (!isSo()) continue;
      left.delete(name);
      then(() => tell({ [name]: performance.now() }));
    }
    if (left.size > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// Runs in a document: ten frames more.
function rested() {
  return new Promise((resolve) => {
    const next = (left) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
    next(10);
  });
}

// Runs in the document with the rating: presses what changes it, and says whether the application did.
async function pressed() {
  const main = document.querySelector('main');
  const before = main.dataset.calculation;
  const answer = new Promise((resolve) => {
    new MutationObserver(() => main.dataset.calculation !== before && resolve(true)).observe(main, { attributeFilter: ['data-calculation'] });
    setTimeout(() => resolve(false), 20_000);
  });
  const press = document.querySelector('#app input[type="radio"]:not(:checked), #app [data-to]');
  if (!press) return false;
  press.click();
  return answer;
}

// Runs in a document: the shortest time that some work takes, in milliseconds.
function worked(tries) {
  const times = Array.from({ length: tries }, () => {
    const start = performance.now();
    for (let sum = 0, step = 0; step < 2e7; step += 1) sum += Math.sqrt(step + sum);
    return performance.now() - start;
  });
  return Math.min(...times);
}
