//! What would change a rating, in words.

use super::{counted, either};
use crate::assess::sentence;
use crate::explore::{Change, Changes, Direction, Move};
use crate::framework::{Entry, Method, Settings, Slot, SlotKind};
use crate::rating::{Rating, Score};

/// One step, or so many alike, for use inside a sentence: `finance to good`; `any 12 of the 31
/// indicators that are not yet better, one band up`.
#[must_use]
pub fn step(step: &Move, direction: Direction, settings: &Settings) -> String {
    match step {
        Move::One { slot, to, .. } => format!("{} to {}", name(*slot, settings), to.name()),
        Move::Any { count, of, by, .. } => {
            let way = way(of, *by, direction);
            let which = match of.len() {
                2 if *count == 2 => "both".to_owned(),
                all if *count == all => format!("all {}", counted(all)),
                all => format!("any {} of the {}", counted(*count), counted(all)),
            };
            format!(
                "{which} indicators that are not yet {}, {}",
                way.end, way.words
            )
        }
    }
}

/// A whole change as a sentence: `Finance to good makes it good.`
///
/// ```
/// use ccg_rating::explore::{Direction, changes, words};
/// use ccg_rating::framework::{Entries, Entry, Settings};
/// use ccg_rating::{frameworks, rating::Level};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let (mut entries, settings) = (Entries::new(framework), Settings::new(framework));
/// entries.set("165a", Entry::Level(Level::Red)).expect("leadership takes a level");
/// entries.set("141b", Entry::Level(Level::Red)).expect("finance takes a level");
/// let better = changes(&entries, &settings, Direction::Better).expect("inadequate, settled");
/// assert_eq!(
///     words::changes::change(&better.sets[0], better.direction, &settings),
///     "Finance to amber: it could then be requires improvement or good."
/// );
/// ```
#[must_use]
pub fn change(change: &Change, direction: Direction, settings: &Settings) -> String {
    let mut text = String::new();
    for (place, one) in change.moves.iter().enumerate() {
        text.push_str(match place {
            0 => "",
            _ if place + 1 < change.moves.len() => ", ",
            // A crowd ends in a part of its own.
            _ if matches!(change.moves.get(place - 1), Some(Move::Any { .. })) => ", and ",
            _ => " and ",
        });
        text.push_str(&step(one, direction, settings));
    }
    let Some(rating) = change.gives.single() else {
        return sentence(&format!(
            "{text}: it could then be {}.",
            either(change.gives)
        ));
    };
    let comma = match change.moves.last() {
        Some(Move::Any { .. }) => ",",
        _ => "",
    };
    let make = match (change.moves.len(), change.size()) {
        (1, 1) => "makes",
        (1, _) => "make",
        _ => "together make",
    };
    sentence(&format!("{text}{comma} {make} it {rating}."))
}

/// What is to be said where no single step is enough: how many it takes, or that none would do.
/// Nothing where one step is enough.
#[must_use]
pub fn nothing_short_of(changes: &Changes) -> Option<String> {
    let now = changes.now;
    let Some(first) = changes.sets.first() else {
        return Some(nothing_would(changes, now));
    };
    let least = first.size();
    if least == 1 {
        return None;
    }
    let mut smallest = changes.sets.iter().take_while(|set| set.size() == least);
    let crowd = match (&first.moves[..], smallest.nth(1)) {
        (
            [
                Move::Any {
                    of, component, by, ..
                },
            ],
            None,
        ) => Some((of, component, by)),
        _ => None,
    };
    let least = counted(least);
    Some(match crowd {
        Some((of, component, by)) => format!(
            "Nothing short of {least} of {} going {} would.",
            component.name,
            way(of, *by, changes.direction).words
        ),
        None => format!("Nothing short of {least} changes together would."),
    })
}

fn nothing_would(changes: &Changes, now: Rating) -> String {
    let (end, way) = match changes.direction {
        Direction::Better => (Rating::ALL.last(), "better"),
        Direction::Worse => (Rating::ALL.first(), "worse"),
    };
    if end == Some(&now) {
        return format!("It is {now}: it cannot be {way}.");
    }
    let would = match changes.all_together.single() {
        Some(_) => "would",
        None => "could",
    };
    format!("Not even one step {way} in everything entered would: it {would} still be {now}.")
}

/// What is moved, for use inside a sentence. An indicator that alone counts for its component goes by
/// the component's name.
pub(super) fn name(slot: Slot, settings: &Settings) -> String {
    match slot.kind() {
        SlotKind::Component(component) => component.name.to_owned(),
        SlotKind::Flag(flag) => format!("‘{}’", flag.name),
        SlotKind::Indicator(indicator) => {
            let mut components = settings.framework().components.iter();
            let own = components.find(|component| {
                let method = component.method(settings);
                matches!(method, Some(Method::Only(code)) if *code == indicator.code)
            });
            own.map_or_else(
                || format!("{} ({})", indicator.name, indicator.code),
                |component| component.name.to_owned(),
            )
        }
    }
}

/// Where a crowd of steps leads.
struct Way {
    /// What it takes no step beyond, as an adjective.
    end: &'static str,
    words: String,
}

fn way(of: &[(Slot, Entry)], by: Score, direction: Direction) -> Way {
    let (end, up) = match direction {
        Direction::Better => ("better", "up"),
        Direction::Worse => ("worse", "down"),
    };
    let mut ends = of.iter().map(|(_, to)| to.name());
    let first = ends.next().unwrap_or(end);
    if by == Score::ONE {
        let words = format!("one band {up}");
        Way { end, words }
    } else if ends.all(|other| other == first) {
        let words = format!("to {first}");
        Way { end: first, words }
    } else {
        let words = format!("one step {up}");
        Way { end, words }
    }
}
