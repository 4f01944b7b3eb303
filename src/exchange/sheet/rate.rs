//! From a sheet to ratings: every CCG for itself or, to adjust for over-dispersion, each among all
//! the others.

use std::rc::Rc;

use super::{Sheet, SheetCcg};
use crate::assess::{Among, Assessment};
use crate::framework::{
    Entries, Entry, FEWEST_NATIONAL_FIGURES, Figure, Measure, NationalFigure, Settings, Slot,
};
use crate::rating::RatingSet;

/// A CCG with what is known about its rating.
#[derive(Clone, Debug, PartialEq)]
pub struct RatedCcg {
    /// What it is known by; empty where the sheet is of one CCG.
    pub id: String,
    /// Its name; may be empty.
    pub name: String,
    /// What was entered, for an export that can be read again.
    pub entries: Rc<Entries>,
    /// What is known about its rating.
    pub assessment: Assessment,
}

/// How many CCGs have the same ratings still possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingCount {
    /// The ratings that are possible: one where it is settled.
    pub ratings: RatingSet,
    /// How many CCGs.
    pub ccgs: usize,
}

impl Sheet {
    /// The codes of the indicators with figures of enough CCGs to measure over-dispersion, in the
    /// framework's order.
    #[must_use]
    pub fn adjustable(&self) -> Vec<&'static str> {
        let mut codes = Vec::new();
        for slot in self.framework.slots() {
            let figures = self.ccgs.iter().filter_map(|ccg| tested(ccg, slot));
            if figures.count() >= FEWEST_NATIONAL_FIGURES {
                codes.push(slot.code());
            }
        }
        codes
    }

    /// All CCGs' figures of an indicator, in the order of the sheet; none where there are none.
    #[must_use]
    pub fn figures(&self, code: &str) -> Vec<NationalFigure> {
        let Some(slot) = self.framework.slot(code) else {
            return Vec::new();
        };
        let figure = |ccg: &SheetCcg| {
            Some(NationalFigure {
                id: ccg.id.clone(),
                measure: tested(ccg, slot)?.measure,
            })
        };
        self.ccgs.iter().filter_map(figure).collect()
    }

    /// Rates every CCG. With `adjust`, figures are banded with their z values adjusted for
    /// over-dispersion wherever [`Sheet::adjustable`] says so.
    ///
    /// A figure that has nothing to be compared with but what all CCGs come to together has no band
    /// without `adjust`: it is as if it were not known, and the assessment warns of it.
    #[must_use]
    pub fn rate(&self, settings: &Settings, adjust: bool) -> Vec<RatedCcg> {
        self.rate_with(settings, adjust, &mut |_, _| {})
    }

    /// Rates every CCG and says after each how far it has come: CCGs done, CCGs in all.
    #[must_use]
    pub fn rate_with(
        &self,
        settings: &Settings,
        adjust: bool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Vec<RatedCcg> {
        let mut rated = Vec::with_capacity(self.ccgs.len());
        for ccg in self.ratings(settings, adjust) {
            rated.push(ccg);
            progress(rated.len(), self.ccgs.len());
        }
        rated
    }

    /// Rates every CCG as [`Sheet::rate`] does, each only when it is asked for: for whoever needs
    /// them one after the other, and not all at once in memory.
    pub fn ratings<'a>(
        &'a self,
        settings: &'a Settings,
        adjust: bool,
    ) -> impl Iterator<Item = RatedCcg> + 'a {
        let mut among = self.among(adjust);
        let ccgs = self.ccgs.iter();
        ccgs.map(move |ccg| ccg.rate(&mut among, settings))
    }

    /// The ratings that are still possible for each CCG, and nothing else: those of [`Sheet::rate`], sooner.
    pub fn possible<'a>(
        &'a self,
        settings: &'a Settings,
        adjust: bool,
    ) -> impl Iterator<Item = RatingSet> + 'a {
        let mut among = self.among(adjust);
        let ccgs = self.ccgs.iter();
        ccgs.map(move |ccg| among.possible(&ccg.entries, settings))
    }

    /// What [`SheetCcg::rate`] rates a CCG among: with `adjust`, the figures of all, wherever
    /// [`Sheet::adjustable`] says so.
    #[must_use]
    pub fn among(&self, adjust: bool) -> Among {
        let indicators = self.framework.indicators;
        let mut measures: Vec<Vec<Measure>> = vec![Vec::new(); indicators.len()];
        let ccgs: &[SheetCcg] = if adjust { &self.ccgs } else { &[] };
        for ccg in ccgs {
            for (place, measures) in measures.iter_mut().enumerate() {
                if let Some(Entry::Figure(figure)) = ccg.entries.of_indicator(place) {
                    measures.push(figure.measure);
                }
            }
        }
        Among::new(self.framework, |place| {
            let measures = measures.get_mut(place).map(core::mem::take);
            measures
                .filter(|measures| measures.len() >= FEWEST_NATIONAL_FIGURES)
                .unwrap_or_default()
        })
    }
}

impl SheetCcg {
    /// Rates it among those of its sheet.
    #[must_use]
    pub fn rate(&self, among: &mut Among, settings: &Settings) -> RatedCcg {
        RatedCcg {
            id: self.id.clone(),
            name: self.name.clone(),
            entries: self.entries.clone(),
            assessment: among.assess(&self.entries, settings),
        }
    }
}

/// A CCG's figure of this indicator: fit to be tested, as all figures are.
pub(super) fn tested(ccg: &SheetCcg, slot: Slot) -> Option<Figure> {
    match ccg.entries.at(slot) {
        Some(Entry::Figure(figure)) => Some(figure),
        _ => None,
    }
}

/// How many CCGs have which ratings, worst first; only those that there are. A CCG whose rating is
/// not settled counts among others with the same ratings still possible.
#[must_use]
pub fn spread(rated: impl Iterator<Item = RatingSet>) -> Vec<RatingCount> {
    let mut counts: Vec<RatingCount> = Vec::new();
    for ratings in rated {
        match counts.iter_mut().find(|count| count.ratings == ratings) {
            Some(count) => count.ccgs += 1,
            None => counts.push(RatingCount { ratings, ccgs: 1 }),
        }
    }
    counts.sort_by_key(|count| {
        (
            count.ratings.worst(),
            count.ratings.best(),
            count.ratings.len(),
        )
    });
    counts
}
