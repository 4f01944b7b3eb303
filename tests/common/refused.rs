//! Asserting that an input is refused: with which kind, at which place, in which words.

use ccg_rating::exchange::json::{Input, InputError, Kind, Value, rate};

/// Why these bytes are refused.
pub fn refusal(json: &[u8]) -> InputError {
    let error = Value::from_json(json).and_then(|value| Input::from_value(&value));
    let Err(error) = error else {
        panic!("not refused: {}", String::from_utf8_lossy(json));
    };
    // The document that users see says the same.
    assert_eq!(rate(json), Err(error.to_json()));
    assert_eq!(error.to_string(), error.message());
    error
}

pub fn assert_refused(json: &str, kind: Kind, path: &str, message: &str) {
    let error = refusal(json.as_bytes());
    assert_eq!(error.message(), message, "{json}");
    assert_eq!(error.path(), path, "{json}");
    assert_eq!(error.kind(), kind, "{json}");
}

/// Asserts the refusal of entries of 2015/16.
pub fn assert_grades_refused(entries: &str, kind: Kind, path: &str, message: &str) {
    let json = format!(r#"{{"framework":"ccg-assurance-2015-16","entries":{entries}}}"#);
    assert_refused(&json, kind, path, message);
}

/// Asserts the refusal of entries of 2016/17.
pub fn assert_indicators_refused(entries: &str, kind: Kind, path: &str, message: &str) {
    let json = format!(r#"{{"framework":"ccg-iaf-2016-17","entries":{entries}}}"#);
    assert_refused(&json, kind, path, message);
}

/// Asserts the refusal of settings of 2016/17.
pub fn assert_settings_refused(settings: &str, kind: Kind, path: &str, message: &str) {
    let json = format!(r#"{{"framework":"ccg-iaf-2016-17","settings":{settings}}}"#);
    assert_refused(&json, kind, path, message);
}
