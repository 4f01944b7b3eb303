//! What each entry does to the rating: the rating without it, each left out in turn.

use crate::assess::Workings;
use crate::framework::{Entries, Settings, Slot};
use crate::rating::RatingSet;

/// What becomes of the rating when one entry is left out. Every entry is in one of the three.
#[derive(Clone, Debug, PartialEq)]
pub struct Influence {
    /// The ratings that are possible as it is.
    pub now: RatingSet,
    /// The entries without which others would be possible, and which, in the framework's order.
    pub flips: Vec<(Slot, RatingSet)>,
    /// How many entries count, but change nothing when one of them is left out.
    pub unchanged: usize,
    /// The entries that count for nothing under the settings, so that there is nothing to leave out:
    /// such as a finance plan where only the year counts, or a figure for a grade that was entered.
    pub without_weight: Vec<Slot>,
}

/// Leaves out each thing that is entered, one at a time: grades, yes-or-no facts and indicators. The
/// entries and the settings must be of the same framework.
///
/// ```
/// use ccg_rating::explore::influence;
/// use ccg_rating::framework::{Entries, Entry, Settings};
/// use ccg_rating::{frameworks, rating::{Band, Level, RatingSet, Rating}};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// entries.set("165a", Entry::Level(Level::Red)).expect("leadership takes a level");
/// entries.set("141b", Entry::Level(Level::Red)).expect("finance takes a level");
/// entries.set("141a", Entry::Level(Level::Green)).expect("so does the plan");
/// entries.set("122b", Entry::Band(Band::Better)).expect("a band");
///
/// let influence = influence(&entries, &Settings::new(framework));
/// assert_eq!(influence.now, RatingSet::only(Rating::Inadequate));
/// let flips: Vec<&str> = influence.flips.iter().map(|(slot, _)| slot.code()).collect();
/// assert_eq!(flips, ["141b", "165a"]);
/// assert_eq!(influence.without_weight[0].code(), "141a");
/// assert_eq!(influence.unchanged, 1);
/// ```
#[must_use]
pub fn influence(entries: &Entries, settings: &Settings) -> Influence {
    let mut workings = Workings::new(entries, settings);
    let now = workings.possible();
    let mut influence = Influence {
        now,
        flips: Vec::new(),
        unchanged: 0,
        without_weight: Vec::new(),
    };
    for (slot, entry) in entries.known() {
        if !workings.has_weight(slot) {
            influence.without_weight.push(slot);
            continue;
        }
        // Leaving out is never refused, nor is putting back what stood there.
        let _ = workings.set(slot, None);
        let without = workings.possible();
        let _ = workings.set(slot, Some(entry));
        if without == now {
            influence.unchanged += 1;
        } else {
            influence.flips.push((slot, without));
        }
    }
    influence
}
