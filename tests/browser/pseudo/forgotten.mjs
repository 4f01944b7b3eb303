// What of a page's text is not in the pseudo-language, so that it does not stand in the place for texts. Runs
// inside the page, so that it stands alone.

/**
 * The texts within `selector` that have a word without an accent; `names` are taken out of them before, and
 * what is within one of `left` is not looked at.
 */
export function forgotten({ selector, names, left }) {
  const found = new Set();
  // A name stands by itself, not within a longer word or the address of a file.
  const isPart = '[\\p{L}\\p{N}_/]';
  const named = names.map((name) => new RegExp(`(?<!${isPart})${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?!${isPart})`, 'gu'));
  const look = (text, where) => {
    let rest = text;
    for (const name of named) rest = rest.replace(name, ' ');
    // Addresses, codes, files, numbers with their units, ids of a sheet's columns.
    rest = rest.replace(/\S*(?:\d|:\/\/|\w\.\w|_)\S*/g, ' ');
    // A word in small letters must have an accent. One with a capital may be a name, unless it is all there is.
    const isLeft = (word) => /^[a-z]{2,}$/.test(word);
    const words = rest.match(/\p{L}+/gu) ?? [];
    const isBare = words.some(isLeft) || (words.some((word) => /^[A-Z][a-z]+$/.test(word)) && !/[áéíóúýÁÉÍÓÚÝ]/.test(text));
    if (isBare) found.add(`${where}: “${text.trim().replace(/\s+/g, ' ')}”`);
  };
  for (const root of document.querySelectorAll(selector)) {
    const isLooked = (element) => !element.closest(['script, style, textarea, code', ...left].join(', '));
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      // What only screen readers say counts too; what is folded away is looked at once it is unfolded.
      const isThere = element.closest('option, title, desc') || element.checkVisibility();
      if (node.data.trim() && isThere && isLooked(element)) look(node.data, element.closest('[id]')?.id ?? element.tagName.toLowerCase());
    }
    for (const element of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (!isLooked(element) || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (element.getAttribute(name)) look(element.getAttribute(name), name);
    }
  }
  return [...found];
}
