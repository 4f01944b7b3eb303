// Editing the page in Chromium as the budgets measure it.

/** The chosen grade of finance, on the page as it opens. */
export const GRADE = '#app input[name="finance"]:checked';

/** A figure: a page that has one, and the field of its value. */
export const FIGURE = {
  code: '122b',
  fragment: '#v1/2016-17?122b=v81.2d340&141b=red&165a=green',
  field: '[id="122b-value"]',
};

/** Opens an address and waits until the application stands there. */
export async function visit(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => !document.getElementById('static') && document.querySelector('main[data-calculation]'));
}

/** Unfolds the field of the figure, and focuses it. */
export async function openFigure(page) {
  await page.locator('[id^="fields-ccg-iaf"][id$="-performance"] > summary').click();
  const legend = page.locator(`input[name="${FIGURE.code}"]`).first();
  await legend.waitFor({ state: 'attached' });
  await legend.evaluate((found) => {
    for (let around = found; around; around = around.parentElement) if (around.localName === 'details') around.open = true;
  });
  await page.locator(FIGURE.field).focus();
}

/**
 * Has the page mark in its trace the task that takes an edit, and the one that paints what follows from it: the next
 * frame, if the page has drawn what follows by then. What its main element says it shows is written once that stands.
 */
export function markEdits(page) {
  return page.evaluate(() => {
    let taken = 0;
    const shown = () => document.querySelector('main').dataset.calculation;
    window.paintedEdits = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.paintedEdits = taken; };
    window.takenEdits = () => taken;
    addEventListener('input', () => {
      taken += 1;
      const before = shown();
      performance.mark(`edit ${taken}`);
      requestAnimationFrame(() => {
        if (shown() !== before) performance.mark(`frame ${taken}`);
        port2.postMessage(null);
      });
    }, true);
  });
}

/** Waits until all that was edited has been painted, and the page has nothing left to do. */
export function painted(page) {
  return page.evaluate(() => new Promise((done) => {
    const look = () => {
      if (window.paintedEdits < window.takenEdits()) requestAnimationFrame(look);
      else requestIdleCallback(() => done(), { timeout: 1000 });
    };
    look();
  }));
}
