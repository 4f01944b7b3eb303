// A reader's main journeys on the page itself, in Firefox and in WebKit, the engine of Safari. In Chromium
// they are tested more closely: see ../journey.spec.mjs, ../questions.spec.mjs, ../figures.spec.mjs,
// ../sheets.spec.mjs and ../keyboard.spec.mjs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SITE } from '../places.mjs';
import { BROWSERS, until } from './browsers.mjs';
import { inEach, whileServed } from './set-up.mjs';

whileServed();

const WIDTH = 1280;

// What the tests ask of the page.
const hasStarted = () => !document.getElementById('static') && document.querySelector('main[data-calculation]') !== null;
const rating = () => document.querySelector('#app #overall').textContent;
const textOf = (selector) => document.querySelector(selector)?.textContent ?? '';
const valueOf = (selector) => document.querySelector(selector)?.value ?? '';
const isThere = (selector) => document.querySelector(selector) !== null;
const hash = () => location.hash;
const checkedOf = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;
const focused = () => [document.activeElement.name, document.activeElement.value].join(' ');
const focusOn = (selector) => document.querySelector(selector).focus();
const unfoldAround = (selector) => {
  for (let around = document.querySelector(selector); around; around = around.parentElement) if (around.localName === 'details') around.open = true;
};
const nameButton = (words, id) => {
  const button = [...document.querySelectorAll('#app button')].find((found) => (found.getAttribute('aria-label') ?? found.textContent).startsWith(words));
  if (button) button.id ||= id;
  return button?.id;
};
const ratings = () => [...document.querySelectorAll('#spreadsheet-room table.ratings tbody tr')].map((row) => [...row.querySelectorAll('th, td')].slice(0, 3).map((cell) => cell.textContent).join(' '));

const FIELD = (part) => `[id="122b-${part}"]`;
const radio = (name, value) => `#app input[name="${name}"][value="${value}"]`;

inEach(BROWSERS, (browser) => {
  const untilRated = async (words) => {
    let found;
    await until(async () => (found = await browser.article(rating)) === words, () => `the rating “${words}”, found “${found}”`);
  };
  // From nowhere, so that the page is loaded anew.
  const visit = async (fragment) => {
    await browser.visit('about:blank', WIDTH);
    await browser.visit(`${SITE}${fragment}`, WIDTH);
    await until(() => browser.article(hasStarted), 'the application to start');
  };
  const unfold = async (id) => {
    if (!await browser.article(isThere, `#app #${id}[open]`)) await browser.press(`#app #${id} > summary`);
    await until(() => browser.article(isThere, `#app #${id}[data-load="open"]`), `the part ${id} to be loaded`);
  };
  const button = async (words, id) => {
    let found;
    await until(async () => { found = await browser.article(nameButton, words, id); return found; }, `the button “${words}”`);
    return `[id="${found}"]`;
  };

  test('a grade that is changed changes the rating, and the other year has its own', async () => {
    await visit('');
    await untilRated('Requires improvement');
    await browser.press(radio('finance', 'good'));
    await untilRated('Good');
    await browser.press('.years a[href^="#v1/2016-17"]');
    await until(async () => await browser.article(isThere, radio('165a', 'green')), 'the form of 2016/17');
    await browser.press(radio('165a', 'green'));
    await browser.press(radio('141b', 'red'));
    await untilRated('Between requires improvement and good');
    await browser.press('.years a[href^="#v1/2015-16"]');
    await untilRated('Good');
  });

  test('a figure that is typed gives its band, and the rating follows', async () => {
    await visit('#v1/2016-17?165a=green&141b=red');
    await untilRated('Between requires improvement and good');
    await unfold('fields-ccg-iaf-2016-17-performance');
    await until(() => browser.article(isThere, 'input[name="122b"]'), 'the other indicators');
    await browser.article(unfoldAround, 'input[name="122b"]');
    await browser.press('fieldset:has(input[name="122b"]) details.figures > summary');
    await until(() => browser.article(isThere, FIELD('denominator')), 'the fields of 122b');
    await browser.type(FIELD('value'), '81.2');
    await browser.type(FIELD('denominator'), '340');
    await until(async () => /: similar\.$/.test(await browser.article(textOf, '[id="122b-says"]')), 'the band of 122b');
    await untilRated('Requires improvement');
    assert.match(await browser.article(hash), /122b=v81\.2d340/);
  });

  test('what would change it can be tried and undone', async () => {
    await visit('#v1/2015-16?case=03A&well-led=good&delegated-functions=good&finance=requires-improvement&performance=good&planning=requires-improvement');
    await unfold('change');
    await browser.press(await button('Try it', 'first-try'));
    await untilRated('Good');
    await browser.press(await button('Undo', 'undo'));
    await untilRated('Requires improvement');
  });

  test('a link that is copied opens the same', async () => {
    await visit('');
    await browser.press(radio('performance', 'outstanding'));
    await browser.press(radio('planning', 'good'));
    await untilRated('Good');
    await browser.press(await button('Copy link', 'copy-link'));
    await until(async () => await browser.article(textOf, '.share .outcome') === 'Link copied.', 'the link to be copied');
    const link = await browser.article(valueOf, '#link');
    await visit(link.slice(link.indexOf('#')));
    await untilRated('Good');
    assert.equal(await browser.article(valueOf, '#link'), link);
    assert.equal(await browser.article(checkedOf, 'performance'), 'outstanding');
  });

  test('a sheet that is pasted gives ratings', async () => {
    await visit('');
    await browser.press('#open-sheets');
    await until(() => browser.article(isThere, '#spreadsheet-room textarea'), 'the tool for spreadsheets');
    await browser.article((rows) => { document.querySelector('#spreadsheet-room textarea').value = rows; }, [
      'ccg,name,well-led,delegated-functions,finance,performance,planning', 'A,Here,good,good,good,good,requires improvement', 'B,There,good,good,inadequate,inadequate,good',
    ].join('\n'));
    await browser.press(await button('Rate these', 'rate-these'));
    await until(async () => (await browser.article(ratings)).length === 2, 'two rows of ratings');
    assert.deepEqual((await browser.article(ratings)).map((row) => row.replace(/\s+/g, ' ').trim()), ['Here A Good', 'There B Inadequate']);
  });

  test('the grades can be changed by the keyboard alone', async () => {
    await visit('');
    await browser.article(focusOn, radio('finance', 'requires-improvement'));
    await browser.key('ArrowDown');
    await until(async () => await browser.article(focused) === 'finance good', 'the next grade of finance to be chosen');
    await untilRated('Good');
    await browser.key('Tab');
    await until(async () => (await browser.article(focused)).startsWith('performance '), 'the focus on performance');
    await browser.key('Tab');
    await until(async () => await browser.article(focused) === 'planning requires-improvement', 'the focus on planning');
    await browser.key('ArrowDown');
    await until(async () => await browser.article(checkedOf, 'planning') === 'good', 'the next grade of planning to be chosen');
    await untilRated('Good');
  });
});
