// Archives that come out the same wherever and whenever they are made: .tar.gz with the files in order of
// their names, all of one time, and nobody's user or group.
//
// The format is POSIX ustar: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06

import { gunzipSync, gzipSync } from 'node:zlib';

const BLOCK = 512;
// Where RFC 1952 has the system that compressed (zlib tells Unix from macOS), and its word for "unknown".
const SYSTEM = { at: 9, unknown: 255 };

// Files as [{ name, bytes, executable? }], the time in seconds since 1970; gives the bytes of the archive.
export function pack(files, seconds) {
  const parts = files
    .toSorted((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)))
    .flatMap(({ name, bytes, executable }) => [header(name, bytes.length, executable, seconds), bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))]);
  const archive = gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]), { level: 9 });
  archive[SYSTEM.at] = SYSTEM.unknown;
  return archive;
}

// The files of such an archive again: [{ name, bytes, executable, seconds }].
export function unpack(archive) {
  const tar = gunzipSync(archive);
  const files = [];
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const text = (from, length) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const number = (from, length) => Number.parseInt(text(from, length), 8);
    const size = number(124, 12);
    if (!Number.isInteger(size)) throw new Error(`${text(0, 100)}: expected a size in its header, found ${text(124, 12)}`);
    const prefix = text(345, 155);
    files.push({
      name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100),
      bytes: tar.subarray(at + BLOCK, at + BLOCK + size),
      executable: (number(100, 8) & 0o111) !== 0,
      seconds: number(136, 12),
    });
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
  return files;
}

function header(name, size, executable, seconds) {
  const { prefix, last } = split(name);
  const block = Buffer.alloc(BLOCK);
  const octal = (value, length) => value.toString(8).padStart(length - 1, '0');
  block.write(last, 0);
  block.write(octal(executable ? 0o755 : 0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(seconds, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write('ustar\u000000', 257);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 7)}\0 `, 148);
  return block;
}

// A long name stands in two fields, parted at a slash.
function split(name) {
  if (Buffer.byteLength(name) <= 100) return { prefix: '', last: name };
  const parted = [...name.matchAll(/\//g)]
    .map(({ index }) => ({ prefix: name.slice(0, index), last: name.slice(index + 1) }))
    .find(({ prefix, last }) => Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(last) <= 100);
  if (!parted) throw new Error(`${name}: expected a name that fits into an archive (100 bytes after a slash), found a longer one`);
  return parted;
}
