// Which versions of the peers are measured, and under which licences: those that are known here, and no other.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../common/chromium.mjs';

// None of them is shipped; that of HyperFormula would bind whoever did.
const LICENCES = {
  hyperformula: 'GPL-3.0-only',
  'json-rules-engine': 'ISC',
  '@gorules/zen-engine': 'MIT',
  react: 'MIT',
  'react-dom': 'MIT',
};
const PAGE = ['react', 'react-dom'];

/** Pairs of name and version of the engines and of React, and what licences they have. */
export function versionsOf(folder) {
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).devDependencies;
  const found = Object.keys(wanted).map((name) => {
    const { version, license } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
    if (version !== wanted[name]) fail(`expected ${name} ${wanted[name]}, found ${version}: run \`tools/setup.sh peers\``);
    if (license !== LICENCES[name]) fail(`expected the licence ${LICENCES[name]} of ${name}, found ${license}`);
    return { name, version, license };
  });
  const pairs = (isOne) => found.filter(({ name }) => isOne(name)).map(({ name, version }) => [name, version]);
  return {
    engines: pairs((name) => !PAGE.includes(name)),
    page: pairs((name) => PAGE.includes(name)),
    licences: found.filter(({ name }) => !PAGE.includes(name)).map(({ name, license }) => `${name} ${license}`),
  };
}
