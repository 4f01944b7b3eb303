//! Reading the contract's input. Everything is checked, and the first thing that is wrong is named
//! with its place.

use super::value::shown_key;
use super::{InputError, Kind, Value};
use crate::framework::{
    Entries, Entry, EntryError, Framework, Setting, SettingError, SettingKind, Settings, Slot,
};
use crate::frameworks;
use crate::rating::{Band, Level, Rating};

/// An input, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What is entered.
    pub entries: Entries,
    /// How it is to be worked out.
    pub settings: Settings,
}

type Pairs = [(String, Value)];

/// The forms of an entry.
const FORMS: [&str; 3] = ["rating", "band", "level"];
/// The parts of a figure, which the contract knows but this version does not take yet.
const FIGURES: [&str; 5] = [
    "value",
    "denominator",
    "numerator",
    "standard_error",
    "reference",
];

impl Input {
    /// Reads an input from a JSON tree.
    ///
    /// # Errors
    /// When something in it is not as the contract says.
    pub fn from_value(value: &Value) -> Result<Self, InputError> {
        let pairs = object(value, "", "the input")?;
        only_known_keys(pairs, "", &["framework", "entries", "settings"])?;
        let framework = framework(get(pairs, "framework"))?;
        let mut entries = Entries::new(framework);
        if let Some(value) = get(pairs, "entries") {
            for (code, value) in unique(object(value, "entries", "entries")?, "entries")? {
                read_entry(&mut entries, code, value)?;
            }
        }
        let mut settings = Settings::new(framework);
        if let Some(value) = get(pairs, "settings") {
            for (id, value) in unique(object(value, "settings", "settings")?, "settings")? {
                read_setting(&mut settings, id, value)?;
            }
        }
        Ok(Self { entries, settings })
    }
}

fn framework(value: Option<&Value>) -> Result<&'static Framework, InputError> {
    let ids: Vec<&str> = frameworks::ALL.iter().map(|known| known.id).collect();
    let expected = format!("framework: expected one of {}", ids.join(", "));
    match value {
        None => Err(InputError::new(
            Kind::MissingPart,
            "framework",
            format!("{expected}, got nothing"),
        )),
        Some(value) => match value {
            Value::Text(id) => frameworks::by_id(id),
            _ => None,
        }
        .ok_or_else(|| {
            let message = format!("{expected}, got {}", value.found());
            InputError::new(Kind::UnknownFramework, "framework", message)
        }),
    }
}

fn read_entry(entries: &mut Entries, code: &str, value: &Value) -> Result<(), InputError> {
    let path = joined("entries", code);
    let slot = entries
        .slot(code)
        .map_err(|error| entry_error(&known_code(error), &path))?;
    let pairs = unique(object(value, &path, code)?, &path)?;
    for (key, _) in pairs {
        let path = joined(&path, key);
        if FIGURES.contains(&key.as_str()) {
            let found = "a figure, which this version cannot band";
            return Err(wrong_form(slot, &path, found));
        }
        if !FORMS.contains(&key.as_str()) {
            return Err(unknown_key(&path, key, &FORMS));
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
        _ => Entry::Band(band(slot, &path, value)?),
    };
    entries
        .set(code, entry)
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

fn read_setting(settings: &mut Settings, id: &str, value: &Value) -> Result<(), InputError> {
    let path = joined("settings", id);
    let (_, setting) = settings
        .find(id)
        .map_err(|error| setting_error(&known_setting(error), &path))?;
    let refused = || {
        let found = value.found();
        setting_error(&SettingError::OutOfRange { setting, found }, &path)
    };
    let text = setting_text(setting, value).ok_or_else(refused)?;
    settings.set_from_text(id, &text).map_err(|_| refused())
}

/// The value as the text that a setting of this kind reads.
fn setting_text(setting: &Setting, value: &Value) -> Option<String> {
    match (&setting.kind, value) {
        (SettingKind::Choice(_), Value::Text(text)) => Some(text.clone()),
        (SettingKind::Whole { .. } | SettingKind::Cutoff { .. }, Value::Number(number)) => {
            Some(number.to_string())
        }
        _ => None,
    }
}

fn object<'a>(value: &'a Value, path: &str, what: &str) -> Result<&'a Pairs, InputError> {
    match value {
        Value::Object(pairs) => Ok(pairs),
        other => Err(InputError::new(
            Kind::WrongEntry,
            path,
            format!("{what}: expected an object, got {}", other.found()),
        )),
    }
}

fn get<'a>(pairs: &'a Pairs, key: &str) -> Option<&'a Value> {
    pairs
        .iter()
        .find(|(known, _)| known == key)
        .map(|(_, value)| value)
}

fn only_known_keys(pairs: &Pairs, path: &str, known: &[&str]) -> Result<(), InputError> {
    for (key, _) in unique(pairs, path)? {
        if key == "national" {
            let message = "national: expected none, got some: this version takes no figures";
            return Err(InputError::new(Kind::WrongEntry, key, message.to_owned()));
        }
        if !known.contains(&key.as_str()) {
            return Err(unknown_key(&joined(path, key), key, known));
        }
    }
    Ok(())
}

/// The pairs, if no key stands twice: one of the two values would be lost without a word.
fn unique<'a>(pairs: &'a Pairs, path: &str) -> Result<&'a Pairs, InputError> {
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

fn joined(path: &str, key: &str) -> String {
    let key = shown_key(key);
    if path.is_empty() {
        key
    } else {
        format!("{path}.{key}")
    }
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

/// The error with the setting's name as it is repeated to the user.
fn known_setting(error: SettingError) -> SettingError {
    match error {
        SettingError::Unknown { id, framework } => SettingError::Unknown {
            id: shown_key(&id),
            framework,
        },
        other @ SettingError::OutOfRange { .. } => other,
    }
}

fn unknown_key(path: &str, key: &str, known: &[&str]) -> InputError {
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

fn entry_error(error: &EntryError, path: &str) -> InputError {
    let kind = match error {
        EntryError::UnknownCode { .. } => Kind::UnknownIndicator,
        EntryError::WrongForm { .. } => Kind::WrongEntry,
        EntryError::NotOnScale { .. } => Kind::UnknownLevel,
    };
    InputError::new(kind, path, error.to_string())
}

fn setting_error(error: &SettingError, path: &str) -> InputError {
    let kind = match error {
        SettingError::Unknown { .. } => Kind::UnknownKey,
        SettingError::OutOfRange { .. } => Kind::OutOfRange,
    };
    InputError::new(kind, path, error.to_string())
}
