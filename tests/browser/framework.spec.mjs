// A framework that is of no year: the CQC's five key questions. Reached by its link, without a script, in the
// frame of an article, in the builder and in the tool for spreadsheets.

import { test as anywhere } from '@playwright/test';
import { choose, expect, expectNoViolations, expectRating, part, test, unfoldPart } from './common.mjs';
import { ARTICLES, SITE } from './places.mjs';

const NAMES = ['Safe', 'Effective', 'Caring', 'Responsive', 'Well-led'];

// Words that belong to CCGs' ratings, among those that a reader can see.
const foreign = (page, inside = 'body') => page.locator(inside).evaluate((element) =>
  element.innerText.match(/CCG|clinical commissioning|NHS England|\bgrades? entered/g) ?? []);

test('a reader comes to it by its tab, rates a service, and is told why and what would change it', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#app #overall')).toBeVisible();
  await page.getByRole('navigation', { name: 'Which rating' }).getByRole('link', { name: 'CQC five key questions' }).click();
  await expect(page.getByRole('heading', { name: 'Your own entries, CQC' })).toBeVisible();
  await expect(page.locator('.start')).toContainText('The Care Quality Commission (CQC) asks five key questions');
  await expect(page.locator('.lead')).toBeHidden();
  await expect(page.getByText('0 of 5 ratings entered')).toBeVisible();
  for (const hidden of ['How it compares', 'Other ways to work it out', 'Area by area']) {
    await expect(part(page, hidden)).toBeHidden();
  }

  for (const name of NAMES) await choose(page, name, 'good');
  await expectRating(page, 'good', 'Good');
  await choose(page, 'Caring', 'outstanding');
  await choose(page, 'Well-led', 'outstanding');
  await expectRating(page, 'outstanding', 'Outstanding');
  await choose(page, 'Breach of regulations', 'yes');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(page.locator('#app .card')).toContainText('There is a breach of regulations.');
  await expect(page).toHaveURL(/#v1\/cqc\?.*breach=yes/);

  if (!await part(page, 'What would change it').evaluate(({ open }) => open)) await unfoldPart(page, 'What would change it');
  await expect(part(page, 'What would change it')).toContainText('outstanding');
  await unfoldPart(page, 'Why, step by step');
  await unfoldPart(page, 'How sure is this');
  await expect(part(page, 'How sure is this')).toContainText('There is one reading of this method');
  await expectNoViolations(page);
  expect(await foreign(page)).toEqual([]);

  // Whoever goes to a year and comes back finds what was entered.
  await page.getByRole('link', { name: '2015/16 five grades' }).click();
  await expect(page.locator('.lead')).toBeVisible();
  await page.getByRole('link', { name: 'CQC five key questions' }).click();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
});

anywhere('its own page has its rules without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(SITE);
  await page.getByRole('link', { name: 'CQC: five key questions' }).click();
  await expect(page).toHaveURL(`${SITE}cqc/`);
  await expect(page).toHaveTitle('CQC rating by five key questions');
  // Playwright finds nothing by its text in there.
  const rules = page.locator('noscript .sentence');
  await expect(rules).toHaveCount(6);
  for (const rule of await rules.all()) await expect(rule).toBeVisible();
  const said = await page.locator('noscript section').evaluate((section) => section.innerText);
  expect(said).toContain('The Care Quality Commission (CQC) asks five key questions');
  expect(said).toContain('Outstanding, if at least two key questions are and the rest are good.');
  await context.close();
});

test('a sheet of services is rated in the page', async ({ page }) => {
  await page.goto('./#v1/cqc');
  await page.getByRole('button', { name: 'Rate many services at once' }).click();
  await expect(page.getByRole('heading', { name: 'Rate many services at once' })).toBeFocused();
  await page.getByText('What a sheet looks like, and templates').click();
  await page.getByRole('button', { name: 'Put the template into the box: Many services, a row each' }).click();
  await expect(page.getByLabel('Or paste a table here')).toHaveValue(/^service,name,safe,effective,caring,responsive,well-led,breach\n/);
  await page.getByLabel('Or paste a table here').fill(
    'service,name,safe,effective,caring,responsive,well-led,breach\n1,Rose House,good,good,outstanding,good,outstanding,\n2,Ivy House,inadequate,good,good,good,inadequate,',
  );
  await page.getByRole('button', { name: 'Rate these' }).click();
  await expect(page.locator('#spreadsheet-room .summed-up')).toHaveText('2 services read from 2 rows; no problems.');
  const table = page.locator('#spreadsheet-room table.ratings');
  await expect(table).toContainText('Rose House');
  expect(await foreign(page, '#spreadsheet')).toEqual([]);
  await table.getByRole('link', { name: 'Ivy House' }).click();
  await expectRating(page, 'inadequate', 'Inadequate');
});

anywhere('an editor tells a story of a service, and it stands in an article by the loader', async ({ page }) => {
  await page.goto(`${SITE}embed-builder/`);
  await page.getByLabel('Which rating', { exact: true }).selectOption('CQC');
  await page.getByLabel('Name of the service').fill('Rose House');
  await page.getByLabel('Name of the service').blur();
  await page.locator('#entries > summary').click();
  const set = (name, choice) => page.locator('#entries').getByRole('group', { name, exact: true }).getByRole('radio', { name: choice, exact: true }).check();
  for (const name of NAMES) await set(name, name === 'Safe' ? 'requires improvement' : 'good');
  const loader = page.getByLabel('Our loader', { exact: true });
  await expect(loader).toHaveValue(/story="v1\/cqc\?safe=requires-improvement.*" name="Rose House"/, { timeout: 20_000 });
  const html = await loader.inputValue();

  await page.goto(`${ARTICLES}liar.html`);
  await page.setContent(`<!doctype html><html lang="en-GB"><title>An article</title><link rel="icon" href="data:,"><main><h1>An article</h1>${html}</main></html>`);
  const frame = page.locator('ccg-rating iframe').contentFrame();
  await expect(frame.getByRole('heading', { name: /^Rose House, CQC/ })).toBeVisible();
  await expect(frame.locator('#overall')).toHaveText('Good');
  await expect(frame.locator('body')).toContainText('It may not be what the Care Quality Commission published');
});
