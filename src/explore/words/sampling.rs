//! How sure a rating is as far as chance goes, as a few sentences.

use super::{either, thousands};
use crate::assess::{listed, sentence};
use crate::explore::{Draws, WhyKept};
use crate::rating::Decimal;

/// How often each result came out: `Good in 8,123 of 10,000 draws: 81.2%, give or take 0.4 percentage
/// points.` A sentence each, the most frequent first. What a draw cannot settle is a set of ratings.
///
/// ```
/// use ccg_rating::explore::{DRAWS, SEED, sample, words};
/// use ccg_rating::{framework::{Entries, Settings}, frameworks};
/// let framework = frameworks::FIRST;
/// let draws = sample(&Entries::new(framework), &Settings::new(framework), SEED, DRAWS);
/// assert_eq!(
///     words::sampling::results(&draws),
///     ["Inadequate, requires improvement, good or outstanding in all 10,000 draws."]
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
        let chance = percent(draws.chance(*ratings));
        let error = percent(draws.standard_error(*ratings));
        let count = thousands(*count);
        sentence(&format!(
            "{rating} in {count} of {total} draws: {chance}%, give or take {error} percentage points."
        ))
    });
    told.collect()
}

/// A share in percent, to one place, or to so many more that it does not read as nothing or everything
/// unless it is.
fn percent(share: f64) -> String {
    let shown = |places: u32| Decimal::rounded(100.0 * share, places);
    let tells =
        |places: &u32| shown(*places) != Decimal::ZERO && shown(*places) != Decimal::HUNDRED;
    let places = (1..MOST_PLACES).find(tells).unwrap_or(MOST_PLACES);
    shown(places).to_string()
}

/// The most places of a percentage.
const MOST_PLACES: u32 = 6;

/// What was varied, what was held fixed, and what was kept and why: nothing is skipped without a word.
#[must_use]
pub fn varied_and_kept(draws: &Draws) -> Vec<String> {
    let mut told = Vec::new();
    let codes: Vec<&str> = draws.varied.iter().map(|slot| slot.code()).collect();
    told.push(match codes.len() {
        0 => "No figure could be drawn anew, so all draws are alike.".to_owned(),
        count => format!("Drawn anew ({count}): {}.", listed(&codes)),
    });
    let codes: Vec<&str> = draws.spread_held.iter().map(|slot| slot.code()).collect();
    if !codes.is_empty() {
        told.push(format!(
            "How far the figures of other CCGs spread was held fixed for {}.",
            listed(&codes)
        ));
    }
    let mut reasons: Vec<WhyKept> = draws.kept.iter().map(|(_, why)| *why).collect();
    reasons.sort_unstable();
    reasons.dedup();
    for reason in reasons {
        let kept = draws.kept.iter().filter(|(_, why)| *why == reason);
        let codes: Vec<&str> = kept.map(|(slot, _)| slot.code()).collect();
        told.push(format!("Kept, {}: {}.", because(reason), listed(&codes)));
    }
    told
}

/// Why something was not drawn anew, as part of a sentence.
#[must_use]
pub const fn because(reason: WhyKept) -> &'static str {
    match reason {
        WhyKept::ByHand => "because it was entered by hand",
        WhyKept::ErrorNotKnown => "because how far the number may be out is not known",
        WhyKept::DenominatorNotWhole => "because its denominator is not a whole number",
        WhyKept::NothingOrEverything => {
            "because none, or all, were observed: drawn around that, it never differs"
        }
        WhyKept::TooManyToCount => "because its count has more than 15 digits",
        WhyKept::DoesNotCount => "because it does not count here",
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn next_to_nothing_does_not_read_as_nothing_nor_nearly_all_as_all() {
        assert_eq!(percent(0.8123), "81.2");
        assert_eq!(percent(0.9999), "99.99");
        assert_eq!(percent(0.000_04), "0.004");
        assert_eq!(percent(0.5), "50");
        assert_eq!(percent(0.0), "0");
    }
}
