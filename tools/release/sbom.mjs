// Writes down all that a release was made of, as a CycloneDX bill of materials: every crate and npm
// package of the lock files, with its licence and its checksum. `scope` parts what is compiled into what
// ships ("required") from what only builds or tests it ("excluded"); the property ccg-rating:in says
// which of the three shipped things holds it.
//
// The format: https://cyclonedx.org/docs/1.6/json/. tests/release/ holds it against its schema.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARTS, rustVersion, shippedCrates } from '../shipped.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OURS = 'ccg-rating';
// What the standard library of Rust is named by, as it is no package of a registry.
const RUST = (version) => `pkg:generic/rust-std@${version}`;

// The bill as an object. `made` is { version, commit, seconds } of what is released.
export function bill({ version, commit, seconds }) {
  const shipped = shippedIn();
  const crates = cargoPackages();
  const packages = npmPackages();
  const rust = { name: 'rust-std', version: rustVersion(), purl: RUST(rustVersion()), licence: 'MIT OR Apache-2.0' };
  // Rust's standard library has crates of its own choice, in a lock file of its own.
  const all = unique([...crates.components, rust, ...[...shipped.values()].map(cargoComponent), ...packages.components]);
  const ours = `pkg:cargo/${OURS}@${version}`;
  const content = {
    metadata: {
      timestamp: new Date(seconds * 1000).toISOString(),
      component: { type: 'application', 'bom-ref': ours, name: OURS, version, purl: ours, licenses: licences('MIT OR Apache-2.0') },
      tools: { components: buildTools() },
      properties: [{ name: 'ccg-rating:commit', value: commit }],
    },
    components: all.map((component) => described(component, component === rust ? Object.keys(PARTS) : shipped.get(component.purl)?.parts)),
    dependencies: dependencies(ours, crates.edges, packages.edges, rust.purl, all),
  };
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${uuid(JSON.stringify(content))}`, version: 1, ...content };
}

// By purl: the crates that are shipped, each with the parts that hold it.
function shippedIn() {
  const found = new Map();
  for (const part of Object.keys(PARTS)) {
    // Rust's own crates are one work together.
    for (const crate of shippedCrates(part).filter(({ checksum }) => checksum)) {
      const purl = cargoPurl(crate);
      found.set(purl, { ...crate, parts: [...(found.get(purl)?.parts ?? []), part] });
    }
  }
  return found;
}

function cargoPackages() {
  const { packages, resolve } = JSON.parse(run('cargo', ['metadata', '--locked', '--offline', '--all-features', '--format-version', '1']));
  const checksums = new Map([...readFileSync(join(ROOT, 'Cargo.lock'), 'utf8').matchAll(/name = "(.+)"\nversion = "(.+)"\nsource = .+\nchecksum = "(.+)"/g)]
    .map(([, name, version, checksum]) => [`${name} ${version}`, checksum]));
  const purls = new Map(packages.map((crate) => [crate.id, cargoPurl(crate)]));
  return {
    components: packages
      .filter(({ name }) => name !== OURS)
      .map(({ name, version, license }) => cargoComponent({ name, version, licence: license, checksum: checksums.get(`${name} ${version}`) })),
    edges: resolve.nodes.map(({ id, dependencies: on }) => [purls.get(id), on.map((each) => purls.get(each))]),
  };
}

function cargoComponent({ name, version, licence, checksum }) {
  if (!checksum) throw new Error(`${name} ${version}: expected a checksum in the lock file, found none`);
  return { name, version, purl: cargoPurl({ name, version }), licence: licence.replace(/\s*\/\s*/g, ' OR '), hash: { alg: 'SHA-256', content: checksum } };
}

function npmPackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const purlAt = (path) => npmPurl(nameAt(path), packages[path].version);
  const edges = Object.entries(packages).map(([path, { dependencies: needs, devDependencies, optionalDependencies }]) => {
    const names = Object.keys({ ...needs, ...devDependencies, ...optionalDependencies });
    const paths = names.map((name) => resolved(packages, path, name)).filter(Boolean);
    return [path === '' ? null : purlAt(path), paths.map(purlAt)];
  });
  const components = installed.map(([path, { version, license, integrity }]) => {
    const [algorithm, digest] = integrity.split('-');
    if (algorithm !== 'sha512') throw new Error(`${path}: expected its SHA-512 in package-lock.json, found ${algorithm}`);
    const [scope, name] = nameAt(path).startsWith('@') ? nameAt(path).split('/') : [undefined, nameAt(path)];
    return { group: scope, name, version, purl: purlAt(path), licence: license, hash: { alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') } };
  });
  return { components, edges };
}

// Where Node.js would find a package: in the folder's own node_modules, or in one further out.
function resolved(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return null;
  }
}

function described({ group, name, version, purl, licence, hash }, parts = []) {
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group ? { group } : {}),
    name,
    version,
    scope: parts.length > 0 ? 'required' : 'excluded',
    ...(hash ? { hashes: [hash] } : {}),
    licenses: licences(licence),
    purl,
    ...(parts.length > 0 ? { properties: parts.map((value) => ({ name: 'ccg-rating:in', value })) } : {}),
  };
}

// What turned sources into what ships, besides the npm packages: it leaves a few lines of JavaScript at most.
function buildTools() {
  const pinned = Object.fromEntries([...readFileSync(join(ROOT, 'tools/versions.env'), 'utf8').matchAll(/^([A-Z_]+)=(.+)$/gm)].map(([, key, value]) => [key, value]));
  return [['rustc', rustVersion()], ['wasm-bindgen-cli', pinned.WASM_BINDGEN_VERSION], ['trunk', pinned.TRUNK_VERSION], ['node', process.versions.node]]
    .map(([name, version]) => ({ type: 'application', name, version }));
}

// Everything that is named, once, in order; npm's packages are what our own build needs.
function dependencies(ours, cargoEdges, npmEdges, rust, all) {
  const edges = new Map([[ours, new Set([rust])], ...all.map(({ purl }) => [purl, new Set()])]);
  for (const [from, on] of [...cargoEdges, ...npmEdges]) for (const each of on) edges.get(from ?? ours).add(each);
  return [...edges].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })).sort((one, other) => (one.ref < other.ref ? -1 : 1));
}

function licences(licence) {
  if (!licence) throw new Error('expected a licence for each component, found none');
  // What is no expression of SPDX is a name.
  return [/^SEE /.test(licence) ? { license: { name: licence } } : { expression: licence }];
}

function unique(components) {
  const byPurl = new Map(components.map((component) => [component.purl, component]));
  return [...byPurl.values()].sort((one, other) => (one.purl < other.purl ? -1 : 1));
}

// The name stays the same as long as the content does. Version 8 of RFC 9562: made as we like.
function uuid(content) {
  const hex = createHash('sha256').update(content).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const nameAt = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const cargoPurl = ({ name, version }) => `pkg:cargo/${name}@${encodeURIComponent(version)}`;
const npmPurl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function run(name, arguments_) {
  return execFileSync(name, arguments_, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 });
}
