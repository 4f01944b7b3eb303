//! What a funnel plot shows of one indicator: where the figures of many CCGs lie, how much each
//! rests on, and between which limits chance alone would leave nearly all of them.
//!
//! The limits are the way back from a z value to a figure: the inverse of the transformations in
//! [`super::z`], so that a figure on the limit has just the cut-off as its z value. Nothing is
//! drawn here.

use super::dispersion::Dispersion;
use super::z::{self, Difference};
use crate::framework::{Indicator, Kind, Measure};
use crate::rating::{Band, Decimal};

/// One indicator of many CCGs.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// How far the figures spread, and around what.
    pub dispersion: Dispersion,
    /// The figures, in the order in which they were given.
    pub points: Vec<FunnelPoint>,
}

/// One figure among many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelPoint {
    /// The figure, in the indicator's unit.
    pub value: f64,
    /// What it rests on: its denominator; for a score its precision, 1 by its standard error.
    pub size: f64,
    /// How many standard errors it lies above the reference.
    pub z: f64,
    /// The same, with the standard error widened by what all figures have in common.
    pub adjusted_z: f64,
    /// The band of `z`.
    pub band: Band,
    /// The band of `adjusted_z`.
    pub adjusted_band: Band,
}

/// Between which figures a z value does not reach the cut-off, in the indicator's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// At or below this a figure counts as different.
    pub low: f64,
    /// At or above this a figure counts as different.
    pub high: f64,
}

impl Funnel {
    /// The figures of an indicator around a reference; without one, around what all of them come
    /// to together. None where there is no figure.
    #[must_use]
    pub fn of(
        indicator: &Indicator,
        measures: &[Measure],
        reference: Option<Decimal>,
        cut_off: f64,
    ) -> Option<Self> {
        let kind = &indicator.kind;
        let dispersion = Dispersion::of(kind, measures, reference.map(Decimal::to_f64))?;
        let band = |z| z::band(z, indicator.polarity, cut_off);
        let point = |measure: &Measure| {
            let z = reference.map_or_else(
                || Difference::of(kind, measure, dispersion.reference).z(),
                |reference| z::exact(kind, measure, reference),
            );
            let adjusted_z = dispersion.adjusted_z(kind, measure);
            FunnelPoint {
                value: value(kind, measure),
                size: size(measure),
                z,
                adjusted_z,
                band: band(z),
                adjusted_band: band(adjusted_z),
            }
        };
        Some(Self {
            points: measures.iter().map(point).collect(),
            dispersion,
        })
    }
}

impl Dispersion {
    /// The limits for a figure that rests on so much (see [`FunnelPoint::size`]), with or without
    /// the adjustment.
    ///
    /// ```
    /// use ccg_rating::assess::Dispersion;
    /// use ccg_rating::framework::Kind;
    ///
    /// let spread = Dispersion { reference: 50.0, phi: 1.0, tau_squared: 0.0 };
    /// let limits = spread.limits(&Kind::Proportion, 100.0, 1.96, false);
    /// assert!((limits.low - 40.27).abs() < 0.01 && (limits.high - 59.73).abs() < 0.01);
    /// ```
    #[must_use]
    pub fn limits(&self, kind: &Kind, size: f64, cut_off: f64, is_adjusted: bool) -> Limits {
        let extra = if is_adjusted { self.tau_squared } else { 0.0 };
        let reach = |variance: f64| cut_off * (variance + extra).sqrt();
        match kind {
            Kind::Proportion => {
                let middle = libm::asin((self.reference / 100.0).sqrt());
                let reach = reach(1.0 / (4.0 * size));
                // No angle means less than nothing or more than everything.
                let share = |angle: f64| {
                    let height = libm::sin(angle.clamp(0.0, core::f64::consts::FRAC_PI_2));
                    100.0 * height * height
                };
                Limits {
                    low: share(middle - reach),
                    high: share(middle + reach),
                }
            }
            Kind::Rate { .. } => {
                let expected = self.reference * size / z::per(kind);
                let reach = reach(1.0 / (4.0 * expected));
                let rate = |root: f64| self.reference * root.max(0.0) * root.max(0.0);
                Limits {
                    low: rate(1.0 - reach),
                    high: rate(1.0 + reach),
                }
            }
            _ => {
                let reach = reach(1.0 / (size * size));
                Limits {
                    low: self.reference - reach,
                    high: self.reference + reach,
                }
            }
        }
    }
}

/// The figure in the indicator's unit, whether it was given as a value or as a count.
fn value(kind: &Kind, measure: &Measure) -> f64 {
    match measure {
        Measure::Proportion(_, of) | Measure::Rate(_, of) => {
            z::count(kind, measure) / of.number().to_f64() * z::per(kind)
        }
        Measure::Score(value, _) => value.to_f64(),
    }
}

fn size(measure: &Measure) -> f64 {
    match measure {
        Measure::Proportion(_, of) | Measure::Rate(_, of) => of.number().to_f64(),
        Measure::Score(_, error) => 1.0 / error.number().to_f64(),
    }
}
