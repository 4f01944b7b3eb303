// Before the tests: puts what newsrooms' articles load for their frames into target/browser-parents/,
// which the test server gives to the articles under /parents/. The files are the packages' own, as
// their makers build them for articles.

import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const folder = new URL('target/browser-parents/', root);

const FILES = {
  'pym.js': 'pym.js/dist/pym.v1.min.js',
  'frames.js': '@newswire/frames/dist/frames.umd.js',
  'iframe-resizer.js': 'iframe-resizer/js/iframeResizer.min.js',
  'open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.js',
};

/** Playwright's globalSetup; the other browsers' tests call it themselves. */
export default function copyParents() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, path] of Object.entries(FILES)) {
    cpSync(fileURLToPath(new URL(`node_modules/${path}`, root)), fileURLToPath(new URL(name, folder)));
  }
}
