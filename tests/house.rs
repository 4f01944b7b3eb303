//! The house keeps its order: which room may use which, what the engine never touches, and that no
//! one but the registry knows a framework by name. Read from the sources themselves.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot read the sources fails the test, as it should"
)]

use std::fs;
use std::path::{Path, PathBuf};

use ccg_rating::frameworks;

/// The rooms from the ground floor up, each with those that it may use.
const ROOMS: [(&str, &[&str]); 11] = [
    ("rating", &[]),
    ("framework", &["rating"]),
    ("frameworks", &["rating", "framework"]),
    ("assess", &["rating", "framework", "frameworks"]),
    ("explore", &["rating", "framework", "frameworks", "assess"]),
    ("cases", &["rating", "framework"]),
    (
        "exchange",
        &[
            "rating",
            "framework",
            "frameworks",
            "assess",
            "explore",
            "cases",
        ],
    ),
    ("embed", &[]),
    (
        "app",
        &[
            "rating",
            "framework",
            "frameworks",
            "assess",
            "explore",
            "cases",
            "exchange",
            "embed",
        ],
    ),
    (
        "prerender",
        &[
            "rating",
            "framework",
            "frameworks",
            "assess",
            "explore",
            "cases",
            "exchange",
            "embed",
            "app",
        ],
    ),
    ("api", &["exchange"]),
];

/// The rooms that are the engine, and the one that needs no other: they build for any target, without
/// a browser and without serde.
const ENGINE: [&str; 7] = [
    "rating",
    "framework",
    "frameworks",
    "assess",
    "explore",
    "cases",
    "embed",
];

/// The most lines of a file.
const MOST_LINES: usize = 400;

/// The files that are longer, and why.
const LONGER: [(&str, &str); 1] = [(
    "frameworks/iaf_2016_17.rs",
    "the tables of one framework, which are read side by side with their source",
)];

/// A source file: its place below `src/`, and its text.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// Every Rust file below `src/`.
    fn all() -> Vec<Self> {
        fn gather(folder: &Path, root: &Path, found: &mut Vec<Source>) {
            for entry in fs::read_dir(folder).expect("the sources are there") {
                let path = entry.expect("it can be listed").path();
                if path.is_dir() {
                    gather(&path, root, found);
                } else if path.extension().is_some_and(|end| end == "rs") {
                    let text = fs::read_to_string(&path).expect("it can be read");
                    let path = path.strip_prefix(root).expect("it lies below").to_owned();
                    found.push(Source { path, text });
                }
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut found = Vec::new();
        gather(&root, &root, &mut found);
        found.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(found.len() > 40, "only {} files were found", found.len());
        found
    }

    /// The room it belongs to: its folder, or the file itself where it lies in `src/`.
    fn room(&self) -> String {
        let first = self.path.iter().next().unwrap_or_default();
        first.to_string_lossy().trim_end_matches(".rs").to_owned()
    }

    /// How many modules deep it lies.
    fn depth(&self) -> usize {
        self.path.iter().count() - usize::from(self.path.ends_with("mod.rs"))
    }

    /// Its code: without comments and without its tests, which come last.
    fn code(&self) -> String {
        // The tests of a long file lie beside it.
        if self.path.ends_with("tests.rs") {
            return String::new();
        }
        code(&self.text)
    }

    fn name(&self) -> String {
        format!("src/{}", self.path.display())
    }
}

fn code(text: &str) -> String {
    let tests = ["#[cfg(test)]", "#[cfg(all(test"];
    let lines = text
        .lines()
        .take_while(|line| !tests.iter().any(|mark| line.starts_with(mark)));
    lines
        .filter(|line| !line.trim_start().starts_with("//"))
        // A comment after code; two slashes without spaces around them are an address.
        .map(|line| line.split_once(" // ").map_or(line, |(code, _)| code))
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// The words that a name can be in this text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

/// The rooms that stand after `crate::`, also in a group: `crate::{a::b, c}`.
fn rooms_used(code: &str) -> Vec<&str> {
    let mut rooms = Vec::new();
    for after in code.split("crate::").skip(1) {
        let Some(group) = after.strip_prefix('{') else {
            rooms.extend(words(after).next());
            continue;
        };
        let (mut depth, mut expects_room) = (1, true);
        for (place, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => expects_room = true,
                c if c.is_alphanumeric() && depth == 1 && expects_room => {
                    rooms.extend(group.get(place..).and_then(|rest| words(rest).next()));
                    expects_room = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    rooms
}

/// The most steps up that stand in a row: 2 for `super::super::`.
fn steps_up(code: &str) -> usize {
    let (mut most, mut in_a_row) = (0, 0);
    for part in code.split("::") {
        in_a_row = match part {
            "super" => in_a_row + 1,
            _ if part.ends_with("super") && words(part).last() == Some("super") => 1,
            _ => 0,
        };
        most = most.max(in_a_row);
    }
    most
}

/// The texts between double quotes.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

#[test]
fn the_readers_of_sources_see_what_they_should() {
    assert_eq!(rooms_used("use crate::rating::{Band, Score};"), ["rating"]);
    assert_eq!(
        rooms_used("use crate::{assess::{a, b}, cases::c, app};"),
        ["assess", "cases", "app"]
    );
    assert_eq!(rooms_used("crate::x(crate::y::z)"), ["x", "y"]);
    assert_eq!(
        steps_up("use super::super::rating; use super::x; pub(super) fn"),
        2
    );
    assert_eq!(steps_up("pub(super) fn superb::x"), 0);
    let text = "//! a\nlet b = \"https://c\"; // d\n    // e\n#[cfg(test)]\nmod tests {}";
    assert_eq!(code(text), "let b = \"https://c\";\n");
    assert!(literals("f(\"a\", \"b\")").eq(["a", "b"]));
}

#[test]
fn every_file_belongs_to_a_room_that_is_known() {
    let entry_points = ["lib", "main", "bin"];
    for source in Source::all() {
        let room = source.room();
        let known = ROOMS.iter().any(|(known, _)| *known == room);
        assert!(
            known || entry_points.contains(&room.as_str()),
            "{}",
            source.name()
        );
    }
}

#[test]
fn a_room_uses_only_rooms_that_stand_before_it() {
    for source in Source::all() {
        let room = source.room();
        let Some((_, may_use)) = ROOMS.iter().find(|(known, _)| *known == room) else {
            continue;
        };
        let code = source.code();
        for used in rooms_used(&code) {
            let allowed = used == room || may_use.contains(&used);
            assert!(allowed, "{} must not use crate::{used}", source.name());
        }
        // Enough steps up would lead out of the room, past the check above.
        assert!(
            steps_up(&code) < source.depth(),
            "{} leaves its room",
            source.name()
        );
    }
}

#[test]
fn the_crate_lists_its_rooms_from_the_ground_floor_up() {
    let sources = Source::all();
    let lib = sources
        .iter()
        .find(|source| source.room() == "lib")
        .expect("there is a lib.rs");
    let code = lib.code();
    let listed: Vec<&str> = code
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let order = ROOMS
        .iter()
        .map(|(room, _)| *room)
        .filter(|room| listed.contains(room));
    assert!(order.eq(listed.iter().copied()), "{listed:?}");
    assert!(listed.len() >= 7, "{listed:?}");
}

#[test]
fn the_engine_never_mentions_a_browser_or_a_serialiser() {
    let strangers = [
        "yew",
        "wasm_bindgen",
        "web_sys",
        "js_sys",
        "gloo",
        "serde",
        "serde_json",
    ];
    for source in Source::all() {
        if ENGINE.contains(&source.room().as_str()) {
            for word in words(&source.text) {
                assert!(
                    !strangers.contains(&word),
                    "{} mentions {word}",
                    source.name()
                );
            }
            // Nor does what it says depend on who builds it.
            for feature in [
                "app", "builder", "embed", "grades", "later", "sheets", "api", "json", "csv",
            ] {
                let condition = format!("feature = \"{feature}\"");
                assert!(
                    !source.text.contains(&condition),
                    "{} asks for {condition}",
                    source.name()
                );
            }
        }
    }
}

#[test]
fn only_the_app_and_its_entry_point_touch_a_browser() {
    for source in Source::all() {
        if !["app", "api", "main"].contains(&source.room().as_str()) {
            for word in words(&source.code()) {
                let browser = ["yew", "web_sys", "gloo"].contains(&word);
                assert!(!browser, "{} uses {word}", source.name());
            }
        }
    }
}

#[test]
fn no_one_but_the_registry_knows_a_framework_by_name() {
    for source in Source::all() {
        // The help of the command shows an example, which names one; `rate_command.rs` runs it.
        if source.room() == "frameworks" || source.path == Path::new("bin/rate.rs") {
            continue;
        }
        let code = source.code();
        for framework in frameworks::ALL {
            let name = source.name();
            assert!(
                !code.contains(framework.id),
                "{name} names {}",
                framework.id
            );
            // A case is of a year; nothing else is.
            let year = source.room() == "cases";
            for literal in literals(&code) {
                assert_ne!(literal, framework.slug, "{name}");
                assert!(year || literal != framework.label, "{name} names {literal}");
            }
        }
    }
}

#[test]
fn nothing_is_decided_by_which_framework_it_is() {
    for source in Source::all()
        .iter()
        .filter(|source| source.room() != "frameworks")
    {
        for line in source.code().lines() {
            let names = [
                "framework.id",
                "framework().id",
                "framework.slug",
                "framework.year",
                "framework.label",
            ];
            let decides = names.into_iter().any(|name| {
                line.contains(&format!("match {name} {{"))
                    || line.contains(&format!("matches!({name},"))
            });
            let compares = (line.contains("==") || line.contains("!="))
                && (words(line).any(|word| word == "FIRST") || line.contains("frameworks::ALL["));
            assert!(!decides && !compares, "{}: {line}", source.name());
        }
    }
}

#[test]
fn every_module_opens_by_saying_what_lives_there() {
    for source in Source::all() {
        let opening = source.text.lines().next().unwrap_or_default();
        assert!(
            opening.starts_with("//! "),
            "{} opens with {opening:?}",
            source.name()
        );
    }
}

#[test]
fn nothing_outside_tests_gives_up() {
    for source in Source::all() {
        let code = source.code();
        for giving_up in [
            ".unwrap()",
            ".unwrap_err()",
            ".expect(",
            ".expect_err(",
            "panic!(",
            "unreachable!(",
            "todo!(",
            "unimplemented!(",
            "process::exit(",
            "unsafe {",
        ] {
            assert!(
                !code.contains(giving_up),
                "{} has {giving_up}",
                source.name()
            );
        }
    }
}

/// The page is built without it (`-Zfmt-debug=none`): readers would miss what stands there. What draws pages at build
/// time is not in it.
#[test]
fn nothing_outside_tests_is_written_as_developers_see_it() {
    for source in Source::all() {
        if source.name().starts_with("src/prerender") {
            continue;
        }
        let code = source.code();
        let mut shown = code.lines().filter(|line| line.contains(":?}"));
        let first = shown.find(|line| !line.contains("debug_assert"));
        assert_eq!(first, None, "{}", source.name());
    }
}

#[test]
fn no_file_is_longer_than_is_easily_read_but_those_that_say_why() {
    let sources = Source::all();
    let long = sources
        .iter()
        .filter(|source| source.text.lines().count() > MOST_LINES);
    let long: Vec<String> = long
        .map(|source| source.path.display().to_string())
        .collect();
    for path in &long {
        let known = LONGER.iter().any(|(known, _)| known == path);
        assert!(known, "src/{path} has more than {MOST_LINES} lines");
    }
    for (known, why) in LONGER {
        assert!(
            long.iter().any(|path| path == known),
            "src/{known} is short enough now: {why}"
        );
    }
}

#[test]
fn a_test_that_needs_the_engine_alone_is_among_those_that_must_notice_mutants() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let list = fs::read_to_string(tests.join("engine.rs")).expect("the list is there");
    let engine = "assess explore rating".split(' ');
    let engine: Vec<String> = engine.map(|room| format!("ccg_rating::{room}")).collect();
    let mut found = 0;
    for file in fs::read_dir(&tests).expect("the tests are there") {
        let path = file.expect("it can be read").path();
        if path.extension().is_none_or(|end| end != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("it is text");
        // What needs a feature or a browser says so for the whole file.
        let header: String = text.split("\nuse ").next().unwrap_or_default().to_owned();
        let needs_more = ["feature = ", "#![cfg(target_arch = \"wasm32\")]"];
        let needs_more = needs_more.iter().any(|mark| header.contains(mark));
        if needs_more
            || !engine
                .iter()
                .any(|room| text.contains(&format!("{room}::")))
        {
            continue;
        }
        found += 1;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let named = list.lines().any(|line| line == format!("mod {name};"));
        assert!(named, "tests/engine.rs does not name {name}");
    }
    assert!(found > 30, "only {found} tests of the engine were found");
}
