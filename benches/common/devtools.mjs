// Chromium by its debugging protocol and nothing between: measurements that slow the network and the
// processor must do so in every process of a page, before that does anything. A frame of another origin is
// a process and a target of its own. https://chromedevtools.github.io/devtools-protocol/

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail } from './chromium.mjs';

/** Starts Chromium; `send` asks, `listen` is called with every event. */
export async function devtools() {
  const { CHROME, TEST_BROWSER_FLAGS = '' } = process.env;
  if (!CHROME) fail('expected the path of Chromium or Chrome in CHROME, found none: the Makefile sets it');
  const folder = mkdtempSync(join(tmpdir(), 'ccg-rating-devtools-'));
  const flags = [
    '--headless', '--remote-debugging-pipe', `--user-data-dir=${folder}`, '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-quic', ...TEST_BROWSER_FLAGS.split(/\s+/).filter(Boolean), 'about:blank',
  ];
  const chromium = spawn(CHROME, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [to, from] = chromium.stdio.slice(3);
  const asked = new Map();
  const listeners = new Set();
  let last = 0;
  let rest = '';

  from.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages) hear(JSON.parse(message));
  });
  chromium.on('exit', (code) => {
    for (const { reject } of asked.values()) reject(new Error(`expected an answer from Chromium, but it ended with ${code}`));
  });

  function hear({ id, result, error, ...event }) {
    if (id === undefined) {
      for (const listener of listeners) listener(event);
      return;
    }
    const { resolve, reject, method } = asked.get(id);
    asked.delete(id);
    if (error) reject(new Error(`${method}: ${error.message}`));
    else resolve(result);
  }

  return {
    send: (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
      last += 1;
      asked.set(last, { resolve, reject, method });
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      const ended = new Promise((resolve) => chromium.once('exit', resolve));
      asked.clear();
      chromium.kill();
      await ended;
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  };
}
