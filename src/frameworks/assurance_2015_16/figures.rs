//! 2015/16: the figures on money and waiting times that three of the five grades can be worked out
//! from, where the grade itself was not published.
//!
//! How NHS England turned figures into these grades is not known. The rules are assumed; they say so
//! wherever they show.

use super::{FINANCE, GOOD_MISSED, PERFORMANCE, PLANNING, REQUIRES_IMPROVEMENT_MISSED};
use crate::framework::{
    Bound, Derivation, Detail, GradeRule, Grounds, Indicator, Kind, Polarity, Quotient, Range,
    Test, one_of_many,
};
use crate::rating::{Basis, Decimal, Level, Rating};

/// The places of the indicators that rules ask for.
const ALLOCATION: usize = 0;
const OUTTURN: usize = 1;
const REQUIRED_SURPLUS: usize = 2;
const PLANNED_SURPLUS: usize = 3;
const ASSURED: usize = 4;

/// The surplus that CCGs were to end the year with, in percent of their allocation: 1, as the
/// Huddersfield Examiner reported in July 2016 (basis: article).
const USUAL_SURPLUS: Decimal = Decimal::new(1, 0);
const EXPECTED: Bound = Bound::Entered(REQUIRED_SURPLUS, USUAL_SURPLUS);
const NOUGHT: Bound = Bound::Is(Decimal::ZERO);

/// How money becomes a grade.
pub(super) static FINANCE_GRADE: Derivation = Derivation {
    id: "assurance.finance",
    quotient: Some(Quotient {
        part: OUTTURN,
        whole: ALLOCATION,
        expected: EXPECTED,
        endings: [
            "with a deficit of £{part}m",
            "at break-even",
            "with a surplus of £{part}m",
        ],
    }),
    rules: &[
        GradeRule {
            id: "assurance.finance.surplus-as-expected",
            when: Test::ShareAtLeast(EXPECTED),
            gives: Rating::Good,
            because: "The budget was £{finance.allocation}m, and the year ended {ending}. That is \
                      {share}% of the budget, against {expected}% expected: finance is good.",
            in_words: "Finance is good with at least the surplus expected.",
        },
        GradeRule {
            id: "assurance.finance.less-than-expected",
            when: Test::ShareAtLeast(NOUGHT),
            gives: Rating::RequiresImprovement,
            because: "The budget was £{finance.allocation}m, and the year ended {ending}. That is \
                      {share}% of the budget, against {expected}% expected: finance requires improvement.",
            in_words: "Finance requires improvement with less than the surplus expected, but no \
                       deficit.",
        },
        GradeRule {
            id: "assurance.finance.deficit",
            when: Test::Always,
            gives: Rating::Inadequate,
            because: "The budget was £{finance.allocation}m, and the year ended {ending}. That is \
                      {share}% of the budget, against {expected}% expected: finance is inadequate.",
            in_words: "Finance is inadequate with a deficit.",
        },
    ],
    provisional: "",
    caveat: "The grade for finance is worked out by our own rule. One published case departs from \
             it: a CCG with a small surplus was rated inadequate for finance.",
    grounds: Grounds::assumed(
        "How NHS England graded finance is not known. This rule agrees with Greater Huddersfield \
         (break-even against 1%) and Croydon (a deficit of £10.8m). One published case departs \
         from it: a CCG with a small surplus was rated inadequate.",
    ),
};

/// How a plan becomes a grade.
pub(super) static PLANNING_GRADE: Derivation = Derivation {
    id: "assurance.planning",
    quotient: None,
    rules: &[
        GradeRule {
            id: "assurance.planning.surplus-and-assured",
            when: Test::All(&[
                Test::AtLeast(PLANNED_SURPLUS, EXPECTED),
                Test::Answer(ASSURED, Level::Yes),
            ]),
            gives: Rating::Good,
            because: "A planned surplus of {planning.surplus}% is as much as expected, and the \
                      plan was assured: planning is good.",
            in_words: "Planning is good with the surplus expected and an assured plan.",
        },
        GradeRule {
            id: "assurance.planning.deficit-and-not-assured",
            when: Test::All(&[
                Test::Not(&Test::AtLeast(PLANNED_SURPLUS, NOUGHT)),
                Test::Answer(ASSURED, Level::No),
            ]),
            gives: Rating::Inadequate,
            because: "A deficit was planned ({planning.surplus}%), and the plan was not assured: \
                      planning is inadequate.",
            in_words: "Planning is inadequate with a planned deficit and a plan that was not \
                       assured.",
        },
        GradeRule {
            id: "assurance.planning.in-between",
            when: Test::Always,
            gives: Rating::RequiresImprovement,
            because: "It planned a surplus of {planning.surplus}% (below 0: a deficit). Was the plan \
                      assured? {planning.assured}. By our rule that is neither good nor \
                      inadequate: planning requires improvement.",
            in_words: "Planning requires improvement with neither the surplus expected and an \
                       assured plan, nor a deficit and no assurance.",
        },
    ],
    provisional: "",
    caveat: "",
    grounds: Grounds::assumed(
        "How NHS England graded planning is not known. This rule agrees with Greater Huddersfield, \
         which could plan no surplus.",
    ),
};

/// How missed standards become a grade.
pub(super) static PERFORMANCE_GRADE: Derivation = Derivation {
    id: "assurance.performance",
    quotient: None,
    rules: &[
        GradeRule {
            id: "assurance.performance.few-missed",
            when: Test::MissedAtMost(GOOD_MISSED),
            gives: Rating::Good,
            because: "It missed {missed} of the {entered} standards entered. By our rule \
                      up to {performance-good-max-missed} may be missed: performance is good.",
            in_words: "Performance is good with at most {performance-good-max-missed} standards \
                       missed.",
        },
        GradeRule {
            id: "assurance.performance.some-missed",
            when: Test::MissedAtMost(REQUIRES_IMPROVEMENT_MISSED),
            gives: Rating::RequiresImprovement,
            because: "It missed {missed} of the {entered} standards entered. Up to \
                      {performance-good-max-missed} may be missed for good, up to \
                      {performance-ri-max-missed} for this: performance requires improvement.",
            in_words: "Performance requires improvement with at most {performance-ri-max-missed} \
                       missed.",
        },
        GradeRule {
            id: "assurance.performance.many-missed",
            when: Test::Always,
            gives: Rating::Inadequate,
            because: "It missed {missed} of the {entered} standards entered, more than the \
                      {performance-ri-max-missed} that may be: performance is inadequate.",
            in_words: "Performance is inadequate with more missed.",
        },
    ],
    provisional: "Only {entered} of the {total} standards are entered, so this grade is provisional.",
    caveat: "",
    grounds: Grounds::assumed(
        "How many missed standards lowered the grade for performance is not known; the limits can \
         be set. The standards and their targets were published (Guardian, 11 February 2016; a \
         Derby report, August 2016; a CCG's annual report), but the last five in the list are \
         reconstructed, and so is that these standards fed the grade.",
    ),
};

const HIGHER: Polarity = Polarity::Higher;
const LOWER: Polarity = Polarity::Lower;
const PERCENTAGE: Kind = Kind::Number(Range::Percentage);
const COUNT: Kind = Kind::Number(Range::Count);

/// The figures, in the order in which they are asked for.
#[rustfmt::skip] // one or two lines a figure: a table to be read down
pub(super) static FIGURES: [Indicator; 24] = [
    row("finance.allocation", "Budget (allocation)", FINANCE, "£m", Kind::Number(Range::AboveNought), HIGHER),
    row("finance.outturn", "How the year ended: a surplus, or a deficit with a minus", FINANCE, "£m", Kind::Number(Range::Any), HIGHER),
    row("finance.required-surplus", "Surplus expected; 1% if left empty", FINANCE, "% of the budget", Kind::Number(Range::Change), HIGHER),
    row("planning.surplus", "Surplus planned for the next year; a deficit with a minus", PLANNING, "% of the budget", Kind::Number(Range::Change), HIGHER),
    row("planning.assured", "Was the plan assured by NHS England?", PLANNING, "", Kind::Answer(&[Level::No, Level::Partly, Level::Yes]), HIGHER),
    standard("performance.rtt-18-weeks", "Waiting under 18 weeks for treatment (incomplete pathways)", HIGHER, 92, 0, Basis::Published),
    standard("performance.ae-4-hours", "A&E: admitted, transferred or discharged within 4 hours", HIGHER, 95, 0, Basis::Published),
    standard("performance.diagnostics-6-weeks", "Waiting over 6 weeks for a diagnostic test", LOWER, 1, 0, Basis::Published),
    standard("performance.cancer-2-week", "Cancer: urgent GP referral seen within 2 weeks", HIGHER, 93, 0, Basis::Published),
    standard("performance.breast-2-week", "Breast symptoms seen within 2 weeks", HIGHER, 93, 0, Basis::Published),
    standard("performance.cancer-31-day-first", "Cancer: first treatment within 31 days", HIGHER, 96, 0, Basis::Published),
    standard("performance.cancer-31-day-surgery", "Cancer: subsequent surgery within 31 days", HIGHER, 94, 0, Basis::Published),
    standard("performance.cancer-31-day-drugs", "Cancer: subsequent drug treatment within 31 days", HIGHER, 98, 0, Basis::Published),
    standard("performance.cancer-31-day-radiotherapy", "Cancer: subsequent radiotherapy within 31 days", HIGHER, 94, 0, Basis::Published),
    standard("performance.cancer-62-day-gp", "Cancer: treated within 62 days of urgent GP referral", HIGHER, 85, 0, Basis::Published),
    standard("performance.cancer-62-day-screening", "Cancer: treated within 62 days of screening referral", HIGHER, 90, 0, Basis::Published),
    standard("performance.ambulance-red-1", "Ambulance: Red 1 calls reached within 8 minutes", HIGHER, 75, 0, Basis::Published),
    standard("performance.ambulance-red-2", "Ambulance: Red 2 calls reached within 8 minutes", HIGHER, 75, 0, Basis::Published),
    standard("performance.cpa-7-day", "Mental health: follow-up within 7 days", HIGHER, 95, 0, Basis::Published),
    standard("performance.ambulance-19-minute", "Ambulance: Category A transport within 19 minutes", HIGHER, 95, 0, Basis::Reconstructed),
    standard("performance.iapt-recovery", "Talking therapies: recovery", HIGHER, 50, 0, Basis::Reconstructed),
    standard("performance.dementia-diagnosis", "Dementia: estimated diagnosis rate", HIGHER, 667, 1, Basis::Reconstructed),
    count("performance.mixed-sex", "Breaches of mixed-sex accommodation"),
    count("performance.waits-52-weeks", "Patients waiting over 52 weeks"),
];

const fn row(
    code: &'static str,
    name: &'static str,
    component: usize,
    unit: &'static str,
    kind: Kind,
    polarity: Polarity,
) -> Indicator {
    Indicator {
        code,
        name: one_of_many(code, name),
        domain: Detail::new(""),
        area: Detail::new(""),
        unit: Detail::new(unit),
        kind,
        polarity,
        standard: None,
        england: None,
        component,
        priority_area: Detail::new(None),
        basis: Detail::new(Basis::Assumed),
    }
}

/// A standard; its basis is how well the target is known.
const fn standard(
    code: &'static str,
    name: &'static str,
    polarity: Polarity,
    digits: i64,
    places: u32,
    basis: Basis,
) -> Indicator {
    Indicator {
        standard: Some(Decimal::new(digits, places)),
        basis: Detail::new(basis),
        ..row(code, name, PERFORMANCE, "%", PERCENTAGE, polarity)
    }
}

/// A standard of none at all.
const fn count(code: &'static str, name: &'static str) -> Indicator {
    Indicator {
        standard: Some(Decimal::ZERO),
        basis: Detail::new(Basis::Reconstructed),
        ..row(code, name, PERFORMANCE, "how many", COUNT, LOWER)
    }
}
