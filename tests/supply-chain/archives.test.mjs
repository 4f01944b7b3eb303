// Archives of a release are the same bytes whenever they are made, and any tar can read them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pack, unpack } from '../../tools/release/tar.mjs';

const LONG = `${'a-folder/'.repeat(14)}file.txt`;
const FILES = [
  { name: 'b/rate', bytes: Buffer.from('#!/bin/sh\necho rated\n'), executable: true },
  { name: LONG, bytes: Buffer.alloc(512, 'x') },
  { name: 'a.txt', bytes: Buffer.alloc(0) },
];
const TIME = 1_700_000_000;

test('the order in which files are given makes no difference', () => {
  assert.ok(pack(FILES, TIME).equals(pack(FILES.toReversed(), TIME)));
  assert.ok(!pack(FILES, TIME).equals(pack(FILES, TIME + 1)));
});

test('what was packed comes out again', () => {
  const found = unpack(pack(FILES, TIME)).map(({ name, bytes, executable, seconds }) => ({ name, text: bytes.toString(), executable, seconds }));
  assert.deepEqual(found, [LONG, 'a.txt', 'b/rate'].map((name) => {
    const { bytes, executable = false } = FILES.find((file) => file.name === name);
    return { name, text: bytes.toString(), executable, seconds: TIME };
  }));
});

test("the system's tar reads it, with the times and what may run", () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccg-rating-archive-'));
  try {
    writeFileSync(join(folder, 'archive.tar.gz'), pack(FILES, TIME));
    execFileSync('tar', ['-xzf', 'archive.tar.gz'], { cwd: folder });
    for (const { name, bytes, executable = false } of FILES) {
      const { mtimeMs, mode } = statSync(join(folder, name));
      assert.ok(readFileSync(join(folder, name)).equals(bytes), name);
      assert.equal(mtimeMs, TIME * 1000, name);
      assert.equal((mode & 0o100) !== 0, executable, name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a name that has no room is refused, not cut', () => {
  assert.throws(() => pack([{ name: 'x'.repeat(101), bytes: Buffer.alloc(0) }], TIME), /expected a name that fits into an archive/);
});
