//! Over-dispersion: the figures of many CCGs differ by more than chance, for reasons that have
//! nothing to do with how good they are. With all their figures at hand the standard errors are
//! widened by what they have in common, tau².
//!
//! The additive random-effects form of Spiegelhalter (2005) and the Care Quality Commission; the
//! method is published, its use here reconstructed.

use super::z::{self, Difference, Transformed};
use crate::framework::{Kind, Measure};

/// The share of figures at either end that is pulled in before the spread is measured.
const TAIL: f64 = 0.1;

/// How far the figures of many CCGs spread around their reference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dispersion {
    /// What they are compared with, in the indicator's unit.
    pub reference: f64,
    /// The mean of their squared z values, the ends pulled in: 1 where they differ by chance alone.
    pub phi: f64,
    /// The variance that they have in common beyond chance, on the scale of comparison; 0 or more.
    pub tau_squared: f64,
}

impl Dispersion {
    /// Measures how far these figures spread around a reference; without one, around what all of
    /// them come to together. None where there is no figure.
    #[must_use]
    pub fn of(kind: &Kind, measures: &[Measure], reference: Option<f64>) -> Option<Self> {
        let reference = reference.or_else(|| pooled(kind, measures))?;
        let target = z::target(kind, reference);
        let (mut differences, mut sorted) = (Vec::new(), Vec::new());
        for measure in measures {
            let difference = Transformed::of(kind, measure).minus(kind, target);
            let z = difference.z();
            differences.push(difference);
            sorted.insert(sorted.partition_point(|other| *other < z), z);
        }
        let at = |place: usize| sorted.get(place).copied();
        let limits = limits(measures.len(), |place| Some((at(place)?, at(place + 1))))?;
        Some(Self::between(reference, &differences, limits))
    }

    /// The same once the differences are worked out, and between which z values they count.
    pub(super) fn between(
        reference: f64,
        differences: &[Difference],
        [lowest, highest]: [f64; 2],
    ) -> Self {
        let count = whole(differences.len());
        let (mut squares, mut weights, mut squared_weights) = (0.0, 0.0, 0.0);
        for difference in differences {
            let z = difference.z().max(lowest).min(highest);
            let weight = 1.0 / (difference.error * difference.error);
            squares += z * z;
            weights += weight;
            squared_weights += weight * weight;
        }
        let beyond_chance = squares - (count - 1.0);
        let tau_squared = if beyond_chance < 0.0 {
            0.0
        } else {
            (beyond_chance / (weights - squared_weights / weights)).max(0.0)
        };
        Self {
            reference,
            phi: squares / count,
            tau_squared,
        }
    }

    /// The z value of a figure with its standard error widened by what all have in common.
    #[must_use]
    pub fn adjusted_z(&self, kind: &Kind, measure: &Measure) -> f64 {
        let Difference { above, error } = Difference::of(kind, measure, self.reference);
        above / (error * error + self.tau_squared).sqrt()
    }
}

/// What all figures come to together, in the indicator's unit: the sum of counts over the sum of
/// denominators; for scores the mean.
pub(super) fn pooled(kind: &Kind, measures: &[Measure]) -> Option<f64> {
    let (mut counts, mut of) = (0.0, 0.0);
    for measure in measures {
        counts += z::count(kind, measure);
        of += match measure {
            Measure::Proportion(_, denominator) | Measure::Rate(_, denominator) => {
                denominator.number().to_f64()
            }
            Measure::Score(..) => 1.0,
        };
    }
    let pooled = counts / of * z::per(kind);
    let can_be_compared_with = match kind {
        Kind::Proportion => pooled > 0.0 && pooled < 100.0,
        Kind::Rate { .. } => pooled > 0.0,
        _ => pooled.is_finite(),
    };
    can_be_compared_with.then_some(pooled)
}

/// The z values below and above which the tails of so many lie, by linear interpolation between order
/// statistics; `at` gives the one at a place, from 0, and the next if there is one.
pub(super) fn limits(
    count: usize,
    mut at: impl FnMut(usize) -> Option<(f64, Option<f64>)>,
) -> Option<[f64; 2]> {
    let last = whole(count.checked_sub(1)?);
    let mut limits = [TAIL, 1.0 - TAIL];
    for limit in &mut limits {
        let place = last * *limit;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in the list, from 0 to its length"
        )]
        let below = place as usize;
        let (low, next) = at(below)?;
        *limit = low + (next.unwrap_or(low) - low) * (place - whole(below));
    }
    Some(limits)
}

#[expect(clippy::cast_precision_loss, reason = "a list is never that long")]
fn whole(number: usize) -> f64 {
    number as f64
}
