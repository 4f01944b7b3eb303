//! One thing that is known about a CCG.

use super::Figure;
use crate::rating::{Band, Decimal, Level, Rating};

/// What was entered for a component, an indicator or a yes-or-no question.
///
/// ```
/// use ccg_rating::framework::Entry;
/// use ccg_rating::rating::{Band, Level, Rating};
/// let entries = [Entry::Rating(Rating::Good), Entry::Level(Level::Green), Entry::Band(Band::Better)];
/// assert_eq!(entries.map(|entry| entry.form()), ["a rating", "a level", "a band"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A component's rating.
    Rating(Rating),
    /// An indicator's band.
    Band(Band),
    /// An indicator's level, or the answer to a yes-or-no question.
    Level(Level),
    /// An indicator's figure, from which its band follows.
    Figure(Figure),
    /// A number that is taken as it is.
    Number(Decimal),
}

impl Entry {
    /// The short text used in links: `good`, `2`, `green-star`. A figure and a number
    /// are not among the choices of a slot; their place is held by a word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Rating(rating) => rating.id(),
            Self::Band(Band::Worse) => "0",
            Self::Band(Band::Similar) => "1",
            Self::Band(Band::Better) => "2",
            Self::Level(level) => level.id(),
            Self::Figure(_) => "figure",
            Self::Number(_) => "number",
        }
    }

    /// The entry as readers see it: `good`, `better`, `green star`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rating(rating) => rating.name(),
            Self::Band(band) => band.name(),
            Self::Level(level) => level.name(),
            Self::Figure(_) => "a figure",
            Self::Number(_) => "a number",
        }
    }

    /// What kind of entry it is, for error messages.
    #[must_use]
    pub const fn form(self) -> &'static str {
        match self {
            Self::Rating(_) => "a rating",
            Self::Band(_) => "a band",
            Self::Level(_) => "a level",
            Self::Figure(_) => "a figure",
            Self::Number(_) => "a number",
        }
    }
}
