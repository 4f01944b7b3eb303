// How the page in the pseudo-language is looked at: `make pseudo-tests`. See docs/languages.md.

import { defineConfig } from '@playwright/test';
import tests from '../playwright.config.mjs';
import { PORT, SITE } from '../places.mjs';

const { webServer, use } = tests;

export default defineConfig({
  ...tests,
  testDir: '.',
  // The others leave this folder out.
  testMatch: /pseudo\/[^/]+\.spec\.mjs$/,
  globalSetup: undefined,
  outputDir: `${webServer.cwd}/target/pseudo/tests`,
  use: { ...use, baseURL: SITE, trace: 'off' },
  webServer: { ...webServer, command: `node tools/serve.mjs target/pseudo/dist ${PORT}` },
  projects: [{ name: 'pseudo-language' }],
});
