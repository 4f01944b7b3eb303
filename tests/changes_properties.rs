//! What holds for any form: a change that is suggested gives what it promised, whichever of "any so
//! many" are taken; and with one step less the present rating is still possible.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/enterable.rs"]
mod enterable;
#[path = "common/forms.rs"]
mod forms;
#[path = "common/repeatable.rs"]
mod repeatable;

use ccg_rating::assess::assess;
use ccg_rating::explore::{Change, Changes, Direction, Move, changes};
use ccg_rating::framework::{Entries, Entry, Settings, Slot};
use ccg_rating::frameworks;
use ccg_rating::rating::Band;
use forms::{Chance, form, settings};
use proptest::prelude::*;
use repeatable::config;

const DIRECTIONS: [Direction; 2] = [Direction::Better, Direction::Worse];

/// Every step of a change, with any so many chosen by chance.
fn steps(change: &Change, lots: &mut Chance) -> Vec<(Slot, Entry)> {
    let mut taken = Vec::new();
    for one in &change.moves {
        match one {
            Move::One { slot, to, .. } => taken.push((*slot, *to)),
            Move::Any { count, of, .. } => {
                let mut left = of.clone();
                for _ in 0..*count {
                    let place = lots.below(left.len() as u64);
                    taken.push(left.remove(usize::try_from(place).expect("it is small")));
                }
            }
        }
    }
    taken
}

fn with(entries: &Entries, steps: &[(Slot, Entry)]) -> Entries {
    let mut entries = entries.clone();
    for (slot, entry) in steps {
        entries.set_at(*slot, *entry).expect("it can be entered");
    }
    entries
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn a_change_gives_what_it_promised_and_with_one_step_less_it_does_not(seed in any::<u64>()) {
        for framework in frameworks::ALL {
            let mut chance = Chance(seed);
            let share = chance.one_of(&[60, 95, 100]);
            let entries = form(framework, &mut chance, share);
            let settings = settings(framework, &mut chance);
            let now = assess(&entries, &settings).overall.single();
            for direction in DIRECTIONS {
                let found = changes(&entries, &settings, direction);
                prop_assert_eq!(found.as_ref().map(|found| found.now), now);
                let Some(found) = found else { continue };
                let sizes: Vec<usize> = found.sets.iter().map(Change::size).collect();
                prop_assert!(sizes.is_sorted() && sizes.len() <= Changes::MOST, "{:?}", sizes);
                for change in &found.sets {
                    prop_assert!(!change.gives.contains(found.now));
                    let applied = change.apply(&entries);
                    prop_assert_eq!(assess(&applied, &settings).overall, change.gives);
                    let mut steps = steps(change, &mut chance);
                    prop_assert_eq!(steps.len(), change.size());
                    let other = with(&entries, &steps);
                    prop_assert_eq!(assess(&other, &settings).overall, change.gives);
                    let one = chance.below(steps.len() as u64);
                    steps.remove(usize::try_from(one).expect("it is small"));
                    let without = assess(&with(&entries, &steps), &settings).overall;
                    prop_assert!(without.contains(found.now));
                }
                // All together change the rating just where some set does.
                prop_assert_eq!(found.all_together.contains(found.now), found.sets.is_empty());
                let is_right_way = match direction {
                    Direction::Better => found.all_together.worst() >= now,
                    Direction::Worse => found.all_together.best() <= now,
                };
                prop_assert!(is_right_way);
            }
        }
    }

    #[test]
    fn no_step_alone_changes_the_rating_that_is_not_listed(seed in any::<u64>()) {
        let framework = frameworks::by_slug("2016-17").unwrap_or(frameworks::FIRST);
        let mut chance = Chance(seed);
        let entries = form(framework, &mut chance, 97);
        let settings = settings(framework, &mut chance);
        let assessment = assess(&entries, &settings);
        let Some(now) = assessment.overall.single() else { return Ok(()) };
        let found = changes(&entries, &settings, Direction::Better);
        let singles: Vec<&str> = found
            .iter()
            .flat_map(|found| &found.sets)
            .filter(|change| change.size() == 1)
            .flat_map(|change| match &change.moves[..] {
                [Move::One { slot, .. }] => vec![slot.code()],
                [Move::Any { of, .. }] => of.iter().map(|(slot, _)| slot.code()).collect(),
                _ => Vec::new(),
            })
            .collect();
        for (slot, entry) in entries.known() {
            let mut indicators = assessment.indicators.iter();
            let band = indicators.find(|known| known.indicator.code == slot.code());
            let choices = slot.choices();
            let place = match (entry, band.and_then(|known| known.band)) {
                (Entry::Level(_), _) => choices.iter().position(|choice| *choice == entry),
                (_, Some(band)) => choices.iter().position(|choice| *choice == Entry::Band(band)),
                _ => None,
            };
            let Some(next) = place.and_then(|place| choices.get(place + 1)) else { continue };
            let after = assess(&with(&entries, &[(slot, *next)]), &settings).overall;
            prop_assert_eq!(!after.contains(now), singles.contains(&slot.code()), "{}", slot.code());
        }
    }
}

#[test]
fn a_change_of_figures_enters_bands_and_leaves_the_rest() {
    let framework = frameworks::by_slug("2016-17").unwrap_or(frameworks::FIRST);
    let mut chance = Chance(2017);
    let mut tried = 0;
    for _ in 0..200 {
        let entries = form(framework, &mut chance, 100);
        let settings = Settings::new(framework);
        let Some(found) = changes(&entries, &settings, Direction::Better) else {
            continue;
        };
        for change in &found.sets {
            let applied = change.apply(&entries);
            let differing = framework.slots().into_iter();
            let differing = differing.filter(|slot| applied.at(*slot) != entries.at(*slot));
            assert_eq!(differing.count(), change.size());
            for step in &change.moves {
                let Move::Any { of, .. } = step else { continue };
                for (slot, to) in of {
                    let was_figure = matches!(entries.at(*slot), Some(Entry::Figure(_)));
                    let is_band = matches!(to, Entry::Band(Band::Similar | Band::Better));
                    assert!(!was_figure || is_band, "{} {to:?}", slot.code());
                    tried += usize::from(was_figure);
                }
            }
        }
    }
    assert!(tried > 100, "{tried}");
}
