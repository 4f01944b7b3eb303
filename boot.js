// Starts the page. A file of its own, because the page's Content-Security-Policy
// allows no script inside the HTML; and no module, because a module that may not be
// loaded (in a sandbox, say) could not say so.
//
// Trunk puts a hash into the names of the wasm and of the module that loads it,
// and announces both in <head> so that they load early: their names are read there.
(() => {
  const { dataset } = document.documentElement;
  const named = (selector) => document.querySelector(selector).href;
  // What few readers open is a module of its own, loaded when a reader asks for a part of it: by
  // unfolding one, by the button of the tool for spreadsheets, or by an address. `html[data-method]`,
  // `[data-areas]` and `[data-tool]` say how that stands. A browser may remember that a module could
  // not be loaded, so that another try needs another address.
  let module;
  let tries = '';
  const load = async () => {
    // A whole address: inside a sandboxed frame this file comes from another origin, and has none
    // that a relative one could start from.
    const loaded = await import(new URL(`${dataset.sheets}.js${tries}`, document.baseURI));
    await loaded.default();
    return loaded;
  };
  const open = async (part) => {
    if (dataset[part] === 'loading' || dataset[part] === 'open') return;
    dataset[part] = 'loading';
    try {
      module ??= load();
      (await module).open(part);
      dataset[part] = 'open';
    } catch (reason) {
      module = undefined;
      tries = `?${Date.now()}`;
      dataset[part] = 'failed';
      console.error('a part of the page could not be loaded:', reason);
    }
  };
  const follow = () => location.hash === '#spreadsheet' && open('tool');
  addEventListener('click', (event) => {
    const { target } = event;
    if (target.id === 'open-sheets') open('tool');
    // The page's address keeps the calculation; the link only unfolds.
    const method = target.matches('[href="#method"]') && document.getElementById('method');
    if (method) {
      event.preventDefault();
      method.open = true;
      method.scrollIntoView();
    }
  });
  addEventListener('toggle', ({ target }) => target.open && target.matches('.later') && open(target.id), true);
  addEventListener('hashchange', follow);

  dataset.start = 'started';
  Promise.resolve()
    .then(() => import(named('link[rel="modulepreload"]')))
    .then(({ default: init }) => init({ module_or_path: named('link[rel="preload"][type="application/wasm"]') }))
    .then(follow)
    .catch((reason) => {
      // The style sheet shows what a reader should know: `html[data-start="failed"]`.
      dataset.start = 'failed';
      console.error('the interactive part could not start:', reason);
    });
})();
