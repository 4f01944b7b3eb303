// Starts the page. A file of its own, because the page's Content-Security-Policy
// allows no script inside the HTML; and no module, because a module that may not be
// loaded (in a sandbox, say) could not say so.
//
// Trunk puts a hash into the names of the wasm and of the module that loads it,
// and announces both in <head> so that they load early: their names are read there.
(() => {
  const { dataset } = document.documentElement;
  const named = (selector) => document.querySelector(selector).href;
  // What not every reader opens is in modules of their own, loaded when a reader asks for a part
  // of them: by unfolding one, by the button of the tool for spreadsheets, or by an address.
  // `[data-load]` on a part says how that stands. A browser may remember that a module could not be
  // loaded, so that another try needs another address.
  const modules = {};
  let tries = '';
  const load = async (name) => {
    // A whole address: inside a sandboxed frame this file comes from another origin, and has none
    // that a relative one could start from.
    const loaded = await import(new URL(`${dataset[name]}.js${tries}`, document.baseURI));
    await loaded.default();
    return loaded;
  };
  const open = async (name, part) => {
    const { id, dataset: told } = part;
    // What the HTML shows at first has rooms too, but nobody to draw into them.
    if (part.closest('#static') || told.load === 'loading' || told.load === 'open') return;
    told.load = 'loading';
    try {
      modules[name] ??= load(name);
      (await modules[name]).open(id);
      told.load = 'open';
    } catch (reason) {
      delete modules[name];
      tries = `?${Date.now()}`;
      told.load = 'failed';
      console.error('a part of the page could not be loaded:', reason);
    }
  };
  // A part may name the module that draws it. One that holds something already shows what the HTML brought.
  const openPart = (part) => {
    if (!document.getElementById(`${part.id}-room`).firstChild) open(part.dataset.module ?? 'later', part);
  };
  const openTool = () => open('sheets', document.getElementById('spreadsheet'));
  const follow = () => location.hash === '#spreadsheet' && openTool();
  addEventListener('click', (event) => {
    const { target } = event;
    if (target.id === 'open-sheets') openTool();
    // The page's address keeps the calculation; the link only unfolds.
    const method = target.matches('[href="#method"]') && document.getElementById('method');
    if (method) {
      event.preventDefault();
      method.open = true;
      method.scrollIntoView();
      method.firstElementChild.focus({ preventScroll: true });
    }
  });
  addEventListener('toggle', ({ target }) => target.open && target.matches('.later') && openPart(target), true);
  addEventListener('hashchange', follow);

  // What would change the rating stands in the HTML, for the case that it was made for. The module
  // which can work it out anew is only loaded when another calculation is shown: when the reader has
  // changed something, or at first where the address holds one (a browser that comes back to an article
  // opens the frame where it was left).
  const main = document.querySelector('main');
  const isFrame = document.documentElement.classList.contains('embed');
  // What names a part of the page is no calculation.
  const asked = location.hash.startsWith('#v');
  let shown = asked || isFrame && new URLSearchParams(location.search).has('year') ? '' : undefined;
  new MutationObserver(() => {
    const before = shown;
    shown = main.dataset.calculation;
    if (before === undefined || before === shown) return;
    const part = document.querySelector('#app #change');
    if (part.dataset.load) return;
    // In the page, and in the HTML before it, which may not have been taken over yet.
    for (const room of document.querySelectorAll('#change-room')) room.replaceChildren();
    if (part.open) openPart(part);
  }).observe(main, { attributeFilter: ['data-calculation'] });
  addEventListener('click', ({ target }) => {
    const to = target.closest?.('#app #change:not([data-load]) [data-to]');
    if (!to) return;
    // So that it can be undone by the module that draws this part anew.
    const part = to.closest('#change');
    Object.assign(part.dataset, { before: main.dataset.calculation, after: to.dataset.to, tried: to.closest('li').querySelector('.sentence').textContent });
    // The button goes away with what is no longer true.
    part.firstElementChild.focus();
    // In a frame in the place of what was there: going back is the article's.
    location[isFrame ? 'replace' : 'assign'](`#${to.dataset.to}`);
  });

  // What the HTML shows before the page stands has the same shape: where it is replaced, nothing
  // moves, and what a reader has unfolded or chosen meanwhile is carried over.
  const root = document.getElementById('app');
  const all = (place, selector) => [...place.querySelectorAll(selector)];
  new MutationObserver((_, observer) => {
    observer.disconnect();
    const before = document.getElementById('static');
    // What stands in a room moves as a whole, and is in no other place.
    const outside = ':not([id$=-room] *)';
    const carry = [
      [`details${outside}`, (from, to) => from.open && (to.open = true)],
      [`input${outside}`, (from, to) => from.checked && !from.defaultChecked && to.click()],
      ['[id$=-room]', (from, to) => to.append(...from.childNodes)],
    ].map(([selector, one]) => {
      const to = all(root, selector);
      return () => all(before, selector).forEach((from, place) => one(from, to[place]));
    });
    try {
      // Unless the address asks for another calculation than the one that the HTML shows.
      if (!asked) carry.forEach((one) => one());
    } finally {
      before.remove();
    }
  }).observe(root, { childList: true });

  dataset.start = 'started';
  Promise.resolve()
    .then(() => import(named('[rel=modulepreload]')))
    .then(({ default: init }) => init({ module_or_path: named('[as=fetch]') }))
    .then(follow)
    .catch((reason) => {
      // The style sheet shows what a reader should know: `html[data-start="failed"]`.
      dataset.start = 'failed';
      console.error('the interactive part could not start:', reason);
    });
})();
