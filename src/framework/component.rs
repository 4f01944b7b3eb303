//! Components: the parts that the headline rests on.

use super::{ByChoice, Derivation, Grounds, Indicator, Settings};
use crate::rating::Score;

/// A part of the headline rating.
#[derive(Debug)]
pub struct Component {
    /// The identifier used in JSON, links and spreadsheets.
    pub id: &'static str,
    /// The name that readers see, in lower case.
    pub name: &'static str,
    /// The same inside a sentence: with quotation marks where it is no noun.
    pub in_sentence: &'static str,
    /// What it looks at, in a sentence.
    pub about: &'static str,
    /// How it is graded.
    pub grading: Grading,
}

/// How a component is graded.
#[derive(Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "it only stands in tables, a few times over"
)]
pub enum Grading {
    /// With a rating, which is entered, or worked out from figures where there is a way.
    Rating(Option<&'static Derivation>),
    /// With a score, worked out from the indicators that name this component.
    Score {
        /// What share of the total it counts for.
        weight: Score,
        /// What the weight stands on.
        grounds: Grounds,
        /// How its indicators become its score.
        combining: ByChoice<Combining>,
        /// What its score could be when none of its indicators is known.
        when_unknown: WhenUnknown,
    },
}

/// A way of turning several indicators into one score, with the words that explain it.
///
/// In the texts `{score}`, `{known}` and `{total}` stand for the score and for how many indicators
/// are entered, of how many; an indicator's code in braces, `{141b}`, for what was entered there.
#[derive(Debug)]
pub struct Combining {
    /// The rule's name in the trace.
    pub id: &'static str,
    /// How it is worked out.
    pub method: Method,
    /// What the trace says when the score is known.
    pub text: &'static str,
    /// What the trace says when it is not.
    pub unknown: &'static str,
    /// What it stands on.
    pub grounds: Grounds,
}

/// How several indicators become one score.
#[derive(Debug)]
pub enum Method {
    /// The score of the one with this code; the others do not count.
    Only(&'static str),
    /// The mean of those that are known.
    MeanOfKnown,
    /// The mean of all, where one that is not known counts as this.
    MeanWithMissingAs(Score),
    /// The lowest of those that are known.
    WorstOfKnown,
}

impl Method {
    /// Whether this indicator counts for the component at this place, put together so.
    #[must_use]
    pub fn counts(&self, indicator: &Indicator, component: usize) -> bool {
        match self {
            Self::Only(code) => indicator.code == *code,
            _ => indicator.component == component,
        }
    }

    /// Whether nothing but the sum of the scores and their number makes a difference: one score may
    /// then stand for another.
    #[must_use]
    pub const fn is_mean(&self) -> bool {
        matches!(self, Self::MeanOfKnown | Self::MeanWithMissingAs(_))
    }
}

/// What a component's score could be when none of its indicators is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenUnknown {
    /// What the method makes of every combination of its indicators' scores: for few indicators.
    Combinations,
    /// Anything from this to that: for so many indicators that their mean can lie anywhere.
    Between(Score, Score),
}

/// How component scores add up: each times its weight.
///
/// In the texts `{sum}` stands for the sum as it is worked out, `{score}` for the total as a
/// decimal, `{exact}` for the exact fraction, `{low}` and `{high}` for its limits.
#[derive(Debug)]
pub struct Total {
    /// The rule's name in the trace.
    pub id: &'static str,
    /// The highest total there can be.
    pub highest: Score,
    /// What the trace says when the total is known.
    pub text: &'static str,
    /// What the trace says when only its limits are.
    pub unknown: &'static str,
    /// What it stands on.
    pub grounds: Grounds,
}

impl Component {
    /// How its rating is worked out from figures, where there is a way.
    #[must_use]
    pub const fn derivation(&self) -> Option<&'static Derivation> {
        match self.grading {
            Grading::Rating(derivation) => derivation,
            Grading::Score { .. } => None,
        }
    }

    /// How its indicators are put together under these settings, where it has a score.
    #[must_use]
    pub fn method(&self, settings: &Settings) -> Option<&Method> {
        match &self.grading {
            Grading::Rating(_) => None,
            Grading::Score { combining, .. } => Some(&combining.pick(settings).method),
        }
    }

    /// Whether it is graded with a rating.
    #[must_use]
    pub const fn is_rated(&self) -> bool {
        matches!(self.grading, Grading::Rating(_))
    }

    /// Whether it is worked out from so many indicators that a form has to group them.
    #[must_use]
    pub const fn rests_on_many(&self) -> bool {
        matches!(
            self.grading,
            Grading::Score {
                when_unknown: WhenUnknown::Between(..),
                ..
            }
        )
    }

    /// Its share of the total, where it has a score.
    #[must_use]
    pub const fn weight(&self) -> Option<Score> {
        match &self.grading {
            Grading::Rating(_) => None,
            Grading::Score { weight, .. } => Some(*weight),
        }
    }
}

/// Two components are the same when they stand in the same place of the same table: two frameworks
/// may give theirs the same identifier.
impl PartialEq for Component {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}
