//! What a published rating says, and how firmly.

use crate::framework::{Entry, Source};
use crate::rating::Rating;

/// A published rating of one CCG in one year.
#[derive(Debug)]
pub struct Case {
    /// The year, such as `2015/16`.
    pub year: &'static str,
    /// The CCG's code in the NHS's Organisation Data Service, where it is known.
    pub ods_code: Option<&'static str>,
    /// The CCG's name, without "NHS" and "CCG".
    pub ccg: &'static str,
    /// The rating that was published.
    pub overall: Rating,
    /// What else is known, by the codes of that year's framework.
    pub known: &'static [(&'static str, Entry)],
    /// How firmly the source says so.
    pub confidence: Confidence,
    /// Where it was published.
    pub source: Source,
    /// What the source says, in a sentence, where it is not simply the rating; else empty.
    pub note: &'static str,
}

/// How firmly a source says what a CCG was rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// In so many words.
    Stated,
    /// It follows from what the source says.
    Inferred,
    /// The source says so, but contradicts better ones elsewhere.
    Weak,
}

impl Confidence {
    /// In a few words for readers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated in the source",
            Self::Inferred => "follows from the source",
            Self::Weak => "from a weaker source",
        }
    }
}

impl PartialEq for Case {
    /// Two cases are the same when they are the same row: one CCG in one year.
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year && self.ccg == other.ccg
    }
}

impl Eq for Case {}
