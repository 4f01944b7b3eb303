//! Reading what is entered under a code: a word, a band, a figure, or the figures of many CCGs.

use super::tree::{Pairs, get, joined, object, unique, unknown_key};
use crate::exchange::json::value::shown_key;
use crate::exchange::json::{InputError, Kind, Value};
use crate::framework::{
    Entries, Entry, EntryError, FigureError, NationalFigure, Part, Parts, Slot,
};
use crate::rating::{Band, Decimal, Level, Rating};

/// The forms of an entry.
const FORMS: [&str; 3] = ["rating", "band", "level"];

pub(super) fn read_entry(
    entries: &mut Entries,
    code: &str,
    value: &Value,
) -> Result<(), InputError> {
    let path = joined("entries", code);
    let slot = entries
        .slot(code)
        .map_err(|error| entry_error(&known_code(error), &path))?;
    let pairs = unique(object(value, &path, code)?, &path)?;
    if pairs.iter().any(|(key, _)| Part::from_id(key).is_some()) {
        return read_figure(entries, slot, &path, pairs);
    }
    for (key, _) in pairs {
        if !FORMS.contains(&key.as_str()) {
            return Err(unknown_key(&joined(&path, key), key, &FORMS));
        }
    }
    let [(form, value)] = pairs else {
        let found = format!("an object with {} keys", pairs.len());
        return Err(wrong_form(slot, &path, &found));
    };
    let path = format!("{path}.{form}");
    let is_taken = match form.as_str() {
        "rating" => slot
            .choices()
            .iter()
            .any(|choice| matches!(choice, Entry::Rating(_))),
        "level" => slot
            .choices()
            .iter()
            .any(|choice| matches!(choice, Entry::Level(_))),
        _ => !slot.bands().is_empty(),
    };
    if !is_taken {
        return Err(wrong_form(slot, &path, &format!("a {form}")));
    }
    let entry = match form.as_str() {
        "rating" => Entry::Rating(named(slot, &path, value, Rating::from_id)?),
        "level" => Entry::Level(named(slot, &path, value, Level::from_id)?),
        "band" => Entry::Band(band(slot, &path, value)?),
        _ => return Err(unknown_key(&path, form, &FORMS)),
    };
    entries
        .set(code, entry)
        .map_err(|error| entry_error(&error, &path))
}

fn read_figure(
    entries: &mut Entries,
    slot: Slot,
    path: &str,
    pairs: &Pairs,
) -> Result<(), InputError> {
    let parts = read_parts(slot, path, pairs)?;
    entries
        .set_figure(slot.code(), &parts)
        .map_err(|error| entry_error(&error, path))
}

fn read_parts(slot: Slot, path: &str, pairs: &Pairs) -> Result<Parts, InputError> {
    let mut parts = Parts::default();
    for (key, value) in pairs {
        let path = joined(path, key);
        let Some(part) = Part::from_id(key) else {
            if FORMS.contains(&key.as_str()) {
                let found = format!("a figure and {key} together");
                return Err(wrong_form(slot, &path, &found));
            }
            return Err(unknown_key(&path, key, &Part::ALL.map(Part::id)));
        };
        let number = match value {
            Value::Number(number) => nearest(*number),
            _ => None,
        };
        let number = number.ok_or_else(|| {
            let expected = format!("expected {key} to be a number of at most 15 digits");
            let (code, found) = (slot.code(), value.found());
            let message = format!("{code}: {expected}, got {found}");
            InputError::new(Kind::OutOfRange, &path, message)
        })?;
        parts = parts.with(part, number);
    }
    Ok(parts)
}

/// A number closer to 0 than this is too small to be read.
const SMALLEST: f64 = 1e-12;

/// The decimal number nearest to a number of JSON, to 15 digits as a spreadsheet would round it:
/// further ones are what is left over from somebody's arithmetic. None where it is too large or
/// too small for that.
fn nearest(number: f64) -> Option<Decimal> {
    Decimal::parse(&number.to_string())
        .or_else(|| {
            let rounded: f64 = format!("{number:.14e}").parse().ok()?;
            Decimal::parse(&rounded.to_string())
        })
        // A very small one keeps fewer digits, but not none.
        .or_else(|| {
            (number.abs() > SMALLEST)
                .then(|| Decimal::parse(&format!("{number:.18}")))
                .flatten()
        })
}

/// The figures of many CCGs for one indicator, each with the CCG's `id`.
pub(super) fn read_national(
    entries: &mut Entries,
    code: &str,
    value: &Value,
) -> Result<(), InputError> {
    let path = joined("national", code);
    let slot = entries
        .slot(code)
        .map_err(|error| entry_error(&known_code(error), &path))?;
    let Value::List(rows) = value else {
        let message = format!(
            "{code}: expected an array of figures, got {}",
            value.found()
        );
        return Err(InputError::new(Kind::WrongEntry, &path, message));
    };
    let mut figures = Vec::with_capacity(rows.len());
    for (place, row) in rows.iter().enumerate() {
        let path = format!("{path}.{place}");
        let pairs = unique(object(row, &path, code)?, &path)?;
        let id = match get(pairs, "id") {
            Some(Value::Text(id)) => id,
            other => {
                let (kind, found) = other.map_or_else(
                    || (Kind::MissingPart, "none".to_owned()),
                    |value| (Kind::WrongEntry, value.found()),
                );
                let message = format!("{code}: expected the CCG's id as text, got {found}");
                return Err(InputError::new(kind, &format!("{path}.id"), message));
            }
        };
        let others: Vec<(String, Value)> = pairs
            .iter()
            .filter(|(key, _)| key != "id")
            .cloned()
            .collect();
        let parts = read_parts(slot, &path, &others)?;
        let figure = NationalFigure::new(slot, id, &parts);
        figures.push(figure.map_err(|error| entry_error(&error, &path))?);
    }
    entries
        .set_national(code, figures)
        .map_err(|error| entry_error(&error, &path))
}

/// A level or a rating by its identifier.
fn named<T>(
    slot: Slot,
    path: &str,
    value: &Value,
    from_id: impl Fn(&str) -> Option<T>,
) -> Result<T, InputError> {
    match value {
        Value::Text(id) => from_id(id),
        _ => None,
    }
    .ok_or_else(|| not_on_scale(slot, path, value))
}

fn band(slot: Slot, path: &str, value: &Value) -> Result<Band, InputError> {
    let bands = slot.bands();
    let numbers: Vec<String> = bands.iter().map(|band| band.number().to_string()).collect();
    let Some((last, others)) = numbers.split_last() else {
        return Err(wrong_form(slot, path, "a band"));
    };
    match value {
        Value::Number(number) => bands
            .into_iter()
            .find(|band| f64::from(band.number()).total_cmp(number).is_eq()),
        _ => None,
    }
    .ok_or_else(|| {
        InputError::new(
            Kind::OutOfRange,
            path,
            format!(
                "{}: a band must be {} or {last}, got {}",
                slot.code(),
                others.join(", "),
                value.found()
            ),
        )
    })
}

fn wrong_form(slot: Slot, path: &str, found: &str) -> InputError {
    InputError::new(
        Kind::WrongEntry,
        path,
        format!("{}: expected {}, got {found}", slot.code(), slot.expected()),
    )
}

fn not_on_scale(slot: Slot, path: &str, value: &Value) -> InputError {
    InputError::new(
        Kind::UnknownLevel,
        path,
        format!(
            "{}: expected {}, got {}",
            slot.code(),
            slot.expected(),
            value.found()
        ),
    )
}

/// The error with the code as it is repeated to the user.
fn known_code(error: EntryError) -> EntryError {
    match error {
        EntryError::UnknownCode { code, framework } => EntryError::UnknownCode {
            code: shown_key(&code),
            framework,
        },
        other => other,
    }
}

fn entry_error(error: &EntryError, path: &str) -> InputError {
    let (kind, path) = match error {
        EntryError::UnknownCode { .. } => (Kind::UnknownIndicator, path.to_owned()),
        EntryError::WrongForm { .. } | EntryError::Twice { .. } => {
            (Kind::WrongEntry, path.to_owned())
        }
        EntryError::NotOnScale { .. } => (Kind::UnknownLevel, path.to_owned()),
        EntryError::Figure { error, .. } => {
            let kind = match error {
                FigureError::WrongPart(..) => Kind::WrongEntry,
                FigureError::Missing(..) => Kind::MissingPart,
                FigureError::OutOfRange(..) => Kind::OutOfRange,
            };
            (kind, format!("{path}.{}", error.part().id()))
        }
        EntryError::TooFew { .. } => (Kind::MissingPart, path.to_owned()),
    };
    InputError::new(kind, &path, error.to_string())
}
