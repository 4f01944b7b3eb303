#!/usr/bin/env bash
# Tests the package as someone else would use it: packed, and installed alone into an empty folder
# outside the clone. `make npm-tests` runs this, with the folder of generated inputs in GENERATED and the
# program that writes more of them in NATIVE_PAIRS. With ONLY it runs just that file, in Node; with PACKAGE on
# the package in another folder.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cd "$folder"
npm pack --silent --pack-destination "$folder" "$root/${PACKAGE:-dist-npm}" >/dev/null
printf '{ "private": true, "type": "module" }\n' >package.json
npm install --offline --ignore-scripts --no-audit --no-fund --silent ./ccg-rating-*.tgz
installed=$(ls node_modules)
[ "$installed" = ccg-rating ] || { echo "expected ccg-rating alone in node_modules, found: $installed" >&2; exit 1; }

echo '---- in Node'
cp "$here"/${ONLY:-*.test.mjs} .
ROOT=$root node --test --test-reporter=spec
[ -z "${ONLY:-}" ] || exit 0

echo '---- by its types'
cp -r "$here/types" .
ROOT=$root node types/write-found.mjs
for config in types/*.json; do tsc --project "$config"; done
echo "tsc accepts them"

echo '---- in a browser'
mkdir site
cp "$here"/site/* "$GENERATED"/same-{bytes,explanations}.txt site/
cp -r node_modules/ccg-rating site/
esbuild site/bundled.js --bundle --format=esm --platform=browser --log-level=warning --outfile=site/bundle.js
cd "$root"
node tools/headers.mjs "$folder/site"
SITE=$folder/site playwright test --config tests/npm/playwright.config.mjs
