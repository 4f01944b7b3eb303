//! 2015/16: what readers are told of a grade that was worked out from figures: the exact sentences,
//! what they stand on, and the warnings beside them.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/derived.rs"]
mod derived;

use ccg_rating::assess::{Step, StepKind};
use ccg_rating::rating::Basis;
use derived::{of, rated};

const CAVEAT: &str = "The grade for finance is worked out by our own rule. One published case \
     departs from it: a CCG with a small surplus was rated inadequate for finance.";

/// The steps of the trace about components.
fn steps(words: &str) -> Vec<Step> {
    let trace = rated(words).trace.into_iter();
    trace
        .filter(|step| step.kind == StepKind::Component)
        .collect()
}

/// The one step about a component, which always says that its rule is assumed.
fn step(words: &str) -> (&'static str, String) {
    let mut steps = steps(words);
    let step = steps.pop().expect("figures are entered");
    assert!(steps.is_empty(), "{words}");
    assert_eq!(step.grounds.basis, Basis::Assumed, "{words}");
    (step.rule, step.text)
}

fn assert_says(words: &str, rule: &str, text: &str) {
    assert_eq!(step(words), (rule, text.to_owned()), "{words}");
}

/// The percentage that the sentence about finance shows.
fn shown(allocation: &str, outturn: &str, required: &str) -> String {
    let (_, text) = step(&format!(
        "finance.allocation={allocation} finance.outturn={outturn} \
         finance.required-surplus={required}"
    ));
    let (_, after) = text.split_once(" is ").expect("it says so");
    let (share, _) = after.split_once('%').expect("it is a percentage");
    share.to_owned()
}

#[test]
fn finance_says_what_the_year_came_to_against_what_was_expected() {
    assert_says(
        "finance.allocation=330 finance.outturn=0",
        "assurance.finance.less-than-expected",
        "The budget was £330m, and the year ended at break-even. That is 0.0% of the budget, against 1% expected: finance requires \
         improvement.",
    );
    assert_says(
        "finance.allocation=330 finance.outturn=3.3",
        "assurance.finance.surplus-as-expected",
        "The budget was £330m, and the year ended with a surplus of £3.3m. That is 1.0% of the budget, against 1% expected: finance is good.",
    );
    assert_says(
        "finance.allocation=480 finance.outturn=-10.8",
        "assurance.finance.deficit",
        "The budget was £480m, and the year ended with a deficit of £10.8m. That is -2.3% of the budget, against 1% expected: finance \
         is inadequate.",
    );
    assert_says(
        "finance.allocation=250.5 finance.outturn=2.505 finance.required-surplus=1.5",
        "assurance.finance.less-than-expected",
        "The budget was £250.5m, and the year ended with a surplus of £2.505m. That is 1.0% of the budget, against 1.5% expected: \
         finance requires improvement.",
    );
}

#[test]
fn without_the_budget_the_rule_itself_is_the_reason() {
    assert_says(
        "finance.outturn=-10.8",
        "assurance.finance.deficit",
        "Finance is inadequate with a deficit.",
    );
    assert_says(
        "finance.outturn=0",
        "assurance.finance.less-than-expected",
        "Finance requires improvement with less than the surplus expected, but no deficit.",
    );
    assert_says(
        "finance.outturn=0 finance.required-surplus=0",
        "assurance.finance.surplus-as-expected",
        "Finance is good with at least the surplus expected.",
    );
}

#[test]
fn the_share_is_shown_with_as_many_places_as_tell_it_from_what_was_expected() {
    assert_eq!(shown("330", "3.3", "1"), "1.0");
    assert_eq!(shown("330", "3", "1"), "0.9");
    // 0.99697 looks like 1 with one place and with two.
    assert_eq!(shown("330", "3.29", "1"), "0.997");
    assert_eq!(shown("1000", "9.99", "1"), "0.999");
    assert_eq!(shown("1000", "10.01", "1"), "1.001");
    assert_eq!(shown("1000", "9.999", "1"), "0.9999");
    assert_eq!(shown("100", "0.49", "0.5"), "0.49");
    assert_eq!(shown("300", "1.5", "0.5"), "0.5");
    assert_eq!(shown("1000", "-0.04", "0"), "-0.004");
}

#[test]
fn planning_says_what_was_planned_and_whether_it_was_assured() {
    assert_says(
        "planning.surplus=1 planning.assured=yes",
        "assurance.planning.surplus-and-assured",
        "A planned surplus of 1% is as much as expected, and the plan was assured: planning is \
         good.",
    );
    assert_says(
        "planning.surplus=-0.5 planning.assured=no",
        "assurance.planning.deficit-and-not-assured",
        "A deficit was planned (-0.5%), and the plan was not assured: planning is inadequate.",
    );
    assert_says(
        "planning.surplus=0 planning.assured=partly",
        "assurance.planning.in-between",
        "It planned a surplus of 0% (below 0: a deficit). Was the plan assured? partly. By our rule \
         that is neither good nor inadequate: planning requires improvement.",
    );
}

/// Ten standards, the first so many of them missed.
fn ten_standards(missed: usize) -> String {
    let codes = [
        "rtt-18-weeks",
        "ae-4-hours",
        "cancer-2-week",
        "breast-2-week",
        "cancer-31-day-first",
        "cancer-31-day-surgery",
        "cancer-62-day-gp",
        "ambulance-red-1",
        "cpa-7-day",
        "iapt-recovery",
    ];
    let words = codes.iter().enumerate().map(|(place, code)| {
        let value = if place < missed { "10" } else { "100" };
        format!("performance.{code}={value}")
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn performance_says_how_many_standards_were_missed_and_how_many_may_be() {
    assert_says(
        &ten_standards(2),
        "assurance.performance.few-missed",
        "It missed 2 of the 10 standards entered. By our rule up to 2 may be missed: performance is good.",
    );
    assert_says(
        &ten_standards(3),
        "assurance.performance.some-missed",
        "It missed 3 of the 10 standards entered. Up to 2 may be missed for good, up to 5 for \
         this: performance requires improvement.",
    );
    assert_says(
        &ten_standards(6),
        "assurance.performance.many-missed",
        "It missed 6 of the 10 standards entered, more than the 5 that may be: performance is \
         inadequate.",
    );
    assert_says(
        &format!(
            "{} performance-good-max-missed=0 performance-ri-max-missed=4",
            ten_standards(4)
        ),
        "assurance.performance.some-missed",
        "It missed 4 of the 10 standards entered. Up to 0 may be missed for good, up to 4 for \
         this: performance requires improvement.",
    );
}

#[test]
fn a_grade_from_fewer_than_half_of_the_standards_is_called_provisional() {
    assert_says(
        "performance.rtt-18-weeks=91.9 performance.mixed-sex=0 performance.cpa-7-day=95",
        "assurance.performance.few-missed",
        "It missed 1 of the 3 standards entered. By our rule up to 2 may be missed: performance is good. Only \
         3 of the 19 standards are entered, so this grade is provisional.",
    );
    assert!(!step(&ten_standards(0)).1.contains("provisional"));
}

#[test]
fn figures_that_leave_a_grade_open_say_between_what() {
    assert_says(
        "finance.outturn=1",
        "assurance.finance",
        "The figures for finance leave it requires improvement or good: more of them are needed \
         to tell.",
    );
    assert_says(
        "planning.assured=no",
        "assurance.planning",
        "The figures for planning leave it inadequate or requires improvement: more of them are \
         needed to tell.",
    );
    assert_says(
        "finance.allocation=330",
        "assurance.finance",
        "The figures for finance are too few to tell its grade.",
    );
}

#[test]
fn a_grade_that_was_entered_counts_and_the_trace_says_so() {
    assert_says(
        "finance=good finance.allocation=330 finance.outturn=0",
        "assurance.finance",
        "The grade entered for finance counts, good. The figures alone would make it requires \
         improvement.",
    );
    assert_says(
        "planning=inadequate planning.assured=yes",
        "assurance.planning",
        "The grade entered for planning counts, inadequate. The figures alone would make it \
         requires improvement or good.",
    );
    assert_says(
        "finance=outstanding finance.allocation=330",
        "assurance.finance",
        "The grade entered for finance counts, outstanding.",
    );
    let entered = "finance=good planning=good performance=good";
    assert_eq!(
        steps(entered),
        [],
        "nothing is said where there are no figures"
    );
}

#[test]
fn the_steps_stand_in_the_order_of_the_components() {
    let all = steps(&format!(
        "{} finance.outturn=0 planning.assured=partly",
        ten_standards(0)
    ));
    let rules: Vec<&str> = all.iter().map(|step| step.rule).collect();
    assert_eq!(
        rules,
        [
            "assurance.finance.less-than-expected",
            "assurance.performance.few-missed",
            "assurance.planning.in-between"
        ]
    );
}

#[test]
fn the_published_case_that_departs_from_the_rule_is_shown_wherever_the_rule_gave_a_grade() {
    for outturn in ["-10.8", "0", "3.3"] {
        let words = format!("finance.allocation=330 finance.outturn={outturn}");
        assert_eq!(rated(&words).warnings, [CAVEAT], "{words}");
        let assessment = rated(&words);
        let derived = of(&assessment, "finance")
            .derived
            .expect("it was worked out");
        assert!(
            derived
                .grounds
                .source
                .text
                .contains("a CCG with a small surplus")
        );
    }
    for words in [
        "",
        "finance.allocation=330",
        "finance.outturn=1",
        "finance=good",
        "finance=good finance.allocation=330 finance.outturn=0",
        "planning.surplus=1 planning.assured=yes performance.mixed-sex=0",
    ] {
        assert!(rated(words).warnings.is_empty(), "{words}");
    }
}
