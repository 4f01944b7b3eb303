// The same through a bundler that leaves the .wasm file where it is.

import { init, rate } from 'ccg-rating';

await init('ccg-rating/ccg_rating_bg.wasm');
export const output = rate({ framework: 'ccg-iaf-2016-17', entries: { '165a': { level: 'red' }, '141b': { level: 'red' } } });
