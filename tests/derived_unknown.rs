//! 2015/16: with figures missing, exactly the grades stay possible that some value of the missing
//! ones would give. As long as that is all three of them, the figures say nothing, and the grade is as
//! unknown as without them: outstanding then is possible too, since it could be entered.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/derived.rs"]
mod derived;
#[path = "common/exact.rs"]
mod exact;

use Rating::{Good, Inadequate, RequiresImprovement};
use ccg_rating::rating::{Rating, RatingSet};
use derived::{of, rated};
use exact::Exact;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

const ALLOCATIONS: [&str; 5] = ["0.0001", "1", "330", "500", "1000000"];
const OUTTURNS: [&str; 9] = [
    "-1000000",
    "-3.3",
    "-0.0000001",
    "0",
    "0.0000001",
    "3.2",
    "3.3",
    "6.6",
    "1000000",
];
/// What they could be where they are not known: small and large enough, beside any of the above, for
/// every grade that any value at all could bring about.
const ANY_ALLOCATION: [&str; 3] = ["0.000000001", "330", "1000000000000"];
const ANY_OUTTURN: [&str; 5] = [
    "-1000000000",
    "-0.000000000001",
    "0",
    "0.000000000001",
    "1000000000",
];
const SURPLUSES: [&str; 9] = ["-100", "-1", "-0.5", "0", "0.5", "0.97", "1", "2", "100"];
const ASSURED: [&str; 3] = ["no", "partly", "yes"];
/// What may be asked for; none is 1, not unknown.
const REQUIRED: [&str; 7] = ["-1", "-0.5", "0", "0.97", "1", "2", "50"];

/// Each value, and that it is not known.
fn or_unknown<'a>(values: &[&'a str]) -> Vec<Option<&'a str>> {
    let known = values.iter().copied().map(Some);
    known.chain([None]).collect()
}

/// The value if it is known, else all that it could be.
fn options<'a>(known: Option<&'a str>, values: &[&'a str]) -> Vec<&'a str> {
    known.map_or(values.to_vec(), |value| vec![value])
}

fn word(code: &str, value: Option<&str>) -> String {
    value.map_or_else(String::new, |value| format!("{code}={value} "))
}

/// The grades of every completion; all ratings as long as nothing is ruled out.
fn expected(completions: impl Iterator<Item = Rating>) -> RatingSet {
    let grades: RatingSet = completions.collect();
    if grades.len() == 3 {
        RatingSet::ALL
    } else {
        grades
    }
}

fn possible(component: &str, words: &str) -> RatingSet {
    let assessment = rated(words);
    let ratings = of(&assessment, component).ratings;
    ratings.expect("the component has ratings")
}

#[test]
fn finance_can_be_exactly_what_some_completion_of_its_figures_makes_it() {
    for required in or_unknown(&REQUIRED) {
        for allocation in or_unknown(&ALLOCATIONS) {
            for outturn in or_unknown(&OUTTURNS) {
                let mut grades = Vec::new();
                for allocation in options(allocation, &ANY_ALLOCATION) {
                    for outturn in options(outturn, &ANY_OUTTURN) {
                        grades.push(exact::finance(
                            Exact::of(allocation),
                            Exact::of(outturn),
                            Exact::of(required.unwrap_or("1")),
                        ));
                    }
                }
                let expected = expected(grades.into_iter());
                let words = word("finance.allocation", allocation)
                    + &word("finance.outturn", outturn)
                    + &word("finance.required-surplus", required);
                assert_eq!(possible("finance", &words), expected, "{words}");
            }
        }
    }
}

#[test]
fn planning_can_be_exactly_what_some_completion_of_its_figures_makes_it() {
    for required in or_unknown(&REQUIRED) {
        for surplus in or_unknown(&SURPLUSES) {
            for assured in or_unknown(&ASSURED) {
                let mut grades = Vec::new();
                for surplus in options(surplus, &SURPLUSES) {
                    for assured in options(assured, &ASSURED) {
                        let required = Exact::of(required.unwrap_or("1"));
                        grades.push(exact::planning(Exact::of(surplus), required, assured));
                    }
                }
                let expected = expected(grades.into_iter());
                let words = word("planning.surplus", surplus)
                    + &word("planning.assured", assured)
                    + &word("finance.required-surplus", required);
                assert_eq!(possible("planning", &words), expected, "{words}");
            }
        }
    }
}

#[test]
fn the_sign_of_the_outturn_alone_tells_something() {
    let finance = |words: &str| possible("finance", words);
    let (inadequate, between) = (
        RatingSet::only(Inadequate),
        RatingSet::only(RequiresImprovement),
    );
    assert_eq!(finance("finance.outturn=-0.1"), inadequate);
    assert_eq!(finance("finance.outturn=0"), between);
    assert_eq!(finance("finance.outturn=0.1"), between.with(Good));
    assert_eq!(finance("finance.allocation=330"), RatingSet::ALL);
}

#[test]
fn where_no_surplus_is_asked_for_nothing_lies_between_it_and_a_deficit() {
    let finance = |words: &str| possible("finance", words);
    let either = RatingSet::only(Inadequate).with(Good);
    assert_eq!(finance("finance.required-surplus=0"), either);
    assert_eq!(
        finance("finance.required-surplus=-1 finance.allocation=330"),
        either
    );
    assert_eq!(finance("finance.required-surplus=0.1"), RatingSet::ALL);
}

#[test]
fn half_of_a_plan_can_be_enough() {
    let planning = |words: &str| possible("planning", words);
    let between = RatingSet::only(RequiresImprovement);
    assert_eq!(planning("planning.assured=partly"), between);
    assert_eq!(planning("planning.surplus=0.5"), between);
    assert_eq!(planning("planning.assured=yes"), between.with(Good));
    assert_eq!(planning("planning.assured=no"), between.with(Inadequate));
    assert_eq!(planning("planning.surplus=1"), between.with(Good));
    assert_eq!(planning("planning.surplus=-1"), between.with(Inadequate));
    assert_eq!(planning(""), RatingSet::ALL);
}

#[test]
fn a_grade_that_is_not_settled_is_not_called_derived_but_its_figures_are_counted() {
    let assessment = rated("finance.outturn=0.1");
    let finance = of(&assessment, "finance");
    assert_eq!(finance.derived, None);
    assert_eq!((finance.known, finance.total), (1, 3));
    assert!(!finance.is_known());
}

#[test]
fn what_figures_rule_out_is_ruled_out_for_the_whole() {
    // Whatever the rest: with a deficit, and a planned one that was not assured, two are inadequate.
    let two = rated("finance.outturn=-1 planning.surplus=-1 planning.assured=no");
    assert_eq!(two.overall, RatingSet::only(Inadequate));
    let one = rated("finance.outturn=-1");
    assert_eq!(
        one.overall,
        RatingSet::only(Inadequate).with(RequiresImprovement)
    );
    // Finance cannot be outstanding by its figures, but others can, and then it does not stand in the way.
    let surplus = rated("finance.outturn=1");
    assert_eq!(surplus.overall, RatingSet::ALL);
}

proptest! {
    #![proptest_config({
        let mut config = Config { failure_persistence: None, ..Config::default() };
        if config.rng_seed == RngSeed::Random {
            config.rng_seed = RngSeed::Fixed(18);
        }
        config
    })]

    // Not the surplus asked for, which is 1% until another is entered, nor standards, which count
    // neither way until they are.
    #[test]
    fn whatever_else_becomes_known_of_money_lands_inside_what_was_possible(
        all in (
            prop::sample::select(ALLOCATIONS.to_vec()),
            prop::sample::select(OUTTURNS.to_vec()),
            prop::sample::select(SURPLUSES.to_vec()),
            prop::sample::select(ASSURED.to_vec()),
        ),
        required in prop::sample::select(or_unknown(&REQUIRED)),
        known in any::<[bool; 4]>(),
        others in prop::collection::vec(prop::option::of(0..4_usize), 3),
        reading in prop::sample::select(vec!["published-pattern", "lowest-component"]),
    ) {
        let mut before = format!("reading={reading} ");
        before += &word("finance.required-surplus", required);
        for (id, place) in ["well-led", "delegated-functions", "performance"].iter().zip(others) {
            before += &word(id, place.map(|place| Rating::ALL[place].id()));
        }
        let mut after = before.clone();
        let codes = ["finance.allocation", "finance.outturn", "planning.surplus", "planning.assured"];
        for ((code, value), known) in codes.iter().zip([all.0, all.1, all.2, all.3]).zip(known) {
            after += &word(code, Some(value));
            before += &word(code, known.then_some(value));
        }
        let (before, after) = (rated(&before), rated(&after));
        prop_assert!(before.overall.includes(after.overall));
        for (was, is) in before.components.iter().zip(&after.components) {
            let (was, is) = (was.ratings.unwrap_or_default(), is.ratings.unwrap_or_default());
            prop_assert!(was.includes(is), "{:?} became {:?}", was, is);
        }
    }
}
