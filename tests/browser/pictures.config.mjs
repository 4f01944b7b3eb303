// How pictures of the page are compared with those kept in pictures/: `make picture-tests`; `make pictures`
// renews them. Once for all, whatever the tests of playwright.config.mjs do at which width.
//
// A picture is to be the same on every machine, so this browser knows no typefaces but those of two
// packages (fonts.mjs), and draws letters without the screen's own refinements.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { isSame } from './drawn-by.mjs';
import { FONTS } from './fonts.mjs';
import base from './playwright.config.mjs';

const target = fileURLToPath(new URL('../../target/', import.meta.url));

export default defineConfig({
  ...base,
  testMatch: 'pictures/*.pictures.mjs',
  globalSetup: './fonts.mjs',
  outputDir: `${target}pictures`,
  reporter: [['list'], ['html', { outputFolder: `${target}pictures-report`, open: 'never' }]],
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // A picture that is not there yet is taken, to be looked at and committed.
  updateSnapshots: 'missing',
  expect: {
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      // Long pages on a busy machine.
      timeout: 30_000,
      // Measured: the same page drawn again on a busy machine differs in up to 7 pixels of a picture, at the edges
      // of letters, and smaller.mjs moves shades by at most 4 of 255. So a pixel may differ by about 8 greys
      // of 255 (0.03, as pixelmatch measures: the square root of a distance in YIQ), and 50 pixels by more.
      // What another major version of the browser draws may differ at every letter: there, one pixel in
      // fifty may, by a shade that an eye would see. A missing part or another colour of a ground is more.
      ...(isSame() ? { threshold: 0.03, maxDiffPixels: 50 } : { threshold: 0.1, maxDiffPixelRatio: 0.02 }),
    },
  },
  use: {
    ...base.use,
    deviceScaleFactor: 1,
    trace: 'off',
    launchOptions: {
      ...base.use.launchOptions,
      args: [...base.use.launchOptions.args, '--font-render-hinting=none', '--disable-lcd-text', '--disable-font-subpixel-positioning', '--force-color-profile=srgb', '--hide-scrollbars'],
      env: { ...process.env, FONTCONFIG_FILE: FONTS },
    },
  },
  projects: [{ name: 'pictures' }],
});
