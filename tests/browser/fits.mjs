// What fit.spec.mjs asks of a page, as functions that run in it: what is too wide, clipped, overlapping
// or too small to be hit. Each gives a list of what it found, empty where all is well.

/** Puts these into the page; they are then in `window.fits`. */
export async function bringFits(page) {
  await page.evaluate(() => {
    if (window.fits) return;
    const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false })
      && element.getClientRects().length > 0;
    // For screen readers only: one pixel, cut off on purpose.
    const unseen = (element) => element.closest('.visually-hidden, [inert]') !== null;
    const named = (element) => `${element.localName}${element.id ? `#${element.id}` : ''} “${(element.textContent || element.getAttribute('aria-label') || element.value || '').trim().slice(0, 40)}”`;
    const all = (selector = 'body *') => [...document.querySelectorAll(selector)].filter((element) => !unseen(element) && seen(element));
    // A table may scroll in a box of its own (WCAG 1.4.10 leaves data tables out); what is in there is not lost.
    const scrollsInside = (element) => {
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        if (box !== element && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true;
      }
      return false;
    };

    // WCAG 1.4.10: the page itself scrolls downwards only, and nothing ends beyond its edge.
    const tooWide = () => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const out = all().filter((element) => !element.closest('svg') && !scrollsInside(element))
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1)
        .map(named);
      return [...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth} pixels`] : []), ...out];
    };

    const hides = ({ overflowX, overflowY }) => [overflowX, overflowY].some((value) => ['hidden', 'clip'].includes(value));
    // Text that is longer than the box that cuts it off. What is typed into a field scrolls there.
    const clipped = () => all()
      .filter((element) => !element.matches('input, textarea, select, option, svg, iframe') && !element.closest('svg'))
      .filter((element) => element.textContent.trim() !== '' && hides(getComputedStyle(element)))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .map(named);

    // What is laid over the rest on purpose: the slim bar, the list of the combobox.
    const isLaidOver = (element) => {
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        if (['sticky', 'fixed', 'absolute'].includes(getComputedStyle(box).position)) return true;
      }
      return false;
    };
    // Of what stands in a box that scrolls, only that part is there which the box shows.
    const within = (one, other) => ({
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    });
    const shownIn = (element) => {
      let shown = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (overflowX !== 'visible' || overflowY !== 'visible') shown = within(shown, box.getBoundingClientRect());
      }
      return shown;
    };
    // Lines of different texts that cover one another by more than two pixels each way.
    const overlapping = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const lines = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (node.data.trim() === '' || !seen(parent) || unseen(parent)) continue;
        if (parent.closest('script, style, noscript, svg, option, textarea') || isLaidOver(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const shown = shownIn(parent);
        for (const rect of range.getClientRects()) {
          const line = within(rect, shown);
          if (line.left < line.right && line.top < line.bottom) lines.push({ node, ...line });
        }
      }
      lines.sort((one, other) => one.top - other.top);
      const found = [];
      lines.forEach((one, place) => {
        for (let next = place + 1; next < lines.length && lines[next].top < one.bottom - 2; next += 1) {
          const other = lines[next];
          const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const high = Math.min(one.bottom, other.bottom) - other.top;
          if (other.node !== one.node && wide > 2 && high > 2) found.push(`“${one.node.data.trim().slice(0, 30)}” and “${other.node.data.trim().slice(0, 30)}”`);
        }
      });
      return [...new Set(found)];
    };

    // What a pointer can hit. A field inside its label is as large as the label.
    const TARGETS = 'a[href], button, input, select, textarea, summary, [role="option"], [role="button"], [role="tab"]';
    const box = (element) => {
      const label = element.matches('input') && (element.closest('label') ?? element.labels?.[0]);
      const rects = [element, ...(label && seen(label) ? [label] : [])].map((part) => part.getBoundingClientRect());
      const largest = (rect) => Math.min(rect.width, rect.height);
      return rects.sort((one, other) => largest(other) - largest(one))[0];
    };
    // A link in a sentence is as high as its line (WCAG 2.5.8 leaves those out).
    const isInline = (element) => element.matches('a') && getComputedStyle(element).display === 'inline'
      && [...(element.closest('p, li, td, dd, figcaption')?.childNodes ?? [])]
        .some((node) => !node.contains(element) && node.textContent.trim() !== '');
    // WCAG 2.5.8: 24 by 24 pixels, or a circle of 24 around its middle that meets no other target.
    const tooSmall = () => {
      const targets = all(TARGETS).filter((element) => !element.disabled && element.type !== 'hidden')
        .filter((element) => getComputedStyle(element).pointerEvents !== 'none')
        .map((element) => ({ element, rect: box(element) }));
      const isSmall = ({ rect }) => rect.width < 23.9 || rect.height < 23.9;
      const middle = ({ rect }) => [rect.left + rect.width / 2, rect.top + rect.height / 2];
      const distance = ([x, y], { left, right, top, bottom }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      return targets.filter((target) => isSmall(target) && !isInline(target.element))
        .filter((target) => targets.some((other) => {
          if (other === target || other.element.contains(target.element) || target.element.contains(other.element)) return false;
          if (distance(middle(target), other.rect) < 12) return true;
          const [x, y] = middle(target);
          const [otherX, otherY] = middle(other);
          return isSmall(other) && !isInline(other.element) && Math.hypot(x - otherX, y - otherY) < 24;
        }))
        .map(({ element, rect }) => `${named(element)}: ${Math.round(rect.width)} by ${Math.round(rect.height)}`);
    };

    // WCAG 1.4.12. As a sheet that the page's policy lets a reader's own tools add.
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    const spaceText = (isSpaced) => {
      document.adoptedStyleSheets = isSpaced ? [...document.adoptedStyleSheets, spaced] : document.adoptedStyleSheets.filter((sheet) => sheet !== spaced);
    };

    window.fits = { tooWide, clipped, overlapping, tooSmall, spaceText };
  });
}

/** What each of these finds, by its name. */
export const found = (page, names) => page.evaluate((asked) => Object.fromEntries(asked.map((name) => [name, window.fits[name]()])), names);
