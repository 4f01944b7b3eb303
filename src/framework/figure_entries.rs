//! Figures among the entries: one CCG's own, and those of many CCGs for one indicator, which say how
//! far such figures spread anyway.

use super::{
    Entries, Entry, EntryError, FEWEST_NATIONAL_FIGURES, Figure, FigureError, Kind, Measure,
    Observed, Part, Parts, Slot, SlotKind,
};
use crate::rating::Decimal;

/// The figure of one of many CCGs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalFigure {
    /// What the CCG is known by, such as its ODS code.
    pub id: String,
    /// Its figure.
    pub measure: Measure,
}

impl NationalFigure {
    /// Checks one figure of an indicator. It has no reference of its own.
    ///
    /// # Errors
    /// When the slot takes no figure, or the figure cannot be or has a reference.
    pub fn new(slot: Slot, id: &str, parts: &Parts) -> Result<Self, EntryError> {
        let refused = |error| EntryError::Figure { slot, error };
        if parts.get(Part::Reference).is_some() {
            return Err(refused(FigureError::WrongPart(
                Part::Reference,
                "a figure among many takes no reference of its own",
            )));
        }
        let SlotKind::Indicator(indicator) = slot.kind() else {
            return Err(refused(FigureError::WrongPart(
                parts.first(),
                "expected a rating or an answer, no figure",
            )));
        };
        let figure = Figure::new(indicator, parts).map_err(refused)?;
        Ok(Self {
            id: id.to_owned(),
            measure: figure.measure,
        })
    }
}

impl Entries {
    /// Enters a figure under an indicator's code, in place of what was there.
    ///
    /// # Errors
    /// When the framework has no such code, the code takes no figure, or the figure cannot be or
    /// has nothing to be compared with; nothing is changed then.
    ///
    /// ```
    /// use ccg_rating::framework::{Entries, Part, Parts, Settings};
    /// use ccg_rating::{assess::assess, frameworks, rating::{Band, Decimal}};
    /// let framework = frameworks::by_year("2016/17").expect("it is in the registry");
    /// let number = |text| Decimal::parse(text).expect("a decimal number");
    /// let mut entries = Entries::new(framework);
    /// let parts = Parts::default()
    ///     .with(Part::Numerator, number("150"))
    ///     .with(Part::Denominator, number("200"));
    /// entries.set_figure("122b", &parts)?;
    ///
    /// // 75% is far below the standard of 85%.
    /// let assessment = assess(&entries, &Settings::new(framework));
    /// assert_eq!(assessment.indicators[0].band, Some(Band::Worse));
    /// # Ok::<(), ccg_rating::framework::EntryError>(())
    /// ```
    pub fn set_figure(&mut self, code: &str, parts: &Parts) -> Result<(), EntryError> {
        let slot = self.slot(code)?;
        self.set_figure_at(slot, parts)
    }

    /// Enters a figure in a slot of the same framework, as [`Entries::set_figure`] does under its
    /// code.
    ///
    /// # Errors
    /// As for [`Entries::set_figure`].
    pub fn set_figure_at(&mut self, slot: Slot, parts: &Parts) -> Result<(), EntryError> {
        let is_pooled = can_be_pooled(self.national_at(slot.index()));
        self.enter_figure(slot, parts, is_pooled)
    }

    /// Enters a figure that is one of many: those others need not stand among these entries yet.
    /// Whether they will do, [`can_be_compared_with`] says once for all of them. Until they are
    /// given, a figure without another reference has no band.
    ///
    /// # Errors
    /// As for [`Entries::set_figure`].
    pub fn set_figure_among(
        &mut self,
        slot: Slot,
        parts: &Parts,
        others_will_do: bool,
    ) -> Result<(), EntryError> {
        self.enter_figure(slot, parts, others_will_do)
    }

    fn enter_figure(
        &mut self,
        slot: Slot,
        parts: &Parts,
        is_pooled: bool,
    ) -> Result<(), EntryError> {
        let refused = |error| EntryError::Figure { slot, error };
        let SlotKind::Indicator(indicator) = slot.kind() else {
            return Err(refused(FigureError::WrongPart(
                parts.first(),
                "expected a rating or an answer, no figure",
            )));
        };
        if let Kind::Number(range) = indicator.kind {
            let number = range.check(parts).map_err(refused)?;
            self.put(slot, Some(Entry::Number(number)));
            return Ok(());
        }
        let figure = Figure::new(indicator, parts).map_err(refused)?;
        if indicator.reference(figure.reference).is_none() && !is_pooled {
            return Err(refused(FigureError::Missing(
                Part::Reference,
                "no figure for England is known to compare it with: expected a reference",
            )));
        }
        self.put(slot, Some(Entry::Figure(figure)));
        Ok(())
    }

    /// Takes the figures of many CCGs for an indicator, in place of what was there: a figure of the
    /// same indicator is then banded with its z value adjusted for over-dispersion. Without another
    /// reference it is compared with what all of them come to together.
    ///
    /// # Errors
    /// When the framework has no such code, there are too few, or one CCG stands twice; nothing is
    /// changed then.
    pub fn set_national(
        &mut self,
        code: &str,
        figures: Vec<NationalFigure>,
    ) -> Result<(), EntryError> {
        let slot = self.slot(code)?;
        check(slot, &figures)?;
        self.national.retain(|(known, _)| *known != slot.index());
        self.national.push((slot.index(), figures));
        Ok(())
    }

    /// The figures of many CCGs for an indicator; none where none were given.
    #[must_use]
    pub fn national(&self, code: &str) -> &[NationalFigure] {
        let slot = self.framework().slot(code);
        slot.map_or(&[], |slot| self.national_at(slot.index()))
    }

    /// The same for the indicator at this place of its list.
    pub(crate) fn national_of_indicator(&self, index: usize) -> &[NationalFigure] {
        self.national_at(self.framework().place_of_indicator(index))
    }

    fn national_at(&self, place: usize) -> &[NationalFigure] {
        self.national
            .iter()
            .find(|(known, _)| *known == place)
            .map_or(&[], |(_, figures)| figures)
    }
}

/// Whether these are enough figures, and come to something together, for one of them to be compared
/// with.
#[must_use]
pub fn can_be_compared_with(figures: &[NationalFigure]) -> bool {
    figures.len() >= FEWEST_NATIONAL_FIGURES && can_be_pooled(figures)
}

/// Whether there are enough of them, each CCG once.
fn check(slot: Slot, figures: &[NationalFigure]) -> Result<(), EntryError> {
    if figures.len() < FEWEST_NATIONAL_FIGURES {
        let found = figures.len();
        return Err(EntryError::TooFew { slot, found });
    }
    let mut ids: Vec<&str> = figures.iter().map(|figure| figure.id.as_str()).collect();
    ids.sort_unstable();
    match ids.iter().zip(ids.iter().skip(1)).find(|(a, b)| a == b) {
        Some((id, _)) => Err(EntryError::Twice {
            slot,
            id: (*id).to_owned(),
        }),
        None => Ok(()),
    }
}

/// Whether they come to something together that a figure can be compared with: a share between
/// nothing and everything, a rate above nothing, any score.
fn can_be_pooled(figures: &[NationalFigure]) -> bool {
    let all = |is_so: fn(&Measure) -> bool| figures.iter().all(|figure| is_so(&figure.measure));
    !figures.is_empty() && !all(Measure::is_nothing) && !all(Measure::is_everything)
}

impl Measure {
    fn is_nothing(&self) -> bool {
        let observed = match self {
            Self::Proportion(Observed::Value(value), _) => value.number(),
            Self::Proportion(Observed::Count(count), _)
            | Self::Rate(Observed::Value(count) | Observed::Count(count), _) => count.number(),
            Self::Score(..) => return false,
        };
        observed == Decimal::ZERO
    }

    fn is_everything(&self) -> bool {
        match self {
            Self::Proportion(Observed::Value(value), _) => value.number() == Decimal::HUNDRED,
            Self::Proportion(Observed::Count(count), of) => count.number() == of.number(),
            Self::Rate(..) | Self::Score(..) => false,
        }
    }
}
