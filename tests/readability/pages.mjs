// The finished pages of the published cases, as they stand without a script.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { attribute, document, links } from './blocks.mjs';

const DIST = process.env.DIST ?? 'dist';

// The years that have pages of their own, and their pages for frames.
const FOLDERS = ['2015-16', '2016-17', '2017-18', '2018-19', 'embed/2015-16', 'embed/2016-17'];

// Every page with its HTML: of each case, for each frame, and the two that stand for all.
export function pages() {
  const places = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(DIST, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}`));
  return [...places, '', 'embed']
    .map((place) => ({ place: place || 'the start', file: path.join(DIST, place, 'index.html') }))
    .filter(({ file }) => existsSync(file))
    .map(({ place, file }) => ({ place, html: readFileSync(file, 'utf8') }));
}

// The names of all CCGs, which no one can put more plainly: from the list of cases.
export function ccgs() {
  const list = document(readFileSync(path.join(DIST, 'cases', 'index.html'), 'utf8'));
  const names = links(list)
    .filter(({ href }) => /^\.\.\/\d{4}-\d{2}\/[^/]+\/$/.test(href))
    .map(({ words }) => words);
  return [...new Set(names)];
}

// What is published of a case, as the fragment of the link to its calculation; none for a year without one.
export function calculation(html) {
  const own = links(document(html)).find(({ node }) => attribute(node, 'aria-current') === 'page');
  return own?.href.replace(/^.*#/, '');
}
