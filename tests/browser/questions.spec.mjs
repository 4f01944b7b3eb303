// Why, what would change it, and how sure: the questions that unfold below the rating, in the
// finished page.

import { choose, expect, expectRating, overall, test, unfoldDomain, unfoldPart } from './common.mjs';

const part = (page, id) => page.locator(`#${id}`);

async function unfold(page, id) {
  if (!await part(page, id).evaluate(({ open }) => open)) await part(page, id).locator('> summary').click();
  await expect(part(page, id).locator(`#${id}-room > .question`)).toBeVisible();
  return part(page, id);
}

async function open(page, fragment) {
  await page.goto(`/#v1/${fragment}`);
  await expect(overall(page)).toBeVisible();
}

// Leadership green and finance red, every other indicator that has a middle in it, and the few questions
// that have none answered no.
async function openAllSimilar(page) {
  await open(page, '2016-17');
  await unfoldPart(page, 'The other 57 indicators');
  const others = await page.evaluate(() => {
    const groups = new Map();
    for (const radio of document.querySelectorAll('.form input[type="radio"]')) {
      groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio.value]);
    }
    return [...groups].flatMap(([code, values]) => {
      const middle = ['1', 'amber', 'partly-compliant', 'no'].find((value) => values.includes(value));
      return ['165a', '141a', '141b'].includes(code) || !middle ? [] : [`${code}=${middle}`];
    });
  });
  expect(others.length).toBeGreaterThan(50);
  await open(page, `2016-17?${others.join('&')}&141b=red&165a=green`);
}

// An indicator at 88% of 340, with all else in balance, so that it decides.
const IN_THE_BALANCE = '2016-17?122b=v88d340&141b=amber&165a=amber&leadership-scale=halves';

test('Greater Huddersfield: finance or planning to good would do, each can be tried and undone', async ({ page }) => {
  await page.goto('/');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  const change = await unfold(page, 'change');
  const better = change.locator('.changes').first().getByRole('listitem');
  await expect(better).toHaveText([/^Finance to good makes it good\./, /^Planning to good makes it good\./]);

  await change.getByRole('button', { name: 'Try it: Finance to good makes it good.' }).click();
  await expectRating(page, 'good', 'Good');
  const undo = change.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect(change.locator('.tried')).toContainText('You tried it: Finance to good makes it good.');
  await expect(page).toHaveURL(/finance=good/);
  await expect(page.getByRole('group', { name: /^Finance/ }).first().getByRole('radio', { name: 'Good' })).toBeChecked();

  await page.keyboard.press('Enter');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(change.getByRole('heading', { name: 'For a better rating' })).toBeFocused();
  await expect(undo).toHaveCount(0);
  await expect(better).toHaveCount(2);

  // The browser's own way back undoes as well.
  await change.getByRole('button', { name: 'Try it: Planning to good makes it good.' }).click();
  await expectRating(page, 'good', 'Good');
  await page.goBack();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
});

test('what is tried loses nothing that is being typed, and any other change takes the way back away', async ({ page }) => {
  await open(page, '2016-17?141b=red&165a=green&105c=1');
  await unfoldDomain(page, 'Better care');
  const group = page.getByRole('group', { name: /122b$/ });
  await group.getByText('Enter the figures').click();
  await group.getByLabel('Value, %').fill('81.');
  const change = await unfold(page, 'change');
  await change.getByRole('button', { name: /^Try it: Finance to amber/ }).click();
  await expectRating(page, 'good', 'Good');
  await expect(group.getByLabel('Value, %')).toHaveValue('81.');
  await choose(page, 'Quality of CCG leadership 165a', 'green star');
  await expect(change.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('2016/17 with leadership green, finance red and all else similar: what it would take', async ({ page }) => {
  await openAllSimilar(page);
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  const story = await unfold(page, 'story');
  await expect(story.locator('.told')).toContainText(
    'Finance counts a quarter and scored 0 of 2. To reach good, the other 57 indicators would have to average more than 1.33 (exactly 4/3).',
  );
  await expect(story.getByRole('img', { name: 'What each part adds to the score' })).toBeVisible();
  await story.getByText('The figures as a table').click();
  await expect(story.getByRole('row', { name: /^Leadership/ })).toHaveText(/Leadership1\.3333 \(4\/3\)1\/40\.3333 \(1\/3\)1\/2/);

  const change = await unfold(page, 'change');
  await expect(change.locator('.changes').first().getByRole('listitem').first()).toContainText('Finance to amber makes it good.');
  await change.getByRole('button', { name: 'Try it: Finance to amber makes it good.' }).click();
  await expectRating(page, 'good', 'Good');
});

test('an unsettled rating says what to do first, and an inadequate one that nothing short of more would do', async ({ page }) => {
  await open(page, '2016-17');
  const change = await unfold(page, 'change');
  await expect(change).toContainText('The rating is not settled yet.');
  await open(page, '2015-16?well-led=inadequate&delegated-functions=inadequate&finance=inadequate&performance=good&planning=good');
  await expectRating(page, 'inadequate', 'Inadequate');
  await expect(change).toContainText('Nothing short of two changes together would make it better.');
});

test('the value at which a figure would count for more is said, and is true', async ({ page }) => {
  await open(page, IN_THE_BALANCE);
  const change = await unfold(page, 'change');
  await change.getByText('For each figure, the value').click();
  const says = change.locator('.told').getByRole('listitem').filter({ hasText: '(122b)' });
  await expect(says).toContainText('88%, is similar: better at ');
  const [, better] = (await says.textContent()).match(/better at ([\d.]+)% or more/);
  const short = (Number(better) - 0.1).toFixed(1);
  for (const [value, band] of [[better, 'better'], [short, 'similar']]) {
    await open(page, IN_THE_BALANCE.replace('v88', `v${value}`));
    await page.reload();
    await unfoldDomain(page, 'Better care');
    await expect(page.getByRole('group', { name: /122b$/ })).toContainText(`: ${band}.`);
  }
});

test('how sure: readings, draws from a seed that the link keeps, and each entry left out', async ({ page }) => {
  await open(page, IN_THE_BALANCE);
  const sure = await unfold(page, 'sure');
  await expect(sure).toContainText(/of 72 readings/);
  await expect(sure).toContainText('‘What leadership levels score’ matters');
  const draws = sure.getByRole('img', { name: 'The result when figures are drawn again' });
  await expect(draws).toBeVisible();
  const told = sure.locator('.told').filter({ hasText: 'of 10,000 draws' });
  const first = await told.textContent();
  expect(first).toMatch(/in [\d,]+ of 10,000 draws: [\d.]+%\. Two times in three that is within [\d.]+ percentage points of what endless draws would give\./);

  await sure.getByRole('button', { name: 'Draw again' }).click();
  await expect(page).toHaveURL(/seed=2018$/);
  await expect(sure.getByLabel(/^Seed/)).toHaveValue('2018');
  await expect(told).not.toHaveText(first);
  // Who asked for other draws is told what came of them, and goes on from the same button.
  await expect(sure.getByRole('button', { name: 'Draw again' })).toBeFocused();
  await expect(sure.getByRole('status')).toContainText('of 10,000 draws');
  const second = await told.textContent();
  // What is changed elsewhere is said by the page, not here. The parts follow after the rating, so each
  // change is waited for.
  await choose(page, 'Quality of CCG leadership 165a', 'green');
  await expect(told).not.toHaveText(second);
  await expect(sure.getByRole('status')).toHaveText('');
  await choose(page, 'Quality of CCG leadership 165a', 'amber');
  await expect(told).toHaveText(second);
  // Whoever opens the link sees the same draws.
  await page.reload();
  await unfold(page, 'sure');
  await expect(told).toHaveText(second);
  await sure.getByLabel(/^Seed/).fill('2017');
  await page.keyboard.press('Enter');
  await expect(told).toHaveText(first);
  await expect(page).not.toHaveURL(/seed/);

  await sure.getByLabel(/^Seed/).fill('many');
  await page.keyboard.press('Tab');
  await expect(sure).toContainText('Expected a whole number from 0 to 4294967295, got “many”.');
  await expect(sure.getByLabel(/^Seed/)).toHaveValue('many');

  await sure.getByText('What was drawn again').click();
  await expect(sure).toContainText(/One figure was drawn anew: that of ‘[^’]+’ \(122b\)\./);
  await expect(sure).toContainText(/Kept, because it was entered by hand: ‘[^’]+’ \(141b\) and ‘[^’]+’ \(165a\)\./);
  await expect(sure).toContainText('Without leadership it could be');
});

test('2015/16 has two readings and nothing to draw, and says so', async ({ page }) => {
  await page.goto('/');
  const sure = await unfold(page, 'sure');
  await expect(sure).toContainText('Requires improvement in both readings.');
  await expect(sure).toContainText('there is nothing that chance could have changed');
});

test('typing a value again and again with everything open is followed at once', async ({ page }) => {
  await open(page, '2016-17?141b=amber&165a=green&122b=v81.2d340');
  for (const id of ['story', 'change', 'sure']) await unfold(page, id);
  await unfoldDomain(page, 'Better care');
  const group = page.getByRole('group', { name: /122b$/ });
  const value = group.getByLabel('Value, %');
  if (!(await value.isVisible())) await group.getByText('Enter the figures').click();
  await value.fill('');
  await value.pressSequentially('95.25');
  await expect(part(page, 'change')).toContainText('For a better rating');
  await expect(part(page, 'sure').locator('.told').filter({ hasText: '10,000 draws' })).toBeVisible();
  await expect(page).toHaveURL(/122b=v95\.25d340/);
});
