// What a hostile article says to a frame: made by chance, but from a seed, so that it can be said again.
//
//   hostile(frame, { seed, count, childId })   gives a promise of how many were said

(() => {
  // mulberry32, a small generator in the public domain: numbers from 0 to below 1.
  const generator = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</' + 'script>';
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'then', 'length', 'type',
    'sentinel', 'height', 'src', 'datawrapper-height', 'bodyPadding', 'targetElementSelector', ''];
  const LETTERS = ['x', ':', '[', ']', 'xPYMx', '\0', '\n', '<', '"', '%', '\u202e', '\ud800', 'é', '😀', '9'];
  const SCALARS = [0, -0, 1, -1, 0.1, 1e308, NaN, Infinity, -Infinity, 2 ** 53, 10n ** 40n, true, false, null, undefined, ''];

  // What the true parents say (see the table of the dialects in src/embed/hello.rs).
  const hellos = (childId) => [
    `pymxPYMx${childId}xPYMxwidthxPYMx640`,
    '[iFrameSizer]rating:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false',
    '[iFrameSizer]resize',
    { sentinel: 'amp', type: 'frames-init' },
    { type: 'iframe-child-init' },
    { type: 'iframe-get-child-dimensions' },
  ];

  // What frames of those scripts obey, or tell their articles, and ours must not.
  const commands = (childId) => [
    `pymxPYMx${childId}xPYMxnavigateToxPYMxhttps://example.com/`,
    `pymxPYMx${childId}xPYMxscrollToChildPosxPYMx5000`,
    `pymxPYMx${childId}xPYMxheightxPYMx9999`,
    `pymxPYMx${childId}xPYMxviewport-iframe-positionxPYMx1 2 3 4 5 6`,
    '[iFrameSizer]reset', '[iFrameSizer]inPageLink:#method', '[iFrameSizer]pageInfo:{}', '[iFrameSizer]moveToAnchor:#method',
    `[iFrameSizer]message:"${MARKUP}"`, '[iFrameSizer]close',
    `[iFrameSizer]${MARKUP}:8:true:true:32:true:true::auto:red:${MARKUP}:0:false:child:auto:true`,
    { type: 'iframe-child-init', bodyPadding: '900px', bodyMargin: '900px', targetElementSelector: 'main' },
    { type: 'iframe-child-init', bodyPadding: 'url(https://example.com/)', targetElementSelector: MARKUP },
    { sentinel: 'amp', type: 'embed-size', height: 1 }, { sentinel: 'amp', type: 'intersection', changes: [{}] },
    { 'datawrapper-height': { rating: 1 } }, { type: 'navigate', url: 'https://example.com/' },
    { type: 'ccg-rating:change', output: { rating: 'outstanding' } },
    '{"type":"set-height","value":1,"id":"iframeMessenger:aaaaa"}', '{"context":"iframe.resize","height":1}',
    'javascript:document.title=3', MARKUP, '#v1/2016-17?case=05X',
  ];

  const sayings = (chance, childId) => {
    const upTo = (limit) => Math.floor(chance() * limit);
    const one = (list) => list[upTo(list.length)];
    const text = (length) => Array.from({ length }, () => (chance() < 0.5
      ? one(LETTERS)
      : String.fromCharCode(upTo(0x10000)))).join('');
    const cut = (whole) => upTo(whole.length + 1);
    const MUTATIONS = [
      (whole) => whole.slice(0, cut(whole)),
      (whole) => whole.slice(cut(whole)),
      (whole) => { const at = cut(whole); return whole.slice(0, at) + text(1 + upTo(4)) + whole.slice(at); },
      (whole) => { const at = cut(whole); return whole.slice(0, at) + whole.slice(at + 1); },
      (whole) => whole.repeat(1 + upTo(40)),
      (whole) => whole.toUpperCase(),
      (whole) => ` ${whole}\n`,
      (whole) => whole.replace(/\d+/, () => String(one(SCALARS))),
      (whole) => whole.replace(/true|false/, () => one(['TRUE', '1', 'truefalse', ''])),
      (whole) => whole.replace(/rating|amp|iframe/, () => one([MARKUP, ...KEYS])),
      (whole) => whole + MARKUP,
    ];
    const value = (depth) => {
      const kind = depth > 4 ? 0 : upTo(7);
      if (kind < 2) return one(SCALARS);
      if (kind === 2) return text(upTo(30));
      if (kind === 3) return Array.from({ length: upTo(6) }, () => value(depth + 1));
      if (kind === 4) return new Map([[text(3), value(depth + 1)], ['type', 'frames-init']]);
      return object(depth);
    };
    // Through JSON, where "__proto__" is a key like any other.
    const object = (depth) => {
      const made = JSON.parse(`{${KEYS.filter(() => chance() < 0.2).map((key) => `${JSON.stringify(key)}:0`).join()}}`);
      for (const key of [...Object.keys(made), text(upTo(5))]) {
        Object.defineProperty(made, key, { value: value(depth + 1), enumerable: true, configurable: true, writable: true });
      }
      return made;
    };
    const mutatedObject = (whole) => {
      let made = { ...whole };
      const key = one(Object.keys(made));
      if (chance() < 0.3) delete made[key];
      else if (chance() < 0.6) made[key] = typeof made[key] === 'string' ? one(MUTATIONS)(made[key]) : value(1);
      else made[key] = value(1);
      if (chance() < 0.5) made = { ...made, ...object(1) };
      return chance() < 0.1 ? [made] : made;
    };
    const mutated = (whole) => (typeof whole === 'string' ? one(MUTATIONS)(whole) : mutatedObject(whole));
    const nested = (depth) => {
      let made = {};
      for (let level = 0; level < depth; level += 1) made = chance() < 0.5 ? { type: made } : [made];
      return made;
    };
    const circle = () => { const made = { sentinel: 'amp' }; made.type = made; return made; };
    const STRANGE = [
      circle,
      () => nested(200),
      () => Object.fromEntries(Array.from({ length: 2000 }, (_, number) => [`key${number}`, number])),
      () => 'x'.repeat(200_000),
      () => `[iFrameSizer]${'a:'.repeat(20_000)}true`,
      () => `pymxPYMx${childId}xPYMxwidthxPYMx${'9'.repeat(20_000)}`,
      () => new Uint8Array(upTo(5000)),
      () => new Error(MARKUP),
      () => new Date(NaN),
      () => /(a+)+$/u,
      () => new Set(KEYS),
      () => new Blob([MARKUP], { type: 'text/html' }),
      () => Object('[iFrameSizer]resize'),
    ];
    return () => {
      const kind = chance();
      if (kind < 0.05) return one(hellos(childId));
      if (kind < 0.4) return mutated(one(hellos(childId)));
      if (kind < 0.55) return one(commands(childId));
      if (kind < 0.7) return mutated(one(commands(childId)));
      if (kind < 0.8) return text(upTo(60));
      if (kind < 0.98) return value(0);
      return one(STRANGE)();
    };
  };

  // Lets the browser do other things, without waiting for a time.
  const turn = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resolve(); };
    port2.postMessage(0);
  });

  window.hostile = async (frame, { seed, count, childId }) => {
    const next = sayings(generator(seed), childId);
    for (let said = 0; said < count; said += 1) {
      frame.postMessage(next(), '*');
      if (said % 100 === 99) await turn();
    }
    return count;
  };
})();
