// What looks at the page finds what it should: each fault alone, made on purpose.

import { expect, test } from '@playwright/test';
import { clipped } from './clipped.mjs';
import { forgotten } from './forgotten.mjs';

test.use({ viewport: { width: 360, height: 600 } });

const LONG = 'Rééqúúííréés ííímpróóóvééméént';

async function found(page, html) {
  await page.setContent(`<!doctype html><body style="margin: 8px; font: 16px sans-serif">${html}`);
  return page.evaluate(clipped);
}

for (const [fault, html, says] of [
  ['is cut off', `<div style="overflow: hidden; width: 80px; white-space: nowrap"><p>${LONG}</p></div>`, /is cut off by div/],
  ['is cut off below', `<div style="overflow: clip; width: 140px; height: 20px"><p style="margin: 0">${LONG}</p></div>`, /is cut off by div/],
  ['ends in an ellipsis', `<p style="overflow: hidden; text-overflow: ellipsis; width: 80px; white-space: nowrap">${LONG}</p>`, /ends in an ellipsis/],
  ['runs out of its button', `<button style="width: 80px; white-space: nowrap; padding: 0; text-align: left">${LONG}</button>`, /runs out of button/],
  ['leaves its drawing', `<svg width="80" height="30" overflow="visible"><text y="20">${LONG}</text></svg>`, /leaves its drawing svg/],
  ['lies on other text', `<p style="margin: 0">${LONG}</p><p style="margin: -14px 0 0">Góóóód</p>`, /lies on “Góóóód”/],
  ['makes the page wider', `<p style="white-space: nowrap">${LONG} ${LONG} ${LONG}</p>`, /the page is \d+ pixels wider than its window, because of p in body/],
]) {
  test(`a text that ${fault} is found`, async ({ page }) => {
    const findings = await found(page, html);
    expect(findings.filter((finding) => says.test(finding)), findings.join('\n')).not.toEqual([]);
  });
}

test('a text that has its room, or can be scrolled to, is no finding', async ({ page }) => {
  expect(await found(page, `<button>${LONG}</button><p>${LONG}</p>
    <div style="overflow: auto; width: 80px; white-space: nowrap"><p>${LONG}</p></div>
    <svg width="300" height="30"><text y="20">Góóóód</text></svg>`)).toEqual([]);
});

test('a text that is not in the pseudo-language is found, but for names and what is allowed', async ({ page }) => {
  await page.setContent(`<p id="one">Download</p><p id="two">Gíívéén {of} to</p><p>NHS England rááátééd Bolton, 165a</p>
    <p>Bolton</p><p class="sheet">Some <span>where</span></p><p id="three">bolton-like Bolton</p><p>0.83 × 2</p><button aria-label="Close it">×</button>`);
  const findings = await page.evaluate(forgotten, { selector: 'body', names: ['Bolton'], left: ['.sheet'] });
  expect(findings).toEqual(['one: “Download”', 'two: “Gíívéén {of} to”', 'three: “bolton-like Bolton”', 'aria-label: “Close it”']);
});
