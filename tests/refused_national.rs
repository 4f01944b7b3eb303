//! Why the figures of many CCGs are refused, and what the contract writes where they are taken.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that finds nothing refused fails the test, as it should"
)]

use Kind::{MissingPart, OutOfRange, UnknownIndicator, UnknownKey, WrongEntry};
use ccg_rating::exchange::json::{Input, InputError, Kind, Value, rate};
use serde_json::json;

/// An input with the figures of many CCGs and an entry, both of this indicator.
fn document(code: &str, national: &str, entries: &str) -> String {
    format!(
        r#"{{"framework":"ccg-iaf-2016-17","entries":{entries},"national":{{"{code}":{national}}}}}"#
    )
}

/// So many figures, all the same but for their CCG.
fn rows(count: usize, figure: &str) -> Vec<String> {
    (0..count)
        .map(|place| format!(r#"{{"id":"{place:02}X",{figure}}}"#))
        .collect()
}

fn list(rows: &[String]) -> String {
    format!("[{}]", rows.join(","))
}

const SHARE: &str = r#""numerator":640,"denominator":1000"#;

/// Why this document is refused.
fn refusal(json: &str) -> InputError {
    let error = Value::from_json(json.as_bytes()).and_then(|value| Input::from_value(&value));
    let Err(error) = error else {
        panic!("not refused: {json}");
    };
    assert_eq!(rate(json.as_bytes()), Err(error.to_json()));
    error
}

/// Asserts the refusal of the figures of many CCGs. The path begins with where they stand, the
/// message with their code.
fn assert_refused(code: &str, national: &str, kind: Kind, path: &str, message: &str) {
    let error = refusal(&document(code, national, "{}"));
    assert_eq!(error.message(), format!("{code}: {message}"), "{national}");
    assert_eq!(error.path(), format!("national.{code}{path}"), "{national}");
    assert_eq!(error.kind(), kind, "{national}");
}

/// Asserts that ten figures are refused when the one at this place is another.
fn assert_row_refused(code: &str, row: &str, kind: Kind, part: &str, message: &str) {
    let mut rows = rows(10, SHARE);
    row.clone_into(&mut rows[7]);
    let path = format!(".7{part}");
    assert_refused(code, &list(&rows), kind, &path, message);
}

/// What stands for the one indicator in the output; null where nothing does.
fn written(json: &str) -> serde_json::Value {
    let output = rate(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"));
    let output: serde_json::Value = serde_json::from_str(&output).expect("it is JSON");
    output["indicators"].get(0).cloned().unwrap_or_default()
}

#[test]
fn nine_ccgs_are_too_few_and_ten_are_enough() {
    for count in [0, 1, 9] {
        let message = format!("expected the figures of at least 10 CCGs, got {count}");
        assert_refused(
            "105d",
            &list(&rows(count, SHARE)),
            MissingPart,
            "",
            &message,
        );
    }
    let ten = list(&rows(10, SHARE));
    assert!(rate(document("105d", &ten, "{}").as_bytes()).is_ok());
}

#[test]
fn a_ccg_stands_once() {
    let mut rows = rows(12, SHARE);
    rows[11] = rows[3].replace("640", "650");
    let message = r#"expected each CCG once, got "03X" twice"#;
    assert_refused("105d", &list(&rows), WrongEntry, "", message);
}

#[test]
fn a_figure_among_many_has_an_id_and_no_reference_of_its_own() {
    let row = r#"{"id":"A","numerator":640,"denominator":1000,"reference":63}"#;
    let message = "a figure among many takes no reference of its own, got reference";
    assert_row_refused("105d", row, WrongEntry, ".reference", message);
    let row = r#"{"numerator":640,"denominator":1000}"#;
    let message = "expected the CCG's id as text, got none";
    assert_row_refused("105d", row, MissingPart, ".id", message);
}

#[test]
fn an_id_that_is_no_text_is_named_as_what_it_is() {
    let mut rows = rows(10, SHARE);
    rows[7] = r#"{"id":3,"numerator":640,"denominator":1000}"#.to_owned();
    let error = refusal(&document("105d", &list(&rows), "{}"));
    assert_eq!(error.path(), "national.105d.7.id");
    assert!(error.message().ends_with("got 3"), "{}", error.message());
}

#[test]
fn a_figure_among_many_is_checked_like_any_other() {
    let row = r#"{"id":"A","numerator":1001,"denominator":1000}"#;
    let message = "a numerator must not be above its denominator, got 1001";
    assert_row_refused("105d", row, OutOfRange, ".numerator", message);
    let row = r#"{"id":"A","value":64}"#;
    let message = "a figure needs its denominator, got none";
    assert_row_refused("105d", row, MissingPart, ".denominator", message);
    let row = r#"{"id":"A","value":"64","denominator":1000}"#;
    let message = r#"expected value to be a number of at most 15 digits, got "64""#;
    assert_row_refused("105d", row, OutOfRange, ".value", message);
    let row = r#"{"id":"A","value":64,"denominator":1000,"standard_error":1}"#;
    let message =
        "a proportion takes value or numerator, denominator and reference, got standard_error";
    assert_row_refused("105d", row, WrongEntry, ".standard_error", message);
    let row = r#"{"id":"A"}"#;
    let message = "a figure needs its denominator, got none";
    assert_row_refused("105d", row, MissingPart, ".denominator", message);
}

#[test]
fn many_figures_are_an_array_of_objects_under_an_indicator_that_takes_figures() {
    let message = "expected an array of figures, got an object";
    assert_refused("105d", "{}", WrongEntry, "", message);
    assert_row_refused("105d", "64", WrongEntry, "", "expected an object, got 64");
    let ten = list(&rows(10, SHARE));
    let message = "ccg-iaf-2016-17 has nothing of this code";
    assert_refused("999z", &ten, UnknownIndicator, "", message);
    let message = "expected a band or a level, no figure, got numerator";
    assert_refused("165a", &ten, WrongEntry, ".0.numerator", message);
    let message = "no direction was agreed for it: expected a band, got numerator";
    assert_refused("131a", &ten, WrongEntry, ".0.numerator", message);
    let error = refusal(r#"{"framework":"ccg-iaf-2016-17","national":[]}"#);
    assert_eq!(
        error.message(),
        "national: expected an object, got an array"
    );
    assert_eq!((error.path(), error.kind()), ("national", WrongEntry));
}

#[test]
fn a_misspelt_part_of_one_of_many_is_an_unknown_key() {
    let mut rows = rows(10, SHARE);
    rows[7] = r#"{"id":"A","value":64,"denomiator":1000}"#.to_owned();
    let error = refusal(&document("105d", &list(&rows), "{}"));
    assert_eq!(error.path(), "national.105d.7.denomiator");
    assert_eq!(error.kind(), UnknownKey);
}

#[test]
fn figures_all_at_one_end_are_nothing_to_be_compared_with() {
    let message =
        "no figure for England is known to compare it with: expected a reference, got none";
    for (code, at_the_end) in [
        ("103b", r#""numerator":0,"denominator":1000"#),
        ("103b", r#""value":0,"denominator":1000"#),
        ("103b", r#""numerator":1000,"denominator":1000"#),
        ("103b", r#""value":100,"denominator":1000"#),
        ("127b", r#""numerator":0,"denominator":1000"#),
        ("127b", r#""value":0,"denominator":1000"#),
    ] {
        let national = list(&rows(10, at_the_end));
        let entry =
            |reference| format!(r#"{{"{code}":{{"value":40,"denominator":300{reference}}}}}"#);
        let error = refusal(&document(code, &national, &entry("")));
        assert_eq!(error.message(), format!("{code}: {message}"));
        assert_eq!(error.path(), format!("entries.{code}.reference"));
        assert_eq!(error.kind(), MissingPart);
        // With a reference there is.
        let rated = written(&document(code, &national, &entry(r#","reference":41"#)));
        assert_eq!(rated["reference"], 41, "{code} {at_the_end}");
        assert_eq!(rated["adjusted"], true, "{code} {at_the_end}");
    }
    // One that is not at the end is enough.
    let mut national = rows(9, r#""numerator":0,"denominator":1000"#);
    national.push(r#"{"id":"A","numerator":1,"denominator":1000}"#.to_owned());
    let entry = r#"{"103b":{"value":40,"denominator":300}}"#;
    let rated = written(&document("103b", &list(&national), entry));
    assert_eq!(rated["reference"], 0.01);
}

#[test]
fn beside_an_adjusted_z_stands_that_it_is() {
    let shares: Vec<String> = (0..10)
        .map(|place| {
            let count = 500 + 40 * place;
            format!(r#"{{"id":"{place}","numerator":{count},"denominator":1000}}"#)
        })
        .collect();
    let entry = r#"{"103b":{"numerator":330,"denominator":500}}"#;
    let rated = written(&document("103b", &list(&shares), entry));
    let keys: Vec<&String> = rated.as_object().expect("an object").keys().collect();
    let expected = ["adjusted", "band", "basis", "code", "reference", "z"];
    assert_eq!(keys, expected, "in the order of the alphabet");
    assert_eq!(rated["adjusted"], json!(true));
    assert_eq!(rated["reference"], json!(68));
    assert_eq!(rated["basis"], json!("band from value"));
    // Without the others it stands alone.
    let alone =
        r#"{"framework":"ccg-iaf-2016-17","entries":{"122b":{"numerator":330,"denominator":500}}}"#;
    assert_eq!(written(alone).get("adjusted"), None);
    // A band that was entered is not adjusted.
    let band = document("103b", &list(&shares), r#"{"103b":{"band":1}}"#);
    let expected = json!({"code": "103b", "band": 1, "basis": "band entered"});
    assert_eq!(written(&band), expected);
}

#[test]
fn a_figure_that_cannot_be_banded_after_all_is_never_left_out_in_silence() {
    // All together so near to 100% that a computer's numbers cannot tell.
    let mut national = rows(9, r#""value":100,"denominator":999999999999999"#);
    national.push(r#"{"id":"A","value":99.9,"denominator":1}"#.to_owned());
    let entry = r#"{"103b":{"value":40,"denominator":300}}"#;
    let json = document("103b", &list(&national), entry);
    // It cannot be banded; that is said.
    let output = rate(json.as_bytes()).expect("it is rated");
    assert!(
        output.contains(r#""warnings":["103b (People with diabetes"#),
        "{output}"
    );
}
