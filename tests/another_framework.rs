//! A framework is data: one that the engine has never seen, made up here, is rated and explained by
//! the same machine. It also asks for what neither real year needs.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/made_up.rs"]
mod made_up;

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use ccg_rating::assess::{Assessment, Workings, assess, rule_in_words};
use ccg_rating::explore::{SEED, sample};
use ccg_rating::framework::{
    ByChoice, Combining, Component, Condition, Detail, Entries, Entry, Flag, Framework, Grading,
    Kind, Method, Outcome, Part, Parts, Rule, Setting, SettingKind, Settings, Total, WhenUnknown,
};
use ccg_rating::rating::{Band, Decimal, Level, Rating, RatingSet, Score};
use made_up::{GROUNDS, SUBJECT, component, indicator};

const LOW: Score = Score::ratio(1, 2);
const HIGH: Score = Score::ratio(3, 2);

static FRAMEWORK: Framework = MADE_UP;

const MADE_UP: Framework = Framework {
    id: "made-up",
    slug: "made-up",
    label: "made up",
    year: None,
    subject: &SUBJECT,
    in_short: "made up",
    name: Detail::new("made-up framework"),
    asks_for: "indicators",
    about: "Made up.",
    start_with: "Start anywhere.",
    components: &[
        many(LOW, WhenUnknown::Between(Score::ZERO, Score::TWO)),
        pair(LOW),
    ],
    flags: &[flag("first"), flag("second"), flag("third")],
    indicators: &[
        indicator("a", 0, Kind::Proportion, None),
        indicator("b", 0, Kind::Proportion, None),
        indicator("c", 1, Kind::Proportion, None),
        indicator("d", 1, Kind::Proportion, None),
    ],
    england: Detail::new(&[]),
    settings: &[],
    total: Some(Total {
        id: "made-up.total",
        highest: Score::TWO,
        text: "{sum} = {exact}.",
        unknown: "{low} to {high}.",
        grounds: GROUNDS,
    }),
    rules: &[
        rule(
            "made-up.flags",
            Condition::All(&[Condition::Flag(1), Condition::Not(&Condition::Flag(0))]),
            Inadequate,
        ),
        // Strictly between two thresholds: neither of them is in it.
        rule(
            "made-up.between",
            Condition::All(&[above(LOW, false), Condition::Not(&above(HIGH, true))]),
            Good,
        ),
        rule("made-up.top", above(HIGH, true), Outstanding),
        rule("made-up.rest", Condition::Always, RequiresImprovement),
    ],
    not_known: Detail::new(&[]),
};

/// The same with a rule that holds in a narrow gap alone, whose ends no other rule names.
static GAP: Framework = Framework {
    rules: &[
        rule(
            "made-up.gap",
            Condition::All(&[
                above(Score::ratio(1, 4), false),
                Condition::Not(&above(Score::ratio(3, 8), true)),
            ]),
            Good,
        ),
        rule("made-up.rest", Condition::Always, RequiresImprovement),
    ],
    ..MADE_UP
};

/// The same where the many are never all worse, also where none of them is known.
static NEVER_WORST: Framework = Framework {
    components: &[
        many(LOW, WhenUnknown::Between(Score::ONE, Score::TWO)),
        pair(LOW),
    ],
    ..MADE_UP
};

/// The same where the many count three times as much as the pair, and figures have bands.
static UNEVEN: Framework = Framework {
    settings: &[Setting {
        id: "cut-off",
        name: Detail::new("The cut-off"),
        kind: SettingKind::Cutoff {
            default: 19_600,
            most: 100_000,
            others: &[],
        },
        grounds: Detail::new(GROUNDS),
    }],
    components: &[
        many(
            Score::ratio(3, 4),
            WhenUnknown::Between(Score::ZERO, Score::TWO),
        ),
        pair(Score::ratio(1, 4)),
    ],
    ..MADE_UP
};

const fn many(weight: Score, when_unknown: WhenUnknown) -> Component {
    part("many", weight, Method::MeanOfKnown, when_unknown)
}

const fn pair(weight: Score) -> Component {
    part(
        "pair",
        weight,
        Method::WorstOfKnown,
        WhenUnknown::Combinations,
    )
}

const fn part(
    id: &'static str,
    weight: Score,
    method: Method,
    when_unknown: WhenUnknown,
) -> Component {
    let combining = ByChoice::Always(Combining {
        id: "made-up.combining",
        method,
        text: "{known} of {total}: {score}.",
        unknown: "None of {total}.",
        grounds: GROUNDS,
    });
    let grading = Grading::Score {
        weight,
        grounds: GROUNDS,
        combining,
        when_unknown,
    };
    component(id, grading)
}

const fn flag(code: &'static str) -> Flag {
    let (name, about) = (code, "Made up.");
    Flag { code, name, about }
}

const fn above(threshold: Score, at_counts: bool) -> Condition {
    Condition::ScoreAbove {
        threshold,
        at_counts: ByChoice::Always(at_counts),
    }
}

const fn rule(id: &'static str, when: Condition, gives: Rating) -> Rule {
    Rule {
        id,
        when,
        gives: Outcome::Rating(gives),
        because: "The score is {score}.",
        in_words: "It could be.",
        grounds: GROUNDS,
    }
}

/// Rates with these bands, and with these questions answered yes.
fn rated(bands: &[(&str, Band)], yes: &[&str]) -> Assessment {
    let mut entries = Entries::new(&FRAMEWORK);
    for (code, band) in bands {
        entries
            .set(code, Entry::Band(*band))
            .expect("it takes a band");
    }
    for code in yes {
        entries
            .set(code, Entry::Level(Level::Yes))
            .expect("it takes yes");
    }
    assess(&entries, &Settings::new(&FRAMEWORK))
}

fn possible(bands: &[(&str, Band)]) -> Vec<Rating> {
    rated(bands, &[]).overall.iter().collect()
}

#[test]
fn a_rating_that_is_only_given_between_two_thresholds_is_found_to_be_possible() {
    assert_eq!(possible(&[]), [RequiresImprovement, Good, Outstanding]);
    // From 1/2 to 3/2: at its ends the score is too low and too high for good.
    let ends = possible(&[("c", Band::Similar)]);
    assert_eq!(ends, [RequiresImprovement, Good, Outstanding]);
    assert_eq!(possible(&[("c", Band::Worse)]), [RequiresImprovement, Good]);
    assert_eq!(possible(&[("c", Band::Better)]), [Good, Outstanding]);
}

#[test]
fn a_rating_that_is_only_given_in_a_narrow_gap_is_found_to_be_possible() {
    // From 0 to 1 and from 1/2 on: neither the ends nor the middle of these lie above 1/4 and below 3/8.
    let overall = assess(&Entries::new(&GAP), &Settings::new(&GAP)).overall;
    assert!(overall.iter().eq([RequiresImprovement, Good]));
}

#[test]
fn what_a_component_scores_at_the_least_counts_although_nothing_of_it_is_known() {
    let mut entries = Entries::new(&NEVER_WORST);
    let similar = entries.set("c", Entry::Band(Band::Similar));
    similar.expect("it takes a band");
    // The many add 1/2 to 1, the pair 1/2: so 1 at least, which is between the thresholds.
    let overall = assess(&entries, &Settings::new(&NEVER_WORST)).overall;
    assert!(overall.iter().eq([Good, Outstanding]));
}

#[test]
fn figures_that_are_drawn_count_each_for_its_own_component() {
    let mut entries = Entries::new(&UNEVEN);
    for (code, count) in [("a", 900), ("c", 100)] {
        let parts = [
            (Part::Numerator, count),
            (Part::Denominator, 1_000),
            (Part::Reference, 50),
        ];
        let parts = parts
            .iter()
            .fold(Parts::default(), |parts, (part, number)| {
                parts.with(*part, Decimal::new(*number, 0))
            });
        entries.set_figure(code, &parts).expect("a figure");
    }
    // Far from 50% on either side: all draws are alike. The better one has the greater weight.
    let draws = sample(&entries, &Settings::new(&UNEVEN), SEED, 100);
    assert_eq!(draws.varied.len(), 2);
    assert_eq!(draws.outcomes, [(RatingSet::only(Outstanding), 100)]);
}

#[test]
fn thresholds_that_count_and_thresholds_that_do_not_can_stand_in_one_framework() {
    let score = |many, pair| rated(&[("a", many), ("c", pair)], &[]).overall.single();
    // 1/2 is not above 1/2; 3/2 is at 3/2, where that counts.
    assert_eq!(score(Band::Similar, Band::Worse), Some(RequiresImprovement));
    assert_eq!(score(Band::Similar, Band::Similar), Some(Good));
    assert_eq!(score(Band::Similar, Band::Better), Some(Outstanding));
}

#[test]
fn a_rule_can_ask_for_one_answer_and_against_another() {
    let with = |yes: &[&str]| rated(&[("a", Band::Better), ("c", Band::Better)], yes).overall;
    assert_eq!(with(&["second"]).single(), Some(Inadequate));
    assert_eq!(with(&["first"]).single(), Some(Outstanding));
    assert_eq!(with(&["first", "second"]).single(), Some(Outstanding));
}

#[test]
fn an_answer_that_no_rule_asks_for_has_no_weight() {
    let settings = Settings::new(&FRAMEWORK);
    let workings = Workings::new(&Entries::new(&FRAMEWORK), &settings);
    let weighs = ["first", "second", "third"].map(|code| {
        let slot = FRAMEWORK.slot(code).expect("it is there");
        workings.has_weight(slot)
    });
    assert_eq!(weighs, [true, true, false]);
}

#[test]
fn a_pair_of_which_one_is_known_is_worked_out_from_that_one() {
    let bands = [("a", Band::Better), ("b", Band::Worse), ("d", Band::Better)];
    let assessment = rated(&bands, &[]);
    let components = assessment.components.iter();
    let known: Vec<_> = components
        .map(|c| (c.known, c.total, c.is_known()))
        .collect();
    assert_eq!(known, [(2, 2, true), (1, 2, true)]);
    let texts: Vec<&str> = assessment
        .trace
        .iter()
        .map(|step| step.text.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "2 of 2: 1.",
            "1 of 2: 2.",
            "1/2 × 1 + 1/2 × 2 = 3/2.",
            "The score is 1.5."
        ]
    );
}

#[test]
fn what_is_open_is_said_to_be_open() {
    let texts: Vec<String> = rated(&[("c", Band::Better)], &[])
        .trace
        .into_iter()
        .map(|step| format!("{}: {}", step.rule, step.text))
        .collect();
    assert_eq!(
        texts,
        [
            "made-up.combining: None of 2.",
            "made-up.combining: 1 of 2: 2.",
            "made-up.total: 1 to 2.",
            "made-up.between: It could be.",
            "made-up.top: It could be."
        ]
    );
}

#[test]
fn whether_a_threshold_itself_counts_is_said_also_where_it_is_one_condition_of_several() {
    const COUNTING: &[Condition] = &[Condition::Flag(0), above(LOW, true)];
    const NOT_COUNTING: &[Condition] = &[Condition::Flag(0), above(LOW, false)];
    let settings = Settings::new(&FRAMEWORK);
    let said = |when| {
        let mut rule = rule("made-up.threshold", when, Good);
        rule.in_words = "The score is {above} it.";
        rule_in_words(&rule, &settings)
    };
    let counting = said(Condition::All(COUNTING));
    assert_eq!(counting, "The score is at or above it.");
    let not_counting = said(Condition::All(NOT_COUNTING));
    assert_eq!(not_counting, "The score is above it.");
}
