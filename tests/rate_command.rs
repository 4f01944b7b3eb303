//! The command `rate`, run as users run it: one JSON document goes out, and the exit status says
//! whether it is a rating or a refusal. What it makes of rubbish is in `spoilt_input.rs`.

#![cfg(all(feature = "json", feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot run the command fails the test, as it should"
)]

#[path = "common/command.rs"]
mod command;

use std::fs;
use std::path::Path;

use command::{document, run};
use serde_json::json;

#[test]
fn green_leadership_and_red_finance_allow_two_ratings() {
    let input = br#"{"framework":"ccg-iaf-2016-17","entries":{"165a":{"level":"green"},"141b":{"level":"red"}}}"#;
    let document = document(input);
    let possible = &document["overall"]["possible"];
    assert_eq!(possible, &json!(["requires-improvement", "good"]));
    assert_eq!(document["score"], json!({"low": "1/3", "high": "4/3"}));
}

#[test]
fn a_budget_ending_at_break_even_makes_finance_require_improvement_by_a_rule_that_is_assumed() {
    let input = br#"{"framework":"ccg-assurance-2015-16","entries":{"finance.allocation":{"value":330},"finance.outturn":{"value":0}}}"#;
    let document = document(input);
    let components = document["components"].as_array().expect("it is a list");
    let finance = components.iter().find(|part| part["id"] == "finance");
    let finance = finance.expect("it is there");
    assert_eq!(finance["rating"], "requires-improvement");
    assert_eq!(finance["derived"], true);
    let text = "The budget was £330m, and the year ended at break-even. That is 0.0% of the budget, against 1% expected: finance \
                requires improvement.";
    let rule = "assurance.finance.less-than-expected";
    let step = json!({"rule": rule, "text": text, "basis": "assumed"});
    assert_eq!(document["trace"][0], step);
}

#[test]
fn every_golden_input_gives_its_output_and_the_status_that_fits() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the golden files are there") {
        let path = entry.expect("it can be listed").path();
        let name = path.to_string_lossy().into_owned();
        if let Some(start) = name.strip_suffix(".input.json") {
            let output = run(&[], &fs::read(&path).expect("it can be read"));
            let expected = fs::read(format!("{start}.output.json")).expect("it has an output");
            assert_eq!(output.stdout, expected, "{name}");
            let refused = name.contains("/error-");
            assert_eq!(
                output.status.code(),
                Some(if refused { 2 } else { 0 }),
                "{name}"
            );
            count += 1;
        }
    }
    assert!(count > 15, "{count}");
}

#[test]
fn help_says_how_to_use_it_and_its_example_works() {
    for argument in ["--help", "-h"] {
        let output = run(&[argument], b"");
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stderr.is_empty());
        let help = String::from_utf8(output.stdout).expect("it is text");
        assert!(help.starts_with("rate: "), "{help}");
        assert!(help.contains("--version"), "{help}");
        let example = help
            .split('\'')
            .nth(1)
            .expect("there is an example in quotes");
        assert!(
            document(example.as_bytes()).get("overall").is_some(),
            "{example}"
        );
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    for argument in ["--version", "-V"] {
        let output = run(&[argument], b"");
        assert_eq!(output.status.code(), Some(0));
        let expected = concat!("rate ", env!("CARGO_PKG_VERSION"), "\n");
        assert_eq!(output.stdout, expected.as_bytes());
    }
}

#[test]
fn an_unknown_argument_is_refused_and_nothing_is_rated() {
    let output = run(&["--colour"], br#"{"framework":"ccg-iaf-2016-17"}"#);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "rate: expected no arguments, --explain, --csv, --help or --version, got --colour\n"
    );
}
