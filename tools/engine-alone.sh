#!/usr/bin/env bash
# The engine must build for any target without what only the page or the JSON contract
# needs. Building it shows that it can; the list of its dependencies, that nothing crept in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

forbidden='yew gloo js-sys web-sys wasm-bindgen serde serde_json serde-wasm-bindgen csv lexopt'

cargo build --locked --lib --no-default-features
found=$(cargo tree --locked --no-default-features --edges normal,build --target all --prefix none \
    | awk '{ print $1 }' | sort -u)
for crate in $forbidden; do
    if grep -qx "$crate" <<<"$found"; then
        echo "expected the engine to build without $crate, found it among its dependencies:" >&2
        cargo tree --locked --no-default-features --edges normal,build --target all --invert "$crate" >&2
        exit 1
    fi
done
echo "the engine and what it depends on: $(tr '\n' ' ' <<<"$found")"
