// What a reader does with the finished page, as built into dist/.

import { choose, expect, expectRating, overall, pickCase, test, unfoldDomain, unfoldSettings } from './common.mjs';

test('the page opens on Greater Huddersfield 2015/16, marked as an example', async ({ page }) => {
  await page.goto('./');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(overall(page)).toHaveAttribute('data-possible', 'requires-improvement');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Greater Huddersfield CCG, 2015/16 example');
  await expect(page.getByText('Only one grade may, for the whole to be good.').first()).toBeVisible();
});

test('finance and planning to good makes the whole good, and the published grades can be put back', async ({ page }) => {
  await page.goto('./');
  await choose(page, 'Finance', 'good');
  await expectRating(page, 'good', 'Good');
  await choose(page, 'Planning', 'good');
  await expectRating(page, 'good', 'Good');
  await expect(page.getByText('You have changed 2 values.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Overall rating: good.' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Put back what was published' }).click();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
});

test('Telford and Wrekin is good by counting and requires improvement by its lowest grade', async ({ page }) => {
  await page.goto('./');
  await pickCase(page, 'telford', /Telford and Wrekin/);
  await expectRating(page, 'good', 'Good');
  await unfoldSettings(page);
  await page.getByRole('radio', { name: /The lowest grade decides/ }).check();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(page.getByRole('radio', { name: /By counting low grades.*Good/ })).not.toBeChecked();
});

test('2016/17 with leadership green and finance red is between requires improvement and good', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: /2016\/17/ }).click();
  await choose(page, 'Quality of CCG leadership 165a', 'green');
  await choose(page, 'In-year financial performance 141b', 'red');
  await expectRating(page, '', 'Between requires improvement and good');
  await expect(overall(page)).toHaveAttribute('data-possible', 'requires-improvement good');
  await expect(page.getByText('Score from 0.3333 to 1.3333 of 2')).toBeVisible();

  await unfoldDomain(page, 'Better care');
  await choose(page, 'Cancers diagnosed at early stage 122a', 'better');
  await expectRating(page, 'good', 'Good');
  await expect(page.getByText('1 of 32 entered · 0 worse, 0 similar, 1 better', { exact: true })).toBeVisible();
});

test('a copied link opens the same calculation in a new page', async ({ page, context }) => {
  await page.goto('./');
  await choose(page, 'Performance', 'outstanding');
  await choose(page, 'Planning', 'not known');
  await unfoldSettings(page);
  await page.getByRole('radio', { name: /The lowest grade decides/ }).check();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.').first()).toBeVisible();
  const link = await page.getByLabel('Link to what is shown').inputValue();
  expect(link).toContain('#v1/2015-16?case=03A&');
  const before = await overall(page).getAttribute('data-possible');

  const other = await context.newPage();
  await other.goto(link);
  await expect(overall(other)).toHaveAttribute('data-possible', before);
  await expect(other.getByRole('group', { name: 'Planning' }).getByRole('radio', { name: 'not known' })).toBeChecked();
  await expect(other.getByLabel('Link to what is shown')).toHaveValue(link);
  await other.close();
});

test('a broken link opens with a notice, never a crash', async ({ page }) => {
  await page.goto('./#v1/2016-17?165a=blue&141b=red&%00=1');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('“165a=blue”');
  await expect(page.getByRole('group', { name: /141b/ }).getByRole('radio', { name: 'red' })).toBeChecked();
  await page.getByRole('button', { name: 'Hide this notice' }).click();
  await expect(page.getByRole('region', { name: 'Notice' })).toHaveCount(0);

  await page.goto('./#somewhere-else');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('not one that this page can read');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
});

test('back and forward go through the cases that were picked', async ({ page }) => {
  await page.goto('./');
  await pickCase(page, 'barnsley', /Barnsley/);
  await expectRating(page, 'good', 'Good');
  await pickCase(page, 'north somerset 2016', /North Somerset/);
  await expectRating(page, 'inadequate', 'Inadequate');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Barnsley CCG, 2015/16');
  await page.goBack();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Greater Huddersfield');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Barnsley CCG, 2015/16');
});

test('start again gives an empty form that says where to begin', async ({ page }) => {
  await page.goto('./#v1/2016-17?165a=green');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(overall(page)).toHaveAttribute('data-possible', 'inadequate requires-improvement good outstanding');
  await expect(page.getByText('Start with leadership and finance')).toBeVisible();
});

test('the combobox works by keyboard alone', async ({ page }) => {
  await page.goto('./');
  const combobox = page.getByRole('combobox', { name: 'Start from a published case' });
  await combobox.focus();
  await page.keyboard.press('ArrowDown');
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(combobox).toHaveAttribute('aria-expanded', 'false');
  await expect(combobox).toHaveValue('Greater Huddersfield, 2015/16, requires improvement');
  await combobox.selectText();
  await page.keyboard.type('calder 2016');
  await page.keyboard.press('ArrowDown');
  const marked = await combobox.getAttribute('aria-activedescendant');
  await expect(page.locator(`#${marked}`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Calderdale CCG, 2016/17');
  await expect(page.getByText('NHS England rated it', { exact: true })).toBeVisible();
  await expect(combobox).toBeFocused();
});

test('the result stays in view while a reader works down the form', async ({ page, isMobile }) => {
  await page.goto('./#v1/2016-17?165a=green');
  await page.getByRole('button', { name: 'Copy link' }).scrollIntoViewIfNeeded();
  // On a phone a slim bar takes over from the card, which on a wide screen stays itself.
  const kept = isMobile ? page.locator('.bar') : overall(page);
  await expect(kept).toBeInViewport();
  await expect(kept).toHaveText('Between requires improvement and outstanding');
});

test('the method is unfolded by its link in the footer, and the calculation stays in the address', async ({ page }) => {
  await page.goto('./');
  await choose(page, 'Finance', 'outstanding');
  await page.getByRole('link', { name: 'How it is worked out' }).click();
  await expect(page.getByRole('heading', { name: /The rules, in order/ })).toBeInViewport();
  await expect(page.getByText('The same as its lowest grade.')).toHaveCount(0);
  await page.reload();
  await expectRating(page, 'good', 'Good');
  await expect(page.getByRole('group', { name: 'Finance' }).getByRole('radio', { name: 'outstanding' })).toBeChecked();
});

test('an address that names the method opens with it unfolded', async ({ page }) => {
  await page.goto('./#method');
  await expect(page.getByRole('heading', { name: /The rules, in order/ })).toBeInViewport();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
});

test('the other year keeps what was entered when one goes back to the bare address', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: /2016\/17/ }).click();
  await choose(page, 'Quality of CCG leadership 165a', 'red');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 })).toContainText('2015/16');
  await page.getByRole('link', { name: /2016\/17/ }).click();
  await expect(page.getByRole('group', { name: /165a/ }).getByRole('radio', { name: 'red' })).toBeChecked();
});

test('what a screen reader is told names the case and what was published', async ({ page }) => {
  await page.goto('./');
  await pickCase(page, 'calder 2016', /Calderdale/);
  await expect(page.getByRole('status')).toHaveText(
    'Calderdale CCG, 2016/17. NHS England rated it requires improvement. Overall rating: could still be anything.',
  );
  // The same again is said again.
  await page.getByRole('button', { name: 'Copy link' }).click();
  const said = await page.getByRole('status').textContent();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).not.toBe(said);
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
});

test('the combobox finds what people type, also where there is no calculator for the year', async ({ page }) => {
  await page.goto('./');
  const combobox = page.getByRole('combobox');
  for (const words of ['NHS Telford & Wrekin CCG', '05x', 'telford 2015-16', 'st. helens']) {
    await combobox.fill(words);
    await expect(page.getByRole('option').first()).toContainText(/Telford|St Helens/);
  }
  await combobox.fill('bolton');
  await expect(page.getByRole('option').first()).toHaveText(
    'Bolton: rated good in 2017/18, follows from the source. There is no calculator for that year yet.',
  );
  await combobox.fill('nowhere');
  await expect(page.getByRole('option')).toHaveText(['No published case matches.']);
  await page.keyboard.press('Escape');
  await combobox.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe('BODY');
});

test('legal directions answered yes and then no are as they were', async ({ page }) => {
  await page.goto('./');
  await choose(page, 'Under legal directions when rated', 'yes');
  await expectRating(page, 'inadequate', 'Inadequate');
  await choose(page, 'Under legal directions when rated', 'no');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(page.getByText('You have changed')).toHaveCount(0);
});

test('a threshold that counts as reached is named so', async ({ page }) => {
  await page.goto('./#v1/2016-17?165a=green-star&141b=red&101a=1&tie=at-or-above');
  await expectRating(page, 'good', 'Good');
  await expect(page.getByText('good at or above 1, outstanding at or above 1.45')).toBeVisible();
});

test('when the interactive part cannot start, the page says so and keeps what it says', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText('The interactive part could not start in this browser.')).toBeVisible();
  await expect(page.getByText('Only one grade may, for the whole to be good.').first()).toBeVisible();
  expect(page.complaints.length).toBeGreaterThan(0);
  page.complaints = [];
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page still says what Greater Huddersfield was rated, and why', async ({ page }) => {
    await page.goto('./');
    await expectRating(page, 'requires-improvement', 'Requires improvement');
    await expect(page.getByText('Only one grade may, for the whole to be good.').first()).toBeVisible();
    await expect(page.getByText('The calculator is starting.')).toBeHidden();
    await expect(page.getByRole('combobox')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('every published case has a page that says it too, and all are listed', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: 'All published ratings' }).click();
    await page.getByRole('link', { name: 'Greater Huddersfield' }).first().click();
    await expect(page).toHaveURL(/2015-16\/greater-huddersfield\/$/);
    await expectRating(page, 'requires-improvement', 'Requires improvement');
    await page.getByRole('link', { name: '2016/17, requires improvement' }).click();
    await expect(page.getByText('Only the one word was published').first()).toBeVisible();
    await page.goto('./2018-19/leeds/');
    await expect(page.getByText('There is no calculator for that year yet.')).toBeVisible();
  });
});

test('on a wide screen a column that was scrolled shows the rating again when it changes', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('./');
  await expect(overall(page)).toBeVisible();
  await page.locator('.answer').evaluate((column) => column.scrollTo(0, column.scrollHeight));
  await expect(overall(page)).not.toBeInViewport();
  await choose(page, 'Finance', 'good');
  await expect(overall(page)).toHaveText('Good');
  await expect(overall(page)).toBeInViewport();
});

test('what was typed to find a case is never added to the case that is shown', async ({ page }) => {
  await page.goto('./');
  const combobox = page.getByRole('combobox', { name: 'Start from a published case' });
  await combobox.click();
  await page.keyboard.type('Calder');
  await page.keyboard.press('Escape');
  await page.keyboard.type('Barnsley');
  await expect(combobox).toHaveValue('Barnsley');
  // One match is picked without being marked.
  await expect(page.getByRole('option').filter({ hasNotText: 'no calculator' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Barnsley CCG, 2015/16');
});
