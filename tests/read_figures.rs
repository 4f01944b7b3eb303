//! How figures are read from JSON and from links: numbers to fifteen digits, each part once and under
//! its own name; and how z is written.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use Kind::{OutOfRange, UnknownKey, WrongEntry};
use ccg_rating::exchange::fragment;
use ccg_rating::exchange::json::{Input, InputError, Kind, Value, rate};
use ccg_rating::framework::Entry;

fn document(code: &str, entry: &str) -> String {
    format!(r#"{{"framework":"ccg-iaf-2016-17","entries":{{"{code}":{entry}}}}}"#)
}

fn read(json: &str) -> Result<Input, InputError> {
    Value::from_json(json.as_bytes()).and_then(|value| Input::from_value(&value))
}

/// Why this document is refused.
fn refusal(json: &str) -> InputError {
    let Err(error) = read(json) else {
        panic!("not refused: {json}");
    };
    // The document that users see says the same.
    assert_eq!(rate(json.as_bytes()), Err(error.to_json()));
    error
}

/// Asserts that this figure of 2016/17 is refused at this part. The message opens with the code.
fn assert_refused(code: &str, figure: &str, kind: Kind, part: &str, message: &str) {
    let error = refusal(&document(code, figure));
    assert_eq!(error.message(), format!("{code}: {message}"), "{figure}");
    assert_eq!(error.path(), format!("entries.{code}.{part}"), "{figure}");
    assert_eq!(error.kind(), kind, "{figure}");
}

/// The entry that a score of this value, written in this way, becomes.
fn score(value: &str) -> Entry {
    let figure = format!(r#"{{"value":{value},"standard_error":1,"reference":0}}"#);
    let input = read(&document("163b", &figure));
    let input = input.unwrap_or_else(|error| panic!("{value}: {error}"));
    input.entries.get("163b").expect("it was entered")
}

/// What stands for an indicator in the output of this entry.
fn written(code: &str, entry: &str) -> serde_json::Value {
    let output = rate(document(code, entry).as_bytes()).expect("it is taken");
    let mut output: serde_json::Value = serde_json::from_str(&output).expect("it is JSON");
    output["indicators"][0].take()
}

#[test]
fn a_number_is_rounded_to_fifteen_digits_as_a_spreadsheet_would() {
    for (found, meant) in [
        ("0.30000000000000004", "0.3"),
        ("81.19999999999999", "81.2"),
        ("81.20000000000000000001", "81.2"),
        ("812e-1", "81.2"),
        ("100.00000000000001", "100"),
        ("-66.69999999999999", "-66.7"),
        ("0.1234567890123456", "0.123456789012346"),
        ("123456789.0123456", "123456789.012346"),
        ("99999999999999.97", "100000000000000"),
        ("-0.0", "0"),
    ] {
        assert_eq!(score(found), score(meant), "{found}");
    }
    // Fifteen digits are kept, all of them.
    assert_ne!(score("123456789.012345"), score("123456789.012346"));
    assert_ne!(score("999999999999999"), score("999999999999998"));
}

#[test]
fn a_small_number_with_many_digits_is_rounded_like_any_other() {
    // One thirtieth, as a script would write it.
    assert_eq!(score("0.03333333333333333"), score("0.0333333333333333"));
    assert_eq!(score("0.0012345678901234567"), score("0.00123456789012346"));
}

#[test]
fn z_is_written_to_four_places_halves_away_from_nought() {
    // Thirty-seconds have five places and no more, and computers hold them exactly.
    for (value, z) in [
        ("0.03125", "0.0313"),
        ("-0.03125", "-0.0313"),
        ("0.09375", "0.0938"),
        ("2.65625", "2.6563"),
        ("-2.65625", "-2.6563"),
        ("0.03124", "0.0312"),
        ("-0.00004", "0"),
        ("0.00005", "0.0001"),
        ("1.5", "1.5"),
        ("-3", "-3"),
        ("12345.67891", "12345.6789"),
    ] {
        let entry = format!(r#"{{"value":{value},"standard_error":1,"reference":0}}"#);
        assert_eq!(written("163b", &entry)["z"].to_string(), z, "{value}");
    }
}

#[test]
fn z_and_a_reference_are_written_only_where_a_figure_was_entered() {
    let by_figure = written("122b", r#"{"numerator":150,"denominator":200}"#);
    let expected =
        r#"{"band":0,"basis":"band from value","code":"122b","reference":85,"z":-3.561}"#;
    assert_eq!(by_figure.to_string(), expected);
    for (code, entry) in [
        ("122b", r#"{"band":0}"#),
        ("123c", r#"{"band":2}"#),
        ("141b", r#"{"level":"red"}"#),
        ("165a", r#"{"level":"green-star"}"#),
    ] {
        let indicator = written(code, entry);
        for key in ["z", "reference", "adjusted"] {
            assert_eq!(indicator.get(key), None, "{code} {key}");
        }
    }
}

#[test]
fn a_z_too_large_to_be_written_is_written_as_the_largest_number() {
    let entry = r#"{"value":5,"standard_error":0.000000000000001,"reference":4}"#;
    assert_eq!(written("122d", entry)["z"].to_string(), "99999999999.9999");
    let entry = entry.replace(":5,", ":3,");
    assert_eq!(
        written("122d", &entry)["z"].to_string(),
        "-99999999999.9999"
    );
}

#[test]
fn what_is_no_number_of_at_most_fifteen_digits_is_out_of_range() {
    for (value, found) in [
        (r#""81.2""#, r#""81.2""#),
        (r#""=1+1""#, r#""=1+1""#),
        ("null", "null"),
        ("true", "true"),
        ("[81.2]", "an array"),
        ("{}", "an object"),
        ("1e15", "1000000000000000"),
        ("1e300", "1e300"),
        ("-1e-300", "-1e-300"),
    ] {
        for part in ["value", "denominator", "reference"] {
            let others = match part {
                "value" => r#""denominator":340"#,
                "denominator" => r#""value":81.2"#,
                _ => r#""value":81.2,"denominator":340"#,
            };
            let figure = format!(r#"{{"{part}":{value},{others}}}"#);
            let message =
                format!("expected {part} to be a number of at most 15 digits, got {found}");
            assert_refused("122b", &figure, OutOfRange, part, &message);
        }
    }
}

#[test]
fn a_number_beyond_all_numbers_is_out_of_range_and_no_number_is_not_json() {
    for (value, kind) in [
        ("1e400", OutOfRange),
        ("-1e400", OutOfRange),
        ("NaN", Kind::NotJson),
        ("Infinity", Kind::NotJson),
        ("81,2", Kind::NotJson),
    ] {
        let figure = format!(r#"{{"value":{value},"denominator":340}}"#);
        let error = refusal(&document("122b", &figure));
        assert_eq!(error.kind(), kind, "{value}");
    }
}

#[test]
fn a_link_names_each_part_by_its_letter() {
    for (code, word, figure) in [
        ("122b", "v81.2d340", r#"{"value":81.2,"denominator":340}"#),
        (
            "122b",
            "n150d200r80.5",
            r#"{"numerator":150,"denominator":200,"reference":80.5}"#,
        ),
        (
            "163b",
            "v-0.5s0.25r0",
            r#"{"value":-0.5,"standard_error":0.25,"reference":0}"#,
        ),
    ] {
        let link = format!("v1/2016-17?{code}={word}");
        let (scenario, problems) = fragment::read(&link);
        let scenario = scenario.expect("it is a link");
        let entries = read(&document(code, figure)).expect("it is taken").entries;
        assert_eq!(scenario.entries, entries, "{word}");
        assert_eq!(problems, [], "{word}");
        assert_eq!(fragment::write(&scenario), link);
    }
}

#[test]
fn a_figure_stands_alone_and_each_of_its_parts_once() {
    for other in ["band", "level", "rating"] {
        let figure = format!(r#"{{"value":81.2,"denominator":340,"{other}":1}}"#);
        let message = format!("expected a band (0, 1, 2), got a figure and {other} together");
        assert_refused("122b", &figure, WrongEntry, other, &message);
    }
    let twice = r#"{"value":81.2,"value":81.2,"denominator":340}"#;
    let error = refusal(&document("122b", twice));
    assert_eq!(
        error.message(),
        "value: expected each key once, got it twice"
    );
    assert_eq!(error.path(), "entries.122b.value");
    assert_eq!(error.kind(), UnknownKey);
}

#[test]
fn a_misspelt_part_is_an_unknown_key_wherever_it_stands() {
    for figure in [
        r#"{"value":81.2,"denomiator":340}"#,
        r#"{"denomiator":340,"value":81.2}"#,
        r#"{"value":81.2,"denominator":340,"denomiator":1}"#,
    ] {
        let error = refusal(&document("122b", figure));
        assert_eq!(error.kind(), UnknownKey, "{figure}");
        assert_eq!(error.path(), "entries.122b.denomiator", "{figure}");
    }
}
