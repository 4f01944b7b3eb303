//! What each entry does to the rating, in words.

use super::changes::name;
use super::{counted, either, items};
use crate::assess::sentence;
use crate::explore::Influence;
use crate::framework::Settings;
use crate::rating::RatingSet;

/// A sentence for each entry without which the rating would be another, or might be; then how many
/// there are without which it would not, and which count for nothing.
///
/// ```
/// use ccg_rating::explore::{influence, words};
/// use ccg_rating::framework::{Entries, Entry, Settings};
/// use ccg_rating::{frameworks, rating::{Band, Level}};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let (mut entries, settings) = (Entries::new(framework), Settings::new(framework));
/// entries.set("165a", Entry::Level(Level::Green)).expect("leadership takes a level");
/// entries.set("141b", Entry::Level(Level::Red)).expect("finance takes a level");
/// entries.set("122b", Entry::Band(Band::Similar)).expect("a band");
/// assert_eq!(
///     words::influence::result(&influence(&entries, &settings), &settings),
///     [
///         "Without ‘Urgent GP referrals having first definitive treatment for cancer within 62 \
///          days’ (122b) it could be requires improvement or good.",
///         "Without finance it could be requires improvement or good.",
///         "Without leadership it could be inadequate or requires improvement.",
///     ]
/// );
/// ```
#[must_use]
pub fn result(influence: &Influence, settings: &Settings) -> Vec<String> {
    let be = |ratings: RatingSet| match ratings.single() {
        Some(rating) => format!("would be {rating}"),
        None => format!("could be {}", either(ratings)),
    };
    let flips = influence.flips.iter();
    let mut told: Vec<String> = flips
        .map(|(slot, without)| {
            let name = name(*slot, settings);
            format!("Without {name} it {}.", be(*without))
        })
        .collect();
    let now = match influence.now.single() {
        Some(rating) => format!("would still be {rating}"),
        None => format!("could still be {}", either(influence.now)),
    };
    let others = if told.is_empty() {
        "what counts"
    } else {
        "the rest"
    };
    match influence.unchanged {
        0 if told.is_empty() => told.push("nothing that counts is entered.".to_owned()),
        0 => {}
        1 if told.is_empty() => told.push(format!("without the one entry that counts it {now}.")),
        1 => told.push(format!("without the other entry it {now}.")),
        count => {
            let count = counted(count);
            told.push(format!("without any one of {others} ({count}) it {now}."));
        }
    }
    if !influence.without_weight.is_empty() {
        let idle = items(influence.without_weight.iter().copied());
        told.push(format!(
            "what is entered for {idle} counts for nothing here."
        ));
    }
    told.iter().map(|text| sentence(text)).collect()
}
