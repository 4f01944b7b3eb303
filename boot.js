// Starts the page. A file of its own, because the page's Content-Security-Policy
// allows no script inside the HTML; and no module, because a module that may not be
// loaded (in a sandbox, say) could not say so.
//
// Trunk puts a hash into the names of the wasm and of the module that loads it,
// and announces both in <head> so that they load early: their names are read there.
(() => {
  const { dataset } = document.documentElement;
  const named = (selector) => document.querySelector(selector).href;
  dataset.start = 'started';
  Promise.resolve()
    .then(() => import(named('link[rel="modulepreload"]')))
    .then(({ default: init }) => init({ module_or_path: named('link[rel="preload"][type="application/wasm"]') }))
    .catch((reason) => {
      // The style sheet shows what a reader should know: `html[data-start="failed"]`.
      dataset.start = 'failed';
      console.error('the interactive part could not start:', reason);
    });
})();
