//! What would change a rating under a framework made up here, which asks for what neither real year
//! needs: many indicators of which the worst counts, so that it matters which one moves, and one
//! indicator that counts for two components.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/made_up.rs"]
mod made_up;

use std::collections::BTreeSet;

use ccg_rating::assess::assess;
use ccg_rating::explore::{Change, Changes, Direction, Move, changes};
use ccg_rating::framework::{
    ByChoice, Combining, Component, Condition, Detail, Entries, Entry, Framework, Grading, Kind,
    Method, Outcome, Rule, Settings, Total, WhenUnknown,
};
use ccg_rating::rating::{Band, Rating, Score};
use made_up::{GROUNDS, SUBJECT, component, indicator};

const CODES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

static FRAMEWORK: Framework = Framework {
    id: "made-up",
    slug: "made-up",
    label: "made up",
    year: None,
    subject: &SUBJECT,
    in_short: "made up",
    name: Detail::new("made-up framework"),
    asks_for: "indicators",
    about: "Made up.",
    start_with: "Start anywhere.",
    components: &[
        scored("mean", Score::ratio(1, 2), Method::MeanOfKnown),
        scored("worst", Score::ratio(1, 4), Method::WorstOfKnown),
        scored("first", Score::ratio(1, 4), Method::Only("a")),
    ],
    flags: &[],
    indicators: &[
        indicator("a", 0, Kind::Proportion, None),
        indicator("b", 0, Kind::Proportion, None),
        indicator("c", 0, Kind::Proportion, None),
        indicator("d", 1, Kind::Proportion, None),
        indicator("e", 1, Kind::Proportion, None),
        indicator("f", 1, Kind::Proportion, None),
    ],
    england: Detail::new(&[]),
    settings: &[],
    total: Some(Total {
        id: "made-up.total",
        highest: Score::TWO,
        text: "{sum} = {exact}.",
        unknown: "{low} to {high}.",
        grounds: GROUNDS,
    }),
    rules: &[
        rule(
            "made-up.top",
            above(Score::ratio(3, 2)),
            Rating::Outstanding,
        ),
        rule("made-up.good", above(Score::ONE), Rating::Good),
        rule(
            "made-up.rest",
            Condition::Always,
            Rating::RequiresImprovement,
        ),
    ],
    not_known: Detail::new(&[]),
};

const fn scored(id: &'static str, weight: Score, method: Method) -> Component {
    let combining = ByChoice::Always(Combining {
        id: "made-up.combining",
        method,
        text: "{score}",
        unknown: "Nothing is known.",
        grounds: GROUNDS,
    });
    let grading = Grading::Score {
        weight,
        grounds: GROUNDS,
        combining,
        when_unknown: WhenUnknown::Between(Score::ZERO, Score::TWO),
    };
    component(id, grading)
}

const fn above(threshold: Score) -> Condition {
    Condition::ScoreAbove {
        threshold,
        at_counts: ByChoice::Always(false),
    }
}

const fn rule(id: &'static str, when: Condition, gives: Rating) -> Rule {
    Rule {
        id,
        when,
        gives: Outcome::Rating(gives),
        because: "The score is {score}.",
        in_words: "It could be.",
        grounds: GROUNDS,
    }
}

fn entries(bands: [usize; 6]) -> Entries {
    let mut entries = Entries::new(&FRAMEWORK);
    for (code, band) in CODES.into_iter().zip(bands) {
        let band = Entry::Band(Band::ALL[band]);
        entries.set(code, band).expect("it takes a band");
    }
    entries
}

fn bands(number: usize) -> [usize; 6] {
    [1, 3, 9, 27, 81, 243].map(|unit| number / unit % 3)
}

fn number(bands: [usize; 6]) -> usize {
    let places = bands.into_iter().rev();
    places.fold(0, |number, band| 3 * number + band)
}

/// Every smallest set, by trying all.
fn brute(start: [usize; 6], direction: Direction, ratings: &[Rating]) -> BTreeSet<Vec<usize>> {
    let rated = |set: usize| {
        let mut after = start;
        for place in (0..6).filter(|place| set >> place & 1 == 1) {
            match direction {
                Direction::Better if after[place] < 2 => after[place] += 1,
                Direction::Worse if after[place] > 0 => after[place] -= 1,
                _ => return None,
            }
        }
        Some(ratings[number(after)])
    };
    let changes = |set: usize| rated(set).is_some_and(|rating| Some(rating) != rated(0));
    (0..64)
        .filter(|set| changes(*set))
        .filter(|set| !(0..*set).any(|other| other & set == other && changes(other)))
        .map(|set| (0..6).filter(|place| set >> place & 1 == 1).collect())
        .collect()
}

fn place(code: &str) -> usize {
    let place = CODES.iter().position(|known| *known == code);
    place.expect("one of the six")
}

/// The sets that a change stands for. Only b and c can stand for each other.
fn sets(change: &Change) -> BTreeSet<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    for step in &change.moves {
        match step {
            Move::One { slot, .. } => {
                for set in &mut sets {
                    set.push(place(slot.code()));
                }
            }
            Move::Any {
                count,
                of,
                component,
                by,
            } => {
                assert_eq!((component.id, *by), ("mean", Score::ONE));
                let codes: Vec<&str> = of.iter().map(|(slot, _)| slot.code()).collect();
                assert_eq!(codes, ["b", "c"]);
                let choices: &[&[usize]] = match count {
                    1 => &[&[1], &[2]],
                    _ => &[&[1, 2]],
                };
                sets = choices
                    .iter()
                    .flat_map(|choice| sets.iter().map(move |set| [set, *choice].concat()))
                    .collect();
            }
        }
    }
    for set in &mut sets {
        set.sort_unstable();
    }
    sets.into_iter().collect()
}

#[test]
fn the_sets_are_the_true_smallest_whatever_the_way_in_which_scores_are_put_together() {
    let settings = Settings::new(&FRAMEWORK);
    let ratings: Vec<Rating> = (0..729)
        .map(|number| {
            let overall = assess(&entries(bands(number)), &settings).overall;
            overall.single().expect("everything is known")
        })
        .collect();
    let mut crowds = 0;
    for start in (0..729).map(bands) {
        for direction in [Direction::Better, Direction::Worse] {
            let found = changes(&entries(start), &settings, direction).expect("settled");
            let expected = brute(start, direction, &ratings);
            let all: BTreeSet<Vec<usize>> = found.sets.iter().flat_map(sets).collect();
            assert!(all.is_subset(&expected), "{start:?} {direction:?}");
            let is_cut = found.sets.len() == Changes::MOST;
            assert!(is_cut || all == expected, "{start:?} {direction:?}");
            // None that is left out is smaller than one that is listed.
            let longest = found.sets.last().map_or(0, Change::size);
            let left_out = expected.difference(&all);
            assert!(left_out.into_iter().all(|set| set.len() >= longest));
            let mut moves = found.sets.iter().flat_map(|change| &change.moves);
            crowds += usize::from(moves.any(|step| matches!(step, Move::Any { .. })));
        }
    }
    assert!(crowds > 100, "{crowds}");
}
