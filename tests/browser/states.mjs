// The states that the page can be in, in one list: what is checked in each (access.spec.mjs, fit.spec.mjs,
// tree.spec.mjs, pictures/states.pictures.mjs) is written once and asked of all of them. Where a part of the page moves
// or gets another name, this file follows, and nothing else.
//
// A state has a name, which names its files too; the address it starts from; and `reach`, which does
// what a reader would do, and waits for what should then be seen. Besides:
//   main        is looked at more closely: in forced colours, as a tree
//   picture     has its picture kept: from its top, or from the element that this selects
//   complaints  what the browser may say of it, because something was broken on purpose
//   noScript    is there without JavaScript
//   wide        is looked at by axe in a wide window too, as the main ones and those with a picture are

import { expect } from '@playwright/test';

const CASE_2015_16 = '#v1/2015-16?case=03A&well-led=good&delegated-functions=good&finance=requires-improvement&performance=good&planning=requires-improvement';
const FRAME = 'embed/2015-16/03a/';

// ---- Steps that several states take ----

const overall = (page) => page.locator('#app #overall');
const started = async (page) => {
  await expect(page.locator('#static')).toHaveCount(0);
  await expect(overall(page)).toBeVisible();
};
const rated = async (page, words) => {
  await started(page);
  await expect(overall(page)).toHaveText(words);
};
// Each part that is unfolded holds something, or says that it cannot: that it loads is only said a moment after.
const nothingLoads = (page) => expect(page.locator('#app [data-load="loading"], #app details.later[open]:not([hidden], [data-load="failed"], :has(> [id$="-room"] > *))')).toHaveCount(0);

/** Unfolds what is folded, also inside of what was folded, as a reader does it; what loads then has come. */
export async function unfoldAll(page) {
  await expect.poll(async () => {
    await nothingLoads(page);
    // Ten thousand draws take a moment, and bring more that is folded.
    await expect(page.getByText(/\b0 of 10,000 draws/)).toHaveCount(0);
    return page.evaluate(() => {
      const folded = [...document.querySelectorAll('details:not([open]) > summary')].filter((summary) => summary.checkVisibility());
      folded.forEach((summary) => summary.click());
      return folded.length;
    });
  }, { timeout: 20_000, intervals: [50] }).toBe(0);
}

const unfold = async (page, heading) => {
  const part = page.locator('details', { has: page.locator(':scope > summary').getByRole('heading', { name: heading, exact: true }) });
  if (!await part.evaluate(({ open }) => open)) await part.locator(':scope > summary').click();
  await nothingLoads(page);
};

async function savePicture(page, room) {
  const download = page.waitForEvent('download');
  await room.getByRole('button', { name: 'Save as PNG' }).first().click();
  await download;
  await expect(room.locator('img').first()).toBeVisible();
}

// The figures of one indicator of 2016/17.
async function openFigures(page, section, code) {
  await unfold(page, 'The other 57 indicators');
  await unfold(page, section);
  const group = page.getByRole('group', { name: new RegExp(`\\b${code}$`) });
  await group.getByText('Enter the figures').click();
  return group;
}

// ---- The tool for spreadsheets ----

const GRADES = [
  'ccg,name,well-led,delegated-functions,finance,performance,planning',
  '03A,Greater Huddersfield,good,good,requires improvement,good,requires improvement',
  '05X,Telford and Wrekin,good,good,good,requires improvement,good',
  'X01,Somewhere,outstanding,good,good,good,good',
];
const WRONG_GRADES = ['X02,Elsewhere,god,good,good,good,good', 'X03,Nowhere,good,good,=1+1,inadequate,inadequate'];
// One indicator of some CCGs, with more spread than chance would have.
const FIGURES = ['ccg,name,code,numerator,denominator', ...Array.from({ length: 14 }, (_, place) => {
  const denominator = 100 + ((place * 37) % 800);
  return `X${place},Place ${place},122b,${Math.round(denominator * (0.7 + ((place * 53) % 28) / 100))},${denominator}`;
})];

async function openTool(page) {
  await started(page);
  await page.getByRole('button', { name: 'Rate many CCGs at once' }).click();
  await expect(page.getByRole('heading', { name: 'Rate many CCGs at once' })).toBeFocused();
}

async function rate(page, rows, summary) {
  await openTool(page);
  await page.getByLabel('Or paste a table here').fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Rate these' }).click();
  await expect(page.locator('#spreadsheet-room .summed-up')).toHaveText(summary);
  await expect(page.locator('#spreadsheet-room table.ratings tbody tr').first()).toBeVisible();
}

// ---- The builder ----

const preview = (page) => page.locator('.preview-frame iframe').contentFrame();

async function builder(page) {
  await expect(page.getByRole('heading', { name: 'Take it away' })).toBeVisible();
  await measured(page);
}

// The frame is measured at five widths before its snippets are there.
async function measured(page) {
  await expect(preview(page).locator('#app #overall')).toBeVisible();
  await expect(page.getByLabel('Plain frame', { exact: true })).toHaveValue(/<iframe /, { timeout: 20_000 });
}

async function fill(page, label, words) {
  await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByLabel(label, { exact: true }).blur();
}

// ---- The states ----

export const STATES = [
  // The page.
  {
    name: 'example-as-opened',
    address: './',
    main: true,
    picture: true,
    reach: (page) => rated(page, 'Requires improvement'),
  },
  {
    name: 'published-case-2016-17',
    address: './#v1/2016-17?case=03A',
    main: true,
    picture: true,
    reach: (page) => rated(page, 'Could still be anything'),
  },
  {
    name: 'empty-2015-16',
    address: './#v1/2015-16',
    main: true,
    reach: async (page) => {
      await started(page);
      await expect(overall(page)).toHaveAttribute('data-possible', 'inadequate requires-improvement good outstanding');
    },
  },
  {
    name: 'empty-2016-17',
    address: './#v1/2016-17',
    main: true,
    picture: true,
    reach: async (page) => {
      await started(page);
      await expect(overall(page)).toHaveAttribute('data-possible', 'inadequate requires-improvement good outstanding');
    },
  },
  {
    name: 'five-key-questions',
    address: './#v1/cqc?safe=requires-improvement&effective=good&caring=outstanding&responsive=good',
    main: true,
    picture: true,
    reach: (page) => rated(page, 'Between requires improvement and good'),
  },
  {
    name: 'partly-entered',
    address: './#v1/2016-17?165a=green&141b=red',
    main: true,
    picture: true,
    reach: (page) => rated(page, 'Between requires improvement and good'),
  },
  {
    name: 'changed-from-published',
    address: `./${CASE_2015_16}`,
    main: true,
    picture: true,
    reach: async (page) => {
      await started(page);
      for (const group of ['Finance', 'Planning']) {
        await page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: 'good', exact: true }).check();
      }
      await expect(page.getByRole('button', { name: 'Put back what was published' })).toBeVisible();
    },
  },
  {
    name: 'every-part-unfolded-2015-16',
    address: './#v1/2015-16?case=06H',
    picture: '#app #story',
    reach: async (page) => {
      await started(page);
      await unfoldAll(page);
    },
  },
  {
    name: 'every-part-unfolded-2016-17',
    wide: true,
    address: './#v1/2016-17?case=00R&101a=0&122b=2',
    reach: async (page) => {
      await started(page);
      await unfoldAll(page);
    },
  },
  {
    name: 'questions-answered',
    wide: true,
    // An indicator with all else in balance, so that it decides.
    address: './#v1/2016-17?122b=v88d340&141b=amber&165a=amber&leadership-scale=halves',
    reach: async (page) => {
      await started(page);
      for (const name of ['Why, step by step', 'What would change it', 'How sure is this']) await unfold(page, name);
      await expect(page.locator('.told').filter({ hasText: '10,000 draws' })).toBeVisible();
      await page.getByLabel(/^Seed/).fill('many');
      await page.keyboard.press('Tab');
      await expect(page.getByLabel(/^Seed/)).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'four-compared',
    address: './#v1/2015-16?case=06H',
    reach: async (page) => {
      await started(page);
      await unfold(page, 'How it compares');
      await page.getByLabel('Column C').selectOption({ label: 'Telford and Wrekin: good' });
      await page.getByLabel('Column D').selectOption({ label: 'Salford: outstanding' });
      await expect(page.getByRole('columnheader', { name: 'Salford' })).toBeAttached();
    },
  },
  {
    name: 'the-nine-of-the-story-compared',
    address: './#v1/2015-16?case=06H',
    reach: async (page) => {
      await started(page);
      await unfold(page, 'How it compares');
      await page.getByRole('button', { name: 'The nine CCGs of the story' }).click();
      await page.getByText('Every published rating we found').click();
      await expect(page.locator('.found li')).toHaveCount(136);
    },
  },
  {
    name: 'pictures-saved',
    address: './#v1/2016-17?165a=green&141b=red&122b=81.2d340&126a=66d3000',
    reach: async (page) => {
      await started(page);
      await unfold(page, 'Why, step by step');
      await savePicture(page, page.locator('#story'));
      await unfold(page, 'Save as a picture');
      await savePicture(page, page.locator('#picture'));
    },
  },
  {
    name: 'a-change-tried',
    address: './',
    reach: async (page) => {
      await started(page);
      await unfold(page, 'What would change it');
      await page.getByRole('button', { name: /^Try it: Finance to good/ }).click();
      await expect(overall(page)).toHaveText('Good');
    },
  },
  {
    name: 'error-in-a-figure-field',
    address: './#v1/2016-17?165a=green&141b=red',
    main: true,
    picture: '#app .work',
    reach: async (page) => {
      await started(page);
      const group = await openFigures(page, 'Better care', '122b');
      await group.getByLabel('Value, %', { exact: true }).fill('181.2');
      await group.getByLabel('Denominator: of how many', { exact: true }).fill('340');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
    },
  },
  {
    name: 'error-with-areas-and-method',
    address: './#v1/2016-17?165a=green&141b=red&123a=v48d900&122b=v181.2d340',
    reach: async (page) => {
      await started(page);
      const group = await openFigures(page, 'Better care', '122b');
      await group.getByLabel('Value, %', { exact: true }).fill('181.2');
      await group.getByLabel('Denominator: of how many', { exact: true }).fill('340');
      await unfold(page, 'Area by area');
      await unfold(page, /^About the method/);
      await expect(page.getByRole('heading', { name: 'Clinical priority areas' })).toBeVisible();
      await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
    },
  },
  {
    name: 'errors-in-figures-and-settings',
    address: './#v1/2015-16?finance.allocation=330&finance.outturn=0&performance.rtt-18-weeks=90&planning.assured=yes',
    reach: async (page) => {
      await started(page);
      await unfold(page, 'Work out planning from figures');
      await page.getByLabel(/^Surplus planned for the next year/).fill('=1+1');
      await unfold(page, 'Other ways to work it out');
      await page.getByLabel('Standards that may be missed for performance to be good', { exact: true }).fill('many');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
      await expect(page.getByRole('textbox', { name: /^Surplus planned for the next year/ })).toHaveAttribute('aria-invalid', 'true');
      await unfold(page, /^About the method/);
    },
  },
  {
    name: 'broken-link',
    address: './#v1/2016-17?165a=blue&141b=red&%00=1',
    main: true,
    picture: true,
    reach: async (page) => {
      await started(page);
      await expect(page.getByRole('region', { name: 'Notice' })).toContainText('“165a=blue”');
    },
  },
  {
    name: 'a-part-is-loading',
    address: './',
    reach: async (page) => {
      await started(page);
      // Nobody lets it go on.
      await page.route('**/later-*', () => {});
      await page.locator('#story > summary').click();
      await expect(page.locator('#story').getByText('Loading')).toBeVisible();
    },
  },
  {
    name: 'a-part-could-not-be-loaded',
    address: './',
    complaints: /ERR_FAILED|could not be loaded/,
    reach: async (page) => {
      await started(page);
      await page.route('**/later-*', (route) => route.abort());
      await page.locator('#story > summary').click();
      await expect(page.getByText('This part could not be loaded.').filter({ visible: true })).toHaveCount(1);
    },
  },
  {
    name: 'could-not-start',
    address: './',
    main: true,
    complaints: /ERR_FAILED|could not start|preloaded/,
    before: (page) => page.route('**/*.wasm', (route) => route.abort()),
    reach: async (page) => {
      await expect(page.getByText('The interactive part could not start in this browser.')).toBeVisible();
    },
  },
  {
    name: 'without-javascript',
    address: './2015-16/greater-huddersfield/',
    main: true,
    picture: true,
    noScript: true,
    complaints: /preloaded/,
    reach: async (page) => {
      await expect(page.locator('#overall')).toHaveText('Requires improvement');
      // Playwright finds nothing by its text in there.
      await expect(page.locator('noscript p')).toBeVisible();
    },
  },
  {
    name: 'combobox-open',
    address: './',
    main: true,
    reach: async (page) => {
      await started(page);
      const combobox = page.getByRole('combobox', { name: 'Start from a published case' });
      await combobox.click();
      await combobox.fill('calder');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    },
  },

  // The page for an article's frame; here without the article, but as wide as a frame may be.
  {
    name: 'frame-as-opened',
    address: FRAME,
    main: true,
    picture: true,
    reach: (page) => rated(page, 'Requires improvement'),
  },
  {
    name: 'frame-every-part-unfolded',
    address: 'embed/2016-17/03a/',
    reach: async (page) => {
      await started(page);
      await unfoldAll(page);
    },
  },
  {
    name: 'frame-own-story',
    address: 'embed/?name=Anytown&source=https%3A%2F%2Fexample.org%2Fletter&credit=Data%3A%20Anytown%20Examiner#v1/2016-17?141b=red&165a=green',
    main: true,
    reach: async (page) => {
      await rated(page, 'Between requires improvement and good');
      // What would change it is worked out by a module that loads a little later.
      await expect(page.getByRole('heading', { name: 'What is missing' })).toBeVisible();
    },
  },
  {
    name: 'frame-read-only',
    address: `${FRAME}?open=no`,
    reach: async (page) => {
      await rated(page, 'Requires improvement');
      await expect(page.getByRole('button')).toHaveCount(0);
    },
  },

  // The builder, whose preview is such a frame.
  {
    name: 'builder-as-opened',
    address: 'embed-builder/',
    main: true,
    picture: true,
    complaints: /Fetch API cannot load/,
    reach: builder,
  },
  {
    name: 'builder-looks-filled',
    address: 'embed-builder/',
    complaints: /Fetch API cannot load/,
    reach: async (page) => {
      await builder(page);
      await page.getByRole('radio', { name: 'Dark' }).check();
      await page.getByRole('checkbox', { name: 'Tell the article what a reader changes' }).check();
      await fill(page, 'Your colour on light ground', 'yellow');
      await fill(page, 'Your colour on dark ground', '8fc3f3');
      await fill(page, 'Typefaces', 'Georgia, serif');
      await fill(page, 'Credit line', 'Data: Anytown Examiner');
      await page.getByRole('radio', { name: 'Phone, 360 pixels' }).check();
      await expect(page.getByLabel('Your colour on light ground')).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByLabel('Our loader', { exact: true })).toHaveValue(/ credit="Data: Anytown Examiner"/, { timeout: 20_000 });
      await measured(page);
    },
  },
  {
    name: 'builder-own-story',
    address: 'embed-builder/',
    complaints: /Fetch API cannot load/,
    reach: async (page) => {
      await builder(page);
      await page.getByRole('radio', { name: 'Your own story' }).check();
      await page.getByLabel('Which rating', { exact: true }).selectOption('2016/17');
      await fill(page, 'Name of the CCG', 'Anytown');
      await fill(page, 'Link to your source', 'http://example.org/letter');
      await page.locator('#entries > summary').click();
      await page.getByRole('group', { name: 'Quality of CCG leadership' }).getByRole('radio', { name: 'green', exact: true }).check();
      await expect(page.getByLabel('Link to your source')).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByLabel('Our loader', { exact: true })).toHaveValue(/165a=green/, { timeout: 20_000 });
      await measured(page);
    },
  },

  // The tool for spreadsheets.
  {
    name: 'spreadsheet-empty',
    address: './#v1/2015-16',
    reach: openTool,
  },
  {
    name: 'spreadsheet-rows',
    address: './#v1/2015-16',
    main: true,
    reach: (page) => rate(page, GRADES, '3 CCGs read from 3 rows; no problems.'),
  },
  {
    name: 'spreadsheet-problems',
    address: './#v1/2015-16',
    main: true,
    picture: '#app #spreadsheet',
    reach: (page) => rate(page, [...GRADES, ...WRONG_GRADES], '5 CCGs read from 5 rows; 2 problems.'),
  },
  {
    name: 'spreadsheet-funnel-plot',
    wide: true,
    address: './#v1/2016-17',
    reach: async (page) => {
      await rate(page, [...FIGURES, 'Y1,Bad,122b,oops,5', 'Y2,Bad,999z,1,5'], '16 CCGs read from 16 rows; 2 problems.');
      await page.getByLabel('Mark a CCG').selectOption('X3');
      await expect(page.locator('.funnel .halo')).toBeVisible();
      await page.getByRole('button', { name: 'Copy CSV' }).click();
      await expect(page.getByLabel(/Copied, if the browser allows it/)).toBeVisible();
      await page.getByText('The figures as a table').click();
      await savePicture(page, page.locator('.funnel-figure'));
    },
  },
  {
    name: 'spreadsheet-refused',
    address: './#v1/2015-16',
    reach: async (page) => {
      await openTool(page);
      await page.getByLabel('Or paste a table here').fill('nothing,known\n1,2');
      await page.getByRole('button', { name: 'Rate these' }).click();
      await expect(page.locator('#spreadsheet-room').getByRole('alert')).toBeVisible();
    },
  },

  // What stands around it.
  {
    name: 'list-of-cases',
    address: 'cases/',
    main: true,
    picture: true,
    reach: (page) => expect(page.getByRole('heading', { name: 'Published ratings of CCGs' })).toBeVisible(),
  },
  {
    name: 'not-found',
    address: 'nothing-here/',
    main: true,
    complaints: /404/,
    reach: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  },
];

/** Brings that state about. What the browser says of it, as it must, is no complaint any more. */
export async function reachState(page, { address, complaints, before, reach }) {
  page.expected = complaints;
  await before?.(page);
  await page.goto(address);
  await reach(page);
}
