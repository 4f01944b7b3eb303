//! How sure a rating is as far as chance goes, as a few sentences.

use super::{counted, either, items, thousands};
use crate::assess::sentence;
use crate::explore::{Draws, WhyKept};
use crate::rating::{Decimal, RatingSet};

/// How often each result came out: `Good in 8,123 of 10,000 draws: 81.2%. Two times in three that is within
/// 0.4 percentage points of what endless draws would give.` The most frequent first. What a draw cannot
/// settle is a set of ratings.
///
/// ```
/// use ccg_rating::explore::{DRAWS, SEED, sample, words};
/// use ccg_rating::{framework::{Entries, Settings}, frameworks};
/// let framework = frameworks::FIRST;
/// let draws = sample(&Entries::new(framework), &Settings::new(framework), SEED, DRAWS);
/// assert_eq!(
///     words::sampling::results(&draws),
///     ["Any of the four ratings in all 10,000 draws."]
/// );
/// ```
#[must_use]
pub fn results(draws: &Draws) -> Vec<String> {
    let total = thousands(draws.total);
    let told = draws.outcomes.iter().map(|(ratings, count)| {
        let rating = either(*ratings);
        if *count == draws.total {
            return sentence(&format!("{rating} in all {total} draws."));
        }
        let (chance, error) = (chance(draws, *ratings), error(draws, *ratings));
        let count = thousands(*count);
        // One standard error to either side holds two times in three.
        sentence(&format!(
            "{rating} in {count} of {total} draws: {chance}%. Two times in three that is within \
             {error} percentage points of what endless draws would give."
        ))
    });
    told.collect()
}

/// The chance of a result in percent, without the sign, as [`results`] has it: `81.2`.
///
/// ```
/// use ccg_rating::explore::{DRAWS, SEED, sample, words};
/// use ccg_rating::{framework::{Entries, Settings}, frameworks, rating::RatingSet};
/// let framework = frameworks::FIRST;
/// let draws = sample(&Entries::new(framework), &Settings::new(framework), SEED, DRAWS);
/// assert_eq!(words::sampling::chance(&draws, RatingSet::ALL), "100");
/// assert_eq!(words::sampling::error(&draws, RatingSet::ALL), "0");
/// ```
#[must_use]
pub fn chance(draws: &Draws, ratings: RatingSet) -> String {
    let [chance, _] = percent(draws.chance(ratings), draws.standard_error(ratings));
    chance
}

/// How far that chance may be out because the draws are not more, in percentage points, without their
/// name, as [`results`] has it: one standard error, `0.4`.
#[must_use]
pub fn error(draws: &Draws, ratings: RatingSet) -> String {
    let [_, error] = percent(draws.chance(ratings), draws.standard_error(ratings));
    error
}

/// A share and its error in percent, both to as many places as the error needs to be seen: one at least.
fn percent(share: f64, error: f64) -> [String; 2] {
    let rounded = |share: f64, places: u32| Decimal::rounded(100.0 * share, places);
    let shows = |places: &u32| rounded(error, *places).is_positive();
    let places = (1..MOST_PLACES).find(shows).unwrap_or(MOST_PLACES);
    [share, error].map(|share| rounded(share, places).to_string())
}

/// The most places of a percentage.
const MOST_PLACES: u32 = 6;

/// What was varied, what was held fixed, and what was kept and why: nothing is skipped without a word.
#[must_use]
pub fn varied_and_kept(draws: &Draws) -> Vec<String> {
    let mut told = Vec::new();
    let varied = items(draws.varied.iter().copied());
    told.push(match draws.varied.len() {
        0 => "No figure could be drawn anew, so all draws are alike.".to_owned(),
        1 => format!("One figure was drawn anew: that of {varied}."),
        count => {
            let count = counted(count);
            sentence(&format!(
                "{count} figures were drawn anew: those of {varied}."
            ))
        }
    });
    if !draws.spread_held.is_empty() {
        told.push(format!(
            "How far the figures of other CCGs spread was held fixed for {}.",
            items(draws.spread_held.iter().copied())
        ));
    }
    let mut reasons: Vec<WhyKept> = draws.kept.iter().map(|(_, why)| *why).collect();
    reasons.sort_unstable();
    reasons.dedup();
    for reason in reasons {
        let kept = draws.kept.iter().filter(|(_, why)| *why == reason);
        let kept = items(kept.map(|(slot, _)| *slot));
        told.push(format!("Kept, {}: {kept}.", because(reason)));
    }
    told
}

/// Why something was not drawn anew, as part of a sentence.
#[must_use]
pub const fn because(reason: WhyKept) -> &'static str {
    match reason {
        WhyKept::ByHand => "because it was entered by hand",
        WhyKept::ErrorNotKnown => "because how far the number may be out is not known",
        WhyKept::DenominatorNotWhole => "because the denominator is not a whole number",
        WhyKept::NothingOrEverything => {
            "because none, or all, were observed, and drawn around that it never differs"
        }
        WhyKept::TooManyToCount => "because the count has more than 15 digits",
        WhyKept::DoesNotCount => "because it makes no difference under these settings",
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn next_to_nothing_does_not_read_as_nothing_nor_nearly_all_as_all() {
        assert_eq!(percent(0.8123, 0.0039), ["81.2", "0.4"]);
        assert_eq!(percent(0.9985, 0.000_387), ["99.85", "0.04"]);
        assert_eq!(percent(0.9999, 0.0001), ["99.99", "0.01"]);
        assert_eq!(percent(0.000_001, 0.000_001), ["0.0001", "0.0001"]);
        assert_eq!(percent(0.5, 0.005), ["50", "0.5"]);
    }
}
