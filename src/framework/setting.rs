//! Settings: the ways in which a rating may have been worked out, where it is not known which.

use super::{Detail, Grounds, Settings};

/// Something a reader may set.
#[derive(Debug)]
pub struct Setting {
    /// The identifier used in JSON and links.
    pub id: &'static str,
    /// The question it answers, for readers.
    pub name: Detail<&'static str>,
    /// What it may be set to.
    pub kind: SettingKind,
    /// What the default stands on.
    pub grounds: Detail<Grounds>,
}

/// What a setting may be set to.
#[derive(Debug)]
pub enum SettingKind {
    /// One of these; the first is the default.
    Choice(&'static [Choice]),
    /// A whole number.
    Whole {
        /// Where nothing else is chosen.
        default: u32,
        /// The lowest that is taken.
        least: u32,
        /// The highest that is taken.
        most: u32,
    },
    /// A number above zero that z values are compared with, in ten-thousandths: exact, so that a
    /// link or a file gives back what was set.
    Cutoff {
        /// Where nothing else is chosen.
        default: u32,
        /// The highest that is taken.
        most: u32,
        /// Others that may well have been used: those beside the default that a reader is shown when
        /// all readings are set side by side.
        others: &'static [u32],
    },
}

/// One way in which a setting can be chosen.
#[derive(Debug)]
pub struct Choice {
    /// The identifier used in JSON and links.
    pub id: &'static str,
    /// A few words for readers.
    pub name: Detail<&'static str>,
    /// What it means, in a sentence.
    pub about: Detail<&'static str>,
    /// What it stands on.
    pub grounds: Detail<Grounds>,
}

/// A value that is always the same, or depends on how a setting is chosen.
#[derive(Debug)]
pub enum ByChoice<T: 'static> {
    /// Always this.
    Always(T),
    /// By the setting at this place: one value for each of its choices, in their order.
    Setting(usize, &'static [T]),
}

impl<T> ByChoice<T> {
    /// The value under these settings.
    ///
    /// # Panics
    /// Where a table gives fewer values than its setting has choices; `tests/tables.rs` proves
    /// that none does.
    #[must_use]
    pub fn pick(&self, settings: &Settings) -> &T {
        match self {
            Self::Always(value) => value,
            Self::Setting(setting, values) => &values[settings.choice(*setting)],
        }
    }

    /// Every value that it could have.
    #[must_use]
    pub fn all(&self) -> &[T] {
        match self {
            Self::Always(value) => core::slice::from_ref(value),
            Self::Setting(_, values) => values,
        }
    }
}
