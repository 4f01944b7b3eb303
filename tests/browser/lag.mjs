// How long a frame is not as high as the page in it: what to write down in both, and what follows.
// The functions for the windows hold all they need, so that any driver of a browser can send them there.

/**
 * In the article: writes down when the frame (the element, or a selector that finds it) got another
 * height, by the machine's clock, which all windows share. Seen as part of the painting that shows it.
 */
export function watchElement(found) {
  const element = typeof found === 'string' ? document.querySelector(found) : found;
  window.outer = [];
  const note = () => window.outer.push([Date.now(), element.getBoundingClientRect().height]);
  new ResizeObserver(note).observe(element);
}

/**
 * In the frame: the same of our page. What a section's opening does is looked at at once, so that a
 * page that paints late counts as late.
 */
export function watchDocument() {
  window.inner = [];
  const root = document.documentElement;
  const note = () => window.inner.push([Date.now(), Math.ceil(root.getBoundingClientRect().height)]);
  addEventListener('toggle', note, true);
  new ResizeObserver(note).observe(root);
}

/** In both: forgets all but the last height that was written down. */
export function forget(name) {
  window[name].splice(0, window[name].length - 1);
}

/** In both: what was written down. */
export function written(name) {
  return window[name];
}

/** In both: lets the window paint so many frames more. */
export function paint(count) {
  return new Promise((done) => {
    const next = (left) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
}

/**
 * The longest time in milliseconds for which frame and page were not of one height, to a pixel;
 * undefined if they are not in the end.
 */
export function longestLag(inner, outer) {
  const tell = (side) => ([time, height]) => ({ time, side, height });
  const events = [...inner.map(tell('inner')), ...outer.map(tell('outer'))];
  events.sort((one, other) => one.time - other.time);
  const now = {};
  let since;
  let longest = 0;
  for (const { time, side, height } of events) {
    now[side] = height;
    const differ = Math.abs((now.inner ?? height) - (now.outer ?? height)) > 1;
    if (differ) since ??= time;
    else if (since !== undefined) {
      longest = Math.max(longest, time - since);
      since = undefined;
    }
  }
  return since === undefined ? longest : undefined;
}

/** The one in the middle. */
export const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** How soon the frame follows, in milliseconds. */
export const PROMISE = 300;
/** How often a section is opened and closed to see that. */
export const ROUNDS = 5;
