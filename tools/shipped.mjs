// Which crates are compiled into what readers and users get: the site, the package for JavaScript and
// the command `rate`. What only works while building (macros, build scripts, tests) is not among them.
//
// Cargo itself is asked, with the features that the Makefile builds with. What it names may leave no byte
// in the end, because nothing of it is called: rather too many names than too few.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WASM = 'wasm32-unknown-unknown';

// What is shipped: the features and target that it is compiled with, and those of its standard library.
// The site's is built with it (LEAN_STD in the Makefile), the others' came with Rust, whose own
// build has these two features: https://github.com/rust-lang/rust/blob/1.95.0/src/bootstrap/src/lib.rs
const PREBUILT_STD = 'panic-unwind,backtrace';
export const PARTS = {
  site: { what: 'the site', features: 'app,embed,grades,later,sheets,builder', target: WASM, std: '' },
  npm: { what: 'the package for JavaScript', features: 'api', target: WASM, std: PREBUILT_STD },
  binary: { what: 'the command rate', features: 'json,csv', target: host, std: PREBUILT_STD },
};

// The crates of a part, by name: { name, version, licence, authors, folder, checksum, ofRust }.
// `folder` is where its source lies here, `checksum` the SHA-256 that the lock file holds (null for Rust's own).
export function shippedCrates(part) {
  if (!known.has(part)) known.set(part, asked(part));
  return known.get(part);
}

const known = new Map();

function asked(part) {
  const { features, target, std } = PARTS[part];
  const machine = typeof target === 'function' ? target() : target;
  const ours = cratesOf(join(ROOT, 'Cargo.toml'), machine, ['--no-default-features', '--features', features], false);
  const rusts = cratesOf(join(rustLibrary(), 'std', 'Cargo.toml'), machine, std ? ['--features', std] : [], true);
  return [...ours.filter(({ name }) => name !== 'ccg-rating'), ...rusts].sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
}

// "1.95.0", and the machine that Rust compiles for when it is not told.
export const rustVersion = () => toldByRust('release');
export function host() {
  return toldByRust('host');
}

// Where the source of Rust's standard library lies: tools/setup.sh sees that it does.
export function rustLibrary() {
  const folder = join(command('rustc', ['--print', 'sysroot']).trim(), 'lib', 'rustlib', 'src', 'rust', 'library');
  if (!existsSync(folder)) throw new Error(`expected the source of Rust's standard library in ${folder}, found none: run tools/setup.sh page`);
  return folder;
}

function cratesOf(manifest, machine, selection, ofRust) {
  const sameForAll = ['--locked', '--offline', '--manifest-path', manifest, ...selection];
  const names = command('cargo', ['tree', ...sameForAll, '--target', machine, '--edges', 'normal,no-proc-macro', '--prefix', 'none', '--format', '{p}']);
  const wanted = new Set(names.split('\n').map((line) => line.match(/^(\S+) v(\S+)/)?.slice(1, 3).join(' ')).filter(Boolean));
  const { packages } = JSON.parse(command('cargo', ['metadata', ...sameForAll, '--format-version', '1']));
  const checksums = readChecksums(ofRust ? join(rustLibrary(), 'Cargo.lock') : join(ROOT, 'Cargo.lock'));
  const found = packages.filter(({ name, version }) => wanted.has(`${name} ${version}`));
  if (found.length === 0 || found.length !== wanted.size) {
    throw new Error(`${basename(dirname(manifest))}: expected to know the ${wanted.size} crates that cargo tree names, found ${found.length}`);
  }
  return found
    // Empty crates that only tie the standard library's own dependencies to it.
    .filter(({ name }) => !name.startsWith('rustc-std-workspace-'))
    .map(({ name, version, license, authors, manifest_path: path, source }) => ({
      name,
      version: ofRust && source === null ? rustVersion() : version,
      licence: plainLicence(license, name),
      authors,
      folder: dirname(path),
      checksum: checksums.get(`${name} ${version}`) ?? null,
      // Whoever takes Rust takes its own crates together; what it has from elsewhere has a version of its own.
      ofRust: ofRust && source === null,
    }));
}

// Older crates write "MIT/Apache-2.0", where SPDX knows "MIT OR Apache-2.0".
function plainLicence(licence, name) {
  if (!licence) throw new Error(`${name}: expected the name of a licence, found none`);
  return licence.replace(/\s*\/\s*/g, ' OR ');
}

function readChecksums(lock) {
  const blocks = readFileSync(lock, 'utf8').split('[[package]]').slice(1);
  const value = (block, key) => block.match(new RegExp(`^${key} = "(.*)"$`, 'm'))?.[1];
  return new Map(blocks.map((block) => [`${value(block, 'name')} ${value(block, 'version')}`, value(block, 'checksum')]));
}

function toldByRust(key) {
  return command('rustc', ['-vV']).match(new RegExp(`^${key}: (.*)$`, 'm'))[1];
}

// Within a build of the page Cargo is told by variables to build a standard library; what is asked here
// must not depend on them. RUSTC_BOOTSTRAP: the manifest of Rust's own library uses what is not stable.
function command(name, arguments_) {
  const kept = Object.entries(process.env).filter(([key]) => !/^(CARGO_UNSTABLE_|CARGO_BUILD_|RUSTFLAGS$)/.test(key));
  return execFileSync(name, arguments_, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...Object.fromEntries(kept), RUSTC_BOOTSTRAP: '1' } });
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}
