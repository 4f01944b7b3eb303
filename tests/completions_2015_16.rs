//! 2015/16: what is possible is exactly what the unknown grades could still bring about. The rules
//! are written here a second time, straight from that year's method, without a look at the
//! engine's tables; both must agree on every combination there is.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use ccg_rating::assess::{Assessment, assess};
use ccg_rating::framework::{Entries, Entry, Framework, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Level, Rating, RatingSet};

fn settings(framework: &'static Framework, chosen: &[(&str, &str)]) -> Settings {
    let mut settings = Settings::new(framework);
    for (id, text) in chosen {
        settings.set_from_text(id, text).expect("it is a choice");
    }
    settings
}

const FIVE: [&str; 5] = [
    "well-led",
    "delegated-functions",
    "finance",
    "performance",
    "planning",
];

/// The headline of five grades, by the rules in 2015/16.
fn headline(grades: [Rating; 5], lowest: bool, directions: bool) -> Rating {
    let count = |wanted: Rating| grades.iter().filter(|grade| **grade == wanted).count();
    let (inadequate, requires) = (count(Inadequate), count(RequiresImprovement));
    if directions {
        Inadequate
    } else if lowest {
        grades.into_iter().min().unwrap_or(Inadequate)
    } else if inadequate >= 2 {
        Inadequate
    } else if inadequate == 1 || requires >= 2 {
        RequiresImprovement
    } else if requires == 0 && count(Outstanding) >= 1 {
        Outstanding
    } else {
        Good
    }
}

/// Every way of giving the unknown grades a value.
fn completions(grades: [Option<Rating>; 5]) -> Vec<[Rating; 5]> {
    let mut all = vec![[Good; 5]];
    for (place, grade) in grades.into_iter().enumerate() {
        let options = grade.map_or(Rating::ALL.to_vec(), |known| vec![known]);
        let with = |complete: &[Rating; 5], option: Rating| {
            let mut complete = *complete;
            complete[place] = option;
            complete
        };
        all = all
            .iter()
            .flat_map(|complete| options.iter().map(|option| with(complete, *option)))
            .collect();
    }
    all
}

/// Numbers from 0 written with five digits to this base: every combination of five things.
fn digits(base: usize) -> impl Iterator<Item = [usize; 5]> {
    (0..base.pow(5)).map(move |number| {
        let mut rest = number;
        [(); 5].map(|()| {
            let digit = rest % base;
            rest /= base;
            digit
        })
    })
}

fn assess_2015_16(grades: [Option<Rating>; 5], lowest: bool, directions: bool) -> Assessment {
    let framework = frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry");
    let mut entries = Entries::new(framework);
    for (code, grade) in FIVE.into_iter().zip(grades) {
        if let Some(grade) = grade {
            entries
                .set(code, Entry::Rating(grade))
                .expect("it takes a rating");
        }
    }
    let answer = if directions { Level::Yes } else { Level::No };
    entries
        .set("legal-directions", Entry::Level(answer))
        .expect("it takes yes and no");
    let reading = if lowest {
        "lowest-component"
    } else {
        "published-pattern"
    };
    assess(&entries, &settings(framework, &[("reading", reading)]))
}

const READINGS_AND_DIRECTIONS: [(bool, bool); 4] =
    [(false, false), (false, true), (true, false), (true, true)];

#[test]
fn all_1024_combinations_of_five_grades_give_the_headline_of_the_method() {
    for (lowest, directions) in READINGS_AND_DIRECTIONS {
        for choice in digits(4) {
            let grades = choice.map(|digit| Rating::ALL[digit]);
            let assessment = assess_2015_16(grades.map(Some), lowest, directions);
            let expected = RatingSet::only(headline(grades, lowest, directions));
            assert_eq!(
                assessment.overall, expected,
                "{grades:?} {lowest} {directions}"
            );
        }
    }
}

#[test]
fn with_any_grades_unknown_exactly_the_headlines_of_their_completions_are_possible() {
    for (lowest, directions) in READINGS_AND_DIRECTIONS {
        // The fifth digit, 4, stands for a grade that is not known.
        for choice in digits(5) {
            let grades = choice.map(|digit| Rating::ALL.get(digit).copied());
            let expected: RatingSet = completions(grades)
                .into_iter()
                .map(|complete| headline(complete, lowest, directions))
                .collect();
            let assessment = assess_2015_16(grades, lowest, directions);
            assert_eq!(
                assessment.overall, expected,
                "{grades:?} {lowest} {directions}"
            );
        }
    }
}
