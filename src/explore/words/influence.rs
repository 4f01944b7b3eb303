//! What every single entry does for a rating, as a few sentences.

use super::{counted, either, named};
use crate::assess::{listed, sentence};
use crate::explore::Influence;

/// Which entries decide: what would be without each of them, how many make no difference by
/// themselves, and which do not count at all. A sentence each.
///
/// ```
/// use ccg_rating::explore::{influence, words};
/// use ccg_rating::framework::{Entries, Entry, Settings};
/// use ccg_rating::{frameworks, rating::Level};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// entries.set("165a", Entry::Level(Level::Red)).expect("leadership takes a level");
/// entries.set("141b", Entry::Level(Level::Red)).expect("finance takes a level");
/// entries.set("141a", Entry::Level(Level::Red)).expect("so does its plan");
/// assert_eq!(
///     words::influence(&influence(&entries, &Settings::new(framework))),
///     [
///         "Without ‘In-year financial performance’ (141b): inadequate, requires improvement, good or outstanding.",
///         "Without ‘Quality of CCG leadership’ (165a): inadequate, requires improvement, good or outstanding.",
///         "Does not count here, whether entered or not: ‘Financial plan’ (141a).",
///     ]
/// );
/// ```
#[must_use]
pub fn influence(influence: &Influence) -> Vec<String> {
    let mut told: Vec<String> = influence
        .flips
        .iter()
        .map(|(slot, ratings)| format!("without {}: {}.", named(*slot), either(*ratings)))
        .collect();
    match (told.is_empty(), influence.unchanged) {
        (true, 0) => told.push("nothing that counts is entered.".to_owned()),
        (true, _) => told.push(
            "no single entry decides: without any one of them the result is the same.".to_owned(),
        ),
        (false, 0) => {}
        (false, 1) => told.push("without the one other entry the result is the same.".to_owned()),
        (false, others) => told.push(format!(
            "without any one of the {} others the result is the same.",
            counted(others)
        )),
    }
    if !influence.without_weight.is_empty() {
        let names: Vec<String> = influence
            .without_weight
            .iter()
            .map(|slot| named(*slot))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let verb = if names.len() == 1 { "does" } else { "do" };
        told.push(format!(
            "{verb} not count here, whether entered or not: {}.",
            listed(&names)
        ));
    }
    told.iter().map(|text| sentence(text)).collect()
}
