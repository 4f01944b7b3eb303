// A page that uses the package as its README says, without a bundler.

import { init, rate } from './ccg-rating/index.js';

await init();
const [good, poor] = [{ rating: 'good' }, { rating: 'requires-improvement' }];
const { overall } = rate({
  framework: 'ccg-assurance-2015-16',
  entries: { 'well-led': good, 'delegated-functions': good, finance: poor, performance: good, planning: poor },
});
document.querySelector('#rating').textContent = overall.rating;
