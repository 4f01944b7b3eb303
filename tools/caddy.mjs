// Runs Caddy as deploy/Caddyfile has it, for this machine only: `make serve`, the tests in a browser and
// the measurements all see the headers that readers get. What Caddy keeps for itself goes to target/.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const HOST = '127.0.0.1';
const BETWEEN_TRIES = 50;

/**
 * Serves a finished folder until this process ends. `addresses` are the variables of the configuration
 * that hold one, each with its port; `more` are its other variables. Resolves once all of them answer,
 * and ends this process with a message if they cannot.
 */
export async function serve({ folder, config, addresses, more = {}, elsewhere }) {
  if (!existsSync(join(folder, 'index.html'))) {
    fail(`expected a finished page in ${folder}/, found no index.html: run \`make dist\``);
  }
  if (!existsSync(join(folder, 'policy.caddy'))) {
    fail(`expected the headers of the page in ${folder}/policy.caddy, found none: run \`node tools/headers.mjs ${folder}\``);
  }
  const ports = Object.values(addresses);
  for (const port of ports) {
    // Two Caddys would share a port without a word, and each would answer now and then.
    if (!(await isFree(port))) fail(`expected port ${port} to be free, found it taken: try ${elsewhere}`);
  }

  // By whatever name this machine is called, localhost too.
  const named = Object.entries(addresses).map(([variable, port]) => [variable, `http://:${port}`]);
  const own = join(root, 'target/caddy');
  const caddy = spawn(process.env.CADDY || 'caddy', ['run', '--adapter', 'caddyfile', '--config', join(root, config)], {
    env: {
      ...process.env,
      ...more,
      ...Object.fromEntries(named),
      SITE_ROOT: resolve(folder),
      XDG_CONFIG_HOME: own,
      XDG_DATA_HOME: own,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let isServing = false;
  caddy.stderr.on('data', (text) => {
    // What it says while it starts matters only if it does not.
    if (isServing) process.stderr.write(text);
    else said += text;
  });
  caddy.on('error', ({ code, message }) => {
    fail(code === 'ENOENT' ? 'expected Caddy, found none: run `tools/setup.sh server`' : message);
  });
  caddy.on('exit', (code) => {
    if (isServing) process.exit(code ?? 1);
    fail(`expected Caddy to serve ${config}, but it ended:\n${said}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => caddy.kill());
  process.on('exit', () => caddy.kill());

  for (const port of ports) await answers(port);
  isServing = true;
}

function isFree(port) {
  return new Promise((resolved) => {
    const server = createServer();
    server.once('error', () => resolved(false));
    server.listen(port, HOST, () => server.close(() => resolved(true)));
  });
}

async function answers(port) {
  const isConnected = () => new Promise((resolved) => {
    const socket = connect(port, HOST, () => resolved(true));
    socket.once('error', () => resolved(false)).once('connect', () => socket.destroy());
  });
  while (!(await isConnected())) await new Promise((resolved) => { setTimeout(resolved, BETWEEN_TRIES); });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
