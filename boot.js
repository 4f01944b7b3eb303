// Starts the page. A file of its own, because the page's Content-Security-Policy
// allows no script inside the HTML.
//
// Trunk puts a hash into the names of the wasm and of the module that loads it,
// and announces both in <head> so that they load early: their names are read there.
const glue = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][type="application/wasm"]');

import(glue.href)
  .then(({ default: init }) => init({ module_or_path: wasm.href }))
  .catch((reason) => {
    // The style sheet shows what a reader should know: `html[data-start="failed"]`.
    document.documentElement.dataset.start = 'failed';
    console.error('the interactive part could not start:', reason);
  });
