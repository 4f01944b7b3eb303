//! What an indicator counts for when a figure was entered for it: the figure is compared with its
//! reference, and with the figures of many CCGs where they are known.

use super::assessment::{Comparison, IndicatorAssessment, IndicatorBasis};
use super::dispersion::Dispersion;
use super::scored::banded;
use super::z;
use crate::framework::{Entries, Figure, Indicator, Measure, Origin, Reference, Settings};
use crate::rating::Decimal;

/// To how many places a pooled reference is shown.
const POOLED_PLACES: u32 = 4;

/// The band of a figure; none where there is nothing to compare it with.
pub(super) fn scored(
    entries: &Entries,
    indicator: &'static Indicator,
    figure: &Figure,
    settings: &Settings,
) -> Option<IndicatorAssessment> {
    let (kind, measure) = (&indicator.kind, &figure.measure);
    let reference = entries.framework().reference(indicator, figure.reference);
    let given = reference.map(|reference| reference.value.to_f64());
    let national = entries.national(indicator.code);
    let (z, reference, adjusted) = if national.is_empty() {
        let reference = reference?;
        (z::exact(kind, measure, reference.value), reference, false)
    } else {
        let measures: Vec<Measure> = national.iter().map(|other| other.measure).collect();
        let dispersion = Dispersion::of(kind, &measures, given)?;
        let pooled = Reference {
            value: Decimal::rounded(dispersion.reference, POOLED_PLACES),
            origin: Origin::Pooled,
        };
        (
            dispersion.adjusted_z(kind, measure),
            reference.unwrap_or(pooled),
            true,
        )
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
