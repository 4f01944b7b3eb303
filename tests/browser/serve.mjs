// Serves what the tests in a browser need, each at an address of its own: see README.md.
//
//   node tests/browser/serve.mjs FOLDER

import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/caddy.mjs';
import { PORT } from './places.mjs';

const [folder = 'dist'] = process.argv.slice(2);

await serve({
  folder,
  config: 'tests/browser/Caddyfile',
  addresses: { SITE_ADDRESS: PORT, ARTICLES_ADDRESS: PORT + 1, NO_WASM_ADDRESS: PORT + 2, NO_CORS_ADDRESS: PORT + 3 },
  more: {
    ARTICLES_ROOT: fileURLToPath(new URL('articles', import.meta.url)),
    PARENTS_ROOT: fileURLToPath(new URL('../../target/browser-parents', import.meta.url)),
  },
  elsewhere: `four other ports in a row, PAGE_TEST_PORT=${PORT + 10} for one`,
});
console.log(`the page is at http://127.0.0.1:${PORT}/, what tests need beside it at the three ports after (Ctrl-C stops)`);
