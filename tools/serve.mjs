// Serves a finished folder to this machine, with the headers that readers get: see caddy.mjs.
//
//   node tools/serve.mjs FOLDER PORT

import { serve } from './caddy.mjs';

const [folder = 'dist', port = '8080'] = process.argv.slice(2);

await serve({
  folder,
  config: 'tools/serve.caddy',
  addresses: { SITE_ADDRESS: Number(port) },
  elsewhere: `\`make serve PORT=${Number(port) + 1}\``,
});
console.log(`the page is at http://127.0.0.1:${port}/ (Ctrl-C stops)`);
