//! What the figure of one indicator is measured against: its reference, the figures of other CCGs
//! where they are known, and the cut-off. Kept, so that other figures can be held against the same.

use super::among;
use super::figure::{self, Others};
use super::workings;
use super::z::{self, Difference};
use super::{Comparison, IndicatorAssessment};
use crate::framework::{
    Entries, Entry, Figure, Indicator, Measure, Polarity, Reference, Settings, Slot, SlotKind,
};
use crate::rating::Band;

/// What a figure is measured against.
///
/// ```
/// use ccg_rating::assess::Yardstick;
/// use ccg_rating::framework::{Entries, NotNegative, Observed, Part, Parts, Positive, Settings};
/// use ccg_rating::{framework::Measure, frameworks, rating::{Band, Decimal}};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// let number = |text| Decimal::parse(text).expect("a decimal number");
/// let parts = Parts::default()
///     .with(Part::Numerator, number("150"))
///     .with(Part::Denominator, number("200"));
/// entries.set_figure("122b", &parts).expect("its standard is 85%");
///
/// let settings = Settings::new(framework);
/// let slot = entries.slot("122b").expect("there is such an indicator");
/// let yardstick = Yardstick::of(&entries, &settings, slot).expect("there is a figure");
/// let counted = |count| Measure::Proportion(
///     Observed::Count(NotNegative::new(number(count)).expect("not below 0")),
///     Positive::new(number("200")).expect("above 0"),
/// );
/// assert_eq!(yardstick.band(&counted("150")), Some(Band::Worse));
/// assert_eq!(yardstick.band(&counted("170")), Some(Band::Similar));
/// ```
pub struct Yardstick<'a> {
    indicator: &'static Indicator,
    figure: Figure,
    reference: Option<Reference>,
    others: Others,
    settings: &'a Settings,
}

impl<'a> Yardstick<'a> {
    /// What the figure that is entered in this slot is measured against; none where no figure is, or
    /// there is nothing to compare it with.
    #[must_use]
    pub fn of(entries: &Entries, settings: &'a Settings, slot: Slot) -> Option<Self> {
        let (SlotKind::Indicator(indicator), Some(Entry::Figure(figure))) =
            (slot.kind(), entries.at(slot))
        else {
            return None;
        };
        let place = workings::place_of(slot, entries.framework())?;
        let reference = indicator.reference(figure.reference);
        let yardstick = Self {
            indicator,
            figure,
            reference,
            others: among::others(entries, place, reference),
            settings,
        };
        yardstick.band(&figure.measure)?;
        Some(yardstick)
    }

    /// The figure that is entered.
    #[must_use]
    pub const fn measure(&self) -> &Measure {
        &self.figure.measure
    }

    /// Which way is better.
    #[must_use]
    pub const fn polarity(&self) -> Polarity {
        self.indicator.polarity
    }

    /// The count behind the figure that is entered, for a proportion or a rate; the value of a score.
    #[must_use]
    pub fn count(&self) -> f64 {
        z::count(&self.indicator.kind, &self.figure.measure)
    }

    /// The band of another figure of the indicator, by the same means as that of the one entered.
    #[must_use]
    pub fn band(&self, measure: &Measure) -> Option<Band> {
        self.held_against(measure)?.band
    }

    /// How another figure of the indicator compares.
    #[must_use]
    pub fn comparison(&self, measure: &Measure) -> Option<Comparison> {
        self.held_against(measure)?.comparison
    }

    /// The standard deviation that the z value of a figure has by chance alone: 1, or less where the
    /// figures of other CCGs have widened its standard error.
    #[must_use]
    pub fn deviation(&self, measure: &Measure) -> f64 {
        match &self.others {
            Others::Spread(Some(spread)) => {
                let Difference { error, .. } =
                    Difference::of(&self.indicator.kind, measure, spread.reference);
                error / (error * error + spread.tau_squared).sqrt()
            }
            _ => 1.0,
        }
    }

    /// Whether the figures of other CCGs widen its standard error.
    #[must_use]
    pub const fn is_adjusted(&self) -> bool {
        matches!(self.others, Others::Spread(_))
    }

    fn held_against(&self, measure: &Measure) -> Option<IndicatorAssessment> {
        let figure = Figure {
            measure: *measure,
            ..self.figure
        };
        let (reference, others) = (self.reference, &self.others);
        figure::scored(self.indicator, &figure, reference, others, self.settings)
    }
}
