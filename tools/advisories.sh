#!/usr/bin/env bash
# Asks whether anybody has warned of what this project takes in: `make advisories`. Of crates the RustSec
# database is asked, of npm packages (which only build and test) the registry that npm is set up with.
#
# Both need the network. What could not be asked is said, and is no success:
#   0  both were asked, and there is no warning
#   1  there is a warning
#   2  nothing was asked, for want of cargo-deny
#   3  no warning, but one of them could not be asked
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

cargo deny --version >/dev/null 2>&1 || { echo 'expected cargo-deny, found none: run tools/setup.sh supply' >&2; exit 2; }
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
found=0
unasked=0

heading() { printf '\n---- %s\n' "$*"; }
not_checked() {
    printf 'NOT CHECKED: %s\n' "$*"
    unasked=1
}

# ask_of_crates MANIFEST
# With a verdict cargo-deny says "advisories FAILED"; without that it did not come so far.
ask_of_crates() {
    local ask=(cargo deny --manifest-path "$1" --locked)
    if "${ask[@]}" check --config deny.toml advisories >"$answer" 2>&1; then
        cat "$answer"
    elif grep -q 'advisories FAILED' "$answer"; then
        cat "$answer"
        found=1
    else
        grep -m 1 -E 'fatal:|ERROR' "$answer" || true
        # A copy that an earlier run left is better than nothing, if it is called one.
        if "${ask[@]}" --offline check --config deny.toml advisories >"$answer" 2>&1; then
            not_checked 'the database could not be fetched; the copy that an earlier run left has no warning.'
        elif grep -q 'advisories FAILED' "$answer"; then
            cat "$answer"
            found=1
        else
            not_checked 'the database could not be fetched, and no earlier run has left a copy.'
        fi
    fi
}

# ask_of_packages FOLDER
ask_of_packages() {
    if (cd "$1" && npm audit --package-lock-only --loglevel=error) >"$answer" 2>&1; then
        cat "$answer"
    elif grep -q 'npm error' "$answer"; then
        sed -n '/npm error/p' "$answer" | head -n 3
        not_checked 'the registry gave no answer about warnings.'
    else
        cat "$answer"
        found=1
    fi
}

# Every lock file that is here: what ships, what builds and tests it, and what only measures or looks for mistakes.
while read -r lock; do
    heading "crates of $lock, by the RustSec database"
    ask_of_crates "${lock%.lock}.toml"
done < <(git ls-files 'Cargo.lock' '**/Cargo.lock')
while read -r lock; do
    heading "npm packages of $lock, by the registry"
    ask_of_packages "$(dirname "$lock")"
done < <(git ls-files 'package-lock.json' '**/package-lock.json')

heading 'together'
if [ "$found" = 1 ]; then
    echo 'there are warnings (above): take another version, or say in deny.toml why it does not concern us'
    exit 1
elif [ "$unasked" = 1 ]; then
    echo 'no warning was found, but not everything was checked (above): run this where the network allows'
    exit 3
fi
echo 'no warning: all was checked'
