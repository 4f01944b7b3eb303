// The element <ccg-rating>: a place in an article with the article's own words, over which a sandboxed frame
// is laid when the reader comes near.
//
// The words (the fallback) stay in the article's own DOM. They are seen through the frame as long as nothing
// is painted in it, and stand for good where it never tells its height. Everything is set by script, property by property, so that it works in an article whose
// policy allows no style of ours.
//
// Nothing should move under the reader's eyes. So the place has its height before the frame is there; while
// in sight it does not shrink until the reader has used the frame; and what it is too high is
// taken away when that cannot be seen.

import { ADDRESSED, addressed, wantsChanges } from './address.mjs';
import { DEFAULT, heightIn, reserve, tableOf } from './heights.mjs';

// How far from the reader's sight a frame begins to load: about two screens of a phone.
const NEAR = '1500px';
// From when the frame begins to load until it must have told its height.
const PATIENCE = 10000;
// What changes this long after the first height changes because of the reader, not because the frame is
// still starting. It is needed where a tap does not move the focus into the frame, as in Safari.
const SETTLED = 5000;

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const CHANGE = 'ccg-rating:change';

// The element for pages at this address.
export function elementFor(site, version) {
  return class CcgRating extends HTMLElement {
    static get version() {
      return version;
    }

    static get observedAttributes() {
      return [...ADDRESSED, 'heights', 'heading', 'title', 'loading'];
    }

    constructor() {
      super();
      // An article may hold the place itself until this script is here, with a rule for
      // `ccg-rating:not(:defined)`, which ends as this returns.
      const held = this.isConnected ? this.offsetHeight : 0;
      const root = this.attachShadow({ mode: 'open' });
      this.box = root.appendChild(document.createElement('div'));
      // Is as wide as the place and never higher than nothing, so that watching it does not go round
      // in circles.
      this.gauge = this.box.appendChild(document.createElement('div'));
      this.words = this.box.appendChild(document.createElement('slot'));
      Object.assign(this.box.style, { position: 'relative', minHeight: `${held}px` });
      this.showWords(true);
      this.height = 0;
      this.watchers = [];
      this.hear = (event) => this.heard(event);
      this.turned = () => this.resized();
    }

    connectedCallback() {
      // An article's script may have taken it away again before this is called.
      if (!this.isConnected || this.isOn) return;
      this.isOn = true;
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      // What could not be taken away in the reader's sight is taken away when the place leaves it.
      this.whenSeen('0px', (isSeen) => isSeen || this.fit(this.height));
      try {
        this.target = addressed((name) => this.getAttribute(name), site);
      } catch (wrong) {
        complain(wrong);
        this.fit(0);
        return;
      }
      this.table = this.tableOfHeights();
      addEventListener('message', this.hear);
      addEventListener('resize', this.turned);
      this.screen = innerWidth;
      this.holdFree();
      // When the place is shown for the first time, or a style sheet that comes late changes its width.
      if (window.ResizeObserver) this.watch(new ResizeObserver(() => this.holdFree()), this.gauge);
      if (!window.IntersectionObserver || this.getAttribute('loading') === 'eager') this.load();
      else this.whenSeen(NEAR, (isSeen) => isSeen && this.load());
    }

    disconnectedCallback() {
      this.isOn = false;
      removeEventListener('message', this.hear);
      removeEventListener('resize', this.turned);
      this.watchers.splice(0).forEach((watcher) => watcher.disconnect());
      this.takeFrameAway();
    }

    // Moved by `moveBefore`, which keeps the frame and what the reader did in it.
    connectedMoveCallback() {}

    // Attributes that are there from the start are read when it is connected.
    attributeChangedCallback(name, before, after) {
      if (!this.isOn || before === after) return;
      this.disconnectedCallback();
      this.connectedCallback();
    }

    tableOfHeights() {
      try {
        return tableOf(this.getAttribute('heights') || DEFAULT);
      } catch (wrong) {
        complain(`${wrong}; taking heights that are rather too large`);
        return tableOf(DEFAULT);
      }
    }

    watch(observer, element) {
      observer.observe(element);
      this.watchers.push(observer);
    }

    // Calls with whether the place is within so much of the reader's sight, now and when that changes.
    whenSeen(rootMargin, call) {
      if (!window.IntersectionObserver) return;
      const told = (entries) => call(entries[entries.length - 1].isIntersecting);
      this.watch(new IntersectionObserver(told, { rootMargin }), this.box);
    }

    // Until the frame has told its height, or has failed.
    holdFree() {
      if (this.hasTold || this.hasFailed) return;
      const width = this.gauge.offsetWidth;
      if (width) this.fit(reserve(this.table, width));
    }

    load() {
      if (this.frame || this.hasFailed) return;
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', SANDBOX);
      frame.title = this.getAttribute('heading') || this.getAttribute('title') || this.target.about;
      frame.referrerPolicy = 'no-referrer';
      // It is made only when it is needed: a browser that waits on would use up the time it has.
      frame.loading = 'eager';
      Object.assign(frame.style, { position: 'absolute', top: 0, left: 0, width: '100%', height: '100%', border: 0 });
      frame.src = this.target.address;
      // Whatever that is, our page or a server's regrets, has been painted, and words under it could be
      // seen through it.
      frame.onload = () => this.showWords(false);
      this.frame = this.box.appendChild(frame);
      this.clock = setTimeout(() => this.fail(), PATIENCE);
    }

    fail() {
      complain(`frame: expected its height within ${PATIENCE / 1000} seconds, found none; the words in the article stay`);
      this.takeFrameAway();
      this.hasFailed = true;
      this.fit(0);
    }

    takeFrameAway() {
      clearTimeout(this.clock);
      if (this.frame) this.frame.remove();
      this.frame = undefined;
      this.showWords(true);
      this.hasTold = this.hasFailed = this.hasActed = false;
    }

    // Words that are not shown stay where they are, with no height: what follows in an article can stand
    // higher or lower by their margins.
    showWords(isShown) {
      const { style } = this.words;
      style.display = 'block';
      style.visibility = isShown ? '' : 'hidden';
      style.height = isShown ? '' : 0;
    }

    heard({ source, data }) {
      // Anyone may send messages to the article, also in the frame's name.
      if (!this.frame || source !== this.frame.contentWindow) return;
      const height = heightIn(data);
      if (height) this.told(height);
      if (data && data.type === CHANGE && isPlain(data.output) && wantsChanges((name) => this.getAttribute(name))) {
        this.dispatchEvent(new CustomEvent(CHANGE, { bubbles: true, composed: true, detail: data.output }));
      }
    }

    told(height) {
      if (!this.hasTold) {
        clearTimeout(this.clock);
        this.hasTold = true;
        this.since = performance.now();
        // Before the words go, so that the place never depends on them.
        this.fit(height);
        this.showWords(false);
        return;
      }
      // Whoever uses the frame has clicked or stepped into it, and it has the focus.
      const isUsed = this.shadowRoot.activeElement === this.frame || performance.now() - this.since > SETTLED;
      if (height !== this.height && isUsed) this.hasActed = true;
      this.fit(height);
    }

    // Who turns or resizes the window expects that everything moves; bars that come and go change
    // no width.
    resized() {
      if (innerWidth === this.screen) return;
      this.screen = innerWidth;
      if (!this.hasTold) return;
      this.hasActed = true;
      this.fit(this.height);
    }

    // Gives the place this height, or at least the one it has while the reader would see it shrink. To
    // grow it does not wait: what is cut off cannot be read.
    fit(height) {
      this.height = height;
      const now = this.box.offsetHeight;
      const isKept = height < now && !this.hasActed && !this.isUnseen(now - height);
      this.box.style.minHeight = `${isKept ? now : height}px`;
      // Over the words the frame is as high as they are, or as what is held free; then exactly as it asks.
      if (this.frame) this.frame.style.height = this.hasTold ? `${height}px` : '100%';
    }

    // Whether what follows in the article may come nearer by so many pixels without being seen to.
    isUnseen(pixels) {
      const { bottom } = this.box.getBoundingClientRect();
      const isBelow = bottom - pixels >= innerHeight;
      // Above, the browser must keep what the reader sees where it is; Safari does not.
      return isBelow || (bottom <= 0 && CSS.supports('overflow-anchor', 'auto'));
    }
  };
}

// What came by message is of this page's own making, so there is one prototype that it can have.
function isPlain(value) {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function complain(what) {
  console.error(`<ccg-rating> ${what}`);
}
