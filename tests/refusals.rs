//! Why a document is refused as a whole or for one of its keys: the place and the exact words, which
//! say what was expected and what was found. Entries and settings are in `refused_entries.rs`.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::panic,
    reason = "a helper that finds nothing refused fails the test, as it should"
)]

#[path = "common/refused.rs"]
mod refused;

use ccg_rating::exchange::json::Kind;
use ccg_rating::frameworks;
use refused::{
    assert_grades_refused, assert_indicators_refused, assert_refused, assert_settings_refused,
    refusal,
};

#[test]
fn what_is_not_one_json_document_is_refused_with_the_place_where_reading_stopped() {
    for (json, reason) in [
        ("rate me", "expected value at line 1 column 1"),
        ("{} {}", "trailing characters at line 1 column 4"),
        ("{'framework':1}", "key must be a string at line 1 column 2"),
        (r#"{"framework":}"#, "expected value at line 1 column 14"),
        ("[1,]", "trailing comma at line 1 column 4"),
        ("NaN", "expected value at line 1 column 1"),
        (
            r#""\ud800""#,
            "unexpected end of hex escape at line 1 column 8",
        ),
    ] {
        let message = format!("expected one JSON document, got something else: {reason}");
        assert_refused(json, Kind::NotJson, "", &message);
    }
}

#[test]
fn an_empty_input_is_told_so() {
    for json in ["", " \n\t", "\u{feff}"] {
        let message = "expected one JSON document, got nothing";
        assert_refused(json, Kind::NotJson, "", message);
    }
}

#[test]
fn a_number_beyond_every_number_is_out_of_range() {
    assert_refused(
        r#"{"framework":"ccg-iaf-2016-17","entries":{"122b":{"band":1e999}}}"#,
        Kind::OutOfRange,
        "",
        "expected numbers below 1.8e308, got a number out of range at line 1 column 62",
    );
}

#[test]
fn a_long_or_odd_key_is_repeated_neither_in_full_nor_raw() {
    let key = "k".repeat(5_000);
    let shown = format!("{}…", "k".repeat(40));
    assert_refused(
        &format!(r#"{{"framework":"ccg-iaf-2016-17","entries":{{"{key}":{{"band":1}}}}}}"#),
        Kind::UnknownIndicator,
        &format!("entries.{shown}"),
        &format!("{shown}: ccg-iaf-2016-17 has nothing of this code"),
    );
    assert_refused(
        r#"{"framework":"ccg-iaf-2016-17","a\u0007b":1}"#,
        Kind::UnknownKey,
        r"a\u{7}b",
        r"a\u{7}b: expected one of framework, entries, settings, national, got another key",
    );
}

#[test]
fn a_key_that_cannot_be_seen_stands_in_quotes_so_that_its_place_is_not_the_whole_document() {
    let expected = "expected one of framework, entries, settings, national, got another key";
    for (key, shown) in [("", r#""""#), (" ", r#"" ""#), (r"\u0085", r#""\u{85}""#)] {
        let json = format!(r#"{{"framework":"ccg-iaf-2016-17","{key}":1}}"#);
        let message = format!("{shown}: {expected}");
        assert_refused(&json, Kind::UnknownKey, shown, &message);
    }
    assert_refused(
        r#"{"framework":"ccg-iaf-2016-17","entries":{"":{"band":1}}}"#,
        Kind::UnknownIndicator,
        r#"entries."""#,
        r#""": ccg-iaf-2016-17 has nothing of this code"#,
    );
}

#[test]
fn bytes_that_are_not_text_are_refused_wherever_they_stand() {
    for json in [
        b"\xff".as_slice(),
        b"\"\xff\"",
        b"{\"framework\":\"ccg-iaf-2016-17\xff\"}",
        b"{\"frame\xc3work\":1}",
        b"\xff\xfe{\0}\0",
    ] {
        assert_eq!(refusal(json).kind(), Kind::NotJson, "{json:?}");
    }
}

#[test]
fn a_document_nested_without_end_is_refused_before_it_does_harm() {
    let deep = "[".repeat(1_000_000);
    assert_refused(
        &deep,
        Kind::NotJson,
        "",
        "expected at most 64 levels of arrays and objects, got more",
    );
    let levels = |count: usize| format!("{}1{}", "[".repeat(count), "]".repeat(count));
    assert_refused(
        &levels(65),
        Kind::NotJson,
        "",
        "expected at most 64 levels of arrays and objects, got more",
    );
    assert_refused(
        &levels(64),
        Kind::WrongEntry,
        "",
        "the input: expected an object, got an array",
    );
}

#[test]
fn a_document_longer_than_16_mib_is_refused_unread() {
    let long = vec![b' '; 16 * 1024 * 1024 + 1];
    let error = refusal(&long);
    assert_eq!(error.kind(), Kind::NotJson);
    assert_eq!(error.message(), "expected at most 16 MiB of JSON, got more");
}

#[test]
fn the_framework_must_be_there_and_be_known() {
    let ids = frameworks::ALL.map(|framework| framework.id).join(", ");
    let expected = format!("framework: expected one of {ids}, got");
    let refused = |json, kind, found| {
        assert_refused(json, kind, "framework", &format!("{expected} {found}"));
    };
    refused("{}", Kind::MissingPart, "nothing");
    refused(
        r#"{"framework":"2016-17"}"#,
        Kind::UnknownFramework,
        r#""2016-17""#,
    );
    refused(
        r#"{"framework":"CCG-IAF-2016-17"}"#,
        Kind::UnknownFramework,
        r#""CCG-IAF-2016-17""#,
    );
    refused(r#"{"framework":null}"#, Kind::UnknownFramework, "null");
    refused(r#"{"framework":2016}"#, Kind::UnknownFramework, "2016");
    refused(
        r#"{"framework":["ccg-iaf-2016-17"]}"#,
        Kind::UnknownFramework,
        "an array",
    );
}

#[test]
fn a_long_text_is_not_repeated_in_full() {
    let json = format!(r#"{{"framework":"{}"}}"#, "é".repeat(5000));
    let start = "é".repeat(40);
    let ids = frameworks::ALL.map(|framework| framework.id).join(", ");
    let message = format!("framework: expected one of {ids}, got \"{start}\"…");
    assert_refused(&json, Kind::UnknownFramework, "framework", &message);
}

#[test]
fn an_input_and_its_parts_are_objects() {
    let wrong = Kind::WrongEntry;
    assert_refused("5", wrong, "", "the input: expected an object, got 5");
    assert_refused(
        "[]",
        wrong,
        "",
        "the input: expected an object, got an array",
    );
    let message = "entries: expected an object, got an array";
    assert_indicators_refused("[]", wrong, "entries", message);
    let message = "settings: expected an object, got true";
    assert_settings_refused("true", wrong, "settings", message);
    let message = "165a: expected an object, got \"green\"";
    assert_indicators_refused(r#"{"165a":"green"}"#, wrong, "entries.165a", message);
    let message = "165a: expected an object, got null";
    assert_indicators_refused(r#"{"165a":null}"#, wrong, "entries.165a", message);
}

#[test]
fn an_unknown_key_is_named_with_those_that_there_are() {
    let unknown = Kind::UnknownKey;
    assert_refused(
        r#"{"framework":"ccg-iaf-2016-17","entires":{}}"#,
        unknown,
        "entires",
        "entires: expected one of framework, entries, settings, national, got another key",
    );
    assert_grades_refused(
        r#"{"finance":{"grade":"good"}}"#,
        unknown,
        "entries.finance.grade",
        "grade: expected one of rating, band, level, got another key",
    );
    assert_settings_refused(
        r#"{"colour":"red"}"#,
        unknown,
        "settings.colour",
        "colour: no such setting, expected one of leadership-scale, finance-rule, z, tie, missing",
    );
    assert_settings_refused(
        r#"{"reading":"lowest-component"}"#,
        unknown,
        "settings.reading",
        "reading: no such setting, expected one of leadership-scale, finance-rule, z, tie, missing",
    );
}

#[test]
fn a_key_that_stands_twice_is_refused_since_one_of_its_values_would_be_lost() {
    let twice = |key: &str| format!("{key}: expected each key once, got it twice");
    let refused = Kind::UnknownKey;
    let json = r#"{"framework":"ccg-iaf-2016-17","framework":"ccg-iaf-2016-17"}"#;
    assert_refused(json, refused, "framework", &twice("framework"));
    let good = r#"{"finance":{"rating":"good"},"finance":{"rating":"good"}}"#;
    assert_grades_refused(good, refused, "entries.finance", &twice("finance"));
    let rating = r#"{"finance":{"rating":"good","rating":"good"}}"#;
    assert_grades_refused(rating, refused, "entries.finance.rating", &twice("rating"));
    let tie = r#"{"tie":"above","z":1,"tie":"above"}"#;
    assert_settings_refused(tie, refused, "settings.tie", &twice("tie"));
}

#[test]
fn a_code_of_another_year_or_of_none_is_unknown() {
    for code in ["finance", "999z", "165A", "case"] {
        let entries = format!(r#"{{"{code}":{{"level":"green"}}}}"#);
        let path = format!("entries.{code}");
        let message = format!("{code}: ccg-iaf-2016-17 has nothing of this code");
        assert_indicators_refused(&entries, Kind::UnknownIndicator, &path, &message);
    }
    assert_grades_refused(
        r#"{"165a":{"level":"green"}}"#,
        Kind::UnknownIndicator,
        "entries.165a",
        "165a: ccg-assurance-2015-16 has nothing of this code",
    );
}
