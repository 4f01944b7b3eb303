//! Why an input was refused, as the contract says it.

use core::fmt;

use serde::Serialize;

/// The kinds of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The bytes are not one JSON document.
    NotJson,
    /// No framework of this name.
    UnknownFramework,
    /// A key that the contract does not know, or that stands twice.
    UnknownKey,
    /// The framework has no such indicator, component or question.
    UnknownIndicator,
    /// The scale has no such level, rating or band.
    UnknownLevel,
    /// A form that does not belong in this place.
    WrongEntry,
    /// Something that must be there is missing.
    MissingPart,
    /// A number or a choice outside its range.
    OutOfRange,
    /// A text that is no sheet.
    NotCsv,
}

/// Why an input was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputError {
    kind: Kind,
    path: String,
    message: String,
}

impl InputError {
    pub(super) fn new(kind: Kind, path: &str, message: String) -> Self {
        Self {
            kind,
            path: path.to_owned(),
            message,
        }
    }

    /// Something of another language that is no JSON document, and why.
    #[must_use]
    pub fn not_json(found: &str) -> Self {
        let message = format!("expected one JSON document, got something else: {found}");
        Self::new(Kind::NotJson, "", message)
    }

    /// What kind of refusal it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Where in the input, such as `entries.122b.value`; empty for the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected and what was found.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The error object of the contract.
    #[must_use]
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Wrapped<'a> {
            error: &'a InputError,
        }
        super::output::to_json(&Wrapped { error: self })
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for InputError {}
