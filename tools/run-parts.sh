#!/usr/bin/env bash
# Runs make targets one after the other, as the parts of `make test`: a heading and the
# time for each. Stops at the first that fails, and then names those it did not run.
#
#   tools/run-parts.sh TARGET...
#
# BESIDE names those among them that are built beside the others, in the order of the list, once the part
# `setup` has passed: a compiler's last steps keep one core busy, and the other idle. What such a part
# says is shown in its own place. Where `setup` is not among the parts, all goes one after the other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

run_part() { "${MAKE:-make}" --no-print-directory "$1"; }
# The words that the Makefile has for a target.
about() { awk -F ':.*## ' -v target="$1" '$1 == target { print $2 }' Makefile; }
is_beside() { [ -n "$lane" ] && case " $beside " in *" $1 "*) true ;; *) false ;; esac; }

# Those of BESIDE that were asked for, where everything is set up first.
beside=
for part in "${@:2}"; do
    case "$1: ${BESIDE:-} " in setup:*" $part "*) beside="$beside $part" ;; esac
done

# The other lane: a line for each part as it ends, with its status and seconds. It stops at one that fails.
kept=target/parts
lane=
run_beside() {
    local part status
    for part in $beside; do
        SECONDS=0
        status=0
        run_part "$part" >"$kept/$part.log" 2>&1 || status=$?
        echo "$status $SECONDS"
        [ "$status" = 0 ] || break
    done
}
start_lane() {
    rm -rf "$kept"
    mkdir -p "$kept"
    mkfifo "$kept/ended"
    # A group of processes of its own, so that all of it can be ended.
    set -m
    run_beside >"$kept/ended" </dev/null &
    lane=$!
    set +m
    exec 3<"$kept/ended"
}
end_lane() { [ -z "$lane" ] || kill -- "-$lane" 2>/dev/null || true; }
trap end_lane EXIT

SECONDS=0
passed=0
while [ $# -gt 0 ]; do
    printf '\n==== %s: %s\n' "$1" "$(about "$1")"
    began=$SECONDS
    also=
    status=0
    if is_beside "$1"; then
        read -r status took <&3 || { status=1; took='an unknown number of'; }
        cat "$kept/$1.log" || true
        also=", $took s of its own beside the others"
    else
        run_part "$1" || status=$?
    fi
    if [ "$status" != 0 ]; then
        printf '\n==== %s failed after %d s%s\n' "$1" $((SECONDS - began)) "$also"
        shift
        [ $# -eq 0 ] || printf 'not run: %s\n' "$*"
        printf 'parts: %d passed, 1 failed, %d skipped\n' "$passed" $#
        exit 1
    fi
    printf '==== %s passed in %d s%s\n' "$1" $((SECONDS - began)) "$also"
    passed=$((passed + 1))
    # Two set-ups at once would be in each other's way.
    [ "$1" != setup ] || [ -z "$beside" ] || start_lane
    shift
done

printf '\nall parts passed in %d s\n' "$SECONDS"
printf 'parts: %d passed, 0 failed\n' "$passed"
