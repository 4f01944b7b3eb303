// What a reader does with the page that stands in an article's frame, here without the article, and
// what a publisher can ask of it by its address.

import { test as anywhere } from '@playwright/test';
import { choose, expect, expectNoViolations, expectRating, overall, test } from './common.mjs';

const CASE = 'embed/2015-16/03a/';

const root = (page) => page.locator('html');
const part = (page, id) => page.locator(`#app #${id}`);
const loadedBy = (page) => {
  const loaded = [];
  page.on('request', (request) => loaded.push(request.url()));
  return (name) => loaded.filter((url) => url.includes(`/${name}-`));
};

async function started(page, address) {
  await page.goto(address);
  await expect(page.locator('#static')).toHaveCount(0);
}

test.describe('the page that the HTML shows at first', () => {
  // Every element that can be seen, with its place.
  const places = (page, inside) => page.locator(inside).evaluate((place) => [...place.querySelectorAll('*')]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { name: element.localName, place: [x, y, width, height] };
    }));
  // Letters are placed to a fraction of a pixel that nobody sees, and not always the same one.
  const expectSame = (now, before) => {
    expect(now.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const moved = now.filter(({ place }, index) => place.some((value, side) => Math.abs(value - before[index].place[side]) > 0.1));
    expect(moved).toEqual([]);
  };

  test('is replaced by one of the same shape, without loading what would change the rating', async ({ page }) => {
    const loaded = loadedBy(page);
    let go;
    const isToGo = new Promise((resolve) => { go = resolve; });
    await page.route(/embed-[^/]*_bg\.wasm/, async (route) => {
      await isToGo;
      await route.continue();
    });
    await page.goto(CASE);
    await expect(page.locator('#static #overall')).toHaveText('Requires improvement');
    await page.locator('#static .basis summary').first().click();
    const before = await places(page, '#static');
    go();
    await expect(page.locator('#static')).toHaveCount(0);
    expectSame(await places(page, '#app'), before);
    await expect(page.locator('#app .basis').first()).toHaveAttribute('open', '');
    await expect(part(page, 'change')).toContainText('Finance to good makes it good.');
    expect(loaded('later')).toEqual([]);
    expect(loaded('grades')).toEqual([]);
  });

  test('gives way to the calculation that the address asks for, with nothing of its own left', async ({ page }) => {
    await started(page, `${CASE}#v1/2015-16?case=03A&finance=good`);
    await expectRating(page, 'good', 'Good');
    await expect(part(page, 'change')).toContainText('For a worse rating');
    await expect(part(page, 'change')).not.toContainText('Finance to good makes it good.');
  });

  test('stays with a notice when the WebAssembly is not the one that was built', async ({ page }) => {
    await page.route(/embed-[^/]*_bg\.wasm/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 1] ^= 1;
      await route.fulfill({ response, body });
    });
    await page.goto(CASE);
    await expect(page.getByRole('alert').filter({ hasText: 'The interactive part could not start' })).toBeVisible();
    await expect(page.locator('#static #overall')).toHaveText('Requires improvement');
    await expect(page.getByRole('button', { name: /Try it/ })).toHaveCount(0);
    expect(page.complaints.join()).toMatch(/integrity/);
    page.complaints.length = 0;
  });
});

test('what would change it is tried before anything else has loaded, by keyboard, and worked out anew', async ({ page }) => {
  await started(page, CASE);
  const places = await page.evaluate(() => history.length);
  const loaded = loadedBy(page);
  await page.getByRole('button', { name: /Try it: Finance to good/ }).focus();
  await page.keyboard.press('Enter');
  await expectRating(page, 'good', 'Good');
  await expect(page.getByRole('status').filter({ hasText: 'Overall rating: good.' })).toHaveCount(1);
  // Going back is the article's.
  expect(await page.evaluate(() => history.length)).toBe(places);
  await expect(part(page, 'change')).toContainText('makes it requires improvement');
  await expect(part(page, 'change').getByRole('button', { name: 'Undo' })).toBeFocused();
  expect(loaded('later').length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Put back what was published' }).click();
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(part(page, 'change')).toContainText('Finance to good makes it good.');
});

test('the form loads when it is unfolded, and the rating and what would change it follow', async ({ page }) => {
  await started(page, CASE);
  await part(page, 'grades').locator('> summary').click();
  await choose(page, 'Planning', 'good');
  await expectRating(page, 'good', 'Good');
  await expect(page.getByText('You have changed one', { exact: false })).toBeVisible();
  await expect(part(page, 'change')).toContainText('For a worse rating');
  await choose(page, 'Planning', 'inadequate');
  await choose(page, 'Finance', 'inadequate');
  await expectRating(page, 'inadequate', 'Inadequate');
  // And the form follows what is put back elsewhere.
  await page.getByRole('button', { name: 'Put back what was published' }).click();
  await expect(page.getByRole('group', { name: 'Planning', exact: true })
    .getByRole('radio', { name: 'requires improvement', exact: true })).toBeChecked();
});

test('a case by its year and code, and one that is not known', async ({ page }) => {
  await started(page, 'embed/?year=2015-16&ccg=03a');
  await expectRating(page, 'requires-improvement', 'Requires improvement');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Greater Huddersfield CCG, 2015/16');
  await expect(part(page, 'change')).toContainText('Finance to good makes it good.');
  await started(page, 'embed/?year=2016-17&ccg=zzz');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('case=zzz');
  await expect(overall(page)).toHaveAttribute('data-rating', '');
});

test.describe('a publisher’s options', () => {
  for (const scheme of ['light', 'dark']) {
    test(`by its own theme on a device in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const grounds = [];
      for (const theme of ['light', 'dark']) {
        await started(page, `${CASE}?theme=${theme}`);
        grounds.push(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor));
        await expectNoViolations(page);
      }
      expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(30, 34, 38)']);
    });
  }

  test('a colour and a typeface', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await started(page, `${CASE}?accent=6a1b9a&font=Georgia%2C%20serif`);
    const link = page.getByRole('link', { name: 'Open the full page' });
    await expect(link).toHaveCSS('color', 'rgb(106, 27, 154)');
    await expect(link).toHaveCSS('font-family', /Georgia/);
    await expectNoViolations(page);
  });

  test('the parts that are shown', async ({ page }) => {
    await started(page, `${CASE}?parts=result,change`);
    await expect(overall(page)).toBeVisible();
    await expect(part(page, 'change')).toBeVisible();
    for (const hidden of ['.parts', '.why', '#grades', '.more']) await expect(page.locator(`#app ${hidden}`)).toBeHidden();
  });

  test('to be read only', async ({ page }) => {
    await started(page, `${CASE}?open=no`);
    await expect(part(page, 'change')).toContainText('Finance to good makes it good.');
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(part(page, 'grades')).toBeHidden();
  });

  test('a credit line, and a link to the full page that holds what is shown', async ({ page }) => {
    await started(page, `${CASE}?credit=Graphic%3A%20The%20Examiner`);
    await expect(page.getByText('Graphic: The Examiner')).toBeVisible();
    const link = page.getByRole('link', { name: 'Open the full page' });
    await page.getByRole('button', { name: /Try it: Finance to good/ }).click();
    await expectRating(page, 'good', 'Good');
    await expect(link).toHaveAttribute('href', /finance=good/);
    const [full] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await expect(full.locator('#app #overall')).toHaveAttribute('data-rating', 'good');
    expect(new URL(full.url()).pathname).toMatch(/2015-16\/greater-huddersfield\/$/);
  });

  test('a story of its own, marked as the publisher’s', async ({ page }) => {
    await started(page, 'embed/?name=Anytown&source=https%3A%2F%2Fexample.org%2Fletter#v1/2015-16?finance=inadequate&well-led=good&delegated-functions=good&performance=good&planning=good');
    await expect(page.getByRole('heading', { level: 2 })).toContainText('Anytown CCG, 2015/16');
    await expect(page.getByText('Entered by the publisher, not by us')).toBeVisible();
    await expect(page.getByRole('link', { name: 'example.org' })).toHaveAttribute('href', 'https://example.org/letter');
    await expect(page.getByText('NHS England rated it')).toHaveCount(0);
    // Nothing of a published case gets into it, neither where it holds nothing nor where its link began with one.
    await started(page, 'embed/?name=Anytown&year=2016-17');
    await expect(page.getByRole('heading', { level: 2 })).toContainText('Anytown CCG, 2016/17');
    await expect(overall(page)).toHaveAttribute('data-rating', '');
    await page.goto('about:blank');
    await started(page, 'embed/?name=Anytown#v1/2015-16?case=03A');
    await expect(overall(page)).toHaveText('Requires improvement');
    await expect(page.getByText('NHS England rated it')).toHaveCount(0);
    await expect(page.getByText('Greater Huddersfield')).toHaveCount(0);
    // Also where its facts are those of a published case, and whatever parts it shows.
    await started(page, `${CASE}?name=Anytown&parts=why`);
    await expect(page.getByRole('heading', { level: 2 })).toContainText('Anytown CCG, 2015/16');
    await expect(page.getByText('Entered by the publisher, not by us')).toBeVisible();
    await expect(page.getByText('NHS England rated it')).toHaveCount(0);
  });
});

test('a frame whose address holds a calculation of its own says what would change that', async ({ page }) => {
  // As a browser opens it that comes back to an article in which a reader has changed something.
  await started(page, `${CASE}#v1/2015-16?case=03A&planning=good`);
  await expectRating(page, 'good', 'Good');
  await expect(part(page, 'change')).toContainText('makes it requires improvement');
  await expect(part(page, 'change')).not.toContainText('makes it good');
});

// These addresses are wrong on purpose, and the console says so.
anywhere('hostile options change nothing, are named in the console, and nothing gets into the page', async ({ page }) => {
  const warnings = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  page.on('dialog', () => warnings.push('a dialog'));
  const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const refused = {
    accent: ['777777', 'red', 'url(//evil.example)', '0b4f8a;background:red'],
    font: ['x;}body{display:none', 'url(https://evil.example/f)', evil],
    theme: ['blue', evil],
    parts: [evil, '__proto__'],
    open: ['maybe'],
    source: ['javascript:alert(1)', 'http://example.org', 'https://user:secret@example.org/'],
    credit: ['x'.repeat(101), 'a\u202eb', 'a\nb'],
  };
  for (const [option, values] of Object.entries(refused)) {
    for (const value of values) {
      warnings.length = 0;
      // A source stands beside a name, and then nothing but the fragment is told.
      const name = option === 'source' ? { name: 'A' } : {};
      await page.goto(`${CASE}?${new URLSearchParams({ [option]: value, ...name })}#v1/2015-16?case=03A`);
      await expect(page.locator('#static')).toHaveCount(0);
      await expect(page.locator('#app #overall')).toHaveAttribute('data-rating', 'requires-improvement');
      expect([option, value, warnings.filter((text) => text.startsWith(`${option}: expected`)).length]).toEqual([option, value, 1]);
      await expect(page.locator('img, #app script')).toHaveCount(0);
      expect(await page.locator('html').getAttribute('style') ?? '').not.toMatch(/url|display|background/);
    }
  }
  // What may stand there as text stands there as text.
  await page.goto(`${CASE}?${new URLSearchParams({ name: evil, credit: evil })}`);
  await expect(page.locator('#app .credit')).toHaveText(evil);
  await expect(page.locator('img, #app script')).toHaveCount(0);
});
