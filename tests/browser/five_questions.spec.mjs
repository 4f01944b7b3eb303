// What a reader of the newspaper asks, each answered by a sentence on the page: of the case that the page
// opens on, and of one of 2016/17 whose indicators a reader has entered.

import { expect, overall, test } from './common.mjs';

async function unfolded(page, heading) {
  const part = page.locator('#app details.later', { has: page.getByRole('heading', { name: heading, exact: true }) });
  if (!await part.evaluate(({ open }) => open)) await part.locator(':scope > summary').click();
  return part;
}

const ENTERED = './#v1/2016-17?165a=green&141a=amber&141b=red&122b=1&123a=1&105c=1';

const CASES = {
  'the newspaper’s case': {
    address: './',
    rating: ['NHS England rated it', 'Requires improvement'],
    held: 'Finance and planning require improvement. Only one grade may, for the whole to be good.',
    change: 'Finance to good makes it good.',
    sure: 'Requires improvement in both readings.',
    source: 'Source: Huddersfield Examiner, July 2016.',
  },
  'entries of one’s own for 2016/17': {
    address: ENTERED,
    rating: ['Worked out from what is entered', 'Requires improvement'],
    held: 'Finance counts a quarter and scored 0 of 2.',
    change: 'Finance to amber makes it good.',
    sure: 'Requires improvement in 66 of 72 readings. Good in 6.',
    source: 'How we know: reconstructed',
  },
};

for (const [name, { address, rating, held, change, sure, source }] of Object.entries(CASES)) {
  test(`five questions are answered by the page alone: ${name}`, async ({ page }) => {
    await page.goto(address);
    await expect(overall(page)).toBeVisible();
    const card = page.locator('#app .card');
    const seen = (inside, sentence) => expect(inside.getByText(sentence).filter({ visible: true }).first()).toBeVisible();

    // What is the rating?
    await expect(card.getByRole('heading', { name: rating[0] })).toBeVisible();
    await expect(overall(page)).toHaveText(rating[1]);
    // Which component held it down?
    await seen(name === 'the newspaper’s case' ? card : await unfolded(page, 'Why, step by step'), held);
    // What would change it?
    await seen(await unfolded(page, 'What would change it'), change);
    // How sure is it?
    await seen(await unfolded(page, 'How sure is this'), sure);
    // Where does the figure come from?
    await expect(card).toContainText(source);
  });
}
