//! Exact scores. A score of exactly 1 is common and sits on a threshold, so scores are fractions
//! of whole numbers and are never rounded, except as text for show.

use core::cmp::Ordering;
use core::fmt;
use core::num::NonZeroU32;
use core::ops::{Add, Mul, Sub};

/// An exact fraction, zero or above, always in lowest terms.
///
/// Range: parts of the size that a framework's tables give (bands of 0 to 2, weights such as 1/4,
/// means over fewer than a thousand indicators) stay far below the limits of `u64` in every sum
/// and product; arithmetic is not meant for anything else.
///
/// ```
/// use ccg_rating::rating::Score;
/// let score = Score::ratio(1, 2) + Score::ratio(1, 4) + Score::ratio(1, 3);
/// assert_eq!(score.to_string(), "13/12");
/// assert_eq!(score.decimal(), "1.0833");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Score {
    numerator: u64,
    denominator: u64,
}

impl Score {
    /// 0, the lowest score.
    pub const ZERO: Self = Self::whole(0);
    /// 1.
    pub const ONE: Self = Self::whole(1);
    /// 2, the highest score of a band.
    pub const TWO: Self = Self::whole(2);

    /// A whole number.
    #[must_use]
    pub const fn whole(number: u32) -> Self {
        Self {
            numerator: number as u64,
            denominator: 1,
        }
    }

    /// `numerator ÷ denominator`, for the constants of tables.
    ///
    /// A denominator of 0 is a slip in a table: it counts as 1, and in a `const` the compiler
    /// refuses it.
    #[must_use]
    pub const fn ratio(numerator: u32, denominator: u32) -> Self {
        debug_assert!(denominator != 0);
        match NonZeroU32::new(denominator) {
            Some(denominator) => Self::new(numerator, denominator),
            None => Self::whole(numerator),
        }
    }

    /// `numerator ÷ denominator`, reduced to lowest terms.
    #[must_use]
    pub const fn new(numerator: u32, denominator: NonZeroU32) -> Self {
        Self::reduced(numerator as u64, denominator.get() as u64)
    }

    const fn reduced(numerator: u64, denominator: u64) -> Self {
        // Most scores are whole: nothing to divide by.
        if denominator == 1 {
            return Self {
                numerator,
                denominator,
            };
        }
        let (mut divisor, mut rest) = (denominator, numerator);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        Self {
            numerator: numerator / divisor,
            denominator: denominator / divisor,
        }
    }

    /// The upper number of the fraction in lowest terms.
    #[must_use]
    pub const fn numerator(self) -> u64 {
        self.numerator
    }

    /// The lower number of the fraction in lowest terms, 1 or more.
    #[must_use]
    pub const fn denominator(self) -> u64 {
        self.denominator
    }

    /// The quotient, if there is one: nothing can be divided by 0.
    ///
    /// ```
    /// use ccg_rating::rating::Score;
    /// assert_eq!(Score::ratio(2, 3).checked_div(Score::ratio(1, 2)), Some(Score::ratio(4, 3)));
    /// assert_eq!(Score::ONE.checked_div(Score::ZERO), None);
    /// ```
    #[must_use]
    pub const fn checked_div(self, divisor: Self) -> Option<Self> {
        if divisor.numerator == 0 {
            return None;
        }
        Some(Self::reduced(
            self.numerator * divisor.denominator,
            self.denominator * divisor.numerator,
        ))
    }

    /// The score as a decimal number for show: at most four places, halves rounded away from
    /// zero, no zeros at the end (`"1.0833"`, `"0.6"`, `"1"`).
    #[must_use]
    pub fn decimal(self) -> String {
        const PLACES: u64 = 10_000;
        let ten_thousandths =
            (self.numerator * PLACES * 2 + self.denominator) / (self.denominator * 2);
        let (whole, part) = (ten_thousandths / PLACES, ten_thousandths % PLACES);
        if part == 0 {
            return whole.to_string();
        }
        format!("{whole}.{part:04}")
            .trim_end_matches('0')
            .to_owned()
    }

    /// How far along a line from 0 to `end` this score lies, in tenths of a percent (0 to 1000):
    /// for drawing, never for deciding.
    #[must_use]
    pub fn per_mille_of(self, end: Self) -> u64 {
        let (part, whole) = (
            self.numerator * end.denominator * 1000,
            self.denominator * end.numerator,
        );
        part.checked_div(whole).map_or(0, |share| share.min(1000))
    }
}

/// Puts a score into a list that is kept in order, lowest first, unless it is there already. The
/// lists are a handful long; the library's sort would weigh more in the page than it saves.
pub fn insert_in_order(scores: &mut Vec<Score>, score: Score) {
    if let Err(place) = scores.binary_search(&score) {
        scores.insert(place, score);
    }
}

impl Add for Score {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        // Most sums are of bands, or of halves. To check a product for overflow takes WebAssembly many times as
        // long as to check a sum.
        if self.denominator == other.denominator {
            return Self::reduced(self.numerator + other.numerator, self.denominator);
        }
        Self::reduced(
            self.numerator * other.denominator + other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }
}

impl Mul for Score {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self::reduced(
            self.numerator * other.numerator,
            self.denominator * other.denominator,
        )
    }
}

impl Sub for Score {
    type Output = Self;
    /// The difference, or 0 where `other` is the larger: a score is never negative.
    fn sub(self, other: Self) -> Self {
        Self::reduced(
            (self.numerator * other.denominator).saturating_sub(other.numerator * self.denominator),
            self.denominator * other.denominator,
        )
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The exact fraction in lowest terms: `"13/12"`, and `"1"` for a whole number.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.denominator == 1 {
            write!(f, "{}", self.numerator)
        } else {
            write!(f, "{}/{}", self.numerator, self.denominator)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Score;

    #[test]
    fn fractions_are_kept_in_lowest_terms() {
        assert_eq!(Score::ratio(26, 24).to_string(), "13/12");
        assert_eq!(Score::ratio(0, 7).to_string(), "0");
        assert_eq!(Score::ratio(4, 2), Score::TWO);
    }

    #[test]
    fn a_fraction_is_divided_by_a_fraction_and_by_0_not_at_all() {
        let divided = Score::ratio(2, 3).checked_div(Score::ratio(2, 5));
        assert_eq!(divided, Some(Score::ratio(5, 3)));
        assert_eq!(Score::ONE.checked_div(Score::ZERO), None);
    }

    #[test]
    fn thirds_add_up_to_exactly_one() {
        let third = Score::ratio(1, 3);
        assert_eq!(third + third + third, Score::ONE);
        assert!(Score::ratio(999_999, 1_000_000) < Score::ONE);
    }

    #[test]
    fn decimals_round_halves_away_from_zero_and_drop_zeros_at_the_end() {
        assert_eq!(Score::ratio(83, 60).decimal(), "1.3833");
        assert_eq!(Score::ratio(11, 12).decimal(), "0.9167");
        assert_eq!(Score::ratio(1, 20_000).decimal(), "0.0001");
        assert_eq!(Score::ratio(31, 20).decimal(), "1.55");
        assert_eq!(Score::ONE.decimal(), "1");
        assert_eq!(Score::ratio(99_999, 100_000).decimal(), "1");
    }

    #[test]
    fn a_difference_stops_at_zero() {
        assert_eq!(Score::ONE - Score::ratio(1, 3), Score::ratio(2, 3));
        assert_eq!(Score::ONE - Score::TWO, Score::ZERO);
    }

    #[test]
    fn a_place_on_a_line_stays_on_the_line() {
        assert_eq!(Score::ONE.per_mille_of(Score::TWO), 500);
        assert_eq!(Score::whole(5).per_mille_of(Score::TWO), 1000);
        assert_eq!(Score::ONE.per_mille_of(Score::ZERO), 0);
    }

    #[test]
    fn a_half_lies_a_third_along_a_line_to_one_and_a_half() {
        assert_eq!(Score::ratio(1, 2).per_mille_of(Score::ratio(3, 2)), 333);
    }
}
