//! The Care Quality Commission's rule for five key questions: all 4^5 ratings with and without a breach,
//! and all 5^5 ways in which some are not known, against the rule counted out here once more.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use std::collections::BTreeSet;

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use ccg_rating::assess::{Assessment, assess};
use ccg_rating::exchange::{Scenario, fragment};
use ccg_rating::explore::{readings, words};
use ccg_rating::framework::{Entries, Entry, Framework, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Basis, Level, Rating};

const QUESTIONS: [&str; 5] = ["safe", "effective", "caring", "responsive", "well-led"];

fn framework() -> &'static Framework {
    frameworks::by_id("cqc-key-questions").expect("it is in the registry")
}

/// What is entered: a rating or nothing for each question, and whether there is a breach.
fn entries(ratings: [Option<Rating>; 5], breach: Option<bool>) -> Entries {
    let mut entries = Entries::new(framework());
    for (code, rating) in QUESTIONS.into_iter().zip(ratings) {
        if let Some(rating) = rating {
            let set = entries.set(code, Entry::Rating(rating));
            set.expect("a key question takes a rating");
        }
    }
    if let Some(is_so) = breach {
        let level = if is_so { Level::Yes } else { Level::No };
        let set = entries.set("breach", Entry::Level(level));
        set.expect("it takes yes and no");
    }
    entries
}

fn assessed(ratings: [Option<Rating>; 5], breach: Option<bool>) -> Assessment {
    assess(&entries(ratings, breach), &Settings::new(framework()))
}

/// The rule in other words than those of its table: from best to worst, and by how many there are.
fn counted(ratings: [Rating; 5], breach: bool) -> Rating {
    let so_many = |wanted: Rating| ratings.iter().filter(|rating| **rating == wanted).count();
    let (inadequate, requires, good, outstanding) = (
        so_many(Inadequate),
        so_many(RequiresImprovement),
        so_many(Good),
        so_many(Outstanding),
    );
    let best = if breach {
        RequiresImprovement
    } else if outstanding >= 2 && outstanding + good == 5 {
        Outstanding
    } else {
        Good
    };
    let by_count = match (inadequate, requires) {
        (0, 0 | 1) => best,
        (0 | 1, _) => RequiresImprovement,
        _ => Inadequate,
    };
    by_count.min(best)
}

/// All ways to give five questions one of these each.
fn all_of<T: Copy>(choices: &[T]) -> Vec<[T; 5]> {
    let mut all = Vec::new();
    for &a in choices {
        for &b in choices {
            for &c in choices {
                for &d in choices {
                    all.extend(choices.iter().map(|&e| [a, b, c, d, e]));
                }
            }
        }
    }
    all
}

#[test]
fn every_combination_is_rated_as_the_rule_counts() {
    let mut seen = [0; 4];
    for ratings in all_of(&Rating::ALL) {
        for breach in [Some(true), Some(false), None] {
            let expected = counted(ratings, breach == Some(true));
            let found = assessed(ratings.map(Some), breach).overall.single();
            assert_eq!(found, Some(expected), "{ratings:?}, breach {breach:?}");
            seen[expected as usize] += 1;
        }
    }
    assert_eq!(seen.iter().sum::<usize>(), 3 * 4_usize.pow(5));
    // With no breach: ten have two outstanding and three good, ten three and two, five four and one, and
    // one has five. Two of three times no breach.
    assert_eq!(seen[Outstanding as usize], 2 * (10 + 10 + 5 + 1));
}

#[test]
fn what_is_not_known_leaves_exactly_the_ratings_that_it_could_still_give() {
    let choices: Vec<Option<Rating>> = Rating::ALL.into_iter().map(Some).chain([None]).collect();
    let combinations = all_of(&choices);
    assert_eq!(combinations.len(), 5_usize.pow(5));
    let complete = all_of(&Rating::ALL);
    for known in combinations {
        let fits = |whole: &&[Rating; 5]| {
            let mut pairs = known.iter().zip(whole.iter());
            pairs.all(|(known, rating)| known.is_none_or(|known| known == *rating))
        };
        let completions: Vec<&[Rating; 5]> = complete.iter().filter(fits).collect();
        for breach in [false, true] {
            let expected: BTreeSet<Rating> = completions
                .iter()
                .map(|whole| counted(**whole, breach))
                .collect();
            let found = assessed(known, Some(breach)).overall;
            let found: BTreeSet<Rating> = found.iter().collect();
            assert_eq!(found, expected, "{known:?}, breach {breach}");
        }
    }
}

#[test]
fn a_breach_that_nobody_entered_counts_as_none_and_its_field_says_so() {
    let ratings = [Some(Good); 5];
    assert_eq!(
        assessed(ratings, None).overall,
        assessed(ratings, Some(false)).overall
    );
    let about = framework().flags.first().map_or("", |flag| flag.about);
    assert!(about.ends_with("Where this is not known, it counts as no."));
}

#[test]
fn one_rule_is_reconstructed_and_the_others_are_published_with_their_source() {
    for rule in framework().rules {
        let is_published = rule.id != "cqc.one-inadequate";
        let basis = if is_published {
            Basis::Published
        } else {
            Basis::Reconstructed
        };
        assert_eq!(rule.grounds.basis, basis, "{}", rule.id);
        assert_eq!(
            rule.grounds.source.url.is_some(),
            is_published,
            "{}",
            rule.id
        );
    }
}

#[test]
fn the_reason_names_the_key_questions() {
    let reason = |ratings, breach| {
        let step = assessed(ratings, Some(breach)).trace.pop();
        step.map(|step| step.text).unwrap_or_default()
    };
    let g = Some(Good);
    assert_eq!(
        reason([Some(Inadequate), g, g, g, Some(Inadequate)], false),
        "‘Safe’ and ‘well-led’ are inadequate. Two such ratings make the whole inadequate."
    );
    assert_eq!(
        reason([g; 5], true),
        "There is a breach of regulations. With one, the whole can be no better than requires \
         improvement."
    );
    assert_eq!(
        reason([g, Some(Outstanding), Some(Outstanding), g, g], false),
        "‘Effective’ and ‘caring’ are outstanding, and the rest are good."
    );
}

#[test]
fn there_is_one_reading_of_it_and_a_link_holds_all_that_is_entered() {
    let mut ratings = [Some(Good); 5];
    ratings[3] = None;
    let entries = entries(ratings, Some(true));
    let readings = readings(&entries, &Settings::new(framework()));
    assert_eq!(readings.total, 1);
    assert_eq!(
        words::readings::result(&readings),
        "Requires improvement in the one reading there is."
    );
    let scenario = Scenario {
        entries,
        ..Scenario::empty(framework())
    };
    let link = fragment::write(&scenario);
    assert_eq!(
        link,
        "v1/cqc?safe=good&effective=good&caring=good&well-led=good&breach=yes"
    );
    assert_eq!(fragment::read(&link), (Some(scenario), vec![]));
}
