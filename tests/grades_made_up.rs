//! Grades worked out from missed standards under a framework made up here, which has what the real year
//! has not: an even number of standards, a figure of the component without one, and a standard that is
//! listed under another component.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/made_up.rs"]
mod made_up;

use ccg_rating::assess::{Workings, assess};
use ccg_rating::framework::{
    Condition, Derivation, Detail, Entries, Entry, Framework, GradeRule, Grading, Kind, Outcome,
    Range, Rule, Setting, SettingKind, Settings, Test,
};
use ccg_rating::rating::{Decimal, Rating};
use made_up::{GROUNDS, SUBJECT, component, indicator};

const PERCENTAGE: Kind = Kind::Number(Range::Percentage);
const NINETY: Option<Decimal> = Some(Decimal::new(90, 0));

static FRAMEWORK: Framework = Framework {
    id: "made-up",
    slug: "made-up",
    label: "made up",
    year: None,
    subject: &SUBJECT,
    in_short: "made up",
    name: Detail::new("made-up framework"),
    asks_for: "figures",
    about: "Made up.",
    start_with: "Start anywhere.",
    components: &[
        component("standards", Grading::Rating(Some(&BY_STANDARDS))),
        component("other", Grading::Rating(None)),
    ],
    flags: &[],
    indicators: &[
        indicator("first", 0, PERCENTAGE, NINETY),
        indicator("second", 0, PERCENTAGE, NINETY),
        indicator("third", 0, PERCENTAGE, NINETY),
        indicator("told", 0, PERCENTAGE, None),
        indicator("elsewhere", 1, PERCENTAGE, NINETY),
    ],
    england: Detail::new(&[]),
    settings: &[Setting {
        id: "may-be-missed",
        name: Detail::new("How many may be missed"),
        kind: SettingKind::Whole {
            default: 0,
            least: 0,
            most: 3,
        },
        grounds: Detail::new(GROUNDS),
    }],
    total: None,
    rules: &[Rule {
        id: "made-up.lowest",
        when: Condition::Always,
        gives: Outcome::LowestComponent,
        because: "It is the lowest.",
        in_words: "The lowest.",
        grounds: GROUNDS,
    }],
    not_known: Detail::new(&[]),
};

static BY_STANDARDS: Derivation = Derivation {
    id: "made-up.standards",
    quotient: None,
    rules: &[
        grade(Test::MissedAtMost(0), Rating::Good),
        grade(Test::Always, Rating::Inadequate),
    ],
    provisional: "Only {entered} of {total}.",
    caveat: "",
    grounds: GROUNDS,
};

const fn grade(when: Test, gives: Rating) -> GradeRule {
    let (id, because, in_words) = ("made-up.grade", "Missed {missed}.", "By those missed.");
    GradeRule {
        id,
        when,
        gives,
        because,
        in_words,
    }
}

fn entries(codes: &[&str]) -> Entries {
    let mut entries = Entries::new(&FRAMEWORK);
    for code in codes {
        let number = Entry::Number(Decimal::new(95, 0));
        entries.set(code, number).expect("it takes a number");
    }
    entries
}

#[test]
fn a_grade_is_provisional_while_fewer_than_half_are_entered_and_no_longer_at_half() {
    let provisional = |codes: &[&str]| {
        let assessment = assess(&entries(codes), &Settings::new(&FRAMEWORK));
        let standards = assessment.components.first();
        let derived = standards.and_then(|standards| standards.derived);
        derived.map(|derived| derived.provisional)
    };
    assert_eq!(provisional(&["first"]), Some(true));
    assert_eq!(provisional(&["first", "second"]), Some(false));
    assert_eq!(provisional(&["first", "second", "third"]), Some(false));
}

#[test]
fn where_missed_standards_count_nothing_else_has_weight() {
    let workings = Workings::new(&entries(&[]), &Settings::new(&FRAMEWORK));
    let weighs = |code: &str| {
        let slot = FRAMEWORK.slot(code).expect("it is there");
        workings.has_weight(slot)
    };
    assert!(weighs("first") && weighs("second") && weighs("third"));
    assert!(!weighs("told"), "it has no standard to miss");
    assert!(!weighs("elsewhere"), "its standard is not the component's");
}
