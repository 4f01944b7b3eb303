//! What an indicator is compared with, where the reader gives nothing else.

use super::{Detail, Grounds};
use crate::rating::Decimal;

/// England's figure for an indicator, with its year and who published it.
#[derive(Clone, Copy, Debug)]
pub struct EnglandFigure {
    /// The indicator's code.
    pub code: &'static str,
    /// The figure, in the indicator's unit.
    pub value: Decimal,
    /// The time it is for.
    pub period: Detail<&'static str>,
    /// What it is good for.
    pub purpose: Purpose,
    /// What it stands on, and who published it; where, its [`EnglandNote`] says.
    pub grounds: Detail<Grounds>,
}

/// What else is known of England's figure for an indicator.
#[derive(Clone, Copy, Debug)]
pub struct EnglandNote {
    /// The indicator's code.
    pub code: &'static str,
    /// Where the figure was published.
    pub url: &'static str,
    /// What a reader should know about it; may be empty.
    pub note: &'static str,
}

#[cfg(feature = "details")]
impl EnglandNote {
    /// What a figure stands on, with the address of its source.
    #[must_use]
    pub fn grounds(&self, figure: &EnglandFigure) -> Grounds {
        Grounds {
            source: super::Source::page(figure.grounds.source.text, self.url),
            ..*figure.grounds
        }
    }
}

/// What an England figure is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is the reference where there is no other.
    Reference,
    /// The indicator has a national standard, which is its reference; this is for show.
    BesideStandard,
    /// It is of another year, place or definition: for show only.
    ShownOnly,
}

/// What a figure was compared with, and where that came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The number, in the indicator's unit.
    pub value: Decimal,
    /// Where it came from.
    pub origin: Origin,
}

/// Where a reference came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The user gave it.
    Own,
    /// The indicator's national standard.
    Standard,
    /// England's figure.
    England,
    /// What the figures of many CCGs come to together, rounded for show.
    Pooled,
}
