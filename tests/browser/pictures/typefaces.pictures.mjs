// The pictures are drawn with the typefaces of fonts.mjs and no others, so that they are the same everywhere.

import { expect, test } from '../common.mjs';
import { FAMILIES } from '../fonts.mjs';
import { reachState, STATES } from '../states.mjs';

for (const name of ['example-as-opened', 'builder-as-opened']) {
  test(`${name} is drawn with the pinned typefaces alone`, async ({ page }) => {
    const state = STATES.find((one) => one.name === name);
    await reachState(page, state);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1 });
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'h1, h2, p, code, button, textarea, label' });
    const used = new Set();
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      for (const { familyName } of fonts) used.add(familyName);
    }
    expect(used.size).toBeGreaterThan(0);
    // "Arimo SemiBold" is of the family Arimo.
    expect([...used].filter((family) => !FAMILIES.some((ours) => family === ours || family === `${ours} SemiBold`))).toEqual([]);
  });
}
