//! How sure a rating is as far as chance goes: each figure is drawn anew, many times over, from its own
//! sampling distribution, and each draw is rated.
//!
//! A proportion is drawn from the binomial distribution, a rate from the Poisson, a score from the
//! normal, each around the value that was entered. Bands, levels and grades that were entered by hand
//! stay as they are. What could not be varied is listed with the reason. All draws follow from one
//! seed, and are the same natively and in every browser.

mod chance;
mod odds;
mod tails;

use std::collections::BTreeMap;

use super::readings::sort_by_frequency;
use crate::assess::{Workings, Yardstick};
use crate::framework::{Entries, Entry, Settings, Slot, SlotKind};
use crate::rating::{Band, RatingSet};
use chance::{BITS, Chance};
use odds::Odds;

/// How many draws are made where nothing else is asked for: enough for an error of half a percentage
/// point.
pub const DRAWS: u32 = 10_000;

/// The seed where nothing else is asked for.
pub const SEED: u32 = 2017;

/// What came of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    /// What all of them follow from.
    pub seed: u32,
    /// How many there were.
    pub total: u32,
    /// How many draws gave each result, the most frequent first. What is not known stays open: a
    /// result is a set of ratings.
    pub outcomes: Vec<(RatingSet, u32)>,
    /// The figures that were varied, in the framework's order.
    pub varied: Vec<Slot>,
    /// What is entered and was kept as it is, in the framework's order, and why.
    pub kept: Vec<(Slot, WhyKept)>,
    /// Of the figures that were varied those that were compared with the figures of other CCGs: how
    /// far these spread was held fixed.
    pub spread_held: Vec<Slot>,
}

/// Why something that is entered was not varied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyKept {
    /// It was entered by hand, as a grade, a band, a level or an answer: there is no figure to vary.
    ByHand,
    /// It is a number whose error is not known.
    ErrorNotKnown,
    /// A proportion of something that cannot be counted one by one.
    DenominatorNotWhole,
    /// Nothing of all, or all of all: drawn around that, it never differs.
    NothingOrEverything,
    /// A count of more than 15 digits.
    TooManyToCount,
    /// It does not count under the settings, or there is nothing to compare it with.
    DoesNotCount,
}

impl WhyKept {
    /// The identifier used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::ErrorNotKnown => "error-not-known",
            Self::DenominatorNotWhole => "denominator-not-whole",
            Self::NothingOrEverything => "nothing-or-everything",
            Self::TooManyToCount => "too-many-to-count",
            Self::DoesNotCount => "does-not-count",
        }
    }
}

impl Draws {
    /// The share of the draws that gave this result, from 0 to 1.
    #[must_use]
    pub fn chance(&self, ratings: RatingSet) -> f64 {
        let mut outcomes = self.outcomes.iter();
        let count = outcomes.find(|(known, _)| *known == ratings);
        let count = count.map_or(0, |(_, count)| *count);
        f64::from(count) / f64::from(self.total.max(1))
    }

    /// How far this share may be out because the draws are not more: one standard error, √(p(1 − p)/n).
    #[must_use]
    pub fn standard_error(&self, ratings: RatingSet) -> f64 {
        let chance = self.chance(ratings);
        (chance * (1.0 - chance) / f64::from(self.total.max(1))).sqrt()
    }
}

/// Draws in slices, so that a page can show how far it is. The draws are the same however they are cut.
///
/// ```
/// use ccg_rating::explore::{Sampler, sample};
/// use ccg_rating::{framework::{Entries, Settings}, frameworks};
///
/// let framework = frameworks::FIRST;
/// let (entries, settings) = (Entries::new(framework), Settings::new(framework));
/// let mut sampler = Sampler::new(&entries, &settings, 7);
/// sampler.draw(400);
/// assert_eq!(sampler.so_far().total, 400);
/// sampler.draw(600);
/// assert_eq!(sampler.so_far(), sample(&entries, &settings, 7, 1_000));
/// ```
#[derive(Debug)]
pub struct Sampler {
    chance: Chance,
    figures: Vec<Drawn>,
    workings: Workings,
    /// The results so far by how many figures of each component are in the worst and in the best band.
    /// A component's score does not depend on which of its figures have which band, so this is exact.
    known: BTreeMap<Vec<u16>, usize>,
    draws: Draws,
}

/// A figure that is varied.
#[derive(Debug)]
struct Drawn {
    slot: Slot,
    /// A number below this, of those from 0 to 2⁵³ − 1, puts it in the worst band.
    worse_below: u64,
    /// This number or one above it puts it in the best band.
    better_from: u64,
    /// Which of the components that have such figures it counts towards.
    component: usize,
    /// Its band in the workings now.
    now: Option<Band>,
}

impl Sampler {
    /// Works out how likely each band of each figure is. The entries and the settings must be of the
    /// same framework.
    #[must_use]
    pub fn new(entries: &Entries, settings: &Settings, seed: u32) -> Self {
        let workings = Workings::new(entries, settings);
        let mut sampler = Self {
            chance: Chance::new(seed),
            figures: Vec::new(),
            known: BTreeMap::new(),
            draws: Draws {
                seed,
                total: 0,
                outcomes: Vec::new(),
                varied: Vec::new(),
                kept: Vec::new(),
                spread_held: Vec::new(),
            },
            workings,
        };
        let mut components = Vec::new();
        for (slot, entry) in entries.known() {
            if let Err(why) = sampler.vary(slot, entry, settings, &mut components) {
                sampler.draws.kept.push((slot, why));
            }
        }
        sampler
    }

    fn vary(
        &mut self,
        slot: Slot,
        entry: Entry,
        settings: &Settings,
        components: &mut Vec<usize>,
    ) -> Result<(), WhyKept> {
        let SlotKind::Indicator(indicator) = slot.kind() else {
            return Err(WhyKept::ByHand);
        };
        if !self.workings.has_weight(slot) {
            return Err(WhyKept::DoesNotCount);
        }
        match entry {
            Entry::Figure(_) => {}
            Entry::Number(_) => return Err(WhyKept::ErrorNotKnown),
            Entry::Rating(_) | Entry::Band(_) | Entry::Level(_) => return Err(WhyKept::ByHand),
        }
        let yardstick = Yardstick::of(self.workings.entries(), settings, slot);
        let yardstick = yardstick.ok_or(WhyKept::DoesNotCount)?;
        let odds = Odds::of(&yardstick, settings.cut_off())?;
        let known = components
            .iter()
            .position(|place| *place == indicator.component);
        let component = known.unwrap_or(components.len());
        if known.is_none() {
            components.push(indicator.component);
        }
        self.draws.varied.push(slot);
        if yardstick.is_adjusted() {
            self.draws.spread_held.push(slot);
        }
        self.figures.push(Drawn {
            slot,
            worse_below: scaled(odds.worse),
            better_from: scaled(1.0) - scaled(odds.better),
            component,
            now: None,
        });
        Ok(())
    }

    /// Makes so many more draws.
    pub fn draw(&mut self, draws: u32) {
        let components = self.figures.iter().map(|figure| figure.component + 1).max();
        let mut bands = vec![0; 2 * components.unwrap_or(0)];
        for _ in 0..draws {
            bands.fill(0);
            for figure in &self.figures {
                let number = self.chance.next();
                // Of each component first how many are worse, then how many are better.
                let place = if number < figure.worse_below {
                    2 * figure.component
                } else if number >= figure.better_from {
                    2 * figure.component + 1
                } else {
                    continue;
                };
                if let Some(count) = bands.get_mut(place) {
                    *count += 1;
                }
            }
            let place = match self.known.get(&bands) {
                Some(place) => *place,
                None => self.rated(&bands),
            };
            if let Some((_, count)) = self.draws.outcomes.get_mut(place) {
                *count += 1;
            }
        }
        self.draws.total = self.draws.total.saturating_add(draws);
    }

    /// What came of the draws so far.
    #[must_use]
    pub fn so_far(&self) -> Draws {
        let mut draws = self.draws.clone();
        sort_by_frequency(&mut draws.outcomes);
        draws
    }

    /// Rates a draw of which nothing is known but how many figures are in which band, and keeps the
    /// place of the result.
    fn rated(&mut self, bands: &[u16]) -> usize {
        let mut left = bands.to_vec();
        for figure in &mut self.figures {
            let mut take = |place: usize| match left.get_mut(place) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    true
                }
                _ => false,
            };
            let band = if take(2 * figure.component) {
                Band::Worse
            } else if take(2 * figure.component + 1) {
                Band::Better
            } else {
                Band::Similar
            };
            if figure.now != Some(band) {
                let was_taken = self.workings.set_band(figure.slot, band);
                debug_assert!(was_taken, "what takes a figure takes a band");
                figure.now = Some(band);
            }
        }
        let result = self.workings.possible();
        let outcomes = &mut self.draws.outcomes;
        let known = outcomes.iter().position(|(known, _)| *known == result);
        let place = known.unwrap_or(outcomes.len());
        if known.is_none() {
            outcomes.push((result, 0));
        }
        self.known.insert(bands.to_vec(), place);
        place
    }
}

/// Makes so many draws at once.
///
/// ```
/// use ccg_rating::explore::{DRAWS, SEED, sample};
/// use ccg_rating::framework::{Entries, Entry, Part, Parts, Settings};
/// use ccg_rating::{frameworks, rating::{Decimal, Level, Rating, RatingSet}};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// for (code, level) in [("165a", Level::Green), ("141b", Level::Amber)] {
///     entries.set(code, Entry::Level(level)).expect("both take a level");
/// }
/// let number = |text| Decimal::parse(text).expect("a decimal number");
/// let parts = Parts::default()
///     .with(Part::Numerator, number("160"))
///     .with(Part::Denominator, number("200"));
/// entries.set_figure("122b", &parts).expect("its standard is 85%");
///
/// // 160 of 200 is just not clearly below 85%. Drawn anew, it often is.
/// let draws = sample(&entries, &Settings::new(framework), SEED, DRAWS);
/// let good = draws.chance(RatingSet::only(Rating::Good));
/// assert!(0.4 < good && good < 0.7, "{good}");
/// ```
///
/// The entries and the settings must be of the same framework.
#[must_use]
pub fn sample(entries: &Entries, settings: &Settings, seed: u32, draws: u32) -> Draws {
    let mut sampler = Sampler::new(entries, settings, seed);
    sampler.draw(draws);
    sampler.so_far()
}

/// A chance on the scale of drawn numbers, from 0 to 2⁵³: a power of two, so nothing but what lies
/// below the last bit is lost.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a chance lies between 0 and 1, and a f64 holds every whole number up to 2⁵³"
)]
fn scaled(chance: f64) -> u64 {
    let whole = 1_u64 << BITS;
    ((chance * whole as f64) as u64).min(whole)
}

#[cfg(test)]
mod tests {
    use super::{Chance, SEED, Sampler};
    use crate::framework::{Entries, Entry, Part, Parts, Settings};
    use crate::frameworks;
    use crate::rating::{Decimal, Level, Rating, RatingSet};

    #[test]
    fn a_number_just_at_a_limit_is_no_longer_in_the_worst_band_and_already_in_the_best() {
        let framework = frameworks::by_id("ccg-iaf-2016-17").unwrap();
        let mut entries = Entries::new(framework);
        for (code, level) in [("165a", Level::Green), ("141b", Level::Amber)] {
            entries.set(code, Entry::Level(level)).unwrap();
        }
        let parts = Parts::default()
            .with(Part::Numerator, Decimal::new(170, 0))
            .with(Part::Denominator, Decimal::new(200, 0));
        entries.set_figure("122b", &parts).unwrap();
        let first = Chance::new(SEED).next();
        for (worse_below, better_from, rating) in [
            (first + 1, first + 1, Rating::RequiresImprovement),
            (first, first + 1, Rating::Good),
            (first, first, Rating::Outstanding),
        ] {
            let mut sampler = Sampler::new(&entries, &Settings::new(framework), SEED);
            for figure in &mut sampler.figures {
                (figure.worse_below, figure.better_from) = (worse_below, better_from);
            }
            sampler.draw(1);
            let outcomes = sampler.so_far().outcomes;
            assert_eq!(outcomes, [(RatingSet::only(rating), 1)]);
        }
    }
}
