// Writes down what the package really gives and really takes, as TypeScript. The compiler compares
// literals with the types key by key: one that is missing, misspelt or unheard of fails.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, frameworks, init, rateAll } from 'ccg-rating';

const folder = join(process.env.ROOT, 'tests/golden');
await init();

const lines = [
  "import type { AssuranceEntries, Explanation, Framework, Input, Output, SheetResult } from 'ccg-rating';",
  `export const tables: Framework[] = ${JSON.stringify(frameworks(), null, 1)};`,
];
// Everything that can be entered for 2015/16: the types have these codes, and no others.
const [{ components, flags, indicators }] = frameworks();
const slots = [...components.map(({ id: code, choices }) => ({ code, choices })), ...flags, ...indicators];
const entries = slots.map(({ code, choices: [choice] }) => [code, choice ? { [choice.form]: choice.value } : { value: 1 }]);
lines.push(`export const all: Required<AssuranceEntries> = ${JSON.stringify(Object.fromEntries(entries))};`);
const sheet = rateAll('ccg,165a,122b,more\n03A,green,blue,1\n', { framework: 'ccg-iaf-2016-17' });
lines.push(`export const sheet: SheetResult = ${JSON.stringify(sheet, null, 1)};`);
const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.explain.json') && !name.startsWith('error-'));
for (const [index, name] of names.entries()) {
  const type = name.endsWith('.input.json') ? 'Input' : 'Output';
  lines.push(`// ${name}`, `export const golden${index}: ${type} = ${readFileSync(join(folder, name), 'utf8')};`);
}
const inputs = names.filter((name) => name.endsWith('.input.json'));
for (const [index, name] of inputs.entries()) {
  const explained = explain(JSON.parse(readFileSync(join(folder, name), 'utf8')), { draws: 100 });
  lines.push(`// ${name}`, `export const explained${index}: Explanation = ${JSON.stringify(explained, null, 1)};`);
}
writeFileSync(new URL('found.ts', import.meta.url), `${lines.join('\n')}\n`);
