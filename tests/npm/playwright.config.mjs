// How the package is tested in a browser: tests/npm/run.sh names the folder to serve in SITE. It
// is served as the finished page is, under its strict Content-Security-Policy.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const { CHROME, TEST_BROWSER_FLAGS = '', SITE, NPM_TEST_PORT = '8097' } = process.env;
if (!CHROME || !SITE) {
  throw new Error('expected a browser in CHROME and a folder in SITE, found none: `make npm-tests` sets them');
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const address = `http://127.0.0.1:${NPM_TEST_PORT}/`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.mjs',
  outputDir: `${root}/target/npm-browser-tests`,
  workers: 1,
  timeout: 90_000,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: address,
    launchOptions: {
      executablePath: CHROME,
      args: TEST_BROWSER_FLAGS.split(/\s+/).filter(Boolean),
      // The flags say when there is none.
      chromiumSandbox: true,
    },
  },
  webServer: {
    command: `node tools/serve.mjs '${SITE}' ${NPM_TEST_PORT}`,
    cwd: root,
    url: address,
    // A server that happens to be there may serve something else.
    reuseExistingServer: false,
  },
});
