//! The answer: everything that a screen, an export or a test may want to show of one rating.

use core::fmt;

use crate::framework::{Component, Framework, Grounds, Indicator, Reference};
use crate::rating::{Band, Rating, RatingSet, Score};

/// What is known about the rating of one CCG.
///
/// ```
/// use ccg_rating::{assess::assess, cases, framework::Settings, frameworks};
/// let framework = frameworks::by_year("2015/16").expect("it is in the registry");
/// let case = cases::find("2015/16", "03A").expect("it is a published case");
/// let assessment = assess(&case.entries(framework), &Settings::new(framework));
/// assert_eq!(assessment.overall.single(), Some(case.overall));
/// assert_eq!(assessment.components.len(), 5);
/// assert!(assessment.components.iter().all(|component| component.is_known()));
/// assert!(assessment.trace.iter().all(|step| !step.text.is_empty()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The framework it was rated under.
    pub framework: &'static Framework,
    /// Every rating that the unknown parts still allow; never empty.
    pub overall: RatingSet,
    /// The total score or its limits, where the framework has scores.
    pub score: Option<ScoreRange>,
    /// The components, in the framework's order.
    pub components: Vec<ComponentAssessment>,
    /// The indicators that were entered, in the framework's order.
    pub indicators: Vec<IndicatorAssessment>,
    /// How far the form is filled in, where there are many indicators.
    pub completeness: Option<Completeness>,
    /// What led to the rating, in order. Where the rating is determined by one rule, that rule is
    /// last; otherwise the last steps are the rules that could still decide it.
    pub trace: Vec<Step>,
    /// What a reader should know beside the rating: entries that were taken but do not count, and how
    /// far what was worked out from figures can be trusted.
    pub warnings: Vec<String>,
}

/// A score, or the limits within which it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreRange {
    /// The lowest it could be.
    pub low: Score,
    /// The highest it could be.
    pub high: Score,
}

impl ScoreRange {
    /// The score, if it is settled.
    #[must_use]
    pub fn settled(self) -> Option<Score> {
        (self.low == self.high).then_some(self.low)
    }

    /// The score as a decimal number, or its limits: `1.3333`, `0.5 to 1`.
    ///
    /// ```
    /// use ccg_rating::{assess::ScoreRange, rating::Score};
    /// let range = ScoreRange { low: Score::ratio(1, 2), high: Score::ONE };
    /// assert_eq!(range.decimal(), "0.5 to 1");
    /// let settled = ScoreRange { low: Score::ONE, ..range };
    /// assert_eq!(settled.decimal(), "1");
    /// ```
    #[must_use]
    pub fn decimal(self) -> String {
        match self.settled() {
            Some(score) => score.decimal(),
            None => format!("{} to {}", self.low.decimal(), self.high.decimal()),
        }
    }
}

/// Exactly, in fractions: `4/3`, `1/2 to 1`.
impl fmt::Display for ScoreRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.settled() {
            Some(score) => score.fmt(f),
            None => write!(f, "{} to {}", self.low, self.high),
        }
    }
}

/// Where one component stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ComponentAssessment {
    /// The component.
    pub component: &'static Component,
    /// How many of the things it rests on are entered: its rating, or its indicators.
    pub known: usize,
    /// How many there are. An indicator that does not count under the settings is not counted.
    pub total: usize,
    /// The ratings it could have, where it has ratings.
    pub ratings: Option<RatingSet>,
    /// Its score or the limits, where it has a score.
    pub score: Option<ScoreRange>,
    /// How its rating was worked out from figures, where it was.
    pub derived: Option<DerivedGrade>,
}

/// How a component's rating was worked out from figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DerivedGrade {
    /// What the way it was worked out stands on.
    pub grounds: Grounds,
    /// Whether too few figures are entered for more than a provisional rating.
    pub provisional: bool,
}

impl ComponentAssessment {
    /// Whether its rating or score is settled.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.ratings.is_some_and(|set| set.single().is_some())
            || self.score.is_some_and(|range| range.settled().is_some())
    }
}

/// One indicator that was entered.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorAssessment {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// What it counts for, 0 to 2; none where it only feeds a component's grade.
    pub score: Option<Score>,
    /// Its band; none where its level is not a band, as for leadership.
    pub band: Option<Band>,
    /// How the figure compares with its reference, where a figure was entered.
    pub comparison: Option<Comparison>,
    /// Whether a number meets its national standard, where it has one.
    pub met: Option<bool>,
    /// What the band comes from.
    pub basis: IndicatorBasis,
}

/// How a figure compares with its reference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// How many standard errors the figure lies from its reference: above 0 where the value is
    /// above it, whichever way is better.
    pub z: f64,
    /// The reference.
    pub reference: Reference,
    /// Whether z is adjusted for over-dispersion, with the figures of many CCGs.
    pub adjusted: bool,
}

/// What an indicator's band comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndicatorBasis {
    /// A band was entered.
    BandEntered,
    /// A level was entered.
    LevelEntered,
    /// A figure was entered and compared with its reference.
    BandFromValue,
    /// A number was entered and is taken as it is.
    ValueEntered,
}

impl IndicatorBasis {
    /// In words, as the JSON contract has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BandEntered => "band entered",
            Self::LevelEntered => "level entered",
            Self::BandFromValue => "band from value",
            Self::ValueEntered => "value entered",
        }
    }
}

/// How far the form is filled in.
///
/// ```
/// use ccg_rating::{assess::assess, framework::{Entries, Entry, Settings}, frameworks, rating::{Band, Rating}};
/// let framework = frameworks::by_year("2016/17").expect("it is in the registry");
/// let mut entries = Entries::new(framework);
/// entries.set("122b", Entry::Band(Band::Better)).expect("it takes a band");
/// let assessment = assess(&entries, &Settings::new(framework));
/// let completeness = assessment.completeness.expect("there are many indicators");
/// assert_eq!(completeness.known, 1);
/// // Nearly everything is still open.
/// assert_eq!(completeness.if_rest_worst, Rating::Inadequate);
/// assert_eq!(completeness.if_rest_best, Rating::Outstanding);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// How many of the many indicators are entered.
    pub known: usize,
    /// How many there are.
    pub total: usize,
    /// The lowest rating there could be if all those not entered were in the worst band.
    pub if_rest_worst: Rating,
    /// The highest there could be if all those not entered were in the best band.
    pub if_rest_best: Rating,
}

/// A step of the trace.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The name of the rule.
    pub rule: &'static str,
    /// What happened, as a sentence for readers.
    pub text: String,
    /// What the rule stands on.
    pub grounds: Grounds,
    /// What kind of step it is.
    pub kind: StepKind,
}

/// What a step of the trace is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// How a component got its score.
    Component,
    /// How the scores add up.
    Total,
    /// The rule that gave the rating.
    Decided(RatingSet),
    /// One of several rules that could still give the rating.
    Possible(RatingSet),
}
