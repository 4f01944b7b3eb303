//! A JSON document as a tree, so that reading it can name the place of whatever is wrong. It is
//! built through serde, natively from text and in a browser from a JavaScript value.

use core::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{InputError, Kind};
use crate::framework::quoted;

/// The longest input that is read, in bytes: many times a full sheet of every CCG.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;

/// How many arrays and objects may stand inside each other; an input has four. A reader that goes
/// down with them needs an end, in a browser above all, where the stack is small.
const MOST_LEVELS: usize = 64;
/// How the refusal of more of them begins.
const TOO_DEEP: &str = "expected at most 64 levels of arrays and objects";

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, its keys in the order of the document.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// Reads a JSON document. A byte-order mark at its start is passed over.
    ///
    /// # Errors
    /// When the bytes are not one JSON document.
    pub fn from_json(json: &[u8]) -> Result<Self, InputError> {
        if json.len() > MOST_BYTES {
            return Err(InputError::new(
                Kind::NotJson,
                "",
                format!(
                    "expected at most {} MiB of JSON, got more",
                    MOST_BYTES >> 20
                ),
            ));
        }
        let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
        if json.trim_ascii().is_empty() {
            let message = "expected one JSON document, got nothing".to_owned();
            return Err(InputError::new(Kind::NotJson, "", message));
        }
        serde_json::from_slice(json).map_err(|error| {
            let found = error.to_string();
            if found.starts_with(TOO_DEEP) {
                return too_deep();
            }
            // Well-formed JSON, but no number that could be worked with.
            if found.starts_with("number out of range") {
                let message = format!("expected numbers below 1.8e308, got a {found}");
                return InputError::new(Kind::OutOfRange, "", message);
            }
            InputError::not_json(&found)
        })
    }

    /// What it is and, where it is short, its value, for error messages.
    #[must_use]
    pub fn found(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(value) => match value.to_string() {
                long if long.len() > MOST_LETTERS => format!("{value:e}"),
                short => short,
            },
            Self::Text(text) => match shortened(text) {
                (start, true) => format!("{}…", quoted(&start)),
                (whole, false) => quoted(&whole),
            },
            Self::List(_) => "an array".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }
}

/// A longer text is not repeated in full.
const MOST_LETTERS: usize = 40;

/// The beginning of a text, and whether there was more.
fn shortened(text: &str) -> (String, bool) {
    let start: String = text.chars().take(MOST_LETTERS).collect();
    let is_longer = start.len() < text.len();
    (start, is_longer)
}

/// A key of the input as it is repeated in an error: its beginning, and nothing that is no letter. One
/// that could not be seen stands in quotes: without any letter it would name the whole document.
pub(super) fn shown_key(key: &str) -> String {
    let (start, is_longer) = shortened(key);
    let more = if is_longer { "…" } else { "" };
    if key.trim().is_empty() {
        return format!("{}{more}", quoted(&start));
    }
    let start: String = start.chars().flat_map(escaped).collect();
    format!("{start}{more}")
}

fn escaped(letter: char) -> Vec<char> {
    if letter.is_control() {
        letter.escape_debug().collect()
    } else {
        vec![letter]
    }
}

fn too_deep() -> InputError {
    InputError::new(Kind::NotJson, "", format!("{TOO_DEEP}, got more"))
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Levels(MOST_LEVELS).deserialize(deserializer)
    }
}

/// Reads one value, with so many levels of arrays and objects left for it.
#[derive(Clone, Copy)]
struct Levels(usize);

impl Levels {
    /// What is left inside an array or object.
    fn inside<E: Error>(self) -> Result<Self, E> {
        let left = self.0.checked_sub(1);
        left.map(Self).ok_or_else(|| E::custom(TOO_DEEP))
    }
}

impl<'de> DeserializeSeed<'de> for Levels {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Levels {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        DeserializeSeed::deserialize(self, deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "as JavaScript reads a number of JSON"
    )]
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "as JavaScript reads a number of JSON"
    )]
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        // Minus nought is nought: adding nought to it says so.
        Ok(Value::Number(value + 0.0))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inside)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut object = Vec::new();
        while let Some(key) = pairs.next_key::<String>()? {
            object.push((key, pairs.next_value_seed(inside)?));
        }
        Ok(Value::Object(object))
    }
}
