// Firefox and WebKit behind one small set of steps: an article is opened, and something is asked of it
// or of the page in its frame. What tools/setup.sh found comes in FIREFOX, WEBKIT_DRIVER, WEBKIT_BROWSER
// and XVFB_RUN.
//
// A browser here is { name, open }, and open() gives { visit, article, frame, click, close }:
//   visit(address, width)        opens an article in a window of that width
//   article(step, ...values)     calls a function there, which holds all it needs, and gives its answer
//   frame(step, ...values)       the same in the frame
//   click(selector)              clicks on an element in the frame
//   press(selector)              clicks on an element of the page itself, brought into view
//   type(selector, text)         types into a field of the page itself, in the place of what is there
//   key(name)                    presses a key: Tab, ArrowDown, Space or Enter

import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';
import puppeteer from 'puppeteer-core';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';

const { FIREFOX, WEBKIT_DRIVER, WEBKIT_BROWSER, XVFB_RUN, WITHOUT_WEBKIT } = process.env;

const HEIGHT = 900;
/** The frame that the article's parent made, or that stands in it. */
const FRAME = 'iframe#rating, #rating iframe';

// Nothing here promises a time but the frame's height, which is measured apart. On a busy machine WebKit
// once took more than thirty seconds to start the application; Playwright's tests have as long as this.
const PATIENCE = 90_000;

/** Waits until something holds, looking again and again; gives it. */
export async function until(holds, what) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`expected ${typeof what === 'function' ? what() : what}, but it did not come in ${PATIENCE / 1000} seconds`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

// In the frame: where an element is.
const topOf = (selector) => document.querySelector(selector).getBoundingClientRect().top;
// In the article: scrolls what is so far down in the frame to the middle of the window.
const scrollTo = (frame, top) => {
  window.scrollBy(0, document.querySelector(frame).getBoundingClientRect().top + top - window.innerHeight / 2);
};

// In the page: what stands over its edges, and is kept there while one scrolls, covers nothing in the middle.
const bringIntoView = (selector) => document.querySelector(selector).scrollIntoView({ block: 'center' });
const selectAllOf = (selector) => {
  const field = document.querySelector(selector);
  field.focus();
  field.select();
};
const KEYS = { Tab: Key.TAB, ArrowDown: Key.ARROW_DOWN, Space: Key.SPACE, Enter: Key.ENTER };

async function openFirefox() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  const inFrame = async () => (await page.waitForSelector(FRAME)).contentFrame();
  return {
    async visit(address, width) {
      await page.setViewport({ width, height: HEIGHT });
      await page.goto(address);
    },
    article: (step, ...values) => page.evaluate(step, ...values),
    frame: async (step, ...values) => (await inFrame()).evaluate(step, ...values),
    click: async (selector) => (await (await inFrame()).waitForSelector(selector)).click(),
    press: async (selector) => {
      await page.evaluate(bringIntoView, selector);
      await page.click(selector);
    },
    async type(selector, text) {
      await page.evaluate(selectAllOf, selector);
      await page.keyboard.type(text);
    },
    key: (name) => page.keyboard.press(name),
    close: () => browser.close(),
  };
}

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const answers = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => resolve(true));
  socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
});

async function openWebKit() {
  const port = await freePort();
  // WebKit needs a screen. A group of processes of its own, so that all of them can be ended.
  const driver = spawn(XVFB_RUN, ['--auto-servernum', WEBKIT_DRIVER, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const end = () => process.kill(-driver.pid);
  try {
    await until(() => answers(port), 'WebKitWebDriver to answer');
    const capabilities = new Capabilities()
      .setBrowserName('MiniBrowser')
      .set('webkitgtk:browserOptions', { binary: WEBKIT_BROWSER, args: ['--automation'] });
    const browser = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    await browser.manage().setTimeouts({ script: PATIENCE });
    // With a callback, because not every driver waits for a promise.
    const call = (step, values) => browser.executeAsyncScript(
      `const done = arguments[arguments.length - 1]; Promise.resolve((${step})(...${JSON.stringify(values)})).then(done);`,
    );
    const inArticle = () => browser.switchTo().defaultContent();
    const inFrame = async () => {
      await inArticle();
      await browser.switchTo().frame(await browser.findElement(By.css(FRAME)));
    };
    return {
      async visit(address, width) {
        await browser.manage().window().setRect({ width, height: HEIGHT });
        await browser.get(address);
      },
      async article(step, ...values) {
        await inArticle();
        return call(step, values);
      },
      async frame(step, ...values) {
        await inFrame();
        return call(step, values);
      },
      async click(selector) {
        // As a reader would; by itself the driver scrolls nothing but the frame's own page.
        await inFrame();
        const top = await call(topOf, [selector]);
        await inArticle();
        await call(scrollTo, [FRAME, top]);
        await inFrame();
        await browser.findElement(By.css(selector)).click();
      },
      async press(selector) {
        await inArticle();
        await call(bringIntoView, [selector]);
        await browser.findElement(By.css(selector)).click();
      },
      async type(selector, text) {
        await inArticle();
        await call(selectAllOf, [selector]);
        await browser.actions().sendKeys(text).perform();
      },
      key: (name) => browser.actions().sendKeys(KEYS[name]).perform(),
      async close() {
        await browser.quit();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** The browsers to test in; one that was left out on purpose says so. */
export const BROWSERS = [
  { name: 'Firefox', open: openFirefox, isReady: Boolean(FIREFOX) },
  {
    name: 'WebKit',
    open: openWebKit,
    isReady: Boolean(WEBKIT_DRIVER && WEBKIT_BROWSER && XVFB_RUN),
    leftOut: WITHOUT_WEBKIT === '1' && 'WITHOUT_WEBKIT=1',
  },
];
