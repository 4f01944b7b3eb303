//! Rules: a condition, what it gives, the words for it, and what it stands on.

use super::{ByChoice, Flag, Framework, Grounds, Settings};
use crate::rating::{Rating, RatingSet, Score};

/// A rule of a framework's ordered list; the first whose condition holds gives the rating.
///
/// In `because`, `{score}` stands for the total score, `{above}` for "above" or "at or above" as
/// the setting has it, a rating's identifier in braces (`{requires-improvement}`) for the names
/// of the components that have it, and `{lowest}` for those that have the lowest.
#[derive(Debug)]
pub struct Rule {
    /// Its name in the trace.
    pub id: &'static str,
    /// When it holds.
    pub when: Condition,
    /// What it gives.
    pub gives: Outcome,
    /// What the trace says when it gave the rating.
    pub because: &'static str,
    /// The rule itself, as a sentence: what it would take.
    pub in_words: &'static str,
    /// What it stands on.
    pub grounds: Grounds,
}

impl Rule {
    /// Whether the rule can hold at all under these settings.
    #[must_use]
    pub fn is_in_force(&self, settings: &Settings) -> bool {
        self.when.is_in_force(settings)
    }
}

impl Condition {
    /// Whether it asks for this flag.
    #[must_use]
    pub fn asks_for(&self, framework: &Framework, flag: &Flag) -> bool {
        match self {
            Self::Flag(place) => {
                let asked = framework.flags.get(*place);
                asked.is_some_and(|asked| asked.code == flag.code)
            }
            Self::All(parts) => parts.iter().any(|part| part.asks_for(framework, flag)),
            Self::Not(part) => part.asks_for(framework, flag),
            _ => false,
        }
    }

    fn is_in_force(&self, settings: &Settings) -> bool {
        match self {
            Self::Chosen(setting, choice) => settings.choice(*setting) == *choice,
            Self::All(parts) => parts.iter().all(|part| part.is_in_force(settings)),
            _ => true,
        }
    }
}

/// When a rule holds. Places refer to the framework's lists.
#[derive(Debug)]
pub enum Condition {
    /// Always.
    Always,
    /// The flag at this place is yes.
    Flag(usize),
    /// The setting at this place has the choice at that place.
    Chosen(usize, usize),
    /// At least so many components have one of these ratings.
    AtLeast(usize, RatingSet),
    /// The component at this place has exactly this score. Only for components whose score, when
    /// unknown, is one of [`super::WhenUnknown::Combinations`].
    ComponentScore(usize, Score),
    /// The total score is above the threshold, or at it where that counts too.
    ScoreAbove {
        /// The threshold.
        threshold: Score,
        /// Whether a score of exactly the threshold counts.
        at_counts: ByChoice<bool>,
    },
    /// All of these hold.
    All(&'static [Condition]),
    /// This does not hold.
    Not(&'static Condition),
}

/// How a score must lie to a threshold: `above`, or `at or above` where exactly as much is enough.
pub(crate) const fn above(at_counts: bool) -> &'static str {
    if at_counts { "at or above" } else { "above" }
}

/// A score from which a rating is reached.
///
/// ```
/// use ccg_rating::framework::Threshold;
/// use ccg_rating::rating::{Rating, Score};
/// let good = Threshold { score: Score::ONE, at_counts: false, rating: Rating::Good };
/// assert!(!good.is_reached_by(Score::ONE));
/// assert!(good.is_reached_by(Score::ratio(61, 60)));
/// assert!(Threshold { at_counts: true, ..good }.is_reached_by(Score::ONE));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The score.
    pub score: Score,
    /// Whether a score of exactly this much is enough.
    pub at_counts: bool,
    /// The rating.
    pub rating: Rating,
}

impl Threshold {
    /// How a score must lie to this one: `above`, or `at or above`.
    #[must_use]
    pub const fn above(self) -> &'static str {
        above(self.at_counts)
    }

    /// Whether this score is enough.
    #[must_use]
    pub fn is_reached_by(self, score: Score) -> bool {
        score > self.score || (self.at_counts && score == self.score)
    }
}

/// What a rule gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// This rating.
    Rating(Rating),
    /// The lowest rating among the components.
    LowestComponent,
}
