//! Figures: a value with what is needed to test it against a reference. These types cannot hold
//! an impossible value; what cannot be is refused on the way in, with the part that is wrong.

use core::fmt;

use super::{Indicator, Kind, Polarity};
use crate::rating::Decimal;

/// The fewest CCGs whose figures say something about over-dispersion.
pub const FEWEST_NATIONAL_FIGURES: usize = 10;

/// A part of a figure, as it is named in JSON and spreadsheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The value itself: a percentage, a rate or a score.
    Value,
    /// How many, of the denominator or the population.
    Numerator,
    /// Of how many.
    Denominator,
    /// How far the value may be out by chance, one standard deviation.
    StandardError,
    /// What it is compared with, in the unit of the value.
    Reference,
}

impl Part {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Value,
        Self::Numerator,
        Self::Denominator,
        Self::StandardError,
        Self::Reference,
    ];

    /// The key in JSON and spreadsheets.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Numerator => "numerator",
            Self::Denominator => "denominator",
            Self::StandardError => "standard_error",
            Self::Reference => "reference",
        }
    }

    /// The part with this key, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

/// The parts of a figure as they were entered, not yet checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts([Option<Decimal>; 5]);

impl Parts {
    /// These parts and one more, in place of what stood there.
    #[must_use]
    pub fn with(mut self, part: Part, number: Decimal) -> Self {
        if let Some(place) = self.0.get_mut(part as usize) {
            *place = Some(number);
        }
        self
    }

    /// The first part that is there, for an error about all of them; else the value.
    pub(super) fn first(&self) -> Part {
        let entered = |part: &Part| self.get(*part).is_some();
        Part::ALL.into_iter().find(entered).unwrap_or(Part::Value)
    }

    /// One of the parts.
    #[must_use]
    pub fn get(&self, part: Part) -> Option<Decimal> {
        self.0.get(part as usize).copied().flatten()
    }
}

/// A number from 0 to 100, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percentage(Decimal);

/// A number above 0: a denominator, a population, a standard error, a reference rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Positive(Decimal);

/// A number that is not below 0: a count, a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotNegative(Decimal);

macro_rules! checked_number {
    ($name:ident, $holds:expr) => {
        impl $name {
            /// The number, if it is one of this kind.
            #[must_use]
            pub fn new(number: Decimal) -> Option<Self> {
                let holds: fn(Decimal) -> bool = $holds;
                holds(number).then_some(Self(number))
            }

            /// The number as it was entered.
            #[must_use]
            pub const fn number(self) -> Decimal {
                self.0
            }
        }
    };
}

checked_number!(Percentage, |number| !number.is_negative()
    && number <= Decimal::HUNDRED);
checked_number!(Positive, Decimal::is_positive);
checked_number!(NotNegative, |number| !number.is_negative());

/// How much was observed: as the published value, or as a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observed<Value> {
    /// The value in the indicator's unit.
    Value(Value),
    /// The count behind it.
    Count(NotNegative),
}

/// A figure of one indicator, fit to be tested once it has a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What was measured.
    pub measure: Measure,
    /// The user's own reference, which wins over any other; none where the table's is used.
    pub reference: Option<Decimal>,
}

/// What was measured, by the kind of the indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A share of a denominator.
    Proportion(Observed<Percentage>, Positive),
    /// A count in a population.
    Rate(Observed<NotNegative>, Positive),
    /// A score with its standard error.
    Score(Decimal, Positive),
}

/// Why a figure was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureError {
    /// The indicator takes no figure, or not this part; what it takes.
    WrongPart(Part, &'static str),
    /// A part that is needed is not there; what needs it.
    Missing(Part, &'static str),
    /// A part that cannot be so; what it must be, and what was found.
    OutOfRange(Part, &'static str, Decimal),
}

impl FigureError {
    /// The part that is wrong or missing.
    #[must_use]
    pub const fn part(&self) -> Part {
        match self {
            Self::WrongPart(part, _) | Self::Missing(part, _) | Self::OutOfRange(part, ..) => *part,
        }
    }
}

impl fmt::Display for FigureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongPart(part, takes) => write!(f, "{takes}, got {}", part.id()),
            Self::Missing(_, needs) => write!(f, "{needs}, got none"),
            Self::OutOfRange(_, must, found) => write!(f, "{must}, got {found}"),
        }
    }
}

impl core::error::Error for FigureError {}

impl Figure {
    /// Checks the parts of a figure of this indicator. Whether there is a reference to test it
    /// against is not asked here.
    ///
    /// # Errors
    /// When the indicator takes no figures, a part is missing or does not belong, or a number
    /// cannot be.
    pub fn new(indicator: &Indicator, parts: &Parts) -> Result<Self, FigureError> {
        let refused = |takes| Err(FigureError::WrongPart(parts.first(), takes));
        if matches!(indicator.polarity, Polarity::None) && indicator.scale().is_none() {
            return refused("no direction was agreed for it: expected a band");
        }
        let measure = match indicator.kind {
            Kind::Proportion => {
                only(parts, &[Part::StandardError], PROPORTION_TAKES)?;
                let denominator =
                    above_nought(parts, Part::Denominator, NEEDS_DENOMINATOR, DENOMINATOR)?;
                let observed = match value_or_count(parts)? {
                    Observed::Value(value) => {
                        Observed::Value(Percentage::new(value).ok_or(FigureError::OutOfRange(
                            Part::Value,
                            PERCENTAGE,
                            value,
                        ))?)
                    }
                    Observed::Count(count) if count.number() > denominator.number() => {
                        return Err(FigureError::OutOfRange(
                            Part::Numerator,
                            "a numerator must not be above its denominator",
                            count.number(),
                        ));
                    }
                    Observed::Count(count) => Observed::Count(count),
                };
                Measure::Proportion(observed, denominator)
            }
            Kind::Rate { .. } => {
                only(parts, &[Part::StandardError], RATE_TAKES)?;
                let population =
                    above_nought(parts, Part::Denominator, NEEDS_DENOMINATOR, DENOMINATOR)?;
                let observed = match value_or_count(parts)? {
                    Observed::Value(value) => Observed::Value(NotNegative::new(value).ok_or(
                        FigureError::OutOfRange(Part::Value, "a rate must not be below 0", value),
                    )?),
                    Observed::Count(count) => Observed::Count(count),
                };
                Measure::Rate(observed, population)
            }
            Kind::Score => {
                only(parts, &[Part::Numerator, Part::Denominator], SCORE_TAKES)?;
                let value = parts.get(Part::Value).ok_or(FigureError::Missing(
                    Part::Value,
                    "a figure needs its value",
                ))?;
                let error = above_nought(
                    parts,
                    Part::StandardError,
                    "a value needs its standard error",
                    "a standard error must be above 0",
                )?;
                Measure::Score(value, error)
            }
            Kind::Progress | Kind::Levels(_) => {
                return refused("expected a band or a level, no figure");
            }
            Kind::Number(_) => return refused("expected one CCG's value"),
            Kind::Answer(_) => return refused("expected an answer, no figure"),
        };
        let reference = parts.get(Part::Reference);
        if let Some(number) = reference {
            check_reference(&indicator.kind, number)?;
        }
        Ok(Self { measure, reference })
    }
}

impl Figure {
    /// The parts that this figure was made of.
    #[must_use]
    pub fn parts(&self) -> Parts {
        let parts = match self.measure {
            Measure::Proportion(observed, of) => observed
                .parts(Percentage::number)
                .with(Part::Denominator, of.number()),
            Measure::Rate(observed, of) => observed
                .parts(NotNegative::number)
                .with(Part::Denominator, of.number()),
            Measure::Score(value, error) => Parts::default()
                .with(Part::Value, value)
                .with(Part::StandardError, error.number()),
        };
        self.reference
            .map_or(parts, |reference| parts.with(Part::Reference, reference))
    }
}

impl<Value: Copy> Observed<Value> {
    fn parts(self, number: fn(Value) -> Decimal) -> Parts {
        match self {
            Self::Value(value) => Parts::default().with(Part::Value, number(value)),
            Self::Count(count) => Parts::default().with(Part::Numerator, count.number()),
        }
    }
}

const PERCENTAGE: &str = "a percentage must lie between 0 and 100";
const DENOMINATOR: &str = "a denominator must be above 0";
const NEEDS_DENOMINATOR: &str = "a figure needs its denominator";
const PROPORTION_TAKES: &str = "a proportion takes value or numerator, denominator and reference";
const RATE_TAKES: &str = "a rate takes value or numerator, denominator and reference";
const SCORE_TAKES: &str = "a score takes value, standard_error and reference";

fn only(parts: &Parts, strangers: &[Part], takes: &'static str) -> Result<(), FigureError> {
    match strangers.iter().find(|part| parts.get(**part).is_some()) {
        Some(part) => Err(FigureError::WrongPart(*part, takes)),
        None => Ok(()),
    }
}

fn above_nought(
    parts: &Parts,
    part: Part,
    needs: &'static str,
    must: &'static str,
) -> Result<Positive, FigureError> {
    let number = parts.get(part).ok_or(FigureError::Missing(part, needs))?;
    Positive::new(number).ok_or(FigureError::OutOfRange(part, must, number))
}

/// The value or the count, one of the two; the value not yet checked.
fn value_or_count(parts: &Parts) -> Result<Observed<Decimal>, FigureError> {
    match (parts.get(Part::Value), parts.get(Part::Numerator)) {
        (Some(value), None) => Ok(Observed::Value(value)),
        (None, Some(count)) => {
            NotNegative::new(count)
                .map(Observed::Count)
                .ok_or(FigureError::OutOfRange(
                    Part::Numerator,
                    "a count must not be below 0",
                    count,
                ))
        }
        (Some(_), Some(_)) => Err(FigureError::WrongPart(
            Part::Numerator,
            "expected a value or a numerator, one of the two",
        )),
        (None, None) => Err(FigureError::Missing(
            Part::Value,
            "a figure needs its value or its numerator",
        )),
    }
}

/// Whether a number can be the reference of an indicator of this kind.
fn check_reference(kind: &Kind, number: Decimal) -> Result<(), FigureError> {
    let (holds, must) = match kind {
        Kind::Proportion => (
            number.is_positive() && number < Decimal::HUNDRED,
            "a reference must be above 0 and below 100",
        ),
        Kind::Rate { .. } => (number.is_positive(), "a reference must be above 0"),
        _ => (true, ""),
    };
    if holds {
        Ok(())
    } else {
        Err(FigureError::OutOfRange(Part::Reference, must, number))
    }
}
