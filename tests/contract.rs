//! The JSON contract, byte for byte: each `tests/golden/NAME.input.json` gives exactly what stands
//! in `NAME.output.json`, which is what the command `rate` writes, the line's end included.
//!
//! `UPDATE_GOLDEN=1 cargo test --test contract` writes the outputs anew, and says which changed;
//! read every change before you keep it. What is refused, and why, is in `refusals.rs`.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot read a golden file fails the test, as it should"
)]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

use ccg_rating::exchange::json::rate;
use ccg_rating::frameworks;
use serde_json::Value;

fn golden() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The names of the golden files that end so, in order.
fn names(end: &str) -> BTreeSet<String> {
    let files = fs::read_dir(golden()).expect("the golden files are there");
    files
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(end).map(str::to_owned))
        .collect()
}

/// What the command writes for this input.
fn written(input: &[u8]) -> String {
    let (Ok(document) | Err(document)) = rate(input);
    format!("{document}\n")
}

fn input(name: &str) -> Vec<u8> {
    fs::read(golden().join(format!("{name}.input.json"))).expect("it was listed")
}

fn outputs() -> impl Iterator<Item = (String, Value)> {
    names(".input.json").into_iter().map(|name| {
        let output = serde_json::from_str(&written(&input(&name))).expect("it is JSON");
        (name, output)
    })
}

#[test]
fn every_golden_input_gives_its_output_byte_for_byte() {
    let renew = env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1");
    let mut wrong = Vec::new();
    for name in names(".input.json") {
        let path = golden().join(format!("{name}.output.json"));
        let expected = fs::read_to_string(&path).unwrap_or_default();
        let found = written(&input(&name));
        if found == expected {
            continue;
        }
        if renew {
            fs::write(&path, &found).expect("the golden files can be written");
            // Not eprintln!, which the test runner keeps to itself while a test passes.
            let said = writeln!(io::stderr(), "renewed {}", path.display());
            said.expect("standard error can be written");
        } else {
            wrong.push(format!("{name}:\nexpected {expected}\nfound    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_golden_output_is_left_without_its_input() {
    let (outputs, inputs) = (names(".output.json"), names(".input.json"));
    // The other way round a missing output fails the test above, unless it is being renewed.
    assert!(outputs.is_subset(&inputs), "{outputs:?}");
}

#[test]
fn the_golden_files_show_every_framework_and_every_kind_of_refusal() {
    let kinds: BTreeSet<String> = outputs()
        .filter_map(|(_, output)| Some(output.pointer("/error/kind")?.as_str()?.to_owned()))
        .collect();
    let expected = [
        "missing-part",
        "not-json",
        "out-of-range",
        "unknown-framework",
        "unknown-indicator",
        "unknown-key",
        "unknown-level",
        "wrong-entry",
    ];
    assert!(kinds.iter().eq(expected), "{kinds:?}");
    for framework in frameworks::ALL {
        let rated = |(_, output): &(String, Value)| output["framework"] == framework.id;
        assert!(outputs().filter(rated).count() > 4, "{}", framework.id);
    }
}

/// The keys of an object, in any order.
fn keys(value: &Value) -> BTreeSet<&str> {
    let object = value.as_object().expect("it is an object");
    object.keys().map(String::as_str).collect()
}

fn assert_keys(value: &Value, always: &[&str], sometimes: &[&str], what: &str) {
    let found = keys(value);
    for key in always {
        assert!(found.contains(key), "{what}: {key} is missing");
    }
    for key in found {
        let known = always.contains(&key) || sometimes.contains(&key);
        assert!(known, "{what}: {key} is not in the contract");
    }
}

fn list<'a>(output: &'a Value, key: &str) -> &'a [Value] {
    output[key]
        .as_array()
        .map_or_else(|| panic!("{key} is not a list"), Vec::as_slice)
}

#[test]
fn an_output_is_one_line_with_the_keys_of_the_contract_and_no_others() {
    for (name, output) in outputs() {
        assert_eq!(written(&input(&name)).matches('\n').count(), 1, "{name}");
        if name.starts_with("error-") {
            assert_keys(&output, &["error"], &[], &name);
            assert_keys(&output["error"], &["kind", "path", "message"], &[], &name);
            continue;
        }
        let always = [
            "framework",
            "overall",
            "components",
            "indicators",
            "trace",
            "warnings",
        ];
        assert_keys(&output, &always, &["score", "completeness"], &name);
        assert_keys(
            &output["overall"],
            &["determined", "rating", "possible"],
            &[],
            &name,
        );
        for component in list(&output, "components") {
            let keys = [
                "id", "weight", "score", "known", "total", "rating", "derived",
            ];
            assert_keys(component, &keys, &[], &name);
        }
        for indicator in list(&output, "indicators") {
            let compared = ["z", "reference"];
            let always = ["code", "band", "basis"];
            if indicator["basis"] == "band from value" {
                assert_keys(indicator, &always, &["z", "reference", "adjusted"], &name);
                assert!(
                    compared.iter().all(|key| indicator[key].is_number()),
                    "{name}"
                );
                // It stands there where it is so, and nowhere else.
                assert_ne!(
                    indicator.get("adjusted"),
                    Some(&Value::Bool(false)),
                    "{name}"
                );
            } else if indicator["basis"] == "value entered" {
                // Its national standard, where it has one; the number itself has no band.
                assert_keys(indicator, &always, &["reference"], &name);
                assert!(indicator["band"].is_null(), "{name}");
            } else {
                assert_keys(indicator, &always, &[], &name);
            }
        }
        for step in list(&output, "trace") {
            assert_keys(step, &["rule", "text", "basis"], &[], &name);
        }
        assert!(
            list(&output, "warnings").iter().all(Value::is_string),
            "{name}"
        );
        let scored = output["framework"] == "ccg-iaf-2016-17";
        for key in ["score", "completeness"] {
            assert_eq!(output.get(key).is_some(), scored, "{name}: {key}");
        }
        if scored {
            assert_keys(&output["score"], &["low", "high"], &["decimal"], &name);
            let settled = output["score"]["low"] == output["score"]["high"];
            assert_eq!(output["score"].get("decimal").is_some(), settled, "{name}");
            let keys = ["known", "total", "if_rest_worst", "if_rest_best"];
            assert_keys(&output["completeness"], &keys, &[], &name);
        }
    }
}

#[test]
fn there_is_a_rating_exactly_where_one_is_possible() {
    for (name, output) in outputs().filter(|(name, _)| !name.starts_with("error-")) {
        let overall = &output["overall"];
        let possible = list(overall, "possible");
        assert_eq!(overall["determined"], possible.len() == 1, "{name}");
        let rating = if possible.len() == 1 {
            &possible[0]
        } else {
            &Value::Null
        };
        assert_eq!(&overall["rating"], rating, "{name}");
    }
}

#[test]
fn every_step_of_a_trace_says_what_it_stands_on() {
    let known = [
        "article",
        "published",
        "reported",
        "reconstructed",
        "assumed",
    ];
    for (name, output) in outputs().filter(|(name, _)| !name.starts_with("error-")) {
        assert!(!list(&output, "trace").is_empty(), "{name}");
        for step in list(&output, "trace") {
            let basis = step["basis"].as_str().unwrap_or_default();
            assert!(known.contains(&basis), "{name}: {basis:?}");
        }
    }
}

#[test]
fn all_sixty_indicators_can_be_entered_and_come_back_in_their_order() {
    let all: Value = serde_json::from_slice(&input("iaf-all-sixty-entered")).expect("it is JSON");
    // The reader of JSON sorts the keys, as codes stand in the framework.
    let entered: Vec<&str> = keys(&all["entries"]).into_iter().collect();
    assert_eq!(entered.len(), 60);
    let text = written(&input("iaf-all-sixty-entered"));
    let output: Value = serde_json::from_str(&text).expect("it is JSON");
    let back = list(&output, "indicators")
        .iter()
        .filter_map(|i| i["code"].as_str());
    assert!(back.eq(entered));
    assert_eq!(output["completeness"]["known"], 57);
}

#[test]
fn a_grade_from_figures_is_called_derived_with_how_many_of_them_are_known_and_of_how_many() {
    let outputs: std::collections::BTreeMap<String, Value> = outputs().collect();
    let components = |name: &str| -> Vec<Value> {
        let keys = ["id", "derived", "rating", "known", "total"];
        list(&outputs[name], "components")
            .iter()
            .map(|component| keys.iter().map(|key| component[key].clone()).collect())
            .collect()
    };
    let expected = serde_json::json!([
        ["well-led", false, "good", 1, 1],
        ["delegated-functions", false, "good", 1, 1],
        ["finance", true, "requires-improvement", 2, 3],
        ["performance", true, "good", 10, 19],
        ["planning", true, "requires-improvement", 2, 2]
    ]);
    assert_eq!(Value::from(components("assurance-figures")), expected);
    let expected = serde_json::json!([
        ["well-led", false, null, 0, 1],
        ["delegated-functions", false, null, 0, 1],
        ["finance", false, "inadequate", 1, 1],
        ["performance", true, "inadequate", 2, 19],
        ["planning", false, null, 1, 2]
    ]);
    let found = components("assurance-figures-beside-grades");
    assert_eq!(Value::from(found), expected);
}

#[test]
fn a_number_comes_back_with_its_national_standard_where_it_has_one() {
    let json = br#"{"framework":"ccg-assurance-2015-16","entries":{
        "performance.mixed-sex":{"value":2},"performance.dementia-diagnosis":{"value":70},
        "performance.diagnostics-6-weeks":{"value":0.4},"performance.ae-4-hours":{"value":95},
        "planning.assured":{"level":"no"},"finance.outturn":{"value":-1.5}}}"#;
    let output: Value = serde_json::from_str(&written(json)).expect("it is JSON");
    let number = |code: &str, reference: &str| {
        format!(r#"{{"code":"{code}","band":null,{reference}"basis":"value entered"}}"#)
    };
    let expected = [
        number("finance.outturn", ""),
        r#"{"code":"planning.assured","band":null,"basis":"level entered"}"#.to_owned(),
        number("performance.ae-4-hours", r#""reference":95,"#),
        number("performance.diagnostics-6-weeks", r#""reference":1,"#),
        number("performance.dementia-diagnosis", r#""reference":66.7,"#),
        number("performance.mixed-sex", r#""reference":0,"#),
    ];
    let all = format!(r#""indicators":[{}]"#, expected.join(","));
    assert!(written(json).contains(&all), "{output}");
}

#[test]
fn what_does_not_change_the_meaning_of_an_input_does_not_change_a_byte_of_the_output() {
    let framework = r#""framework":"ccg-iaf-2016-17""#;
    let plain = format!(
        r#"{{{framework},"entries":{{"165a":{{"level":"green"}},"141b":{{"level":"red"}}}}}}"#
    );
    let expected = written(plain.as_bytes());
    for same in [
        // Another order, at both levels.
        format!(
            r#"{{"entries":{{"141b":{{"level":"red"}},"165a":{{"level":"green"}}}},{framework}}}"#
        ),
        // Settings at their defaults, numbers in another spelling.
        plain.replacen('{', r#"{"settings":{"z":1.9600,"missing":"omit"},"#, 1),
        plain.replacen('{', r#"{"settings":{"z":196e-2},"#, 1),
        // A level's band stands for the level.
        plain.replace(r#""level":"red""#, r#""band":0"#),
        plain.replace(r#""level":"red""#, r#""band":0.0"#),
        // Escapes, white space, a byte-order mark.
        plain.replace("green", r"gr\u0065en"),
        plain.replace(':', " :\r\n\t"),
        format!("\u{feff}{plain}"),
    ] {
        assert_eq!(written(same.as_bytes()), expected, "{same}");
    }
}
