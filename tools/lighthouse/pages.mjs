// What `make lighthouse` looks at, and why a point that is lost may be.

/** The pages, by their place in the site: one of each kind that readers open. */
export const PAGES = [
  { id: 'main', name: 'main page', place: '' },
  { id: 'case', name: 'page of a case', place: '2015-16/greater-huddersfield/' },
  { id: 'frame', name: 'page for frames', place: 'embed/2015-16/03a/' },
];

/** Lighthouse's two settings: a slow phone, as by default, and its preset for desktops. */
export const SETTINGS = ['mobile', 'desktop'];

/** What is scored, in the order of the table. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

// By audit, and by page where only one may lose it.
const REASONS = {
  'is-crawlable': {
    frame: 'On purpose. A page for frames repeats what the page of its case says, without what is around it. '
      + 'Search engines should lead readers to that page, so this one says `noindex` (`embed.html`) and, where the '
      + 'address of the site is known, names that page as its canonical address.',
  },
};

/** Why this page may lose this audit; nothing if there is no reason for it. */
export function reasonFor(audit, page) {
  return REASONS[audit]?.[page];
}
