//! Indicators, and the scales that turn a level into a score.

use super::{ByChoice, Detail, EnglandFigure, Grounds, Origin, Purpose, Range, Reference};
use crate::rating::{Band, Basis, Decimal, Level, Score};

/// One of the things that were measured or judged.
#[derive(Debug)]
pub struct Indicator {
    /// Its code, such as `122b`.
    pub code: &'static str,
    /// Its name. Without the feature `details` only those that a form asks for first have one: where
    /// there are many, the code stands for it ([`one_of_many`]).
    pub name: &'static str,
    /// The widest group it belongs to.
    pub domain: Detail<&'static str>,
    /// The group within the domain.
    pub area: Detail<&'static str>,
    /// What it is counted in.
    pub unit: Detail<&'static str>,
    /// How it is entered and turned into a score.
    pub kind: Kind,
    /// Which way is better.
    pub polarity: Polarity,
    /// The national standard that it is compared with, in the indicator's unit, where it has one.
    pub standard: Option<Decimal>,
    /// England's figure, where one is known.
    pub england: Option<&'static EnglandFigure>,
    /// The place of the component that it counts towards.
    pub component: usize,
    /// The clinical priority area that it belongs to, if any.
    pub priority_area: Detail<Option<&'static str>>,
    /// How sure it is that the framework had this indicator.
    pub basis: Detail<Basis>,
}

/// The name of one of many indicators: its code, in a build without the feature `details`.
#[must_use]
pub const fn one_of_many(code: &'static str, name: &'static str) -> &'static str {
    if cfg!(feature = "details") {
        name
    } else {
        code
    }
}

impl Indicator {
    /// Its code and its name, for sentences: `122b (Urgent GP referrals …)`.
    #[must_use]
    pub fn in_full(&self) -> String {
        if self.name == self.code {
            self.code.to_owned()
        } else {
            format!("{} ({})", self.code, self.name)
        }
    }

    /// Whether it counts with a band or a level of its own; else it is something that a component's
    /// grade is worked out from.
    #[must_use]
    pub const fn has_score(&self) -> bool {
        !matches!(self.kind, Kind::Number(_) | Kind::Answer(_))
    }

    /// Whether a figure or a number can be entered, and not only one of a few choices.
    #[must_use]
    pub const fn takes_figure(&self) -> bool {
        match self.kind {
            Kind::Number(_) => true,
            Kind::Proportion | Kind::Rate { .. } | Kind::Score => {
                !matches!(self.polarity, Polarity::None)
            }
            _ => false,
        }
    }

    /// Whether a number meets its standard, where it has one; exactly at the standard does.
    #[must_use]
    pub fn is_met(&self, number: Decimal) -> Option<bool> {
        let standard = self.standard?;
        Some(match self.polarity {
            Polarity::Lower => number <= standard,
            _ => number >= standard,
        })
    }

    /// What a figure of it is compared with: the user's own reference, else its standard, else
    /// England's figure; none where none of these is known.
    #[must_use]
    pub fn reference(&self, own: Option<Decimal>) -> Option<Reference> {
        let given = |origin| move |value| Reference { value, origin };
        own.map(given(Origin::Own))
            .or_else(|| self.standard.map(given(Origin::Standard)))
            .or_else(|| {
                let figure = self.england?;
                (figure.purpose == Purpose::Reference)
                    .then_some(figure.value)
                    .map(given(Origin::England))
            })
    }

    /// The scale of its levels, if it has levels: under every setting it has the same levels, so
    /// the first scale stands for all.
    #[must_use]
    pub fn scale(&self) -> Option<&'static Scale> {
        match &self.kind {
            Kind::Levels(scales) => scales.all().first().copied(),
            _ => None,
        }
    }
}

/// How an indicator is entered and turned into a score.
#[derive(Debug)]
pub enum Kind {
    /// A share of a denominator, in percent.
    Proportion,
    /// A count per so many of a population.
    Rate {
        /// Per how many.
        per: u32,
    },
    /// A score with a standard error.
    Score,
    /// Progress on milestones: only a band can be entered.
    Progress,
    /// A level, by a scale.
    Levels(ByChoice<&'static Scale>),
    /// A number that is taken as it is, for a [`super::Derivation`]; it has no band.
    Number(Range),
    /// One of these answers, worst first, taken as it is for a [`super::Derivation`]; no band.
    Answer(&'static [Level]),
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polarity {
    /// A higher value is better.
    Higher,
    /// A lower value is better.
    Lower,
    /// No direction was agreed, or the indicator has no value.
    None,
}

/// The score of each level, worst first.
#[derive(Debug)]
pub struct Scale {
    /// The levels with their scores.
    pub levels: &'static [(Level, Score)],
    /// What the scores stand on.
    pub grounds: Detail<Grounds>,
}

impl Scale {
    /// The score of a level, if the scale has it.
    #[must_use]
    pub fn score_of(&self, level: Level) -> Option<Score> {
        self.levels
            .iter()
            .find(|(known, _)| *known == level)
            .map(|(_, score)| *score)
    }

    /// Whether each level is a band: its scores are all 0, 1 or 2.
    #[must_use]
    pub fn is_banded(&self) -> bool {
        self.levels
            .iter()
            .all(|(_, score)| Band::ALL.iter().any(|band| band.score() == *score))
    }

    /// The level that stands for this band, if the scale is banded and has one.
    #[must_use]
    pub fn level_of(&self, band: Band) -> Option<Level> {
        if !self.is_banded() {
            return None;
        }
        self.levels
            .iter()
            .find(|(_, score)| *score == band.score())
            .map(|(level, _)| *level)
    }
}

/// Two indicators are the same when they stand in the same place of the same table.
impl PartialEq for Indicator {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}
