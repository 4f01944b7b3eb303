// Prints how large each file of the finished page is, raw and as it is sent, and
// fails when what the page loads at its start is over the budget in size-budget.json.
//
//   node tools/size.mjs [FOLDER]      (dist, if none is named)

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const budget = JSON.parse(readFileSync(new URL('size-budget.json', import.meta.url), 'utf8'));

if (!existsSync(join(folder, 'index.html'))) {
  fail(`expected a finished page in ${folder}/, found no index.html: run \`make dist\``);
}
const start = loadedAtStart('index.html');
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !['.br', '.gz'].includes(extname(entry.name)))
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
  .sort();
for (const name of start) {
  if (!names.includes(name)) fail(`index.html asks for ${name}: expected it in ${folder}/, found nothing`);
}

const isBudgeted = (name) => start.has(name) && budget.kinds.includes(extname(name));
// By kind and not by name alone: the names hold hashes, and a table should keep its order.
const counted = budget.kinds.flatMap((kind) => names.filter((name) => isBudgeted(name) && extname(name) === kind)).map(measure);
const others = names.filter((name) => !isBudgeted(name)).map(measure);
const total = together(counted);

const width = Math.max(24, ...names.filter((name) => !name.includes('/')).map((name) => name.length));
const row = ({ name, raw, gzip, brotli }) =>
  [name.padEnd(width), ...[raw, gzip, brotli].map((cell) => bytes(cell).padStart(9))].join('  ');
console.log(row({ name: 'bytes', raw: 'raw', gzip: 'gzip', brotli: 'brotli' }));
for (const file of [...counted, total]) console.log(row(file));
if (others.length > 0) {
  console.log('outside the budget (loaded later, or of another kind):');
  for (const file of others.filter(({ name }) => !name.includes('/'))) console.log(row(file));
  // What lies in folders is many of the same: pages of cases, pages for frames, pictures.
  const folderOf = ({ name }) => name.slice(0, name.indexOf('/') + 1);
  for (const name of new Set(others.map(folderOf))) {
    const inside = others.filter((file) => folderOf(file) === name);
    if (name) console.log(row({ ...together(inside), name: `${name} (${inside.length} files)` }));
  }
}

// Each file of the first page has a limit of its own, so that one that grows cannot hide behind others.
const limits = new Map(Object.entries(budget.files).filter(([kind]) => kind !== 'meaning'));
for (const { name, brotli } of counted) {
  const kind = [...limits.keys()].find((pattern) => new RegExp(`^${pattern}$`).test(name));
  if (!kind) fail(`${name}: expected a limit for it under "files" in tools/size-budget.json, found none`);
  const limit = limits.get(kind);
  limits.delete(kind);
  if (brotli > limit) fail(`too large: ${name} is ${bytes(brotli)} bytes with brotli, of ${bytes(limit)} allowed in tools/size-budget.json`);
}
if (limits.size > 0) fail(`expected a file for each limit in tools/size-budget.json, found none for ${[...limits.keys()].join(', ')}`);

const share = Math.round((100 * total.brotli) / budget.brotli);
const verdict = `the page loads ${bytes(total.brotli)} bytes with brotli, ${share}% of the ${bytes(budget.brotli)} allowed`;
if (total.brotli > budget.brotli) fail(`too large: ${verdict} in tools/size-budget.json`);
console.log(verdict);
for (const [module, { what, brotli }] of Object.entries(budget.later.modules)) {
  // Every file of a module that loads later has a name that begins so: see finish-dist.mjs.
  const size = together(others.filter(({ name }) => name.startsWith(`${module}-`))).brotli;
  if (size === 0) fail(`expected files of the module ${module} in ${folder}/, found none`);
  const verdict = `${what}: ${bytes(size)} more when asked for, ${Math.round((100 * size) / brotli)}% of the ${bytes(brotli)} allowed`;
  if (size > brotli) fail(`too large: ${verdict} in tools/size-budget.json`);
  console.log(verdict);
}

// The page in a frame: the heaviest of those of all published cases, with all that it loads at its start.
const { what, brotli, html } = budget.frame;
const frames = names.filter((name) => /^embed\/.*\.html$/.test(name)).map((name) => {
  const files = [...loadedAtStart(name)].map(measure);
  return { name, total: together(files).brotli, html: Math.max(files[0].gzip, files[0].brotli) };
});
if (frames.length === 0) fail(`expected pages for frames in ${folder}/embed/, found none`);
const heaviest = frames.reduce((one, other) => (other.total > one.total ? other : one));
const longest = frames.reduce((one, other) => (other.html > one.html ? other : one));
const ofFrame = `${what} (${heaviest.name}): ${bytes(heaviest.total)} bytes with brotli, ${Math.round((100 * heaviest.total) / brotli)}% of the ${bytes(brotli)} allowed`;
const ofHtml = `its HTML with its style (${longest.name}): ${bytes(longest.html)} bytes with gzip, ${Math.round((100 * longest.html) / html)}% of the ${bytes(html)} allowed`;
if (heaviest.total > brotli) fail(`too large: ${ofFrame} in tools/size-budget.json`);
if (longest.html > html) fail(`too large: ${ofHtml} in tools/size-budget.json`);
console.log(ofFrame);
console.log(ofHtml);

function together(files) {
  return files.reduce(
    (sum, file) => ({ name: 'total', raw: sum.raw + file.raw, gzip: sum.gzip + file.gzip, brotli: sum.brotli + file.brotli }),
    { name: 'total', raw: 0, gzip: 0, brotli: 0 },
  );
}

// A page and every file that its HTML names: style sheets, scripts, preloads, icons.
function loadedAtStart(page) {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set([page]);
  for (const [tag] of html.matchAll(/<(?:link|script|img)\b[^>]*>/gi)) {
    const address = tag.match(/\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/i)?.[1];
    const isElsewhere = !address || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address);
    // A canonical or alternate address is only told, not loaded.
    if (isElsewhere || /\srel\s*=\s*["']?(?:canonical|alternate|author|license)\b/i.test(tag)) continue;
    found.add(posix.join(posix.dirname(page), address.replace(/[?#].*$/, '')));
  }
  return found;
}

// The sizes are those of the files that a server sends, so these must be there and true.
function measure(name) {
  const raw = readFileSync(join(folder, name));
  return {
    name,
    raw: raw.length,
    gzip: sentSize(name, '.gz', gunzipSync, raw),
    brotli: sentSize(name, '.br', brotliDecompressSync, raw),
  };
}

function sentSize(name, ending, unpack, raw) {
  const path = join(folder, name + ending);
  if (!existsSync(path)) {
    if (budget.kinds.includes(extname(name))) fail(`expected ${path}, found nothing: run \`make dist\``);
    return raw.length;
  }
  const packed = readFileSync(path);
  if (!unpack(packed).equals(raw)) fail(`${path}: expected ${name} in it, found something else: run \`make dist\``);
  return packed.length;
}

function bytes(cell) {
  return typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
