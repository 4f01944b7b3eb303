//! Reading the contract's input. Everything is checked, and the first thing that is wrong is named
//! with its place.

use super::value::shown_key;
use super::{InputError, Kind, Value};
use crate::assess::{Assessment, assess};
use crate::exchange::explain::{Asked, Explanation};
use crate::framework::{
    Entries, Entry, EntryError, FigureError, Framework, NationalFigure, Part, Parts, Setting,
    SettingError, SettingKind, Settings, Slot,
};
use crate::frameworks;
use crate::rating::{Band, Decimal, Level, Rating};

/// An input, checked.
///
/// ```
/// use ccg_rating::exchange::json::{Input, Output, Value};
/// let document = br#"{"framework":"ccg-assurance-2015-16","entries":{"finance":{"rating":"inadequate"}}}"#;
/// let input = Input::from_value(&Value::from_json(document)?)?;
/// println!("{}", Output::new(&input.assess()).to_json());
///
/// let refused = Value::from_json(br#"{"framework":"ccg-1999-00"}"#).and_then(|value| Input::from_value(&value).map(|_| ()));
/// assert_eq!(refused.map_err(|error| error.path().to_owned()), Err("framework".to_owned()));
/// # Ok::<(), ccg_rating::exchange::json::InputError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What is entered.
    pub entries: Entries,
    /// How it is to be worked out.
    pub settings: Settings,
}

pub(super) type Pairs = [(String, Value)];

/// The forms of an entry.
const FORMS: [&str; 3] = ["rating", "band", "level"];
impl Input {
    /// Reads an input from a JSON tree.
    ///
    /// # Errors
    /// When something in it is not as the contract says.
    pub fn from_value(value: &Value) -> Result<Self, InputError> {
        let pairs = object(value, "", "the input")?;
        only_known_keys(pairs, "", &["framework", "entries", "settings", "national"])?;
        let framework = framework(get(pairs, "framework"))?;
        let mut entries = Entries::new(framework);
        // First, because with them a figure needs no reference of its own.
        if let Some(value) = get(pairs, "national") {
            for (code, value) in unique(object(value, "national", "national")?, "national")? {
                read_national(&mut entries, code, value)?;
            }
        }
        if let Some(value) = get(pairs, "entries") {
            for (code, value) in unique(object(value, "entries", "entries")?, "entries")? {
                read_entry(&mut entries, code, value)?;
            }
        }
        let settings = settings(pairs, framework)?;
        Ok(Self { entries, settings })
    }

    /// What follows from it.
    #[must_use]
    pub fn assess(&self) -> Assessment {
        assess(&self.entries, &self.settings)
    }

    /// Why that is so, what would change it and how sure it is, as far as is asked.
    #[must_use]
    pub fn explain(&self, asked: &Asked) -> Explanation {
        Explanation::of(&self.entries, &self.settings, asked)
    }
}

/// What is set among these pairs, the rest at its defaults.
pub(super) fn settings(
    pairs: &Pairs,
    framework: &'static Framework,
) -> Result<Settings, InputError> {
    let mut settings = Settings::new(framework);
    if let Some(value) = get(pairs, "settings") {
        for (id, value) in unique(object(value, "settings", "settings")?, "settings")? {
            read_setting(&mut settings, id, value)?;
        }
    }
    Ok(settings)
}

pub(super) fn framework(value: Option<&Value>) -> Result<&'static Framework, InputError> {
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
fn read_national(entries: &mut Entries, code: &str, value: &Value) -> Result<(), InputError> {
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

pub(super) fn object<'a>(
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

pub(super) fn get<'a>(pairs: &'a Pairs, key: &str) -> Option<&'a Value> {
    pairs
        .iter()
        .find(|(known, _)| known == key)
        .map(|(_, value)| value)
}

pub(super) fn only_known_keys(pairs: &Pairs, path: &str, known: &[&str]) -> Result<(), InputError> {
    for (key, _) in unique(pairs, path)? {
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

fn setting_error(error: &SettingError, path: &str) -> InputError {
    let kind = match error {
        SettingError::Unknown { .. } => Kind::UnknownKey,
        SettingError::OutOfRange { .. } => Kind::OutOfRange,
    };
    InputError::new(kind, path, error.to_string())
}
