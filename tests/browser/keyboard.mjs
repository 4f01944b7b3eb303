// A reader who has only a keyboard: what tells keyboard.spec.mjs where the focus is, and whether it
// is seen there.

import { expect } from '@playwright/test';

/** When to look again, in milliseconds: the next painting is there sooner than Playwright would look. */
const SOON = [20, 20, 50, 100, 250, 500];

// The document that has the focus: that of a frame, if the focus is inside one.
async function focused(page) {
  let frame = page.mainFrame();
  for (;;) {
    const element = (await frame.evaluateHandle(() => document.activeElement)).asElement();
    const inner = await element?.contentFrame();
    if (!inner) return { frame, element };
    frame = inner;
  }
}

// How everything that can be focused looks while it is not.
const remember = (frame) => frame.evaluate(() => {
  window.lookOf ??= (element) => [element, element.closest('label')].filter(Boolean).map((part) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(part);
    return [outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow, backgroundColor, borderColor].join('; ');
  }).join(' / ');
  window.looks = new Map([...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((element) => element !== document.activeElement)
    .map((element) => [element, window.lookOf(element)]));
});

// What is wrong with the focus where it is now; null if it is seen.
const troubleWith = (frame) => frame.evaluate(() => {
  const element = document.activeElement;
  const name = `${element.localName}${element.id ? `#${element.id}` : ''} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
  if (element === document.body) return 'the focus is nowhere';
  // A heading that takes the focus when what had it goes away is no control.
  if (element.tabIndex < 0 && !element.matches('input, button')) return null;
  const before = window.looks?.get(element);
  if (before !== undefined && before === window.lookOf(element)) return `${name} looks as if it had no focus`;
  if (before === undefined && getComputedStyle(element).outlineStyle === 'none' && getComputedStyle(element).boxShadow === 'none') return `${name} is new and shows no focus`;

  const label = element.closest('label');
  // A button inside a field, as the combobox has one, stands there on purpose.
  const isBeside = (there) => there.parentElement === element.parentElement && element.parentElement !== document.body;
  const belongs = (there) => there && (element.contains(there) || label?.contains(there) || isBeside(there));
  const staysInView = (there) => {
    for (let box = there; box && !box.contains(element); box = box.parentElement) {
      if (['sticky', 'fixed'].includes(getComputedStyle(box).position)) return true;
    }
    return false;
  };
  const hidden = [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => {
    // Within rounded corners, and within the window.
    const inset = (size) => Math.min(size / 4, 6);
    const xs = [left + inset(right - left), (left + right) / 2, right - inset(right - left)];
    const ys = [top + inset(bottom - top), (top + bottom) / 2, bottom - inset(bottom - top)];
    const points = [[xs[1], ys[1]], [xs[0], ys[0]], [xs[2], ys[0]], [xs[0], ys[2]], [xs[2], ys[2]]];
    return points.map(([x, y]) => [Math.min(Math.max(x, 1), innerWidth - 1), Math.min(Math.max(y, 1), innerHeight - 1)])
      .map(([x, y]) => document.elementFromPoint(x, y))
      // A box that scrolls may cut a corner off; what stays in view may cover none.
      .filter((there, place) => !belongs(there) && (place === 0 || staysInView(there)))
      .map((there) => (there ? `${there.localName}.${there.getAttribute('class') ?? ''}` : 'the edge of the window'));
  });
  return hidden.length > 0 ? `${name} is hidden under ${[...new Set(hidden)].join(', ')}` : null;
});

/** Presses a key and holds that the focus can be seen afterwards, wherever it is. */
export async function press(page, key) {
  const { frame } = await focused(page);
  await remember(frame);
  await page.keyboard.press(key);
  await expectSeen(page);
}

/** The focus is seen, and not hidden under anything that stays in view. */
export async function expectSeen(page) {
  // A browser scrolls to what it focuses, and Yew draws anew, in the next moment.
  await expect.poll(async () => troubleWith((await focused(page)).frame), { intervals: SOON }).toBe(null);
}

/** Presses Tab (or another key) until that has the focus; on the way the focus is seen at every step. */
export async function walkTo(page, target, { key = 'Tab', atMost = 80 } = {}) {
  const isThere = () => target.evaluate((element) => element === element.ownerDocument.activeElement).catch(() => false);
  for (let step = 0; step < atMost; step += 1) {
    if (await isThere()) return;
    await press(page, key);
  }
  expect(await isThere(), `${target} has the focus after ${atMost} times ${key}`).toBe(true);
}
