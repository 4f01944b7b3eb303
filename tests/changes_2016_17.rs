//! What would change a rating of 2016/17: on small forms the sets that are found are the true
//! smallest ones, compared with all sets, rated here a second time straight from the method.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/chance.rs"]
mod chance;

use std::collections::BTreeMap;

use ccg_rating::assess::assess;
use ccg_rating::explore::{Change, Changes, Direction, Move, changes};
use ccg_rating::framework::{Entries, Entry, Framework, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Level, Rating, RatingSet, Score};
use chance::Chance;

const DIRECTIONS: [Direction; 2] = [Direction::Better, Direction::Worse];

fn framework() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

/// How the settings stand, by the places of their choices.
#[derive(Clone, Copy, Debug)]
struct Choices {
    scale: usize,
    finance: usize,
    tie: usize,
    missing: usize,
}

impl Choices {
    fn all() -> Vec<Self> {
        let of = |number: usize| Self {
            scale: number % 2,
            finance: number / 2 % 3,
            tie: number / 6 % 2,
            missing: number / 12,
        };
        (0..24).map(of).collect()
    }

    fn settings(self) -> Settings {
        let mut settings = Settings::new(framework());
        for (id, text) in [
            ("leadership-scale", ["thirds", "halves"][self.scale]),
            ("finance-rule", ["in-year", "mean", "worst"][self.finance]),
            ("tie", ["above", "at-or-above"][self.tie]),
            ("missing", ["omit", "middle"][self.missing]),
        ] {
            settings.set_from_text(id, text).expect("it takes this");
        }
        settings
    }
}

/// A small form: codes in the framework's order, each with the place on its scale, worst first.
type Form = Vec<(&'static str, usize)>;

/// The scale of a code, worst first.
fn scale(code: &str) -> Vec<Entry> {
    let slot = framework().slot(code).expect("there is such a code");
    slot.choices()
}

fn entries(form: &Form) -> Entries {
    let mut entries = Entries::new(framework());
    for (code, place) in form {
        let entry = scale(code)[*place];
        entries.set(code, entry).expect("its own choice");
    }
    entries
}

/// Whether an indicator is one of those in the mean.
fn is_one_of_many(code: &str) -> bool {
    !["141a", "141b", "165a"].contains(&code)
}

/// What a place on the scale of one of the many counts for.
fn points(code: &str, place: usize) -> i64 {
    let points = if scale(code).len() == 2 {
        2 * place
    } else {
        place
    };
    i64::try_from(points).expect("it is small")
}

/// The rating straight from the method, every part that counts being known; all in whole numbers.
fn rating(form: &Form, choices: Choices) -> Rating {
    let place = |wanted: &str| {
        let mut form = form.iter();
        let found = form.find(|(code, _)| *code == wanted)?;
        i64::try_from(found.1).ok()
    };
    let leadership = place("165a").expect("leadership is known");
    // In sixths.
    let leadership = match choices.scale {
        0 => leadership * 4,
        _ => [0, 6, 9, 12][usize::try_from(leadership).expect("a place")],
    };
    // In halves.
    let (plan, year) = (place("141a"), place("141b"));
    let finance = match (choices.finance, plan, year) {
        (1, Some(plan), Some(year)) => plan + year,
        (2, Some(plan), Some(year)) => 2 * plan.min(year),
        (1 | 2, Some(one), None) | (_, _, Some(one)) => 2 * one,
        _ => panic!("finance is not known"),
    };
    let many = form.iter().filter(|(code, _)| is_one_of_many(code));
    let known = i64::try_from(many.clone().count()).expect("it is small");
    let sum: i64 = many.map(|(code, place)| points(code, *place)).sum();
    let (sum, count) = match choices.missing {
        0 => (sum, known),
        _ => (sum + 57 - known, 57),
    };
    // The score times 24 times the count: 12 × sum + (3 × halves + leadership in sixths) × count.
    let score = 12 * sum + (3 * finance + leadership) * count;
    let reaches = |hundredths: i64| {
        let (left, right) = (100 * score, hundredths * 24 * count);
        left > right || left == right && choices.tie == 1
    };
    if leadership == 0 && finance == 0 {
        Rating::Inadequate
    } else if reaches(145) {
        Rating::Outstanding
    } else if reaches(100) {
        Rating::Good
    } else {
        Rating::RequiresImprovement
    }
}

/// What a set of steps is called: the codes that move alone, and how many of each kind of step
/// among the many, by what a step counts for.
type Name = (Vec<&'static str>, BTreeMap<i64, usize>);

fn size(name: &Name) -> usize {
    name.0.len() + name.1.values().sum::<usize>()
}

/// Every smallest set, by trying all of them; each with how many sets have that name.
fn brute(form: &Form, choices: Choices, direction: Direction) -> BTreeMap<Name, (usize, Rating)> {
    let step = |(code, place): &(&'static str, usize)| match direction {
        Direction::Better => (place + 1 < scale(code).len()).then_some(place + 1),
        Direction::Worse => place.checked_sub(1),
    };
    // The plan counts but for the first finance rule.
    let counts = |code: &str| code != "141a" || choices.finance > 0;
    let movable: Vec<(usize, usize)> = form
        .iter()
        .enumerate()
        .filter(|(_, (code, _))| counts(code))
        .filter_map(|(index, entry)| Some((index, step(entry)?)))
        .collect();
    let by = |index: usize, to: usize| {
        let (code, from) = form[index];
        is_one_of_many(code).then(|| (points(code, to) - points(code, from)).abs())
    };
    let mut crowds: BTreeMap<i64, usize> = BTreeMap::new();
    for by in movable.iter().filter_map(|(index, to)| by(*index, *to)) {
        *crowds.entry(by).or_default() += 1;
    }
    let rated: Vec<Rating> = (0..1_usize << movable.len())
        .map(|set| {
            let mut after = form.clone();
            for (bit, (index, to)) in movable.iter().enumerate() {
                if set >> bit & 1 == 1 {
                    after[*index].1 = *to;
                }
            }
            rating(&after, choices)
        })
        .collect();
    // Whether a set changes the rating, or some set within it does.
    let mut changes_within = vec![false; rated.len()];
    let mut smallest = BTreeMap::new();
    for set in 0..rated.len() {
        let less = (0..movable.len()).filter(|bit| set >> bit & 1 == 1);
        let within = less.clone().any(|bit| changes_within[set & !(1 << bit)]);
        let changes = rated[set] != rated[0];
        changes_within[set] = within || changes;
        if changes && !within {
            let mut name: Name = Default::default();
            for (index, to) in less.map(|bit| movable[bit]) {
                match by(index, to).filter(|by| crowds[by] > 1) {
                    Some(by) => *name.1.entry(by).or_default() += 1,
                    None => name.0.push(form[index].0),
                }
            }
            let entry = smallest.entry(name).or_insert((0, rated[set]));
            entry.0 += 1;
            assert_eq!(entry.1, rated[set], "sets of one name differ: {form:?}");
        }
    }
    // "Any so many" is true: every set of that name is among the smallest.
    for ((_, of_each), (times, _)) in &smallest {
        let ways = of_each.iter().map(|(by, count)| ways(crowds[by], *count));
        assert_eq!(*times, ways.product::<usize>(), "{form:?}");
    }
    smallest
}

/// In how many ways so many can be chosen of so many.
fn ways(of: usize, count: usize) -> usize {
    (0..count).fold(1, |ways, taken| ways * (of - taken) / (taken + 1))
}

fn name(change: &Change) -> Name {
    let mut name: Name = Default::default();
    for step in &change.moves {
        match step {
            Move::One { slot, .. } => name.0.push(slot.code()),
            Move::Any { count, by, .. } => {
                let by = if *by == Score::ONE { 1 } else { 2 };
                assert!(name.1.insert(by, *count).is_none());
            }
        }
    }
    name
}

/// Leadership, finance, and up to eight of the others, one or more of them a yes-or-no question.
fn small_form(chance: &mut Chance) -> Form {
    const OTHERS: [&str; 11] = [
        "101a", "105c", "122b", "123c", "131a", "142a", "143a", "144a", "145a", "161a", "162a",
    ];
    let how_many = 1 + chance.below(8);
    let mut codes = vec!["141b", "165a"];
    if chance.once_in(2) {
        codes.push("141a");
    }
    let others = codes.len() as u64 + how_many;
    while (codes.len() as u64) < others {
        let code = chance.one_of(&OTHERS);
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.sort_unstable();
    let mut place = |code: &str| chance.below(scale(code).len() as u64);
    codes
        .into_iter()
        .map(|code| (code, usize::try_from(place(code)).expect("it is small")))
        .collect()
}

#[test]
fn the_sets_are_the_true_smallest_on_small_forms_under_all_settings() {
    let mut chance = Chance(16);
    let (mut with_crowds, mut with_two_crowds, mut none, mut many) = (0, 0, 0, 0);
    for choices in Choices::all() {
        for _ in 0..80 {
            let form = small_form(&mut chance);
            let (entries, settings) = (entries(&form), choices.settings());
            let now = rating(&form, choices);
            for direction in DIRECTIONS {
                let found = changes(&entries, &settings, direction);
                let found = found.unwrap_or_else(|| panic!("settled: {form:?} {choices:?}"));
                assert_eq!(found.now, now, "{form:?} {choices:?}");
                let expected = brute(&form, choices, direction);
                let mut sizes: Vec<usize> = expected.keys().map(size).collect();
                sizes.sort_unstable();
                sizes.truncate(Changes::MOST);
                let listed: Vec<usize> = found.sets.iter().map(Change::size).collect();
                assert_eq!(listed, sizes, "{form:?} {choices:?} {direction:?}");
                let mut seen: Vec<Name> = Vec::new();
                for change in &found.sets {
                    let name = name(change);
                    let rating = expected.get(&name).map(|(_, rating)| *rating);
                    assert_eq!(change.gives.single(), rating, "{form:?} {name:?}");
                    assert!(rating.is_some(), "{form:?} {choices:?} {name:?}");
                    assert!(!seen.contains(&name), "{name:?} twice");
                    seen.push(name);
                }
                with_crowds += usize::from(seen.iter().any(|name| !name.1.is_empty()));
                with_two_crowds += usize::from(seen.iter().any(|name| name.1.len() > 1));
                none += usize::from(seen.is_empty());
                many += usize::from(expected.len() > Changes::MOST);
            }
        }
    }
    // The forms ask for everything that the search does.
    let seen = [with_crowds, with_two_crowds, none, many];
    assert!(seen.iter().all(|count| *count > 10), "{seen:?}");
}

/// Leadership and finance as given, and every other indicator in the middle; yes-or-no questions are
/// left open.
fn middling(leadership: Level, finance: Level) -> Entries {
    let mut entries = Entries::new(framework());
    for slot in framework().slots() {
        // A question has no middle, leadership no bands, and what a plan is does not count.
        let _ = entries.set_at(slot, Entry::Band(Band::Similar));
    }
    for (code, level) in [("165a", leadership), ("141b", finance)] {
        entries.set(code, Entry::Level(level)).expect("a level");
    }
    entries
}

#[test]
fn strong_leadership_and_red_finance_reach_good_with_finance_amber() {
    let entries = middling(Level::Green, Level::Red);
    let settings = Settings::new(framework());
    let better = changes(&entries, &settings, Direction::Better).expect("settled");
    assert_eq!(better.now, Rating::RequiresImprovement);
    let single = better.sets.iter().filter(|change| change.size() == 1);
    let single: Vec<&Change> = single.collect();
    // Leadership green star would make the score exactly 1, which is not above it.
    let [finance] = single[..] else {
        panic!("one single step: {single:?}");
    };
    let Move::One { slot, from, to } = finance.moves[0] else {
        panic!("finance stands alone");
    };
    assert_eq!(slot.code(), "141b");
    assert_eq!(from, Some(Entry::Level(Level::Red)));
    assert_eq!(to, Entry::Level(Level::Amber));
    assert_eq!(finance.gives, RatingSet::only(Rating::Good));
    // Leadership and one indicator; or 19 of the 54 known ones, to an average above 4/3.
    let rest: Vec<Name> = better.sets[1..].iter().map(name).collect();
    assert_eq!(
        rest,
        [
            (vec!["165a"], BTreeMap::from([(1, 1)])),
            (vec![], BTreeMap::from([(1, 19)])),
        ]
    );
    assert_eq!(better.all_together, RatingSet::only(Rating::Outstanding));
}

#[test]
fn with_the_other_tie_leadership_alone_is_enough_too() {
    let entries = middling(Level::Green, Level::Red);
    let mut settings = Settings::new(framework());
    let taken = settings.set_from_text("tie", "at-or-above");
    taken.expect("it is a choice");
    let better = changes(&entries, &settings, Direction::Better).expect("settled");
    let names: Vec<Name> = better.sets.iter().map(name).collect();
    let alone = |code| (vec![code], BTreeMap::new());
    assert_eq!(
        names,
        [
            alone("141b"),
            alone("165a"),
            (vec![], BTreeMap::from([(1, 18)]))
        ]
    );
}

#[test]
fn a_rating_that_nothing_can_better_says_so() {
    let mut entries = middling(Level::GreenStar, Level::Green);
    entries
        .set("122b", Entry::Band(Band::Better))
        .expect("a band");
    let settings = Settings::new(framework());
    let better = changes(&entries, &settings, Direction::Better).expect("settled");
    assert_eq!(better.now, Rating::Outstanding);
    assert_eq!(better.sets, []);
    assert_eq!(better.all_together, RatingSet::only(Rating::Outstanding));
}

#[test]
fn the_plan_moves_only_where_it_counts() {
    let mut entries = middling(Level::Green, Level::Red);
    entries
        .set("141a", Entry::Level(Level::Green))
        .expect("a level");
    let moves = |rule: &str| -> Vec<&str> {
        let mut settings = Settings::new(framework());
        settings
            .set_from_text("finance-rule", rule)
            .expect("it is a rule");
        let worse = changes(&entries, &settings, Direction::Worse);
        let sets = worse.expect("settled").sets.into_iter();
        let moves = sets.flat_map(|change| change.moves);
        moves
            .filter_map(|step| match step {
                Move::One { slot, .. } => Some(slot.code()),
                Move::Any { .. } => None,
            })
            .collect()
    };
    assert!(moves("mean").contains(&"141a"), "{:?}", moves("mean"));
    assert!(!moves("in-year").contains(&"141a"));
}

#[test]
fn a_rating_can_change_to_one_that_is_not_settled() {
    let mut entries = Entries::new(framework());
    for code in ["165a", "141b"] {
        let red = Entry::Level(Level::Red);
        entries.set(code, red).expect("it takes red");
    }
    let settings = Settings::new(framework());
    let better = changes(&entries, &settings, Direction::Better).expect("settled");
    assert_eq!(better.now, Rating::Inadequate);
    let names: Vec<Name> = better.sets.iter().map(name).collect();
    let alone = |code| (vec![code], BTreeMap::new());
    assert_eq!(names, [alone("141b"), alone("165a")]);
    let either = RatingSet::only(Rating::RequiresImprovement).with(Rating::Good);
    assert_eq!(better.sets[0].gives, either);
    assert_eq!(
        assess(&better.sets[0].apply(&entries), &settings).overall,
        either
    );
}
