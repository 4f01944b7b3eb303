// What the measurements in Chromium share.

import { chromium } from '@playwright/test';

export function launched() {
  const { CHROME, TEST_BROWSER_FLAGS = '' } = process.env;
  if (!CHROME) fail('expected the path of Chromium or Chrome in CHROME, found none: the Makefile sets it');
  return chromium.launch({
    executablePath: CHROME,
    args: TEST_BROWSER_FLAGS.split(/\s+/).filter(Boolean),
    // The flags say when there is none.
    chromiumSandbox: true,
  });
}

export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const last = sorted.length - 1;
  return (sorted[Math.floor(last / 2)] + sorted[Math.ceil(last / 2)]) / 2;
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
