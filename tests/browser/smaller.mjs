// Makes the kept pictures small: `make pictures` does it after it has renewed them.
//
//   node tests/browser/smaller.mjs FOLDER
//
// A page has few colours, but its letters have hundreds of shades at their edges. Each of these is rounded
// to a 32nd of its scale, which is far below what the comparison lets pass (pictures.config.mjs), and
// the picture is written with a table of its colours where 256 are enough: a third of the bytes.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

// The format: https://www.w3.org/TR/png-3/
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUECOLOUR = 2;
const INDEXED = 3;
const WITH_ALPHA = 6;

function* chunks(png) {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Whatever of left, above and above left is nearest to their sum and difference. */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

// What is added again to each byte, by the number of its line's filter.
const FILTERS = [() => 0, (left) => left, (_, above) => above, (left, above) => (left + above) >> 1, paeth];

/** The lines of a picture without the filters that they were written with. */
function unfiltered(data, { height, stride, bytes }) {
  const lines = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= bytes ? lines[at - bytes] : 0;
      const above = y > 0 ? lines[at - stride] : 0;
      const corner = x >= bytes && y > 0 ? lines[at - stride - bytes] : 0;
      lines[at] = data[y * (stride + 1) + 1 + x] + FILTERS[filter](left, above, corner);
    }
  }
  return lines;
}

// A colour of more than a five hundredth of the picture is no edge of a letter.
const GROUND = 500;

const rounded = (shade) => Math.min(255, Math.round(shade / 8) * 8);

/** The same picture with its shades rounded, in as few bytes as it takes; null if it cannot be made smaller. */
export function smaller(png) {
  const parts = [...chunks(png)];
  const head = parts.find(({ type }) => type === 'IHDR').data;
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]];
  if (depth !== 8 || ![TRUECOLOUR, WITH_ALPHA].includes(kind)) return null;
  const bytes = kind === WITH_ALPHA ? 4 : 3;
  const data = inflateSync(Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map((part) => part.data)));
  const pixels = unfiltered(data, { height, stride: width * bytes, bytes });

  const exact = new Uint32Array(width * height);
  const uses = new Map();
  for (let place = 0; place < exact.length; place += 1) {
    const at = place * bytes;
    exact[place] = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    uses.set(exact[place], (uses.get(exact[place]) ?? 0) + 1);
  }
  const counts = new Map();
  const colours = exact.map((colour) => {
    // What is seen as a ground stays exactly as it is.
    const isGround = uses.get(colour) * GROUND > exact.length;
    const kept = isGround ? colour : [16, 8, 0].reduce((all, shift) => all | (rounded((colour >> shift) & 255) << shift), 0);
    counts.set(kept, (counts.get(kept) ?? 0) + 1);
    return kept;
  });
  // The rarest shades beyond 256 become the nearest of the others.
  const kept = [...counts].sort(([, one], [, other]) => other - one).slice(0, 256).map(([colour]) => colour);
  const index = new Map(kept.map((colour, place) => [colour, place]));
  const distance = (one, other) => [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  for (const colour of counts.keys()) {
    if (index.has(colour)) continue;
    const nearest = kept.reduce((best, other, place) => (distance(colour, other) < distance(colour, kept[best]) ? place : best), 0);
    index.set(colour, nearest);
  }
  const lines = Buffer.alloc(height * (width + 1));
  for (let place = 0; place < colours.length; place += 1) {
    const y = Math.floor(place / width);
    lines[y * (width + 1) + 1 + (place % width)] = index.get(colours[place]);
  }
  const table = Buffer.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const header = Buffer.from(head);
  header[9] = INDEXED;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const [folder] = process.argv.slice(2);
if (folder) {
  let sum = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
    const file = join(folder, name);
    const png = readFileSync(file);
    const made = smaller(png);
    if (made && made.length < png.length) writeFileSync(file, made);
    sum += Math.min(made?.length ?? Infinity, png.length);
  }
  console.log(`${folder}: ${(sum / 1e6).toFixed(1)} MB of pictures`);
}
