// Chromium behind the same steps as the others in browsers.mjs, as far as it is asked here beside them. What
// tools/setup.sh found comes in CHROME and TEST_BROWSER_FLAGS.

import puppeteer from 'puppeteer-core';

const { CHROME, TEST_BROWSER_FLAGS = '' } = process.env;

async function openChromium() {
  const args = TEST_BROWSER_FLAGS.split(/\s+/).filter(Boolean);
  const browser = await puppeteer.launch({ executablePath: CHROME, headless: true, args });
  const page = await browser.newPage();
  return {
    visit: (address) => page.goto(address),
    article: (step, ...values) => page.evaluate(step, ...values),
    close: () => browser.close(),
  };
}

export const CHROMIUM = { name: 'Chromium', open: openChromium, isReady: Boolean(CHROME) };
