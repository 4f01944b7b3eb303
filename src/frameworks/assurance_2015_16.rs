//! 2015/16: the CCG assurance framework. Five components, each with a rating, and a headline.
//!
//! The final formula from components to the headline was not found. There are two readings: the
//! counting rule that agrees with every published case known to us, and the lowest component,
//! which the press reported of the draft round.

mod figures;

use super::CCG;
use crate::framework::{
    Choice, Component, Condition, Derivation, Detail, Flag, Framework, Grading, Grounds, Outcome,
    Rule, Setting, SettingKind, Source,
};
use crate::rating::{Basis, Rating, RatingSet};

/// The place of the setting `reading`.
const READING: usize = 0;
/// The place of its choice `lowest-component`.
const LOWEST_COMPONENT: usize = 1;
/// The places of the settings that say how many standards may be missed.
const GOOD_MISSED: usize = 1;
const REQUIRES_IMPROVEMENT_MISSED: usize = 2;
/// The places of the components that can be worked out from figures.
const FINANCE: usize = 2;
const PERFORMANCE: usize = 3;
const PLANNING: usize = 4;
/// The place of the flag `legal-directions`.
const LEGAL_DIRECTIONS: usize = 0;

const INADEQUATE: RatingSet = RatingSet::only(Rating::Inadequate);
const REQUIRES_IMPROVEMENT: RatingSet = RatingSet::only(Rating::RequiresImprovement);
const OUTSTANDING: RatingSet = RatingSet::only(Rating::Outstanding);
const BELOW_GOOD: RatingSet = INADEQUATE.with(Rating::RequiresImprovement);

/// What the counting rules stand on.
const COUNTING: Grounds = Grounds::assumed(
    "The formula was not found. This is the simplest counting rule that agrees with every \
     published case known to us; for five CCGs we know all five grades.",
);

const DRAFT_ROUND: Grounds = Grounds::new(
    Basis::Reported,
    Source::words(
        "HSJ, July 2016: the draft round worked so, rated about three quarters of CCGs inadequate \
         and none outstanding, and was redone.",
    ),
);

/// The limits on missed standards act on figures only.
const MISSED_STANDARDS: Grounds = Grounds::assumed(
    "How many missed standards lowered the performance component is not known; these limits are \
     a starting point to vary.",
);

/// The framework.
pub static FRAMEWORK: Framework = Framework {
    id: "ccg-assurance-2015-16",
    slug: "2015-16",
    label: "2015/16",
    year: Some("2015/16"),
    subject: &CCG,
    in_short: "five grades",
    name: Detail::new("CCG assurance framework"),
    asks_for: "grades",
    about: "NHS England graded five parts of each CCG's work, and gave one word for the whole.",
    start_with: "Start with any grade that you know.",
    components: &[
        component(
            "well-led",
            "leadership",
            "Is the CCG well led? A judgement by NHS England.",
            None,
        ),
        component(
            "delegated-functions",
            "delegated functions",
            "Does it run the services handed to it well, such as buying GP care? A judgement by \
             NHS England.",
            None,
        ),
        component(
            "finance",
            "finance",
            "Did it stay within its budget, with the surplus it was asked for?",
            Some(&figures::FINANCE_GRADE),
        ),
        component(
            "performance",
            "performance",
            "Did its patients get care in the promised time?",
            Some(&figures::PERFORMANCE_GRADE),
        ),
        component(
            "planning",
            "planning",
            "Were its plans for the next year sound and affordable?",
            Some(&figures::PLANNING_GRADE),
        ),
    ],
    flags: &[Flag {
        code: "legal-directions",
        name: "Under legal directions when rated",
        about: "NHS England had formally ordered the CCG what to do, and the order was in force \
                when the rating was made.",
    }],
    indicators: &figures::FIGURES,
    england: Detail::new(&[]),
    settings: &[
        Setting {
            id: "reading",
            name: Detail::new("How five grades become one"),
            kind: SettingKind::Choice(&[
                Choice {
                    id: "published-pattern",
                    name: Detail::new("By counting low grades"),
                    about: Detail::new(
                        "One ‘requires improvement’ can be carried; two, or one ‘inadequate’, \
                            cannot. This agrees with every published case known to us.",
                    ),
                    grounds: Detail::new(COUNTING),
                },
                Choice {
                    id: "lowest-component",
                    name: Detail::new("The lowest grade decides"),
                    about: Detail::new(
                        "The whole is as good as its lowest part. The press reported that a \
                            first draft worked so, and was redone.",
                    ),
                    grounds: Detail::new(DRAFT_ROUND),
                },
            ]),
            grounds: Detail::new(COUNTING),
        },
        Setting {
            id: "performance-good-max-missed",
            name: Detail::new("Standards that may be missed for performance to be good"),
            kind: SettingKind::Whole {
                default: 2,
                least: 0,
                most: 19,
            },
            grounds: Detail::new(MISSED_STANDARDS),
        },
        Setting {
            id: "performance-ri-max-missed",
            name: Detail::new("Standards that may be missed before performance is inadequate"),
            kind: SettingKind::Whole {
                default: 5,
                least: 0,
                most: 19,
            },
            grounds: Detail::new(MISSED_STANDARDS),
        },
    ],
    total: None,
    rules: &[
        Rule {
            id: "assurance.legal-directions",
            when: Condition::Flag(LEGAL_DIRECTIONS),
            gives: Outcome::Rating(Rating::Inadequate),
            because: "It was under legal directions when it was rated. That alone makes it \
                      inadequate.",
            in_words: "Inadequate, if it was under legal directions when it was rated.",
            grounds: Grounds::new(
                Basis::Reported,
                Source::words(
                    "Shropshire CCG's interim accountable officer, Shropshire Star, 14 July 2016.",
                ),
            ),
        },
        Rule {
            id: "assurance.lowest-component",
            when: Condition::Chosen(READING, LOWEST_COMPONENT),
            gives: Outcome::LowestComponent,
            because: "The whole is rated like its lowest grade, which it has in {lowest}.",
            in_words: "The same as its lowest grade.",
            grounds: DRAFT_ROUND,
        },
        Rule {
            id: "assurance.two-inadequate",
            when: Condition::AtLeast(2, INADEQUATE),
            gives: Outcome::Rating(Rating::Inadequate),
            because: "{inadequate} are inadequate. Two such grades make the whole inadequate.",
            in_words: "Inadequate, if two or more grades are inadequate.",
            grounds: COUNTING,
        },
        Rule {
            id: "assurance.one-inadequate",
            when: Condition::AtLeast(1, INADEQUATE),
            gives: Outcome::Rating(Rating::RequiresImprovement),
            because: "{inadequate} is inadequate. One such grade means that the whole requires \
                      improvement.",
            in_words: "Requires improvement, if one grade is inadequate.",
            grounds: COUNTING,
        },
        Rule {
            id: "assurance.two-require-improvement",
            when: Condition::AtLeast(2, REQUIRES_IMPROVEMENT),
            gives: Outcome::Rating(Rating::RequiresImprovement),
            because: "{requires-improvement} require improvement. Only one grade may, for the \
                      whole to be good.",
            in_words: "Requires improvement, if two or more grades do.",
            grounds: COUNTING,
        },
        Rule {
            id: "assurance.outstanding",
            when: Condition::All(&[
                Condition::AtLeast(1, OUTSTANDING),
                Condition::Not(&Condition::AtLeast(1, BELOW_GOOD)),
            ]),
            gives: Outcome::Rating(Rating::Outstanding),
            because: "No grade is below good, and there is at least one outstanding grade: \
                      {outstanding}.",
            in_words: "Outstanding, if at least one grade is and none is below good.",
            grounds: COUNTING,
        },
        Rule {
            id: "assurance.good-with-one-exception",
            when: Condition::AtLeast(1, REQUIRES_IMPROVEMENT),
            gives: Outcome::Rating(Rating::Good),
            because: "Only {requires-improvement} requires improvement. It takes two such grades \
                      to pull the whole below good.",
            in_words: "Good, if only one grade is below good and none is inadequate.",
            grounds: COUNTING,
        },
        Rule {
            id: "assurance.good",
            when: Condition::Always,
            gives: Outcome::Rating(Rating::Good),
            because: "All its grades are good.",
            in_words: "Good, if all grades are good.",
            grounds: COUNTING,
        },
    ],
    not_known: Detail::new(&[
        "How NHS England turned five grades into one word. We show two readings; they can differ.",
        "How figures on money and waiting times became the grades for finance, performance and planning.",
        "The five grades of most CCGs: newspapers printed the headline only.",
    ]),
};

const fn component(
    id: &'static str,
    name: &'static str,
    about: &'static str,
    derivation: Option<&'static Derivation>,
) -> Component {
    Component {
        id,
        name,
        in_sentence: name,
        about,
        grading: Grading::Rating(derivation),
    }
}
