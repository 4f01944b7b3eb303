//! The command `rate --explain`, run as users run it. What it says is in `explain.rs`.

#![cfg(all(feature = "json", feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot run the command fails the test, as it should"
)]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/command.rs"]
mod command;

use std::fs;
use std::path::Path;

use command::run;
use serde_json::Value;

fn golden(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    fs::read(folder.join(name)).expect("there is such a golden file")
}

/// What the command says on standard error when it refuses these arguments; it writes nothing else.
fn refused(arguments: &[&str]) -> String {
    let output = run(arguments, &golden("iaf-figures.input.json"));
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).expect("it is text")
}

fn written(arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let output = run(arguments, input);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    assert!(output.stderr.is_empty(), "{arguments:?}");
    output.stdout
}

#[test]
fn it_writes_text_or_one_json_document() {
    for name in ["assurance-greater-huddersfield", "iaf-figures-of-many-ccgs"] {
        let input = golden(&format!("{name}.input.json"));
        let text = golden(&format!("{name}.explain.txt"));
        assert_eq!(written(&["--explain"], &input), text, "{name}");
        let json = golden(&format!("{name}.explain.json"));
        assert_eq!(written(&["--explain", "--json"], &input), json, "{name}");
        assert_eq!(written(&["--json", "--explain"], &input), json, "{name}");
    }
}

#[test]
fn seed_and_draws_are_those_that_were_asked_for() {
    let input = golden("iaf-figures.input.json");
    for arguments in [
        ["--explain", "--json", "--seed", "0", "--draws", "1"],
        [
            "--explain",
            "--json",
            "--seed=4294967295",
            "--draws=250",
            "--json",
            "--explain",
        ],
    ] {
        let document = written(&arguments, &input);
        let document: Value = serde_json::from_slice(&document).expect("it is JSON");
        let sampling = &document["sampling"];
        let asked = if arguments.contains(&"0") {
            (0, 1)
        } else {
            (4_294_967_295_u64, 250)
        };
        assert_eq!(
            (&sampling["seed"], &sampling["draws"]),
            (&asked.0.into(), &asked.1.into())
        );
    }
    let usual = written(&["--explain"], &input);
    assert_eq!(
        written(&["--explain", "--seed", "2017", "--draws", "10000"], &input),
        usual
    );
    assert_ne!(written(&["--explain", "--seed", "2018"], &input), usual);
}

#[test]
fn only_the_parts_that_were_asked_for_are_written() {
    let input = golden("iaf-figures.input.json");
    let whole = written(&["--explain", "--json"], &input);
    let whole: Value = serde_json::from_slice(&whole).expect("it is JSON");
    let some = written(
        &["--explain", "--json", "--parts", "influence, why"],
        &input,
    );
    let some: Value = serde_json::from_slice(&some).expect("it is JSON");
    let some = some.as_object().expect("it is an object");
    let keys: Vec<&str> = some.keys().map(String::as_str).collect();
    assert_eq!(keys, ["framework", "influence", "overall", "why"]);
    assert!(some.iter().all(|(key, value)| whole[key] == *value));
    let text = written(&["--explain", "--parts=why"], &input);
    let text = String::from_utf8(text).expect("it is text");
    assert!(
        text.contains("\nWhy\n===") && !text.contains("How sure"),
        "{text}"
    );
}

#[test]
fn parts_that_there_are_not_are_refused() {
    for (list, found) in [("who", "who"), ("", ""), ("why,", ""), ("why,how", "how")] {
        let expected = "expected some of why, changes, readings, sampling, influence";
        let argument = format!("--parts={list}");
        let expected = format!("rate: --parts: {expected}, got {found}\n");
        assert_eq!(refused(&["--explain", &argument]), expected);
    }
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    for option in ["--json", "--parts=why", "--seed=1", "--draws=1"] {
        let name = option.split('=').next().unwrap_or_default();
        let expected = format!("rate: expected --explain with {name}, got none\n");
        assert_eq!(refused(&[option]), expected);
        assert_eq!(refused(&["--csv", "-", option]), expected);
    }
    for option in [
        "--csv=-",
        "--framework=x",
        "--settings=z=2",
        "--problems=x",
        "--adjust",
    ] {
        let name = option.split('=').next().unwrap_or_default();
        let expected = format!("rate: expected a sheet or --explain, got {name} and --explain\n");
        assert_eq!(refused(&["--explain", option]), expected);
        assert_eq!(refused(&[option, "--explain"]), expected);
    }
}

#[test]
fn a_seed_or_a_number_of_draws_that_makes_no_sense_is_refused() {
    for (option, limits, senseless) in [
        (
            "--seed",
            "0 to 4294967295",
            ["-1", "4294967296", "1.5", "x", "", "+1"],
        ),
        (
            "--draws",
            "1 to 1000000",
            ["0", "1000001", "-5", "1e3", "ten", " 7"],
        ),
    ] {
        for found in senseless {
            let argument = format!("{option}={found}");
            let expected =
                format!("rate: {option}: expected a whole number from {limits}, got {found}\n");
            assert_eq!(refused(&["--explain", &argument]), expected);
        }
        assert_eq!(
            refused(&["--explain", option]),
            format!("rate: expected a value after {option}, got none\n")
        );
    }
}

#[test]
fn an_input_that_is_refused_is_refused_in_the_form_that_was_asked_for() {
    let input = golden("error-unknown-level.input.json");
    let output = run(&["--explain", "--json"], &input);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, golden("error-unknown-level.output.json"));
    assert!(output.stderr.is_empty());
    let output = run(&["--explain"], &input);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let document: Value =
        serde_json::from_slice(&golden("error-unknown-level.output.json")).expect("it is JSON");
    let message = document["error"]["message"].as_str().expect("it is text");
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        format!("rate: {message}\n")
    );
}
