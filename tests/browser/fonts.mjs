// The typefaces that the pictures are drawn with: Arimo, which is as wide as Arial and Helvetica letter by
// letter, and DejaVu for what it lacks and for code. Both come from npm packages of pinned versions, so
// they are the same wherever the pictures are compared.

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (place) => fileURLToPath(new URL(`../../${place}`, import.meta.url));

/** Where the configuration for fontconfig is written, which Chromium on Linux asks for typefaces. */
export const FONTS = path('target/pictures-fonts/fonts.conf');

/** The families that there are. */
export const FAMILIES = ['Arimo', 'DejaVu Sans', 'DejaVu Sans Mono'];

const [sans, , mono] = FAMILIES;
const ALIASES = [
  ...['sans-serif', 'system-ui', 'Arial', 'Helvetica', 'Roboto', 'Segoe UI'].map((family) => [family, sans]),
  ...['monospace', 'ui-monospace', 'Menlo', 'Consolas'].map((family) => [family, mono]),
];

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const alias = ([family, ours]) => `  <alias binding="same"><family>${family}</family><prefer><family>${ours}</family><family>DejaVu Sans</family></prefer></alias>`;

/** Playwright's globalSetup. */
export default function writeFontConfiguration() {
  mkdirSync(path('target/pictures-fonts'), { recursive: true });
  writeFileSync(FONTS, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(path('node_modules/@expo-google-fonts/arimo'))}</dir>
  <dir>${escaped(path('node_modules/dejavu-fonts-ttf/ttf'))}</dir>
  <cachedir>${escaped(path('target/pictures-fonts/cache'))}</cachedir>
  <selectfont><rejectfont><glob>*Condensed*</glob><glob>*Serif*</glob><glob>*Math*</glob><glob>*ExtraLight*</glob></rejectfont></selectfont>
${ALIASES.map(alias).join('\n')}
  <match target="pattern"><edit name="family" mode="append" binding="strong"><string>${sans}</string></edit></match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`);
}
