//! 2015/16: performance as the standards make it. The nineteen standards are written down once more
//! from that year's method; a standard is met or missed exactly, and the missed ones are counted.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/derived.rs"]
mod derived;

use std::fmt::Write as _;

use Basis::{Published, Reconstructed};
use Rating::{Good, Inadequate, RequiresImprovement};
use ccg_rating::framework::Polarity;
use ccg_rating::frameworks;
use ccg_rating::rating::{Basis, Rating, RatingSet};
use derived::{of, rated};

/// A standard: its code, its target, the numbers nearest to it that just meet and just miss it (or
/// are better and worse), and how well the target is known.
type Standard = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Basis,
);

#[rustfmt::skip] // one line a standard: a table to be read down
const STANDARDS: [Standard; 19] = [
    ("performance.rtt-18-weeks",                "92",   "92.001",  "91.999999", Published),
    ("performance.ae-4-hours",                  "95",   "95.1",    "94.99",     Published),
    ("performance.diagnostics-6-weeks",         "1",    "0.99",    "1.0000001", Published),
    ("performance.cancer-2-week",               "93",   "100",     "92.99999",  Published),
    ("performance.breast-2-week",               "93",   "93.1",    "92.9",      Published),
    ("performance.cancer-31-day-first",         "96",   "96.0001", "95.9999",   Published),
    ("performance.cancer-31-day-surgery",       "94",   "94.1",    "93.99",     Published),
    ("performance.cancer-31-day-drugs",         "98",   "98.5",    "97.999",    Published),
    ("performance.cancer-31-day-radiotherapy",  "94",   "95",      "93.9999",   Published),
    ("performance.cancer-62-day-gp",            "85",   "85.01",   "84.9",      Published),
    ("performance.cancer-62-day-screening",     "90",   "91",      "89.999999", Published),
    ("performance.ambulance-red-1",             "75",   "75.1",    "74.9",      Published),
    ("performance.ambulance-red-2",             "75",   "80",      "74.99",     Published),
    ("performance.cpa-7-day",                   "95",   "99",      "94.9",      Published),
    ("performance.ambulance-19-minute",         "95",   "95.5",    "94.9",      Reconstructed),
    ("performance.iapt-recovery",               "50",   "50.1",    "49.9999",   Reconstructed),
    ("performance.dementia-diagnosis",          "66.7", "66.71",   "66.6999",   Reconstructed),
    ("performance.mixed-sex",                   "0",    "0",       "1",         Reconstructed),
    ("performance.waits-52-weeks",              "0",    "0",       "1",         Reconstructed),
];

/// What performance is graded, from words such as `performance.mixed-sex=0`.
fn grade(words: &str) -> Rating {
    let assessment = rated(words);
    let performance = of(&assessment, "performance");
    let one = performance.ratings.and_then(RatingSet::single);
    one.expect("a standard is entered")
}

/// The method: the first that matches wins.
fn by_count(missed: usize, good: usize, requires_improvement: usize) -> Rating {
    if missed <= good {
        Good
    } else if missed <= requires_improvement {
        RequiresImprovement
    } else {
        Inadequate
    }
}

/// So many standards entered, from this one on, the first of them missed and the rest exactly met.
fn standards(from: usize, entered: usize, missed: usize) -> String {
    let mut words = String::new();
    for place in 0..entered {
        let (code, at, _, below, _) = STANDARDS[(from + place) % STANDARDS.len()];
        let value = if place < missed { below } else { at };
        write!(words, " {code}={value}").expect("a String takes every text");
    }
    words
}

#[test]
fn there_are_nineteen_standards_with_the_targets_of_the_method() {
    let framework = frameworks::by_slug("2015-16").expect("it is in the registry");
    let found: Vec<_> = framework
        .indicators
        .iter()
        .filter(|indicator| indicator.code.starts_with("performance."))
        .map(|standard| {
            let target = standard.standard.expect("every one has a target");
            let lower = standard.polarity == Polarity::Lower;
            (standard.code, target.to_string(), lower, *standard.basis)
        })
        .collect();
    let lower = [
        "performance.diagnostics-6-weeks",
        "performance.mixed-sex",
        "performance.waits-52-weeks",
    ];
    let expected = STANDARDS
        .map(|(code, target, _, _, basis)| (code, target.to_owned(), lower.contains(&code), basis));
    assert_eq!(found, expected);
    let performance = framework
        .components
        .iter()
        .position(|c| c.id == "performance");
    for standard in framework.indicators.iter().filter(|i| i.standard.is_some()) {
        assert_eq!(Some(standard.component), performance, "{}", standard.code);
    }
}

#[test]
fn a_value_exactly_at_the_standard_meets_it_and_one_just_beside_it_does_not() {
    // With no standard to be missed, one missed standard shows.
    let strict = "performance-good-max-missed=0";
    for (code, at, better, worse, _) in STANDARDS {
        for (value, met) in [(at, true), (better, true), (worse, false)] {
            let expected = if met { Good } else { RequiresImprovement };
            let words = format!("{strict} {code}={value}");
            assert_eq!(grade(&words), expected, "{words}");
            let assessment = rated(&words);
            let entered = assessment.indicators.first().expect("it is entered");
            assert_eq!(entered.met, Some(met), "{words}");
            assert_eq!((entered.band, entered.score), (None, None), "{words}");
        }
    }
}

#[test]
fn the_missed_standards_are_counted_and_the_first_limit_that_fits_wins() {
    for missed in 0..=19 {
        let words = standards(missed, 19, missed);
        assert_eq!(grade(&words), by_count(missed, 2, 5), "{missed} missed");
        // Also where the limit for good is the higher one: requires improvement is never reached.
        for good in 0..=19 {
            for limit in [0, 1, 5, 6, 18, 19] {
                let settings =
                    format!("performance-good-max-missed={good} performance-ri-max-missed={limit}");
                let found = grade(&format!("{settings} {words}"));
                let expected = by_count(missed, good, limit);
                assert_eq!(found, expected, "{missed} missed, {settings}");
            }
        }
    }
}

#[test]
fn standards_that_are_not_entered_count_neither_way() {
    for from in 0..19 {
        for entered in 1..=19 {
            for missed in 0..=entered {
                let assessment = rated(&standards(from, entered, missed));
                let performance = of(&assessment, "performance");
                let expected = RatingSet::only(by_count(missed, 2, 5));
                assert_eq!(performance.ratings, Some(expected));
                assert_eq!((performance.known, performance.total), (entered, 19));
                let derived = performance.derived.expect("it was worked out");
                assert_eq!(derived.grounds.basis, Basis::Assumed);
                // Nine are fewer than half of nineteen, ten are not.
                assert_eq!(derived.provisional, entered <= 9, "{entered} entered");
            }
        }
    }
}

#[test]
fn without_any_standard_performance_is_not_known() {
    for words in ["", "performance-good-max-missed=19", "finance.outturn=1"] {
        let assessment = rated(words);
        let performance = of(&assessment, "performance");
        assert_eq!(performance.ratings, Some(RatingSet::ALL));
        assert_eq!(performance.derived, None);
        assert_eq!((performance.known, performance.total), (0, 1));
    }
}

#[test]
fn entering_one_more_standard_that_was_missed_may_lower_the_grade_and_one_that_was_met_never_does()
{
    for (entered, (code, at, _, below, _)) in STANDARDS.iter().enumerate().skip(1) {
        for missed in 0..=entered {
            let words = standards(0, entered, missed);
            let before = grade(&words);
            assert_eq!(grade(&format!("{words} {code}={at}")), before);
            let lower = by_count(missed + 1, 2, 5);
            assert_eq!(grade(&format!("{words} {code}={below}")), lower);
        }
    }
    let three_missed =
        "performance.mixed-sex=1 performance.waits-52-weeks=4 performance.cpa-7-day=0";
    assert_eq!(grade(three_missed), RequiresImprovement);
    assert_eq!(
        grade("performance.mixed-sex=1 performance.waits-52-weeks=4"),
        Good
    );
}
