// Builds the page in React as one would for readers: bundled, minified, for production, with its HTML drawn
// at build time, and compressed. Also tells what React weighs by itself, and with an engine.

import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fail } from '../../common/chromium.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const OPTIONS = {
  absWorkingDir: HERE, bundle: true, write: false, minify: true, format: 'esm', target: 'es2022', jsx: 'automatic', logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' }, legalComments: 'none',
};

export const compressed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

/** Fills `folder` with the finished page. */
export async function built(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = join(folder, 'server.mjs');
  writeFileSync(server, await bundled({ entryPoints: ['server.jsx'], platform: 'node', banner: { js: REQUIRE } }));
  const { drawn } = await import(pathToFileURL(resolve(server)).href);
  rmSync(server);
  const files = {
    'index.html': readFileSync(join(HERE, 'page.html'), 'utf8').replace('{{drawn}}', () => drawn()),
    'page.css': await bundled({ entryPoints: ['page.css'] }),
    'page.js': await bundled({ entryPoints: ['client.jsx'], platform: 'browser' }),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.br`), compressed(Buffer.from(text)));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
  }
  const { status } = spawnSync('node', ['tools/headers.mjs', folder], { stdio: 'inherit' });
  if (status !== 0) fail(`expected the headers of the page in ${folder}/, but tools/headers.mjs failed`);
}

// What is bundled for Node still asks for its modules in the old way.
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

async function bundled(options) {
  const { outputFiles: [{ contents }] } = await build({ ...OPTIONS, ...options });
  return contents;
}

// As a page would use them: what is not used falls away.
const REACT = "import { hydrateRoot } from 'react-dom/client'; import { createElement, useReducer, useEffect, memo } from 'react'; globalThis.kept = [hydrateRoot, createElement, useReducer, useEffect, memo];";
const ENGINES = {
  'json-rules-engine': "import { Engine } from 'json-rules-engine'; globalThis.engine = Engine;",
  HyperFormula: "import { HyperFormula } from 'hyperformula'; globalThis.engine = HyperFormula;",
  'zen-engine': "import { ZenEngine } from '@gorules/zen-engine-wasm32-wasi'; globalThis.engine = ZenEngine;",
};

/** Bytes with brotli of React's own runtime, alone and with each engine; `wasm32` has the packages for browsers. */
export async function weights(wasm32) {
  const weight = async (contents) => compressed(await bundled({
    stdin: { contents, resolveDir: HERE }, platform: 'browser', nodePaths: [join(wasm32, 'node_modules')].map((path) => resolve(path)),
  })).length;
  const found = { 'React alone': await weight(REACT) };
  for (const [name, contents] of Object.entries(ENGINES)) {
    let bytes = await weight(REACT + contents);
    if (name === 'zen-engine') {
      const module = join(wasm32, 'node_modules/@gorules/zen-engine-wasm32-wasi/zen-engine.wasm32-wasi.wasm');
      // The best brotli takes minutes for it, and saves little.
      bytes += brotliCompressSync(readFileSync(module), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
    }
    found[`React with ${name}`] = bytes;
  }
  return found;
}
