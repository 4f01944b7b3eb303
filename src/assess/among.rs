//! One CCG among many: how far the figures of all of them spread is measured once for each reference,
//! and not again for each CCG.
//!
//! Where every CCG has a reference of its own, that is once for each of them after all, over all
//! figures: the time grows with the square of their number. What does not depend on the reference is
//! worked out beforehand, and nothing is sorted; for 5,000 CCGs it then takes a fraction of a second.

use super::dispersion::{self, Dispersion};
use super::figure::Others;
use super::scored::Scored;
use super::z::{self, Difference, Transformed};
use super::{Assessment, assess_scored, possible};
use crate::framework::{Entries, Framework, Kind, Measure, Reference, Settings};
use crate::rating::{Decimal, RatingSet};

/// The figures of many CCGs, to rate each of them among all.
///
/// ```
/// use ccg_rating::assess::Among;
/// use ccg_rating::framework::{Entries, Measure, Observed, Part, Parts, Figure, Settings};
/// use ccg_rating::{frameworks, rating::Decimal};
/// let framework = frameworks::by_year("2016/17").expect("it is in the registry");
/// let settings = Settings::new(framework);
/// let many: Vec<Entries> = (0..30)
///     .map(|ccg| {
///         let number = |text: &str| Decimal::parse(text).expect("a decimal number");
///         let mut entries = Entries::new(framework);
///         let parts = Parts::default()
///             .with(Part::Numerator, number(&(140 + 2 * ccg).to_string()))
///             .with(Part::Denominator, number("200"));
///         entries.set_figure("122b", &parts).expect("it takes a figure");
///         entries
///     })
///     .collect();
/// let mut among = Among::new(framework, |place| {
///     let code = framework.indicators[place].code;
///     let figure = |entries: &Entries| match entries.get(code) {
///         Some(ccg_rating::framework::Entry::Figure(Figure { measure, .. })) => Some(measure),
///         _ => None,
///     };
///     many.iter().filter_map(figure).collect()
/// });
/// let first = among.assess(&many[0], &settings);
/// let comparison = first.indicators[0].comparison.expect("a figure is compared");
/// assert!(comparison.adjusted, "the figures spread further than chance has them");
/// ```
#[derive(Clone, Debug)]
pub struct Among(Vec<Option<Many>>);

/// The figures of many CCGs for one indicator.
#[derive(Clone, Debug)]
struct Many {
    kind: &'static Kind,
    figures: Vec<Transformed>,
    /// What all of them come to together.
    pooled: Option<f64>,
    /// What was measured last: around which reference, and what came of it.
    last: Option<Measured>,
    /// All that was measured so far, in the order of the references. A list: a table would weigh more
    /// in the browser, and measuring takes longer than keeping the order.
    measured: Vec<Measured>,
    /// Room that is used each time.
    differences: Vec<Difference>,
    z_values: Vec<f64>,
}

type Measured = (Option<Decimal>, Option<Dispersion>);

impl Among {
    /// Rates among figures that `measures` gives for the place of each indicator in its list: none
    /// where there are too few of them.
    #[must_use]
    pub fn new(
        framework: &'static Framework,
        mut measures: impl FnMut(usize) -> Vec<Measure>,
    ) -> Self {
        let indicators = framework.indicators.iter().enumerate();
        let many = indicators.map(|(place, indicator)| {
            let measures = measures(place);
            (!measures.is_empty()).then(|| Many::new(&indicator.kind, &measures))
        });
        Self(many.collect())
    }

    /// Rates among the figures of many CCGs that these entries hold; whatever else is entered there
    /// does not matter.
    #[must_use]
    pub fn of(entries: &Entries) -> Self {
        Self::new(entries.framework(), |place| {
            let national = entries.national_of_indicator(place);
            national.iter().map(|other| other.measure).collect()
        })
    }

    /// Rates a CCG as [`super::assess`] would if its entries held the figures of the many.
    #[must_use]
    pub fn assess(&mut self, entries: &Entries, settings: &Settings) -> Assessment {
        let others = |place, reference| self.others(place, reference);
        assess_scored(entries, settings, Scored::of(entries, settings, others))
    }

    /// The ratings that are still possible for a CCG: those of [`Among::assess`], in less time, for whoever
    /// asks for nothing else.
    #[must_use]
    pub fn possible(&mut self, entries: &Entries, settings: &Settings) -> RatingSet {
        let others = |place, reference| self.others(place, reference);
        possible(entries, settings, &Scored::of(entries, settings, others))
    }

    /// How far the figures for the indicator at this place of its list spread around a reference.
    pub(super) fn others(&mut self, place: usize, reference: Option<Reference>) -> Others {
        match self.0.get_mut(place) {
            Some(Some(many)) => Others::Spread(many.around(reference.map(|given| given.value))),
            _ => Others::Unknown,
        }
    }
}

impl Many {
    fn new(kind: &'static Kind, measures: &[Measure]) -> Self {
        let figures = measures.iter();
        Self {
            kind,
            figures: figures
                .map(|figure| Transformed::of(kind, figure))
                .collect(),
            pooled: dispersion::pooled(kind, measures),
            last: None,
            measured: Vec::new(),
            differences: Vec::new(),
            z_values: Vec::new(),
        }
    }

    /// How far the figures spread around a reference; without one, around what all come to together.
    fn around(&mut self, reference: Option<Decimal>) -> Option<Dispersion> {
        // Mostly all CCGs have the same.
        if let Some((_, spread)) = self.last.filter(|(known, _)| *known == reference) {
            return spread;
        }
        let place = self
            .measured
            .binary_search_by_key(&reference, |(known, _)| *known);
        let known = place.ok().and_then(|place| self.measured.get(place));
        let spread = match (place, known) {
            (_, Some((_, spread))) => *spread,
            (Ok(place) | Err(place), None) => {
                let spread = self.measure(reference);
                self.measured.insert(place, (reference, spread));
                spread
            }
        };
        self.last = Some((reference, spread));
        spread
    }

    fn measure(&mut self, reference: Option<Decimal>) -> Option<Dispersion> {
        let reference = reference.map(Decimal::to_f64).or(self.pooled)?;
        let target = z::target(self.kind, reference);
        let difference = |figure: &Transformed| figure.minus(self.kind, target);
        self.differences.clear();
        self.differences.extend(self.figures.iter().map(difference));
        self.z_values.clear();
        let z_values = self.differences.iter().map(|difference| difference.z());
        self.z_values.extend(z_values);
        let count = self.z_values.len();
        let limits = dispersion::limits(count, |place| order_statistic(&mut self.z_values, place))?;
        Some(Dispersion::between(reference, &self.differences, limits))
    }
}

/// The number at this place if all were in order, and the next.
fn order_statistic(numbers: &mut [f64], place: usize) -> Option<(f64, Option<f64>)> {
    if place >= numbers.len() {
        return None;
    }
    let (_, found, above) = numbers.select_nth_unstable_by(place, f64::total_cmp);
    Some((*found, above.iter().copied().reduce(f64::min)))
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
