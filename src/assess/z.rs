//! From a figure to a band: how many standard errors it lies from its reference, and whether that
//! is far enough to count.
//!
//! The transformations are Spiegelhalter's (2005), as the Care Quality Commission uses them; that
//! this framework used them is reconstructed. With [`super::dispersion`] this is the one place of
//! the engine with floating point. The arcsine is the `libm` crate's, the same code on every
//! machine and in every browser, so that the same input gives the same bytes everywhere; the
//! square root is exact by IEEE 754.

use crate::framework::{Kind, Measure, Observed, Polarity};
use crate::rating::{Band, Decimal};

/// What of a figure does not depend on what it is compared with: for a proportion its angle and that
/// angle's standard error, for a rate the count and the population, for a score both its numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Transformed {
    value: f64,
    rests_on: f64,
}

impl Transformed {
    /// The types of the figure keep every denominator above 0 and every root away from what is
    /// below 0.
    pub(super) fn of(kind: &Kind, measure: &Measure) -> Self {
        let value = count(kind, measure);
        let (value, rests_on) = match measure {
            Measure::Proportion(_, of) => {
                let of = of.number().to_f64();
                (angle(value / of), 1.0 / (2.0 * of.sqrt()))
            }
            Measure::Rate(_, of) | Measure::Score(_, of) => (value, of.number().to_f64()),
        };
        Self { value, rests_on }
    }

    /// The difference from a reference, which [`target`] has brought onto the same scale.
    pub(super) fn minus(self, kind: &Kind, target: f64) -> Difference {
        let (above, error) = if let Kind::Rate { .. } = kind {
            let expected = target * self.rests_on / per(kind);
            (
                (self.value / expected).sqrt() - 1.0,
                1.0 / (2.0 * expected.sqrt()),
            )
        } else {
            (self.value - target, self.rests_on)
        };
        Difference { above, error }
    }
}

/// A reference on the scale on which figures are compared.
pub(super) fn target(kind: &Kind, reference: f64) -> f64 {
    match kind {
        Kind::Proportion => angle(reference / 100.0),
        _ => reference,
    }
}

fn angle(share: f64) -> f64 {
    libm::asin(share.sqrt())
}

/// A figure on the scale on which it is compared: where its difference from the reference has the
/// same standard error whatever its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Difference {
    /// How far the figure lies above the reference.
    pub(super) above: f64,
    /// Its standard error.
    pub(super) error: f64,
}

impl Difference {
    /// The difference of a figure from a reference in the indicator's unit.
    pub(super) fn of(kind: &Kind, measure: &Measure, reference: f64) -> Self {
        Transformed::of(kind, measure).minus(kind, target(kind, reference))
    }

    /// How many standard errors the figure lies above its reference.
    pub(super) fn z(self) -> f64 {
        self.above / self.error
    }
}

/// How many standard errors a figure lies above its reference. A score is subtracted exactly, so
/// that one which lies at the cut-off as it is written is seen to. A rate's (√(O ÷ E) − 1) × 2√E is
/// worked out as 2(√O − √E): the same, without a rounding where both counts are square numbers.
pub(super) fn exact(kind: &Kind, measure: &Measure, reference: Decimal) -> f64 {
    match measure {
        Measure::Score(value, error) => value.units_above(reference, error.number()),
        Measure::Rate(_, of) => {
            let expected = reference.to_f64() * of.number().to_f64() / per(kind);
            2.0 * (count(kind, measure).sqrt() - expected.sqrt())
        }
        Measure::Proportion(..) => Difference::of(kind, measure, reference.to_f64()).z(),
    }
}

/// The count behind a proportion or a rate; the value of a score.
pub(super) fn count(kind: &Kind, measure: &Measure) -> f64 {
    match measure {
        Measure::Proportion(Observed::Value(percentage), of) => {
            percentage.number().to_f64() / 100.0 * of.number().to_f64()
        }
        Measure::Rate(Observed::Value(rate), of) => {
            rate.number().to_f64() * of.number().to_f64() / per(kind)
        }
        Measure::Proportion(Observed::Count(count), _)
        | Measure::Rate(Observed::Count(count), _) => count.number().to_f64(),
        Measure::Score(value, _) => value.to_f64(),
    }
}

/// Per how many of the population a rate is counted.
pub(super) fn per(kind: &Kind) -> f64 {
    match kind {
        Kind::Rate { per } => f64::from(*per),
        Kind::Proportion => 100.0,
        _ => 1.0,
    }
}

/// The band of a z value, given which way is better and how far counts.
pub(super) fn band(z: f64, polarity: Polarity, cut_off: f64) -> Band {
    let better = match polarity {
        Polarity::Higher => z,
        Polarity::Lower => -z,
        Polarity::None => return Band::Similar,
    };
    if better >= cut_off {
        Band::Better
    } else if better <= -cut_off {
        Band::Worse
    } else {
        Band::Similar
    }
}
