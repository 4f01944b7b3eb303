// Shortens the names by which a wasm module and the JavaScript around it know each other's
// functions. wasm-bindgen makes them of types and hashes: three kilobytes that say nothing to a
// browser. wasm-opt renames them in the wasm and tells what it did; the JavaScript follows.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

// The features that wasm-opt was told of when Trunk ran it.
function features() {
  const page = readFileSync('index.html', 'utf8');
  const parameters = page.match(/data-wasm-opt-params="([^"]*)"/)?.[1] ?? '';
  return parameters.split(' ').filter((parameter) => /^--(mvp|enable)-/.test(parameter));
}

/** Renames in both files; throws when the JavaScript is not as wasm-bindgen writes it. */
export function shortenNames(wasmFile, scriptFile) {
  const told = execFileSync(
    'wasm-opt',
    [wasmFile, ...features(), '--minify-imports-and-exports-and-modules', '--output', wasmFile],
    { encoding: 'utf8' },
  );
  const { imports, exports } = JSON.parse(told);
  let script = readFileSync(scriptFile, 'utf8');
  // As a key of the object of imports, and of the object of modules around it.
  const renameKey = (key, short) => {
    const place = new RegExp(`^(\\s*)${escaped(key)}:`, 'gm');
    if (script.match(place)?.length !== 1) throw new Error(`${scriptFile}: expected the key ${key} once`);
    script = script.replace(place, (_, indent) => `${indent}${short}:`);
  };
  for (const [, long, short] of imports) renameKey(long, short);
  const modules = new Set(imports.map(([module]) => module));
  const [module] = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasmFile)));
  if (modules.size !== 1) throw new Error(`${wasmFile}: expected one module of imports, found ${[...modules]}`);
  renameKey(`"${[...modules][0]}"`, module.module);
  // As a property of the module's instance, which wasm-bindgen calls `wasm`. Not all are used.
  const names = new Map(exports);
  script = script.replace(/\bwasm\.([A-Za-z_$][\w$]*)/g, (whole, long) => {
    if (!names.has(long)) throw new Error(`${scriptFile}: expected an export of the wasm, found ${whole}`);
    return `wasm.${names.get(long)}`;
  });
  writeFileSync(scriptFile, withoutSecondStart(script, scriptFile));
}

// wasm-bindgen offers two ways to start a module, and the page uses one. What nothing exports any more,
// the minifier takes away (finish-dist.mjs).
function withoutSecondStart(script, file) {
  const both = 'export { initSync, __wbg_init as default };';
  if (script.split(both).length !== 2) throw new Error(`${file}: expected ${both} once`);
  return script.replace(both, 'export { __wbg_init as default };');
}

function escaped(name) {
  return name.replace(/[$.]/g, '\\$&');
}
