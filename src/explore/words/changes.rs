//! What would change a rating, in words.

use super::{counted, either, items, named};
use crate::assess::{listed, sentence};
use crate::explore::{Change, Changes, Direction, Move};
use crate::framework::{Entries, Entry, Method, Settings, Slot, SlotKind};
use crate::rating::{Level, Rating, Score};

/// One step, or so many alike, for use inside a sentence: `finance to good`; `any 12 of the 31
/// entered indicators that are not yet better, one band up`.
#[must_use]
pub fn step(step: &Move, direction: Direction, settings: &Settings) -> String {
    match step {
        Move::One { slot, to, .. } => format!("{} to {}", name(*slot, settings), to.name()),
        Move::Any { count, of, by, .. } => {
            let way = way(of, *by, direction);
            let any = if *count < of.len() { "any " } else { "" };
            format!("{any}{} {}", so_many(*count, of.len()), way.of_these())
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
    let has_crowd = change
        .moves
        .iter()
        .any(|step| matches!(step, Move::Any { .. }));
    let comma = if has_crowd { "," } else { "" };
    for (place, one) in change.moves.iter().enumerate() {
        text.push_str(match place {
            0 => "",
            // A crowd is long: it has a sentence of its own.
            _ if has_crowd => ". And ",
            _ if place + 1 < change.moves.len() => ", ",
            _ => " and ",
        });
        text.push_str(&step(one, direction, settings));
    }
    let is_parted = has_crowd && change.moves.len() > 1;
    let Some(rating) = change.gives.single() else {
        let either = either(change.gives);
        return sentence(&if is_parted {
            format!("{text}. It could then be {either}.")
        } else {
            format!("{text}: it could then be {either}.")
        });
    };
    sentence(&match (change.moves.len(), change.size()) {
        (1, 1) => format!("{text}{comma} makes it {rating}."),
        (1, _) => format!("{text}{comma} make it {rating}."),
        _ if is_parted => format!("{text}. Together they make it {rating}."),
        _ => format!("{text} together make it {rating}."),
    })
}

/// What taking a change did that its own sentence does not tell: which of "any so many" were changed,
/// and whose figures it set aside. Nothing where there is nothing to add. The entries are those before.
///
/// ```
/// use ccg_rating::explore::{Direction, changes, words};
/// use ccg_rating::framework::{Entries, Entry, Settings};
/// use ccg_rating::{frameworks, rating::{Band, Level}};
///
/// let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
/// let (mut entries, settings) = (Entries::new(framework), Settings::new(framework));
/// entries.set("165a", Entry::Level(Level::Green)).expect("leadership takes a level");
/// entries.set("141b", Entry::Level(Level::Green)).expect("finance takes a level");
/// for code in ["105a", "106a", "107a"] {
///     entries.set(code, Entry::Band(Band::Worse)).expect("a band");
/// }
/// let better = changes(&entries, &settings, Direction::Better).expect("it is settled");
/// let told = better.sets.iter().find_map(|set| words::changes::applied(set, &entries, &settings));
/// assert!(told.expect("any so many").starts_with("Changed here: "));
/// ```
#[must_use]
pub fn applied(change: &Change, entries: &Entries, settings: &Settings) -> Option<String> {
    let (mut changed, mut is_told) = (Vec::new(), true);
    for step in &change.moves {
        match step {
            Move::One { slot, .. } => changed.push(*slot),
            Move::Any { count, of, .. } => {
                is_told = false;
                changed.extend(of.iter().take(*count).map(|(slot, _)| *slot));
            }
        }
    }
    let set_aside = |slot: &Slot| match entries.at(*slot) {
        Some(entry) => matches!(entry, Entry::Figure(_)),
        // Its grade came from figures.
        None => matches!(slot.kind(), SlotKind::Component(_)),
    };
    let aside: Vec<Slot> = changed.iter().copied().filter(set_aside).collect();
    let mut told = Vec::new();
    if !is_told {
        told.push(format!("Changed here: {}", items(changed)));
    }
    if !aside.is_empty() {
        // What was just named goes by its code.
        let names: Vec<String> = aside.iter().map(|slot| name(*slot, settings)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let codes: Vec<&str> = aside.iter().map(|slot| slot.code()).collect();
        let names = listed(if is_told { &names } else { &codes });
        told.push(format!("the figures entered for {names} are set aside"));
    }
    (!told.is_empty()).then(|| sentence(&format!("{}.", told.join("; "))))
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
        ([Move::Any { of, by, .. }], None) => Some((of, by)),
        _ => None,
    };
    let makes = format!("would make it {}", word(changes.direction));
    Some(if let Some((of, by)) = crowd {
        let (so_many, way) = (so_many(least, of.len()), way(of, *by, changes.direction));
        format!("Nothing short of {so_many} {}, {makes}.", way.of_these())
    } else {
        let least = counted(least);
        format!("Nothing short of {least} changes together {makes}.")
    })
}

fn nothing_would(changes: &Changes, now: Rating) -> String {
    let end = match changes.direction {
        Direction::Better => Rating::ALL.last(),
        Direction::Worse => Rating::ALL.first(),
    };
    let way = word(changes.direction);
    if end == Some(&now) {
        return format!("It is {now}: it cannot be {way}.");
    }
    let all = format!("Even one step {way} in everything entered");
    match changes.all_together.single() {
        Some(_) => format!("{all} would not make it {way}. It would still be {now}."),
        None => format!("{all} is not sure to make it {way}. It could still be {now}."),
    }
}

/// What a rating becomes that goes this way.
const fn word(direction: Direction) -> &'static str {
    match direction {
        Direction::Better => "better",
        Direction::Worse => "worse",
    }
}

/// `both`, `all nine` or `three of the nine`.
fn so_many(count: usize, all: usize) -> String {
    match all {
        2 if count == 2 => "both".to_owned(),
        _ if count == all => format!("all {}", counted(all)),
        _ => format!("{} of the {}", counted(count), counted(all)),
    }
}

/// What is moved, for use inside a sentence. An indicator that alone counts for its component goes by
/// the component's name.
pub(super) fn name(slot: Slot, settings: &Settings) -> String {
    match slot.kind() {
        SlotKind::Component(_) | SlotKind::Flag(_) => named(slot),
        SlotKind::Indicator(indicator) => {
            let mut components = settings.framework().components.iter();
            let own = components.find(|component| {
                let method = component.method(settings);
                matches!(method, Some(Method::Only(code)) if *code == indicator.code)
            });
            own.map_or_else(|| named(slot), |component| component.in_sentence.to_owned())
        }
    }
}

/// Which a crowd of steps is of, and where it leads.
struct Way {
    which: String,
    words: String,
}

impl Way {
    /// `entered indicators that are not yet better, one band up`.
    fn of_these(&self) -> String {
        format!("entered indicators {}, {}", self.which, self.words)
    }
}

fn way(of: &[(Slot, Entry)], by: Score, direction: Direction) -> Way {
    let (end, up) = match direction {
        Direction::Better => ("better", "up"),
        Direction::Worse => ("worse", "down"),
    };
    let not_yet = |end: &str| format!("that are not yet {end}");
    let mut ends = of.iter().map(|(_, to)| *to);
    let first = ends.next();
    let is_one_end = ends.all(|other| Some(other) == first);
    let (which, words) = match first {
        _ if by == Score::ONE => (not_yet(end), format!("one band {up}")),
        // An answer is no grade to be read as an adjective.
        Some(Entry::Level(to @ (Level::Yes | Level::No))) if is_one_end => {
            let to = to.name();
            (format!("not answered {to}"), format!("changed to {to}"))
        }
        Some(to) if is_one_end => (not_yet(to.name()), format!("to {}", to.name())),
        _ => (not_yet(end), format!("one step {up}")),
    };
    Way { which, words }
}
