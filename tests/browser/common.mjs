// What the tests of the finished page share: what holds on every journey, and how a reader's steps
// are taken.

import { expect, test as base } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Every journey also holds that no request leaves the origin, nothing is stored and nothing is
// complained of in the console.
export const test = base.extend({
  keepsToItself: [async ({ page, baseURL }, use) => {
    page.complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) page.complaints.push(message.text());
    });
    page.on('pageerror', (error) => page.complaints.push(error.message));
    page.on('request', (request) => {
      const isHere = request.url().startsWith(baseURL) || request.url().startsWith(`blob:${baseURL}`);
      if (!isHere) page.complaints.push(`request to ${request.url()}`);
    });
    await use();
    // What states.mjs breaks on purpose is complained of.
    expect(page.complaints.filter((words) => !page.expected?.test(words))).toEqual([]);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(kept).toEqual([0, 0, '']);
  }, { auto: true }],
});

export { expect };

export const overall = (page) => page.locator('#overall');

export async function expectRating(page, rating, words) {
  await expect(overall(page)).toHaveAttribute('data-rating', rating);
  await expect(overall(page)).toHaveText(words);
}

export async function choose(page, group, choice) {
  await page
    .getByRole('group', { name: group, exact: true })
    .getByRole('radio', { name: choice, exact: true })
    .check();
}

export async function pickCase(page, words, option) {
  const combobox = page.getByRole('combobox', { name: 'Start from a published case' });
  await combobox.click();
  await combobox.fill(words);
  await page.getByRole('option', { name: option }).click();
}

// What axe finds, on the whole page or inside one element of it. A page without frames is asked
// in axe's older way, which needs no second page and takes half the time. What axe would load beforehand
// is for films and for sheets of styles that turn a page; there are none.
export async function violationsIn(page, inside) {
  const axe = new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: AXE_TAGS }, resultTypes: ['violations'], preload: false })
    .setLegacyMode(page.frames().length === 1);
  const { violations } = await (inside ? axe.include(inside) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
}

export const expectNoViolations = async (page, inside) => expect(await violationsIn(page, inside)).toEqual([]);

// axe lets the browser breathe between its steps, with timers that a page without JavaScript does not have.
export const giveTimers = (page) => page.evaluate(() => {
  window.setTimeout = (step, _, ...given) => {
    Promise.resolve().then(() => step(...given));
    return 0;
  };
});

// A part that loads when it is unfolded, by its heading.
export const part = (page, heading) =>
  page.locator('details.later', { has: page.locator(':scope > summary').getByRole('heading', { name: heading, exact: true }) });

export async function unfoldPart(page, heading) {
  await part(page, heading).locator(':scope > summary').click();
  await expect(part(page, heading)).toHaveAttribute('data-load', 'open');
  // It is drawn once its style has come too.
  await expect(part(page, heading).locator(':scope > [id$="-room"] > *').first()).toBeAttached();
}

// The other ways to work a rating out.
export const unfoldSettings = (page) => unfoldPart(page, 'Other ways to work it out');

// The many indicators, and one domain of them.
export const domain = (page, name) =>
  page.locator('.indicators details', { has: page.getByRole('heading', { name, exact: true }) });

export async function unfoldDomain(page, name) {
  await unfoldPart(page, 'The other 57 indicators');
  await domain(page, name).locator(':scope > summary').click();
}
