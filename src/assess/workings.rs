//! What one rating is worked out from, kept so that "what if" can be asked many thousand times: only
//! what an answer touches is worked out again, and nothing is put into words.

use super::IndicatorAssessment;
use super::among::Among;
use super::completions::Outcomes;
use super::scored;
use super::standing::{self, Standing};
use crate::framework::{
    Component, Entries, Entry, EntryError, Figure, Framework, Indicator, Settings, Slot, SlotKind,
};
use crate::rating::{Band, RatingSet, Score};

/// The entries and the settings of one rating, with what each entry counts for.
///
/// ```
/// use ccg_rating::assess::Workings;
/// use ccg_rating::framework::{Entries, Entry, Settings};
/// use ccg_rating::{frameworks, rating::{Band, Level, Rating}};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// for (code, level) in [("165a", Level::Green), ("141b", Level::Amber)] {
///     entries.set(code, Entry::Level(level)).expect("both take a level");
/// }
/// let mut workings = Workings::new(&entries, &Settings::new(framework));
/// let slot = entries.slot("122b").expect("there is such an indicator");
/// for (band, rating) in [(Band::Worse, Rating::RequiresImprovement), (Band::Similar, Rating::Good)] {
///     assert!(workings.set_band(slot, band));
///     assert_eq!(workings.possible().single(), Some(rating));
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Workings {
    entries: Entries,
    settings: Settings,
    among: Among,
    /// What each indicator counts for, in the framework's order.
    scores: Vec<Option<Score>>,
    /// For each slot after the other, whether each component rests on what is entered there.
    rests_on: Vec<bool>,
    /// Where each component stands; none where an entry was changed since it was worked out.
    standings: Vec<Option<Standing>>,
}

impl Workings {
    /// Works out what each entry counts for. The entries and the settings must be of the same
    /// framework.
    #[must_use]
    pub fn new(entries: &Entries, settings: &Settings) -> Self {
        let framework = entries.framework();
        debug_assert_eq!(framework, settings.framework(), "one framework at a time");
        let mut workings = Self {
            entries: entries.clone(),
            settings: settings.clone(),
            among: Among::of(entries),
            scores: vec![None; framework.indicators.len()],
            rests_on: Vec::with_capacity(framework.places() * framework.components.len()),
            standings: Vec::with_capacity(framework.components.len()),
        };
        workings.work_out(true);
        workings
    }

    /// The same entries under other settings of the same framework: worked out anew, but for what no
    /// setting changes.
    pub fn set_settings(&mut self, settings: &Settings) {
        let with_figures = settings.cut_off().to_bits() != self.settings.cut_off().to_bits();
        self.settings.clone_from(settings);
        self.work_out(with_figures);
    }

    /// Works out everything; what figures count for depends on no setting but the cut-off, and can be
    /// left as it is where that has not changed.
    fn work_out(&mut self, with_figures: bool) {
        let framework = self.entries.framework();
        for (place, indicator) in framework.indicators.iter().enumerate() {
            let is_figure = matches!(self.entries.of_indicator(place), Some(Entry::Figure(_)));
            if with_figures || !is_figure {
                self.score(place, indicator);
            }
        }
        self.rests_on.clear();
        for index in 0..framework.places() {
            let slot = framework.slot_at(index);
            for (place, component) in framework.components.iter().enumerate() {
                let rests =
                    slot.is_some_and(|slot| rests_on(component, place, slot, &self.settings));
                self.rests_on.push(rests);
            }
        }
        self.standings.clear();
        for (place, component) in framework.components.iter().enumerate() {
            let standing = self.standing(place, component);
            self.standings.push(Some(standing));
        }
    }

    /// Every rating that the unknown parts still allow: what [`super::assess`] says of these entries
    /// under these settings.
    #[must_use]
    pub fn possible(&self) -> RatingSet {
        let components = self.entries.framework().components.iter().enumerate();
        let mut standings = Vec::with_capacity(self.standings.len());
        for ((place, component), standing) in components.zip(&self.standings) {
            standings.push(match standing {
                Some(standing) => standing.clone(),
                None => self.standing(place, component),
            });
        }
        Outcomes::of(&self.entries, &self.settings, &standings).possible()
    }

    /// Enters something in a slot of the same framework in place of what was there, or makes it "not
    /// known" again. A figure with nothing to be compared with is taken as well, and counts for
    /// nothing: so whatever stood among the entries can be put back.
    ///
    /// # Errors
    /// When the slot does not take this entry; nothing is changed then.
    pub fn set(&mut self, slot: Slot, entry: Option<Entry>) -> Result<(), EntryError> {
        match entry {
            Some(Entry::Figure(figure)) => {
                self.entries.set_figure_among(slot, &figure.parts(), true)?;
            }
            Some(entry) => self.entries.set_at(slot, entry)?,
            None => self.entries.clear_at(slot),
        }
        self.follow(slot);
        Ok(())
    }

    /// Enters a band for an indicator that counts with a score, whatever was entered there: a scale
    /// of levels takes the level of that band. Where there is none, or the slot counts with no score,
    /// nothing is changed and the answer is `false`.
    pub fn set_band(&mut self, slot: Slot, band: Band) -> bool {
        let is_taken = self.entries.set_at(slot, Entry::Band(band)).is_ok();
        if is_taken {
            self.follow(slot);
        }
        is_taken
    }

    /// Whether what is entered in a slot of the same framework counts for anything under the
    /// settings: a figure that nothing asks for does not, nor one from which a grade could be worked
    /// out that was entered itself, nor one with nothing to be compared with.
    #[must_use]
    pub fn has_weight(&self, slot: Slot) -> bool {
        let framework = self.entries.framework();
        let place = match slot.kind() {
            SlotKind::Component(_) => return true,
            SlotKind::Flag(flag) => {
                let mut rules = framework.rules.iter();
                return rules.any(|rule| {
                    rule.is_in_force(&self.settings) && rule.when.asks_for(framework, flag)
                });
            }
            SlotKind::Indicator(_) => place_of(slot, framework),
        };
        let has_score = place.is_some_and(|place| matches!(self.scores.get(place), Some(Some(_))));
        let mut components = framework.components.iter().enumerate();
        components.any(|(place, component)| {
            let is_open = has_score || self.entries.of_component(place).is_none();
            self.rests_on(place, slot) && is_open && component.is_rated() != has_score
        })
    }

    /// The band that a figure would have in a slot of the same framework; none where there is nothing
    /// to compare it with, or the slot takes no figures. What is entered stays as it is.
    pub fn band_of(&mut self, slot: Slot, figure: Figure) -> Option<Band> {
        let SlotKind::Indicator(indicator) = slot.kind() else {
            return None;
        };
        let place = place_of(slot, self.entries.framework())?;
        self.scored(place, indicator, Some(Entry::Figure(figure)))?
            .band
    }

    /// The ratings that the component at this place of the framework's list could have; none where it
    /// has a score instead.
    #[must_use]
    pub fn grade(&self, place: usize) -> Option<RatingSet> {
        let component = self.entries.framework().components.get(place)?;
        match self.standings.get(place) {
            Some(Some(standing)) => standing.ratings(),
            _ => self.standing(place, component).ratings(),
        }
    }

    /// Whether what is entered in a slot of the same framework can make a difference to where the
    /// component at this place stands.
    #[must_use]
    pub fn rests_on(&self, place: usize, slot: Slot) -> bool {
        let row = slot.index() * self.standings.len();
        self.rests_on.get(row + place) == Some(&true)
    }

    /// What is entered now.
    #[must_use]
    pub const fn entries(&self) -> &Entries {
        &self.entries
    }

    /// The settings.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Lets what rests on this slot be worked out anew when it is next asked for. Everything else is
    /// settled first, so that at any time only what the last change touched is open.
    fn follow(&mut self, slot: Slot) {
        let framework = self.entries.framework();
        if let SlotKind::Indicator(indicator) = slot.kind()
            && let Some(place) = place_of(slot, framework)
        {
            self.score(place, indicator);
        }
        for (place, component) in framework.components.iter().enumerate() {
            let is_open = self.rests_on(place, slot);
            let is_settled = self.standings.get(place).is_some_and(Option::is_some);
            if is_open == is_settled {
                let standing = (!is_open).then(|| self.standing(place, component));
                if let Some(known) = self.standings.get_mut(place) {
                    *known = standing;
                }
            }
        }
    }

    /// Works out what the indicator at this place counts for.
    fn score(&mut self, place: usize, indicator: &'static Indicator) {
        let scored = self.scored(place, indicator, self.entries.of_indicator(place));
        if let Some(score) = self.scores.get_mut(place) {
            *score = scored.and_then(|scored| scored.score);
        }
    }

    fn scored(
        &mut self,
        place: usize,
        indicator: &'static Indicator,
        entry: Option<Entry>,
    ) -> Option<IndicatorAssessment> {
        scored::one(&self.settings, indicator, entry, |reference| {
            self.among.others(place, reference)
        })
    }

    fn standing(&self, place: usize, component: &Component) -> Standing {
        let score = |place: usize| self.scores.get(place).copied().flatten();
        standing::one(&self.entries, &self.settings, score, place, component).0
    }
}

/// Whether what is entered here can make a difference to where the component at this place stands.
fn rests_on(component: &Component, place: usize, slot: Slot, settings: &Settings) -> bool {
    let indicator = match slot.kind() {
        SlotKind::Component(_) => return slot.index() == place,
        // Flags are read when the rules are.
        SlotKind::Flag(_) => return false,
        SlotKind::Indicator(indicator) => indicator,
    };
    if let Some(method) = component.method(settings) {
        return method.counts(indicator, place);
    }
    // Also for figures that are listed under another component.
    component.derivation().is_some_and(|derivation| {
        let is_own_standard = indicator.component == place && indicator.standard.is_some();
        let at = place_of(slot, settings.framework());
        at.is_some_and(|at| derivation.asks_for(at, is_own_standard))
    })
}

/// The place of a slot's indicator in the framework's list.
pub(super) fn place_of(slot: Slot, framework: &Framework) -> Option<usize> {
    slot.index().checked_sub(framework.place_of_indicator(0))
}
