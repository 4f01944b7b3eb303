//! Sentences about the answers of [`super`], for the page and the command alike: one file for each
//! part. They are short, and exact about what is not known. Names come from the frameworks' tables;
//! nothing is worked out here but how a number reads.

pub mod changes;
pub mod influence;
#[cfg(feature = "details")]
pub mod readings;
pub mod sampling;
pub mod turning_points;
pub mod why;

use crate::assess::listed;
use crate::framework::{Component, Slot, SlotKind};
use crate::rating::{RatingSet, Score};

/// To how many places a number is shown where it does not end before.
const PLACES: u32 = 2;

/// `good`, or `requires improvement or good`: worst first; all four are not counted up.
///
/// ```
/// use ccg_rating::{explore::words, rating::{Rating, RatingSet}};
/// let set = RatingSet::only(Rating::Good).with(Rating::RequiresImprovement);
/// assert_eq!(words::either(set), "requires improvement or good");
/// assert_eq!(words::either(RatingSet::ALL), "any of the four ratings");
/// ```
#[must_use]
pub fn either(ratings: RatingSet) -> String {
    if ratings == RatingSet::ALL {
        "any of the four ratings".to_owned()
    } else {
        ratings.in_words()
    }
}

/// The score to two places, halves away from 0.
fn hundredths(score: Score) -> Score {
    let unit = 10_u64.pow(PLACES);
    let rounded = (score.numerator() * unit * 2 + score.denominator()) / (score.denominator() * 2);
    match (u32::try_from(rounded), u32::try_from(unit)) {
        (Ok(rounded), Ok(unit)) => Score::ratio(rounded, unit),
        _ => score,
    }
}

/// An amount: `0.5`, `0.17 (exactly 1/6)`. One that would look like nothing is shown exactly.
pub(super) fn amount(score: Score) -> String {
    let shown = hundredths(score);
    if shown == score {
        score.decimal()
    } else if shown == Score::ZERO {
        score.to_string()
    } else {
        format!("{} (exactly {score})", shown.decimal())
    }
}

/// What a score must be above, or at: `1.6`, `1.33 (exactly 4/3)`. Whoever is above 4/3 is above 1.33
/// too. Where rounding would go up that is not so, and the fraction goes first: `2/3 (about 0.67)`.
pub(super) fn bound(score: Score) -> String {
    let shown = hundredths(score);
    if shown <= score {
        amount(score)
    } else {
        format!("{score} (about {})", shown.decimal())
    }
}

/// How much a component counts for, in words where there are any: `half`, `a quarter`, `3/10`.
///
/// ```
/// use ccg_rating::{explore::words, rating::Score};
/// assert_eq!(words::share(Score::ratio(1, 4)), "a quarter");
/// ```
#[must_use]
pub fn share(weight: Score) -> String {
    if weight == Score::ratio(1, 2) {
        "half".to_owned()
    } else if weight == Score::ratio(1, 4) {
        "a quarter".to_owned()
    } else {
        weight.to_string()
    }
}

/// A number in a sentence: `one` to `nine` as words, larger ones in digits.
fn counted(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// `10,000`.
pub(super) fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What something is entered for, for use inside a sentence: a component, ‘a fact’, or ‘an indicator’
/// with its code behind.
pub(super) fn named(slot: Slot) -> String {
    match slot.kind() {
        SlotKind::Component(component) => component.in_sentence.to_owned(),
        SlotKind::Flag(flag) => format!("‘{}’", flag.name),
        SlotKind::Indicator(indicator) => format!("‘{}’ ({})", indicator.name, indicator.code),
    }
}

/// The most indicators that go by their names, which are long.
const FEW: usize = 5;

/// All of these by name; if they are more than a few indicators, these by their codes.
pub(super) fn items(slots: impl IntoIterator<Item = Slot>) -> String {
    let is_indicator = |slot: &Slot| matches!(slot.kind(), SlotKind::Indicator(_));
    let (indicators, others): (Vec<Slot>, Vec<Slot>) = slots.into_iter().partition(is_indicator);
    let mut names: Vec<String> = others.into_iter().map(named).collect();
    if indicators.len() > FEW {
        let codes: Vec<&str> = indicators.iter().map(|slot| slot.code()).collect();
        names.push(format!("the indicators with the codes {}", listed(&codes)));
    } else {
        names.extend(indicators.into_iter().map(named));
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    listed(&names)
}

/// Whether a component's name is a plural, as that of one is that rests on many indicators.
pub(super) const fn is_plural(component: &Component) -> bool {
    component.rests_on_many()
}

#[cfg(test)]
mod tests {
    use super::{amount, bound, share, thousands};
    use crate::rating::Score;

    #[test]
    fn a_number_that_ends_is_shown_as_it_is_and_another_with_its_exact_fraction() {
        assert_eq!(amount(Score::ratio(29, 20)), "1.45");
        assert_eq!(amount(Score::TWO), "2");
        assert_eq!(amount(Score::ratio(1, 6)), "0.17 (exactly 1/6)");
        assert_eq!(amount(Score::ratio(1, 228)), "1/228");
        assert_eq!(amount(Score::ZERO), "0");
    }

    #[test]
    fn what_must_be_passed_is_never_shown_higher_than_it_is_without_saying_so() {
        assert_eq!(bound(Score::ratio(4, 3)), "1.33 (exactly 4/3)");
        assert_eq!(bound(Score::ratio(2, 3)), "2/3 (about 0.67)");
        assert_eq!(bound(Score::ratio(8, 5)), "1.6");
        assert_eq!(bound(Score::ZERO), "0");
    }

    #[test]
    fn thousands_are_parted_by_commas() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(thousands(number), text);
        }
    }

    #[test]
    fn common_shares_have_words() {
        assert_eq!(share(Score::ratio(1, 4)), "a quarter");
        assert_eq!(share(Score::ratio(3, 10)), "3/10");
    }
}
