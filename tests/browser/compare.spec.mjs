// How it compares, and the pictures: the parts that unfold, in the finished page.

import { readFile } from 'node:fs/promises';

import { choose, expect, expectRating, pickCase, test } from './common.mjs';

const part = (page, id) => page.locator(`#${id}`);

async function unfold(page, id = 'compare') {
  await part(page, id).locator('> summary').click();
  await expect(part(page, id).locator(`#${id}-room > *`).first()).toBeVisible();
  return part(page, id);
}

async function saved(page, button) {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

// The width and the height that a PNG file says it has.
function sizeOf(png) {
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

// What the browser's own reader of XML makes of a text.
const parsed = (page, text) => page.evaluate((svg) => {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return {
    isWellFormed: file.querySelector('parsererror') === null,
    size: ['width', 'height', 'viewBox'].map((name) => file.documentElement.getAttribute(name)),
    title: file.querySelector('title')?.textContent,
    description: file.querySelector('desc')?.textContent,
    texts: [...file.querySelectorAll('text')].map((found) => found.textContent),
    links: file.querySelectorAll('a, script, style, image, [href]').length,
  };
}, text);

const cells = (page, head) => page.locator('.sides').getByRole('row', { name: head }).getByRole('cell');

test('the part opens and says in words where the rating stands among all 209', async ({ page }) => {
  await page.goto('./');
  const compare = await unfold(page);
  await expect(compare.getByText(
    'NHS England rated it requires improvement, as it did 91 of 209 CCGs (44%) in 2015/16. 26 did worse, 92 did better.',
  )).toBeVisible();
  const chart = compare.getByRole('img', { name: 'All 209 CCGs in 2015/16' });
  await expect(chart).toBeVisible();
  await expect(chart).toContainText('Requires improvement');
  await expect(chart).toContainText('91 (44%)');
  await expect(chart).toContainText('as published, and as worked out here');
  await compare.getByText('The figures as a table').click();
  const rows = compare.getByRole('table', { name: 'How many CCGs got each rating' }).getByRole('row');
  await expect(rows).toHaveText([
    'RatingCCGsShareThis one',
    'Outstanding105%–',
    'Good8239%–',
    'Requires improvement9144%as published, and as worked out here',
    'Inadequate2612%–',
  ]);
});

test('the part follows what is entered', async ({ page }) => {
  await page.goto('./');
  const compare = await unfold(page);
  await choose(page, 'Finance', 'good');
  await choose(page, 'Planning', 'good');
  await expect(compare.getByText('What is entered here comes to good, as 82 of 209 CCGs (39%) were rated in 2015/16.')).toBeVisible();
  await page.getByRole('link', { name: /2016\/17/ }).click();
  await expect(compare.getByText('as it did 66 of 209 CCGs (32%) in 2016/17')).toBeVisible();
  await expect(compare.getByRole('img', { name: 'All 209 CCGs in 2016/17' })).toBeVisible();
});

test('the same CCG in two years stands side by side, and what is not known is no difference', async ({ page }) => {
  await page.goto('./');
  const compare = await unfold(page);
  await expect(compare.getByText('Nothing that is known of them differs.')).toBeVisible();
  await expect(compare.getByText('Too little is known to compare: leadership, finance.')).toBeVisible();
  await expect(page.locator('.sides').getByRole('columnheader')).toHaveText([
    /Greater Huddersfield2015\/16, as entered here/,
    /Greater Huddersfield2016\/17, as published/,
  ]);
  await expect(cells(page, /^Published rating/).first()).toContainText('Huddersfield Examiner, July 2016');
  await expect(cells(page, /^Planning/)).toContainText(['Requires improvement', 'no such part that year']);
  await expect(compare.getByText('Requires improvement in both years that we found, 2015/16 and 2016/17.')).toBeVisible();
  await expect(compare.getByText('of only 14 of 209 CCGs')).toBeVisible();
});

test('two to four can be chosen by keyboard alone, and what differs has a mark and a word', async ({ page }) => {
  await page.goto('./');
  const compare = await unfold(page);
  const second = compare.getByLabel('Column B');
  await expect(compare.getByLabel('Column D')).toBeHidden();
  await second.focus();
  await page.keyboard.type('Telford');
  await page.keyboard.press('Tab');
  await expect(second.locator('option:checked')).toHaveText('Telford and Wrekin: good');
  await expect(compare.locator('.summed-up')).toHaveText('These differ: the published rating, what is worked out here, finance, performance, planning.');
  const finance = page.locator('.sides').getByRole('row', { name: /^Finance/ });
  await expect(finance).toContainText('≠ differs');
  await expect(finance.getByRole('cell').nth(1)).toContainText('differs from the first');
  await expect(page.locator('.sides').getByRole('row', { name: /^Leadership/ })).not.toContainText('differs');

  const third = compare.getByLabel('Column C');
  await expect(third).toBeFocused();
  await page.keyboard.type('Barnsley');
  await expect(compare.getByLabel('Column D')).toBeVisible();
  await compare.getByLabel('Column D').selectOption({ label: 'Salford: outstanding' });
  await expect(page.locator('.sides').getByRole('columnheader')).toHaveCount(4);
  await compare.getByLabel('Column D').selectOption({ label: 'no one' });
  await third.selectOption({ label: 'no one' });
  await expect(compare.getByLabel('Column D')).toBeHidden();
  await expect(page.locator('.sides').getByRole('columnheader')).toHaveCount(2);
});

test('the buttons put the story’s own CCG and the nine side by side', async ({ page }) => {
  await page.goto('./#v1/2015-16?case=02P');
  const compare = await unfold(page);
  const presets = compare.getByRole('group', { name: 'Compare' });
  await expect(presets.getByRole('button', { pressed: true })).toHaveText('As entered here and Greater Huddersfield, 2015/16');
  await presets.getByRole('button', { name: 'Greater Huddersfield, 2015/16 and 2016/17' }).click();
  await expect(page.locator('.sides').getByRole('columnheader')).toHaveText([
    /2015\/16, as published/, /2016\/17, as published/,
  ]);
  // The fields show what is compared, also where a reader has chosen in them before.
  await expect(compare.getByLabel('Column A').locator('option:checked')).toHaveText('Greater Huddersfield: requires improvement');
  await compare.getByLabel('Column A').selectOption({ label: 'Barnsley: good' });
  await presets.getByRole('button', { name: /^As entered here/ }).click();
  await expect(compare.getByLabel('Column A').locator('option:checked')).toHaveText('As entered here: Barnsley CCG, 2015/16');

  await presets.getByRole('button', { name: 'The nine CCGs of the story' }).click();
  await expect(presets.getByRole('button', { pressed: true })).toBeFocused();
  const nine = compare.getByRole('table', { name: 'The nine CCGs of the story' });
  await expect(nine.getByRole('rowheader')).toHaveText([
    /^Greater Huddersfield= the same/, /^North Kirklees▼ one step down/, /^Calderdale▼ one step down/, 'Wakefield',
    'Bradford City', 'Bradford Districts', 'Leeds North', 'Leeds West', 'Leeds South and East',
  ]);
  await expect(nine.getByRole('row', { name: /^Wakefield/ }).getByRole('cell')).toHaveText(['not known', 'Requires improvement']);
  await expect(nine.getByRole('row', { name: /^Leeds West/ }).getByRole('cell').nth(1)).toHaveText('Goodfollows from the source');
  await expect(compare.locator('.summed-up')).toHaveText('2015/16: 1 requires improvement, 2 good, 6 not known. 2016/17: 4 requires improvement, 5 good.');
});

test('every published rating is listed with its source, once it is asked for', async ({ page }) => {
  await page.goto('./');
  const compare = await unfold(page);
  await expect(compare.locator('.found li')).toHaveCount(0);
  await compare.getByText('Every published rating we found (136)').click();
  await expect(compare.locator('.found li')).toHaveCount(136);
  await expect(compare.locator('.found li', { has: page.locator('a[href^="http"]') })).toHaveCount(136);
  await expect(compare.locator('.found li').filter({ hasText: 'Harrogate' })).toContainText('from a weaker source');
});

test('a chart is saved as PNG of 1200 by 630, and is shown to be kept where nothing was saved', async ({ page }) => {
  await page.goto('./');
  const compare = await unfold(page);
  const file = await saved(page, compare.getByRole('button', { name: 'Save as PNG' }));
  expect(file.name).toBe('ccg-rating-greater-huddersfield-ccg-2015-16-national.png');
  expect(sizeOf(file.bytes)).toEqual([1200, 630]);
  await expect(compare.getByText('If nothing was saved: press and hold the picture, or right-click it, to keep it; or copy it as a text below.')).toBeVisible();
  const picture = compare.getByRole('img', { name: 'Greater Huddersfield CCG, 2015/16: All 209 CCGs in 2015/16' });
  await expect(picture).toHaveAttribute('src', /^data:image\/png;base64,/);
  await expect.poll(() => picture.evaluate((image) => [image.naturalWidth, image.naturalHeight])).toEqual([1200, 630]);
  // Whoever has no pointer finds the link and the file as texts.
  await expect(compare.getByLabel('Link to publish with the picture')).toHaveValue(await page.getByLabel('Link to what is shown').inputValue());
  await compare.getByText('The picture as a text to copy').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const text = compare.getByLabel('Save this text as a file whose name ends in .svg');
  await expect(text).toBeFocused();
  await expect(text).not.toBeEditable();
  expect((await parsed(page, await text.inputValue())).size).toEqual(['1200', '630', '0 0 1200 630']);
  // What is no longer shown is no longer offered.
  await choose(page, 'Finance', 'inadequate');
  await expect(picture).toHaveCount(0);
  await expect(text).toHaveCount(0);
});

test('a picture of what is shown no longer is not saved, nor one that the browser cannot draw', async ({ page }) => {
  await page.goto('./');
  const compare = await unfold(page);
  // The drawing waits until the entries have changed.
  await page.evaluate(() => {
    const draw = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function later(done) {
      window.goOn = () => draw.call(this, (file) => { done(file); window.isDone = true; });
    };
  });
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  await compare.getByRole('button', { name: 'Save as PNG' }).click();
  await expect(compare.getByText('One moment …')).toBeVisible();
  await page.waitForFunction(() => window.goOn);
  await choose(page, 'Finance', 'inadequate');
  // The part follows a moment later.
  await expect(compare.getByText('One moment …')).toHaveCount(0);
  await page.evaluate(() => window.goOn());
  await page.waitForFunction(() => window.isDone);
  await expect(compare.locator('.kept')).toHaveCount(0);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = () => { throw new Error('no'); };
  });
  await compare.getByRole('button', { name: 'Save as PNG' }).click();
  await expect(compare.getByText('This browser could not draw the picture.')).toBeVisible();
  await expect(compare.getByText('The picture as a text to copy')).toBeVisible();
  expect(downloads).toBe(0);
});

test('a screen reader is told of what was chosen here, and not of what is entered elsewhere', async ({ page }) => {
  await page.goto('./');
  const compare = await unfold(page);
  const told = compare.getByRole('status');
  await expect(told).toHaveText('');
  await compare.getByLabel('Column B').selectOption({ label: 'Telford and Wrekin: good' });
  await expect(told).toHaveText('These differ: the published rating, what is worked out here, finance, performance, planning.');
  await choose(page, 'Finance', 'inadequate');
  await expect(told).toHaveText('');
  await expect(compare.locator('.summed-up')).toContainText('These differ:');
  await expect(compare.locator('[aria-live]:not(.saved)')).toHaveCount(0);
});

// The charts of the other two parts, and the words by which each is known.
const CHARTS = [
  ['story', 'What each part adds to the score'],
  ['sure', 'The result under every reading of the method'],
];
const WITH_SCORES = './#v1/2016-17?165a=green&141b=red&122b=81.2d340&126a=66d3000';

test('the other charts are named and described, saved as PNG, and run out of no frame', async ({ page }) => {
  await page.goto(WITH_SCORES);
  for (const [id, title] of CHARTS) {
    const room = await unfold(page, id);
    const chart = room.getByRole('img', { name: title, exact: true });
    await expect(chart).toBeVisible();
    expect((await chart.locator('> desc').textContent()).length).toBeGreaterThan(20);
    await expect(chart).toHaveAttribute('aria-describedby', await chart.locator('> desc').getAttribute('id'));
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const out = await chart.evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text, rect')].filter((shape) => {
          const box = shape.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
        }).map((shape) => shape.textContent);
      });
      expect(out, `${id} ${width}`).toEqual([]);
    }
    const file = await saved(page, room.getByRole('button', { name: 'Save as PNG' }).first());
    expect(sizeOf(file.bytes)).toEqual([1200, 630]);
    await room.getByText('The figures as a table').first().click();
  }
  const figures = part(page, 'story').getByRole('table', { name: 'What each part adds to the score' });
  await expect(figures.getByRole('row', { name: /^Score/ })).toBeVisible();
  await expect(figures.getByRole('row', { name: /^Needed for good/ })).toContainText('above');
});

test('in print the charts stand and what is only pressed does not', async ({ page }) => {
  await page.goto(WITH_SCORES);
  const rooms = [await unfold(page)];
  for (const [id] of CHARTS) rooms.push(await unfold(page, id));
  await rooms[0].getByText('The figures as a table').click();
  await page.emulateMedia({ media: 'print' });
  for (const room of rooms) {
    await expect(room.locator('.drawing').first()).toBeVisible();
    for (const hidden of ['.saving', '.presets', '.chosen']) {
      for (const found of await room.locator(hidden).all()) await expect(found).toBeHidden();
    }
  }
  await expect(rooms[0].getByRole('table', { name: 'How many CCGs got each rating' })).toBeVisible();
  await expect(rooms[1].getByText('The figures as a table')).toBeHidden();
  // In black and white too: each bar has an edge of its own.
  const edges = await page.locator('.drawing rect').evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).stroke));
  expect(edges.length).toBeGreaterThan(8);
  expect(edges).not.toContain('none');
  const outside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(outside).toBeLessThanOrEqual(0);
});

test('a chart is saved as SVG that stands alone, with its source and its link', async ({ page, baseURL }) => {
  await page.goto('./');
  const compare = await unfold(page);
  const file = await saved(page, compare.getByRole('button', { name: 'Save as SVG' }));
  expect(file.name).toBe('ccg-rating-greater-huddersfield-ccg-2015-16-national.svg');
  const svg = await parsed(page, file.bytes.toString('utf8'));
  expect(svg.isWellFormed).toBe(true);
  expect(svg.size).toEqual(['1200', '630', '0 0 1200 630']);
  expect(svg.links).toBe(0);
  expect(svg.title).toBe('Greater Huddersfield CCG, 2015/16: All 209 CCGs in 2015/16');
  const words = svg.texts.join(' ');
  expect(words).toContain('Worked out with ccg-rating from what was entered; not an NHS service.');
  expect(words).toContain('(Huddersfield Examiner, July 2016). National result: HSJ, 21 July 2016.');
  const link = await page.getByLabel('Link to what is shown').inputValue();
  expect(link).toContain(`${baseURL}#v1/2015-16?case=03A`);
  expect(svg.texts.join('')).toContain(link);
  expect(svg.description).toContain(link);
});

test('the answer is saved as a picture too, and names what a reader changed', async ({ page }) => {
  await page.goto('./');
  const keep = await unfold(page, 'picture');
  const shown = keep.getByRole('img', { name: 'Greater Huddersfield CCG, 2015/16: Requires improvement' });
  await expect(shown).toHaveAttribute('src', /^data:image\/svg\+xml,/);
  await expect.poll(() => shown.evaluate((image) => image.naturalWidth)).toBe(1200);
  const png = await saved(page, keep.getByRole('button', { name: 'Save as PNG' }));
  expect(sizeOf(png.bytes)).toEqual([1200, 630]);
  await choose(page, 'Finance', 'good');
  await expectRating(page, 'good', 'Good');
  const svg = await saved(page, keep.getByRole('button', { name: 'Save as SVG' }));
  expect(svg.name).toBe('ccg-rating-greater-huddersfield-ccg-2015-16.svg');
  const { isWellFormed, texts } = await parsed(page, svg.bytes.toString('utf8'));
  expect(isWellFormed).toBe(true);
  expect(texts).toContain('Worked out from what is entered: one value changed by a reader');
  expect(texts.join(' ')).toContain('NHS England rated it requires improvement (Huddersfield Examiner, July 2016).');
});

test('nothing in a drawing or a picture runs out of its frame, as this browser draws it', async ({ page }) => {
  for (const link of ['2015-16?case=03A', '2016-17?case=00R', '2015-16?case=99P', '2016-17?165a=green&141b=red']) {
    await page.goto(`./#v1/${link}`);
    await page.reload();
    const compare = await unfold(page);
    const out = await compare.locator('.drawing').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text, rect, path')].filter((shape) => {
        const box = shape.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
      }).map((shape) => shape.textContent);
    });
    expect(out, link).toEqual([]);
    const keep = await unfold(page, 'picture');
    for (const room of [compare, keep]) {
      const { bytes } = await saved(page, room.getByRole('button', { name: 'Save as SVG' }));
      const ends = await page.evaluate((text) => {
        const place = document.createElement('div');
        place.innerHTML = text;
        document.body.append(place);
        const found = [...place.querySelectorAll('text')].map((words) => {
          const box = words.getBBox();
          const { a, e } = words.getCTM();
          return { words: words.textContent, left: a * box.x + e, right: a * (box.x + box.width) + e };
        });
        place.remove();
        return found.filter(({ left, right }) => left < 40 || right > 1160);
      }, bytes.toString('utf8'));
      expect(ends, link).toEqual([]);
    }
  }
});

test('nothing in them is wider than a narrow screen, or than its own place', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./#v1/2015-16?case=06H');
  const compare = await unfold(page);
  await unfold(page, 'picture');
  await saved(page, compare.getByRole('button', { name: 'Save as SVG' }));
  const tooWide = () => page.evaluate(() => {
    const ends = (part) => part.getBoundingClientRect().right + 0.5;
    return [...document.querySelectorAll('#compare, #picture')].flatMap((part) => [...part.querySelectorAll('*')]
      .filter((inside) => !inside.closest('.visually-hidden, option') && inside.getBoundingClientRect().right > ends(part))
      .map((inside) => `${inside.localName} ${inside.textContent.slice(0, 40)}`));
  });
  expect(await tooWide()).toEqual([]);
  await compare.getByText('The figures as a table').click();
  await compare.getByLabel('Column C').selectOption({ label: 'Telford and Wrekin: good' });
  await compare.getByLabel('Column D').selectOption({ label: 'Northern, Eastern and Western Devon: inadequate' });
  expect(await tooWide()).toEqual([]);
  await compare.getByRole('button', { name: 'The nine CCGs of the story' }).click();
  await compare.getByText('Every published rating we found').click();
  await expect(compare.locator('.found li')).toHaveCount(136);
  expect(await tooWide()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('in forced colours every bar keeps an edge, and this one is filled', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./');
  const compare = await unfold(page);
  const look = (selector) => compare.locator(selector).first().evaluate((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return { isFilled: fill === stroke, hasEdge: stroke !== 'none' };
  });
  expect(await look('.chart-rating')).toEqual({ isFilled: true, hasEdge: true });
  expect(await look('.chart-pale-rating')).toEqual({ isFilled: false, hasEdge: true });
  expect(await look('.chart-track')).toEqual({ isFilled: false, hasEdge: true });
  await page.goto(WITH_SCORES);
  await page.reload();
  for (const [id] of CHARTS) {
    const room = await unfold(page, id);
    await expect(room.locator('.drawing').first()).toBeVisible();
    const looks = await room.locator('.drawing').first().evaluate((svg) => [...svg.querySelectorAll('rect, line')].map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return { look: shape.getAttribute('class'), isFilled: fill === stroke, hasEdge: stroke !== 'none' };
    }));
    expect(looks.filter(({ hasEdge }) => !hasEdge), id).toEqual([]);
    // What is there is filled, and what could be is not.
    expect(looks.filter(({ look: of, isFilled }) => isFilled !== ['chart-bar', 'chart-rating'].includes(of)), id).toEqual([]);
  }
});

test('inside a frame that allows no downloads the picture is shown to be kept', async ({ page, baseURL }) => {
  await page.route('**/article', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<iframe sandbox="allow-scripts" src="${baseURL}" width="360" height="700"></iframe>`,
  }));
  await page.goto('./article');
  const frame = page.frameLocator('iframe');
  await frame.locator('#picture > summary').click();
  await frame.locator('#picture').getByRole('button', { name: 'Save as PNG' }).click();
  const picture = frame.locator('#picture').getByRole('img');
  await expect(picture).toHaveAttribute('src', /^data:image\/png;base64,/);
  await expect(frame.getByText('If nothing was saved')).toBeVisible();
  // The browser says that it refused; readers do not see that.
  page.complaints = page.complaints.filter((words) => !words.includes('ownload'));
});
