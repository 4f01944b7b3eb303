// What an editor does in the builder: chooses, sees, copies, and pastes into an article.

import { test as anywhere } from '@playwright/test';
import { expect, test } from './common.mjs';
import { ARTICLES, SITE } from './places.mjs';

const preview = (page) => page.locator('.preview-frame iframe');
const shown = (page) => preview(page).contentFrame();
const snippet = (page, name) => page.getByLabel(name, { exact: true });
const status = (page) => page.locator('.said');

async function open(page) {
  await page.goto(`${SITE}embed-builder/`);
  await expect(page.getByRole('heading', { name: 'Take it away' })).toBeVisible();
}

test.afterEach(({ page }) => {
  // A frame that is replaced while it loads says that its loading was broken off.
  page.complaints = page.complaints?.filter((words) => !/^Fetch API cannot load http:\/\/127\.0\.0\.1:\d+\/[\w-]+_bg\.wasm\. $/.test(words));
});

// The frame is measured at five widths; then everything is there to be copied: before the builder would give
// it up.
async function measured(page) {
  await expect(snippet(page, 'Plain frame')).toHaveValue(/<iframe /, { timeout: 14_000 });
}

async function fill(page, label, text) {
  await page.getByLabel(label).fill(text);
  await page.getByLabel(label).blur();
}

test('an editor chooses a rating, sees it at three widths, and copies it', async ({ page, context, isMobile }) => {
  await open(page);
  await expect(shown(page).locator('#overall')).toHaveText('Requires improvement');
  await page.getByLabel('Which rating', { exact: true }).selectOption('2016/17');
  await page.getByLabel('CCG', { exact: true }).selectOption({ label: 'Doncaster (02X), outstanding' });
  await expect(preview(page)).toHaveAttribute('src', `${SITE}embed/2016-17/02x/`);
  await expect(shown(page).getByRole('heading', { name: 'Doncaster CCG, 2016/17' })).toBeVisible();
  for (const [name, width] of [['Phone, 360 pixels', 360], ['Tablet, 768 pixels', 768], ['Desktop, column of 720 pixels', 720]]) {
    await page.getByRole('radio', { name }).check();
    await expect.poll(async () => (await preview(page).boundingBox()).width).toBe(width);
    // As high as what is in it, as an article would make it.
    await expect.poll(async () => {
      const inside = await shown(page).locator('html').evaluate((html) => html.getBoundingClientRect().height);
      return Math.abs((await preview(page).boundingBox()).height - inside);
    }).toBeLessThanOrEqual(1);
  }
  const wider = await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);

  await measured(page);
  await expect(snippet(page, 'Our loader')).toHaveValue(/^<script async src="[^"]+" integrity="sha384-[\w+/=]{64}" crossorigin="anonymous"><\/script>\n<ccg-rating year="2016-17" ccg="02X" /);
  const { integrity } = await (await page.request.get(`${SITE}loader/1.0.0/integrity.json`)).json();
  await expect(snippet(page, 'Our loader')).toHaveValue(new RegExp(` integrity="${integrity.replace(/[+/]/g, '\\$&')}" `));
  await expect(snippet(page, 'WordPress')).toHaveValue(/^<!-- wp:html -->\n[^]*\n<!-- \/wp:html -->$/);
  await expect(snippet(page, 'AMP')).toHaveValue(/<amp-iframe src="[^"]+\?embed=amp"/);
  await expect(snippet(page, 'pym.js')).toHaveValue(/data-pym-src="[^"]+\?embed=pym"/);

  if (!isMobile) await context.grantPermissions(['clipboard-read'], { origin: new URL(SITE).origin });
  for (const name of ['Our loader', 'Plain frame', 'WordPress']) {
    const button = page.getByRole('button', { name: `Copy: ${name}` });
    await button.click();
    await expect(status(page)).toHaveText(`Copied: ${name}.`);
    await expect(button).toBeFocused();
    if (!isMobile) expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page, name).inputValue());
  }
});

test('a button that is pressed while its snippet is made anew stays, and says so', async ({ page }) => {
  await open(page);
  await measured(page);
  // A quick machine would have measured it before anybody looks, so the frame of the new credit line waits.
  let goOn;
  const looked = new Promise((resolve) => { goOn = resolve; });
  await page.route((address) => address.searchParams.has('credit'), async (route) => {
    await looked;
    await route.continue();
  });
  const button = page.getByRole('button', { name: 'Copy: Our loader' });
  await button.scrollIntoViewIfNeeded();
  // Typed, for filling it in would say at once that it has changed.
  await page.getByLabel('Credit line').pressSequentially('My paper');
  await button.hover();
  // Pressing takes the focus from the field, and so makes all anew.
  await page.mouse.down();
  await expect(snippet(page, 'Our loader')).toHaveValue(/being measured/);
  await page.mouse.up();
  await expect(status(page)).toHaveText('Not copied yet: Our loader is being made anew. Press again in a moment.');
  goOn();
  await measured(page);
  await button.click();
  await expect(status(page)).toHaveText('Copied: Our loader.');
  await expect(snippet(page, 'Our loader')).toHaveValue(/ credit="My paper"/);
});

test('a colour that cannot be read is refused beside its field, and stays there to be put right', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('Your colour on light ground');
  await fill(page, 'Your colour on light ground', 'ffdd00');
  const words = 'Expected a colour with a contrast of at least 4.5 : 1 to this page\'s light grounds; found “ffdd00”, which has 1.1 : 1 to #e8eef4. It is left out.';
  await expect(field).toHaveAccessibleDescription(new RegExp(words.replace(/[.:#]/g, '\\$&')));
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('ffdd00');
  await expect(preview(page)).toHaveAttribute('src', `${SITE}embed/2015-16/03a/`);
  await fill(page, 'Your colour on light ground', '7a0044');
  await expect(field).not.toHaveAttribute('aria-invalid');
  await expect(preview(page)).toHaveAttribute('src', `${SITE}embed/2015-16/03a/?accent=7a0044`);
  await fill(page, 'Credit line', '"><script>alert(1)</script>');
  await measured(page);
  await expect(snippet(page, 'Our loader')).toHaveValue(/ accent="7a0044" credit="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;" /);
});

test('the look that is chosen goes into the frame’s address', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('checkbox', { name: 'The form to change it' }).uncheck();
  await page.getByRole('checkbox', { name: 'Readers may change the values' }).uncheck();
  await page.getByRole('checkbox', { name: 'Tell the article what a reader changes' }).check();
  await fill(page, 'Typefaces', 'Georgia, serif');
  await expect(preview(page)).toHaveAttribute('src', `${SITE}embed/2015-16/03a/?parts=result,components,why,change,more&theme=dark&font=Georgia,serif&open=no&events=change`);
});

test('a story of one’s own is told by its name and entries, and marked as the publisher’s', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Your own story' }).check();
  await page.getByLabel('Which rating', { exact: true }).selectOption('2016/17');
  await expect(page.getByText('Give the CCG’s name first')).toHaveCount(2);
  await fill(page, 'Name of the CCG', 'Anytown');
  await fill(page, 'Link to your source', 'http://example.org/letter');
  await expect(page.getByLabel('Link to your source')).toHaveAccessibleDescription(/Expected an address that begins with https:\/\//);
  await fill(page, 'Link to your source', 'https://example.org/letter');
  await page.locator('#entries > summary').click();
  const choose = (group, choice) => page.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).check();
  await choose('Quality of CCG leadership', 'green');
  await choose('In-year financial performance', 'red');
  const src = `${SITE}embed/?name=Anytown&source=https%3A%2F%2Fexample.org%2Fletter#v1/2016-17?141b=red&165a=green`;
  await expect(preview(page)).toHaveAttribute('src', src);
  await measured(page);
  await expect(snippet(page, 'Our loader')).toHaveValue(/<ccg-rating story="v1\/2016-17\?141b=red&amp;165a=green" name="Anytown" source="https:\/\/example.org\/letter" /);
  await expect(page.getByText('Only published ratings have one')).toBeVisible();
  await expect(shown(page).locator('#overall')).toHaveText('Between requires improvement and good');

  // What was entered on the full page comes with its link.
  await fill(page, 'Link of a calculation', `${SITE}#v1/2015-16?case=03A&finance=good`);
  await expect(page.getByLabel('Which rating', { exact: true })).toHaveValue('2015-16');
  await expect(preview(page)).toHaveAttribute('src', /#v1\/2015-16\?well-led=good&.*finance=good/);
});

// An article on another origin with what was copied.
async function paste(page, html, width) {
  // A page that the newsroom's server has, for browsers let no other ask this machine.
  await page.goto(`${ARTICLES}liar.html`);
  await page.setContent(`<!doctype html><html lang="en-GB"><title>An article</title><link rel="icon" href="data:,"><main><h1>An article</h1>${html}<p>After it.</p></main></html>`);
  await page.locator('main').evaluate((main, width) => { main.style.width = `${width}px`; }, width);
}

anywhere('the copied loader and the copied frame work in an article of another site', async ({ page }) => {
  await open(page);
  await measured(page);
  const loader = await snippet(page, 'Our loader').inputValue();
  const plain = await snippet(page, 'Plain frame').inputValue();

  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    const isKnown = [SITE, ARTICLES].some((origin) => request.url().startsWith(origin));
    if (!isKnown) complaints.push(`request to ${request.url()}`);
  });
  await paste(page, loader, 340);
  const frame = page.locator('ccg-rating iframe');
  await expect(frame.contentFrame().locator('#overall')).toHaveText('Requires improvement');
  await expect(page.getByText('NHS England rated Greater Huddersfield CCG')).toBeHidden();
  const inside = (frame) => frame.contentFrame().locator('html').evaluate((html) => html.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await frame.boundingBox()).height - (await inside(frame)))).toBeLessThanOrEqual(1);

  // Without any script it is as high as it must be, at each width.
  for (const width of [280, 340, 500, 720]) {
    await paste(page, plain, width);
    const frame = page.locator('main iframe');
    await expect(frame.contentFrame().locator('#app #overall')).toHaveText('Requires improvement');
    await expect.poll(async () => (await frame.boundingBox()).height - (await inside(frame))).toBeGreaterThanOrEqual(-1);
    expect((await frame.boundingBox()).width).toBeCloseTo(width, 2);
  }
  expect(complaints).toEqual([]);
});
