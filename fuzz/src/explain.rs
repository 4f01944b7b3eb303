//! Explanations: whatever is asked, of whatever input, what is explained is the rating; each part says
//! what rating again shows to be so; and nothing comes that was not asked for.
//!
//! The bytes are the options as JSON (nothing for none), a line feed, and an input of the contract.

/// What each part says, held against the ratings themselves.
mod parts;

use ccg_rating::exchange::explain::{Asked, Part};
use ccg_rating::exchange::json::{self, Input, Value, asked, rate};
use serde_json::Value as Json;

use super::contract::{parsed, written};
use super::is_for_a_reader;

/// What explains: the contract's own, or what a test puts in its place to see that it is refused.
pub type Explain = fn(&[u8], &Asked) -> Result<String, String>;

/// More are asked for in no try: each costs time, and shows nothing that these do not.
const MOST_DRAWS: u32 = 200;

/// Fails unless everything above holds of these bytes.
pub fn check(bytes: &[u8]) {
    holds(bytes, json::explain);
}

/// The same of any explanation.
pub fn holds(bytes: &[u8], explain: Explain) {
    let mut halves = bytes.splitn(2, |byte| *byte == b'\n');
    let (first, second) = (halves.next().unwrap_or_default(), halves.next());
    let (options, input) = second.map_or((&b""[..], first), |second| (first, second));
    let Some(mut asked) = options_of(options) else {
        return;
    };
    asked.draws = asked.draws.min(MOST_DRAWS);
    let explained = explain(input, &asked);
    let Ok(text) = explained else {
        assert_eq!(explained, rate(input), "refused, but not as a rating is");
        return;
    };
    let input = Value::from_json(input).and_then(|value| Input::from_value(&value));
    let Ok(input) = input else {
        return assert!(input.is_ok(), "explained, but not rated: {input:?}");
    };
    let whole = parsed(&text);
    check_keys(&text, &asked);
    check_readable(&whole);
    check_alone(&whole, &asked, &input, explain);
    let document = written(&input.entries, &input.settings);
    parts::check(&whole, &asked, &parsed(&document));
}

/// What is asked for; none where it was refused as it should be.
fn options_of(options: &[u8]) -> Option<Asked> {
    if options.is_empty() {
        return Some(Asked::default());
    }
    let value = Value::from_json(options).ok()?;
    match asked(&value) {
        Ok(found) => {
            assert!((Asked::FEWEST_DRAWS..=Asked::MOST_DRAWS).contains(&found.draws));
            let Asked { parts, seed, draws } = &found;
            let parts: Vec<&str> = parts.iter().map(|part| part.id()).collect();
            let text = format!(r#"{{"draws":{draws},"parts":{parts:?},"seed":{seed}}}"#);
            let again = Value::from_json(text.as_bytes()).and_then(|value| asked(&value));
            assert_eq!(again.as_ref(), Ok(&found), "{text}");
            Some(found)
        }
        Err(error) => {
            let refusal = parsed(&error.to_json());
            let message = refusal["error"]["message"].as_str().unwrap_or_default();
            assert!(is_for_a_reader(message), "{message:?}");
            let has_pairs = matches!(&value, Value::Object(pairs) if !pairs.is_empty());
            assert_eq!(error.path().is_empty(), !has_pairs, "no place: {refusal}");
            None
        }
    }
}

/// What was asked for is there, in the one order, and nothing else.
fn check_keys(text: &str, asked: &Asked) {
    let value = Value::from_json(text.as_bytes());
    let keys: Vec<&str> = match &value {
        Ok(Value::Object(pairs)) => pairs.iter().map(|(key, _)| key.as_str()).collect(),
        _ => Vec::new(),
    };
    let parts = Part::ALL
        .into_iter()
        .filter(|part| asked.parts.contains(part));
    let expected: Vec<&str> = ["framework", "overall"]
        .into_iter()
        .chain(parts.map(Part::id))
        .collect();
    assert_eq!(keys, expected, "other parts than were asked for");
}

/// Every `text` in it, a sentence or a list of them, can be read by somebody.
fn check_readable(value: &Json) {
    match value {
        Json::Object(fields) => {
            for (name, value) in fields {
                let sentences = match (name.as_str(), value) {
                    ("text", Json::Array(sentences)) => sentences.as_slice(),
                    ("text", sentence) => std::slice::from_ref(sentence),
                    (_, value) => {
                        check_readable(value);
                        continue;
                    }
                };
                for sentence in sentences {
                    let sentence = sentence.as_str().unwrap_or_default();
                    assert!(is_for_a_reader(sentence), "not to be read: {sentence:?}");
                }
            }
        }
        Json::Array(items) => items.iter().for_each(check_readable),
        _ => {}
    }
}

/// Each part asked for alone is what it is among the others; so it is the same each time, too.
fn check_alone(whole: &Json, asked: &Asked, input: &Input, explain: Explain) {
    let document = written(&input.entries, &input.settings);
    for part in &asked.parts {
        let (seed, draws, parts) = (asked.seed, asked.draws, vec![*part]);
        let alone = Asked { parts, seed, draws };
        let alone = explain(document.as_bytes(), &alone).map(|text| parsed(&text));
        let found = alone.as_ref().map(|alone| &alone[part.id()]);
        assert_eq!(found, Ok(&whole[part.id()]), "alone it says something else");
    }
}
