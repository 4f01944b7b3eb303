#!/usr/bin/env bash
# Installs what building and testing need, and writes down where it is.
#
#   tools/setup.sh page      builds the page: wasm target, Trunk, npm packages
#   tools/setup.sh server    serves it: Caddy
#   tools/setup.sh checks    rustfmt and clippy
#   tools/setup.sh browser   Chromium or Chrome, with its driver, for the tests
#   tools/setup.sh all       all of these (also without an argument)
#   tools/setup.sh engines   Firefox and WebKit: only for the tests that need them
#   tools/setup.sh supply    cargo-deny, which looks at what is taken in from others
#   tools/setup.sh mutants   cargo-mutants: only for `make mutants`
#   tools/setup.sh peers     what the measurements compare with: numpy and pandas in a virtual environment
#                            of their own, and the npm packages of benches/peers/
#   tools/setup.sh fuzz      a nightly Rust and cargo-fuzz: only for `make fuzz`
#   tools/setup.sh lighthouse   Lighthouse: only for `make lighthouse`
#
# What is there at the right version is left alone, so a second run takes a second.
# Results: target/tools/page.env, server.env, browser.env, engines.env, peers.env, fuzz.env and
# lighthouse.env, which the Makefile reads.
#
# From outside: CCG_RATING_TOOLS  the folder for Trunk, wasm-bindgen, cargo-deny, cargo-fuzz, cargo-mutants, numpy and pandas
#               CHROME            the browser to test with
#               CHROMEDRIVER      the driver of just that browser
#               CHROME_FLAGS      more flags for it, separated by spaces
#               CADDY             the Caddy to serve with
#               FIREFOX, WEBKIT_DRIVER, WEBKIT_BROWSER, XVFB_RUN
#                                 the other browsers, and what gives WebKit a screen
#               WITHOUT_WEBKIT=1  no test in WebKit: without it a system that has none fails
#               PYTHON            the Python to make the virtual environment with
#               FUZZ_TOOLCHAIN    the nightly Rust to fuzz with, as rustup names it
#
# It should run with the bash 3.2 of macOS: no associative arrays, no mapfile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/versions.env
. tools/versions.env

# Outside the clone: trunk takes minutes to build, and the next clone can use it too.
tools=${CCG_RATING_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/ccg-rating}
case $tools in /*) ;; *) tools=$PWD/$tools ;; esac
results=$PWD/target/tools
export PATH="$tools/bin:$PWD/node_modules/.bin:$PATH"

say() { printf 'set-up: %s\n' "$*" >&2; }

# fail WHAT HOW...: what was expected and found, then the way to mend it by hand.
fail() {
    say "$1"
    shift
    for line in "$@"; do printf '        %s\n' "$line" >&2; done
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least MINIMUM FOUND: compares versions by their first two numbers.
at_least() {
    local minimum found
    IFS=. read -r -a minimum <<<"$1"
    IFS=. read -r -a found <<<"$2"
    ((found[0] > minimum[0] || (found[0] == minimum[0] && ${found[1]:-0} >= ${minimum[1]:-0})))
}

# first_of NAME...: the first that can be run, as a path; nothing if none can.
first_of() {
    local name
    for name in "$@"; do command -v "$name" 2>/dev/null && return; done
    return 0
}

# apt_install PACKAGE...: just these, from Debian or one of its relatives.
apt_install() {
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@")
    say "installing Debian's $*"
    # A machine that never asked for the lists of packages has none.
    # (An empty array needs the longer form in bash 3.2.)
    ${root[@]+"${root[@]}"} "${install[@]}" >&2 \
        || { ${root[@]+"${root[@]}"} apt-get update >&2 && ${root[@]+"${root[@]}"} "${install[@]}" >&2; }
}

# ---- Rust ----

check_rust() {
    local mend='By hand: install rustup (macOS: brew install rustup), then: rustup update stable'
    local version
    { has cargo && has rustc; } || fail "expected cargo and rustc, found none" "$mend"
    version=$(rustc --version | cut -d ' ' -f 2)
    at_least "$RUST_MINIMUM" "$version" \
        || fail "expected rustc $RUST_MINIMUM or later, found $version" "$mend"
    has cc || fail "expected a C compiler, which Rust links with; found no cc" \
        "By hand: apt-get install gcc libc6-dev (macOS: xcode-select --install)"
}

check_lock() {
    local locked
    [ -f Cargo.lock ] || fail "expected Cargo.lock beside Cargo.toml, found none" "By hand: cargo generate-lockfile"
    locked=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print }' Cargo.lock)
    [ "$locked" = "$WASM_BINDGEN_VERSION" ] || fail \
        "expected wasm-bindgen $WASM_BINDGEN_VERSION (tools/versions.env) in Cargo.lock, found ${locked:-none}" \
        "The crate and the command must be of one version: change tools/versions.env or Cargo.toml."
}

# The folder of the target's standard library tells, also where Rust came without rustup.
has_wasm_target() { [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)" ]; }

install_wasm_target() {
    has_wasm_target && return
    say "adding Rust's target wasm32-unknown-unknown"
    if has rustup; then rustup target add wasm32-unknown-unknown >&2 || true; fi
    has_wasm_target || fail "expected Rust's target wasm32-unknown-unknown, found none" \
        "By hand, with rustup: rustup target add wasm32-unknown-unknown" \
        "Without rustup: your system's package of that target, or Rust through rustup instead."
}

install_component() {
    cargo "$2" --version >/dev/null 2>&1 && return
    say "adding Rust's $1"
    if has rustup; then rustup component add "$1" >&2 || true; fi
    cargo "$2" --version >/dev/null 2>&1 \
        || fail "expected cargo $2, found none" "By hand: rustup component add $1"
}

# version_of TOOL [WORD]: "trunk 0.21.14" is 0.21.14, and what is not there has none.
version_of() { { "$@" --version 2>/dev/null || true; } | awk 'NR == 1 { print $2 }'; }

# cargo_install PACKAGE VERSION FLAG...: quick to build rather than fast to run.
# --force replaces an older version.
cargo_install() {
    env CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
        cargo install "$1" --version "$2" --root "$tools" --force "${@:3}" >&2
}

install_wasm_bindgen() {
    [ "$(version_of wasm-bindgen)" = "$WASM_BINDGEN_VERSION" ] \
        && [ "$(version_of wasm-bindgen-test-runner)" = "$WASM_BINDGEN_VERSION" ] && return
    say "building wasm-bindgen-cli $WASM_BINDGEN_VERSION, once: about three minutes on two cores"
    # Its own list of dependencies if they are to be had, else what fits: one of them may have been
    # withdrawn. What is missing shows at once, before any building.
    cargo_install wasm-bindgen-cli "$WASM_BINDGEN_VERSION" --locked \
        || { say "that does no harm: once more, without its list of exact dependencies" \
            && cargo_install wasm-bindgen-cli "$WASM_BINDGEN_VERSION"; } \
        || fail "expected to build wasm-bindgen-cli $WASM_BINDGEN_VERSION, but cargo failed (see above)" \
            "By hand: cargo install wasm-bindgen-cli --version $WASM_BINDGEN_VERSION"
}

# install_cargo_tool NAME VERSION HOW_LONG FLAG...: a tool of one program, which is left alone where it is there.
install_cargo_tool() {
    local name=$1 version=$2 how_long=$3 asked=("$1")
    # What belongs to cargo may tell its version only if it is called as cargo does: with its name once more.
    case $name in cargo-*) asked+=("${name#cargo-}") ;; esac
    [ "$(version_of "${asked[@]}")" = "$version" ] && return
    say "building $name $version, once: about $how_long on two cores"
    cargo_install "$name" "$version" --locked "${@:4}" \
        || fail "expected to build $name $version, but cargo failed (see above)" \
            "By hand: cargo install $name --version $version --locked"
}

# The page brings a standard library built for its size: see LEAN_STD in the Makefile.
has_rust_source() { [ -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; }

install_rust_source() {
    has_rust_source && return
    say "adding Rust's source, of which the page's standard library is built"
    if has rustup; then rustup component add rust-src >&2 || true; fi
    has_rust_source || fail "expected the source of Rust's standard library, found none" \
        "By hand, with rustup: rustup component add rust-src" \
        "Without rustup: your system's package of Rust's source, or Rust through rustup instead."
}

# Trunk builds offline, so every crate must be here before. Those of other machines too, of which there is hardly one:
# who lists what is shipped (tools/shipped.mjs, cargo-deny, the SBOM) asks Cargo for all of the lock file.
fetch_crates() {
    cargo fetch --locked >&2 \
        || fail "expected the crates of Cargo.lock, but cargo fetch failed (see above)" "By hand: cargo fetch --locked"
    # And those of the standard library, which has a list of its own.
    RUSTC_BOOTSTRAP=1 cargo fetch --locked --quiet \
        --manifest-path "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.toml" >&2 \
        || fail "expected the crates of Rust's standard library, but cargo fetch failed (see above)" \
            "By hand: the same in rust/library/, under lib/rustlib/src of what rustc --print sysroot says"
}

# ---- Node ----

check_node() {
    local mend="By hand: Node.js $NODE_MINIMUM or later (macOS: brew install node; Debian: apt-get install nodejs npm, or your Node version manager)"
    local version
    { has node && has npm; } || fail "expected node and npm, found none" "$mend"
    version=$(node --version)
    at_least "$NODE_MINIMUM" "${version#v}" || fail "expected Node.js $NODE_MINIMUM or later, found $version" "$mend"
}

# install_npm_packages [FOLDER FLAG...]: a copy of the lock file tells what node_modules was made from.
install_npm_packages() {
    local folder=${1:-.}
    local stamp=$folder/node_modules/.installed-from.json
    cmp -s "$folder/package-lock.json" "$stamp" && return
    say "installing the npm packages of $folder/package-lock.json"
    (cd "$folder" && npm ci "${@:2}" --ignore-scripts --no-audit --no-fund --loglevel=error >&2) \
        || fail "expected the npm packages of $folder/package-lock.json, but npm ci failed (see above)" "By hand: npm ci --ignore-scripts, in $folder/"
    cp "$folder/package-lock.json" "$stamp"
}

# ---- Server ----

# Debian's package also starts a service, where systemd runs: on port 80, and asked for by nobody.
# One that was there before is its owner's, and never comes here.
stop_caddy_service() {
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    [ -d /run/systemd/system ] || return 0
    ${root[@]+"${root[@]}"} systemctl disable --now caddy.service >&2 \
        || fail "expected to stop the service that came with Debian's caddy, but systemctl failed (see above)" \
            "By hand: systemctl disable --now caddy"
}

install_caddy() {
    local mend=("By hand: Caddy $CADDY_MINIMUM or later (Debian: apt-get install caddy; macOS: brew install caddy), then, if it lies elsewhere: make ... CADDY=<its path>")
    local version
    caddy=${CADDY:-$(first_of caddy)}
    if [ -z "$caddy" ] && has apt-get; then
        apt_install caddy || fail "expected to install caddy, but apt-get failed (see above)" "${mend[@]}"
        stop_caddy_service
        caddy=$(first_of caddy)
    fi
    has "$caddy" || fail "expected Caddy, found ${caddy:-none}" "${mend[@]}"
    # "2.6.2" from Debian, "v2.10.0 h1:..." from its makers.
    version=$("$caddy" version | sed -n '1s/^v\{0,1\}\([0-9][0-9.]*\).*/\1/p') || version=
    at_least "$CADDY_MINIMUM" "${version:-0.0}" \
        || fail "expected Caddy $CADDY_MINIMUM or later, found ${version:-none} in $caddy" "${mend[@]}"
}

# ---- Lighthouse ----

# Outside the clone, and not among the packages of package.json: it is larger than all of them, and
# seldom asked for.
install_lighthouse() {
    local source=$PWD/tools/lighthouse
    lighthouse=$tools/lighthouse
    cmp -s "$source/package-lock.json" "$lighthouse/.installed-from.json" && return
    say "installing Lighthouse in $lighthouse"
    mkdir -p "$lighthouse"
    cp "$source/package.json" "$source/package-lock.json" "$lighthouse/"
    (cd "$lighthouse" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) \
        || fail "expected Lighthouse by tools/lighthouse/package-lock.json, but npm ci failed (see above)" \
            "By hand, in $lighthouse: npm ci --ignore-scripts"
    cp "$source/package-lock.json" "$lighthouse/.installed-from.json"
}

# ---- What others do the same work with ----

install_peers() {
    local mend="By hand: Python $PYTHON_MINIMUM or later with pip and venv (Debian: python3-venv), then make bench PYTHON=<its path>"
    local python=${PYTHON:-python3} version
    peers=$tools/peers
    peers_python=$peers/bin/python
    [ "$("$peers_python" -c 'import numpy, pandas; print(numpy.__version__, pandas.__version__)' 2>/dev/null)" \
        = "$NUMPY_VERSION $PANDAS_VERSION" ] && return
    has "$python" || fail "expected Python, found no $python" "$mend"
    version=$("$python" -c 'import platform; print(platform.python_version())') || version=
    at_least "$PYTHON_MINIMUM" "${version:-0.0}" \
        || fail "expected Python $PYTHON_MINIMUM or later, found ${version:-none}" "$mend"
    say "installing numpy $NUMPY_VERSION and pandas $PANDAS_VERSION in $peers"
    # Made anew: one of another Python would not do.
    "$python" -m venv --clear "$peers" >&2 || fail "expected to make a virtual environment in $peers, but venv failed" "$mend"
    "$peers_python" -m pip install --quiet --disable-pip-version-check --only-binary :all: \
        "numpy==$NUMPY_VERSION" "pandas==$PANDAS_VERSION" >&2 \
        || fail "expected to install numpy $NUMPY_VERSION and pandas $PANDAS_VERSION, but pip failed (see above)" "$mend"
}

# One of them comes in two builds, for this machine and for browsers, and npm installs only one at a time.
install_peers_for_browsers() {
    local folder=target/peers/wasm32
    mkdir -p "$folder"
    cp benches/peers/package.json benches/peers/package-lock.json "$folder"
    install_npm_packages "$folder" --cpu=wasm32
}

# ---- What looks for inputs that break something ----

# It asks rustc for options that only a nightly has. Any that is there will do: what is fuzzed is
# known to build with the stable one, and no test rests on what the nightly makes of it.
install_nightly() {
    fuzz_toolchain=${FUZZ_TOOLCHAIN:-nightly}
    rustc "+$fuzz_toolchain" --version >/dev/null 2>&1 && return
    say "adding Rust's $fuzz_toolchain toolchain"
    if has rustup; then rustup toolchain install "$fuzz_toolchain" --profile minimal >&2 || true; fi
    rustc "+$fuzz_toolchain" --version >/dev/null 2>&1 \
        || fail "expected Rust's $fuzz_toolchain toolchain, found none" \
            "By hand: rustup toolchain install $fuzz_toolchain --profile minimal, or name another: make fuzz FUZZ_TOOLCHAIN=..."
}

# shellcheck source=tools/setup-browsers.sh
. tools/setup-browsers.sh

# ---- Results ----

# keep FILE: at once and whole, for another part of `make test` may be reading it.
keep() { cat >"$results/$1.$$" && mv "$results/$1.$$" "$results/$1"; }

export_line() { printf 'export %s=%q\n' "$1" "$2"; }

write_page_results() {
    mkdir -p "$results"
    {
        # shellcheck disable=SC2016 # the reader's $PATH, not this one
        printf 'export PATH=%q:%q:$PATH\n' "$tools/bin" "$PWD/node_modules/.bin"
        export_line TRUNK_SKIP_VERSION_CHECK true
    } | keep page.env
}

write_browser_results() {
    local flags quoted='' flag
    flags=$(browser_flags)
    for flag in $flags; do quoted="$quoted${quoted:+, }\"$flag\""; done
    mkdir -p "$results"
    printf '{ "goog:chromeOptions": { "binary": "%s", "args": [%s] } }\n' "$chrome" "$quoted" | keep webdriver.json
    {
        export_line CHROME "$chrome"
        export_line TEST_BROWSER_FLAGS "$flags"
        export_line CHROMEDRIVER "$driver"
        export_line WASM_BINDGEN_TEST_WEBDRIVER_JSON "$results/webdriver.json"
        export_line CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER wasm-bindgen-test-runner
    } | keep browser.env
}

write_server_results() {
    mkdir -p "$results"
    export_line CADDY "$caddy" | keep server.env
}

# Of WebKit all are empty if it was left out.
write_engines_results() {
    mkdir -p "$results"
    {
        export_line FIREFOX "$firefox"
        export_line WITHOUT_WEBKIT "${WITHOUT_WEBKIT:-}"
        export_line WEBKIT_DRIVER "$webkit_driver"
        export_line WEBKIT_BROWSER "$webkit_browser"
        export_line XVFB_RUN "$xvfb_run"
        # WebKit's sandbox does not work for root.
        if [ "$(id -u)" = 0 ]; then export_line WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS 1; fi
    } | keep engines.env
}

write_lighthouse_results() {
    mkdir -p "$results"
    export_line LIGHTHOUSE "$lighthouse" | keep lighthouse.env
}

write_peers_results() {
    mkdir -p "$results"
    export_line PEERS_PYTHON "$peers_python" | keep peers.env
}

write_fuzz_results() {
    mkdir -p "$results"
    {
        # shellcheck disable=SC2016 # the reader's $PATH, not this one
        printf 'export PATH=%q:$PATH\n' "$tools/bin"
        export_line FUZZ_TOOLCHAIN "$fuzz_toolchain"
    } | keep fuzz.env
}

# ---- What was asked for ----

setup_page() {
    check_rust
    check_node
    check_lock
    install_wasm_target
    install_rust_source
    install_wasm_bindgen
    # Its default features are for downloading, which the build never does.
    install_cargo_tool trunk "$TRUNK_VERSION" "five minutes" --no-default-features
    fetch_crates
    install_npm_packages
    write_page_results
}

setup_checks() {
    check_rust
    install_component rustfmt fmt
    install_component clippy clippy
}

setup_server() {
    install_caddy
    write_server_results
}

setup_engines() {
    install_firefox
    install_webkit
    write_engines_results
}

setup_browser() {
    install_browser
    write_browser_results
}

setup_supply() {
    check_rust
    install_cargo_tool cargo-deny "$CARGO_DENY_VERSION" "three minutes"
    write_page_results
}

setup_lighthouse() {
    install_lighthouse
    write_lighthouse_results
}

setup_mutants() {
    check_rust
    install_cargo_tool cargo-mutants "$CARGO_MUTANTS_VERSION" "two minutes"
    write_page_results
}

setup_peers() {
    check_node
    install_peers
    install_npm_packages benches/peers
    install_peers_for_browsers
    write_peers_results
}

setup_fuzz() {
    check_rust
    install_nightly
    install_cargo_tool cargo-fuzz "$CARGO_FUZZ_VERSION" "three minutes"
    write_fuzz_results
}

case ${1:-all} in
    page) setup_page ;;
    server) setup_server ;;
    checks) setup_checks ;;
    browser) setup_browser ;;
    engines) setup_engines ;;
    supply) setup_supply ;;
    mutants) setup_mutants ;;
    peers) setup_peers ;;
    fuzz) setup_fuzz ;;
    lighthouse) setup_lighthouse ;;
    all)
        # Not joined by &&, which would switch set -e off inside them.
        setup_page
        setup_server
        setup_checks
        setup_browser
        ;;
    *) fail "expected page, server, checks, browser, engines, supply, mutants, peers, fuzz, lighthouse or all, found '$1'" ;;
esac
