// Makes a copy of the page's source in the pseudo-language, in which every text is half as long again and
// has accents: what is clipped in it has too little room, and what has no accents is not in the place for
// texts. `make pseudo` builds a page of it, `make pseudo-tests` looks at that.
//
// Which files of the engine hold texts is read from docs/languages.md, so that it says what is so.
//
// By hand: node tools/pseudo-language.mjs FOLDER

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rust } from './pseudo-words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2];
if (!folder) fail('expected the folder for the copy as the first argument, found none');

// What the build of the page reads.
const BUILT_FROM = [
  'src', 'benches', 'styles', 'loader', 'deploy', 'tools', 'index.html', 'embed.html', 'builder.html', 'boot.js',
  'boot-embed.js', 'Trunk.toml', 'Cargo.toml', 'Cargo.lock', 'package.json', 'package-lock.json',
];
// All that the modules ask for, for each of them: so that Cargo builds what they share once.
const FEATURES = 'sheets,builder,embed,grades';

const letters = (text) => (text.match(/\p{L}/gu) ?? []).length;
const kinds = readKinds();
const copied = new Set();
const counted = { literals: 0, before: 0, after: 0 };
for (const name of BUILT_FROM) copy(name);
removeOthers(folder);
const ratio = counted.after / counted.before;
console.log(`${counted.literals} texts of ${counted.before} letters, in the pseudo-language ${counted.after}: ${ratio.toFixed(2)} times as long`);
// Names stay as they are, so that words alone are longer than that.
if (!(ratio >= 1.4)) fail(`expected texts that are half as long again, found ${ratio.toFixed(2)} times`);

// The files that docs/languages.md lists, each with the kind of its literals.
function readKinds() {
  const doc = 'docs/languages.md';
  const rows = [...readFileSync(join(root, doc), 'utf8').matchAll(/^\| `(src\/[^`]+)` \|.*\| ([a-z ]+) \|$/gm)];
  if (rows.length < 10) fail(`${doc}: expected the files that hold texts, a row each, found ${rows.length}`);
  for (const [, path] of rows) if (!existsSync(join(root, path))) fail(`${doc}: expected a file or a folder, found nothing at ${path}`);
  return rows.map(([, path, kind]) => [path, kind]);
}

// The longest path that a file is in says its kind.
function kindOf(name) {
  const within = kinds.filter(([path]) => name === path || name.startsWith(`${path}/`));
  return within.sort(([one], [other]) => other.length - one.length)[0]?.[1];
}

function copy(name) {
  const path = join(root, name);
  if (statSync(path).isDirectory()) {
    // Packages that measurements compare with are no source.
    for (const entry of readdirSync(path)) if (entry !== 'node_modules') copy(`${name}/${entry}`);
    return;
  }
  const to = join(folder, name);
  copied.add(to);
  const kind = name.endsWith('.rs') ? kindOf(name) : undefined;
  const source = readFileSync(path);
  const changed = kind ? Buffer.from(rust(source.toString('utf8'), kind, count)) : Buffer.from(adapted(name, source));
  // What is the same keeps its time, so that Cargo builds no more than it must.
  if (existsSync(to) && readFileSync(to).equals(changed)) return;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, changed);
}

function count(before, after) {
  counted.literals += 1;
  counted.before += letters(before);
  counted.after += letters(after);
}

// As quickly as it goes: one set of features, no optimiser, no copies that a server would compress.
function adapted(name, source) {
  const text = () => source.toString('utf8');
  if (name === 'index.html') {
    return text()
      .replace(/ data-wasm-opt="z"/g, '')
      .replace(/ data-wasm-opt-params="[^"]*"/g, '')
      .replace(/ data-cargo-features="[^"]*"/g, ` data-cargo-features="${FEATURES}"`);
  }
  if (name === 'Trunk.toml') {
    const features = FEATURES.split(',').map((feature) => `"${feature}"`).join(', ');
    const changes = [['features = ["app"]', `features = [${features}]`], ['release = true', 'release = false'], ['cargo_profile = "page"', 'cargo_profile = "pseudo"']];
    return changes.reduce((changed, [before, after]) => put(name, changed, before, after), text());
  }
  // Cargo tells packages apart by their names, not by where they lie: what both builds rest on is built once,
  // but of the package itself neither may take the other's.
  if (name === 'Cargo.lock') return put(name, text(), 'name = "ccg-rating"', 'name = "ccg-rating-pseudo"');
  if (name === 'Cargo.toml') {
    const changes = [['name = "ccg-rating"', 'name = "ccg-rating-pseudo"'], ['name = "prerender"', 'name = "pseudo-prerender"']];
    const named = changes.reduce((changed, [before, after]) => put(name, changed, before, after), text());
    return `${named}\n[lib]\nname = "ccg_rating"\n\n[profile.pseudo]\ninherits = "dev"\nopt-level = 1\ndebug = false\nstrip = "debuginfo"\nincremental = true\npanic = "abort"\n`;
  }
  return source;
}

function put(name, text, before, after) {
  if (text.split(before).length !== 2) fail(`${name}: expected ${before} once, found it ${text.split(before).length - 1} times`);
  return text.replace(before, () => after);
}

// What the source no longer has.
function removeOthers(place) {
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const path = join(place, entry.name);
    if (entry.isDirectory()) removeOthers(path);
    else if (!copied.has(path)) rmSync(path);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
