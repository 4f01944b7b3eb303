//! The options in a frame's address: whatever a stranger writes, what is taken is harmless where the page
//! puts it, what is refused is said briefly, and what is pasted into an article holds the same options and
//! no markup but its own.
//!
//! The bytes are the address of a frame; what an editor may put in beside it (a title, a sentence) follows
//! after a line feed.

use ccg_rating::embed::{
    Colour, Credit, Dialect, FrameHeights, Heights, Name, Narrowing, Options, Parts, Pixels,
    Problem, Shown, Snippets, Source, Story,
};

/// No more problems than this are reported of one address.
const MOST_PROBLEMS: usize = 5;
/// What a problem says beside the forty letters that it repeats.
const LONGEST_PROBLEM: usize = 400;

/// What reads options, writes them, and makes what is pasted into an article: the embed room's own, or
/// what a test puts in its place to see that it is refused.
pub struct Edge {
    /// Reads the options of an address.
    pub read: fn(&str) -> (Options, Vec<Problem>),
    /// Writes them.
    pub write: fn(&Options) -> String,
    /// What becomes of each snippet before somebody pastes it.
    pub html: fn(String) -> String,
}

/// Fails unless everything above holds of these bytes.
pub fn check(bytes: &[u8]) {
    let (read, write) = (Options::read, Options::write);
    let html = std::convert::identity;
    holds(bytes, &Edge { read, write, html });
}

/// The same of any such edge.
pub fn holds(bytes: &[u8], edge: &Edge) {
    let text = String::from_utf8_lossy(bytes);
    let (href, words) = text.split_once('\n').unwrap_or((&text, ""));
    let (options, problems) = (edge.read)(href);
    assert!(
        problems.len() <= MOST_PROBLEMS,
        "too many problems: {problems:?}"
    );
    for problem in &problems {
        let said = problem.to_string();
        assert!(
            said.chars().count() <= LONGEST_PROBLEM && is_one_line(&said),
            "not to be said: {said:?}"
        );
    }
    check_written_again(&options, edge);
    check_harmless(&options);
    check_dialects(href);
    check_snippets(&options, words, edge);
}

/// Whether a text stays on its line and in its direction.
fn is_one_line(text: &str) -> bool {
    let turns = |letter| matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !text.contains(|letter: char| letter.is_control() || turns(letter))
}

/// Whether a text can stand in an address without an escape.
fn is_of_address(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._~,=&%".contains(&byte))
}

fn check_written_again(options: &Options, edge: &Edge) {
    let query = (edge.write)(options);
    assert!(is_of_address(&query), "needs escapes: {query}");
    assert_eq!(
        (edge.read)(&format!("?{query}")),
        (options.clone(), vec![]),
        "read as others: {query}"
    );
    let pairs = options.pairs();
    let find = &mut |name: &'static str| {
        let found = pairs.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.clone())
    };
    assert_eq!(Options::of(find), (options.clone(), vec![]), "{query}");
}

fn check_harmless(options: &Options) {
    for word in [&options.year, &options.ccg].into_iter().flatten() {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-/".contains(&byte);
        assert!(word.len() <= 10 && word.bytes().all(is_plain), "{word}");
    }
    let parts = options.parts.names(",");
    assert!(!parts.is_empty(), "nothing is shown");
    assert_eq!(Parts::read(&parts), (options.parts, vec![]));
    for accent in [options.accent, options.accent_dark].into_iter().flatten() {
        let css = accent.colour().css();
        let digits = css.strip_prefix('#').unwrap_or_default();
        assert!(
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{css}"
        );
        assert_eq!(Colour::read(digits), Some(accent.colour()));
    }
    if let Some(font) = &options.font {
        check_typeface(&font.css());
    }
    if let Some(credit) = &options.credit {
        check_words(credit.text(), 100);
    }
    if let Some(Story { name, source }) = &options.story {
        check_words(name.text(), 80);
        if let Some(source) = source {
            check_source(source.address(), source.host());
        }
    }
}

/// Typefaces as CSS, which nothing can follow: not another rule, and no text that never ends.
pub fn check_typeface(css: &str) {
    let is_harmless = !css.contains(|letter| ";:{}<>()\\/'&@!".contains(letter));
    assert!(is_harmless, "more than typefaces: {css}");
    assert_eq!(css.matches('"').count() % 2, 0, "an open text: {css}");
}

/// A stranger's words on the page: something, not too much of it, that stays in its place.
pub fn check_words(words: &str, most: usize) {
    let is_short = !words.trim().is_empty() && words.chars().count() <= most;
    assert!(is_short && is_one_line(words), "not to be shown: {words:?}");
}

/// An address that a reader may follow, and whose host is what the page says it is.
pub fn check_source(address: &str, host: &str) {
    let rest = address
        .strip_prefix("https://")
        .and_then(|rest| rest.strip_prefix(host));
    let after = rest.map(|rest| rest.bytes().next());
    // No name or password before the host, which a reader would take for the host.
    assert!(
        matches!(after, Some(None | Some(b'/' | b'?' | b'#' | b':'))),
        "not of {host}: {address}"
    );
    let is_plain = !address.contains(['"', '<', '>', '\\', ' ']);
    assert!(host.contains('.') && is_plain, "no address: {address}");
}

fn check_dialects(href: &str) {
    let Narrowing { dialects, unknown } = Narrowing::of(href);
    assert!(dialects.iter().count() > 0, "no dialect is left");
    assert!(unknown.len() <= MOST_PROBLEMS, "{unknown:?}");
    assert!(
        unknown.iter().all(|name| name.chars().count() <= 41),
        "{unknown:?}"
    );
    let names: Vec<&str> = dialects.iter().map(|dialect| dialect.names()[0]).collect();
    assert_eq!(Narrowing::read(&names.join(",")).dialects, dialects);
    assert!(names.iter().all(|name| Dialect::named(name).is_some()));
    assert_eq!(Heights::new(href).narrowing().dialects, dialects);
}

fn check_snippets(options: &Options, words: &str, edge: &Edge) {
    let pixels = [1400.0, 1300.0, 1250.0, 1100.0, 900.0].map(Pixels::rounded_up);
    let pixels: Vec<Pixels> = pixels.into_iter().flatten().collect();
    let heights = FrameHeights::measured(&pixels);
    assert!(heights.is_some(), "{pixels:?}");
    let Some(heights) = heights else { return };
    for shown in [
        Shown::Own("v1/2016-17?101a=2&165a=green".to_owned()),
        Shown::Published {
            year: "2016-17".to_owned(),
            ccg: "03A".to_owned(),
        },
    ] {
        let of = |options: Options, words: &str| Snippets {
            site: "https://example.org/ccg/".to_owned(),
            shown: shown.clone(),
            options,
            title: words.to_owned(),
            says: words.to_owned(),
            full: format!("https://example.org/?{words}"),
        };
        let snippets = of(options.clone(), words);
        assert_eq!(
            Options::read(&snippets.address()),
            (options.clone(), vec![])
        );
        let forms = |snippets: &Snippets| {
            [
                snippets.loader(None, Some(heights)),
                snippets.wordpress(Some("sha384-x"), None),
                snippets.iframe(heights),
                snippets.pym(),
                snippets.amp(heights),
            ]
            .map(edge.html)
        };
        let plain = of(in_plain_words(options), "a");
        for (html, plain) in forms(&snippets).iter().zip(&forms(&plain)) {
            for mark in ['<', '>', '"', '\''] {
                let count = |html: &str| html.matches(mark).count();
                assert_eq!(count(html), count(plain), "{mark} of a stranger: {html}");
            }
        }
    }
}

/// Options that look the same, with texts that nothing could be read into.
fn in_plain_words(options: &Options) -> Options {
    let story = options.story.as_ref().and_then(|story| {
        let source = story
            .source
            .as_ref()
            .and_then(|_| Source::read("https://example.org/"));
        Some(Story {
            name: Name::read("a")?,
            source,
        })
    });
    let credit = options.credit.as_ref().and_then(|_| Credit::read("a"));
    Options {
        story,
        credit,
        ..options.clone()
    }
}
