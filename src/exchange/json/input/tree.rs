//! Finding one's way in a JSON tree: objects, their keys, and the place of each in an error.

use crate::exchange::json::value::shown_key;
use crate::exchange::json::{InputError, Kind, Value};

/// What an object holds, in its order.
pub(in crate::exchange::json) type Pairs = [(String, Value)];

pub(in crate::exchange::json) fn object<'a>(
    value: &'a Value,
    path: &str,
    what: &str,
) -> Result<&'a Pairs, InputError> {
    match value {
        Value::Object(pairs) => Ok(pairs),
        other => Err(InputError::new(
            Kind::WrongEntry,
            path,
            format!("{what}: expected an object, got {}", other.found()),
        )),
    }
}

pub(in crate::exchange::json) fn get<'a>(pairs: &'a Pairs, key: &str) -> Option<&'a Value> {
    pairs
        .iter()
        .find(|(known, _)| known == key)
        .map(|(_, value)| value)
}

pub(in crate::exchange::json) fn only_known_keys(
    pairs: &Pairs,
    path: &str,
    known: &[&str],
) -> Result<(), InputError> {
    for (key, _) in unique(pairs, path)? {
        if !known.contains(&key.as_str()) {
            return Err(unknown_key(&joined(path, key), key, known));
        }
    }
    Ok(())
}

/// The pairs, if no key stands twice: one of the two values would be lost without a word.
pub(super) fn unique<'a>(pairs: &'a Pairs, path: &str) -> Result<&'a Pairs, InputError> {
    let mut keys: Vec<&str> = pairs.iter().map(|(key, _)| key.as_str()).collect();
    keys.sort_unstable();
    match keys.iter().zip(keys.iter().skip(1)).find(|(a, b)| a == b) {
        Some((key, _)) => Err(InputError::new(
            Kind::UnknownKey,
            &joined(path, key),
            format!("{}: expected each key once, got it twice", shown_key(key)),
        )),
        None => Ok(pairs),
    }
}

pub(super) fn joined(path: &str, key: &str) -> String {
    let key = shown_key(key);
    if path.is_empty() {
        key
    } else {
        format!("{path}.{key}")
    }
}

pub(super) fn unknown_key(path: &str, key: &str, known: &[&str]) -> InputError {
    InputError::new(
        Kind::UnknownKey,
        path,
        format!(
            "{}: expected one of {}, got another key",
            shown_key(key),
            known.join(", ")
        ),
    )
}
