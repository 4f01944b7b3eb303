// What readers do, with the keyboard alone. At each step the focus is seen, and is not hidden under
// what stays in view (keyboard.mjs looks).

import { expect, expectRating, overall, test } from './common.mjs';
import { expectSeen, press, walkTo } from './keyboard.mjs';
import { SITE } from './places.mjs';

const radio = (page, group, name) => page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
const fold = (page, heading) => page.locator('summary', { has: page.getByRole('heading', { name: heading, exact: true }) });

test('a case is picked, a grade changed and what would change it tried, undone and kept as a link', async ({ page }) => {
  await page.goto('./');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  const combobox = page.getByRole('combobox', { name: 'Start from a published case' });
  await walkTo(page, combobox);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('barnsley');
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Barnsley CCG, 2015/16');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('greater huddersfield 2015');
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await expectRating(page, 'requires-improvement', 'Requires improvement');

  await walkTo(page, fold(page, 'Why, step by step'));
  await press(page, 'Enter');
  await expect(page.locator('#story')).toHaveAttribute('data-load', 'open');
  await expectSeen(page);
  const change = page.getByRole('button', { name: /^Try it: Finance to good/ });
  await expect(change).toBeVisible();
  await walkTo(page, change, { key: 'Shift+Tab' });
  await press(page, 'Enter');
  await expectRating(page, 'good', 'Good');
  const undo = page.locator('#change').getByRole('button', { name: /undo|back/i }).first();
  await expect(undo).toBeVisible();
  await walkTo(page, undo);
  await press(page, 'Enter');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  // What would change it follows a moment after the rating: whoever stands on a button of before would lose it.
  await expect(change).toBeVisible();

  await walkTo(page, radio(page, 'Finance', 'requires improvement'));
  await press(page, 'ArrowRight');
  await expectRating(page, 'good', 'Good');
  await walkTo(page, page.getByRole('button', { name: 'Copy link' }));
  await press(page, 'Enter');
  await expect(page.getByText('Link copied.').first()).toBeVisible();
  await expectSeen(page);
});

test('the whole form is walked through and back, and the focus is never lost or hidden', async ({ page }) => {
  await page.goto('./#v1/2015-16?case=03A');
  await expect(overall(page)).toBeVisible();
  const first = page.getByRole('combobox', { name: 'Start from a published case' });
  await walkTo(page, first);
  const last = page.getByRole('link', { name: 'How it is worked out, and what is not known' });
  await walkTo(page, last);
  await walkTo(page, first, { key: 'Shift+Tab' });
});

test('a figure is entered wrongly, found by the list of problems and put right', async ({ page }) => {
  await page.goto('./#v1/2016-17?165a=green&141b=red');
  await expect(overall(page)).toBeVisible();
  await walkTo(page, fold(page, /The other 57 indicators/));
  await press(page, 'Enter');
  await expect(page.getByLabel('Find an indicator')).toBeVisible();
  await walkTo(page, fold(page, /Better care/));
  await press(page, 'Enter');
  const group = page.getByRole('group', { name: /\b122b$/ });
  await walkTo(page, group.locator('summary', { hasText: 'Enter the figures' }));
  await press(page, 'Enter');
  const value = group.getByLabel('Value, %', { exact: true });
  await walkTo(page, value);
  await page.keyboard.type('181.2');
  await walkTo(page, group.getByLabel('Denominator: of how many', { exact: true }));
  await page.keyboard.type('340');
  await press(page, 'Tab');
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
  await walkTo(page, page.getByRole('group', { name: 'There is a problem' }).getByRole('link').first(), { key: 'Shift+Tab' });
  await press(page, 'Enter');
  await expect(value).toBeFocused();
  await expectSeen(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('81.2');
  await press(page, 'Tab');
  await expect(page.getByRole('group', { name: 'There is a problem' })).toHaveCount(0);
  await expectRating(page, 'requires-improvement', 'Requires improvement');
});

test('the tool for spreadsheets is opened, a table pasted and its rows gone through', async ({ page }) => {
  await page.goto('./');
  await expect(overall(page)).toBeVisible();
  await walkTo(page, page.getByRole('button', { name: 'Rate many CCGs at once' }));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Rate many CCGs at once' })).toBeFocused();
  await walkTo(page, page.getByLabel('Or paste a table here'));
  await page.keyboard.insertText('ccg,name,well-led,delegated-functions,finance,performance,planning\n05X,Telford and Wrekin,good,good,good,requires improvement,good\nX02,Elsewhere,god,good,good,good,good');
  await walkTo(page, page.getByRole('button', { name: 'Rate these' }));
  await press(page, 'Enter');
  await expect(page.locator('#spreadsheet-room .summed-up')).toHaveText('2 CCGs read from 2 rows; 1 problem.');
  const link = page.getByRole('link', { name: 'Telford and Wrekin' });
  await expect(link).toBeVisible();
  await walkTo(page, link);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Telford and Wrekin CCG, 2015/16' })).toBeFocused();
});

test('in the builder a rating is chosen, looked at and copied', async ({ page }) => {
  test.slow();
  await page.goto(`${SITE}embed-builder/`);
  await expect(page.getByRole('heading', { name: 'Take it away' })).toBeVisible();
  await walkTo(page, page.getByLabel('CCG', { exact: true }));
  await page.keyboard.type('Doncaster');
  await walkTo(page, page.getByRole('radio', { name: 'As the reader’s device' }));
  await press(page, 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'Light', exact: true })).toBeChecked();
  await walkTo(page, page.getByLabel('Credit line'));
  await page.keyboard.type('Data: Anytown Examiner');
  await press(page, 'Tab');
  // The preview is made anew: whoever walks into it meanwhile finds nothing there that can have the focus.
  await expect(page.locator('.preview-frame iframe').contentFrame().getByText('Data: Anytown Examiner')).toBeVisible({ timeout: 20_000 });
  const copy = page.getByRole('button', { name: 'Copy: Our loader' });
  // Through the preview, in which everything can be reached too.
  await walkTo(page, copy, { atMost: 60 });
  await expect(page.getByLabel('Our loader', { exact: true })).toHaveValue(/ theme="light" .*credit="Data: Anytown Examiner"/, { timeout: 20_000 });
  await press(page, 'Enter');
  await expect(page.locator('.said')).toHaveText('Copied: Our loader.');
  await expectSeen(page);
  // A frame that is replaced while it loads says that its loading was broken off.
  page.expected = /^Fetch API cannot load/;
});

test('a focus that is not seen, or hidden under what stays in view, is noticed', async ({ page }) => {
  await page.goto('./');
  await expect(overall(page)).toBeVisible();
  const button = page.getByRole('button', { name: 'Copy link' });
  await button.focus();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.plain :focus-visible { outline: none !important; box-shadow: none !important; transition: none !important; }');
    document.adoptedStyleSheets = [sheet];
    document.documentElement.classList.add('plain');
  });
  await expect(press(page, 'Shift+Tab')).rejects.toThrow(/looks as if it had no focus/);
  await page.evaluate(() => {
    document.documentElement.classList.remove('plain');
    const cover = document.createElement('div');
    cover.className = 'cover';
    document.adoptedStyleSheets[0].replaceSync('.cover { position: fixed; inset: 0; background: white; z-index: 99; }');
    document.body.append(cover);
  });
  await expect(press(page, 'Tab')).rejects.toThrow(/is hidden under div.cover/);
});
