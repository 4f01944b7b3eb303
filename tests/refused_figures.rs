//! Why a figure is refused: the place and the exact words, which say what was expected and what was
//! found. A figure that cannot be tested is never guessed at. How numbers are read is in
//! `read_figures.rs`.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::panic,
    reason = "a helper that finds nothing refused fails the test, as it should"
)]

use Kind::{MissingPart, OutOfRange, WrongEntry};
use ccg_rating::exchange::json::{Input, InputError, Kind, Value, rate};

/// Why these bytes are refused.
fn refusal(json: &str) -> InputError {
    let error = Value::from_json(json.as_bytes()).and_then(|value| Input::from_value(&value));
    let Err(error) = error else {
        panic!("not refused: {json}");
    };
    // The document that users see says the same.
    assert_eq!(rate(json.as_bytes()), Err(error.to_json()));
    error
}

/// Asserts that this figure of 2016/17 is refused at this part. The message opens with the code.
fn assert_refused(code: &str, figure: &str, kind: Kind, part: &str, message: &str) {
    let json = format!(r#"{{"framework":"ccg-iaf-2016-17","entries":{{"{code}":{figure}}}}}"#);
    let error = refusal(&json);
    assert_eq!(error.message(), format!("{code}: {message}"), "{json}");
    assert_eq!(error.path(), format!("entries.{code}.{part}"), "{json}");
    assert_eq!(error.kind(), kind, "{json}");
}

fn is_taken(code: &str, figure: &str) -> bool {
    let json = format!(r#"{{"framework":"ccg-iaf-2016-17","entries":{{"{code}":{figure}}}}}"#);
    rate(json.as_bytes()).is_ok()
}

#[test]
fn a_percentage_lies_between_0_and_100() {
    for value in ["181.2", "100.1", "-0.1", "-81.2", "100.0000000001"] {
        let figure = format!(r#"{{"value":{value},"denominator":340}}"#);
        let message = format!("a percentage must lie between 0 and 100, got {value}");
        assert_refused("122b", &figure, OutOfRange, "value", &message);
        assert_refused("101a", &figure, OutOfRange, "value", &message);
    }
    assert!(is_taken("122b", r#"{"value":0,"denominator":340}"#));
    assert!(is_taken("122b", r#"{"value":100,"denominator":340}"#));
    assert!(is_taken("122b", r#"{"value":-0.0,"denominator":340}"#));
}

#[test]
fn a_numerator_is_not_above_its_denominator_except_in_a_rate() {
    for (numerator, denominator) in [("201", "200"), ("200.5", "200"), ("1e14", "200")] {
        let figure = format!(r#"{{"numerator":{numerator},"denominator":{denominator}}}"#);
        let found = if numerator == "1e14" {
            "100000000000000"
        } else {
            numerator
        };
        let message = format!("a numerator must not be above its denominator, got {found}");
        assert_refused("122b", &figure, OutOfRange, "numerator", &message);
    }
    let all = r#"{"numerator":200,"denominator":200}"#;
    assert!(is_taken("122b", all));
    // Items per head can be more than the heads.
    let more = r#"{"numerator":201,"denominator":200}"#;
    assert!(is_taken("107a", more));
}

#[test]
fn a_count_and_a_rate_are_not_below_0() {
    for code in ["122b", "128a"] {
        let figure = r#"{"numerator":-1,"denominator":200}"#;
        let message = "a count must not be below 0, got -1";
        assert_refused(code, figure, OutOfRange, "numerator", message);
    }
    let figure = r#"{"value":-0.5,"denominator":200}"#;
    let message = "a rate must not be below 0, got -0.5";
    assert_refused("128a", figure, OutOfRange, "value", message);
    assert!(is_taken("128a", r#"{"value":0,"denominator":200}"#));
}

#[test]
fn a_denominator_and_a_standard_error_are_above_0() {
    for number in ["0", "-340", "-0.001"] {
        let message = format!("a denominator must be above 0, got {number}");
        for code in ["122b", "128a"] {
            for observed in ["value", "numerator"] {
                let figure = format!(r#"{{"{observed}":0,"denominator":{number}}}"#);
                assert_refused(code, &figure, OutOfRange, "denominator", &message);
            }
        }
        let message = format!("a standard error must be above 0, got {number}");
        let figure = format!(r#"{{"value":8.7,"standard_error":{number}}}"#);
        assert_refused("122d", &figure, OutOfRange, "standard_error", &message);
    }
}

#[test]
fn a_reference_is_one_that_chance_leaves_room_around() {
    for reference in ["0", "100", "-5", "100.5"] {
        let figure = format!(r#"{{"value":81,"denominator":340,"reference":{reference}}}"#);
        let message = format!("a reference must be above 0 and below 100, got {reference}");
        assert_refused("122b", &figure, OutOfRange, "reference", &message);
    }
    for reference in ["0", "-5"] {
        let figure = format!(r#"{{"value":81,"denominator":340,"reference":{reference}}}"#);
        let message = format!("a reference must be above 0, got {reference}");
        assert_refused("128a", &figure, OutOfRange, "reference", &message);
    }
    let above_100 = r#"{"value":81,"denominator":340,"reference":250}"#;
    assert!(is_taken("128a", above_100));
    // A score has no natural limits.
    let below_0 = r#"{"value":81,"standard_error":340,"reference":-5}"#;
    assert!(is_taken("122d", below_0));
}

#[test]
fn a_figure_that_cannot_be_tested_says_what_is_missing() {
    let denominator = "a figure needs its denominator, got none";
    for figure in [
        r#"{"value":81.2}"#,
        r#"{"numerator":81}"#,
        r#"{"reference":81}"#,
    ] {
        assert_refused("122b", figure, MissingPart, "denominator", denominator);
        assert_refused("128a", figure, MissingPart, "denominator", denominator);
    }
    let value = "a figure needs its value or its numerator, got none";
    for figure in [
        r#"{"denominator":340}"#,
        r#"{"denominator":340,"reference":81}"#,
    ] {
        assert_refused("122b", figure, MissingPart, "value", value);
        assert_refused("128a", figure, MissingPart, "value", value);
    }
    let error = "a value needs its standard error, got none";
    assert_refused(
        "122d",
        r#"{"value":8.7}"#,
        MissingPart,
        "standard_error",
        error,
    );
    let value = "a figure needs its value, got none";
    assert_refused(
        "122d",
        r#"{"standard_error":0.1}"#,
        MissingPart,
        "value",
        value,
    );
    assert_refused("122d", r#"{"reference":8.7}"#, MissingPart, "value", value);
}

#[test]
fn without_a_standard_or_a_figure_for_england_a_reference_must_be_given() {
    let message =
        "no figure for England is known to compare it with: expected a reference, got none";
    // The first three have an England figure that is for show only.
    for (code, of) in [
        ("103a", "denominator"),
        ("104a", "denominator"),
        ("127e", "denominator"),
        ("103b", "denominator"),
        ("127b", "denominator"),
        ("108a", "standard_error"),
    ] {
        let figure = format!(r#"{{"value":40,"{of}":300}}"#);
        assert_refused(code, &figure, MissingPart, "reference", message);
        let figure = format!(r#"{{"value":40,"{of}":300,"reference":41}}"#);
        assert!(is_taken(code, &figure), "{code}");
    }
}

#[test]
fn a_part_that_does_not_belong_to_the_kind_is_a_wrong_entry() {
    let both = r#"{"value":75,"numerator":150,"denominator":200}"#;
    let message = "expected a value or a numerator, one of the two, got numerator";
    assert_refused("122b", both, WrongEntry, "numerator", message);
    assert_refused("128a", both, WrongEntry, "numerator", message);
    let error = r#"{"value":75,"denominator":200,"standard_error":3}"#;
    let message =
        "a proportion takes value or numerator, denominator and reference, got standard_error";
    assert_refused("122b", error, WrongEntry, "standard_error", message);
    let message = "a rate takes value or numerator, denominator and reference, got standard_error";
    assert_refused("128a", error, WrongEntry, "standard_error", message);
    let message = "a score takes value, standard_error and reference, got denominator";
    assert_refused("122d", error, WrongEntry, "denominator", message);
    let count = r#"{"numerator":75,"standard_error":3}"#;
    let message = "a score takes value, standard_error and reference, got numerator";
    assert_refused("122d", count, WrongEntry, "numerator", message);
}

#[test]
fn where_only_a_band_or_a_level_can_be_entered_a_figure_is_a_wrong_entry() {
    let figure = r#"{"value":75,"denominator":200,"reference":80}"#;
    let message = "no direction was agreed for it: expected a band, got value";
    assert_refused("131a", figure, WrongEntry, "value", message);
    assert!(is_taken("131a", r#"{"band":2}"#));
    let message = "expected a band or a level, no figure, got value";
    for code in ["123c", "127a", "141b", "143a", "162a", "165a"] {
        assert_refused(code, figure, WrongEntry, "value", message);
    }
    for code in ["finance", "legal-directions"] {
        let entries = format!(r#"{{"{code}":{{"numerator":75,"denominator":200}}}}"#);
        let json = format!(r#"{{"framework":"ccg-assurance-2015-16","entries":{entries}}}"#);
        let error = refusal(&json);
        let message = format!("{code}: expected a rating or an answer, no figure, got numerator");
        assert_eq!(error.message(), message);
        assert_eq!(error.path(), format!("entries.{code}.numerator"));
        assert_eq!(error.kind(), WrongEntry);
    }
}
