// Heights in CSS pixels: which to hold free before the frame has told its own, and which messages of a
// frame to believe. Pure; src/embed/parent.rs is the twin of `heightIn` and tests the same limits.

// Less shows no rating, more would push the rest of an article away.
const LEAST = 100;
const MOST = 10000;

const TABLE = /^\d{2,4}:\d{3,5}(\s+\d{2,4}:\d{3,5})*$/;

// For articles that name no heights: enough for the page of every published case, with all that it can
// show at first; tests/browser/loader_page.spec.mjs looks that it is so. What is held too much is taken
// away out of the reader's sight; too little would be seen.
export const DEFAULT = '280:2900 320:2570 360:2290 480:1980 600:1850 720:1770';

// The pairs of "280:1310 320:1240", narrowest first; throws a text if they are none.
export function tableOf(text) {
  const table = TABLE.test(text.trim()) ? text.trim().split(/\s+/).map((pair) => pair.split(':').map(Number)) : [];
  if (table.length === 0 || !table.every(([, height]) => believed(height))) {
    throw `heights: expected pairs of width and height like 320:1240 720:860, found "${text.slice(0, 60)}"`;
  }
  return table.sort(([one], [other]) => one - other);
}

// The height of the widest listed width that is not wider than the frame: heights fall as widths grow, so
// it is never too small. A frame that is narrower than all gets the height of the narrowest.
export function reserve(table, width) {
  const narrower = table.filter(([listed]) => listed <= width);
  return (narrower.pop() || table[0])[1];
}

// The height of AMP's message, which is the one that the loader asks for; 0 if this is not one or not to be
// believed.
export function heightIn(data) {
  const isSize = data && data.sentinel === 'amp' && data.type === 'embed-size';
  return isSize && typeof data.height === 'number' && believed(data.height) ? Math.ceil(data.height) : 0;
}

function believed(height) {
  return height >= LEAST && height <= MOST;
}
