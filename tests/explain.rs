//! The explanation of a rating, as text and as JSON: each `tests/golden/NAME.input.json` that has a
//! `NAME.explain.txt` or a `NAME.explain.json` gives exactly what stands there.
//!
//! `UPDATE_GOLDEN=1 cargo test --test explain` writes them anew, and says which changed; read every
//! change before you keep it. How the command takes its arguments is in `rate_explain.rs`.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot read a golden file fails the test, as it should"
)]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use ccg_rating::exchange::explain::{Asked, Part};
use ccg_rating::exchange::json::{self, explain, explanation, rate};
use serde_json::Value;

fn golden(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    folder.join(name)
}

fn input(name: &str) -> Vec<u8> {
    fs::read(golden(&format!("{name}.input.json"))).expect("there is such an input")
}

/// The names of the golden files that end so, in order.
fn names(end: &str) -> BTreeSet<String> {
    let files = fs::read_dir(golden("")).expect("the golden files are there");
    files
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(end).map(str::to_owned))
        .collect()
}

fn as_json(input: &[u8]) -> String {
    let (Ok(document) | Err(document)) = explain(input, &Asked::default());
    format!("{document}\n")
}

fn as_text(input: &[u8]) -> String {
    let explanation = explanation(input, &Asked::default());
    explanation.expect("the input is right").to_text()
}

fn document(name: &str) -> Value {
    serde_json::from_str(&as_json(&input(name))).expect("it is JSON")
}

#[test]
fn every_golden_explanation_is_given_byte_for_byte() {
    let renew = env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1");
    let mut wrong = Vec::new();
    for (end, written) in [
        (".explain.txt", as_text as fn(&[u8]) -> String),
        (".explain.json", as_json),
    ] {
        let names = names(end);
        assert!(names.len() > 3, "{names:?}");
        for name in names {
            let path = golden(&format!("{name}{end}"));
            let expected = fs::read_to_string(&path).unwrap_or_default();
            let found = written(&input(&name));
            if found == expected {
                continue;
            }
            if renew {
                fs::write(&path, &found).expect("the golden files can be written");
                let said = writeln!(io::stderr(), "renewed {}", path.display());
                said.expect("standard error can be written");
            } else {
                wrong.push(format!(
                    "{name}{end}:\nexpected {expected}\nfound    {found}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The inputs of the golden files that are not refused.
fn taken() -> Vec<String> {
    let names = names(".input.json").into_iter();
    names.filter(|name| !name.starts_with("error-")).collect()
}

#[test]
fn a_refused_input_is_refused_with_the_same_document() {
    for name in names(".input.json") {
        if name.starts_with("error-") {
            let input = input(&name);
            assert_eq!(explain(&input, &Asked::default()), rate(&input), "{name}");
            assert!(explanation(&input, &Asked::default()).is_err(), "{name}");
        }
    }
}

#[test]
fn the_rating_that_is_explained_is_the_rating() {
    for name in taken() {
        let rated = rate(&input(&name)).expect("it is taken");
        let rated: Value = serde_json::from_str(&rated).expect("it is JSON");
        let explained = document(&name);
        for key in ["framework", "overall"] {
            assert_eq!(explained[key], rated[key], "{name}");
        }
        // Where there is no score, nothing says so; there is a total just where there is one.
        let score = rated.get("score").cloned().unwrap_or_default();
        assert_eq!(explained["why"]["total"], score, "{name}");
    }
}

#[test]
fn an_explanation_is_one_line_of_json_with_all_its_parts() {
    for name in taken() {
        assert_eq!(as_json(&input(&name)).matches('\n').count(), 1, "{name}");
        let explained = document(&name);
        let keys: BTreeSet<&str> = explained
            .as_object()
            .expect("it is an object")
            .keys()
            .map(String::as_str)
            .collect();
        let expected = [
            "framework",
            "overall",
            "why",
            "changes",
            "readings",
            "sampling",
            "influence",
        ];
        assert_eq!(keys, BTreeSet::from(expected), "{name}");
        let settled = explained["overall"]["determined"] == true;
        for way in ["better", "worse"] {
            assert_eq!(explained["changes"][way].is_object(), settled, "{name}");
        }
        // Every entry is among those that were varied or among those that were kept.
        let list = |pointer: &str| {
            let list = explained.pointer(pointer).and_then(Value::as_array);
            list.expect("there is such a list").len()
        };
        let taken: Value = serde_json::from_slice(&input(&name)).expect("it is JSON");
        let entered = taken["entries"].as_object().map_or(0, serde_json::Map::len);
        let (varied, kept) = (list("/sampling/varied"), list("/sampling/kept"));
        assert_eq!(varied + kept, entered, "{name}");
        let (flips, idle) = (list("/influence/flips"), list("/influence/without_weight"));
        let unchanged = explained["influence"]["unchanged"].as_u64();
        assert_eq!(
            Some(entered as u64),
            unchanged.map(|count| count + (flips + idle) as u64)
        );
        let readings = explained["readings"]["total"].as_u64();
        assert_eq!(readings, Some(list("/readings/all") as u64), "{name}");
    }
}

#[test]
fn what_is_to_be_entered_in_a_step_is_taken_as_an_entry_and_gives_what_was_promised() {
    let mut tried = 0;
    for name in taken() {
        let explained = document(&name);
        for way in ["better", "worse"] {
            let sets = explained["changes"][way]["sets"].as_array();
            for set in sets.into_iter().flatten() {
                let mut taken: Value = serde_json::from_slice(&input(&name)).expect("it is JSON");
                for step in set["steps"].as_array().expect("there are steps") {
                    let any = step["any"]
                        .as_u64()
                        .map(|count| usize::try_from(count).expect("few"));
                    let one = [step.clone()];
                    let all: &[Value] = step["of"].as_array().map_or(&one, Vec::as_slice);
                    for step in all.iter().take(any.unwrap_or(1)) {
                        let code = step["code"].as_str().expect("it is text");
                        taken["entries"][code] = step["to"].clone();
                    }
                }
                let rated = rate(taken.to_string().as_bytes()).expect("it is taken");
                let rated: Value = serde_json::from_str(&rated).expect("it is JSON");
                assert_eq!(
                    rated["overall"]["possible"], set["possible"],
                    "{name} {set}"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 30, "{tried}");
}

#[test]
fn no_line_of_the_text_is_wider_than_eighty_characters_or_ends_in_a_space() {
    for name in taken() {
        let text = as_text(&input(&name));
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{name}");
        assert!(
            !text.contains("\n\n\n") && !text.contains('{'),
            "{name}: {text}"
        );
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
            assert!(!line.ends_with(' '), "{name}: {line:?}");
        }
    }
}

#[test]
fn another_seed_changes_nothing_but_the_draws() {
    let input = input("iaf-figures");
    let explained = |seed, draws| -> Value {
        let asked = Asked {
            seed,
            draws,
            ..Asked::default()
        };
        let document = explain(&input, &asked).expect("it is taken");
        serde_json::from_str(&document).expect("it is JSON")
    };
    let (one, mut other) = (explained(1, 500), explained(2, 500));
    assert_eq!(one, explained(1, 500));
    assert_ne!(one["sampling"]["outcomes"], other["sampling"]["outcomes"]);
    assert_eq!(other["sampling"]["seed"], 2);
    assert_eq!(explained(1, 70)["sampling"]["draws"], 70);
    other["sampling"] = one["sampling"].clone();
    assert_eq!(one, other);
}

#[test]
fn parts_that_are_not_asked_for_are_absent_and_the_others_the_same() {
    for name in ["assurance-greater-huddersfield", "iaf-figures"] {
        let input = input(name);
        let whole = document(name);
        // Every choice of some of the five, also none of them and all.
        for chosen in 0..1_u8 << Part::ALL.len() {
            let parts: Vec<Part> = (Part::ALL.into_iter().enumerate())
                .filter(|(place, _)| chosen >> place & 1 == 1)
                // In whatever order they are asked for.
                .map(|(_, part)| part)
                .rev()
                .collect();
            let mut expected = whole.clone();
            for part in Part::ALL {
                if !parts.contains(&part) {
                    let parts = expected.as_object_mut().expect("it is an object");
                    parts.remove(part.id()).expect("the part was there");
                }
            }
            let asked = Asked {
                parts,
                ..Asked::default()
            };
            let document = explain(&input, &asked).expect("it is taken");
            let found: Value = serde_json::from_str(&document).expect("it is JSON");
            assert_eq!(found, expected, "{name} {asked:?}");
        }
    }
}

#[test]
fn the_text_has_headings_for_what_was_asked_for_alone() {
    let input = input("iaf-figures");
    let headings = |parts: &[Part]| -> Vec<String> {
        let asked = Asked {
            parts: parts.to_vec(),
            ..Asked::default()
        };
        let text = explanation(&input, &asked).expect("it is taken").to_text();
        let underlined = text.lines().zip(text.lines().skip(1));
        let headings = underlined.filter(|(_, under)| under.starts_with("=="));
        let names = headings.map(|(name, _)| name.to_owned());
        names.filter(|name| name != "What else to know").collect()
    };
    assert_eq!(headings(&[]), [""; 0]);
    assert_eq!(headings(&[Part::Why]), ["Why"]);
    assert_eq!(headings(&[Part::Influence, Part::Readings]), ["How sure"]);
    let all = ["Why", "What would change it", "How sure"];
    assert_eq!(headings(&Part::ALL), all);
}

/// What the options come to, or the kind, the path and the message of the refusal.
fn asked(options: &str) -> Result<Asked, (String, String, String)> {
    let options = json::Value::from_json(options.as_bytes()).expect("it is JSON");
    json::asked(&options).map_err(|error| {
        let error: Value = serde_json::from_str(&error.to_json()).expect("it is JSON");
        let text = |key: &str| error["error"][key].as_str().unwrap_or_default().to_owned();
        (text("kind"), text("path"), text("message"))
    })
}

#[test]
fn options_are_taken_as_they_are_meant() {
    assert_eq!(asked("{}"), Ok(Asked::default()));
    let all = Asked {
        parts: vec![Part::Influence, Part::Why],
        seed: u32::MAX,
        draws: 1_000_000,
    };
    let options = r#"{"draws":1e6,"parts":["influence","why"],"seed":4294967295}"#;
    assert_eq!(asked(options), Ok(all));
    let none = Asked {
        parts: vec![],
        seed: 0,
        draws: 1,
    };
    assert_eq!(asked(r#"{"seed":-0,"draws":1.0,"parts":[]}"#), Ok(none));
}

#[test]
fn options_that_make_no_sense_are_refused_with_their_place() {
    let seeds = "seed: expected a whole number from 0 to 4294967295, got ";
    let draws = "draws: expected a whole number from 1 to 1000000, got ";
    let parts = "expected some of why, changes, readings, sampling, influence, got ";
    for (options, kind, path, message) in [
        (
            "null",
            "wrong-entry",
            "",
            "the options: expected an object, got null".to_owned(),
        ),
        (
            "[]",
            "wrong-entry",
            "",
            "the options: expected an object, got an array".to_owned(),
        ),
        (
            r#"{"part":["why"]}"#,
            "unknown-key",
            "part",
            "part: expected one of seed, draws, parts, got another key".to_owned(),
        ),
        (
            r#"{"seed":"7"}"#,
            "wrong-entry",
            "seed",
            format!("{seeds}\"7\""),
        ),
        (
            r#"{"seed":null}"#,
            "wrong-entry",
            "seed",
            format!("{seeds}null"),
        ),
        (
            r#"{"seed":-1}"#,
            "out-of-range",
            "seed",
            format!("{seeds}-1"),
        ),
        (
            r#"{"seed":0.5}"#,
            "out-of-range",
            "seed",
            format!("{seeds}0.5"),
        ),
        (
            r#"{"seed":4294967296}"#,
            "out-of-range",
            "seed",
            format!("{seeds}4294967296"),
        ),
        (
            r#"{"draws":true}"#,
            "wrong-entry",
            "draws",
            format!("{draws}true"),
        ),
        (
            r#"{"draws":0}"#,
            "out-of-range",
            "draws",
            format!("{draws}0"),
        ),
        (
            r#"{"draws":1000001}"#,
            "out-of-range",
            "draws",
            format!("{draws}1000001"),
        ),
        (
            r#"{"parts":"why"}"#,
            "wrong-entry",
            "parts",
            format!("parts: {parts}\"why\""),
        ),
        (
            r#"{"parts":{}}"#,
            "wrong-entry",
            "parts",
            format!("parts: {parts}an object"),
        ),
        (
            r#"{"parts":["why","Changes"]}"#,
            "wrong-entry",
            "parts.1",
            format!("parts: {parts}\"Changes\""),
        ),
        (
            r#"{"parts":[7]}"#,
            "wrong-entry",
            "parts.0",
            format!("parts: {parts}7"),
        ),
    ] {
        let refusal = (kind.to_owned(), path.to_owned(), message);
        assert_eq!(asked(options), Err(refusal), "{options}");
    }
}

#[test]
fn the_examples_in_the_docs_are_computed() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/contract.md");
    let docs = fs::read_to_string(docs).expect("the docs are there");
    let (_, section) = docs
        .split_once("\n## Explanation\n")
        .expect("there is such a section");
    let blocks: Vec<&str> = section
        .split("```json\n")
        .skip(1)
        .map(|after| after.split("```").next().unwrap_or_default())
        .collect();
    let names = [
        "assurance-greater-huddersfield",
        "iaf-green-leadership-red-finance-rest-similar",
    ];
    assert_eq!(blocks.len(), names.len());
    for (block, name) in blocks.into_iter().zip(names) {
        assert!(
            section.contains(&format!("tests/golden/{name}.input.json")),
            "{name}"
        );
        let shown: Value = serde_json::from_str(block).unwrap_or_else(|error| panic!("{error}"));
        let computed = document(name);
        assert_shown(&shown, &computed, name);
    }
}

/// What is shown is computed; of objects some keys may be left out.
fn assert_shown(shown: &Value, computed: &Value, what: &str) {
    match (shown, computed) {
        (Value::Object(shown), Value::Object(_)) => {
            for (key, value) in shown {
                assert_shown(value, &computed[key], &format!("{what}.{key}"));
            }
        }
        _ => assert_eq!(shown, computed, "{what}"),
    }
}
