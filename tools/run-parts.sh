#!/usr/bin/env bash
# Runs make targets one after the other, as the parts of `make test`: a heading and the
# time for each. Stops at the first that fails, and then names those it did not run.
#
#   tools/run-parts.sh TARGET...
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The words that the Makefile has for a target.
about() { awk -F ':.*## ' -v target="$1" '$1 == target { print $2 }' Makefile; }

SECONDS=0
passed=0
while [ $# -gt 0 ]; do
    printf '\n==== %s: %s\n' "$1" "$(about "$1")"
    began=$SECONDS
    if ! "${MAKE:-make}" --no-print-directory "$1"; then
        printf '\n==== %s failed after %d s\n' "$1" $((SECONDS - began))
        shift
        [ $# -eq 0 ] || printf 'not run: %s\n' "$*"
        printf 'parts: %d passed, 1 failed, %d skipped\n' "$passed" $#
        exit 1
    fi
    printf '==== %s passed in %d s\n' "$1" $((SECONDS - began))
    passed=$((passed + 1))
    shift
done

printf '\nall parts passed in %d s\n' "$SECONDS"
printf 'parts: %d passed, 0 failed\n' "$passed"
