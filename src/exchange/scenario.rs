//! What a link or a saved file holds: one calculation, from its starting case to its settings.

use crate::cases::{self, Case};
use crate::explore::SEED;
use crate::framework::{Entries, Framework, Settings};

/// One calculation that someone can be sent.
///
/// ```
/// use ccg_rating::{exchange::{Scenario, fragment}, framework::Entry, frameworks, rating::Rating};
/// let framework = frameworks::by_year("2015/16").expect("it is in the registry");
/// let mut scenario = Scenario::published(framework, "03A");
/// scenario.entries.set("finance", Entry::Rating(Rating::Good)).expect("it takes a rating");
/// assert_eq!(scenario.changes_from_case(), 1);
/// // Its link brings back the same.
/// let (read, problems) = fragment::read(&fragment::write(&scenario));
/// assert_eq!((read, problems.len()), (Some(scenario), 0));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The published case it started from, if any.
    pub case: Option<&'static Case>,
    /// What is entered.
    pub entries: Entries,
    /// How it is worked out.
    pub settings: Settings,
    /// What the draws of [`crate::explore::sample`] start from, so that a link repeats them.
    pub seed: u32,
}

impl Scenario {
    /// An empty form.
    #[must_use]
    pub fn empty(framework: &'static Framework) -> Self {
        Self {
            case: None,
            entries: Entries::new(framework),
            settings: Settings::new(framework),
            seed: SEED,
        }
    }

    /// A published case as it stands.
    #[must_use]
    pub fn of_case(framework: &'static Framework, case: &'static Case) -> Self {
        Self {
            case: Some(case),
            entries: case.entries(framework),
            settings: Settings::new(framework),
            seed: SEED,
        }
    }

    /// The published case of a CCG in a framework's year, or an empty form where none is known.
    #[must_use]
    pub fn published(framework: &'static Framework, ods_code: &str) -> Self {
        cases::find(framework.year, ods_code).map_or_else(
            || Self::empty(framework),
            |case| Self::of_case(framework, case),
        )
    }

    /// The framework it is for.
    #[must_use]
    pub const fn framework(&self) -> &'static Framework {
        self.entries.framework()
    }

    /// How many entries differ from what is known of the case it started from.
    #[must_use]
    pub fn changes_from_case(&self) -> usize {
        self.case.map_or(0, |case| {
            let published = case.entries(self.framework());
            self.framework()
                .slots()
                .into_iter()
                .filter(|slot| published.at(*slot) != self.entries.at(*slot))
                .count()
        })
    }
}
