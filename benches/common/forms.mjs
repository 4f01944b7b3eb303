// Fills in the form of 2015/16 in the same ways on different pages. They have the same names and values: a radio
// button for each grade, and what is possible in `#overall`.

const CODES = ['well-led', 'delegated-functions', 'finance', 'performance', 'planning'];
const GRADES = ['inadequate', 'requires-improvement', 'good', 'outstanding'];
const NOT_KNOWN = 'not-known';
const WAYS = 25;

/** The ratings that are possible for each way, in their order. */
export async function filled(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('#app input[type="radio"][name="planning"]').first().waitFor();
  // What is drawn beside the rating for every change need not be.
  await page.evaluate(() => { for (const part of document.querySelectorAll('details.later[open]')) part.open = false; });
  const answers = [];
  for (const way of ways()) answers.push({ way, possible: await page.evaluate(answered, way) });
  await page.close();
  return answers;
}

/** How many there are, if they are all the same. */
export function compared(ours, theirs) {
  for (const [place, { way, possible }] of ours.entries()) {
    if (theirs[place].possible !== possible) {
      throw new Error(`expected the same of ${JSON.stringify(way)}, found ${possible} on ours and ${theirs[place].possible} on the other`);
    }
  }
  return ours.length;
}

// The same on every run: https://en.wikipedia.org/wiki/Linear_congruential_generator, as in Numerical Recipes.
function ways() {
  let state = 2016;
  const below = (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  return Array.from({ length: WAYS }, () => {
    // Good more often than not, as on real forms; so that all rules get their turn.
    const grade = () => [...GRADES, 'good', 'good', 'outstanding', NOT_KNOWN][below(8)];
    return { ...Object.fromEntries(CODES.map((code) => [code, grade()])), 'legal-directions': below(6) === 0 ? 'yes' : NOT_KNOWN };
  });
}

// Runs in the page. What is pressed shows once the next frame has been painted.
async function answered(way) {
  for (const [code, value] of Object.entries(way)) {
    const button = document.querySelector(`#app input[type="radio"][name="${code}"][value="${value}"]`);
    if (!button) throw new Error(`expected a choice ${value} of ${code}, found none`);
    if (!button.checked) button.click();
    // Whoever draws later than at once may do so.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
  await new Promise((painted) => { requestAnimationFrame(() => requestAnimationFrame(painted)); });
  return document.querySelector('#overall').dataset.possible;
}
