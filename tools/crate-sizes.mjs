// How many bytes of code each crate has in a module of the finished page, before compression. It asks
// wasm-opt for the module once more with the same flags and its functions' names, and counts each function for
// the first crate in its name: what the standard library does with a type of Yew's counts for the standard
// library. Tables and texts have no names, and are not counted.
//
//   node tools/crate-sizes.mjs [MODULE...]      (page, if none is named; after `make dist`)

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Trunk keeps of wasm-bindgen, and of wasm-opt after it. */
const BOUND = 'target/wasm-bindgen/release';
const OPTIMISED = 'target/wasm-opt/release';
/** What has several crates, or functions without any in their names. */
const TOGETHER = [
  [/^(alloc|core|std|compiler_builtins|__rustc|<\[?[a-z]+\d*\]?>.*|fmin|fmax)$/, 'standard library'],
  [/^(__wbindgen.*|__externref.*|Closure\(.*|Ref\(.*)$/, 'wasm_bindgen'],
  [/^(gloo.*)$/, 'gloo'],
  [/^(main|page|embed|builder|grades|later|sheets)$/, 'ccg_rating'],
];

const modules = process.argv.length > 2 ? process.argv.slice(2) : ['page'];
for (const module of modules) print(module, measured(module));

function measured(module) {
  const bound = join(BOUND, `${module}_bg.wasm`);
  if (!existsSync(bound)) fail(`expected ${bound}, found nothing: run \`make dist\``);
  const folder = mkdtempSync(join(tmpdir(), 'crate-sizes-'));
  try {
    const named = join(folder, 'named.wasm');
    execFileSync('wasm-opt', [...flagsOf(module), '--debuginfo', bound, '--output', named]);
    return { functions: functionsOf(readFileSync(named)), shipped: section(readFileSync(join(OPTIMISED, `${module}_bg.wasm`)), 10).length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Those that Trunk was told, but for the one that takes the names away.
function flagsOf(module) {
  const links = readFileSync('index.html', 'utf8').split('\n');
  const link = links.find((line) => line.includes(`data-bin="${module}"`)) ?? '';
  const flags = link.match(/data-wasm-opt-params="([^"]*)"/)?.[1];
  if (!flags) fail(`expected the flags of wasm-opt for ${module} in index.html, found none`);
  return flags.split(' ').filter((flag) => flag !== '--strip-debug');
}

function print(module, { functions, shipped }) {
  const sizes = new Map();
  for (const { name, size } of functions) sizes.set(crateOf(name), (sizes.get(crateOf(name)) ?? 0) + size);
  const total = functions.reduce((sum, { size }) => sum + size, 0);
  console.log(`${module}: ${bytes(total)} bytes of functions, with their names; without them ${bytes(shipped)} of code are shipped`);
  for (const [crate, size] of [...sizes].sort(([, one], [, other]) => other - one)) {
    console.log(`  ${bytes(size).padStart(9)}  ${crate}`);
  }
}

// Names are written `crate[hash]::path`, within other types too; a few are the linker's or wasm-bindgen's.
function crateOf(name) {
  const crate = name.match(/([A-Za-z_]\w*)\[[0-9a-f]+\]/)?.[1] ?? name;
  return TOGETHER.find(([pattern]) => pattern.test(crate))?.[1] ?? (crate === name ? 'of no crate by its name' : crate);
}

// The functions of a module with their names and sizes: https://webassembly.github.io/spec/core/binary/modules.html
function functionsOf(wasm) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  const imported = imports.filter(({ kind }) => kind === 'function').length;
  const names = namesOf(wasm);
  const code = reader(section(wasm, 10));
  return Array.from({ length: code.number() }, (_, place) => {
    const start = code.place();
    code.skip(code.number());
    return { name: names.get(imported + place) ?? '', size: code.place() - start };
  });
}

// The functions' part of the custom section "name": https://webassembly.github.io/spec/core/appendix/custom.html
function namesOf(wasm) {
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(wasm), 'name');
  if (!section) fail('expected names in the module, found none');
  const part = reader(new Uint8Array(section));
  while (!part.isAtEnd()) {
    const [kind, size] = [part.byte(), part.number()];
    if (kind === 1) return new Map(Array.from({ length: part.number() }, () => [part.number(), part.text()]));
    part.skip(size);
  }
  return fail('expected names of functions in the module, found none');
}

function section(wasm, wanted) {
  const all = reader(wasm);
  // After the four bytes that say what it is, and the four of its version.
  all.skip(8);
  while (!all.isAtEnd()) {
    const [kind, size] = [all.byte(), all.number()];
    if (kind === wanted) return wasm.subarray(all.place(), all.place() + size);
    all.skip(size);
  }
  return fail(`expected a section ${wanted}, found none`);
}

function reader(from) {
  let at = 0;
  const number = () => {
    let [found, shift, byte] = [0, 0];
    do {
      byte = from[at];
      at += 1;
      found += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return found;
  };
  const skip = (size) => { at += size; };
  const byte = () => { at += 1; return from[at - 1]; };
  const text = () => { const size = number(); skip(size); return Buffer.from(from.subarray(at - size, at)).toString(); };
  return { number, byte, text, skip, place: () => at, isAtEnd: () => at >= from.length };
}

function bytes(count) {
  return count.toLocaleString('en-GB');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
