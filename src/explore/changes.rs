//! What would change the rating: the smallest sets of one-step improvements, or of one-step
//! worsenings, that take it to another. Exact: every set is tried, or left out because a smaller one
//! within it does already.

mod search;
mod steps;

use crate::assess::{Workings, assess};
use crate::framework::{Component, Entries, Entry, Settings, Slot};
use crate::rating::{Rating, RatingSet, Score};
use search::Search;
use steps::{Step, Steps};

/// Which way the steps go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Each step improves something.
    Better,
    /// Each step worsens something.
    Worse,
}

/// What would change a rating, in one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// Which way the steps go.
    pub direction: Direction,
    /// The rating as it is.
    pub now: Rating,
    /// The smallest sets of steps that change it, fewest steps first and then in the framework's
    /// order, at most [`Changes::MOST`]. Each takes all of its steps: with one less, the present
    /// rating is still possible.
    pub sets: Vec<Change>,
    /// The ratings that are possible once every step in this direction is taken.
    pub all_together: RatingSet,
}

/// A set of steps that changes the rating.
///
/// ```
/// use ccg_rating::assess::assess;
/// use ccg_rating::explore::{Direction, changes};
/// use ccg_rating::{cases, framework::Settings, frameworks};
/// let framework = frameworks::by_year("2015/16").expect("it is in the registry");
/// let (entries, settings) = (cases::find("2015/16", "03A").expect("published").entries(framework), Settings::new(framework));
/// let worse = changes(&entries, &settings, Direction::Worse).expect("it is settled");
/// for change in &worse.sets {
///     // What is said to come of it comes of it.
///     assert_eq!(assess(&change.apply(&entries), &settings).overall, change.gives);
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The steps.
    pub moves: Vec<Move>,
    /// The ratings that are possible once they are taken; the present one is not among them.
    pub gives: RatingSet,
}

/// One step, or so many of steps that do the same.
#[derive(Clone, Debug, PartialEq)]
pub enum Move {
    /// This step.
    One {
        /// Where it is taken.
        slot: Slot,
        /// What is entered there now; nothing where a grade is worked out from figures, or a
        /// yes-or-no fact was not entered.
        from: Option<Entry>,
        /// What is entered afterwards.
        to: Entry,
    },
    /// Any so many of these steps: it makes no difference which.
    Any {
        /// How many of them.
        count: usize,
        /// The steps, in the framework's order: where, and what is entered afterwards.
        of: Vec<(Slot, Entry)>,
        /// The component that all of them count for.
        component: &'static Component,
        /// By how much each step changes what its indicator counts for: 1 is one band.
        by: Score,
    },
}

impl Changes {
    /// The most sets that are listed.
    pub const MOST: usize = 5;
}

impl Change {
    /// How many steps it takes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.moves.iter().map(Move::size).sum()
    }

    /// These entries with the steps taken; of "any so many" the first in the framework's order.
    #[must_use]
    pub fn apply(&self, entries: &Entries) -> Entries {
        let mut changed = entries.clone();
        // The steps lead to choices of their own slots, which no slot refuses.
        let mut enter = |slot: Slot, entry: Entry| {
            let _ = changed.set_at(slot, entry);
        };
        for step in &self.moves {
            match step {
                Move::One { slot, to, .. } => enter(*slot, *to),
                Move::Any { count, of, .. } => {
                    let first = of.iter().take(*count);
                    first.for_each(|(slot, to)| enter(*slot, *to));
                }
            }
        }
        changed
    }
}

impl Move {
    /// How many steps it is.
    #[must_use]
    pub const fn size(&self) -> usize {
        match self {
            Self::One { .. } => 1,
            Self::Any { count, .. } => *count,
        }
    }
}

/// The smallest sets of one-step improvements, or worsenings, that change the rating; none while the
/// rating is not settled.
///
/// A step takes a component's grade to the next rating (a grade that is worked out from figures is
/// then entered, and wins), an indicator that counts to its next level or band, or a yes-or-no fact
/// that counts against a CCG to the other answer. What is not known takes no step, and nothing takes
/// two. The entries and the settings must be of the same framework.
///
/// ```
/// use ccg_rating::explore::{Direction, Move, changes};
/// use ccg_rating::framework::{Entries, Entry, Settings};
/// use ccg_rating::{frameworks, rating::Rating};
///
/// let framework = frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// for component in ["well-led", "delegated-functions", "performance"] {
///     entries.set(component, Entry::Rating(Rating::Good)).expect("a component takes a rating");
/// }
/// for component in ["finance", "planning"] {
///     entries.set(component, Entry::Rating(Rating::RequiresImprovement)).expect("as above");
/// }
/// let better = changes(&entries, &Settings::new(framework), Direction::Better).expect("settled");
/// let first = &better.sets[0];
/// assert!(matches!(&first.moves[..], [Move::One { slot, .. }] if slot.code() == "finance"));
/// assert_eq!(first.gives.single(), Some(Rating::Good));
/// ```
#[must_use]
pub fn changes(entries: &Entries, settings: &Settings, direction: Direction) -> Option<Changes> {
    let assessment = assess(entries, settings);
    let now = assessment.overall.single()?;
    let steps = Steps::of(entries, settings, &assessment, direction);
    let mut search = Search::new(Workings::new(entries, settings), now, &steps);
    let all_together = search.all_together();
    let sets = search.smallest(Changes::MOST);
    Some(Changes {
        direction,
        now,
        sets: sets
            .into_iter()
            .map(|found| Change {
                moves: steps.moves(&found.singles, &found.counts),
                gives: found.gives,
            })
            .collect(),
        all_together,
    })
}

impl Steps {
    /// These single steps, and so many of each group.
    fn moves(&self, singles: &[usize], counts: &[usize]) -> Vec<Move> {
        let one = |step: &Step| Move::One {
            slot: step.slot,
            from: step.from,
            to: step.to,
        };
        let chosen = singles.iter().filter_map(|place| self.singles.get(*place));
        let mut moves: Vec<Move> = chosen.map(one).collect();
        for (group, count) in self.groups.iter().zip(counts) {
            if *count > 0 {
                moves.push(Move::Any {
                    count: *count,
                    of: group
                        .steps
                        .iter()
                        .map(|step| (step.slot, step.to))
                        .collect(),
                    component: group.component,
                    by: group.by,
                });
            }
        }
        moves
    }
}
