// Writes licences.txt: under which licence this is, whose work is in it besides, and the texts that must
// travel with that work. The page never loads it; whoever hosts or passes on a copy has it at hand.
//
//   node tools/notices.mjs site|npm|binary      (prints it)

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARTS, rustLibrary, rustVersion, shippedCrates } from './shipped.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RULE = '-'.repeat(80);
// A few lines of the JavaScript are theirs: between wasm and JavaScript, and what starts a module.
const WRITTEN_BY_TOOLS = ['What wasm-bindgen, Trunk and esbuild write of JavaScript: MIT OR Apache-2.0, MIT OR Apache-2.0, and MIT'];
const END_OF_TERMS = 'end of terms and conditions';
const TEXT = /^(licen[cs]e|copying|notice|unlicense)/i;

// The whole text for a part of what is shipped.
export function notices(part) {
  const crates = shippedCrates(part);
  const apache = read(join(ROOT, 'LICENSE-APACHE'));
  const texts = gathered(crates, apache);
  const works = [
    `Rust and its standard library ${rustVersion()}, MIT OR Apache-2.0, The Rust Project Developers`,
    // Of Rust's own crates this one alone has a licence of its own.
    ...crates.filter(({ name, ofRust }) => !ofRust || name === 'compiler_builtins').map(line),
    ...(part === 'binary' ? [] : WRITTEN_BY_TOOLS),
  ];
  return [
    `ccg-rating, as ${PARTS[part].what}, is licensed under either of MIT or Apache 2.0, as you like.`,
    'It holds the work of others, each under the licence named:',
    works.join('\n'),
    'The texts follow: our own, then those that came with this work, each once.',
    section('The MIT licence of ccg-rating', read(join(ROOT, 'LICENSE-MIT'))),
    section(`The Apache licence 2.0: of ccg-rating, Rust, ${listed(texts.underApache)}`, apache),
    ...texts.others.map(({ text, names }) => section(`Of ${listed(names)}`, text)),
  ].join('\n\n').concat('\n');
}

function line({ name, version, licence, authors }) {
  const by = authors.map((author) => author.replace(/\s*<.*>/, '')).join(', ');
  return `${name} ${version}, ${licence}${by ? `, ${by}` : ''}`;
}

// Each text once, with the names of those who use it. Apache's is the same for all and stands in the
// project already; a crate that brings no text is taken under it, where its licence lets us choose.
function gathered(crates, apache) {
  const byText = new Map();
  const underApache = [];
  for (const { name, licence, folder } of crates) {
    const found = textsIn(folder, name);
    const own = found.filter((text) => !isApache(text, apache));
    if (own.length < found.length || (found.length === 0 && /\bApache-2\.0\b/.test(licence))) underApache.push(name);
    else if (found.length === 0) throw new Error(`${name}: expected the text of its licence (${licence}) in its package, found none`);
    for (const text of own) byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return { underApache, others: [...byText].map(([text, names]) => ({ text, names })) };
}

// compiler-builtins keeps its licence beside the crate and not in it.
function textsIn(folder, name) {
  const folders = name === 'compiler_builtins' ? [join(rustLibrary(), 'compiler-builtins'), folder] : [folder];
  return folders.flatMap((each) =>
    readdirSync(each, { withFileTypes: true })
      .filter((entry) => entry.isFile() && TEXT.test(entry.name))
      .map((entry) => entry.name)
      .sort()
      .map((file) => read(join(each, file))));
}

// The licence and nothing else. After it may come its appendix, an example with blanks, which many leave
// out or fill in; where more comes before or after, the text is not the same.
function isApache(text, apache) {
  const [body, ...after] = words(text).split(END_OF_TERMS);
  return body === words(apache).split(END_OF_TERMS)[0] && after.length === 1 && /^( appendix how to apply .*)?$/.test(after[0]);
}

const words = (text) => text.toLowerCase().replace(/https?:/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
const section = (title, text) => `${RULE}\n${title}\n${RULE}\n\n${text}`;
const listed = (names) => [...new Set(names)].join(', ');
const read = (path) => readFileSync(path, 'utf8').replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, '').trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [part] = process.argv.slice(2);
  if (!Object.hasOwn(PARTS, part ?? '')) {
    console.error(`expected one of ${Object.keys(PARTS).join(', ')}, found ${part ?? 'nothing'}`);
    process.exit(1);
  }
  process.stdout.write(notices(part));
}
