// The server of the other tests in a browser, as Playwright's configuration starts it.

import { spawn } from 'node:child_process';
import copyParents from '../copy-parents.mjs';
import config from '../playwright.config.mjs';
import { until } from './browsers.mjs';

/** Starts it; gives a function that ends it. */
export async function startServer() {
  copyParents();
  const { command, cwd, url } = config.webServer;
  const server = spawn(command, { cwd, shell: true, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  let hasEnded = false;
  server.on('exit', () => { hasEnded = true; });
  await until(async () => {
    if (hasEnded) throw new Error(`expected the test server to serve ${url}, but it ended`);
    return fetch(url).then(({ ok }) => ok, () => false);
  }, `the test server at ${url}`);
  return () => hasEnded || process.kill(-server.pid);
}
