//! Reading the contract's input. Everything is checked, and the first thing that is wrong is named
//! with its place.

mod entries;
mod tree;

use super::value::shown_key;
use super::{InputError, Kind, Value};
use crate::assess::{Assessment, assess};
use crate::exchange::explain::{Asked, Explanation};
use crate::framework::{Entries, Framework, Setting, SettingError, SettingKind, Settings};
use crate::frameworks;
use entries::{read_entry, read_national};
pub(super) use tree::{Pairs, get, object, only_known_keys};
use tree::{joined, unique};

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

fn setting_error(error: &SettingError, path: &str) -> InputError {
    let kind = match error {
        SettingError::Unknown { .. } => Kind::UnknownKey,
        SettingError::OutOfRange { .. } => Kind::OutOfRange,
    };
    InputError::new(kind, path, error.to_string())
}
