// What the tests here begin with: the finished page served for the whole file, and each browser opened once
// for all its tests.

import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { startServer } from './server.mjs';

/** Serves the finished page and the articles as long as the tests of this file run. */
export function whileServed() {
  let stop;
  before(async () => { stop = await startServer(); });
  after(() => stop?.());
}

/** Describes the same tests in each of these browsers: `tests(browser)`, which may use it as soon as they run. */
export function inEach(browsers, tests) {
  for (const { name, open, isReady, leftOut } of browsers) {
    describe(name, { skip: leftOut || false }, () => {
      // Its steps come with its opening, which the description does not wait for.
      const browser = {};
      before(async () => {
        assert.ok(isReady, `expected the paths of ${name} in the environment, found none: \`make other-browser-tests\` sets them`);
        Object.assign(browser, await open());
      });
      after(() => browser.close?.());
      tests(browser);
    });
  }
}
