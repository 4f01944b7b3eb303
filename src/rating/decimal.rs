//! Decimal numbers exactly as they were written, so that a link or a file gives back what was
//! entered and a value exactly at its standard is seen to be so.

use core::cmp::Ordering;
use core::fmt;
use core::num::NonZeroI64;

use super::Score;

/// A decimal number of at most 15 digits in all: every one of them has a `f64` of its own, so
/// that turning it into one loses nothing that a reader wrote.
///
/// ```
/// use ccg_rating::rating::Decimal;
/// let value = Decimal::parse("81.20").expect("a decimal number");
/// assert_eq!(value.to_string(), "81.2");
/// assert_eq!(Decimal::parse("1e5"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// The number without its point, no zeros at the end behind the point, and in the last
    /// [`PLACES_BITS`] one more than how many of its digits stand behind the point: so it is never 0,
    /// and a number that may be missing takes no more room than one that is there. Sheets hold many.
    packed: NonZeroI64,
}

/// How many bits tell how many digits stand behind the point.
const PLACES_BITS: u32 = 5;
/// The most of them that may stand behind the point, zeros at the front included: a `f64` holds
/// 10 to that power exactly, and an `i64` too.
const MOST_PLACES: u32 = 18;

/// 10 to a power of at most [`MOST_PLACES`], which an `i64` holds. Nothing is left to check, and to check a
/// product of two `i64` takes WebAssembly many times as long as to work it out.
const fn ten_to(power: u32) -> i64 {
    debug_assert!(power <= MOST_PLACES);
    10_i64.wrapping_pow(power)
}

impl Decimal {
    /// 0.
    pub const ZERO: Self = Self::new(0, 0);
    /// 100.
    pub const HUNDRED: Self = Self::new(100, 0);
    /// The most digits that a number may have: a `f64` and an `i64` hold so many exactly.
    pub const MOST_DIGITS: u32 = 15;

    /// `digits` with the point before the last `places` of them, for the constants of tables:
    /// `new(667, 1)` is 66.7. A table gives no more than 15 digits, and no more than 18 places with the noughts
    /// in front.
    #[must_use]
    pub const fn new(digits: i64, places: u32) -> Self {
        let (mut digits, mut places) = (digits, places);
        while places > 0 && digits % 10 == 0 {
            (digits, places) = (digits / 10, places - 1);
        }
        let packed = (digits << PLACES_BITS) | (places as i64 + 1);
        match NonZeroI64::new(packed) {
            Some(packed) => Self { packed },
            // Never: one more than the places is not 0.
            None => Self {
                packed: NonZeroI64::MIN,
            },
        }
    }

    /// Reads digits with at most one point among them, and a minus before them if need be; nothing
    /// else: no plus, no exponent, no comma, no space.
    ///
    /// ```
    /// use ccg_rating::rating::Decimal;
    /// assert_eq!(Decimal::parse("85.0"), Decimal::parse("85"));
    /// assert_eq!(Decimal::parse("85%"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, unsigned) = text
            .strip_prefix('-')
            .map_or((1_i64, text), |rest| (-1, rest));
        // The number so far; whether a digit has come since the start, or since the point; whether the point has.
        let (mut digits, mut has_digits, mut is_behind) = (0, false, false);
        // How many digits stand behind the point up to the last that is no nought, and how many noughts
        // since: those only count when another digit follows.
        let (mut places, mut noughts) = (0, 0);
        for byte in unsigned.bytes() {
            match byte {
                b'.' if has_digits && !is_behind => (is_behind, has_digits) = (true, false),
                b'0' if is_behind => (noughts, has_digits) = (noughts + 1, true),
                b'0'..=b'9' => {
                    for _ in 0..=noughts {
                        // Far from what an `i64` holds, as the next line sees to.
                        digits = 10_i64.wrapping_mul(digits);
                        if digits >= ten_to(Self::MOST_DIGITS) {
                            return None;
                        }
                    }
                    if is_behind {
                        places += noughts + 1;
                        if places > MOST_PLACES {
                            return None;
                        }
                    }
                    digits += i64::from(byte - b'0');
                    (noughts, has_digits) = (0, true);
                }
                _ => return None,
            }
        }
        // 1 or −1 times what fits: nothing to check here either.
        has_digits.then(|| Self::new(sign.wrapping_mul(digits), places))
    }

    /// The nearest `f64`. Both parts of the division are exact, so it is the very number that
    /// reading the text as a `f64` would give.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "15 digits fit into a f64 exactly"
    )]
    pub fn to_f64(self) -> f64 {
        self.digits() as f64 / ten_to(self.places()) as f64
    }

    /// A `f64` rounded to so many places behind the point, at most 18, halves away from 0, for show. A number too
    /// large for 15 digits ends up at the largest there is.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "kept within 15 digits, which a f64 and an i64 both hold"
    )]
    pub fn rounded(number: f64, places: u32) -> Self {
        let most = (ten_to(Self::MOST_DIGITS) - 1) as f64;
        let digits = (number * ten_to(places) as f64).round();
        // Not `clamp`: it can panic with two numbers in words, and putting those into words would
        // weigh seven kilobytes in the page.
        Self::new(digits.max(-most).min(most) as i64, places)
    }

    /// The number without its point.
    pub(super) const fn digits(self) -> i64 {
        self.packed.get() >> PLACES_BITS
    }

    /// How many of its digits stand behind the point.
    #[must_use]
    #[expect(clippy::cast_sign_loss, reason = "a number from 1 to 19")]
    pub const fn places(self) -> u32 {
        (self.packed.get() & ((1 << PLACES_BITS) - 1)) as u32 - 1
    }

    /// The number, if it is a whole one.
    ///
    /// ```
    /// use ccg_rating::rating::Decimal;
    /// assert_eq!(Decimal::parse("340.0").and_then(Decimal::whole), Some(340));
    /// assert_eq!(Decimal::parse("340.5").and_then(Decimal::whole), None);
    /// ```
    #[must_use]
    pub const fn whole(self) -> Option<i64> {
        if self.places() == 0 {
            Some(self.digits())
        } else {
            None
        }
    }

    /// How many whole steps of so many places lie between 0 and it, rounded down: 81.25 is 812 steps
    /// of 0.1. What is more than an `i64` holds ends up at the largest or smallest.
    ///
    /// ```
    /// use ccg_rating::rating::Decimal;
    /// let value = Decimal::parse("-81.25").expect("a decimal number");
    /// assert_eq!((value.steps(1), value.steps(3)), (-813, -81_250));
    /// ```
    #[must_use]
    pub fn steps(self, places: u32) -> i64 {
        let digits = i128::from(self.digits());
        let steps = if places < self.places() {
            digits.div_euclid(i128::from(ten_to(self.places() - places)))
        } else {
            digits * i128::from(ten_to((places - self.places()).min(MOST_PLACES)))
        };
        i64::try_from(steps).unwrap_or(if steps < 0 { i64::MIN } else { i64::MAX })
    }

    /// Whether it is below 0.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.digits() < 0
    }

    /// Whether it is above 0.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.digits() > 0
    }

    /// How many times `unit` lies between another number and this one, as the nearest `f64`: 0.1372 is
    /// 1.96 times 0.07 above 0, and not a hair less as it would be if the numbers were turned into
    /// `f64` before they are subtracted and divided.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "whole numbers, exact up to 15 digits; of longer ones the nearest is asked for"
    )]
    pub fn units_above(self, other: Self, unit: Self) -> f64 {
        let places = self.places().max(other.places()).max(unit.places());
        let digits = |number: Self| {
            i128::from(number.digits()) * i128::from(ten_to(places.saturating_sub(number.places())))
        };
        (digits(self) - digits(other)) as f64 / digits(unit) as f64
    }

    /// How it compares with an exact score, such as a standard.
    #[must_use]
    pub fn compare(self, score: Score) -> Ordering {
        let left = i128::from(self.digits()) * i128::from(score.denominator());
        let right = i128::from(score.numerator()) * i128::from(ten_to(self.places()));
        left.cmp(&right)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.digits()) * i128::from(ten_to(other.places()));
        let right = i128::from(other.digits()) * i128::from(ten_to(self.places()));
        left.cmp(&right)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decimal")
            .field("digits", &self.digits())
            .field("places", &self.places())
            .finish()
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits() < 0 { "-" } else { "" };
        let (digits, unit) = (self.digits().unsigned_abs(), 10_u64.pow(self.places()));
        let (whole, part) = (digits / unit, digits % unit);
        if self.places() == 0 {
            write!(f, "{sign}{whole}")
        } else {
            let places = usize::try_from(self.places()).unwrap_or(0);
            write!(f, "{sign}{whole}.{part:0places$}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;
    use crate::rating::Score;

    #[test]
    fn a_number_is_written_as_it_was_read_without_zeros_that_say_nothing() {
        for (read, written) in [
            ("0", "0"),
            ("-0", "0"),
            ("81.20", "81.2"),
            ("007.5", "7.5"),
            ("-0.05", "-0.05"),
            ("100", "100"),
            ("999999999999999", "999999999999999"),
            ("0.000000000000001", "0.000000000000001"),
        ] {
            assert_eq!(
                Decimal::parse(read)
                    .map(|number| number.to_string())
                    .as_deref(),
                Some(written)
            );
        }
    }

    #[test]
    fn anything_else_is_no_number() {
        for text in [
            "",
            "-",
            ".",
            ".5",
            "5.",
            "+1",
            "1e3",
            "1,5",
            " 1",
            "NaN",
            "1.2.3",
            "--1",
            "1000000000000000",
        ] {
            assert_eq!(Decimal::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_decimal_is_the_float_that_its_text_would_be() {
        for text in [
            "81.2",
            "0.1",
            "-0.004",
            "66.7",
            "123456.789012345",
            "0.000000000000003",
        ] {
            let number = Decimal::parse(text).unwrap().to_f64();
            assert_eq!(
                number.to_bits(),
                text.parse::<f64>().unwrap().to_bits(),
                "{text}"
            );
        }
    }

    #[test]
    fn steps_are_counted_downwards() {
        let steps = |text: &str, places| Decimal::parse(text).unwrap().steps(places);
        assert_eq!(steps("81.25", 1), 812);
        assert_eq!(steps("-81.25", 1), -813);
        assert_eq!(steps("81.25", 4), 812_500);
        assert_eq!(steps("-3", 0), -3);
        assert_eq!(steps("999999999999999", 18), i64::MAX);
        assert_eq!(steps("-999999999999999", 18), i64::MIN);
    }

    #[test]
    fn comparisons_are_exact() {
        let number = |text: &str| Decimal::parse(text).unwrap();
        assert!(number("66.7").compare(Score::ratio(667, 10)).is_eq());
        assert!(
            number("66.699999999999")
                .compare(Score::ratio(667, 10))
                .is_lt()
        );
        assert!(number("-1") < number("0.1"));
        assert!(number("0.30") == number("0.3"));
    }

    #[test]
    fn fifteen_digits_are_the_most_and_noughts_between_others_are_digits_too() {
        assert!(Decimal::parse("1.00000000000001").is_some());
        assert_eq!(Decimal::parse("1.000000000000001"), None);
        let many_at_the_front = format!("{}7.5", "0".repeat(20));
        assert_eq!(
            Decimal::parse(&many_at_the_front),
            Some(Decimal::new(75, 1))
        );
    }

    #[test]
    fn what_is_too_large_is_rounded_to_the_largest_number_of_fifteen_digits() {
        for (number, rounded) in [(1e300, "999999999999999"), (-1e300, "-999999999999999")] {
            assert_eq!(Decimal::rounded(number, 0).to_string(), rounded);
        }
    }
}
