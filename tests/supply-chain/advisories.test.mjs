// `make advisories` never calls unchecked what it could not check. Cargo and npm are played here by
// scripts that answer as the real ones do.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const FINE = { says: 'advisories ok', status: 0 };
const WARNED = { says: 'error[vulnerability]: a hole in it\nadvisories FAILED', status: 1 };
const UNREACHED = { says: '[ERROR] failed to fetch advisory database\nfatal: unable to access', status: 1 };
const NPM_FINE = { says: 'found 0 vulnerabilities', status: 0 };
const NPM_WARNED = { says: '# npm audit report\n1 high severity vulnerability', status: 1 };
const NPM_UNREACHED = { says: 'npm error audit endpoint returned an error', status: 1 };

test('with both asked and no warning it says that all was checked', () => {
  const { status, said } = advisories({ online: FINE, npm: NPM_FINE });
  assert.equal(status, 0);
  assert.match(said, /no warning: all was checked/);
  assert.doesNotMatch(said, /NOT CHECKED/);
});

test('a warning of either fails, and is shown', () => {
  for (const [answers, shown] of [[{ online: WARNED, npm: NPM_FINE }, /a hole in it/], [{ online: FINE, npm: NPM_WARNED }, /1 high severity/]]) {
    const { status, said } = advisories(answers);
    assert.equal(status, 1);
    assert.match(said, shown);
    assert.match(said, /there are warnings/);
  }
});

test('what could not be asked is said, and is no success', () => {
  for (const answers of [{ online: UNREACHED, kept: UNREACHED, npm: NPM_FINE }, { online: FINE, npm: NPM_UNREACHED }]) {
    const { status, said } = advisories(answers);
    assert.equal(status, 3);
    assert.match(said, /NOT CHECKED/);
    assert.match(said, /not everything was checked/);
  }
});

test('a copy that an earlier run left is asked, and called a copy', () => {
  const fine = advisories({ online: UNREACHED, kept: FINE, npm: NPM_FINE });
  assert.equal(fine.status, 3);
  assert.match(fine.said, /NOT CHECKED: .*the copy that an earlier run left has no warning/);
  const warned = advisories({ online: UNREACHED, kept: WARNED, npm: NPM_FINE });
  assert.equal(warned.status, 1);
  assert.match(warned.said, /a hole in it/);
});

function advisories({ online, kept = online, npm }) {
  const folder = mkdtempSync(join(tmpdir(), 'ccg-rating-advisories-'));
  const answer = ({ says, status }) => `printf '%s\\n' '${says}' >&2; exit ${status}`;
  const script = (name, text) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  script('cargo', `case "$*" in *--version*) exit 0 ;; *--offline*) ${answer(kept)} ;; *) ${answer(online)} ;; esac`);
  script('npm', answer(npm));
  try {
    const { status, stdout, stderr } = spawnSync('tools/advisories.sh', { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } });
    return { status, said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
