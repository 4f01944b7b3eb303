// The least that a page can do for a key: one word that changes. What it takes is the browser's, and the measuring's.
const NAMES = { good: 'Good', 'requires-improvement': 'Requires improvement' };
addEventListener('change', ({ target }) => {
  const overall = document.getElementById('overall');
  overall.dataset.rating = target.value;
  overall.textContent = NAMES[target.value];
});
