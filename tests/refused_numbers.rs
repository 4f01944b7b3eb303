//! Why the numbers and answers of 2015/16 are refused: the place and the exact words, which say what
//! was expected and what was found.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::panic,
    reason = "a helper that finds nothing refused fails the test, as it should"
)]

#[path = "common/refused.rs"]
mod refused;

use Kind::{MissingPart, OutOfRange, UnknownKey, UnknownLevel, WrongEntry};
use ccg_rating::exchange::json::{Kind, rate};
use ccg_rating::framework::{Entries, Entry};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal, Level, Rating};
use refused::{
    assert_grades_refused, assert_indicators_refused, assert_refused, assert_settings_refused,
};

/// Asserts that `entry` under this code is refused for this part of it.
fn assert_number_refused(code: &str, entry: &str, kind: Kind, part: &str, words: &str) {
    let path = if part.is_empty() {
        format!("entries.{code}")
    } else {
        format!("entries.{code}.{part}")
    };
    let entries = format!(r#"{{"{code}":{entry}}}"#);
    assert_grades_refused(&entries, kind, &path, &format!("{code}: {words}"));
}

fn assert_value_refused(code: &str, value: &str, must: &str) {
    let entry = format!(r#"{{"value":{value}}}"#);
    let words = format!("{must}, got {value}");
    assert_number_refused(code, &entry, OutOfRange, "value", &words);
}

#[test]
fn a_budget_is_above_nought() {
    for value in ["0", "-1", "-0.01"] {
        assert_value_refused("finance.allocation", value, "a number must be above 0");
    }
}

#[test]
fn a_standard_in_percent_lies_between_0_and_100() {
    let must = "a percentage must lie between 0 and 100";
    for value in ["181.2", "-0.1", "100.0001"] {
        assert_value_refused("performance.rtt-18-weeks", value, must);
        assert_value_refused("performance.diagnostics-6-weeks", value, must);
    }
}

#[test]
fn a_surplus_in_percent_may_be_below_nought_but_not_below_minus_100() {
    let must = "a percentage must lie between -100 and 100";
    for code in ["finance.required-surplus", "planning.surplus"] {
        for value in ["-100.1", "101", "1000"] {
            assert_value_refused(code, value, must);
        }
    }
}

#[test]
fn a_count_is_a_whole_number_and_none_is_below_nought() {
    let must = "a count must be a whole number, 0 or more";
    for code in ["performance.mixed-sex", "performance.waits-52-weeks"] {
        for value in ["0.5", "-1", "1.000001"] {
            assert_value_refused(code, value, must);
        }
    }
}

#[test]
fn what_is_no_number_or_a_longer_one_than_can_be_kept_is_told_so() {
    let must = "expected value to be a number of at most 15 digits";
    for value in ["null", "true", r#""3""#] {
        assert_value_refused("finance.outturn", value, must);
    }
}

#[test]
fn a_number_stands_alone() {
    let alone = "expected a value and nothing else";
    for part in ["numerator", "denominator", "standard_error", "reference"] {
        let entry = format!(r#"{{"value":92,"{part}":95}}"#);
        let words = format!("{alone}, got {part}");
        assert_number_refused("performance.ae-4-hours", &entry, WrongEntry, part, &words);
        let entry = format!(r#"{{"{part}":95}}"#);
        assert_number_refused("finance.allocation", &entry, WrongEntry, part, &words);
    }
    assert_number_refused(
        "finance.allocation",
        r#"{"value":330,"band":1}"#,
        WrongEntry,
        "band",
        "expected a value, got a figure and band together",
    );
    assert_grades_refused(
        r#"{"finance.allocation":{"value":330,"unit":"m"}}"#,
        UnknownKey,
        "entries.finance.allocation.unit",
        "unit: expected one of value, numerator, denominator, standard_error, reference, got \
         another key",
    );
}

#[test]
fn a_band_a_level_or_a_rating_is_no_number() {
    for (form, value) in [
        ("band", "1"),
        ("level", r#""yes""#),
        ("rating", r#""good""#),
    ] {
        let entry = format!(r#"{{"{form}":{value}}}"#);
        let words = format!("expected a value, got a {form}");
        for code in ["finance.allocation", "performance.mixed-sex"] {
            assert_number_refused(code, &entry, WrongEntry, form, &words);
        }
    }
    let words = "expected a value, got an object with 0 keys";
    assert_number_refused("finance.outturn", "{}", WrongEntry, "", words);
}

#[test]
fn a_number_is_no_answer_and_no_grade() {
    let words = "expected an answer, no figure, got value";
    assert_number_refused(
        "planning.assured",
        r#"{"value":1}"#,
        WrongEntry,
        "value",
        words,
    );
    let words = "expected a level (no, partly, yes), got a band";
    assert_number_refused(
        "planning.assured",
        r#"{"band":1}"#,
        WrongEntry,
        "band",
        words,
    );
    let words = "expected a level (no, partly, yes), got \"maybe\"";
    let maybe = r#"{"level":"maybe"}"#;
    assert_number_refused("planning.assured", maybe, UnknownLevel, "level", words);
    let words = "expected a rating or an answer, no figure, got value";
    for code in ["finance", "well-led", "legal-directions"] {
        assert_number_refused(code, r#"{"value":1}"#, WrongEntry, "value", words);
    }
}

#[test]
fn figures_of_many_ccgs_are_for_indicators_with_bands() {
    let refused = |code: &str, words: &str| {
        assert_refused(
            &format!(
                r#"{{"framework":"ccg-assurance-2015-16","national":{{"{code}":[{{"id":"03A","value":1}}]}}}}"#
            ),
            WrongEntry,
            &format!("national.{code}.0.value"),
            &format!("{code}: {words}"),
        );
    };
    refused(
        "performance.rtt-18-weeks",
        "expected one CCG's value, got value",
    );
    refused(
        "planning.assured",
        "expected an answer, no figure, got value",
    );
}

#[test]
fn the_codes_of_2015_16_are_unknown_in_2016_17_and_settings_are_no_entries() {
    assert_indicators_refused(
        r#"{"finance.allocation":{"value":330}}"#,
        Kind::UnknownIndicator,
        "entries.finance.allocation",
        "finance.allocation: ccg-iaf-2016-17 has nothing of this code",
    );
    assert_settings_refused(
        r#"{"performance-good-max-missed":2}"#,
        UnknownKey,
        "settings.performance-good-max-missed",
        "performance-good-max-missed: no such setting, expected one of leadership-scale, \
         finance-rule, z, tie, missing",
    );
}

#[test]
fn a_figure_of_2016_17_still_needs_more_than_a_number() {
    let number = r#"{"122b":{"value":81.2}}"#;
    let words = "122b: a figure needs its denominator, got none";
    assert_indicators_refused(number, MissingPart, "entries.122b.denominator", words);
}

#[test]
fn the_limits_of_a_range_are_taken() {
    for (code, value) in [
        ("finance.allocation", "0.000000000001"),
        ("finance.outturn", "-999999999999999"),
        ("finance.required-surplus", "-100"),
        ("planning.surplus", "100"),
        ("performance.rtt-18-weeks", "100"),
        ("performance.diagnostics-6-weeks", "0"),
        ("performance.mixed-sex", "2.0"),
        ("performance.waits-52-weeks", "-0"),
    ] {
        let entries = format!(r#"{{"{code}":{{"value":{value}}}}}"#);
        let json = format!(r#"{{"framework":"ccg-assurance-2015-16","entries":{entries}}}"#);
        assert!(rate(json.as_bytes()).is_ok(), "{json}");
    }
}

#[test]
fn entries_refuse_the_same_in_the_same_words() {
    let framework = frameworks::by_slug("2015-16").expect("it is in the registry");
    let mut entries = Entries::new(framework);
    for (code, entry, words) in [
        (
            "finance.allocation",
            Entry::Number(Decimal::ZERO),
            "a number must be above 0, got 0",
        ),
        (
            "performance.mixed-sex",
            Entry::Number(Decimal::new(5, 1)),
            "a count must be a whole number, 0 or more, got 0.5",
        ),
        (
            "finance.outturn",
            Entry::Band(Band::Worse),
            "expected a value, got a band",
        ),
        (
            "finance.outturn",
            Entry::Level(Level::Yes),
            "expected a value, got a level",
        ),
        (
            "finance.outturn",
            Entry::Rating(Rating::Good),
            "expected a value, got a rating",
        ),
        (
            "planning.assured",
            Entry::Number(Decimal::ZERO),
            "expected an answer, no figure, got value",
        ),
        (
            "planning.assured",
            Entry::Band(Band::Worse),
            "expected a level (no, partly, yes), got a band",
        ),
        (
            "planning.assured",
            Entry::Level(Level::Red),
            "expected a level (no, partly, yes), got \"red\"",
        ),
        (
            "finance",
            Entry::Number(Decimal::ZERO),
            "expected a rating or an answer, no figure, got value",
        ),
    ] {
        let refused = entries.set(code, entry).map_err(|error| error.to_string());
        assert_eq!(refused, Err(format!("{code}: {words}")));
        assert!(entries.is_empty(), "{code}");
    }
}
