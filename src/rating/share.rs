//! An exact percentage of two numbers, so that a budget exactly at its target is seen to be so.

use core::cmp::Ordering;

use super::Decimal;

/// 100 (or another number) × part ÷ whole, never worked out before it is compared.
///
/// ```
/// use ccg_rating::rating::{Decimal, Share};
/// let number = |text| Decimal::parse(text).expect("a decimal number");
/// let share = Share::of(number("3.3"), number("330")).expect("a whole above 0");
/// assert!(share.compare(number("1")).is_eq());
/// assert_eq!(share.rounded(1), "1.0");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    part: Decimal,
    whole: Decimal,
    per: u32,
}

impl Share {
    /// The share of a whole above 0; none of any other.
    #[must_use]
    pub fn of(part: Decimal, whole: Decimal) -> Option<Self> {
        Self::per(part, whole, 100)
    }

    /// So many of a whole above 0, counted per so many of it; none of any other.
    #[must_use]
    pub fn per(part: Decimal, whole: Decimal, per: u32) -> Option<Self> {
        whole.is_positive().then_some(Self { part, whole, per })
    }

    /// Whether this is what a value says that was rounded to so many places: a half that was rounded
    /// either way agrees.
    #[must_use]
    pub fn agrees_with(self, value: Decimal, places: u32) -> bool {
        let limit = |half: i128| {
            let digits = i128::from(value.digits())
                .checked_mul(10_i128.checked_pow((places + 1).checked_sub(value.places())?)?)?;
            (digits + half).checked_mul(i128::from(self.whole.digits()))
        };
        let at = |limit| (limit, places + 1 + self.whole.places());
        match (limit(-5), limit(5)) {
            (Some(low), Some(high)) => {
                compare_scaled(self.scaled_part(), at(low)).is_ge()
                    && compare_scaled(self.scaled_part(), at(high)).is_le()
            }
            // Longer numbers than any sheet has.
            _ => false,
        }
    }

    fn scaled_part(self) -> (i128, u32) {
        let part = i128::from(self.part.digits()) * i128::from(self.per);
        (part, self.part.places())
    }

    /// How it compares with a percentage, exactly: part × 100 against percentage × whole.
    #[must_use]
    pub fn compare(self, percentage: Decimal) -> Ordering {
        let right = (
            i128::from(percentage.digits()) * i128::from(self.whole.digits()),
            percentage.places() + self.whole.places(),
        );
        compare_scaled(self.scaled_part(), right)
    }

    /// The percentage to so many places behind the point, all of them written, for show; halves go
    /// away from 0.
    #[must_use]
    pub fn rounded(self, places: u32) -> String {
        let shown = Decimal::rounded(
            f64::from(self.per) * self.part.to_f64() / self.whole.to_f64(),
            places,
        );
        let mut text = shown.to_string();
        let missing = places.saturating_sub(shown.places());
        if shown.places() == 0 && missing > 0 {
            text.push('.');
        }
        for _ in 0..missing {
            text.push('0');
        }
        text
    }
}

/// Compares a ÷ 10^p with b ÷ 10^q, of at most 31 digits each.
fn compare_scaled((a, p): (i128, u32), (b, q): (i128, u32)) -> Ordering {
    if p > q {
        return compare_scaled((b, q), (a, p)).reverse();
    }
    let mut a = a;
    for _ in p..q {
        // Past 35 digits it is larger than b can be, whatever follows.
        if a.unsigned_abs() > TEN_TO_35 {
            break;
        }
        a *= 10;
    }
    a.cmp(&b)
}

const TEN_TO_35: u128 = 10_u128.pow(35);

#[cfg(test)]
mod tests {
    use super::{Decimal, Share};

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn a_share_is_compared_exactly() {
        let share = |part, whole| Share::of(number(part), number(whole)).unwrap();
        assert!(share("3.3", "330").compare(number("1")).is_eq());
        assert!(share("3.29999999999", "330").compare(number("1")).is_lt());
        assert!(share("3.30000000001", "330").compare(number("1")).is_gt());
        assert!(share("-10.8", "480").compare(Decimal::ZERO).is_lt());
        assert!(share("-10.8", "480").compare(number("-2.25")).is_eq());
        assert!(share("1", "3").compare(number("33.3333333333333")).is_gt());
    }

    #[test]
    fn the_longest_numbers_do_not_overflow() {
        let (large, small) = (number("999999999999999"), number("0.000000000000000001"));
        assert!(Share::of(large, small).unwrap().compare(large).is_gt());
        assert!(Share::of(small, large).unwrap().compare(small).is_lt());
        assert!(
            Share::of(large, large)
                .unwrap()
                .compare(number("100"))
                .is_eq()
        );
        assert!(
            Share::of(small, small)
                .unwrap()
                .compare(number("100"))
                .is_eq()
        );
    }

    #[test]
    fn a_rounded_value_agrees_with_the_counts_that_it_was_made_of() {
        let counts = Share::per(number("2010"), number("3000"), 100).unwrap();
        assert!(counts.agrees_with(number("67"), 0));
        assert!(counts.agrees_with(number("67"), 3));
        assert!(!counts.agrees_with(number("67.1"), 1));
        let half = Share::per(number("1"), number("8"), 100).unwrap();
        assert!(half.agrees_with(number("12"), 0) == half.agrees_with(number("13"), 0));
        assert!(half.agrees_with(number("12.5"), 1));
        let rate = Share::per(number("3298"), number("338084"), 100_000).unwrap();
        assert!(rate.agrees_with(number("975.5"), 1));
        assert!(!rate.agrees_with(number("1033.4"), 1));
    }

    #[test]
    fn there_is_no_share_of_nothing() {
        assert_eq!(Share::of(number("1"), Decimal::ZERO), None);
        assert_eq!(Share::of(number("1"), number("-5")), None);
    }

    #[test]
    fn every_place_that_was_asked_for_is_written() {
        let shown = |part, whole, places| {
            Share::of(number(part), number(whole))
                .unwrap()
                .rounded(places)
        };
        assert_eq!(shown("0", "330", 1), "0.0");
        assert_eq!(shown("3.3", "330", 1), "1.0");
        assert_eq!(shown("3.2", "330", 2), "0.97");
        assert_eq!(shown("-10.8", "480", 1), "-2.3");
        assert_eq!(shown("1", "3", 0), "33");
    }

    #[test]
    fn a_whole_that_is_no_whole_number_counts_with_its_places() {
        let share = Share::of(number("33.05"), number("330.5")).unwrap();
        assert!(share.agrees_with(number("10"), 0));
        assert!(!share.agrees_with(number("11"), 0));
    }
}
