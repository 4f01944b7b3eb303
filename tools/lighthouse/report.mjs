// From Lighthouse's results: what a page lost, a report of a sensible size, and the words of
// docs/lighthouse/README.md.

import { CATEGORIES, reasonFor } from './pages.mjs';

/** A score as Lighthouse shows it. */
export const points = (score) => Math.round(score * 100);

/** The audits that cost a category something: `{ category, audit, title, value, cost }`, dearest first. */
export function losses({ categories, audits }) {
  return CATEGORIES.flatMap((category) => {
    const counted = categories[category].auditRefs
      .map(({ id, weight }) => ({ id, weight, ...audits[id] }))
      .filter(({ score, weight }) => typeof score === 'number' && weight > 0);
    const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
    return counted
      .filter(({ score }) => score < 1)
      .map(({ id, title, displayValue, score, weight }) => ({
        category,
        audit: id,
        title,
        value: displayValue ?? '',
        cost: (100 * weight * (1 - score)) / whole,
      }));
  }).sort((one, other) => other.cost - one.cost);
}

/** The losses for which a category has fewer than 100 points and no reason is written down. */
export function unexplained(result, page) {
  return losses(result).filter(({ category, audit }) => points(result.categories[category].score) < 100 && !reasonFor(audit, page));
}

/** The report without its pictures, which are nine tenths of it, and without how long each step took. */
export function reduced({ fullPageScreenshot, timing, ...report }) {
  const audits = { ...report.audits };
  for (const id of ['screenshot-thumbnails', 'final-screenshot']) {
    const { details, ...audit } = audits[id] ?? {};
    if (details) audits[id] = audit;
  }
  return { ...report, audits };
}

/** docs/lighthouse/README.md. `runs` holds for each page and setting its results, of which `median` is kept. */
export function readme({ runs, versions, date, load, isQuiet, knowsSite, most }) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const lost = runs.flatMap(({ page, setting, median }) => losses(median).map((loss) => ({ ...loss, page, setting })));
  const counted = lost.filter(({ category, page, setting }) => {
    const { median } = runs.find((run) => run.page === page && run.setting === setting);
    return points(median.categories[category].score) < 100;
  });
  const small = lost.filter((loss) => !counted.includes(loss));
  // One entry for both settings, where both lose the same.
  const grouped = new Map();
  for (const loss of counted) {
    const { page, setting, category, audit, title, value, cost } = loss;
    const text = `${runs[0].median.categories[category].title}: ${title}${value ? ` (${value})` : ''} costs ${cost.toFixed(1)} points (\`${audit}\`). ${reasonFor(audit, page.id) ?? 'No reason is written down: to be mended.'}`;
    const same = grouped.get(`${page.id} ${text}`) ?? { page, settings: [], text };
    grouped.set(`${page.id} ${text}`, { ...same, settings: [...same.settings, setting] });
  }
  return `${[
    '# What Lighthouse says',
    '',
    'Written by `make lighthouse`; not to be changed by hand. Lighthouse opens the finished page in Chromium and scores',
    'it from 0 to 100. Its settings for phones imitate a slow network and a processor four times slower.',
    '',
    row(['page', 'settings', ...CATEGORIES.map((category) => runs[0].median.categories[category].title), 'runs’ performance']),
    row(['---', '---', ...CATEGORIES.map(() => '---'), '---']),
    ...runs.map(({ page, setting, median, results }) => row([
      page.name,
      setting,
      ...CATEGORIES.map((category) => points(median.categories[category].score)),
      results.map(({ categories }) => points(categories.performance.score)).join(', '),
    ])),
    '',
    `Of ${most} runs of each the one with the median of performance counts. The site was served by Caddy as`,
    '`deploy/Caddyfile` has it, compressed and with its headers, to the same machine, by HTTP 1.1.',
    '',
    '## Lost points',
    '',
    ...(grouped.size > 0
      ? [...grouped.values()].map(({ page, settings, text }) => `- **${page.name}** (${settings.join(', ')}). ${text}`)
      : ['None.']),
    '',
    ...(small.length > 0
      ? [
        'What costs less than what Lighthouse rounds away, so that the category still has 100:',
        '',
        ...small.map(({ page, setting, title, value, cost }) => `- ${page.name}, ${setting}: ${title}${value ? `, ${value}` : ''} (${cost.toFixed(2)} points)`),
        '',
      ]
      : []),
    '## When and with what',
    '',
    row(['what', 'which']),
    row(['---', '---']),
    ...Object.entries({
      date,
      ...versions,
      'address of the site': knowsSite ? 'known to the build (`SITE`)' : 'not known to the build (no `SITE`), as `make dist` alone leaves it',
      'load of the machine': `${load.map((one) => one.toFixed(1)).join(', ')} (before and after; two processors)`,
      'priority of the browser': isQuiet ? 'real time (`chrt`), as other work was going on' : 'as usual',
      'Lighthouse’s measure of the machine': `${Math.min(...runs.map(slowest))} in the slowest run (\`benchmarkIndex\`)`,
    }).map(row),
    '',
    'Other work on the machine makes Lighthouse take each task for longer than it is. In November 2026 the same files had',
    '91 to 96 for performance with the settings for phones while the load was 9 on two processors. So measure on a quiet machine,',
    'or give it priority: `PRIORITY=\'chrt -r 1\' make lighthouse` (as root, on Linux).',
    '',
    '## The reports',
    '',
    `\`${runs.map(file).join('`, `')}\` are the reports in JSON, without their pictures. To see one, unpack it (\`gunzip -k\`) and`,
    'open it in Lighthouse’s viewer (<https://googlechrome.github.io/lighthouse/viewer/>), which reads it in the browser. `make lighthouse`',
    'also leaves each as a page, with pictures, in `target/lighthouse/`.',
  ].join('\n')}\n`;
}

/** The name of a kept report. */
export const file = ({ page, setting }) => `${page.id}-${setting}.json.gz`;

const slowest = ({ results }) => Math.min(...results.map(({ environment }) => environment.benchmarkIndex));
