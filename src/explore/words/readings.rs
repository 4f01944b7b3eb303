//! How a rating stands under all readings of the method, as a few sentences.

use core::cmp::Reverse;
use core::fmt::Write as _;

use super::either;
use crate::assess::sentence;
use crate::explore::{Matter, Readings};

/// In how many readings each result comes out: `Good in 58 of 72 readings. Requires improvement in 14.`
///
/// ```
/// use ccg_rating::explore::{readings, words};
/// use ccg_rating::{framework::{Entries, Settings}, frameworks};
/// let framework = frameworks::FIRST;
/// let readings = readings(&Entries::new(framework), &Settings::new(framework));
/// assert_eq!(
///     words::readings::result(&readings),
///     "Any of the four ratings in both readings."
/// );
/// ```
#[must_use]
pub fn result(readings: &Readings) -> String {
    let Some(((first, count), others)) = readings.outcomes.split_first() else {
        return String::new();
    };
    let (rating, total) = (either(*first), readings.total);
    if others.is_empty() {
        let all = match total {
            1 => "the one reading there is".to_owned(),
            2 => "both readings".to_owned(),
            total => format!("all {total} readings"),
        };
        return sentence(&format!("{rating} in {all}."));
    }
    let mut text = sentence(&format!("{rating} in {count} of {total} readings."));
    for (ratings, count) in others {
        // Writing to a String cannot fail.
        let _ = write!(text, " {} in {count}.", sentence(&either(*ratings)));
    }
    text
}

/// Which settings matter, and how much; which do not; and which were not varied. A sentence each.
#[must_use]
pub fn settings(readings: &Readings) -> Vec<String> {
    let name = |place: usize| {
        let setting = readings.framework.settings.get(place);
        setting.map_or("", |setting| *setting.name)
    };
    let quoted = |place: usize| format!("‘{}’", name(place));
    let mut told = Vec::new();
    let mut mattering: Vec<&Matter> = readings
        .matters
        .iter()
        .filter(|m| m.makes_a_difference())
        .collect();
    // The share of differing pairs, as whole numbers: 72 of them at most would do with far less.
    mattering.sort_by_key(|matter| Reverse(matter.differ * 1_000_000 / matter.compared.max(1)));
    for matter in mattering {
        let (setting, differ, compared) = (quoted(matter.setting), matter.differ, matter.compared);
        told.push(if differ == compared {
            format!(
                "{setting} always matters. Two readings that differ only in this never have the same \
                 result."
            )
        } else {
            format!(
                "{setting} matters. We took two readings that differ only in this, in all {compared} \
                 ways. Their results differ in {differ}."
            )
        });
    }
    let idle = readings
        .matters
        .iter()
        .filter(|matter| !matter.makes_a_difference());
    told.extend(idle.map(|matter| format!("{} makes no difference.", quoted(matter.setting))));
    let settings = readings.all.first().map(|(settings, _)| settings);
    told.extend(readings.kept.iter().map(|place| {
        let value = settings.map_or_else(String::new, |settings| settings.text(*place));
        format!("We kept {} at {value} and tried no other.", quoted(*place))
    }));
    told
}
