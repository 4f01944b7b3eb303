// What of a page's text is cut off, runs out of what holds it, or lies on other text. Runs inside the page,
// so that it stands alone; each finding is a sentence.

/** All that is wrong with the text that is shown now. */
export function clipped() {
  // What may be off by the width of a line, or by what fonts let hang over.
  const SLACK = 1.5;
  const HOLDERS = 'button, summary, label, legend, th, td, li, dd, dt, .card, .tag, .sort, [role="option"]';
  const found = [];
  const root = document.documentElement;

  const named = (element) => {
    const own = element.id ? `#${element.id}` : element.tagName.toLowerCase();
    return `${own}${[...element.classList].map((name) => `.${name}`).join('')}`;
  };
  const short = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 60);
  const hides = (style, way) => ['hidden', 'clip'].includes(style[`overflow${way}`]);
  const scrolls = (style, way) => ['auto', 'scroll'].includes(style[`overflow${way}`]);
  // Only for screen readers: clipped on purpose.
  const isUnseen = (element) => Boolean(element.closest('.visually-hidden, .measured, [inert]'));

  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('script, style, noscript, title, desc, option, textarea')) continue;
    if (!element.checkVisibility({ visibilityProperty: true }) || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    for (const rect of rects) lines.push({ rect, element, text: node.data });
  }

  const wider = document.scrollingElement.scrollWidth - root.clientWidth;
  if (wider > 0) {
    // Whose right edge is there: of texts, and of elements the innermost.
    const edge = root.clientWidth + wider - SLACK;
    // What can be scrolled to within something makes the page no wider.
    const isWithin = (element) => {
      for (let place = element.parentElement; place && place !== document.body; place = place.parentElement) if (scrolls(getComputedStyle(place), 'X')) return true;
      return false;
    };
    const sticksOut = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right >= edge && !isWithin(element));
    const innermost = sticksOut.filter((element) => !sticksOut.some((other) => other !== element && element.contains(other)));
    const around = lines.filter(({ rect, element }) => rect.right >= edge && !isWithin(element)).map(({ element }) => element);
    const what = [...new Set([...around, ...innermost])].slice(0, 3).map((element) => `${named(element)} in ${named(element.parentElement)}: “${short(element.textContent)}”`);
    found.push(`the page is ${wider} pixels wider than its window, because of ${what.join(', ')}`);
  }

  for (const { rect, element, text } of lines) {
    // Up to where it can be scrolled: what is beyond can be reached.
    let [isFreeX, isFreeY] = [false, false];
    const drawing = element.closest('svg')?.closest(':not(svg *)') && element.closest('svg');
    if (drawing) {
      let outer = drawing;
      while (outer.parentElement?.closest('svg')) outer = outer.parentElement.closest('svg');
      const room = outer.getBoundingClientRect();
      if (rect.left < room.left - SLACK || rect.right > room.right + SLACK || rect.top < room.top - SLACK || rect.bottom > room.bottom + SLACK) {
        found.push(`“${short(text)}” leaves its drawing ${named(outer)}`);
      }
    }
    for (let around = element; around && around !== root; around = around.parentElement) {
      const style = getComputedStyle(around);
      const room = around.getBoundingClientRect();
      if (style.display === 'contents' || style.display === 'inline') continue;
      const outX = !isFreeX && (rect.left < room.left - SLACK || rect.right > room.right + SLACK);
      const outY = !isFreeY && (rect.top < room.top - SLACK || rect.bottom > room.bottom + SLACK);
      const isSvg = around instanceof SVGElement;
      if ((outX && hides(style, 'X')) || (outY && hides(style, 'Y'))) found.push(`“${short(text)}” is cut off by ${named(around)}`);
      else if ((outX || outY) && !isSvg && around.matches(HOLDERS)) found.push(`“${short(text)}” runs out of ${named(around)}`);
      if (scrolls(style, 'X')) isFreeX = true;
      if (scrolls(style, 'Y')) isFreeY = true;
    }
  }

  // Where an ellipsis would stand for what has no room.
  for (const element of document.body.querySelectorAll('*')) {
    if (element instanceof SVGElement || isUnseen(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const isField = element.matches('input, textarea, select');
    if (style.textOverflow === 'ellipsis' && !isField && element.scrollWidth > element.clientWidth + SLACK) found.push(`${named(element)} ends in an ellipsis: “${short(element.textContent)}”`);
  }

  // Text on other text. Lines stand closer than their letters are high, so that a quarter does not count.
  const sorted = lines.map((line) => ({ ...line, top: line.rect.top + line.rect.height / 4, bottom: line.rect.bottom - line.rect.height / 4 })).sort((one, other) => one.top - other.top);
  const stuck = (element) => {
    for (let around = element; around; around = around.parentElement) if (['fixed', 'sticky'].includes(getComputedStyle(around).position)) return true;
    return false;
  };
  // What is scrolled out of sight within something lies nowhere.
  const isInSight = ({ rect, element }) => {
    for (let around = element.parentElement; around && around !== root; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (!scrolls(style, 'X') && !scrolls(style, 'Y')) continue;
      const room = around.getBoundingClientRect();
      if (rect.right > room.right || rect.left < room.left || rect.bottom > room.bottom || rect.top < room.top) return false;
    }
    return true;
  };
  sorted.forEach((line, place) => {
    for (let next = place + 1; next < sorted.length && sorted[next].top < line.bottom; next += 1) {
      const other = sorted[next];
      const across = Math.min(line.rect.right, other.rect.right) - Math.max(line.rect.left, other.rect.left);
      if (across <= 2 || line.text === other.text) continue;
      if (stuck(line.element) || stuck(other.element) || !isInSight(line) || !isInSight(other)) continue;
      found.push(`“${short(line.text)}” lies on “${short(other.text)}” in ${named(other.element)}`);
    }
  });
  return [...new Set(found)];
}
