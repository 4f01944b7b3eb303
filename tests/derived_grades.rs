//! 2015/16: the grades for finance and planning that figures make, against the rules of the method of
//! that year written down a second time. Performance is in `derived_performance.rs`.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/derived.rs"]
mod derived;
#[path = "common/exact.rs"]
mod exact;
#[path = "common/repeatable.rs"]
mod repeatable;

use Rating::{Good, Inadequate, RequiresImprovement};
use ccg_rating::rating::{Basis, Rating, RatingSet};
use derived::{of, rated};
use exact::{Exact, ONE};
use proptest::prelude::*;
use repeatable::config;

/// The number as people write it.
fn text(number: Exact) -> String {
    let sign = if number.0 < 0 { "-" } else { "" };
    let (whole, part) = (number.0.abs() / ONE, number.0.abs() % ONE);
    format!("{sign}{whole}.{part:012}")
}

/// The one grade that the figures make of a component.
fn grade(component: &str, words: &str) -> Rating {
    let assessment = rated(words);
    let assessed = of(&assessment, component);
    let derived = assessed.derived.expect("it was worked out");
    assert_eq!(derived.grounds.basis, Basis::Assumed, "{words}");
    let one = assessed.ratings.and_then(RatingSet::single);
    one.expect("all figures are known")
}

fn finance(allocation: &str, outturn: &str, required: Option<&str>) -> Rating {
    let required = required.map_or_else(String::new, |required| {
        format!("finance.required-surplus={required}")
    });
    let words = format!("finance.allocation={allocation} finance.outturn={outturn} {required}");
    grade("finance", &words)
}

#[test]
fn finance_is_good_from_exactly_the_usual_surplus_of_one_percent() {
    for (outturn, expected) in [
        ("50", Good),
        ("3.30000000001", Good),
        ("3.3", Good),
        ("3.29999999999", RequiresImprovement),
        ("0.00000000001", RequiresImprovement),
        ("0", RequiresImprovement),
        ("-0.00000000001", Inadequate),
        ("-3.3", Inadequate),
        ("-400", Inadequate),
    ] {
        assert_eq!(finance("330", outturn, None), expected, "{outturn}");
    }
}

#[test]
fn the_surplus_that_was_asked_for_can_be_another() {
    for (required, outturn, expected) in [
        ("1", "3.3", Good),
        ("0.97", "3.2", RequiresImprovement),
        ("0.96", "3.2", Good),
        ("2", "6.59999999999", RequiresImprovement),
        ("2", "6.6", Good),
        ("100", "329.99999999", RequiresImprovement),
        ("100", "330", Good),
        // With none asked for, break-even is as much as expected.
        ("0", "0", Good),
        ("0", "-0.00000000001", Inadequate),
        // A deficit that was agreed is as much as expected; a larger one is a deficit.
        ("-1", "0", Good),
        ("-1", "-3.3", Good),
        ("-1", "-3.30000000001", Inadequate),
        ("-100", "-330", Good),
    ] {
        let found = finance("330", outturn, Some(required));
        assert_eq!(found, expected, "{outturn} against {required}%");
    }
}

#[test]
fn finance_agrees_with_the_published_cases_that_its_rule_was_made_for() {
    // Greater Huddersfield: break-even against 1%. Croydon: a deficit of £10.8m.
    assert_eq!(finance("330", "0", None), RequiresImprovement);
    assert_eq!(finance("480", "-10.8", None), Inadequate);
}

proptest! {
    #![proptest_config(config(209))]

    #[test]
    fn finance_is_what_the_method_says_of_any_figures(
        allocation in 1..2_000_000_i128,
        required in prop::option::of(-300..=300_i128),
        outturn in -3_000_000..3_000_000_i128,
        places in 0..4_u32,
    ) {
        let unit = 10_i128.pow(12 - places);
        let (allocation, outturn) = (Exact(allocation * unit), Exact(outturn * unit));
        let usual = Exact::of("1");
        let asked = required.map(|hundredths| Exact(hundredths * 10_000_000_000));
        let expected = exact::finance(allocation, outturn, asked.unwrap_or(usual));
        let asked = asked.map(text);
        let found = finance(&text(allocation), &text(outturn), asked.as_deref());
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn finance_is_what_the_method_says_closest_to_the_surplus_expected(
        millions in 1..1000_i128,
        hundredths in -300..=300_i128,
        off_by in -2..=2_i128,
        places in 4..12_u32,
    ) {
        // The allocation in whole millions, so that the surplus expected has four places.
        let allocation = Exact(millions * ONE);
        let required = Exact(hundredths * 10_000_000_000);
        let outturn = Exact(millions * hundredths * 100_000_000 + off_by * 10_i128.pow(12 - places));
        let expected = exact::finance(allocation, outturn, required);
        prop_assert_eq!(expected == Good, off_by >= 0, "the model itself is exact");
        let found = finance(&text(allocation), &text(outturn), Some(&text(required)));
        prop_assert_eq!(found, expected);
    }
}

const SURPLUSES: [&str; 12] = [
    "-100",
    "-1.0001",
    "-1",
    "-0.5",
    "-0.00000001",
    "0",
    "0.00000001",
    "0.99999999",
    "1",
    "1.00000001",
    "2",
    "100",
];

#[test]
fn planning_is_what_the_method_says_of_every_combination() {
    let mut seen = RatingSet::EMPTY;
    for surplus in SURPLUSES {
        for required in [None, Some("0"), Some("-1"), Some("1"), Some("2")] {
            for assured in ["no", "partly", "yes"] {
                let asked = required.map_or_else(String::new, |required| {
                    format!("finance.required-surplus={required}")
                });
                let words =
                    format!("planning.surplus={surplus} planning.assured={assured} {asked}");
                let required = Exact::of(required.unwrap_or("1"));
                let expected = exact::planning(Exact::of(surplus), required, assured);
                assert_eq!(grade("planning", &words), expected, "{words}");
                seen = seen.with(expected);
            }
        }
    }
    assert_eq!(seen.len(), 3, "every grade came up");
}

#[test]
fn a_plan_for_the_surplus_expected_is_good_only_if_it_was_assured() {
    let plan = |words: &str| grade("planning", words);
    assert_eq!(plan("planning.surplus=1 planning.assured=yes"), Good);
    assert_eq!(
        plan("planning.surplus=1 planning.assured=partly"),
        RequiresImprovement
    );
    assert_eq!(
        plan("planning.surplus=1 planning.assured=no"),
        RequiresImprovement
    );
    assert_eq!(plan("planning.surplus=-1 planning.assured=no"), Inadequate);
    assert_eq!(
        plan("planning.surplus=0 planning.assured=no"),
        RequiresImprovement
    );
}

#[test]
fn what_figures_make_of_grades_counts_towards_the_whole() {
    // Greater Huddersfield: two of five grades are worked out and come out as they were published.
    let assessment = rated(
        "well-led=good delegated-functions=good performance=good \
         finance.allocation=330 finance.outturn=0 planning.surplus=0 planning.assured=partly",
    );
    assert_eq!(assessment.overall, RatingSet::only(RequiresImprovement));
    let with_surplus = rated(
        "well-led=good delegated-functions=good performance=good \
         finance.allocation=330 finance.outturn=3.3 planning.surplus=0 planning.assured=partly",
    );
    assert_eq!(with_surplus.overall, RatingSet::only(Good));
}

#[test]
fn a_grade_that_is_entered_wins_over_the_figures() {
    let figures = "finance.allocation=330 finance.outturn=-3.3";
    for entered in Rating::ALL {
        let assessment = rated(&format!("finance={} {figures}", entered.id()));
        let finance = of(&assessment, "finance");
        assert_eq!(finance.ratings, Some(RatingSet::only(entered)));
        assert_eq!(finance.derived, None);
        assert_eq!((finance.known, finance.total), (1, 1));
    }
}

#[test]
fn leadership_and_delegated_functions_are_never_worked_out() {
    let assessment = rated(
        "finance.allocation=330 finance.outturn=0 planning.surplus=0 planning.assured=no \
         performance.mixed-sex=0",
    );
    for id in ["well-led", "delegated-functions"] {
        assert_eq!(of(&assessment, id).ratings, Some(RatingSet::ALL), "{id}");
        assert_eq!(of(&assessment, id).derived, None, "{id}");
    }
}
