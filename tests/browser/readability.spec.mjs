// What a reader sees first is read with ease at an age of 12, also in the states that only a browser
// shows: parts that are unfolded, entries that were changed, errors, a broken link. How it is counted is
// in ../readability, which holds the pages of all published cases and the answers of the engine to the same.

import { expect, overall, test, unfoldDomain, unfoldPart } from './common.mjs';
import { blocks, document as parsed, having, inside, PARTS, pieces } from '../readability/blocks.mjs';
import { grade, tooHard } from '../readability/grade.mjs';

// Every block of what the page shows now, with the parts that are unfolded.
async function shown(page) {
  const html = await page.content();
  const parts = Object.entries(PARTS).map(([name, room]) => [name, inside(parsed(html), room)]);
  // A name that is not ours stands before each problem: "Urgent GP referrals …: a percentage must be …".
  const found = blocks(html).map(([name, all]) =>
    [name, name === 'problems' ? all.map((piece) => piece.replace(/^[^:.]+: /, '')) : all]);
  return [...found, ...parts].filter(([, all]) => all.length > 0);
}

// Holds all of it to the highest grade; these blocks must be there and say something.
async function expectPlain(page, ...names) {
  const all = await shown(page);
  for (const name of names) {
    const block = all.find(([other]) => other === name);
    expect(block, `the block ${name}`).toBeDefined();
    expect(grade(block[1]), `the grade of ${name}`).not.toBeNull();
  }
  for (const [name, text] of all) {
    const found = grade(text);
    if (found) test.info().annotations.push({ type: name, description: `${found.grade.toFixed(1)} (raw ${found.raw.toFixed(1)})` });
  }
  expect(all.map(([name, text]) => tooHard(name, text)).filter(Boolean)).toEqual([]);
}

async function unfoldAll(page) {
  for (const id of Object.keys(PARTS)) {
    const part = page.locator(`#${id}`);
    if (!await part.evaluate(({ open }) => open)) await part.locator('> summary').click();
    await expect(part.locator(`#${id}-room > .question`)).toBeVisible();
  }
  // Draws take a moment.
  await expect(page.locator('#sure-room')).not.toContainText('Drawing');
}

async function open(page, fragment) {
  await page.goto(`/#v1/${fragment}`);
  await expect(overall(page)).toBeVisible();
}

const WORKED_OUT = 'finance.allocation=330&finance.outturn=0&planning.surplus=0&planning.assured=partly'
  + '&performance.rtt-18-weeks=91&performance.ae-4-hours=95&performance.cancer-62-day-gp=82.5';

const STATES = {
  'nothing entered, 2015/16': '2015-16',
  'nothing entered, 2016/17': '2016-17',
  'two grades entered': '2015-16?finance=inadequate&planning=requires-improvement',
  'leadership alone entered': '2016-17?165a=green',
  'a published case': '2015-16?case=03A&well-led=good&delegated-functions=good&finance=requires-improvement'
    + '&performance=good&planning=requires-improvement',
  'a published case, changed': '2015-16?case=03A&well-led=good&delegated-functions=good&finance=good'
    + '&performance=good&planning=requires-improvement',
  'a case of which only the word is known': '2016-17?case=03A',
  'legal directions': '2015-16?legal-directions=yes',
  'the lowest grade decides': '2015-16?reading=lowest-component&well-led=good&delegated-functions=outstanding'
    + '&finance=requires-improvement&performance=good&planning=good',
  'grades worked out from figures': `2015-16?well-led=good&delegated-functions=good&${WORKED_OUT}`,
  'leadership and finance both red': '2016-17?165a=red&141b=red&122b=0&123b=1',
  'a figure that decides': '2016-17?122b=v88d340&141b=amber&165a=amber&leadership-scale=halves',
  'bands and a plan that does not count': '2016-17?141a=red&141b=red&165a=green-star&105c=0&106a=1&107a=2&122b=0&123b=1',
  'missing ones count as similar': '2016-17?141b=green&165a=green-star&122b=0&missing=middle',
};

test.describe('every part unfolded is plain:', () => {
  for (const [name, fragment] of Object.entries(STATES)) {
    test(name, async ({ page }) => {
      await open(page, fragment);
      await unfoldAll(page);
      await expectPlain(page, 'result', 'change', 'sure');
    });
  }

  test('all indicators entered', async ({ page }) => {
    await open(page, '2016-17');
    await unfoldPart(page, 'The other 57 indicators');
    const middles = await page.evaluate(() => {
      const groups = new Map();
      for (const radio of document.querySelectorAll('.form input[type="radio"]')) {
        groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio.value]);
      }
      return [...groups].flatMap(([code, values]) => {
        const middle = ['1', 'amber', 'partly-compliant', 'no'].find((value) => values.includes(value));
        return middle ? [`${code}=${middle}`] : [];
      });
    });
    expect(middles.length).toBeGreaterThan(50);
    await open(page, `2016-17?${middles.join('&')}`);
    await unfoldAll(page);
    await expectPlain(page, 'result', 'reasons', 'story', 'change', 'sure');
  });
});

for (const [year, ...parts] of [
  ['2016-17', 'The other 57 indicators'],
  ['2015-16', 'Work out performance from figures', 'Work out planning from figures'],
]) {
  test(`what an indicator measures and why it matters is told plainly: ${year}`, async ({ page }) => {
    await open(page, year);
    for (const part of parts) await unfoldPart(page, part);
    for (const folded of await page.locator('.indicators details.section > summary').all()) await folded.click();
    expect(await page.locator('.help').count()).toBeGreaterThan(20);
    await expectPlain(page, 'help');
  });
}

test('a change that is tried is told plainly', async ({ page }) => {
  await open(page, STATES['a published case']);
  await unfoldAll(page);
  await page.getByRole('button', { name: /^Try it: Finance to good/ }).click();
  await expect(page.locator('#change .tried')).toBeVisible();
  await expectPlain(page, 'result', 'change');
});

for (const [value, denominator] of [['181.2', '340'], ['81.2', '0'], ['81,2', '340'], ['abc', '340']]) {
  test(`what is wrong with a figure is told plainly: ${value} of ${denominator}`, async ({ page }) => {
    await open(page, '2016-17?141b=amber&165a=amber');
    await unfoldDomain(page, 'Better care');
    const group = page.getByRole('group', { name: /122b$/ });
    await group.getByText('Enter the figures').click();
    await group.getByLabel('Value, %').fill(value);
    await group.getByLabel(/^Denominator/).fill(denominator);
    await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
    await expectPlain(page, 'problems');
  });
}

test('what was left out of a broken link is told plainly', async ({ page }) => {
  await open(page, '2015-16?finance=wonderful&zebra=1');
  await expect(page.getByRole('region', { name: 'Notice' })).toBeVisible();
  await expectPlain(page, 'problems');
});

test('the words used are explained in plain ones', async ({ page }) => {
  await open(page, '2016-17');
  await page.locator('#method > summary').click();
  await expect(page.locator('#word-band')).toBeVisible();
  await expect(page.locator('#word-z-value + dd')).toContainText('standard errors');
  const [words] = having(parsed(await page.content()), ['words']);
  const explained = pieces(words);
  expect(explained.length).toBeGreaterThan(20);
  expect(tooHard('the words used', explained)).toBeNull();
});
