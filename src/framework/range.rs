//! The ranges of numbers that are taken as they are.

use super::{FigureError, Part, Parts};
use crate::rating::Decimal;

/// Which numbers an indicator takes that is not tested against a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// Any number.
    Any,
    /// A number above 0.
    AboveNought,
    /// A percentage from 0 to 100.
    Percentage,
    /// A percentage that may be below 0, from -100 to 100.
    Change,
    /// A whole number, 0 or more.
    Count,
}

/// What stands in the place of a number when something else was entered with it.
const TAKES: &str = "expected a value and nothing else";

impl Range {
    /// What a number must be, for messages.
    #[must_use]
    pub const fn must(self) -> &'static str {
        match self {
            Self::Any => "expected a number",
            Self::AboveNought => "a number must be above 0",
            Self::Percentage => "a percentage must lie between 0 and 100",
            Self::Change => "a percentage must lie between -100 and 100",
            Self::Count => "a count must be a whole number, 0 or more",
        }
    }

    fn holds(self, number: Decimal) -> bool {
        match self {
            Self::Any => true,
            Self::AboveNought => number.is_positive(),
            Self::Percentage => !number.is_negative() && number <= Decimal::HUNDRED,
            Self::Change => number <= Decimal::HUNDRED && number >= Decimal::new(-100, 0),
            Self::Count => !number.is_negative() && number.places() == 0,
        }
    }

    /// The one number among the parts, if it is in the range.
    ///
    /// # Errors
    /// When it is missing, cannot be, or does not stand alone.
    pub fn check(self, parts: &Parts) -> Result<Decimal, FigureError> {
        let stranger = |part: &Part| *part != Part::Value && parts.get(*part).is_some();
        if let Some(part) = Part::ALL.into_iter().find(stranger) {
            return Err(FigureError::WrongPart(part, TAKES));
        }
        let number = parts
            .get(Part::Value)
            .ok_or(FigureError::Missing(Part::Value, TAKES))?;
        if self.holds(number) {
            Ok(number)
        } else {
            Err(FigureError::OutOfRange(Part::Value, self.must(), number))
        }
    }
}
