// What a reader does who has figures rather than grades, in the finished page as built into dist/.

import {
  choose, domain, expect, expectRating, overall, part as folded, pickCase, test, unfoldDomain, unfoldPart, unfoldSettings,
} from './common.mjs';
import { unfoldAll } from './states.mjs';

// With these two, the whole hangs on the other indicators: worse or similar means that it requires
// improvement, better that it is good.
const START = '165a=green&141b=red';
const WAIT = 'Urgent GP referrals having first definitive treatment for cancer within 62 days 122b';
const SIMILAR = '81.2% of 340 is no different from 85% (z −1.87): similar.';
const NOT_ADJUSTED = 'CCGs differ by more than chance alone would make them';

const group = (page, code) => page.getByRole('group', { name: new RegExp(`\\b${code}$`) });
const field = (page, label, code = '122b') => group(page, code).getByLabel(label, { exact: true });
const value = (page) => field(page, 'Value, %');
const numerator = (page) => field(page, 'or numerator: how many');
const denominator = (page) => field(page, 'Denominator: of how many');
const reference = (page) => field(page, 'Reference: compared with, %');
const says = (page, id) => page.locator(`[id="${id}-says"]`);
const problems = (page) => page.getByRole('group', { name: 'There is a problem' });
const warning = (page) => page.getByText(NOT_ADJUSTED);
const part = (page, name) =>
  page.getByRole('list', { name: 'What the rating is made of' }).getByRole('listitem').filter({ hasText: name });
const link = (page) => page.getByLabel('Link to what is shown');

// A calculation, from nowhere, so that the page is loaded anew.
async function open(page, calculation) {
  await page.goto('about:blank');
  await page.goto(`./#v1/${calculation}`);
  await expect(overall(page)).toBeVisible();
}

async function unfoldFigures(page, code = '122b') {
  await group(page, code).getByText('Enter the figures').click();
}

// 2016/17 with the fields of 122b unfolded.
async function openFields(page, more = '') {
  await open(page, `2016-17?${START}${more}`);
  await unfoldDomain(page, 'Better care');
  await unfoldFigures(page);
}

const radio = (page, name) => group(page, '122b').getByRole('radio', { name, exact: true });
const widerThanScreen = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test.describe('2016/17', () => {
  test('a value and its denominator give a band, and the rating follows', async ({ page }) => {
    await openFields(page);
    await expect(reference(page)).toHaveValue('85');
    await expect(group(page, '122b')).toContainText('The reference is the national standard.');
    await expect(value(page)).toHaveValue('');
    await expect(denominator(page)).toHaveValue('');
    await expectRating(page, '', 'Between requires improvement and good');

    for (const text of ['81.2', '81.2%', ' 81.2 ', '81.2 %']) {
      await denominator(page).fill('');
      await value(page).fill(text);
      await expectRating(page, '', 'Between requires improvement and good');
      await denominator(page).fill('340');
      await expect(says(page, '122b')).toHaveText(SIMILAR);
      await expect(value(page)).toHaveValue(text);
      await expectRating(page, 'requires-improvement', 'Requires improvement');
    }
    await expect(domain(page, 'Better care').getByText('1 of 32 entered · 0 worse, 1 similar, 0 better', { exact: true })).toBeVisible();

    await value(page).fill('95');
    await expect(says(page, '122b')).toHaveText(/^95% of 340 is clearly above 85% \(z \d+\.\d+\): better\.$/);
    await expectRating(page, 'good', 'Good');
  });

  test('what a reader types on before a busy page has followed stays', async ({ page }) => {
    await page.addInitScript(() => addEventListener('hashchange', (event) => window.isBusy && event.stopImmediatePropagation(), true));
    await openFields(page);
    await denominator(page).fill('340');
    await value(page).evaluate(async (field) => {
      const { dataset } = document.querySelector('main');
      const wait = (time) => new Promise((done) => { setTimeout(done, time); });
      const type = (text) => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      const before = dataset.calculation;
      type('8');
      while (dataset.calculation === before) await wait(0);
      window.isBusy = true;
      type('81');
      // The fields look at what the page shows some time after it has changed (PAUSE in src/app/later/follow.rs,
      // 50 ms): a clock that is started later, and runs longer, ends later.
      await wait(100);
    });
    await expect(value(page)).toHaveValue('81');
    await expect(denominator(page)).toHaveValue('340');
    await page.evaluate(() => {
      window.isBusy = false;
      dispatchEvent(new Event('hashchange'));
    });
    await expect(says(page, '122b')).toHaveText(/^81% of 340 /);
    await expect(link(page)).toHaveValue(/122b=v81d340/);
  });

  test('a numerator does as well as a value, also with commas between thousands', async ({ page }) => {
    await openFields(page);
    await numerator(page).fill('150');
    await denominator(page).fill('200');
    await expect(says(page, '122b')).toHaveText('150 of 200 is clearly below 85% (z −3.56): worse.');
    await expectRating(page, 'requires-improvement', 'Requires improvement');

    await numerator(page).fill('1,234');
    await denominator(page).fill('1,300');
    await expect(says(page, '122b')).toHaveText(/^1234 of 1300 is clearly above 85% .*: better\.$/);
    await expect(numerator(page)).toHaveValue('1,234');
    await expectRating(page, 'good', 'Good');
  });

  test('a reference of one’s own changes what follows', async ({ page }) => {
    await openFields(page);
    await value(page).fill('81.2');
    await denominator(page).fill('340');
    await expectRating(page, 'requires-improvement', 'Requires improvement');
    await reference(page).fill('70');
    await expect(says(page, '122b')).toHaveText(/^81\.2% of 340 is clearly above 70% .*: better\.$/);
    await expectRating(page, 'good', 'Good');
    await expect(link(page)).toHaveValue(/122b=v81\.2d340r70/);
    // Emptied, it is the national standard again.
    await reference(page).fill('');
    await expect(says(page, '122b')).toHaveText(SIMILAR);
    await reference(page).fill('85');
    await expect(says(page, '122b')).toHaveText(SIMILAR);
    await expect(link(page)).toHaveValue(/122b=v81\.2d340(&|$)/);
  });

  test('a score takes its standard error, and an indicator without a reference one’s own', async ({ page }) => {
    await open(page, `2016-17?${START}`);
    await unfoldAll(page);
    await field(page, 'Value', '163a').fill('3.6');
    await field(page, 'Standard error', '163a').fill('0.05');
    await expect(field(page, 'Reference: compared with', '163a')).toHaveValue('3.79');
    await expect(says(page, '163a')).toHaveText('3.6 is clearly below 3.79 (z −3.8): worse.');

    await expect(group(page, '144b')).toContainText('No figure for England is known: enter your own.');
    await field(page, 'Value, %', '144b').fill('60');
    await field(page, 'Denominator: of how many', '144b').fill('500');
    await field(page, 'Reference: compared with, %', '144b').fill('50');
    await expect(says(page, '144b')).toHaveText(/^60% of 500 is clearly above 50% .*: better\.$/);
  });

  test('what is still missing is said and is no error', async ({ page }) => {
    await openFields(page);
    await value(page).fill('81.2');
    await expect(says(page, '122b')).toHaveText('A figure needs its denominator.');
    await expect(value(page)).not.toHaveAttribute('aria-invalid');
    await expect(denominator(page)).not.toHaveAttribute('aria-invalid');
    await expect(says(page, '122b')).not.toContainText('Error');
    await expect(problems(page)).toHaveCount(0);
    await expectRating(page, '', 'Between requires improvement and good');

    await value(page).fill('');
    await denominator(page).fill('340');
    await expect(says(page, '122b')).toHaveText('A figure needs its value or its numerator.');
    await expect(problems(page)).toHaveCount(0);
    await denominator(page).fill('');
    await expect(says(page, '122b')).toHaveCount(0);
  });

  // Which field, what is typed into it, and what is said.
  const errors = [
    [value, '181.2', 'A percentage must lie between 0 and 100, got 181.2.'],
    [value, 'abc', 'Expected a number such as 81.2, got “abc”.'],
    [value, '=1+1', 'Expected a number, not a formula, got “=1+1”.'],
    [value, '81,2', 'Expected a number with a point, as 81.2, or with commas as in 1,234, got “81,2”.'],
    [denominator, '0', 'A denominator must be above 0, got 0.'],
    [reference, '100', 'A reference must be above 0 and below 100, got 100.'],
  ];
  for (const [which, text, why] of errors) {
    test(`${text} is refused beside its field and in the list of problems, and can be mended`, async ({ page }) => {
      await openFields(page);
      await value(page).fill('81.2');
      await denominator(page).fill('340');
      await expectRating(page, 'requires-improvement', 'Requires improvement');
      const before = await which(page).inputValue();

      await which(page).fill('');
      for (const letter of text) {
        await page.keyboard.type(letter);
        await expect(which(page)).toBeFocused();
      }
      await expect(which(page)).toHaveValue(text);
      await expect(which(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('[aria-invalid]')).toHaveCount(1);
      await expect(which(page)).toHaveAccessibleDescription(`Error: ${why}`);
      await expect(says(page, '122b')).toBeVisible();
      const problem = `${WAIT.replace(/ 122b$/, '')}: ${why}`;
      await expect(problems(page).getByRole('link')).toHaveText([problem]);
      // It counts for nothing meanwhile.
      await expectRating(page, '', 'Between requires improvement and good');
      await expect(domain(page, 'Better care').getByText('0 of 32 entered', { exact: true })).toBeVisible();
      await expect(link(page)).not.toHaveValue(/122b/);
      await expect(warning(page)).toHaveCount(0);

      // The link finds the field, however it is folded.
      const address = page.url();
      await group(page, '122b').getByText('Enter the figures').click();
      await domain(page, 'Better care').locator('> summary').click();
      await expect(which(page)).toBeHidden();
      await problems(page).getByRole('link').click();
      await expect(which(page)).toBeFocused();
      await expect(which(page)).toBeInViewport();
      expect(page.url()).toBe(address);

      await which(page).fill(before);
      await expect(problems(page)).toHaveCount(0);
      await expect(page.locator('[aria-invalid]')).toHaveCount(0);
      await expect(says(page, '122b')).toHaveText(SIMILAR);
      await expect(which(page)).toBeFocused();
      await expectRating(page, 'requires-improvement', 'Requires improvement');
    });
  }

  test('a value beside a numerator, and a numerator above its denominator, are refused', async ({ page }) => {
    await openFields(page);
    await value(page).fill('81.2');
    await numerator(page).fill('276');
    await denominator(page).fill('340');
    await expect(numerator(page)).toHaveAccessibleDescription('Error: Expected a value or a numerator, one of the two, got numerator.');
    await value(page).fill('');
    await expect(says(page, '122b')).toContainText('276 of 340');
    await numerator(page).fill('341');
    await expect(numerator(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(numerator(page)).toHaveAccessibleDescription('Error: A numerator must not be above its denominator, got 341.');
    await expect(problems(page).getByRole('link')).toHaveCount(1);
  });

  test('two figures with an error make two entries, each with its own way to mend it', async ({ page }) => {
    await open(page, `2016-17?${START}`);
    await unfoldAll(page);
    await value(page).fill('181.2');
    await denominator(page).fill('340');
    await field(page, 'Value, %', '123a').fill('abc');
    await expect(problems(page).getByRole('link')).toHaveCount(2);
    await problems(page).getByRole('link', { name: /^IAPT recovery rate/ }).click();
    await expect(field(page, 'Value, %', '123a')).toBeFocused();
    await field(page, 'Value, %', '123a').fill('');
    await expect(problems(page).getByRole('link')).toHaveText([/181\.2/]);
    await problems(page).getByRole('link').click();
    await expect(value(page)).toBeFocused();
    await expect(value(page)).toHaveValue('181.2');
  });

  test('a band chosen by hand wins over a figure until one types again', async ({ page }) => {
    await openFields(page);
    await value(page).fill('81.2');
    await denominator(page).fill('340');
    await expectRating(page, 'requires-improvement', 'Requires improvement');
    await expect(warning(page)).toBeVisible();
    await radio(page, 'better').check();
    await expectRating(page, 'good', 'Good');
    await expect(warning(page)).toHaveCount(0);
    await expect(value(page)).toHaveValue('81.2');
    await expect(denominator(page)).toHaveValue('340');
    await expect(link(page)).toHaveValue(/122b=2(&|$)/);

    await denominator(page).fill('3400');
    await expect(says(page, '122b')).toHaveText(/^81\.2% of 3400 is clearly below 85% .*: worse\.$/);
    await expectRating(page, 'requires-improvement', 'Requires improvement');
    await expect(radio(page, 'better')).not.toBeChecked();
    await expect(warning(page)).toBeVisible();
    await expect(link(page)).toHaveValue(/122b=v81\.2d3400(&|$)/);
  });

  test('a band chosen by hand stays while no figure is entered in full', async ({ page }) => {
    await openFields(page);
    await radio(page, 'better').check();
    await expectRating(page, 'good', 'Good');
    await value(page).fill('abc');
    await expect(value(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(radio(page, 'better')).toBeChecked();
    await expectRating(page, 'good', 'Good');
    await value(page).fill('81.2');
    await expect(radio(page, 'better')).toBeChecked();
    await denominator(page).fill('340');
    await expect(radio(page, 'better')).not.toBeChecked();
    await expectRating(page, 'requires-improvement', 'Requires improvement');
  });

  test('to start again, or from another case, empties the fields', async ({ page }) => {
    const anew = [
      () => page.getByRole('button', { name: 'Start again' }).click(),
      () => pickCase(page, 'calder 2016', /Calderdale/),
    ];
    for (const start of anew) {
      for (const text of ['81.2', '181.2']) {
        await openFields(page);
        await value(page).fill(text);
        await denominator(page).fill('340');
        await expect(says(page, '122b')).toBeVisible();
        await start();
        await expect(value(page)).toHaveValue('');
        await expect(denominator(page)).toHaveValue('');
        await expect(reference(page)).toHaveValue('85');
        await expect(says(page, '122b')).toHaveCount(0);
        await expect(problems(page)).toHaveCount(0);
        await expect(overall(page)).toHaveAttribute('data-possible', 'inadequate requires-improvement good outstanding');
      }
    }
  });

  test('the link holds the figure: reloaded, it is unfolded and filled', async ({ page }) => {
    await openFields(page);
    await value(page).fill('81.2%');
    await denominator(page).fill('340');
    await reference(page).fill('84.5');
    const said = await says(page, '122b').textContent();
    expect(said).toMatch(/^81\.2% of 340 is no different from 84\.5% /);
    expect(page.url()).toContain('122b=v81.2d340r84.5');
    await expect(link(page)).toHaveValue(page.url());
    await page.reload();
    await expectRating(page, 'requires-improvement', 'Requires improvement');
    await unfoldDomain(page, 'Better care');
    await expect(value(page)).toBeVisible();
    await expect(value(page)).toHaveValue('81.2');
    await expect(denominator(page)).toHaveValue('340');
    await expect(reference(page)).toHaveValue('84.5');
    await expect(numerator(page)).toHaveValue('');
    await expect(says(page, '122b')).toHaveText(said);
    // What is not asked for is not drawn.
    await expect(field(page, 'Value, %', '123a')).toHaveCount(0);
  });

  test('a figure in a link that cannot be is left out and named', async ({ page }) => {
    await open(page, `2016-17?${START}&122b=v181.2d340`);
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText('“122b=v181.2d340”');
    await expectRating(page, '', 'Between requires improvement and good');
    await expect(problems(page)).toHaveCount(0);
  });

  test('that bands are not adjusted is said with a figure, and not without', async ({ page }) => {
    await open(page, `2016-17?${START}&122b=1`);
    await expect(overall(page)).toHaveText('Requires improvement');
    await expect(warning(page)).toHaveCount(0);
    await open(page, `2016-17?${START}&122b=v81.2d340`);
    await expect(overall(page)).toHaveText('Requires improvement');
    await expect(warning(page)).toBeVisible();
    await expect(warning(page)).toContainText('more extreme than NHS England\'s');
  });

  test('how far counts as different can be set, and what cannot be is refused', async ({ page }) => {
    await open(page, `2016-17?${START}&122b=v81.2d340`);
    await unfoldSettings(page);
    const z = page.getByLabel('How far from its reference an indicator must be to count as different', { exact: true });
    await expect(z).toHaveValue('1.96');
    await unfoldDomain(page, 'Better care');
    await expect(says(page, '122b')).toHaveText(SIMILAR);
    await z.fill('1.8');
    await z.press('Tab');
    await expect(says(page, '122b')).toHaveText('81.2% of 340 is clearly below 85% (z −1.87): worse.');
    await expect(link(page)).toHaveValue(/&z=1\.8(&|$)/);

    for (const text of ['0', '-1', '11', 'two', '1.23456', '']) {
      await z.fill(text);
      await z.press('Tab');
      await expect(z).toHaveValue(text);
      await expect(z).toHaveAttribute('aria-invalid', 'true');
      await expect(z).toHaveAccessibleDescription('Error: Expected a number above 0 and at most 10, with at most four decimal places.');
      // What was set before holds on.
      await expect(says(page, '122b')).toContainText('worse');
      await expect(link(page)).toHaveValue(/&z=1\.8(&|$)/);
    }
    await z.fill('1.96');
    await z.press('Tab');
    await expect(z).not.toHaveAttribute('aria-invalid');
    await expect(z).toHaveAccessibleDescription('Changes only what is worked out from figures.');
    await expect(says(page, '122b')).toHaveText(SIMILAR);
    await expect(link(page)).not.toHaveValue(/&z=/);
  });
});

test.describe('2015/16', () => {
  const budget = (page) => page.getByLabel('Budget (allocation), £m', { exact: true });
  const outturn = (page) => page.getByLabel('How the year ended: a surplus, or a deficit with a minus, £m', { exact: true });
  const planned = (page) => page.getByLabel('Surplus planned for the next year; a deficit with a minus, % of the budget', { exact: true });
  const waits = (page) => page.getByLabel('Waiting under 18 weeks for treatment (incomplete pathways), %', { exact: true });
  const why = (page) => page.getByRole('region', { name: 'How it came about' });
  const CAVEAT = 'One published case departs from it: a CCG with a small surplus was rated inadequate for finance.';
  const FINANCE = 'The budget was £330m, and the year ended at break-even. That is 0.0% of the budget, against 1% expected: finance requires improvement.';
  const unfold = (page, name) => unfoldPart(page, `Work out ${name} from figures`);
  const figures = (page, name) => folded(page, `Work out ${name} from figures`);

  test('finance is worked out from figures, says so, and a grade that is entered wins', async ({ page }) => {
    await open(page, '2015-16');
    await unfold(page, 'finance');
    await expect(figures(page, 'finance')).toContainText('We did not find how NHS England turned figures into this grade.');
    await budget(page).fill('330');
    await expect(part(page, 'Finance')).toContainText('Not known');
    await outturn(page).fill('0');
    await expect(figures(page, 'finance')).toContainText(FINANCE);
    await expect(why(page)).toContainText(FINANCE);
    await expect(part(page, 'Finance')).toContainText('Requires improvement');
    await expect(part(page, 'Finance').getByText('worked out from figures', { exact: true })).toBeVisible();
    await expect(part(page, 'Finance').locator('details.basis > summary')).toContainText('our assumption');
    await expect(page.locator('.result').getByText(CAVEAT)).toBeVisible();
    await expect(link(page)).toHaveValue(/finance\.allocation=330&finance\.outturn=0/);

    await choose(page, 'Finance', 'good');
    await expect(part(page, 'Finance')).toContainText('Good');
    await expect(part(page, 'Finance')).not.toContainText('worked out from figures');
    await expect(why(page)).toContainText(
      'The grade entered for finance counts, good. The figures alone would make it requires improvement.',
    );
    await expect(page.locator('.result').getByText(CAVEAT)).toHaveCount(0);
    await choose(page, 'Finance', 'not known');
    await expect(part(page, 'Finance')).toContainText('Requires improvement');
  });

  test('the rating follows what the figures make of finance', async ({ page }) => {
    await open(page, '2015-16?well-led=good&delegated-functions=good&performance=good&planning=requires-improvement');
    await unfold(page, 'finance');
    for (const [ending, words, rating, whole] of [
      ['0', 'at break-even', 'Requires improvement', 'Requires improvement'],
      ['3.3', 'with a surplus of £3.3m. That is 1.0% of the budget, against 1% expected: finance is good.', 'Good', 'Good'],
      ['−10.8', 'with a deficit of £10.8m', 'Inadequate', 'Requires improvement'],
      ['-10.8', 'with a deficit of £10.8m', 'Inadequate', 'Requires improvement'],
    ]) {
      await budget(page).fill('330');
      await outturn(page).fill(ending);
      await expect(figures(page, 'finance')).toContainText(words);
      await expect(part(page, 'Finance')).toContainText(rating);
      await expect(overall(page)).toHaveText(whole);
    }
    await page.reload();
    await expect(part(page, 'Finance')).toContainText('Inadequate');
    await unfold(page, 'finance');
    await expect(budget(page)).toHaveValue('330');
    await expect(outturn(page)).toHaveValue('-10.8');
  });

  test('a figure that cannot be is refused beside its field, and mended from the list', async ({ page }) => {
    await open(page, '2015-16');
    await unfold(page, 'finance');
    await outturn(page).fill('0');
    for (const text of ['0', '£330m', '=1+1']) {
      await budget(page).fill('');
      await budget(page).pressSequentially(text);
      await expect(budget(page)).toBeFocused();
      await expect(budget(page)).toHaveValue(text);
      await expect(budget(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(budget(page)).toHaveAccessibleDescription(/^Error: /);
      await expect(problems(page).getByRole('link')).toHaveText([/^Budget \(allocation\): /]);
    }
    const summary = figures(page, 'finance').locator(':scope > summary');
    await summary.click();
    await expect(budget(page)).toBeHidden();
    await expect(summary).toHaveAccessibleName(/There is a problem/);
    await summary.click();
    await problems(page).getByRole('link').click();
    await expect(budget(page)).toBeFocused();
    await budget(page).fill('330');
    await expect(problems(page)).toHaveCount(0);
    await expect(part(page, 'Finance')).toContainText('Requires improvement');
  });

  test('performance from one standard of nineteen is provisional, and its limits can be set', async ({ page }) => {
    await open(page, '2015-16');
    await unfold(page, 'performance');
    await expect(waits(page)).toHaveAccessibleDescription('');
    await waits(page).fill('90');
    await expect(waits(page)).toHaveAccessibleDescription('Misses the standard.');
    await expect(part(page, 'Performance')).toContainText('Good');
    await expect(part(page, 'Performance').getByText('worked out from figures, provisional', { exact: true })).toBeVisible();
    const words = 'Only 1 of the 19 standards are entered, so this grade is provisional.';
    await expect(figures(page, 'performance')).toContainText(`It missed 1 of the 1 standards entered. By our rule up to 2 may be missed: performance is good. ${words}`);
    await expect(why(page)).toContainText(words);
    await waits(page).fill('92');
    await expect(waits(page)).toHaveAccessibleDescription('Meets the standard.');
    await waits(page).fill('91.9');
    await expect(waits(page)).toHaveAccessibleDescription('Misses the standard.');

    await unfoldSettings(page);
    const good = page.getByLabel('Standards that may be missed for performance to be good', { exact: true });
    const inadequate = page.getByLabel('Standards that may be missed before performance is inadequate', { exact: true });
    await expect(good).toHaveValue('2');
    await expect(inadequate).toHaveValue('5');
    await good.fill('0');
    await good.press('Enter');
    await expect(part(page, 'Performance')).toContainText('Requires improvement');
    await expect(link(page)).toHaveValue(/performance-good-max-missed=0/);
    await inadequate.fill('0');
    await inadequate.press('Tab');
    await expect(part(page, 'Performance')).toContainText('Inadequate');
    await expect(figures(page, 'performance')).toContainText('more than the 0 that may be');

    for (const text of ['20', '1.5', 'few', '-1', '']) {
      await good.fill(text);
      await good.press('Tab');
      await expect(good).toHaveValue(text);
      await expect(good).toHaveAttribute('aria-invalid', 'true');
      await expect(good).toHaveAccessibleDescription('Error: Expected a whole number from 0 to 19.');
      await expect(link(page)).toHaveValue(/performance-good-max-missed=0/);
    }
    await good.fill('1');
    await good.press('Tab');
    await expect(good).not.toHaveAttribute('aria-invalid');
    await expect(part(page, 'Performance')).toContainText('Good');

    await good.fill('many');
    await good.press('Tab');
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(good).toHaveValue('2');
    await expect(good).not.toHaveAttribute('aria-invalid');
    await expect(waits(page)).toHaveValue('');
  });

  test('planning is worked out from the surplus planned and whether the plan was assured', async ({ page }) => {
    await open(page, '2015-16');
    await unfold(page, 'planning');
    const assured = page.getByRole('group', { name: /^Was the plan assured by NHS England\?/ });
    await planned(page).fill('1');
    for (const [answer, rating] of [['yes', 'Good'], ['no', 'Requires improvement']]) {
      await assured.getByRole('radio', { name: answer, exact: true }).check();
      await expect(part(page, 'Planning')).toContainText(rating);
    }
    await planned(page).fill('-0.5');
    await expect(figures(page, 'planning')).toContainText('A deficit was planned (-0.5%), and the plan was not assured: planning is inadequate.');
    await expect(part(page, 'Planning')).toContainText('Inadequate');
    await expect(link(page)).toHaveValue(/planning\.surplus=-0\.5&planning\.assured=no(&|$)/);
    await assured.getByRole('radio', { name: 'partly', exact: true }).check();
    await expect(part(page, 'Planning')).toContainText('Requires improvement');
    await assured.getByRole('radio', { name: 'not known', exact: true }).check();
    await expect(link(page)).not.toHaveValue(/planning\.assured/);
  });
});

test.describe('what loads when it is unfolded', () => {
  const method = (page) => page.locator('#method');
  const areas = (page) => page.locator('#areas');
  const unfold = (details) => details.locator('> summary').click();
  const failure = (details) => details.getByRole('alert');

  test('the method follows the year and the settings', async ({ page }) => {
    const loaded = [];
    page.on('request', (request) => loaded.push(request.url()));
    await open(page, '2015-16');
    expect(loaded.filter((url) => url.includes('later-'))).toEqual([]);
    await unfold(method(page));
    await expect(method(page).getByRole('heading', { name: 'From figures to grades' })).toBeVisible();
    await expect(method(page).getByText('Loading')).toBeHidden();
    await expect(failure(method(page))).toHaveCount(0);
    await expect(method(page)).toContainText('Performance is good with at most 2 standards missed.');
    await expect(method(page)).not.toContainText('The same as its lowest grade.');

    await unfoldSettings(page);
    const good = page.getByLabel('Standards that may be missed for performance to be good', { exact: true });
    await good.fill('4');
    await good.press('Tab');
    await expect(method(page)).toContainText('Performance is good with at most 4 standards missed.');
    await page.getByRole('radio', { name: /The lowest grade decides/ }).check();
    await expect(method(page)).toContainText('The same as its lowest grade.');

    await page.getByRole('link', { name: /2016\/17/ }).click();
    await expect(method(page).getByRole('heading', { level: 3 })).toHaveText('About the method, 2016/17');
    await expect(method(page)).toContainText('60 indicators. We saw');
    await expect(method(page).getByRole('heading', { name: 'From figures to grades' })).toHaveCount(0);
    await expect(method(page)).toContainText('122b: 82, 2016/17.');
    await page.goBack();
    await expect(method(page)).toContainText('Performance is good with at most 4 standards missed.');
  });

  test('area by area follows what is entered, and is for 2016/17 only', async ({ page }) => {
    await openFields(page);
    await unfold(areas(page));
    const care = areas(page).getByRole('listitem').filter({ hasText: /^Better care/ });
    await expect(care).toHaveText('Better care 0 of 32 entered');
    await value(page).fill('81.2');
    await denominator(page).fill('340');
    await expect(care).toHaveText('Better care 1 of 32 entered: 0 worse, 1 similar, 0 better; on average 1, from 0 to 2');
    await denominator(page).fill('3400');
    await expect(care).toHaveText('Better care 1 of 32 entered: 1 worse, 0 similar, 0 better; on average 0, from 0 to 2');
    await value(page).fill('abc');
    await expect(care).toHaveText('Better care 0 of 32 entered');

    await page.getByRole('link', { name: /2015\/16/ }).click();
    await expect(areas(page)).toBeHidden();
    await page.getByRole('link', { name: /2016\/17/ }).click();
    await radio(page, 'better').check();
    await expect(care).toHaveText('Better care 1 of 32 entered: 0 worse, 0 similar, 1 better; on average 2, from 0 to 2');
  });

  test('both can be open at once, beside the tool for spreadsheets, and still be used', async ({ page }) => {
    await openFields(page);
    await unfold(areas(page));
    await unfold(method(page));
    await page.getByRole('button', { name: 'Rate many CCGs at once' }).click();
    await expect(page.getByRole('heading', { name: 'Rate many CCGs at once' })).toBeFocused();
    await value(page).fill('95');
    await denominator(page).fill('340');
    await expectRating(page, 'good', 'Good');
    await expect(areas(page)).toContainText('Better care 1 of 32 entered: 0 worse, 0 similar, 1 better');
    await expect(method(page)).toContainText('60 indicators. We saw');
    await page.getByLabel('Or paste a table here').fill('code,value,denominator,entry\n122b,70,400,');
    await page.getByRole('button', { name: 'Rate these' }).click();
    await expect(page.locator('#spreadsheet-room .summed-up')).toHaveText('1 CCG read from 1 row; no problems.');
  });

  for (const [name, details, shows] of [
    ['the method', method, 'What is not known'],
    ['area by area', areas, 'Clinical priority areas'],
  ]) {
    test(`when ${name} cannot be loaded it says so, and another try is possible`, async ({ page }) => {
      await open(page, '2016-17');
      await page.route('**/later-*', (route) => route.abort());
      await unfold(details(page));
      await expect(failure(details(page))).toHaveText('This part could not be loaded. Are you offline? Fold it and try again, or reload the page.');
      await expect(details(page).getByText('Loading')).toBeHidden();
      // The calculator works on.
      await choose(page, 'Quality of CCG leadership 165a', 'green');
      await expect(overall(page)).toHaveAttribute('data-possible', /good/);

      await unfold(details(page));
      await unfold(details(page));
      await expect(failure(details(page))).toBeVisible();
      await expect.poll(() => page.complaints.filter((text) => text.includes('could not be loaded')).length).toBe(2);
      page.complaints = [];
      await page.unroute('**/later-*');
      await unfold(details(page));
      await unfold(details(page));
      await expect(details(page).getByRole('heading', { name: shows, exact: true })).toBeVisible();
      await expect(failure(details(page))).toHaveCount(0);
    });
  }
});

test.describe('everyone can use it', () => {
  // A figure, an error and the list of problems, the method and the areas.
  async function openEverything(page, year) {
    if (year === '2016-17') {
      await openFields(page, '&123a=v48d900');
      await value(page).fill('181.2');
      await denominator(page).fill('340');
    } else {
      await open(page, '2015-16?finance.allocation=330&finance.outturn=0&performance.rtt-18-weeks=90&planning.assured=yes');
      await page.getByText('Work out planning from figures', { exact: true }).click();
      await page.getByLabel(/^Surplus planned for the next year/).fill('=1+1');
      await unfoldSettings(page);
    const good = page.getByLabel('Standards that may be missed for performance to be good', { exact: true });
      await good.fill('many');
      await good.press('Tab');
    }
    await page.locator('#method > summary').click();
    await expect(page.getByRole('heading', { name: /The rules, in order/ })).toBeVisible();
    if (year === '2016-17') {
      await page.locator('#areas > summary').click();
      await expect(page.getByRole('heading', { name: 'Clinical priority areas' })).toBeVisible();
    }
    await expect(problems(page)).toBeVisible();
  }

  for (const year of ['2015-16', '2016-17']) {
    test(`${year}: nothing is wider than a narrow screen`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openEverything(page, year);
      expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
      await unfoldAll(page);
      expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
      // Nor is anything within it cut off.
      const cut = await page.locator('.work :is(input, p, label, li, summary, legend)').evaluateAll((elements) =>
        elements.filter((element) => !element.closest('.visually-hidden') && !element.closest('svg'))
          .map((element) => [element.tagName, element.id || element.textContent.slice(0, 40), element.getBoundingClientRect().right])
          .filter(([, , right]) => right > innerWidth + 0.5));
      expect(cut).toEqual([]);
    });
  }

  test('a figure can be entered with the keyboard alone', async ({ page }) => {
    await open(page, `2016-17?${START}`);
    await unfoldPart(page, 'The other 57 indicators');
    await domain(page, 'Better care').locator('> summary').focus();
    await page.keyboard.press('Enter');
    await group(page, '122b').locator('details.figures > summary').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(value(page)).toBeFocused();
    await page.keyboard.type('81.2');
    await page.keyboard.press('Tab');
    await expect(numerator(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('340');
    await expect(denominator(page)).toBeFocused();
    await expect(says(page, '122b')).toHaveText(SIMILAR);
    await expect(page.getByRole('status').filter({ hasText: 'Overall rating: requires improvement.' })).toHaveCount(1);
  });
});
