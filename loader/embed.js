// The loader: what an article's own page runs to show ratings. A classic script, because an article loads it as
//
//   <script async src="https://…/loader/1.0.0/embed.js" integrity="sha384-…" crossorigin></script>
//
// tools/loader.mjs makes one small file of it. What is served under a version never changes, because
// articles name its bytes by `integrity`; a change to anything here needs a new version.

import { elementFor } from './element.mjs';
import { VERSION } from './version.mjs';

const NAME = 'ccg-rating';
const { currentScript } = document;

// Style sheets have come when the browser is about to paint. Earlier the width of the place is not known, and
// an article's rule that holds it free not in force; later the reader would see what it does to the place.
// A second copy on a page finds that all is done. Browsers without custom elements keep the article's words.
const define = () => {
  if (!customElements.get(NAME)) customElements.define(NAME, elementFor(site, VERSION));
};

// The pages are where this script is, two folders up.
const site = currentScript && currentScript.src && new URL('../../', currentScript.src);
if (!site) {
  console.error(`<${NAME}> script: expected a classic <script src="…/loader/${VERSION}/embed.js">, found it loaded otherwise`);
} else if (window.customElements) {
  requestAnimationFrame(define);
}
