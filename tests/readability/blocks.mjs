// The blocks of a page that a reader sees first, as pieces of text: of its HTML, parsed as a browser
// does, and in the browser alike, so one list says what they are.

import { parse } from 'parse5';

// Each block with the elements that hold it.
export const BLOCKS = {
  result: ['card', 'result'],
  reasons: ['why'],
  problems: ['notice', 'problems', 'wrong'],
  help: ['help'],
};

// The parts that unfold, by the rooms that the page keeps for them.
export const PARTS = { story: 'story-room', change: 'change-room', sure: 'sure-room' };

// What is left out: sources are other people's titles, and what is folded is not seen first.
const LEFT_OUT = {
  classes: new Set(['source', 'loading', 'failed', 'years', 'parts']),
  elements: new Set(['details', 'svg', 'script', 'style', 'button', 'label', 'select', 'table', 'figure']),
};
const isSource = (node) => node.tagName === 'a' && /^https?:/.test(attribute(node, 'href'));

// Elements that end a piece of text.
const PIECES = new Set(['p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'div', 'section', 'ul', 'ol', 'dl']);

const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value ?? '';
const classes = (node) => attribute(node, 'class').split(/\s+/).filter(Boolean);

function isLeftOut(node) {
  return LEFT_OUT.elements.has(node.tagName)
    || isSource(node)
    || classes(node).some((one) => LEFT_OUT.classes.has(one))
    || node.attrs?.some(({ name }) => name === 'hidden' || name === 'aria-hidden');
}

// The pieces of text inside an element, in their order.
export function pieces(node) {
  const found = [''];
  const walk = (one) => {
    if (one.nodeName === '#text') found[found.length - 1] += one.value;
    if (one !== node && one.tagName && isLeftOut(one)) return;
    const parts = PIECES.has(one.tagName);
    if (parts) found.push('');
    for (const child of one.childNodes ?? []) walk(child);
    if (parts) found.push('');
  };
  walk(node);
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

// Every element under this one that has one of these classes, outermost only.
export function having(node, wanted) {
  if (node.tagName && classes(node).some((one) => wanted.includes(one))) return [node];
  return (node.childNodes ?? []).flatMap((child) => having(child, wanted));
}

export const document = (html) => parse(html);

// The blocks of a page, by their names: `[['result', [...pieces]], ...]`.
export function blocks(html) {
  const page = document(html);
  return Object.entries(BLOCKS)
    .map(([name, wanted]) => [name, having(page, wanted).flatMap(pieces)])
    .filter(([, found]) => found.length > 0);
}

// The pieces of text in the element of this id; none where it is not there.
export function inside(node, id) {
  if (attribute(node, 'id') === id) return pieces(node);
  return (node.childNodes ?? []).flatMap((child) => inside(child, id));
}

// Every link under a node, as its address and its words.
export function links(node) {
  const own = node.tagName === 'a' ? [{ href: attribute(node, 'href'), words: pieces(node).join(' '), node }] : [];
  return [...own, ...(node.childNodes ?? []).flatMap(links)];
}

export { attribute };
