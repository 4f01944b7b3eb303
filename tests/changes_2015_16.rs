//! What would change a rating of 2015/16: over all 1,024 combinations of five grades, under both
//! readings, with and without legal directions, the sets that are found are the true smallest ones.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use ccg_rating::assess::assess;
use ccg_rating::cases;
use ccg_rating::explore::{Change, Changes, Direction, Move, changes};
use ccg_rating::framework::{Entries, Entry, Framework, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Level, Rating, RatingSet};

const COMPONENTS: [&str; 5] = [
    "well-led",
    "delegated-functions",
    "finance",
    "performance",
    "planning",
];
const READINGS: [&str; 2] = ["published-pattern", "lowest-component"];
const DIRECTIONS: [Direction; 2] = [Direction::Better, Direction::Worse];

fn framework() -> &'static Framework {
    frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry")
}

fn settings(reading: &str) -> Settings {
    let mut settings = Settings::new(framework());
    let taken = settings.set_from_text("reading", reading);
    taken.expect("it is a reading");
    settings
}

/// Five grades, 0 to 3, and whether it was under legal directions: 0 for yes, 1 for no, so that a
/// higher number is always better.
type State = [usize; 6];

/// The highest that each can be.
const HIGHEST: State = [3, 3, 3, 3, 3, 1];

fn entries(state: State) -> Entries {
    let mut entries = Entries::new(framework());
    for (code, grade) in COMPONENTS.into_iter().zip(state) {
        let rating = Entry::Rating(Rating::ALL[grade]);
        entries.set(code, rating).expect("it takes a rating");
    }
    if state[5] == 0 {
        let yes = Entry::Level(Level::Yes);
        entries.set("legal-directions", yes).expect("it takes yes");
    }
    entries
}

/// The rating of every state, by its number.
fn table(settings: &Settings) -> Vec<Rating> {
    (0..2048)
        .map(|number| {
            let overall = assess(&entries(state(number)), settings).overall;
            overall.single().expect("everything is known")
        })
        .collect()
}

fn state(number: usize) -> State {
    let grade = |place: usize| (number >> (2 * place)) & 3;
    [
        grade(0),
        grade(1),
        grade(2),
        grade(3),
        grade(4),
        number >> 10,
    ]
}

fn number(state: State) -> usize {
    let grades = (0..5).map(|place| state[place] << (2 * place));
    grades.sum::<usize>() + (state[5] << 10)
}

/// Every smallest set, by trying all: the places that move, and the rating then. A set is smallest
/// where it changes the rating and none within it does.
fn brute(state: State, direction: Direction, table: &[Rating]) -> Vec<(Vec<usize>, Rating)> {
    let now = table[number(state)];
    let moved = |set: usize| -> Option<Rating> {
        let mut after = state;
        for place in (0..6).filter(|place| set >> place & 1 == 1) {
            match direction {
                Direction::Better if after[place] < HIGHEST[place] => after[place] += 1,
                Direction::Worse if after[place] > 0 => after[place] -= 1,
                _ => return None,
            }
        }
        Some(table[number(after)])
    };
    let changes = |set: usize| moved(set).is_some_and(|rating| rating != now);
    let mut smallest: Vec<(Vec<usize>, Rating)> = (0..64)
        .filter(|set| changes(*set))
        .filter(|set| !(0..*set).any(|other| other & set == other && changes(other)))
        .filter_map(|set| {
            let places = (0..6).filter(|place| set >> place & 1 == 1).collect();
            Some((places, moved(set)?))
        })
        .collect();
    smallest.sort_by_key(|(places, _)| (places.len(), places.clone()));
    smallest
}

/// The places that a change moves, each by one step.
fn places(change: &Change, state: State, direction: Direction) -> Vec<usize> {
    let moves = change.moves.iter();
    moves
        .map(|step| {
            let Move::One { slot, from, to } = step else {
                panic!("grades are no crowd: {step:?}");
            };
            assert_eq!(*from, entries(state).at(*slot));
            let place = COMPONENTS.iter().position(|code| *code == slot.code());
            let after = match to {
                Entry::Rating(rating) => Rating::ALL.iter().position(|known| known == rating),
                Entry::Level(Level::Yes) => Some(0),
                Entry::Level(Level::No) => Some(1),
                _ => None,
            };
            let (place, after) = (place.unwrap_or(5), after.expect("a rating or an answer"));
            match direction {
                Direction::Better => assert_eq!(after, state[place] + 1),
                Direction::Worse => assert_eq!(after + 1, state[place]),
            }
            place
        })
        .collect()
}

fn found(state: State, settings: &Settings, direction: Direction) -> Changes {
    changes(&entries(state), settings, direction).expect("the rating is settled")
}

#[test]
fn the_sets_are_the_true_smallest_over_all_combinations_of_grades() {
    let mut longest = 0;
    for reading in READINGS {
        let settings = settings(reading);
        let table = table(&settings);
        for (state, direction) in (0..2048).map(state).flat_map(|state| {
            let both = DIRECTIONS.into_iter();
            both.map(move |direction| (state, direction))
        }) {
            let found = found(state, &settings, direction);
            let mut expected = brute(state, direction, &table);
            expected.truncate(Changes::MOST);
            let sets = found.sets.iter();
            let sets: Vec<(Vec<usize>, Rating)> = sets
                .map(|change| {
                    let rating = change.gives.single().expect("everything is known");
                    (places(change, state, direction), rating)
                })
                .collect();
            assert_eq!(sets, expected, "{state:?} {direction:?} {reading}");
            assert_eq!(found.now, table[number(state)]);
            assert_eq!(found.direction, direction);
            longest = longest.max(found.sets.first().map_or(0, Change::size));
        }
    }
    // Every grade, and the directions lifted.
    assert_eq!(longest, 6);
}

#[test]
fn all_together_is_what_every_step_at_once_gives() {
    let settings = settings("published-pattern");
    let table = table(&settings);
    for start in (0..2048).map(state) {
        for direction in DIRECTIONS {
            let mut after = start;
            for (grade, highest) in after.iter_mut().zip(HIGHEST) {
                *grade = match direction {
                    Direction::Better => highest.min(*grade + 1),
                    Direction::Worse => grade.saturating_sub(1),
                };
            }
            let expected = RatingSet::only(table[number(after)]);
            let found = found(start, &settings, direction);
            assert_eq!(found.all_together, expected, "{start:?} {direction:?}");
        }
    }
}

/// The codes that the listed sets move, and to what.
fn listed(changes: &Changes) -> Vec<String> {
    let sets = changes.sets.iter();
    sets.map(|change| {
        let moves = change.moves.iter().map(|step| match step {
            Move::One { slot, to, .. } => format!("{} to {}", slot.code(), to.id()),
            Move::Any { count, .. } => format!("any {count}"),
        });
        moves.collect::<Vec<_>>().join(", ")
    })
    .collect()
}

#[test]
fn greater_huddersfield_needs_finance_or_planning_to_be_good() {
    let case = cases::find("2015/16", "03A").expect("it is a case");
    let entries = case.entries(framework());
    let settings = Settings::new(framework());
    let better = changes(&entries, &settings, Direction::Better).expect("settled");
    assert_eq!(better.now, Rating::RequiresImprovement);
    assert_eq!(
        listed(&better)[..2],
        ["finance to good", "planning to good"]
    );
    assert_eq!(better.sets[0].gives, RatingSet::only(Rating::Good));
    let tried = better.sets[0].apply(&entries);
    assert_eq!(tried.get("finance"), Some(Entry::Rating(Rating::Good)));
    assert_eq!(assess(&tried, &settings).overall, better.sets[0].gives);
}

#[test]
fn legal_directions_must_be_lifted_and_can_be_imposed() {
    let settings = Settings::new(framework());
    let mut entries = entries([2, 2, 2, 2, 2, 0]);
    let better = changes(&entries, &settings, Direction::Better).expect("settled");
    assert_eq!(listed(&better), ["legal-directions to no"]);
    for answer in [Some(Level::No), None] {
        entries.clear("legal-directions");
        if let Some(level) = answer {
            let level = Entry::Level(level);
            entries.set("legal-directions", level).expect("an answer");
        }
        let worse = changes(&entries, &settings, Direction::Worse).expect("settled");
        assert_eq!(listed(&worse)[0], "legal-directions to yes", "{answer:?}");
    }
}

#[test]
fn a_grade_that_is_worked_out_from_figures_moves_as_a_grade() {
    let mut entries = entries([2, 2, 2, 2, 1, 1]);
    entries.clear("finance");
    for (code, number) in [("finance.allocation", "330"), ("finance.outturn", "0")] {
        let number = ccg_rating::rating::Decimal::parse(number).map(Entry::Number);
        let taken = entries.set(code, number.expect("a number"));
        taken.expect("it takes a number");
    }
    let settings = Settings::new(framework());
    let better = changes(&entries, &settings, Direction::Better).expect("settled");
    assert_eq!(listed(&better), ["finance to good", "planning to good"]);
    let Move::One { from, .. } = better.sets[0].moves[0] else {
        panic!("one step");
    };
    assert_eq!(from, None);
    let tried = better.sets[0].apply(&entries);
    assert_eq!(assess(&tried, &settings).overall, better.sets[0].gives);
}

#[test]
fn what_is_not_known_does_not_move_and_what_is_not_settled_does_not_change() {
    let settings = Settings::new(framework());
    let mut entries = entries([0, 0, 2, 2, 2, 1]);
    // Two inadequate grades decide, whatever planning is.
    entries.clear("planning");
    let better = changes(&entries, &settings, Direction::Better).expect("settled");
    assert_eq!(
        listed(&better),
        ["well-led to requires-improvement, delegated-functions to requires-improvement"]
    );
    // One of the two alone leaves it inadequate if planning is.
    entries
        .set("well-led", Entry::Rating(Rating::Good))
        .expect("it takes a rating");
    assert_eq!(changes(&entries, &settings, Direction::Better), None);
}
