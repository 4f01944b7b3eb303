// Finds the calls of Cargo and npm that would take other versions than the lock files name: in the
// Makefile, in shell scripts, and where JavaScript or Python runs a command.

// What Cargo can do without asking which crates there are.
const WITHOUT_CRATES = new Set(['fmt', 'clean', '--version', '-V', 'pkgid', 'locate-project']);

// Calls in a Makefile or a shell script, as [{ line, call }]; `line` is where the command begins.
export function unlockedInShell(text) {
  const variables = variablesOf(text);
  return commands(text).flatMap(({ line, command }) => {
    const bare = withoutMessages(expanded(command, variables));
    return [...cargoCalls(bare), ...npmCalls(bare)].map((call) => ({ line, call }));
  });
}

// Calls in a program: a list of words that begins after 'cargo'. A list may take in others of its file.
export function unlockedInProgram(text) {
  const lists = new Map([...text.matchAll(/(?:const\s+)?(\w+)\s*=\s*(\[[^\]]*\])/g)].map(([, name, list]) => [name, list]));
  const isLocked = (list) => /['"]--locked['"]/.test(list) || [...list.matchAll(/\.\.\.(\w+)|\*(\w+)/g)].some(([, js, python]) => isLocked(lists.get(js ?? python) ?? ''));
  return [...text.matchAll(/['"]cargo['"],\s*(\[[^\]]*\]|['"][^\])]*)|(?:\[)\s*(['"]cargo['"][^\]]*\])|Command::new\("cargo"\)([^;]*);/g)].flatMap((match) => {
    const list = match[1] ?? match[2] ?? match[3] ?? '';
    const [, word] = list.replace(/^['"[\s]*cargo['"],?/, '').match(/['"]([\w-]+)['"]/) ?? [];
    if (WITHOUT_CRATES.has(word) || isLocked(list)) return [];
    return [{ line: text.slice(0, match.index).split('\n').length, call: match[0].replace(/\s+/g, ' ') }];
  });
}

// Of `cargo_install` too, which tools/setup.sh has for the tools.
function cargoCalls(command) {
  const calls = command.matchAll(/(?:^|[\s;&|({@-])(cargo(?:_install)?) +((?:[^;&|()]|\$\([^)]*\))*)/g);
  return [...calls]
    .filter(([, , words]) => words.trim() !== '' && !words.split(/\s+/).slice(0, 2).some((word) => WITHOUT_CRATES.has(word)))
    .filter(([, , words]) => !/(^|\s)--locked(\s|$)/.test(words))
    .map(([, name, words]) => `${name} ${words}`.trim());
}

// `npm ci` takes what the lock file names, `npm install` what it likes; npx would fetch what is missing.
function npmCalls(command) {
  return [...command.matchAll(/(?:^|[\s;&|({@-])((?:npm +(?:install|i|add|update)|npx)(?: +[^;&|()]*|$))/g)].map(([, call]) => call.trim());
}

// The commands of a script, without comments, their continued lines joined.
function commands(text) {
  const found = [];
  let open = null;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '');
    const continues = line.endsWith('\\');
    open ??= { line: index + 1, command: '' };
    open.command += continues ? line.slice(0, -1) : line;
    if (continues) continue;
    found.push(open);
    open = null;
  }
  return found;
}

// What a Makefile names once and uses in many commands.
function variablesOf(text) {
  return new Map([...text.matchAll(/^(\w+) *:?= *(.*)$/gm)].map(([, name, value]) => [name, value]));
}

function expanded(command, variables) {
  if (/^\w+ *:?= /.test(command)) return '';
  const once = command.replace(/\$\((\w+)\)/g, (whole, name) => variables.get(name) ?? whole);
  return once === command ? once : expanded(once, variables);
}

// What stands in quotes is said, not done, unless it holds a command of its own. A target of the Makefile
// is its name, not a command.
function withoutMessages(command) {
  return command
    .replace(/"([^"\\]|\\.)*"/g, (quoted) => (/\$\(/.test(quoted) ? quoted.slice(1, -1) : "''"))
    .replace(/'[^']*'/g, "''")
    .replace(/^[\w./-]+:(?!=).*$/, '');
}
