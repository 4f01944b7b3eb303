// How the tests of the finished page run: `make browser-tests`.
// The browser and its flags come from tools/setup.sh, through the Makefile.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { SITE } from './places.mjs';

const { CHROME, TEST_BROWSER_FLAGS = '', TRACE } = process.env;
if (!CHROME) {
  throw new Error('expected the path of Chromium or Chrome in CHROME, found none: `make browser-tests` sets it');
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  testDir: '.',
  // pseudo/ is about another page, and has a configuration of its own.
  testMatch: /browser\/[^/]+\.spec\.mjs$/,
  globalSetup: './copy-parents.mjs',
  outputDir: `${root}/target/browser-tests`,
  fullyParallel: true,
  workers: 2,
  // Checking sixty open fields for accessibility takes a busy machine a while.
  timeout: 90_000,
  // A test that passes only at the second try fails, and so does a forgotten test.only.
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  // Only tree.spec.mjs keeps something to compare with; `make trees` renews it.
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  updateSnapshots: 'none',
  use: {
    baseURL: SITE,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace takes a third of the time of all tests, those too that pass. A test that fails leaves its
    // steps, a picture and the tree of its page; with TRACE=1 a trace too.
    trace: TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROME,
      args: TEST_BROWSER_FLAGS.split(/\s+/).filter(Boolean),
      // The flags say when there is none.
      chromiumSandbox: true,
    },
  },
  webServer: {
    // Our site, and what tests need beside it: see README.md.
    command: 'node tests/browser/serve.mjs dist',
    cwd: root,
    url: SITE,
    // A server that happens to be there may serve another page.
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 900 } },
      // What these look at has no width, or has one of its own: headers, bytes, messages, articles, words, what follows from
      // what. Once is enough; how things look and fit on a wide screen is asked by the others, and by the pictures.
      testIgnore: /(?:access|cards|compare|embeds|faults|figures|fit|funnel_picture|headers|heights|indicators|loader_fallback|loader_messages|policy|print|questions|readability|soak|tree)\.spec\.mjs$/,
    },
  ],
});
