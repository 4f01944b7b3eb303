//! Why an entry or a setting is refused: the place and the exact words, which say what was expected
//! and what was found. What is refused of a figure is in `refused_figures.rs`.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::panic,
    reason = "a helper that finds nothing refused fails the test, as it should"
)]

#[path = "common/refused.rs"]
mod refused;

use ccg_rating::exchange::json::{Kind, rate};
use refused::{
    assert_grades_refused, assert_indicators_refused, assert_refused, assert_settings_refused,
    refusal,
};

const RATING: &str = "expected a rating (inadequate, requires-improvement, good, outstanding), got";
const LEADERSHIP: &str = "expected a level (red, amber, green, green-star), got";
const BAND: &str = "expected a band (0, 1, 2), got";

#[test]
fn a_word_that_is_not_on_the_scale_is_an_unknown_level() {
    let refused = |code: &str, form: &str, value: &str, expected: &str| {
        let entries = format!(r#"{{"{code}":{{"{form}":{value}}}}}"#);
        let path = format!("entries.{code}.{form}");
        let message = format!("{code}: {expected} {value}");
        assert_indicators_refused(&entries, Kind::UnknownLevel, &path, &message);
    };
    refused("165a", "level", r#""blue""#, LEADERSHIP);
    refused("165a", "level", r#""Green""#, LEADERSHIP);
    refused("165a", "level", "2", LEADERSHIP);
    refused("165a", "level", r#""yes""#, LEADERSHIP);
    refused(
        "141b",
        "level",
        r#""green-star""#,
        "expected a level (red, amber, green), got",
    );
    refused(
        "143a",
        "level",
        r#""red""#,
        "expected a level (no, yes), got",
    );
    let compliance = "expected a level (not-compliant, partly-compliant, compliant), got";
    refused("162a", "level", r#""green""#, compliance);
    assert_grades_refused(
        r#"{"finance":{"rating":"limited-assurance"}}"#,
        Kind::UnknownLevel,
        "entries.finance.rating",
        &format!("finance: {RATING} \"limited-assurance\""),
    );
    assert_grades_refused(
        r#"{"legal-directions":{"level":"green"}}"#,
        Kind::UnknownLevel,
        "entries.legal-directions.level",
        "legal-directions: expected a level (no, yes), got \"green\"",
    );
}

#[test]
fn a_form_that_does_not_belong_there_is_a_wrong_entry() {
    let refused = |entry: &str, path: &str, message: &str| {
        assert_indicators_refused(entry, Kind::WrongEntry, path, message);
    };
    let message = format!("165a: {LEADERSHIP} a band");
    refused(r#"{"165a":{"band":2}}"#, "entries.165a.band", &message);
    let message = format!("165a: {LEADERSHIP} a rating");
    refused(
        r#"{"165a":{"rating":"good"}}"#,
        "entries.165a.rating",
        &message,
    );
    let message = format!("122b: {BAND} a level");
    refused(
        r#"{"122b":{"level":"green"}}"#,
        "entries.122b.level",
        &message,
    );
    let message = format!("122b: {BAND} an object with 0 keys");
    refused(r#"{"122b":{}}"#, "entries.122b", &message);
    let message = format!("122b: {BAND} an object with 2 keys");
    refused(
        r#"{"122b":{"band":1,"level":"green"}}"#,
        "entries.122b",
        &message,
    );
    for (code, found) in [("finance", "a band"), ("legal-directions", "a band")] {
        let expected = if code == "finance" {
            RATING
        } else {
            "expected a level (no, yes), got"
        };
        let entries = format!(r#"{{"{code}":{{"band":1}}}}"#);
        let message = format!("{code}: {expected} {found}");
        let path = format!("entries.{code}.band");
        assert_grades_refused(&entries, Kind::WrongEntry, &path, &message);
    }
}

#[test]
fn a_band_is_one_of_the_numbers_that_its_indicator_has() {
    for value in ["3", "-1", "1.5", r#""2""#, "null", "true", "1e300", "[1]"] {
        let entries = format!(r#"{{"122b":{{"band":{value}}}}}"#);
        let json = format!(r#"{{"framework":"ccg-iaf-2016-17","entries":{entries}}}"#);
        let error = refusal(json.as_bytes());
        assert_eq!(error.kind(), Kind::OutOfRange, "{value}");
        assert_eq!(error.path(), "entries.122b.band", "{value}");
        let start = "122b: a band must be 0, 1 or 2, got ";
        assert!(error.message().starts_with(start), "{}", error.message());
    }
    let one = r#"{"143a":{"band":1}}"#;
    let message = "143a: a band must be 0 or 2, got 1";
    assert_indicators_refused(one, Kind::OutOfRange, "entries.143a.band", message);
}

#[test]
fn a_number_is_read_to_its_last_digit_as_a_browser_reads_it() {
    // The nearest number that a computer holds is not 1; another reader must not make it 1.
    let nearly_one = r#"{"122b":{"band":0.9999999999999999}}"#;
    let message = "122b: a band must be 0, 1 or 2, got 0.9999999999999999";
    assert_indicators_refused(nearly_one, Kind::OutOfRange, "entries.122b.band", message);
}

#[test]
fn minus_nought_is_nought() {
    let rated = |band| {
        let entries = format!(r#"{{"122b":{{"band":{band}}}}}"#);
        rate(format!(r#"{{"framework":"ccg-iaf-2016-17","entries":{entries}}}"#).as_bytes())
    };
    assert_eq!(rated("-0"), rated("0"));
}

#[test]
fn a_long_number_is_not_repeated_in_full() {
    let huge = r#"{"122b":{"band":1e300}}"#;
    let json = format!(r#"{{"framework":"ccg-iaf-2016-17","entries":{huge}}}"#);
    let message = refusal(json.as_bytes()).message().to_owned();
    assert!(message.len() < 100, "{message}");
}

#[test]
fn a_setting_says_what_it_takes() {
    let refused = |id: &str, value: &str, expected: &str| {
        let settings = format!(r#"{{"{id}":{value}}}"#);
        let path = format!("settings.{id}");
        let message = format!("{id}: expected {expected}, got {value}");
        assert_settings_refused(&settings, Kind::OutOfRange, &path, &message);
    };
    refused("tie", r#""below""#, "one of above, at-or-above");
    refused("missing", "0", "one of omit, middle");
    refused("finance-rule", "null", "one of in-year, mean, worst");
    let cutoff = "a number above 0 and at most 10, with at most four decimal places";
    for value in ["0", "-1.96", "10.0001", "1.96001", r#""1.96""#, "true"] {
        refused("z", value, cutoff);
    }
    for value in ["20", "-1", "2.5", r#""2""#] {
        assert_refused(
            &format!(
                r#"{{"framework":"ccg-assurance-2015-16","settings":{{"performance-good-max-missed":{value}}}}}"#
            ),
            Kind::OutOfRange,
            "settings.performance-good-max-missed",
            &format!(
                "performance-good-max-missed: expected a whole number from 0 to 19, got {value}"
            ),
        );
    }
}
