// Puts a release together in release/, from what `make release` has built: three archives, their bill of
// materials and the hashes of everything. The same commit gives the same bytes (`make reproducible`).
//
//   node tools/release/make.mjs TARGET      (TARGET is Cargo's target folder)
//
// From outside, where there is no git: SOURCE_DATE_EPOCH  the time that all files get, in seconds since 1970
//                                      SOURCE_COMMIT      the name of the commit

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { VERSION as LOADER } from '../../loader/version.mjs';
import { notices } from '../notices.mjs';
import { host } from '../shipped.mjs';
import { bill } from './sbom.mjs';
import { pack, unpack } from './tar.mjs';

const FOLDER = 'release';
const [target] = process.argv.slice(2);
if (!target) fail("expected Cargo's target folder as the first argument, found none");
const made = { version: version(), ...origin() };

const files = new Map();
const site = filesIn('dist');
const siteName = `ccg-rating-site-${made.version}`;
files.set(`${siteName}.tar.gz`, pack(site.map(under(siteName)), made.seconds));
files.set(`${siteName}.sha256`, sums(site.map(({ name, bytes }) => [name, bytes])));
files.set(...npmPackage());
const binaryName = `ccg-rating-${made.version}-${host()}`;
files.set(`${binaryName}.tar.gz`, pack(binaryFiles().map(under(binaryName)), made.seconds));
files.set(`ccg-rating-${made.version}.cdx.json`, Buffer.from(`${JSON.stringify(bill(made), null, 2)}\n`));
files.set('SHA256SUMS', sums([...files]));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const [name, bytes] of files) writeFileSync(join(FOLDER, name), bytes);
report();

function version() {
  const found = readFileSync('Cargo.toml', 'utf8').match(/^version = "([^"]+)"$/m)?.[1];
  return found ?? fail('Cargo.toml: expected a version, found none');
}

// What is released is what is committed, so that it can be built again.
function origin() {
  const { SOURCE_DATE_EPOCH: epoch, SOURCE_COMMIT: told } = process.env;
  if (epoch && told) {
    if (!/^\d{1,11}$/.test(epoch)) fail(`SOURCE_DATE_EPOCH: expected seconds since 1970, found ${epoch}`);
    return { commit: told, seconds: Number(epoch) };
  }
  const changed = git('status', '--porcelain');
  if (changed !== '') fail(`expected everything to be committed before a release, found changes:\n${changed}`);
  return { commit: git('rev-parse', 'HEAD'), seconds: Number(git('log', '-1', '--format=%ct')) };
}

function git(...arguments_) {
  try {
    return execFileSync('git', arguments_, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch {
    return fail('expected a git repository, or SOURCE_DATE_EPOCH and SOURCE_COMMIT; found neither');
  }
}

function filesIn(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return found.map((path) => ({ name: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }));
}

function under(folder) {
  return (file) => ({ ...file, name: `${folder}/${file.name}` });
}

function binaryFiles() {
  const copies = ['LICENSE-MIT', 'LICENSE-APACHE'].map((name) => ({ name, bytes: readFileSync(name) }));
  const rate = { name: 'rate', bytes: readFileSync(join(target, 'release', 'rate')), executable: true };
  return [rate, ...copies, { name: 'licences.txt', bytes: Buffer.from(notices('binary')) }];
}

// npm decides what belongs in a package and under which names; the archive is then written anew, since
// the one that npm writes differs from version to version of npm.
function npmPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'ccg-rating-release-'));
  try {
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, './dist-npm'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [name] = readdirSync(folder);
    // What may run is decided here, and nothing of it may: npm takes that from this machine's files.
    const packed = unpack(readFileSync(join(folder, name))).map((file) => ({ ...file, executable: false }));
    return [name, pack(packed, made.seconds)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// As `sha256sum --check` reads it.
function sums(named) {
  const lines = named.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]).sort(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(lines.map(([name, hash]) => `${hash}  ${name}\n`).join(''));
}

function report() {
  console.log(`${FOLDER}/, ${made.version} of ${made.commit}:`);
  for (const [name, bytes] of files) console.log(`  ${bytes.length.toLocaleString('en-GB').padStart(10)}  ${name}`);
  const released = JSON.parse(readFileSync('loader/released.json', 'utf8'));
  const { integrity } = JSON.parse(readFileSync(join('dist', 'loader', LOADER, 'integrity.json'), 'utf8'));
  console.log('Before it is published:');
  console.log('- `make test` must have passed on this commit, and `make reproducible` gives these bytes once more;');
  console.log('- `make advisories` asks for warnings about what is in it: that was not done here;');
  if (!released[LOADER]) {
    console.log(`- articles will name the loader's bytes. Write into loader/released.json: "${LOADER}": "${integrity}"`);
    console.log('  commit that, and make the release of that commit;');
  }
  console.log(`- CHANGELOG.md should say what ${made.version} brings, and its date; then: git tag v${made.version}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
