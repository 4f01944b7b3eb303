// What only a page in a frame needs, beside boot.js.
(() => {
  const root = document.documentElement;
  const main = document.querySelector('main');
  const query = new URLSearchParams(location.search);

  // Before the page stands, and also where it cannot: the theme, and what is to be seen of it. All else that
  // the address asks for is checked and done by the page itself, and this once more.
  const theme = query.get('theme');
  if (['light', 'dark'].includes(theme)) root.dataset.theme = theme;
  const PARTS = ['result', 'components', 'why', 'change', 'grades', 'more'];
  const parts = (query.get('parts') ?? '').split(',').map((name) => name.trim()).filter((name) => PARTS.includes(name));
  if (parts.length > 0) root.dataset.parts = parts.join(' ');
  if (query.get('open') === 'no') root.dataset.open = 'no';

  // Until the page stands, and where it cannot, nothing else tells the article how high the frame must be,
  // so that what the HTML says can be read. Of HTML that shows no rating nothing is told: then the words in
  // the article stay.
  const isAsked = (query.get('embed') || 'amp').split(',').some((name) => name.trim() === 'amp');
  if (parent !== window && isAsked && document.querySelector('#static > *')) {
    new ResizeObserver((_, observer) => {
      if (!document.getElementById('static')) return observer.disconnect();
      const height = Math.ceil(root.getBoundingClientRect().height);
      if (height > 0) parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    }).observe(root);
  }

  // The first calculation is what the page opens on; each after it is the reader's.
  let shown;
  new MutationObserver(() => {
    const before = shown;
    shown = main.dataset.calculation;
    if (before && before !== shown) tellChange();
  }).observe(main, { attributeFilter: ['data-calculation'] });

  // What the reader has changed is told to an article that asked for it, and to no other.
  let telling = Promise.resolve();
  function tellChange() {
    if (query.get('events') !== 'change' || parent === window) return;
    const now = shown;
    telling = telling.then(async () => {
      // Of changes in quick succession only the last is told.
      if (now !== shown) return;
      const sheets = await import(new URL(`${root.dataset.sheets}.js`, document.baseURI));
      await sheets.default();
      const output = sheets.output(now);
      if (output) parent.postMessage({ type: 'ccg-rating:change', output: JSON.parse(output) }, '*');
    }).catch((reason) => console.error('the article could not be told of a change:', reason));
  }
})();
