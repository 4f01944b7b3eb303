#!/usr/bin/env bash
# Looks for inputs that break something, with coverage to guide it; and keeps the few that reach the most.
#
#   tools/fuzz.sh run SECONDS TARGET...   each target for so long, starting from what was kept
#   tools/fuzz.sh keep TARGET...          of what was found since, a few files that reach all of it are kept
#
# The targets are in fuzz/, which README.md there describes; what was kept is in fuzz/corpus/. Everything
# else, what was found included, is in target/fuzz/. `make fuzz` and `make fuzz-keep` run this.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. target/tools/fuzz.env

work=target/fuzz
# Longer ones would only make each try slower.
most_bytes=4096

# No sanitizer: those watch unsafe code, and ours has none. Overflows and failed assertions stop it all the same.
# cargo-fuzz knows no --locked: so it is asked for before.
cargo metadata --locked --format-version 1 --manifest-path fuzz/Cargo.toml >/dev/null
cargo "+$FUZZ_TOOLCHAIN" fuzz build --sanitizer none --target-dir "$work"

# The programs lie in a folder named after this machine.
programs=$work/$(rustc "+$FUZZ_TOOLCHAIN" -vV | sed -n 's/^host: //p')/release

# words_of TARGET: what chance alone would hardly find. An explanation is asked of an input of the contract.
words_of() {
    cat "fuzz/dictionaries/$1.dict"
    [ "$1" != explain ] || cat fuzz/dictionaries/contract.dict
}

run() {
    local seconds=$1 target=$2
    local found=$work/found/$target log=$work/$target.log words=$work/$target.dict
    mkdir -p "$work/corpus/$target" "$found" "fuzz/corpus/$target"
    words_of "$target" >"$words"
    printf '\n==== %s for %d s\n' "$target" "$seconds"
    if ! "$programs/$target" "$work/corpus/$target" "fuzz/corpus/$target" \
        -max_total_time="$seconds" -max_len="$most_bytes" -timeout=20 -print_final_stats=1 \
        -dict="$words" -artifact_prefix="$found/" >"$log" 2>&1; then
        grep -A 3 'panicked at\|ERROR: libFuzzer' "$log" >&2 || tail -n 5 "$log" >&2
        printf 'expected nothing to be found, but something was: see %s and %s/\n' "$log" "$found" >&2
        return 1
    fi
    grep -o '#[0-9]*.DONE.*' "$log" || true
    grep 'number_of_executed_units\|average_exec_per_sec\|peak_rss_mb' "$log"
}

keep() {
    local target=$1 kept=fuzz/corpus/$target new=$work/kept/$target
    rm -rf "$new"
    mkdir -p "$work/corpus/$target" "$new"
    # How often a line is reached does not count: otherwise far more files would be kept.
    "$programs/$target" -merge=1 -use_counters=0 "$new" "$kept" "$work/corpus/$target" >"$work/$target-keep.log" 2>&1
    rm -rf "$kept"
    mkdir -p fuzz/corpus
    cp -r "$new" "$kept"
    printf '%s: %d files, %d bytes\n' "$target" "$(find "$kept" -type f | wc -l)" \
        "$(find "$kept" -type f -exec cat {} + | wc -c)"
}

what=${1:-}
case $what in
    run)
        seconds=$2
        for target in "${@:3}"; do run "$seconds" "$target"; done
        ;;
    keep)
        for target in "${@:2}"; do keep "$target"; done
        ;;
    *)
        printf "expected run or keep, found '%s'\n" "$what" >&2
        exit 1
        ;;
esac
