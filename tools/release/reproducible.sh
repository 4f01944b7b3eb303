#!/usr/bin/env bash
# Builds what is committed twice, and compares every byte that is shipped: `make reproducible`.
#
# The two builds differ in all that a build might take from its surroundings: folder, target folder,
# Cargo's home, temporary folder, umask, time zone, language, number of jobs, and the time itself. What
# they share is this machine, with its Rust, Node.js and C compiler.
#
# From outside: REPRODUCIBLE_FOLDER   where to build (else a new temporary folder); kept if something differs
#               REPRODUCIBLE_AGAINST  release: build once, and compare with the release that `make release` has
#                                     made here of the same commit
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

commit=$(git rev-parse HEAD)
[ -z "$(git status --porcelain)" ] || echo "what is not committed is left out: this builds $commit" >&2
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$commit")
export SOURCE_DATE_EPOCH SOURCE_COMMIT=$commit
work=${REPRODUCIBLE_FOLDER:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
cargo_home=${CARGO_HOME:-$HOME/.cargo}
# The command that draws the pages while building ships nowhere, so it is built quickly.
export CARGO_PROFILE_DEV_OPT_LEVEL=0 CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0
# The tools are the same for both: they are named by their versions (tools/versions.env).
export CCG_RATING_TOOLS=${CCG_RATING_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/ccg-rating}

# build NAME FOLDER VARIABLE=VALUE...: its shipped files go to $work/NAME.
build() {
    local name=$1 folder=$2
    shift 2
    echo "==== $name: $folder ($*)"
    mkdir -p "$folder"
    git archive "$commit" | tar -x -C "$folder"
    (cd "$folder" && env -u MAKEFLAGS -u MAKELEVEL "$@" make --no-print-directory release)
    mv "$folder/release" "$work/$name"
    cp -R "$folder/dist" "$work/$name/dist"
    cp -R "$folder/dist-npm" "$work/$name/dist-npm"
    # What was built on the way is large, and has done its work.
    rm -rf "$folder" "$work/$name-target"
}

hashes() { (cd "$work/$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum); }

ln -sfn "$cargo_home" "$work/another-cargo-home"
mkdir -p "$work/another-tmp"
began=$SECONDS
if [ "${REPRODUCIBLE_AGAINST:-}" = release ]; then
    grep -q "\"$commit\"" release/*.cdx.json || { echo "expected a release of $commit in release/, found none: run make release" >&2; exit 1; }
    mkdir "$work/one"
    cp -R release/. "$work/one"
    cp -R dist dist-npm "$work/one"
else
    (umask 022 && build one "$work/1/ccg-rating" TZ=UTC LC_ALL=C)
fi
(umask 077 && build two "$work/2/a-folder-of-a-longer-name/elsewhere" TZ=Pacific/Chatham LC_ALL=C.UTF-8 LANG=C.UTF-8 \
    CARGO_HOME="$work/another-cargo-home" CARGO_TARGET_DIR="$work/two-target" CARGO_BUILD_JOBS=1 TMPDIR="$work/another-tmp")

hashes one >"$work/one.sha256"
hashes two >"$work/two.sha256"
count=$(wc -l <"$work/one.sha256" | tr -d ' ')
[ "$count" -gt 0 ] || { echo "expected files to compare, found none in $work/one" >&2; exit 1; }
if ! diff "$work/one.sha256" "$work/two.sha256" >"$work/differences"; then
    echo "expected the same bytes twice, found differences (both are kept in $work):" >&2
    sed -n 's/^[<>] [0-9a-f]*  //p' "$work/differences" | sort -u >&2
    exit 1
fi
echo "the same bytes twice: $count files, built from $commit in $((SECONDS - began)) s"
[ -n "${REPRODUCIBLE_FOLDER:-}" ] || rm -rf "$work"
