//! How likely each band is for a figure that is drawn anew from its own sampling distribution.
//!
//! A count is drawn, banded as the engine would band it, and only the band counts. The band changes
//! with the count in one direction only, at two turning counts at most. To draw the count by the
//! inverse of its distribution and then to band it is therefore the same as to compare one number,
//! drawn evenly between 0 and 1, with two chances: that of a count below the first turning count, and
//! that of one at the second or above. The same holds for the value of a score. So the two chances are
//! worked out once for each figure, and a draw is one number and two comparisons.

use super::WhyKept;
use super::tails::{Counts, Tails, beyond};
use crate::assess::Yardstick;
use crate::framework::{Measure, NotNegative, Observed, Percentage, Polarity, Positive};
use crate::rating::{Band, Decimal};

/// The chances of the two outer bands; what is left is that of the middle one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Odds {
    /// The chance to be worse than the reference.
    pub(super) worse: f64,
    /// The chance to be better.
    pub(super) better: f64,
}

/// The least count of more digits than a number may have.
#[expect(clippy::cast_precision_loss, reason = "a f64 holds it exactly")]
const TOO_MANY: f64 = 10_u64.pow(Decimal::MOST_DIGITS) as f64;

impl Odds {
    /// The odds of a figure. The spread among other CCGs, where it is known, is held fixed.
    pub(super) fn of(yardstick: &Yardstick<'_>, cut_off: f64) -> Result<Self, WhyKept> {
        let tails = match *yardstick.measure() {
            Measure::Proportion(observed, of) => proportion(yardstick, observed, of)?,
            Measure::Rate(_, of) => rate(yardstick, of)?,
            Measure::Score(..) => score(yardstick, cut_off)?,
        };
        Ok(match yardstick.polarity() {
            Polarity::Lower => Self {
                worse: tails.above,
                better: tails.below,
            },
            Polarity::Higher | Polarity::None => Self {
                worse: tails.below,
                better: tails.above,
            },
        })
    }
}

/// So many of the denominator, each with the share that was observed.
fn proportion(
    yardstick: &Yardstick<'_>,
    observed: Observed<Percentage>,
    of: Positive,
) -> Result<Tails, WhyKept> {
    let denominator = of.number().whole();
    let denominator = denominator.and_then(|whole| u64::try_from(whole).ok());
    let denominator = denominator.ok_or(WhyKept::DenominatorNotWhole)?;
    let (part, whole) = match observed {
        Observed::Value(percentage) => (percentage.number(), Decimal::HUNDRED),
        Observed::Count(count) => (count.number(), of.number()),
    };
    if !part.is_positive() || part >= whole {
        return Err(WhyKept::NothingOrEverything);
    }
    let counts = Counts::Binomial {
        of: denominator,
        share: part.to_f64() / whole.to_f64(),
    };
    let measure = |count| Measure::Proportion(Observed::Count(count), of);
    Ok(tails(yardstick, counts, denominator, measure))
}

/// A count in the population, of which so many were observed.
fn rate(yardstick: &Yardstick<'_>, of: Positive) -> Result<Tails, WhyKept> {
    let mean = yardstick.count();
    if mean <= 0.0 {
        return Err(WhyKept::NothingOrEverything);
    }
    // Far beyond what is likely ever to be drawn; where bands turn beyond it, they never do.
    let most = mean + 40.0 * mean.sqrt() + 1_000.0;
    if most >= TOO_MANY {
        return Err(WhyKept::TooManyToCount);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "above 0, and of at most 15 digits"
    )]
    let most = most as u64;
    let measure = |count| Measure::Rate(Observed::Count(count), of);
    Ok(tails(yardstick, Counts::Poisson { mean }, most, measure))
}

/// A value around the one that was entered, with its standard error.
fn score(yardstick: &Yardstick<'_>, cut_off: f64) -> Result<Tails, WhyKept> {
    let measure = yardstick.measure();
    let comparison = yardstick.comparison(measure);
    let z = comparison.ok_or(WhyKept::DoesNotCount)?.z;
    let deviation = yardstick.deviation(measure);
    Ok(Tails {
        below: beyond((z + cut_off) / deviation),
        above: beyond((cut_off - z) / deviation),
    })
}

/// The chances of the counts that lie clearly below the reference, and clearly above it.
fn tails(
    yardstick: &Yardstick<'_>,
    counts: Counts,
    most: u64,
    measure: impl Fn(NotNegative) -> Measure,
) -> Tails {
    let (below, above) = match yardstick.polarity() {
        Polarity::Lower => (Band::Better, Band::Worse),
        Polarity::Higher | Polarity::None => (Band::Worse, Band::Better),
    };
    let band = |count: u64| {
        let count = Decimal::new(i64::try_from(count).unwrap_or(i64::MAX), 0);
        yardstick.band(&measure(NotNegative::new(count)?))
    };
    let end = most.saturating_add(1);
    let low = first_where(end, |count| band(count) != Some(below));
    let high = first_where(end, |count| band(count) == Some(above));
    // No count at all lies above where the very highest does not.
    let high = if high == end { u64::MAX } else { high };
    counts.tails(low, high)
}

/// The least count below `end` for which this holds, where it holds for all above it too; else `end`.
fn first_where(end: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (0, end);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::first_where;

    #[test]
    fn the_first_of_those_that_hold_is_found_or_the_end() {
        for end in 0..40 {
            for first in 0..=end {
                assert_eq!(first_where(end, |count| count >= first), first);
            }
        }
    }
}
