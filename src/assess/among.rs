//! One CCG among many: how far the figures of all of them spread is measured once, and not again for
//! each.

use super::figure::Others;
use super::scored::Scored;
use super::{Assessment, Dispersion, assess_scored};
use crate::framework::{Entries, Measure, Reference, Settings};
use crate::rating::Decimal;

/// The figures of many CCGs, to rate each of them among all.
#[derive(Clone, Debug)]
pub struct Among {
    national: Entries,
    measured: Measured,
}

/// What was measured so far: for each indicator, around which reference, and what came of it.
#[derive(Clone, Debug)]
pub(super) struct Measured(Vec<Vec<(Option<Decimal>, Option<Dispersion>)>>);

impl Measured {
    /// Nothing yet, of so many indicators.
    pub(super) fn nothing(indicators: usize) -> Self {
        Self(vec![Vec::new(); indicators])
    }

    /// As [`others`], each measured once.
    pub(super) fn others(
        &mut self,
        entries: &Entries,
        place: usize,
        reference: Option<Reference>,
    ) -> Others {
        let around = reference.map(|reference| reference.value);
        let Some(measured) = self.0.get_mut(place) else {
            return Others::Unknown;
        };
        if let Some((_, spread)) = measured.iter().find(|(known, _)| *known == around) {
            return Others::Spread(*spread);
        }
        let others = others(entries, place, reference);
        if let Others::Spread(spread) = others {
            measured.push((around, spread));
        }
        others
    }
}

impl Among {
    /// Rates among the figures of many CCGs that these entries hold; whatever else is entered there
    /// does not matter.
    #[must_use]
    pub fn new(national: Entries) -> Self {
        let indicators = national.framework().indicators.len();
        Self {
            national,
            measured: Measured::nothing(indicators),
        }
    }

    /// Rates a CCG as [`super::assess`] would if its entries held the figures of the many.
    #[must_use]
    pub fn assess(&mut self, entries: &Entries, settings: &Settings) -> Assessment {
        let others = |place, reference| self.measured.others(&self.national, place, reference);
        assess_scored(entries, settings, Scored::of(entries, settings, others))
    }
}

/// How far the figures of the others spread around a reference, by those that the entries hold for
/// the indicator at this place of its list.
pub(super) fn others(entries: &Entries, place: usize, reference: Option<Reference>) -> Others {
    let national = entries.national_of_indicator(place);
    match entries.framework().indicators.get(place) {
        Some(indicator) if !national.is_empty() => {
            let measures: Vec<Measure> = national.iter().map(|other| other.measure).collect();
            let given = reference.map(|reference| reference.value.to_f64());
            Others::Spread(Dispersion::of(&indicator.kind, &measures, given))
        }
        _ => Others::Unknown,
    }
}
