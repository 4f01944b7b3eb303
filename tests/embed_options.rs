//! What a publisher may choose in the address of a frame: taken only as it should be, whatever stands
//! there, and the page's backgrounds in Rust are those of its style sheet.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a helper that finds nothing fails the test, as it should"
)]

#[path = "common/repeatable.rs"]
mod repeatable;

use ccg_rating::embed::{
    Accent, Colour, Credit, FontFamily, Name, Options, Part, Parts, Source, Story, Theme,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

const TOKENS: &str = include_str!("../styles/tokens.css");
const BASE: &str = include_str!("../styles/base.css");

fn config(cases: u32) -> Config {
    Config {
        cases,
        ..repeatable::config(2017)
    }
}

/// What is wrong with a query, as it is said.
fn problems(query: &str) -> Vec<String> {
    let (_, problems) = Options::read(&format!("https://example.org/embed/?{query}#v1/2016-17"));
    problems.iter().map(ToString::to_string).collect()
}

fn options(query: &str) -> Options {
    assert_eq!(problems(query), [] as [&str; 0]);
    Options::read(&format!("?{query}")).0
}

/// The style sheet's tokens of a theme: what stands in its first block, or in the one for dark devices.
fn tokens(theme: Theme) -> &'static str {
    let (light, rest) = TOKENS
        .split_once("@media (prefers-color-scheme: dark) {")
        .expect("there is a dark theme");
    let (dark, _) = rest.split_once("/* Type:").expect("the tokens end");
    match theme {
        Theme::Light => light,
        Theme::Dark => dark,
    }
}

fn token(theme: Theme, name: &str) -> &'static str {
    let (_, rest) = tokens(theme)
        .split_once(&format!("--{name}: "))
        .expect("the style sheet has it");
    rest.split(';').next().expect("there is something").trim()
}

#[test]
fn an_address_without_options_shows_everything_as_usual() {
    assert_eq!(options(""), Options::default());
    assert_eq!(Options::default().parts, Parts::ALL);
    assert_eq!(
        Options::read("https://example.org/embed/"),
        (Options::default(), vec![])
    );
    // Texts that are empty say nothing, as a form sends them that was not filled in.
    let empty =
        "year=&ccg=&parts=&theme=&accent=&accent-dark=&font=&open=&credit=+&name=&source=&events=";
    assert_eq!(options(empty), Options::default());
}

#[test]
fn every_option_is_read_and_written() {
    let query = "year=2016-17&ccg=03A&parts=result,why&theme=dark&accent=0b4f8a&accent-dark=8fc3f3\
                 &font=Guardian%20Text,serif&open=no&credit=The%20Examiner%20%26%20Co\
                 &name=Anytown&source=https%3A%2F%2Fexample.org%2F%3Fa%3Db&events=change";
    let found = options(query);
    assert_eq!(found.year.as_deref(), Some("2016-17"));
    assert_eq!(found.ccg.as_deref(), Some("03A"));
    let shown = Part::ALL.map(|part| found.parts.has(part));
    assert_eq!(shown, [true, false, true, false, false, false]);
    assert_eq!(found.theme, Some(Theme::Dark));
    assert_eq!(
        found.accent.map(Accent::colour),
        Some(Colour::of(0x0b_4f_8a))
    );
    assert_eq!(
        found.accent_dark.map(Accent::colour),
        Some(Colour::of(0x8f_c3_f3))
    );
    assert_eq!(found.font, FontFamily::read("Guardian Text, serif"));
    assert!(!found.is_open && found.tells_changes);
    assert_eq!(found.credit, Credit::read("The Examiner & Co"));
    let story = Story {
        name: Name::read("Anytown").unwrap(),
        source: Source::read("https://example.org/?a=b"),
    };
    assert_eq!(found.story, Some(story));
    assert_eq!(found.write(), query);
}

#[test]
fn what_other_tools_put_into_an_address_is_left_alone() {
    let others = "childId=rating-1&embed=pym,amp&initialWidth=320&utm_source=x&parentUrl=%ff";
    assert_eq!(options(others), Options::default());
}

#[test]
fn what_is_refused_is_left_out_and_named_with_what_was_expected_and_found() {
    for (query, says) in [
        (
            "year=the+year",
            "year: expected a year like 2016-17, or the short name of a framework, found “the year”.",
        ),
        (
            "ccg=03A%27",
            "ccg: expected a CCG's code like 03A, found “03A'”.",
        ),
        (
            "parts=result,all,story",
            "parts: expected result, components, why, change, grades, more, found “all,story”.",
        ),
        ("theme=Dark", "theme: expected light or dark, found “Dark”."),
        (
            "accent=blue",
            "accent: expected a colour as six digits, like 0b4f8a, found “blue”.",
        ),
        (
            "accent=8fc3f3",
            "accent: expected a colour with a contrast of at least 4.5 : 1 to this page's light \
             grounds, found “8fc3f3”, which has 1.5 : 1 to #e8eef4.",
        ),
        (
            "accent-dark=0b4f8a",
            "accent-dark: expected a colour with a contrast of at least 4.5 : 1 to this page's dark \
             grounds, found “0b4f8a”, which has 1.5 : 1 to #2a3138.",
        ),
        (
            "accent=686868",
            "accent: expected a colour with a contrast of at least 4.5 : 1 to this page's light \
             grounds, found “686868”, which has 4.4 : 1 to the text on a button that is pointed at.",
        ),
        (
            "font=url(x)",
            "font: expected at most 5 names of letters, digits, spaces and hyphens, with commas between \
             them, found “url(x)”.",
        ),
        ("open=maybe", "open: expected no, or yes, found “maybe”."),
        (
            "credit=one%0Atwo",
            "credit: expected one line of plain text of at most 100 characters, found “one\u{fffd}two”.",
        ),
        (
            "name=a%E2%80%AEb",
            "name: expected one line of plain text of at most 80 characters, found “a\u{fffd}b”.",
        ),
        (
            "name=a&source=http://example.org/",
            "source: expected an address that begins with https://, as copied from a browser, of at most \
             500 characters, found “http://example.org/”.",
        ),
        (
            "source=https://example.org/",
            "source: expected it beside a name, found “https://example.org/”.",
        ),
        ("events=all", "events: expected change, found “all”."),
        (
            "credit=%ff",
            "credit: expected a text in UTF-8 with its escapes, found “%ff”.",
        ),
    ] {
        assert_eq!(problems(query), [says]);
    }
}

#[test]
fn a_name_with_a_source_that_is_refused_is_still_a_story_of_ones_own() {
    let (options, problems) = Options::read("?name=Anytown&source=javascript:alert(1)");
    assert_eq!(problems.len(), 1);
    let story = options.story.expect("it has a name");
    assert_eq!((story.name.text(), story.source), ("Anytown", None));
}

#[test]
fn of_many_problems_five_are_said_and_of_a_long_text_forty_letters() {
    let long = "é".repeat(3000);
    let query = format!("theme={long}&accent=x&accent-dark=x&font=;&open=x&credit=%00&events=x");
    let found = problems(&query);
    assert_eq!(found.len(), 5);
    let shown = format!(
        "theme: expected light or dark, found “{}…”.",
        "é".repeat(40)
    );
    assert_eq!(found[0], shown);
}

#[test]
fn an_accent_is_taken_from_the_contrast_that_text_needs_on() {
    // The greys on both sides of the limit, on the least favourable ground of each theme; in the light
    // one that is white text upon a button that is pointed at.
    let grey = |part: u32| format!("{part:02x}{part:02x}{part:02x}");
    let taken = |part: &u32, theme| Accent::read(&grey(*part), theme).is_ok();
    let lightest = (0..=255)
        .rev()
        .find(|part| taken(part, Theme::Light))
        .unwrap();
    let darkest = (0..=255).find(|part| taken(part, Theme::Dark)).unwrap();
    assert!((0..=lightest).all(|part| taken(&part, Theme::Light)));
    assert!((darkest..=255).all(|part| taken(&part, Theme::Dark)));
    for (part, beyond, theme) in [
        (lightest, lightest + 1, Theme::Light),
        (darkest, darkest - 1, Theme::Dark),
    ] {
        // Worked out once more with the library's power: every pair of the theme but the brightened.
        let least = |part: u32| {
            let grounds = theme.backgrounds().map(|(_, ground)| ground.css());
            let ratios = grounds.map(|ground| ratio(&format!("#{}", grey(part)), &ground));
            let pointed_at = (part * 115 / 100).min(255);
            let card = theme.backgrounds()[0].1.css();
            let brighter = |css: &str| {
                let parts = parts_of(css).map(|part| (part * 115 / 100).min(255));
                format!("#{}", parts.map(|part| format!("{part:02x}")).concat())
            };
            let hovered = ratio(&format!("#{}", grey(pointed_at)), &brighter(&card));
            ratios.into_iter().fold(hovered, f64::min)
        };
        assert!(least(part) >= 4.5, "{} {theme:?}", least(part));
        assert!(least(beyond) < 4.5, "{} {theme:?}", least(beyond));
    }
}

fn parts_of(css: &str) -> [u32; 3] {
    [1, 3, 5].map(|at| u32::from_str_radix(&css[at..at + 2], 16).unwrap())
}

/// The contrast of two colours, by the words of the guidelines.
fn ratio(one: &str, other: &str) -> f64 {
    let light = |css: &str| {
        let linear = parts_of(css).map(|part| {
            let share = f64::from(part) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05
    };
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

#[test]
fn the_backgrounds_of_accents_are_those_of_the_style_sheet() {
    for theme in [Theme::Light, Theme::Dark] {
        for (name, colour) in theme.backgrounds() {
            assert_eq!(token(theme, name), colour.css(), "{theme:?} {name}");
        }
    }
    // What an accent takes the place of, and the one filter that changes it.
    assert!(token(Theme::Light, "link").starts_with("var(--accent, #"));
    assert!(token(Theme::Dark, "link").starts_with("var(--accent-dark, #"));
    assert!(BASE.contains("button:hover { filter: brightness(1.15); }"));
    assert_eq!(BASE.matches("filter:").count(), 1);
}

#[test]
fn the_pages_own_link_colours_would_be_taken_as_accents() {
    for theme in [Theme::Light, Theme::Dark] {
        let link = token(theme, "link");
        let (_, digits) = link.split_once('#').expect("it is a colour");
        assert!(
            Accent::read(digits.trim_end_matches(')'), theme).is_ok(),
            "{link}"
        );
    }
}

#[test]
fn a_list_of_typefaces_ends_with_those_of_the_style_sheet() {
    let font = FontFamily::read("Georgia").expect("it is a name");
    let css = font.css();
    let own = css.strip_prefix("\"Georgia\", ").expect("it comes first");
    assert!(BASE.contains(&format!("var(--font, {own});")), "{own}");
}

#[test]
fn an_address_with_anything_but_a_plain_host_is_no_source() {
    for refused in [
        "https://",
        "https:///path.html",
        "https://example",
        "https://.example.org/",
        "https://example.org./",
        "https://example.org:/",
        "https://example.org:65536/",
        "https://example.org:+1/",
        "https://name@example.org/",
        "https://name:word@example.org/",
        "https://example.org\\@example.com/",
        "https://[::1]/",
        "https://ex ample.org/",
        "https://example.org/\"onclick=",
        "https://example.org/<b>",
        "https://éxample.org/",
        "//example.org/",
        "data:text/html,https://example.org/",
    ] {
        assert_eq!(Source::read(refused), None, "{refused}");
    }
    for (taken, host) in [
        ("https://example.org", "example.org"),
        (
            "https://www.example.co.uk:8443/a@b:c?d=[e]#f",
            "www.example.co.uk",
        ),
        ("https://example.org?a=https://b@c", "example.org"),
    ] {
        let source = Source::read(taken).unwrap_or_else(|| panic!("{taken} is an address"));
        assert_eq!((source.address(), source.host()), (taken, host));
    }
    let longest = format!("https://example.org/{}", "x".repeat(480));
    assert!(Source::read(&longest).is_some());
    assert_eq!(Source::read(&format!("{longest}x")), None);
}

/// Pieces that matter somewhere: to addresses, to HTML, to style sheets, or to the options themselves.
const PIECES: [&str; 44] = [
    "&",
    "=",
    "?",
    "#",
    "+",
    "%",
    "%00",
    "%0A",
    "%22",
    "%27",
    "%3C",
    "%ff",
    "%E2%80%AE",
    "%C3%A9",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "é",
    "😀",
    "\0",
    "\"",
    "'",
    "<script>",
    "</style>",
    "\\",
    ";",
    "}",
    ",",
    "url(",
    "--x:",
    "javascript:",
    "https://",
    "example.org",
    "@",
    ":443",
    "0b4f8a",
    "ffdd00",
    "result",
    "Georgia",
    "serif",
    "dark",
    "no",
    "change",
    "Anytown CCG",
];

const NAMES: [&str; 12] = [
    "year",
    "ccg",
    "parts",
    "theme",
    "accent",
    "accent-dark",
    "font",
    "open",
    "credit",
    "name",
    "source",
    "events",
];

fn hostile_queries() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(PIECES.to_vec()).prop_map(str::to_owned),
        2 => any::<char>().prop_map(String::from),
        1 => (0_usize..300).prop_map(|times| "x".repeat(times)),
    ];
    let value = prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat());
    let pair = (select(NAMES.to_vec()), value).prop_map(|(name, value)| format!("{name}={value}"));
    prop::collection::vec(pair, 0..10).prop_map(|pairs| pairs.join("&"))
}

fn is_one_plain_line(text: &str) -> bool {
    !text.chars().any(|letter| {
        letter.is_control() || "\u{2028}\u{2029}\u{202a}\u{202e}\u{2066}\u{2069}".contains(letter)
    })
}

proptest! {
    #![proptest_config(config(10_000))]

    #[test]
    fn whatever_stands_in_a_query_what_is_taken_can_do_no_harm(query in hostile_queries()) {
        let (options, problems) = Options::read(&format!("https://example.org/embed/?{query}"));
        prop_assert!(problems.len() <= 5);
        for problem in problems {
            prop_assert!(NAMES.contains(&problem.option));
            let said = problem.to_string();
            prop_assert!(said.chars().count() < 250 && is_one_plain_line(&said), "{}", said);
        }
        if let Some(font) = &options.font {
            // Nothing that ends a text or a declaration: quotes only in pairs, around names.
            let css = font.css();
            let is_plain = |letter: char| letter.is_ascii_alphanumeric() || " -,\"".contains(letter);
            prop_assert!(css.chars().all(is_plain) && css.matches('"').count() % 2 == 0, "{}", css);
        }
        for (accent, theme) in [(options.accent, Theme::Light), (options.accent_dark, Theme::Dark)] {
            if let Some(accent) = accent {
                for (_, ground) in theme.backgrounds() {
                    prop_assert!(accent.colour().contrast(ground) >= 4.5);
                }
            }
        }
        for text in [&options.year, &options.ccg].into_iter().flatten() {
            prop_assert!(text.len() <= 10 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-/".contains(&byte)));
        }
        if let Some(credit) = &options.credit {
            prop_assert!(credit.text().chars().count() <= 100 && is_one_plain_line(credit.text()));
        }
        if let Some(story) = &options.story {
            prop_assert!(story.name.text().chars().count() <= 80 && is_one_plain_line(story.name.text()));
            if let Some(source) = &story.source {
                let harmless = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
                prop_assert!(source.address().starts_with("https://"));
                prop_assert!(source.address().bytes().all(harmless), "{}", source.address());
                let host = source.host();
                prop_assert!(source.address()[8..].starts_with(host) && host.contains('.'));
            }
        }
        // What was taken is what it writes, and nothing in that is refused.
        let again = Options::read(&format!("?{}#", options.write()));
        prop_assert_eq!(again, (options, vec![]));
    }

    #[test]
    fn whatever_is_chosen_is_read_back_from_what_is_written(
        (year, ccg) in (prop::option::of("[0-9]{4}-[0-9]{2}"), prop::option::of("[0-9A-Z]{3}")),
        parts in prop::collection::vec(select(Part::ALL.to_vec()), 0..5),
        theme in prop::option::of(select(vec![Theme::Light, Theme::Dark])),
        colours in (prop::option::of("[0-9a-f]{6}"), prop::option::of("[0-9a-f]{6}")),
        font in prop::option::of("[A-Za-z0-9][A-Za-z0-9-]{0,12}( [A-Z0-9]{1,4})?(,[a-z-]{0,5}[a-z]){0,4}"),
        credit in prop::option::of("\\PC{1,100}"),
        story in prop::option::of(("\\PC{1,80}", prop::option::of("https://[a-z0-9-]{1,9}\\.org(/[!#-;=?-\\[\\]_a-z~]{0,60})?"))),
        (is_open, tells_changes) in any::<(bool, bool)>(),
    ) {
        let accent = |digits: Option<String>, theme| Accent::read(&digits?, theme).ok();
        let options = Options {
            year,
            ccg,
            parts: parts.into_iter().fold(Parts::ALL, |parts, part| parts.with(part, false)),
            theme,
            accent: accent(colours.0, Theme::Light),
            accent_dark: accent(colours.1, Theme::Dark),
            font: font.and_then(|font| FontFamily::read(&font)),
            is_open,
            credit: credit.and_then(|credit| Credit::read(&credit)),
            story: story.and_then(|(name, source)| Some(Story {
                name: Name::read(&name)?,
                source: source.and_then(|source| Source::read(&source)),
            })),
            tells_changes,
        };
        prop_assert_eq!(Options::read(&format!("a?{}#b", options.write())), (options, vec![]));
    }
}
