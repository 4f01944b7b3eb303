//! How a rating stands under all readings of the method, as a few sentences.

use core::cmp::Reverse;
use core::fmt::Write as _;

use super::either;
use crate::assess::{listed, sentence};
use crate::explore::{Matter, Readings};

/// In how many readings each result comes out: `Good in 58 of 72 readings, requires improvement in 14.`
///
/// ```
/// use ccg_rating::explore::{readings, words};
/// use ccg_rating::{framework::{Entries, Settings}, frameworks};
/// let framework = frameworks::FIRST;
/// let readings = readings(&Entries::new(framework), &Settings::new(framework));
/// assert_eq!(
///     words::readings::result(&readings),
///     "Inadequate, requires improvement, good or outstanding in both readings."
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
    let mut text = format!("{rating} in {count} of {total} readings");
    for (ratings, count) in others {
        // Writing to a String cannot fail.
        let _ = write!(text, ", {} in {count}", either(*ratings));
    }
    text.push('.');
    sentence(&text)
}

/// Which settings matter, and how much; which do not; and which were not varied. A sentence each.
#[must_use]
pub fn settings(readings: &Readings) -> Vec<String> {
    let name = |place: usize| {
        let setting = readings.framework.settings.get(place);
        setting.map_or("", |setting| setting.name)
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
                "{setting} always matters: two readings that differ in this alone never have the same \
                 result."
            )
        } else {
            format!(
                "{setting} matters: of {compared} pairs of readings that differ in this alone, {differ} \
                 have different results."
            )
        });
    }
    let idle = readings
        .matters
        .iter()
        .filter(|matter| !matter.makes_a_difference());
    let idle: Vec<String> = idle.map(|matter| quoted(matter.setting)).collect();
    if !idle.is_empty() {
        told.push(format!("no difference is made by {}.", together(&idle)));
    }
    let settings = readings.all.first().map(|(settings, _)| settings);
    let kept = readings.kept.iter().map(|place| {
        let value = settings.map_or_else(String::new, |settings| settings.text(*place));
        format!("{} ({value})", quoted(*place))
    });
    let kept: Vec<String> = kept.collect();
    if !kept.is_empty() {
        told.push(format!("kept as set, and not varied: {}.", together(&kept)));
    }
    told.iter().map(|text| sentence(text)).collect()
}

fn together(names: &[String]) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    listed(&names)
}
