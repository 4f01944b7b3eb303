# shellcheck shell=bash
# The browsers to test with. Part of tools/setup.sh, which reads it and has what it uses.

# ---- Chromium ----

# major PROGRAM: "Chromium 156.0.1.2 built on ..." and "ChromeDriver 156.0.1.2 (...)" are both 156.
major() { { "$1" --version 2>/dev/null || true; } | sed -n '1s/[^0-9]*\([0-9][0-9]*\)\..*/\1/p'; }

# Sets chrome and driver: what the caller named, else what is there. Of several browsers
# the one that fits the driver, else the first.
find_browser() {
    local candidate
    driver=${CHROMEDRIVER:-$(first_of chromedriver)}
    chrome=${CHROME:-}
    [ -z "$chrome" ] || return 0
    for candidate in google-chrome google-chrome-stable chromium chromium-browser \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        candidate=$(first_of "$candidate")
        [ -n "$candidate" ] || continue
        chrome=${chrome:-$candidate}
        if [ -n "$driver" ] && [ "$(major "$candidate")" = "$(major "$driver")" ]; then
            chrome=$candidate
            return 0
        fi
    done
}

install_browser() {
    local mend=(
        "By hand, Debian: apt-get install chromium chromium-driver"
        "macOS: brew install --cask google-chrome chromedriver"
        "Elsewhere: Chrome or Chromium, and the ChromeDriver of the same version."
        "If they are there already: make ... CHROME=<path of the browser> CHROMEDRIVER=<path of its driver>"
    )
    local chrome_major driver_major
    find_browser
    if { [ -z "$chrome" ] || [ -z "$driver" ]; } && has apt-get; then
        # Chromium's sandbox and a font are only recommended by the package, but tests want both.
        apt_install chromium chromium-driver chromium-sandbox fonts-liberation || fail "expected to install chromium and chromium-driver, but apt-get failed (see above)" "${mend[@]}"
        find_browser
    fi
    has "$chrome" || fail "expected Chrome or Chromium, found ${chrome:-none}" "${mend[@]}"
    has "$driver" || fail "expected ChromeDriver, found ${driver:-none}" "${mend[@]}"
    chrome_major=$(major "$chrome")
    driver_major=$(major "$driver")
    [ -n "$chrome_major" ] || fail "expected a version from '$chrome --version', found none" "${mend[@]}"
    [ "$chrome_major" = "$driver_major" ] || fail \
        "expected a ChromeDriver of version $chrome_major for $chrome, found ${driver_major:-none} in $driver" "${mend[@]}"
}

# A test's browser should do nothing on its own: no first-run page, no updates, no look-ups.
# (--headless comes from the test runners.)
browser_flags() {
    printf '%s ' --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync
    # Chromium refuses to start as root with its sandbox on.
    if [ "$(id -u)" = 0 ]; then printf '%s ' --no-sandbox; fi
    printf '%s\n' "${CHROME_FLAGS:-}"
}

# ---- The other engines ----

# Where systems put the small browser that WebKitGTK brings, after the name of its interface.
find_webkit_browser() {
    local name path
    for name in webkit2gtk-4.1 webkitgtk-6.0 webkit2gtk-4.0; do
        for path in /usr/lib/*/"$name" /usr/libexec/"$name" /usr/lib64/"$name" /usr/lib/"$name"; do
            [ -x "$path/MiniBrowser" ] || continue
            printf '%s\n' "$path/MiniBrowser"
            return
        done
    done
}

find_webkit() {
    webkit_driver=${WEBKIT_DRIVER:-$(first_of WebKitWebDriver)}
    webkit_browser=${WEBKIT_BROWSER:-$(find_webkit_browser)}
    xvfb_run=${XVFB_RUN:-$(first_of xvfb-run)}
}

install_firefox() {
    local mend=("By hand: Firefox (Debian: apt-get install firefox-esr; macOS: brew install --cask firefox), then, if it lies elsewhere: make ... FIREFOX=<its path>")
    local names=(firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox)
    firefox=${FIREFOX:-$(first_of "${names[@]}")}
    if [ -z "$firefox" ] && has apt-get; then
        apt_install firefox-esr || fail "expected to install firefox-esr, but apt-get failed (see above)" "${mend[@]}"
        firefox=$(first_of "${names[@]}")
    fi
    has "$firefox" || fail "expected Firefox, found ${firefox:-none}" "${mend[@]}"
}

install_webkit() {
    local mend=(
        "By hand, Debian: apt-get install webkit2gtk-driver xvfb"
        "Elsewhere: WebKitGTK with WebKitWebDriver and MiniBrowser, and xvfb-run; if they are there already:"
        "make ... WEBKIT_DRIVER=<path> WEBKIT_BROWSER=<path of MiniBrowser> XVFB_RUN=<path>"
        "Where there is no WebKitGTK, as on macOS, leave these tests out: make ... WITHOUT_WEBKIT=1"
    )
    webkit_driver='' webkit_browser='' xvfb_run=''
    if [ "${WITHOUT_WEBKIT:-}" = 1 ]; then
        say "WITHOUT_WEBKIT=1: nothing is tested in WebKit, the engine of Safari"
        return
    fi
    find_webkit
    if { [ -z "$webkit_driver" ] || [ -z "$webkit_browser" ] || [ -z "$xvfb_run" ]; } && has apt-get; then
        # xvfb-run takes its key from xauth, which the package only recommends.
        apt_install webkit2gtk-driver xvfb xauth \
            || fail "expected to install webkit2gtk-driver and xvfb, but apt-get failed (see above)" "${mend[@]}"
        find_webkit
    fi
    has "$webkit_driver" || fail "expected WebKitWebDriver, found ${webkit_driver:-none}" "${mend[@]}"
    has "$webkit_browser" || fail "expected WebKit's MiniBrowser, found ${webkit_browser:-none}" "${mend[@]}"
    has "$xvfb_run" || fail "expected xvfb-run, found ${xvfb_run:-none}" "${mend[@]}"
}
