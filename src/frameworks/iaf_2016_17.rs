//! 2016/17: the CCG improvement and assessment framework (IAF). Sixty indicators make a score.
//!
//! What is marked `Reconstructed` is general knowledge of the July 2017 methodology manual, not
//! checked against it: weights, thresholds and the override are known well, the rest less well.

mod england;
mod indicators;

use super::CCG;
use crate::framework::{
    ByChoice, Choice, Combining, Component, Condition, Detail, Framework, Grading, Grounds, Method,
    Outcome, Rule, Scale, Setting, SettingKind, Source, Total, WhenUnknown,
};
use crate::rating::{Basis, Level, Rating, Score};

/// The places of the components.
const PERFORMANCE: usize = 0;
const FINANCE: usize = 1;
const LEADERSHIP: usize = 2;

/// The places of the settings.
const LEADERSHIP_SCALE: usize = 0;
const FINANCE_RULE: usize = 1;
const TIE: usize = 3;
const MISSING: usize = 4;

/// The weights of the three components.
const HALF: Score = Score::ratio(1, 2);
const QUARTER: Score = Score::ratio(1, 4);
const WEIGHTS: Grounds = Grounds::new(
    Basis::Reconstructed,
    Source::page(
        "The weights (a half, a quarter, a quarter) are reconstructed. That the \
         rating balances the indicators against money and leadership is published, by Salford CCG, \
         which adds that weightings could differ from year to year.",
        "https://www.salfordccg.nhs.uk/about-us/how-we-do-things/our-performance",
    ),
);

/// A score above this is outstanding.
const OUTSTANDING_ABOVE: Score = Score::ratio(29, 20);
const OUTSTANDING_GROUNDS: Grounds =
    Grounds::reconstructed("Reconstructed: a natural break in that year's scores.");

/// A score above this is good.
const GOOD_ABOVE: Score = Score::ONE;
const GOOD_GROUNDS: Grounds = Grounds::reconstructed(
    "Reconstructed: a CCG no different from its references everywhere would score 1.",
);

/// A z value at least this far from 0 is a clear difference: 1.96, in ten-thousandths.
const CUT_OFF: u32 = 19_600;

/// Cut-offs that may have been used instead: 2 and 3 standard errors, about where Spiegelhalter's funnel
/// plots have their two limits (Statistics in Medicine 2005;24:1185, and Quality and Safety in Health
/// Care 2002;11:390: "essentially corresponding to 2 and 3 standard deviations"). The limits are
/// published; that this framework may have used them is assumed.
const OTHER_CUT_OFFS: [u32; 2] = [20_000, 30_000];

/// Whether a score of exactly the threshold counts as above it, by the setting `tie`.
const AT_COUNTS: ByChoice<bool> = ByChoice::Setting(TIE, &[false, true]);

/// Red, amber and green as bands.
static TRAFFIC_LIGHT: Scale = Scale {
    levels: &[
        (Level::Red, Score::ZERO),
        (Level::Amber, Score::ONE),
        (Level::Green, Score::TWO),
    ],
    grounds: Detail::new(Grounds::reconstructed(
        "Red, amber and green score 0, 1 and 2.",
    )),
};

/// No and yes as bands.
static YES_NO: Scale = Scale {
    levels: &[(Level::No, Score::ZERO), (Level::Yes, Score::TWO)],
    grounds: Detail::new(Grounds::assumed(
        "No scores 0 and yes 2, like the ends of the other scales.",
    )),
};

/// How far a CCG complies, as bands.
static COMPLIANCE: Scale = Scale {
    levels: &[
        (Level::NotCompliant, Score::ZERO),
        (Level::PartlyCompliant, Score::ONE),
        (Level::Compliant, Score::TWO),
    ],
    grounds: Detail::new(Grounds::assumed(
        "Not, partly and fully compliant score 0, 1 and 2.",
    )),
};

const EVEN_STEPS: Grounds = Grounds::assumed(
    "That there were four levels is reconstructed; their scores are not known. \
     Even steps from 0 to 2 are our assumption.",
);
const AMBER_IN_THE_MIDDLE: Grounds = Grounds::assumed(
    "The other way that comes to mind: amber in the middle, as for other traffic lights.",
);

/// Leadership levels at even steps.
static LEADERSHIP_THIRDS: Scale = Scale {
    levels: &[
        (Level::Red, Score::ZERO),
        (Level::Amber, Score::ratio(2, 3)),
        (Level::Green, Score::ratio(4, 3)),
        (Level::GreenStar, Score::TWO),
    ],
    grounds: Detail::new(EVEN_STEPS),
};

/// Leadership levels like the other traffic lights, green star above green.
static LEADERSHIP_HALVES: Scale = Scale {
    levels: &[
        (Level::Red, Score::ZERO),
        (Level::Amber, Score::ONE),
        (Level::Green, Score::ratio(3, 2)),
        (Level::GreenStar, Score::TWO),
    ],
    grounds: Detail::new(AMBER_IN_THE_MIDDLE),
};

const FINANCE_RULE_GROUNDS: Grounds = Grounds::new(
    Basis::Assumed,
    Source::words(
        "Which of the two finance indicators counted is not known. Eastern Cheshire CCG wrote in \
         August 2017 that its deficit outweighed good progress elsewhere, which agrees.",
    ),
);

/// What else is known of the figures for England.
pub(super) fn england_notes() -> &'static [crate::framework::EnglandNote] {
    &england::NOTES
}

/// The framework.
pub static FRAMEWORK: Framework = Framework {
    id: "ccg-iaf-2016-17",
    slug: "2016-17",
    label: "2016/17",
    year: Some("2016/17"),
    subject: &CCG,
    in_short: "sixty indicators",
    name: Detail::new("CCG improvement and assessment framework"),
    asks_for: "indicators",
    about: "NHS England compared each CCG on sixty indicators. As far as we know, finance \
            and leadership counted as much as all the others together.",
    start_with: "Start with leadership and finance: as far as we know, together they count for half.",
    components: &[
        Component {
            id: "performance",
            name: "the other 57 indicators",
            in_sentence: "the other 57 indicators",
            about: "Health, care and how the CCG is run, from cancer waits to staff surveys.",
            grading: Grading::Score {
                weight: HALF,
                grounds: WEIGHTS,
                combining: ByChoice::Setting(
                    MISSING,
                    &[
                        Combining {
                            id: "iaf.performance.known",
                            method: Method::MeanOfKnown,
                            text: "Indicators entered: {known} of {total}. Their average is \
                                   {score}, on a scale from 0 (worse) to 2 (better).",
                            unknown: "None of the other {total} indicators is entered. Their \
                                      average could be anything from 0 to 2.",
                            grounds: PERFORMANCE_GROUNDS,
                        },
                        Combining {
                            id: "iaf.performance.middle",
                            method: Method::MeanWithMissingAs(Score::ONE),
                            text: "Indicators entered: {known} of {total}. We count each missing \
                                   one as similar. The average is then {score}, on a scale from 0 \
                                   (worse) to 2 (better).",
                            unknown: "",
                            grounds: MISSING_GROUNDS,
                        },
                    ],
                ),
                when_unknown: WhenUnknown::Between(Score::ZERO, Score::TWO),
            },
        },
        Component {
            id: "finance",
            name: "finance",
            in_sentence: "finance",
            about: "Did the CCG keep to its money plan in the year?",
            grading: Grading::Score {
                weight: QUARTER,
                grounds: WEIGHTS,
                combining: ByChoice::Setting(
                    FINANCE_RULE,
                    &[
                        Combining {
                            id: "iaf.finance.in-year",
                            method: Method::Only("141b"),
                            text: "Finance (performance in the year) is {141b}: it scores \
                                   {score} of 2.",
                            unknown: "Finance is not known.",
                            grounds: FINANCE_RULE_GROUNDS,
                        },
                        Combining {
                            id: "iaf.finance.mean",
                            method: Method::MeanOfKnown,
                            text: "The finance plan is {141a} and finance in the year is {141b}. \
                                   The average of what is known is {score} of 2.",
                            unknown: "Finance is not known.",
                            grounds: FINANCE_RULE_GROUNDS,
                        },
                        Combining {
                            id: "iaf.finance.worst",
                            method: Method::WorstOfKnown,
                            text: "The finance plan is {141a} and finance in the year is {141b}. \
                                   The worse of what is known scores {score} of 2.",
                            unknown: "Finance is not known.",
                            grounds: FINANCE_RULE_GROUNDS,
                        },
                    ],
                ),
                when_unknown: WhenUnknown::Combinations,
            },
        },
        Component {
            id: "leadership",
            name: "leadership",
            in_sentence: "leadership",
            about: "A judgement by NHS England on how well the CCG is led.",
            grading: Grading::Score {
                weight: QUARTER,
                grounds: WEIGHTS,
                combining: ByChoice::Setting(
                    LEADERSHIP_SCALE,
                    &[
                        Combining {
                            id: "iaf.leadership.thirds",
                            method: Method::Only("165a"),
                            text: "Leadership is {165a}: it scores {score} of 2.",
                            unknown: "Leadership is not known.",
                            grounds: EVEN_STEPS,
                        },
                        Combining {
                            id: "iaf.leadership.halves",
                            method: Method::Only("165a"),
                            text: "Leadership is {165a}: it scores {score} of 2.",
                            unknown: "Leadership is not known.",
                            grounds: AMBER_IN_THE_MIDDLE,
                        },
                    ],
                ),
                when_unknown: WhenUnknown::Combinations,
            },
        },
    ],
    flags: &[],
    indicators: &indicators::INDICATORS,
    england: Detail::new(&england::ENGLAND),
    settings: &[
        Setting {
            id: "leadership-scale",
            name: Detail::new("What leadership levels score"),
            kind: SettingKind::Choice(&[
                Choice {
                    id: "thirds",
                    name: Detail::new("Even steps"),
                    about: Detail::new("Red 0, amber 2/3, green 4/3, green star 2."),
                    grounds: LEADERSHIP_THIRDS.grounds,
                },
                Choice {
                    id: "halves",
                    name: Detail::new("Amber in the middle"),
                    about: Detail::new("Red 0, amber 1, green 3/2, green star 2."),
                    grounds: LEADERSHIP_HALVES.grounds,
                },
            ]),
            grounds: LEADERSHIP_THIRDS.grounds,
        },
        Setting {
            id: "finance-rule",
            name: Detail::new("What counts for finance"),
            kind: SettingKind::Choice(&[
                Choice {
                    id: "in-year",
                    name: Detail::new("Performance in the year"),
                    about: Detail::new("Only in-year financial performance (141b) counts."),
                    grounds: Detail::new(FINANCE_RULE_GROUNDS),
                },
                Choice {
                    id: "mean",
                    name: Detail::new("The average of plan and year"),
                    about: Detail::new("The plan (141a) and the year (141b) count the same."),
                    grounds: Detail::new(FINANCE_RULE_GROUNDS),
                },
                Choice {
                    id: "worst",
                    name: Detail::new("The worse of plan and year"),
                    about: Detail::new("The lower of the two (141a, 141b) counts."),
                    grounds: Detail::new(FINANCE_RULE_GROUNDS),
                },
            ]),
            grounds: Detail::new(FINANCE_RULE_GROUNDS),
        },
        Setting {
            id: "z",
            name: Detail::new(
                "How far from its reference an indicator must be to count as different",
            ),
            kind: SettingKind::Cutoff {
                default: CUT_OFF,
                most: 100_000,
                others: &OTHER_CUT_OFFS,
            },
            grounds: Detail::new(Grounds::reconstructed(
                "Reconstructed: a difference counts when chance alone would make it \
                 less than one time in twenty (z of 1.96 or more).",
            )),
        },
        Setting {
            id: "tie",
            name: Detail::new("A score exactly on a threshold"),
            kind: SettingKind::Choice(&[
                Choice {
                    id: "above",
                    name: Detail::new("Stays below"),
                    about: Detail::new("A score must be above the threshold."),
                    grounds: Detail::new(TIE_GROUNDS),
                },
                Choice {
                    id: "at-or-above",
                    name: Detail::new("Counts as reached"),
                    about: Detail::new("A score at the threshold is enough."),
                    grounds: Detail::new(TIE_GROUNDS),
                },
            ]),
            grounds: Detail::new(TIE_GROUNDS),
        },
        Setting {
            id: "missing",
            name: Detail::new("Indicators that are not known"),
            kind: SettingKind::Choice(&[
                Choice {
                    id: "omit",
                    name: Detail::new("Are left out"),
                    about: Detail::new("The average is taken over the indicators that are known."),
                    grounds: Detail::new(MISSING_GROUNDS),
                },
                Choice {
                    id: "middle",
                    name: Detail::new("Count as similar"),
                    about: Detail::new("Each one that is not known counts 1, the middle band."),
                    grounds: Detail::new(MISSING_GROUNDS),
                },
            ]),
            grounds: Detail::new(MISSING_GROUNDS),
        },
    ],
    total: Some(Total {
        id: "iaf.score",
        highest: Score::TWO,
        text: "The score is {score} of 2: half of the indicators' average, plus a quarter of finance and a \
               quarter of leadership. That is {sum} = {exact}.",
        unknown: "The score is not settled. It could be anything from {low} to {high}, of 2.",
        grounds: WEIGHTS,
    }),
    rules: &[
        Rule {
            id: "iaf.leadership-and-finance-red",
            when: Condition::All(&[
                Condition::ComponentScore(LEADERSHIP, Score::ZERO),
                Condition::ComponentScore(FINANCE, Score::ZERO),
            ]),
            gives: Outcome::Rating(Rating::Inadequate),
            because: "Leadership is red and finance scores 0. The two make it inadequate, whatever \
                      the rest say.",
            in_words: "Inadequate, if leadership is red and finance scores 0.",
            grounds: Grounds::reconstructed(
                "Reconstructed. North Somerset, rated inadequate with red for both, \
                 agrees.",
            ),
        },
        Rule {
            id: "iaf.outstanding",
            when: Condition::ScoreAbove {
                threshold: OUTSTANDING_ABOVE,
                at_counts: AT_COUNTS,
            },
            gives: Outcome::Rating(Rating::Outstanding),
            because: "The score, {score}, is {above} 1.45.",
            in_words: "Outstanding, if the score is {above} 1.45.",
            grounds: OUTSTANDING_GROUNDS,
        },
        Rule {
            id: "iaf.good",
            when: Condition::ScoreAbove {
                threshold: GOOD_ABOVE,
                at_counts: AT_COUNTS,
            },
            gives: Outcome::Rating(Rating::Good),
            because: "The score, {score}, is {above} 1.",
            in_words: "Good, if the score is {above} 1.",
            grounds: GOOD_GROUNDS,
        },
        Rule {
            id: "iaf.requires-improvement",
            when: Condition::Not(&Condition::ScoreAbove {
                threshold: GOOD_ABOVE,
                at_counts: AT_COUNTS,
            }),
            gives: Outcome::Rating(Rating::RequiresImprovement),
            because: "The score, {score}, is not {above} 1.",
            in_words: "Requires improvement, if the score is not {above} 1.",
            grounds: GOOD_GROUNDS,
        },
    ],
    not_known: Detail::new(&[
        "The exact weights, thresholds and finance rule: we have not checked them against NHS \
         England's own manual, and mark what is reconstructed.",
        "Which indicators were left out of the year's score. All that are entered count here.",
        "The bands of almost every CCG: newspapers printed the headline only.",
    ]),
};

const PERFORMANCE_GROUNDS: Grounds = Grounds::reconstructed(
    "Reconstructed: an indicator scores 0, 1 or 2, and all of them count the same.",
);

const MISSING_GROUNDS: Grounds = Grounds::assumed(
    "What was done with an indicator that was missing is not known. Leaving it out is our \
     assumption.",
);

const TIE_GROUNDS: Grounds =
    Grounds::assumed("What was done with a score exactly on a threshold is not known.");
