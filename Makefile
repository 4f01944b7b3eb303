# What is built and tested here, each by one command; `make` alone lists them.
# Set-up runs by itself wherever it is needed, and takes a second when nothing is missing.

SHELL := bash
.DEFAULT_GOAL := help

# Where `make serve` listens.
PORT ?= 8080
# Where the finished page will stand: make dist SITE=https://example.org/ccg-rating/
# Without it there is nothing in it that needs a whole address: no pictures, no oEmbed, no site map.
SITE ?=
# What comes before a command that measures: make lighthouse PRIORITY='chrt -r 1'
PRIORITY ?=
# More arguments for the tests in the browser: make browser-tests ARGS='--project phone'
ARGS ?=

TARGET := $(or $(CARGO_TARGET_DIR),target)
# What is built natively, all of it: the command `prerender` and the tests share it.
NATIVE := --features sheets,builder,prerender
SHEETS_CARGO := --locked --target wasm32-unknown-unknown --no-default-features --features sheets
BUILDER_CARGO := --locked --target wasm32-unknown-unknown --no-default-features --features builder
EMBED_CARGO := --locked --target wasm32-unknown-unknown --no-default-features --features embed
GRADES_CARGO := --locked --target wasm32-unknown-unknown --no-default-features --features grades
LATER_CARGO := --locked --target wasm32-unknown-unknown --no-default-features --features later
PAGE_CARGO := --locked --target wasm32-unknown-unknown --no-default-features --features app

# What tools/setup.sh found, for the commands that need it.
PAGE_ENV := . target/tools/page.env
SERVER_ENV := $(PAGE_ENV) && . target/tools/server.env
BROWSER_ENV := $(SERVER_ENV) && . target/tools/browser.env
# For the tests in Firefox and WebKit, which ask for setup-engines too.
ENGINES_ENV := $(BROWSER_ENV) && . target/tools/engines.env
PEERS_ENV := . target/tools/peers.env
# How long each target is fuzzed, and which (contract, explain, link, messages, options, sheet).
FUZZ_SECONDS ?= 600
FUZZ_TARGETS ?= contract explain link messages options sheet

# The page brings its own standard library, built like the rest of it and without the texts of
# panics, which no reader sees: a tenth of the bytes. Nor does it keep where in the source a panic could
# come from, or how values are written down for developers. Cargo counts this among its unstable features,
# which the variable RUSTC_BOOTSTRAP opens; everything else is built with plain stable Rust, but for `libm`.
# `libm` takes a square root by WebAssembly's own instruction, which is as exact, instead of by a program of its own.
# It counts that among what is unstable too, as the same for rounding and absolute values; none of it changes a digit.
EXACT_ROOT := --cfg=intrinsics_enabled
LEAN_STD := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
LEAN_PANIC := $(EXACT_ROOT) -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none -Cllvm-args=-disable-lsr -Cllvm-args=-enable-pre=false -Cllvm-args=-phi-node-folding-threshold=0 -Cllvm-args=-two-entry-phi-node-folding-threshold=0

LEAN_FLAGS = $(LEAN_PANIC) --remap-path-prefix=$${CARGO_HOME:-$$HOME/.cargo}/registry/src=crates

# What is shipped names source files in its messages, but not where they lie on the machine that built it.
CRATES_FLAGS = $$(printf -- '--remap-path-prefix=%s=crates/ ' "$${CARGO_HOME:-$$HOME/.cargo}"/registry/src/*/)

# The package for JavaScript.
API_CARGO := --locked --target wasm32-unknown-unknown --no-default-features --features api
API_FLAGS = $(EXACT_ROOT) $(CRATES_FLAGS) --remap-path-prefix=$$(rustc --print sysroot)/lib/rustlib/src=rust

# The command. Where Rust came without its own source it calls that /rustc/ and the commit: so does this.
RATE_FLAGS = $(CRATES_FLAGS) \
    --remap-path-prefix=$$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$$(rustc -vV | sed -n 's/^commit-hash: //p')

# The parts of `make test`, in order: quick ones first.
TEST_PARTS := setup format-check supply-chain engine lint unit-tests docs web-tests npm npm-tests differential-lean dist size readability pseudo pseudo-tests budgets browser-tests picture-tests other-browser-tests
# Of these, what is built beside those before it: the compiler's last steps for the page keep one core busy. Cargo
# locks a folder for each profile, so that neither waits long for the other.
BESIDE := dist pseudo

# The page is rebuilt when any of this changed: rather too much than too little.
# Folders count too, so that a file taken away is noticed.
PAGE_SOURCES := $(shell find . -mindepth 1 \( -name '.*' -o -name '*.md' -o -path ./target -o -path './dist*' \
    -o -path ./node_modules -o -path ./tests -o -path ./benches -o -path ./fuzz -o -path ./docs \
    -o -path ./npm -o -path ./tools/npm.mjs -o -path ./tools/release -o -path ./tools/lighthouse -o -path './release*' -o -path ./deny.toml \) -prune -o -print)
# (npm/. because npm alone is the name of a target.)
# Another site is another page: this file is as old as the site that it holds.
SITE_FILE := $(TARGET)/site
$(shell mkdir -p $(TARGET); [ "$$(cat $(SITE_FILE) 2>/dev/null)" = "$(SITE)" ] && [ -f $(SITE_FILE) ] || printf '%s' "$(SITE)" > $(SITE_FILE))
NPM_SOURCES := $(shell find src npm/. tools/npm.mjs tools/notices.mjs tools/shipped.mjs Cargo.toml Cargo.lock package-lock.json index.html LICENSE-MIT LICENSE-APACHE)

# Two set-ups or two builds at once would be in each other's way, but for those of BESIDE, which share no output
# with what they are built beside.
.NOTPARALLEL:
.PHONY: help serve dist size rate npm test setup setup-page setup-checks setup-server setup-engines setup-supply setup-mutants setup-peers setup-fuzz setup-lighthouse format-check supply-chain advisories reproducible release engine lint unit-tests docs web-tests npm-tests differential differential-lean native-pairs same-bytes readability budgets browser-tests picture-tests other-browser-tests pictures contact-sheet trees pseudo pseudo-tests fmt bench bench-engines bench-page bench-react memory keystroke soak lighthouse mutants fuzz fuzz-keep clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' Makefile

## The page and the command

serve: dist | setup-server ## build the page and serve it on http://127.0.0.1:8080 (PORT=... for another port)
	@$(SERVER_ENV) && exec node tools/serve.mjs dist $(PORT)

dist: dist/index.html.br ## the finished page for any static host, in dist/ (SITE=https://... adds what needs its address)

# Trunk fills dist/ only when every step has gone well, so this file is there only with the rest.
# NO_COLOR=1 is a value that Trunk refuses to start with. Should a message of the page name a source
# file, it must not say where that lies on the machine that built it.
dist/index.html.br: $(PAGE_SOURCES) $(SITE_FILE) | setup-page
	cargo build --locked $(NATIVE) --bin prerender
	@$(PAGE_ENV) && export SITE='$(SITE)' PRERENDER='$(abspath $(TARGET))/debug/prerender' && $(LEAN_STD) \
	    RUSTFLAGS="$(LEAN_FLAGS)" \
	    env -u NO_COLOR trunk build

size: dist ## how many bytes a reader loads, and whether they are within the budget
	@node tools/size.mjs dist

rate: ## the command `rate`, in target/release/
	RUSTFLAGS="$(RATE_FLAGS)" cargo build --locked --release --bin rate
	@echo "built $(TARGET)/release/rate"

npm: dist-npm/package.json ## the package for JavaScript, in dist-npm/

# Moved there as a whole, so this file is there only with the rest.
dist-npm/package.json: $(NPM_SOURCES) | setup-page
	@$(PAGE_ENV) && RUSTC_BOOTSTRAP=libm RUSTFLAGS="$(API_FLAGS)" cargo rustc $(API_CARGO) --release --lib --crate-type cdylib \
	    && node tools/npm.mjs $(TARGET)/wasm32-unknown-unknown/release/ccg_rating.wasm

## Tests

test: ## everything that must hold (PARTS='lint docs' for some of it)
	@MAKE='$(MAKE)' BESIDE='$(BESIDE)' tools/run-parts.sh $(or $(PARTS),$(TEST_PARTS))

setup: ## install what building and testing need, where it is missing
	@tools/setup.sh all

setup-page:
	@tools/setup.sh page

setup-checks:
	@tools/setup.sh checks

setup-server:
	@tools/setup.sh server

# Where a system has no WebKit this fails, unless it is told: WITHOUT_WEBKIT=1.
setup-engines:
	@tools/setup.sh engines

setup-supply:
	@tools/setup.sh supply

setup-mutants:
	@tools/setup.sh mutants

setup-peers:
	@tools/setup.sh peers

setup-fuzz:
	@tools/setup.sh fuzz

setup-lighthouse:
	@tools/setup.sh lighthouse

format-check: setup-checks ## is the Rust formatted?
	cargo fmt --check
	cargo fmt --check --manifest-path fuzz/Cargo.toml

# Offline, so warnings of others about what we take in are not asked for here: that is `make advisories`.
supply-chain: setup-page setup-supply ## what is taken in from others: licences, sources, versions, a line in the docs for each
	@$(PAGE_ENV) && cargo deny --locked --offline check --deny unmatched-skip --deny unnecessary-skip licenses bans sources
	@$(PAGE_ENV) && node --test --test-reporter=spec tests/supply-chain/
	@echo 'not checked here, for it needs the network: whether anybody has warned of these (make advisories)'

engine: ## does the engine build alone, without the page and JSON?
	@tools/engine-alone.sh

lint: setup-page setup-checks ## clippy on all of it, natively and for the page; warnings fail
	cargo clippy --locked --all-targets $(NATIVE),api -- -D warnings
	cargo clippy $(PAGE_CARGO) --lib --bin page --test web -- -D warnings
	cargo clippy $(BUILDER_CARGO) --lib --bin builder -- -D warnings
	cargo clippy $(EMBED_CARGO) --lib --bin embed -- -D warnings
	cargo clippy $(GRADES_CARGO) --lib --bin grades -- -D warnings
	cargo clippy $(LATER_CARGO) --lib --bin later -- -D warnings
	cargo clippy $(SHEETS_CARGO) --lib --bin sheets -- -D warnings
	cargo clippy $(API_CARGO) --lib -- -D warnings

unit-tests: ## the tests that need no browser, and the examples in the docs
	cargo test --locked $(NATIVE)

docs: setup-page ## the documentation, natively and of the page; warnings fail
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps $(NATIVE),api
	RUSTDOCFLAGS='-D warnings' cargo doc $(SHEETS_CARGO) --no-deps --lib

# The limits in seconds are for a busy machine; a test that passes does not wait for them.
web-tests: setup ## the tests of the page's Rust, inside a browser
	@$(BROWSER_ENV) && WASM_BINDGEN_TEST_TIMEOUT=120 WASM_BINDGEN_TEST_DRIVER_TIMEOUT=30 \
	    cargo test $(PAGE_CARGO) --test web

# What is generated for the package to give once more: 12,000 ratings in a file, and a program that writes
# as many as it is asked for.
same-bytes:
	cargo test --locked $(NATIVE) --test same_bytes

native-pairs:
	cargo build --locked $(NATIVE) --example native-pairs

PAIRS_ENV := export NATIVE_PAIRS='$(abspath $(TARGET))/debug/examples/native-pairs'

npm-tests: setup npm same-bytes native-pairs ## the package, installed alone: in Node, in a browser, by its types, byte for byte
	cargo test --locked $(NATIVE) --test same_sheets
	@$(BROWSER_ENV) && $(PAIRS_ENV) && GENERATED='$(abspath $(TARGET))/tmp' tests/npm/run.sh

readability: setup-page dist ## is what a reader sees first plain? (GRADES=1 tells the grades)
	cargo build --locked --bin rate
	@RATE='$(TARGET)/debug/rate' node --test --test-reporter=spec tests/readability/

browser-tests: setup dist npm ## the finished page, used as a reader would in a browser
	@$(BROWSER_ENV) && playwright test --config tests/browser/playwright.config.mjs $(ARGS)

budgets: setup dist npm ## do the engine and the page keep to tools/speed-budget.json, in time and memory?
	@$(BROWSER_ENV) && node --test --test-concurrency=1 --test-reporter=spec tests/budgets/*.test.mjs

picture-tests: setup dist ## the page's looks beside the kept pictures; differences in target/pictures-report/
	@$(BROWSER_ENV) && playwright test --config tests/browser/pictures.config.mjs $(ARGS)

other-browser-tests: setup setup-engines dist npm same-bytes ## the page by itself and in articles, in Firefox and WebKit; the engine's bytes in these and Chromium
	@$(ENGINES_ENV) && GENERATED='$(abspath $(TARGET))/tmp' node --test --test-concurrency=1 tests/browser/other-browsers/*.test.mjs

# A page in a language that nobody speaks, each text half as long again: see docs/languages.md.
pseudo: target/pseudo/dist/index.html ## the page in a pseudo-language, in target/pseudo/dist/

PSEUDO_SOURCE := target/pseudo/source

# The parts that both builds share (what the crate rests on) are built once.
target/pseudo/dist/index.html: $(PAGE_SOURCES) docs/languages.md | setup-page
	node tools/pseudo-language.mjs $(PSEUDO_SOURCE)
	cargo build --locked $(NATIVE) --bin pseudo-prerender --manifest-path $(PSEUDO_SOURCE)/Cargo.toml --target-dir $(TARGET)
	@$(PAGE_ENV) && export QUICK=1 PRERENDER='$(abspath $(TARGET))/debug/pseudo-prerender' CARGO_TARGET_DIR='$(abspath target/pseudo/build)' \
	    && cd $(PSEUDO_SOURCE) && env -u NO_COLOR trunk build --dist ../dist

pseudo-tests: setup pseudo ## does every text have room, and is every text in the place for texts?
	@$(BROWSER_ENV) && playwright test --config tests/browser/pseudo/playwright.config.mjs $(ARGS)

## For developers

# What is kept to compare with. Renewed files are a change like any other: look at them, and say why.
pictures: setup dist ## take anew the pictures that picture-tests compares with
	@$(BROWSER_ENV) && playwright test --config tests/browser/pictures.config.mjs --update-snapshots=all $(ARGS)
	@node tests/browser/smaller.mjs tests/browser/pictures
	@$(BROWSER_ENV) && node tests/browser/drawn-by.mjs

contact-sheet: setup ## all kept pictures side by side, in target/contact-sheet.html and -*.png
	@$(BROWSER_ENV) && node tests/browser/contact-sheet.mjs

trees: setup dist ## write anew what a screen reader is given, which browser-tests compares with
	@$(BROWSER_ENV) && playwright test --config tests/browser/playwright.config.mjs tree.spec --project phone --update-snapshots=all

fmt: ## format the Rust
	cargo fmt

# Of what is committed. What is to be done besides, it says at the end.
release: dist npm rate ## the archives of a release with their hashes and what they are made of, in release/
	@$(PAGE_ENV) && node tools/release/make.mjs '$(TARGET)'
	@$(PAGE_ENV) && node --test --test-reporter=spec tests/release/

advisories: setup-page setup-supply ## ask whether anybody has warned of what is taken in; needs the network
	@$(PAGE_ENV) && tools/advisories.sh

reproducible: setup-page ## build all that is shipped twice, in two places, and compare every byte (10 minutes or more)
	@tools/release/reproducible.sh

# The package for JavaScript rates the sheets of the native benches once more, and explains their CCG;
# numpy does what can be done with it of the explanation. The comparison with other engines comes last, and is
# a command of its own too: it renews benches/RESULTS.md.
bench: setup setup-peers npm ## measure the engine, natively, in a browser, and beside others
	cargo bench --locked --bench rate_one --bench rate_sheet --bench explain
	@$(PEERS_ENV) && "$$PEERS_PYTHON" benches/peers/explain.py $(TARGET)
	@$(BROWSER_ENV) && node benches/browser.mjs dist-npm $(TARGET)
	@$(BROWSER_ENV) && node benches/explain.mjs dist-npm $(TARGET)
	@$(MAKE) --no-print-directory bench-engines

bench-engines: setup setup-peers npm ## only that: every CCG rated by this engine, and by four others
	cargo bench --locked --bench side_by_side
	@$(PEERS_ENV) && "$$PEERS_PYTHON" benches/peers/side_by_side.py $(TARGET)
	@$(BROWSER_ENV) && node benches/side-by-side.mjs dist-npm $(TARGET)

bench-page: bench-react ## measure how soon a rating can be read and used on a slow phone, in an article too
	@$(BROWSER_ENV) && node benches/page.mjs dist

bench-react: setup setup-peers dist ## only the main page, beside the same form in React: renews benches/RESULTS.md
	@$(BROWSER_ENV) && node benches/beside-react.mjs dist $(TARGET)

# Run once as a test, the bench leaves its CCG and measures nothing.
keystroke: setup dist ## measure what a key takes in the page, with the parts that follow it unfolded
	cargo bench --locked --bench explain -- --test
	@$(BROWSER_ENV) && node benches/keystroke.mjs dist $(TARGET)

# Other inputs than the usual ones: make differential SEED=7 INPUTS=1000000
differential: setup-page npm native-pairs ## compare the package with the native engine, for 100,000 inputs (INPUTS=... SEED=...)
	@$(PAIRS_ENV) && ONLY=differential.test.mjs tests/npm/run.sh

# The page's engine is compiled otherwise than the package's: for its size, without checks for overflow. So here is a
# package that is compiled as the page is.
LEAN_NPM := $(TARGET)/npm-lean

differential-lean: setup-page native-pairs ## the same inputs for an engine compiled as the page's (INPUTS=... SEED=...)
	@$(PAGE_ENV) && $(LEAN_STD) RUSTFLAGS="$(LEAN_FLAGS)" cargo rustc $(API_CARGO) --profile page --lib --crate-type cdylib \
	    && node tools/npm.mjs $(TARGET)/wasm32-unknown-unknown/page/ccg_rating.wasm $(LEAN_NPM)
	@$(PAIRS_ENV) && PACKAGE=$(LEAN_NPM) ONLY=differential.test.mjs tests/npm/run.sh

fuzz: setup-fuzz ## look for inputs that break something, ten minutes for each of six targets (FUZZ_SECONDS=... FUZZ_TARGETS='...')
	@tools/fuzz.sh run $(FUZZ_SECONDS) $(FUZZ_TARGETS)

fuzz-keep: setup-fuzz ## keep in fuzz/corpus/ what fuzzing found to reach more
	@tools/fuzz.sh keep $(FUZZ_TARGETS)

# What browser-tests does 250 times, more often.
soak: setup dist npm ## random actions on the page, each compared with the engine (ACTIONS=10000 SEED=1)
	@$(BROWSER_ENV) && ACTIONS='$(or $(ACTIONS),10000)' SEED='$(SEED)' \
	    playwright test --config tests/browser/playwright.config.mjs soak.spec --project phone

# Pasted or opened sheets of up to 100,000 rows, in the finished page.
memory: setup dist ## measure how much memory the page takes for a sheet
	@$(BROWSER_ENV) && node benches/memory.mjs dist

# Its scores fall with other work on the machine. PRIORITY='chrt -r 1' (as root) puts it before that.
lighthouse: setup setup-lighthouse dist ## score the page by Lighthouse, and write docs/lighthouse/
	@$(BROWSER_ENV) && . target/tools/lighthouse.env && PRIORITY="$(PRIORITY)" $(PRIORITY) node tools/lighthouse/run.mjs dist

# What is tried and with what: .cargo/mutants.toml; what came of it: docs/mutants.md.
mutants: setup-mutants ## change the engine in 1,800 places, one at a time: does a test notice? (hours; ARGS='--file src/assess/z.rs' for some)
	@$(PAGE_ENV) && PROPTEST_CASES=24 cargo mutants --output $(TARGET) $(ARGS)

clean: ## take away what was built here; installed tools stay
	cargo clean
	rm -rf dist dist-npm release target
