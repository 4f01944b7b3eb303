//! The card with the answer: its labels, and what stands beside its parts.

use super::rated;
use crate::assess::{ComponentAssessment, ScoreRange};
use crate::cases::Case;
use crate::explore::words::share;
use crate::rating::Score;

/// Above what was published.
pub const RATED: &str = "NHS England rated it";
/// Above a rating that may be another than the published one.
pub const WORKED_OUT: &str = "Worked out from what is entered";
/// Beside the name of the CCG that the page opens on.
pub const EXAMPLE: &str = "example";
/// Above the reasons.
pub const WHY: &str = "How it came about";
/// Before the rules that could still decide, where they all give one rating.
pub const OPEN_BUT_SAME: &str =
    "What is not known decides which of these rules holds. All of them give the same rating:";
/// Before the rules that could still decide.
pub const OPEN: &str =
    "What is not known decides between these rules. The first one that holds gives the rating:";
/// The name of the list of components.
pub const PARTS: &str = "What the rating is made of";
/// For what is not known.
pub const NOT_KNOWN: &str = "not known";
/// For those who hear it: before the word for how firmly something is known.
pub const HOW_WE_KNOW: &str = "How we know: ";
/// Before a source.
pub const SOURCE: &str = "Source: ";
/// The button that puts back what was published.
pub const PUT_BACK: &str = "Put back what was published";
/// Where only the word of a year was published.
pub const NO_CALCULATOR: &str = "There is no calculator for that year yet.";

/// What stands above a story of the publisher's own.
pub mod own_story {
    /// Beside the name of whoever is rated.
    pub const TAG: &str = "the publisher’s own figures";
    /// Above what it means.
    pub const ENTERED: &str = "Entered by the publisher, not by us";
    /// What it means.
    #[must_use]
    pub fn means(rater: &str) -> String {
        format!(
            "The rating below is what the rules would make of these facts. It may not be what {rater} \
             published, and we have not checked the facts."
        )
    }
    /// Before the publisher's source.
    pub const SOURCE: &str = "The publisher’s source: ";
    /// Where there is none.
    pub const NO_SOURCE: &str = "The publisher names no source.";
}

/// What comes before one of a CCG's ratings in other years: `In other years: rated good in 2017/18 (`.
#[must_use]
pub fn other_year(case: &Case, is_first: bool) -> String {
    let before = if is_first { "In other years: " } else { "; " };
    format!("{before}{} (", rated(case))
}

/// What a score is, of the highest there can be: `0.83 of 2`.
#[must_use]
pub fn score_of(score: Score, highest: Score) -> String {
    format!("{} of {highest}", score.decimal())
}

/// The total score or its limits.
#[must_use]
pub fn score(range: ScoreRange, highest: Score) -> String {
    match range.settled() {
        Some(score) => format!("Score {}", score_of(score, highest)),
        None => format!(
            "Score from {} to {}",
            range.low.decimal(),
            score_of(range.high, highest)
        ),
    }
}

/// How much a component's score counts, and of how many indicators it is known.
#[must_use]
pub fn counts(assessed: &ComponentAssessment, weight: Score) -> String {
    let counts = format!("counts for {}", share(weight));
    if assessed.component.rests_on_many() {
        format!("{} of {} entered, {counts}", assessed.known, assessed.total)
    } else {
        counts
    }
}
