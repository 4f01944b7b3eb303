//! What one rating is worked out from, kept so that "what if" can be asked many thousand times: only
//! what an answer touches is worked out again, and nothing is put into words.

use super::among::Measured;
use super::completions::Outcomes;
use super::scored;
use super::standing::{self, Standing};
use crate::framework::{
    Component, Entries, Entry, EntryError, Grading, Indicator, Settings, Slot, SlotKind,
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
    measured: Measured,
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
            measured: Measured::nothing(framework.indicators.len()),
            scores: vec![None; framework.indicators.len()],
            rests_on: Vec::with_capacity(framework.places() * framework.components.len()),
            standings: Vec::with_capacity(framework.components.len()),
        };
        for (place, indicator) in framework.indicators.iter().enumerate() {
            workings.score(place, indicator);
        }
        for index in 0..framework.places() {
            let slot = framework.slot_at(index);
            for (place, component) in framework.components.iter().enumerate() {
                let rests = slot.is_some_and(|slot| rests_on(component, place, slot, settings));
                workings.rests_on.push(rests);
            }
        }
        for (place, component) in framework.components.iter().enumerate() {
            let standing = workings.standing(place, component);
            workings.standings.push(Some(standing));
        }
        workings
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

    /// Whether what is entered in this slot counts under the settings: whether any component rests on
    /// it. Flags count with the rules and not here.
    #[must_use]
    pub fn counts(&self, slot: Slot) -> bool {
        let components = self.entries.framework().components.len();
        let mut row = self.rests_on.iter().skip(slot.index() * components);
        (0..components).any(|_| row.next() == Some(&true))
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
            && let Some(place) = slot.index().checked_sub(framework.place_of_indicator(0))
        {
            self.score(place, indicator);
        }
        for (place, component) in framework.components.iter().enumerate() {
            let row = slot.index() * framework.components.len();
            let is_open = self.rests_on.get(row + place) == Some(&true);
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
        let entries = &self.entries;
        let scored = scored::one(
            entries.framework(),
            &self.settings,
            indicator,
            entries.of_indicator(place),
            |reference| self.measured.others(entries, place, reference),
        );
        if let Some(score) = self.scores.get_mut(place) {
            *score = scored.and_then(|scored| scored.score);
        }
    }

    fn standing(&self, place: usize, component: &Component) -> Standing {
        let score = |place: usize| self.scores.get(place).copied().flatten();
        standing::one(&self.entries, &self.settings, score, place, component).0
    }
}

/// Whether what is entered here can make a difference to where the component at this place stands.
fn rests_on(component: &Component, place: usize, slot: Slot, settings: &Settings) -> bool {
    match (slot.kind(), &component.grading) {
        (SlotKind::Component(_), _) => slot.index() == place,
        // Flags are read when the rules are.
        (SlotKind::Flag(_), _) => false,
        // A derivation may ask for the figures of another component too.
        (SlotKind::Indicator(indicator), Grading::Rating(derivation)) => {
            derivation.is_some() && !indicator.has_score()
        }
        (SlotKind::Indicator(indicator), Grading::Score { combining, .. }) => {
            standing::counts_for(&combining.pick(settings).method, indicator, place)
        }
    }
}
