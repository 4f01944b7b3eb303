//! What each entered indicator counts for, worked out once for one assessment.

use super::assessment::{IndicatorAssessment, IndicatorBasis};
use super::figure::{self, Others};
use crate::framework::{Entries, Entry, Indicator, Kind, Reference, Settings};
use crate::rating::{Band, Level, Score};

/// Every indicator of the framework in its order, where it was entered.
pub(super) struct Scored(Vec<Option<IndicatorAssessment>>);

impl Scored {
    /// Works it out; `others` says how far the figures of the others spread around a reference, for
    /// the indicator at a place of its list.
    pub(super) fn of(
        entries: &Entries,
        settings: &Settings,
        mut others: impl FnMut(usize, Option<Reference>) -> Others,
    ) -> Self {
        let framework = entries.framework();
        let mut scored = Vec::with_capacity(framework.indicators.len());
        for (place, indicator) in framework.indicators.iter().enumerate() {
            let others = |reference| others(place, reference);
            scored.push(one(
                settings,
                indicator,
                entries.of_indicator(place),
                others,
            ));
        }
        Self(scored)
    }

    /// What the indicator at this place counts for, if it was entered.
    pub(super) fn at(&self, place: usize) -> Option<&IndicatorAssessment> {
        self.0.get(place)?.as_ref()
    }

    /// Whether there is one such among those that were entered.
    pub(super) fn any(&self, is_such: impl Fn(&IndicatorAssessment) -> bool) -> bool {
        self.0.iter().flatten().any(is_such)
    }

    /// Those that were entered.
    pub(super) fn into_entered(self) -> Vec<IndicatorAssessment> {
        // As long as need be and no longer: a sheet has thousands of these lists.
        let mut entered = Vec::with_capacity(self.0.iter().flatten().count());
        entered.extend(self.0.into_iter().flatten());
        entered
    }
}

/// What one indicator counts for with this entry; `others` as for all of them.
pub(super) fn one(
    settings: &Settings,
    indicator: &'static Indicator,
    entry: Option<Entry>,
    others: impl FnOnce(Option<Reference>) -> Others,
) -> Option<IndicatorAssessment> {
    match entry? {
        Entry::Band(band) => Some(banded(indicator, band, IndicatorBasis::BandEntered)),
        Entry::Level(level) => by_level(indicator, level, settings),
        Entry::Figure(figure) => {
            let reference = indicator.reference(figure.reference);
            let others = others(reference);
            figure::scored(indicator, &figure, reference, &others, settings)
        }
        Entry::Number(number) => Some(unscored(
            indicator,
            IndicatorBasis::ValueEntered,
            indicator.is_met(number),
        )),
        Entry::Rating(_) => None,
    }
}

pub(super) fn banded(
    indicator: &'static Indicator,
    band: Band,
    basis: IndicatorBasis,
) -> IndicatorAssessment {
    IndicatorAssessment {
        indicator,
        score: Some(band.score()),
        band: Some(band),
        comparison: None,
        met: None,
        basis,
    }
}

/// What a component's grade is worked out from counts for nothing by itself.
fn unscored(
    indicator: &'static Indicator,
    basis: IndicatorBasis,
    met: Option<bool>,
) -> IndicatorAssessment {
    IndicatorAssessment {
        indicator,
        score: None,
        band: None,
        comparison: None,
        met,
        basis,
    }
}

fn by_level(
    indicator: &'static Indicator,
    level: Level,
    settings: &Settings,
) -> Option<IndicatorAssessment> {
    let Kind::Levels(scales) = &indicator.kind else {
        return Some(unscored(indicator, IndicatorBasis::LevelEntered, None));
    };
    let score = scales.pick(settings).score_of(level)?;
    let is_banded = scales.all().iter().all(|scale| scale.is_banded());
    let band_of = |score: Score| Band::ALL.into_iter().find(|band| band.score() == score);
    Some(IndicatorAssessment {
        indicator,
        score: Some(score),
        band: if is_banded { band_of(score) } else { None },
        comparison: None,
        met: None,
        basis: IndicatorBasis::LevelEntered,
    })
}
