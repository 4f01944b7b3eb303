// Starts the page. A file of its own, because the page's Content-Security-Policy
// allows no script inside the HTML; and no module, because a module that may not be
// loaded (in a sandbox, say) could not say so.
//
// Trunk puts a hash into the names of the wasm and of the module that loads it,
// and announces both in <head> so that they load early: their names are read there.
(() => {
  const { dataset } = document.documentElement;
  const named = (selector) => document.querySelector(selector).href;
  // The tool for spreadsheets: a module of its own, loaded when a reader asks for it by its button
  // or its address. `html[data-tool]` says how that stands. A browser may remember that a module
  // could not be loaded, so that another try needs another address.
  let tries = '';
  const open = () => {
    if (dataset.tool === 'loading' || dataset.tool === 'open') return;
    dataset.tool = 'loading';
    // A whole address: inside a sandboxed frame this file comes from another origin, and has none
    // that a relative one could start from.
    import(new URL(`${dataset.sheets}.js${tries}`, document.baseURI))
      .then(({ default: init }) => init())
      .then(() => { dataset.tool = 'open'; })
      .catch((reason) => {
        dataset.tool = 'failed';
        tries = `?${Date.now()}`;
        console.error('the tool for spreadsheets could not be loaded:', reason);
      });
  };
  const follow = () => location.hash === '#spreadsheet' && open();
  addEventListener('click', ({ target }) => target.id === 'open-sheets' && open());
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
