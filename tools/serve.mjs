// Serves a folder to this machine only, as a careful host would: compressed copies
// where the browser takes them, and a strict Content-Security-Policy, so that what
// the policy blocks is seen here first.
//
//   node tools/serve.mjs FOLDER PORT

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const HOST = '127.0.0.1';
// 'wasm-unsafe-eval' allows WebAssembly and nothing else. No frame-ancestors: the page may be embedded.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

const [folder = 'dist', port = '8080'] = process.argv.slice(2);
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`expected a finished page in ${folder}/, found no index.html: run \`make dist\``);
  process.exit(1);
}

const files = sirv(folder, {
  brotli: true,
  gzip: true,
  etag: true,
  // Looks at the folder for every request: a page built meanwhile is served at once.
  dev: true,
  setHeaders: (response) => {
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Inside a frame with the attribute sandbox the page has no origin of its own, and its modules
    // come from another. They are public, so anyone may load them.
    response.setHeader('Access-Control-Allow-Origin', '*');
  },
});

const server = createServer(files);
server.on('error', (error) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `expected port ${port} to be free, found it taken: try \`make serve PORT=8081\`` : error.message);
  process.exit(1);
});
server.listen(Number(port), HOST, () => {
  console.log(`the page is at http://${HOST}:${server.address().port}/ (Ctrl-C stops)`);
});
