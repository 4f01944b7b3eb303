//! Ratings of 2016/17 worked out by hand, from that year's method.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use Band::{Better, Similar, Worse};
use Level::{Amber, Green, GreenStar, Red};
use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use ccg_rating::assess::{Assessment, assess};
use ccg_rating::framework::{Entries, Entry, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Level, Rating, RatingSet};

/// Rates a CCG of 2016/17: bands of performance indicators, then levels by code.
fn iaf(bands: &[(Band, usize)], levels: &[(&str, Level)], settings: &[(&str, &str)]) -> Assessment {
    let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
    let mut entries = Entries::new(framework);
    let bands = bands
        .iter()
        .flat_map(|(band, times)| [*band].repeat(*times));
    // Only indicators that take all three bands, so that any mean can be built.
    let mut slots = framework
        .slots()
        .into_iter()
        .filter(|slot| slot.bands().len() == 3);
    for band in bands {
        // Finance takes bands as well, but does not belong to performance.
        let slot = slots.find(|slot| !["141a", "141b"].contains(&slot.code()));
        let code = slot.expect("there are enough indicators").code();
        entries
            .set(code, Entry::Band(band))
            .expect("it takes every band");
    }
    for (code, level) in levels {
        entries
            .set(code, Entry::Level(*level))
            .expect("it takes this level");
    }
    let mut chosen = Settings::new(framework);
    for (id, text) in settings {
        chosen
            .set_from_text(id, text)
            .expect("the setting takes this");
    }
    assess(&entries, &chosen)
}

/// Bands whose mean is 1, 1.1 and 1.2.
const MEAN_1: &[(Band, usize)] = &[(Similar, 1)];
const MEAN_1_1: &[(Band, usize)] = &[(Better, 1), (Similar, 9)];
const MEAN_1_2: &[(Band, usize)] = &[(Better, 2), (Worse, 1), (Similar, 2)];
const UNKNOWN: &[(Band, usize)] = &[];

fn possible(assessment: &Assessment) -> Vec<Rating> {
    assessment.overall.iter().collect()
}

/// The limits of the score, as exact fractions.
fn limits(assessment: &Assessment) -> (String, String) {
    let range = assessment.score.expect("2016/17 has a score");
    (range.low.to_string(), range.high.to_string())
}

fn assert_rated(assessment: &Assessment, low: &str, high: &str, ratings: &[Rating]) {
    assert_eq!(limits(assessment), (low.to_owned(), high.to_owned()));
    assert_eq!(possible(assessment), ratings);
}

#[test]
fn the_check_table_of_the_method_comes_out_as_worked_by_hand() {
    let rate =
        |bands, leadership, finance| iaf(bands, &[("165a", leadership), ("141b", finance)], &[]);
    assert_rated(
        &rate(MEAN_1_1, GreenStar, Green),
        "31/20",
        "31/20",
        &[Outstanding],
    );
    assert_rated(&rate(MEAN_1_1, Green, Green), "83/60", "83/60", &[Good]);
    assert_rated(&rate(MEAN_1, Green, Amber), "13/12", "13/12", &[Good]);
    assert_rated(
        &rate(MEAN_1, GreenStar, Red),
        "1",
        "1",
        &[RequiresImprovement],
    );
    assert_rated(
        &rate(MEAN_1, Amber, Amber),
        "11/12",
        "11/12",
        &[RequiresImprovement],
    );
    assert_rated(&rate(MEAN_1_2, Red, Red), "3/5", "3/5", &[Inadequate]);
    assert_rated(&rate(UNKNOWN, Red, Red), "0", "1", &[Inadequate]);
    let all_but_lowest = [RequiresImprovement, Good, Outstanding];
    assert_rated(&rate(UNKNOWN, Green, Green), "5/6", "11/6", &all_but_lowest);
    // The story of Kirklees in July 2017: strong leadership, red finance.
    assert_rated(
        &rate(UNKNOWN, Green, Red),
        "1/3",
        "4/3",
        &[RequiresImprovement, Good],
    );
}

#[test]
fn a_score_exactly_on_a_threshold_is_below_it_unless_the_reader_says_otherwise() {
    let levels = [("165a", GreenStar), ("141b", Red)];
    assert_eq!(possible(&iaf(MEAN_1, &levels, &[])), [RequiresImprovement]);
    let at = [("tie", "at-or-above")];
    assert_eq!(possible(&iaf(MEAN_1, &levels, &at)), [Good]);
    // Exactly 1.45: 1/2 × 9/10 + 1/4 × 2 + 1/4 × 2.
    let bands = [(Worse, 1), (Similar, 9)];
    let best = [("165a", GreenStar), ("141b", Green)];
    assert_rated(&iaf(&bands, &best, &[]), "29/20", "29/20", &[Good]);
    assert_rated(&iaf(&bands, &best, &at), "29/20", "29/20", &[Outstanding]);
}

#[test]
fn with_green_leadership_and_red_finance_it_takes_more_than_four_thirds_to_be_good() {
    let levels = [("165a", Green), ("141b", Red)];
    let just = iaf(&[(Better, 17), (Similar, 34)], &levels, &[]);
    assert_rated(&just, "1", "1", &[RequiresImprovement]);
    let more = iaf(&[(Better, 18), (Similar, 33)], &levels, &[]);
    assert_eq!(possible(&more), [Good]);
}

#[test]
fn leadership_in_halves_puts_amber_in_the_middle() {
    let halves = [("leadership-scale", "halves")];
    let score = |level, settings: &[_]| {
        limits(&iaf(MEAN_1, &[("165a", level), ("141b", Amber)], settings)).0
    };
    assert_eq!(
        [Red, Amber, Green, GreenStar].map(|l| score(l, &[])),
        ["3/4", "11/12", "13/12", "5/4"]
    );
    assert_eq!(
        [Red, Amber, Green, GreenStar].map(|l| score(l, &halves)),
        ["3/4", "1", "9/8", "5/4"]
    );
}

#[test]
fn the_finance_rule_says_whether_the_plan_the_year_or_both_count() {
    let finance = |levels: &[_], rule| {
        let assessment = iaf(MEAN_1, levels, &[("finance-rule", rule)]);
        let range = assessment.components[1].score.expect("finance has a score");
        format!("{} to {}", range.low, range.high)
    };
    let plan_green = [("141a", Green), ("141b", Red)];
    assert_eq!(finance(&plan_green, "in-year"), "0 to 0");
    assert_eq!(finance(&plan_green, "mean"), "1 to 1");
    assert_eq!(finance(&plan_green, "worst"), "0 to 0");
    assert_eq!(
        finance(&[("141a", Amber), ("141b", Green)], "mean"),
        "3/2 to 3/2"
    );
    assert_eq!(
        finance(&[("141a", Amber), ("141b", Green)], "worst"),
        "1 to 1"
    );
    // One of the two unknown: the other is used.
    for rule in ["mean", "worst"] {
        assert_eq!(finance(&[("141a", Green)], rule), "2 to 2");
        assert_eq!(finance(&[("141b", Amber)], rule), "1 to 1");
        assert_eq!(finance(&[], rule), "0 to 2");
    }
    assert_eq!(
        finance(&[("141a", Green)], "in-year"),
        "0 to 2",
        "the plan says nothing of it"
    );
}

#[test]
fn a_finance_plan_that_does_not_count_is_pointed_out() {
    let levels = [("141a", Green)];
    assert_eq!(
        iaf(UNKNOWN, &levels, &[]).warnings,
        ["141a (Financial plan) is entered but does not count: under this setting only 141b does."]
    );
    assert!(
        iaf(UNKNOWN, &levels, &[("finance-rule", "mean")])
            .warnings
            .is_empty()
    );
}

#[test]
fn the_trace_says_which_of_two_finance_indicators_is_not_known() {
    let assessment = iaf(UNKNOWN, &[("141a", Green)], &[("finance-rule", "worst")]);
    let step = assessment
        .trace
        .iter()
        .find(|step| step.rule == "iaf.finance.worst");
    assert_eq!(
        step.map(|step| step.text.as_str()),
        Some(
            "The finance plan is green and finance in the year is not known. The worse of what \
             is known scores 2 of 2."
        )
    );
}

#[test]
fn red_leadership_and_finance_that_scores_0_are_inadequate_whatever_the_rest() {
    let best: &[(Band, usize)] = &[(Better, 53)];
    let red = [("165a", Red), ("141a", Red), ("141b", Green)];
    assert_eq!(
        possible(&iaf(best, &red, &[("finance-rule", "worst")])),
        [Inadequate]
    );
    // The average of red and green is not 0, and the year alone is green.
    assert_eq!(
        possible(&iaf(best, &red, &[("finance-rule", "mean")])),
        [Good]
    );
    assert_eq!(possible(&iaf(best, &red, &[])), [Outstanding]);
}

#[test]
fn missing_indicators_may_count_as_similar_so_that_performance_is_always_known() {
    let middle = [("missing", "middle")];
    let levels = [("165a", Amber), ("141b", Green)];
    assert_rated(&iaf(UNKNOWN, &levels, &middle), "7/6", "7/6", &[Good]);
    // One of 57 better: performance 58/57, so the score is 1/2 × 1/57 more.
    assert_eq!(limits(&iaf(&[(Better, 1)], &levels, &middle)).0, "67/57");
    assert_eq!(
        limits(&iaf(&[(Better, 1)], &levels, &[])).0,
        "5/3",
        "left out by default"
    );
}

#[test]
fn nothing_entered_allows_every_rating_in_either_year() {
    for framework in frameworks::ALL {
        let assessment = assess(&Entries::new(framework), &Settings::new(framework));
        assert_eq!(assessment.overall, RatingSet::ALL);
    }
    assert_eq!(
        limits(&iaf(UNKNOWN, &[], &[])),
        ("0".to_owned(), "2".to_owned())
    );
}
