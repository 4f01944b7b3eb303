// Which browser drew the kept pictures, and which one is here: another major version may draw letters and
// lines a little differently, and that is no fault of the page.
//
//   node tests/browser/drawn-by.mjs      writes down the one that is here: `make pictures` does

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('pictures/drawn-by.txt', import.meta.url));

/** The major version of the browser that is here, such as `156`. */
export function here() {
  const said = execFileSync(env.CHROME, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [, major] = said.match(/\b(\d+)\.\d+\.\d+/) ?? [];
  if (!major) throw new Error(`${env.CHROME} --version: expected a version such as 156.0.1.2, found “${said.trim()}”`);
  return major;
}

/** Whether the same major version drew the kept pictures; also where there are none yet. */
export const isSame = () => !existsSync(FILE) || readFileSync(FILE, 'utf8').trim() === here();

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, `${here()}\n`);
