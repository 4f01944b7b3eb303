// Places the page of the builder: its HTML stands in a folder of its own and names the files of this
// build. finish-dist.mjs calls it.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TEMPLATE = 'builder.html';

// `name` is what the files of the module are called in this build, without what distinguishes them;
// `site` the address that the site is built for, where it is known: then it has answers for oEmbed.
export function placeBuilder(folder, name, site = '') {
  const page = readdirSync(folder).find((file) => /^page-[0-9a-f]+\.css$/.test(file));
  if (!page) throw new Error(`${folder}: expected the page's style sheet, page-….css, found none`);
  let html = readFileSync(join(folder, TEMPLATE), 'utf8');
  const put = (before, after) => {
    const times = html.split(before).length - 1;
    if (times !== 1) throw new Error(`${TEMPLATE}: expected ${before} once, found it ${times} times`);
    html = html.replace(before, () => after);
  };
  put('"../page.css"', `"../${page}"`);
  put('"../builder.css"', `"../${name}.css"`);
  put('"../builder_loader.js"', `"../${name}_loader.js"`);
  put('data-site=""', `data-site="${site.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  mkdirSync(join(folder, 'embed-builder'));
  writeFileSync(join(folder, 'embed-builder', 'index.html'), html);
  rmSync(join(folder, TEMPLATE));
}
