//! What an indicator counts for when a figure was entered for it: the figure is compared with its
//! reference, and with the figures of many CCGs where they are known.

use super::assessment::{Comparison, IndicatorAssessment, IndicatorBasis};
use super::dispersion::Dispersion;
use super::scored::banded;
use super::z;
use crate::framework::{Figure, Indicator, Origin, Reference, Settings};
use crate::rating::Decimal;

/// To how many places a pooled reference is shown.
const POOLED_PLACES: u32 = 4;

/// The figures of the others, as far as they are known.
pub(super) enum Others {
    /// None are known.
    Unknown,
    /// How far they spread; none where that cannot be said.
    Spread(Option<Dispersion>),
}

/// The band of a figure; none where there is nothing to compare it with.
pub(super) fn scored(
    indicator: &'static Indicator,
    figure: &Figure,
    reference: Option<Reference>,
    others: &Others,
    settings: &Settings,
) -> Option<IndicatorAssessment> {
    let (kind, measure) = (&indicator.kind, &figure.measure);
    let (z, reference, adjusted) = match others {
        Others::Unknown => {
            let reference = reference?;
            (z::exact(kind, measure, reference.value), reference, false)
        }
        Others::Spread(dispersion) => {
            let dispersion = dispersion.as_ref()?;
            let pooled = || Reference {
                value: Decimal::rounded(dispersion.reference, POOLED_PLACES),
                origin: Origin::Pooled,
            };
            (
                dispersion.adjusted_z(kind, measure),
                reference.unwrap_or_else(pooled),
                true,
            )
        }
    };
    let band = z::band(z, indicator.polarity, settings.cut_off());
    Some(IndicatorAssessment {
        comparison: Some(Comparison {
            z,
            reference,
            adjusted,
        }),
        ..banded(indicator, band, IndicatorBasis::BandFromValue)
    })
}
