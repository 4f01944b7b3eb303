//! The JSON contract: whatever the bytes are, one document comes back, the same each time; what was
//! refused is named with its place; what was accepted can be written down again and means the same.

use ccg_rating::exchange::json::{Input, Kind, Output, Value, rate};
use ccg_rating::exchange::{Scenario, fragment};
use ccg_rating::explore::SEED;
use ccg_rating::framework::{Entries, Entry, Figure, Parts, SettingKind, Settings, Slot, SlotKind};
use ccg_rating::framework::{NationalFigure, Part};
use ccg_rating::rating::Rating;
use serde_json::Value as Json;

use super::is_for_a_reader;

/// Fails unless everything above holds of these bytes.
pub fn check(json: &[u8]) {
    let answer = rate(json);
    assert_eq!(answer, rate(json), "the same input, another answer");
    let input = Value::from_json(json)
        .and_then(|value| Input::from_value(&value).map(|input| (value, input)));
    match (answer, input) {
        (Ok(output), Ok((value, input))) => {
            check_output(&output);
            check_written_again(&input, &output);
            check_order(&value, &input);
        }
        (Err(refusal), Err(error)) => {
            assert_eq!(refusal, error.to_json());
            let value = Value::from_json(json).ok();
            check_refusal(&refusal, error.kind(), value.as_ref());
        }
        (answer, input) => assert_eq!(answer.is_ok(), input.is_ok(), "{answer:?}"),
    }
}

/// A text of the contract as a tree.
pub(super) fn parsed(document: &str) -> Json {
    assert!(!document.contains('\n'), "more than one line: {document}");
    let parsed = serde_json::from_str(document);
    assert!(parsed.is_ok(), "{parsed:?}: {document}");
    parsed.unwrap_or_default()
}

fn check_output(output: &str) {
    let document = parsed(output);
    let overall = &document["overall"];
    let possible: Vec<&str> = overall["possible"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Json::as_str)
        .collect();
    assert!(!possible.is_empty(), "no rating is possible: {output}");
    let mut known = Rating::ALL.map(Rating::id).to_vec();
    known.retain(|id| possible.contains(id));
    assert_eq!(possible, known, "other ratings, or in another order");
    let is_settled = possible.len() == 1;
    assert_eq!(overall["determined"], is_settled);
    assert_eq!(
        overall["rating"].as_str(),
        possible.first().copied().filter(|_| is_settled)
    );
    let steps = document["trace"].as_array().into_iter().flatten();
    for text in steps
        .clone()
        .map(|step| step["text"].as_str().unwrap_or_default())
    {
        assert!(is_for_a_reader(text), "{text:?}");
    }
    assert!(steps.count() > 0, "no rule gave the rating: {output}");
}

fn check_refusal(refusal: &str, kind: Kind, value: Option<&Value>) {
    let document = parsed(refusal);
    let (path, message) = (&document["error"]["path"], &document["error"]["message"]);
    let (path, message) = (
        path.as_str().unwrap_or_default(),
        message.as_str().unwrap_or_default(),
    );
    assert!(is_for_a_reader(message), "{message:?}");
    match value {
        // Something in it is wrong, and so has a place: one of the four parts, or a key beside them.
        Some(Value::Object(pairs)) => {
            assert!(is_for_a_reader(path), "no place: {refusal}");
            let first = path.split('.').next().unwrap_or_default();
            let is_known = ["framework", "entries", "settings", "national"].contains(&first);
            assert!(
                is_known || kind == Kind::UnknownKey && !pairs.is_empty(),
                "{refusal}"
            );
        }
        Some(_) => assert_eq!((path, kind), ("", Kind::WrongEntry), "{refusal}"),
        None => {
            assert_eq!(path, "", "{refusal}");
            assert!(
                matches!(kind, Kind::NotJson | Kind::OutOfRange),
                "{refusal}"
            );
        }
    }
}

/// An input as its author could have written it gives itself, and the same output; so does a link to it.
fn check_written_again(input: &Input, output: &str) {
    let text = written(&input.entries, &input.settings);
    let again = Value::from_json(text.as_bytes()).and_then(|value| Input::from_value(&value));
    assert_eq!(again.as_ref(), Ok(input), "{text}");
    assert_eq!(rate(text.as_bytes()).as_deref(), Ok(output), "{text}");
    // A link holds one CCG, not the figures of the others.
    let slots = input.entries.framework().slots();
    if slots
        .iter()
        .all(|slot| input.entries.national(slot.code()).is_empty())
    {
        let (entries, settings) = (input.entries.clone(), input.settings.clone());
        let scenario = Scenario {
            case: None,
            entries,
            settings,
            seed: SEED,
        };
        let link = fragment::write(&scenario);
        assert_eq!(fragment::read(&link), (Some(scenario), vec![]), "{link}");
    }
}

/// In which order the keys stand does not matter.
fn check_order(value: &Value, input: &Input) {
    let again = Input::from_value(&turned_round(value));
    let again = again.map(|again| Output::new(&again.assess()).to_json());
    assert_eq!(again, Ok(Output::new(&input.assess()).to_json()));
}

/// The value with the keys of all its objects in the opposite order.
fn turned_round(value: &Value) -> Value {
    match value {
        Value::Object(pairs) => {
            let pairs = pairs.iter().rev();
            Value::Object(
                pairs
                    .map(|(key, value)| (key.clone(), turned_round(value)))
                    .collect(),
            )
        }
        Value::List(list) => Value::List(list.iter().map(turned_round).collect()),
        other => other.clone(),
    }
}

/// The input document that stands for these.
pub(super) fn written(entries: &Entries, settings: &Settings) -> String {
    let framework = entries.framework();
    let slots = framework.slots();
    let known = entries
        .known()
        .map(|(slot, entry)| pair(slot.code(), &entry_text(entry)));
    let chosen = framework
        .settings
        .iter()
        .enumerate()
        .map(|(place, setting)| {
            let text = settings.text(place);
            let is_word = matches!(setting.kind, SettingKind::Choice(_));
            pair(
                setting.id,
                &if is_word { format!("\"{text}\"") } else { text },
            )
        });
    let national = slots.iter().filter_map(|slot| {
        let figures = entries.national(slot.code());
        let rows: Vec<String> = figures
            .iter()
            .map(|figure| national_text(*slot, figure))
            .collect();
        (!rows.is_empty()).then(|| pair(slot.code(), &format!("[{}]", rows.join(","))))
    });
    object([
        pair("framework", &format!("\"{}\"", framework.id)),
        pair("entries", &object(known)),
        pair("settings", &object(chosen)),
        pair("national", &object(national)),
    ])
}

fn entry_text(entry: Entry) -> String {
    let form = |name: &str, id: &str| object([pair(name, &format!("\"{id}\""))]);
    match entry {
        Entry::Rating(rating) => form("rating", rating.id()),
        Entry::Level(level) => form("level", level.id()),
        Entry::Band(band) => object([pair("band", &band.number().to_string())]),
        Entry::Number(number) => object([pair("value", &number.to_string())]),
        Entry::Figure(figure) => object(parts_text(&figure.parts())),
    }
}

fn national_text(slot: Slot, figure: &NationalFigure) -> String {
    assert!(matches!(slot.kind(), SlotKind::Indicator(_)));
    let id = Json::from(figure.id.as_str()).to_string();
    let parts = Figure {
        measure: figure.measure,
        reference: None,
    }
    .parts();
    object(std::iter::once(pair("id", &id)).chain(parts_text(&parts)))
}

fn parts_text(parts: &Parts) -> Vec<String> {
    let parts = Part::ALL
        .into_iter()
        .filter_map(|part| Some((part, parts.get(part)?)));
    parts
        .map(|(part, number)| pair(part.id(), &number.to_string()))
        .collect()
}

fn pair(key: &str, value: &str) -> String {
    format!("\"{key}\":{value}")
}

fn object(pairs: impl IntoIterator<Item = String>) -> String {
    let pairs: Vec<String> = pairs.into_iter().collect();
    format!("{{{}}}", pairs.join(","))
}
