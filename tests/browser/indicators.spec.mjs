// How a reader finds an indicator among the other 57, and what stands beside them, in the finished page.

import { choose, domain, expect, overall, test, unfoldDomain, unfoldPart } from './common.mjs';

const find = (page) => page.getByLabel('Find an indicator');
const group = (page, code) => page.getByRole('group', { name: new RegExp(`\\b${code}$`) });
const shown = (page) => page.locator('.indicators fieldset:visible');

async function open(page, calculation = '2016-17') {
  await page.goto(`./#v1/${calculation}`);
  await expect(overall(page)).toBeVisible();
}

test('a word or a code finds indicators, with their area, and clearing it brings all back as they were', async ({ page }) => {
  await open(page);
  await unfoldDomain(page, 'Better health');
  await find(page).fill('cancer');
  await expect(page.getByText('4 of 57 indicators match “cancer”.')).toBeVisible();
  await expect(shown(page)).toHaveCount(4);
  await expect(page.getByRole('heading', { name: 'Cancer', exact: true })).toBeVisible();
  await expect(domain(page, 'Better health')).toBeHidden();

  await find(page).fill('122b');
  await expect(page.getByText('1 of 57 indicators matches “122b”.')).toBeVisible();
  await expect(shown(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Cancer', exact: true })).toBeVisible();
  await expect(page.locator('.indicators h5:visible')).toHaveCount(1);

  await find(page).fill('xyz');
  await expect(page.getByText('No indicator matches “xyz”.')).toBeVisible();
  await expect(shown(page)).toHaveCount(0);

  await find(page).fill('');
  await expect(domain(page, 'Better health')).toHaveAttribute('open');
  await expect(domain(page, 'Better care')).not.toHaveAttribute('open');
});

test('each has a help in plain words, also those that decide half of the rating', async ({ page }) => {
  await open(page);
  await expect(group(page, '165a')).toHaveAccessibleDescription(/leaders/);
  await expect(group(page, '141b')).toHaveAccessibleDescription(/money/);
  await unfoldDomain(page, 'Better care');
  await expect(group(page, '122b')).toHaveAccessibleDescription(/cancer.*Measured in: /i);
});

test('a group counts its own indicators alone', async ({ page }) => {
  await open(page, '2016-17?141b=red&142a=green');
  await unfoldPart(page, 'The other 57 indicators');
  await expect(domain(page, 'Sustainability').locator('summary').first()).toContainText('1 of 6 entered · 0 worse, 0 similar, 1 better');
});

test('what is wrong is reached whatever is looked for', async ({ page }) => {
  await open(page);
  await unfoldDomain(page, 'Better care');
  await group(page, '122b').getByText('Enter the figures').click();
  await group(page, '122b').getByLabel('Value, %', { exact: true }).fill('181.2');
  await group(page, '122b').getByLabel('Denominator: of how many', { exact: true }).fill('340');
  const problem = page.getByRole('group', { name: 'There is a problem' }).getByRole('link');
  await expect(problem).toHaveCount(1);
  await find(page).fill('dementia');
  await problem.click();
  await expect(group(page, '122b').getByLabel('Value, %', { exact: true })).toBeFocused();
});

test('who starts again finds no field half filled, also where nothing counted yet', async ({ page }) => {
  await open(page);
  await unfoldDomain(page, 'Better care');
  await group(page, '122b').getByText('Enter the figures').click();
  const value = group(page, '122b').getByLabel('Value, %', { exact: true });
  await value.fill('181.2');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(value).toHaveValue('');
  await expect(page.getByRole('group', { name: 'There is a problem' })).toHaveCount(0);
});

test('errors in two parts of the form have a list each', async ({ page }) => {
  await page.goto('./#v1/2015-16');
  await expect(overall(page)).toBeVisible();
  for (const [part, label] of [['finance', /^Budget/], ['planning', /^Surplus planned/]]) {
    await unfoldPart(page, `Work out ${part} from figures`);
    await page.getByLabel(label).fill('=1+1');
  }
  await expect(page.getByRole('group', { name: 'There is a problem' })).toHaveCount(2);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a change that was tried before its module came is only undone where nothing else changed since', async ({ page }) => {
  let go;
  const held = new Promise((resolve) => { go = resolve; });
  await page.route('**/later-*', async (route) => { await held; await route.continue(); });
  await page.goto('./');
  await expect(overall(page)).toBeVisible();
  await page.getByRole('button', { name: 'Try it: Finance to good makes it good.' }).click();
  await expect(overall(page)).toHaveText('Good');
  await choose(page, 'Leadership', 'inadequate');
  go();
  await expect(page.locator('#change-room')).toContainText('For a better rating');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});
