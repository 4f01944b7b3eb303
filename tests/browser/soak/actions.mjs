// What a reader may do next on the page, and doing it: with mouse and keys, on whatever can be seen and
// used at the moment, chosen by chance.

// How often, where there is something of the kind.
const WEIGHTS = {
  grade: 30, figure: 16, search: 4, choice: 6, text: 4, select: 2, fold: 10, button: 8, picked: 5, link: 3, year: 3,
  keys: 4, history: 4, address: 3, again: 1, size: 2, sheet: 1,
};

const WORDS = [
  '', '81.2', '81.2', '340', '340', '95', '70', '12', '0', '100', '1', '3.6', '0.05', '1,234', '-3', '350', '81.2%', 'abc', '=1+1', '1e5', '999999999999',
  'cancer', '122b', 'zzz', '2018', '7',
];
const SEARCHES = ['cancer', '122b', 'dementia', 'zzz', '', 'staff'];
const CASES = ['huddersfield', 'telford', 'barnsley', 'north somerset', 'calder 2016', 'bolton', 'nowhere', '2016', '03a', 'outstanding'];
const KEYS = ['Tab', 'Tab', 'Shift+Tab', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'Space', 'Enter', 'Escape'];
// What comes after the page's address: calculations, some of them spoilt, and what is none.
const ADDRESSES = [
  'v1/2015-16?case=03A', 'v1/2015-16?case=05X&reading=lowest-component', 'v1/2016-17?165a=green&141b=red&122b=v81.2d340', 'v1/2016-17?case=00R',
  'v1/2016-17?165a=blue&141b=red&%00=1', 'v1/2015-16?finance.allocation=350&finance.outturn=-2&planning.assured=partly', 'v1/2016-17', 'nowhere', '',
  'v1/2016-17?101a=0&102a=1&103a=2&122b=v88d340&141b=amber&165a=amber&leadership-scale=halves&z=2.5&tie=at-or-above&missing=middle', 'method',
];
const SIZES = [[320, 640], [360, 740], [768, 1024], [1280, 900], [1600, 700]];
const SHEETS = {
  '2015-16': [
    'ccg,name,well-led,delegated-functions,finance,performance,planning', '03A,Greater Huddersfield,good,good,requires improvement,good,requires improvement',
    '05X,Telford and Wrekin,good,good,good,requires improvement,good', 'X01,Somewhere,outstanding,good,good,good,good', 'X02,Elsewhere,god,good,good,good,good',
  ].join('\n'),
  '2016-17': ['ccg,code,value,denominator,entry', 'A,122b,70,400,', 'A,165a,,,green', 'B,141b,,,red', 'B,122b,95,400,', 'C,122b,=1+1,5,'].join('\n'),
};

// What there is of each kind, as far as it can be seen, by what finds it.
const SELECTORS = {
  grade: '.form input[type=radio]',
  figure: '.form input[type=text]:not([readonly])',
  search: 'input[type=search]',
  choice: 'main input[type=radio], main input[type=checkbox]',
  text: 'main input[type=text]:not([readonly]):not([role=combobox]), main input:not([type])',
  select: 'main select',
  fold: 'main summary',
  button: 'main button',
  picked: 'main input[role=combobox]',
  link: 'main a[href^="#v1/"], footer a[href="#method"]',
  year: 'main nav a[href^="#v1/"]',
  sheet: '#open-sheets, #spreadsheet-room textarea',
};

/** In the page: how much there is of each kind, and whether one can go back or forward in it. */
function found(selectors) {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility() && !element.disabled);
  window.soakNamed = (element) => (element.labels?.[0] ?? element).textContent.trim().slice(0, 40) || element.id || element.name;
  window.soak = Object.fromEntries(Object.entries(selectors).map(([kind, selector]) => [kind, seen(selector)]));
  const { currentEntry, canGoBack, canGoForward } = navigation;
  const isOurs = (step) => navigation.entries()[currentEntry.index + step]?.sameDocument;
  const ways = [canGoBack && isOurs(-1) && 'goBack', canGoForward && isOurs(1) && 'goForward'].filter(Boolean);
  return { counts: Object.fromEntries(Object.entries(window.soak).map(([kind, elements]) => [kind, elements.length])), ways };
}


/** Does something by chance. Gives what it was, in words, and whether it could be done. */
export async function act(page, chance) {
  const { counts, ways } = await page.evaluate(found, SELECTORS);
  const can = (kind) => (kind in counts ? counts[kind] > 0 : kind !== 'history' || ways.length > 0);
  const kind = chance.weighted(Object.fromEntries(Object.entries(WEIGHTS).filter(([name]) => can(name))));
  if (kind in SELECTORS) return onElement(page, chance, kind, counts[kind]);
  return { keys: keysPressed, history: gone, address: opened, again: openedAnew, size: resized }[kind](page, chance, ways);
}

// What is only pressed is pressed by the mouse one time in four, and else by a call in the page: the mouse
// takes several times as long, for it waits until the element rests.
const PRESSED = ['grade', 'choice', 'fold', 'button', 'link', 'year'];

async function onElement(page, chance, kind, count) {
  const place = chance.below(count);
  if (PRESSED.includes(kind) && chance.below(4) > 0) {
    const name = await page.evaluate(([of, at]) => {
      const element = window.soak[of][at];
      const words = window.soakNamed(element);
      element.click();
      return words;
    }, [kind, place]);
    return { what: `${kind} “${name}”`, isDone: true };
  }
  const element = (await page.evaluateHandle(([of, at]) => window.soak[of][at], [kind, place])).asElement();
  const what = `${kind} “${await element.evaluate((given) => window.soakNamed(given))}”`;
  try {
    return { what: [what, await DO[kind](element, page, chance)].filter(Boolean).join(': '), isDone: true };
  } catch (error) {
    // What is drawn anew a moment after something else may be gone by now.
    if (/not attached|not visible|Timeout|not enabled|detached/.test(error.message)) return { what: `${what}, which was gone: ${error.message.split('\n')[0]}`, isDone: false };
    throw error;
  } finally {
    await element.dispose();
  }
}

const PATIENCE = { timeout: 3000 };
const press = (element) => element.click(PATIENCE);
async function type(element, page, words, leaves) {
  await element.fill(words, PATIENCE);
  if (leaves) await page.keyboard.press('Tab');
  return words;
}

const DO = {
  grade: press,
  choice: press,
  fold: press,
  button: press,
  link: press,
  year: press,
  figure: (element, page, chance) => type(element, page, chance.of(WORDS), chance.below(2)),
  search: (element, page, chance) => type(element, page, chance.of(SEARCHES), chance.below(2)),
  text: (element, page, chance) => type(element, page, chance.of(WORDS), chance.below(2)),
  async select(element, _, chance) {
    const index = chance.below(await element.evaluate(({ options }) => options.length));
    await element.selectOption({ index }, PATIENCE);
    return `option ${index}`;
  },
  async picked(element, page, chance) {
    const words = chance.of(CASES);
    await element.fill(words, PATIENCE);
    const keys = chance.of([['ArrowDown', 'Enter'], ['ArrowDown', 'ArrowDown', 'Enter'], ['Escape'], ['Tab']]);
    for (const key of keys) await page.keyboard.press(key);
    return `${words}, ${keys.join(' ')}`;
  },
  // The tool for spreadsheets is asked for, or a sheet is put into it and rated.
  async sheet(element, page, chance) {
    if (await element.evaluate(({ localName }) => localName === 'button')) return press(element);
    // For the year that the tool is set to, or for another, which it cannot read.
    const year = chance.of(Object.keys(SHEETS));
    await element.fill(SHEETS[year], PATIENCE);
    await page.locator('#spreadsheet-room').getByRole('button', { name: 'Rate these' }).click(PATIENCE);
    await page.locator('#spreadsheet-room').locator('.summed-up, .trouble').first().waitFor();
    return year;
  },
};

async function keysPressed(page, chance) {
  const keys = Array.from({ length: 1 + chance.below(4) }, () => chance.of(KEYS));
  // A key on a link that leads away would open another page.
  for (const key of keys) {
    if (key === 'Enter' && await page.evaluate(() => document.activeElement?.matches('a:not([href^="#"])'))) continue;
    await page.keyboard.press(key);
  }
  return { what: `keys ${keys.join(' ')}`, isDone: true };
}

async function gone(page, chance, ways) {
  const way = chance.of(ways);
  await page[way]();
  return { what: way, isDone: true };
}

async function opened(page, chance) {
  const fragment = chance.of(ADDRESSES);
  await page.evaluate((hash) => { location.hash = hash; }, fragment);
  return { what: `the address #${fragment}`, isDone: true };
}

// The link opens the same in a page of its own.
async function openedAnew(page) {
  const shown = () => [document.querySelector('main').dataset.calculation, document.querySelector('#app #overall').textContent];
  const link = await page.locator('#link').inputValue();
  const before = await page.evaluate(shown);
  const other = await page.context().newPage();
  await other.goto(link);
  await other.waitForFunction(() => document.querySelector('main[data-calculation]') && !document.getElementById('static'));
  const after = await other.evaluate(shown);
  await other.close();
  if (String(before) !== String(after)) throw new Error(`expected the link ${link} to open ${before}, found ${after}`);
  return { what: 'the link in a page of its own', isDone: true };
}

async function resized(page, chance) {
  const [width, height] = chance.of(SIZES);
  await page.setViewportSize({ width, height });
  return { what: `size ${width} by ${height}`, isDone: true };
}
