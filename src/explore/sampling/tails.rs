//! How likely a drawn count, or a drawn value, is to lie beyond a limit: the tails of the binomial, the
//! Poisson and the normal distribution.
//!
//! Counts are summed: outward from the most likely one, each term from the one before it by a
//! multiplication and a division, until the terms are too small to matter, and in the end divided by
//! what all of them come to. So no logarithm and no factorial is needed, nothing cancels, and every
//! machine gets the same bits.

use libm::{erfc, exp};

/// A term this much smaller than the largest no longer matters: all after it come to far less than one
/// part in 2⁵³.
const NEGLIGIBLE: f64 = 1e-24;

/// Up to this standard deviation counts are summed, some twenty times as many as this. Beyond it the
/// normal distribution with its first correction for skewness is closer than one part in a million
/// (the error falls with the square of the deviation), and costs nothing.
const MOST_SUMMED: f64 = 10_000.0;

/// The distribution of a count.
#[derive(Clone, Copy, Debug)]
pub(super) enum Counts {
    /// How many of so many, each with this chance, above 0 and below 1.
    Binomial {
        /// Of how many.
        of: u64,
        /// The chance of each.
        share: f64,
    },
    /// How many, where this many are to be expected: above 0.
    Poisson {
        /// How many are to be expected.
        mean: f64,
    },
}

/// The chances beyond two limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tails {
    /// Below the lower limit.
    pub(super) below: f64,
    /// At the upper limit or above.
    pub(super) above: f64,
}

impl Counts {
    /// The chances of a count below `low`, and of one that is `high` or more; `low` is not above `high`.
    pub(super) fn tails(self, low: u64, high: u64) -> Tails {
        if self.deviation() > MOST_SUMMED {
            self.tails_by_the_normal(low, high)
        } else {
            self.tails_by_summing(low, high)
        }
    }

    fn mean(self) -> f64 {
        match self {
            Self::Binomial { of, share } => float(of) * share,
            Self::Poisson { mean } => mean,
        }
    }

    fn deviation(self) -> f64 {
        match self {
            Self::Binomial { of, share } => (float(of) * share * (1.0 - share)).sqrt(),
            Self::Poisson { mean } => mean.sqrt(),
        }
    }

    fn skewness(self) -> f64 {
        match self {
            Self::Binomial { share, .. } => (1.0 - 2.0 * share) / self.deviation(),
            Self::Poisson { .. } => 1.0 / self.deviation(),
        }
    }

    /// The highest count there can be.
    fn most(self) -> u64 {
        match self {
            Self::Binomial { of, .. } => of,
            Self::Poisson { .. } => u64::MAX,
        }
    }

    /// How much more likely the next count is than this one.
    fn next_to(self, count: u64) -> f64 {
        match self {
            Self::Binomial { of, share } => {
                float(of - count) / float(count + 1) * (share / (1.0 - share))
            }
            Self::Poisson { mean } => mean / float(count + 1),
        }
    }

    fn tails_by_summing(self, low: u64, high: u64) -> Tails {
        let (mut below, mut between, mut above) = (0.0, 0.0, 0.0);
        let mut add = |count: u64, term: f64| {
            if count < low {
                below += term;
            } else if count < high {
                between += term;
            } else {
                above += term;
            }
        };
        // From the mean on, rounded down: no count is more likely, but perhaps the one after it.
        let (start, most) = (whole(self.mean()), self.most());
        let (mut count, mut term) = (start, 1.0);
        loop {
            add(count, term);
            if count == most {
                break;
            }
            term *= self.next_to(count);
            count += 1;
            if term < NEGLIGIBLE {
                break;
            }
        }
        (count, term) = (start, 1.0);
        while count > 0 {
            count -= 1;
            term /= self.next_to(count);
            if term < NEGLIGIBLE {
                break;
            }
            add(count, term);
        }
        let all = below + between + above;
        Tails {
            below: below / all,
            above: above / all,
        }
    }

    /// A count is everything within half of it: the limits lie between two counts.
    fn tails_by_the_normal(self, low: u64, high: u64) -> Tails {
        let units = |limit: u64| (float(limit) - 0.5 - self.mean()) / self.deviation();
        let skewness = self.skewness();
        let corrected = |tail: f64, units: f64, sign: f64| {
            // Far out it is 0, and nothing is left to correct.
            let density = exp(-0.5 * units * units) * 0.5 * core::f64::consts::FRAC_2_SQRT_PI
                / core::f64::consts::SQRT_2;
            let correction = skewness / 6.0 * (units * units - 1.0) * density;
            (tail - sign * correction).clamp(0.0, 1.0)
        };
        let (low, high) = (units(low), units(high));
        Tails {
            below: corrected(beyond(-low), low, 1.0),
            above: corrected(beyond(high), high, -1.0),
        }
    }
}

/// The chance of a normally distributed value to lie so many standard deviations above its mean or
/// more.
pub(super) fn beyond(deviations: f64) -> f64 {
    0.5 * erfc(deviations / core::f64::consts::SQRT_2)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of at most 15 digits, which a f64 holds"
)]
const fn float(count: u64) -> f64 {
    count as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of at most 15 digits, and not below 0"
)]
const fn whole(number: f64) -> u64 {
    number as u64
}

#[cfg(test)]
mod tests {
    use super::{Counts, Tails, beyond};

    fn assert_close(found: f64, expected: f64) {
        // To twelve digits, or to what is far below the smallest step of a drawn number.
        let tolerance = expected * 1e-12 + 1e-17;
        assert!((found - expected).abs() <= tolerance, "{found} {expected}");
    }

    #[test]
    fn small_distributions_are_those_that_can_be_added_up_by_hand() {
        let coins = Counts::Binomial { of: 4, share: 0.5 };
        // 1, 4, 6, 4, 1 sixteenths.
        let tails = coins.tails(1, 3);
        assert_close(tails.below, 1.0 / 16.0);
        assert_close(tails.above, 5.0 / 16.0);
        let all = coins.tails(0, 0);
        assert_close(all.below, 0.0);
        assert_close(all.above, 1.0);
        let none = coins.tails(5, 5);
        assert_close(none.below, 1.0);
        assert_close(none.above, 0.0);
        let rare = Counts::Poisson { mean: 0.5 };
        let none_at_all = (-0.5_f64).exp();
        assert_close(rare.tails(1, 1).below, none_at_all);
        assert_close(rare.tails(0, 2).above, 1.0 - 1.5 * none_at_all);
    }

    #[test]
    fn tails_are_those_of_exact_arithmetic() {
        // By Python's fractions, and by its decimals to sixty digits.
        for (counts, limits, below, above) in [
            (
                Counts::Binomial {
                    of: 200,
                    share: 0.85,
                },
                (150, 180),
                7.679_736_434_565_918e-5,
                0.025_473_430_648_339_11,
            ),
            (
                Counts::Binomial {
                    of: 3_000,
                    share: 0.67,
                },
                (1_950, 2_100),
                0.009_652_696_668_346_07,
                0.000_231_665_371_780_791_3,
            ),
            (
                Counts::Poisson { mean: 100.0 },
                (81, 120),
                0.022_649_176_642_255_61,
                0.028_230_393_964_865_694,
            ),
            (
                Counts::Poisson { mean: 3_298.0 },
                (3_200, 3_400),
                0.042_633_247_599_273_234,
                0.039_088_745_615_273_94,
            ),
        ] {
            let tails = counts.tails(limits.0, limits.1);
            assert_close(tails.below, below);
            assert_close(tails.above, above);
        }
        assert_close(beyond(1.96), 0.024_997_895_148_220_435);
        assert_close(beyond(0.0), 0.5);
        assert_close(beyond(-1.0) + beyond(1.0), 1.0);
    }

    #[test]
    fn a_term_that_is_exactly_as_small_as_may_be_still_counts() {
        // One above the most likely count, and 44 below it.
        let rare = Counts::Poisson { mean: 1e-24 };
        assert!(rare.tails(1, 1).above > 0.0);
        let many = Counts::Binomial {
            of: 91,
            share: 0.495_374_627_892_875_23,
        };
        assert!(many.tails(2, 2).below > 0.0);
        assert!(many.tails(1, 1).below.abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn up_to_the_largest_deviation_counts_are_summed_and_beyond_it_they_are_not() {
        let (at, beyond) = (
            Counts::Poisson { mean: 1e8 },
            Counts::Poisson { mean: 1.01e8 },
        );
        let limits = (99_990_000, 101_010_000);
        let tails = |counts: Counts| counts.tails(limits.0, limits.1);
        assert_eq!(tails(at), at.tails_by_summing(limits.0, limits.1));
        assert_ne!(tails(at), at.tails_by_the_normal(limits.0, limits.1));
        assert_eq!(
            tails(beyond),
            beyond.tails_by_the_normal(limits.0, limits.1)
        );
    }

    #[test]
    fn beyond_the_sums_the_normal_distribution_goes_on_where_they_end() {
        for counts in [
            Counts::Poisson { mean: 9.9e7 },
            Counts::Binomial {
                of: 3_000_000_000,
                share: 0.03,
            },
            Counts::Binomial {
                of: 300_000_000,
                share: 0.6,
            },
        ] {
            for units in [-6.0, -2.5, -1.0, 0.0, 0.3, 1.96, 4.0] {
                let limit = super::whole(counts.mean() + units * counts.deviation());
                let summed = counts.tails_by_summing(limit, limit);
                let normal = counts.tails_by_the_normal(limit, limit);
                assert!(
                    (summed.below - normal.below).abs() < 1e-8,
                    "{units} {summed:?} {normal:?}"
                );
                assert!(
                    (summed.above - normal.above).abs() < 1e-8,
                    "{units} {summed:?} {normal:?}"
                );
            }
        }
    }

    #[test]
    fn the_largest_counts_are_no_trouble() {
        let huge = Counts::Binomial {
            of: 999_999_999_999_999,
            share: 0.5,
        };
        let Tails { below, above } = huge.tails(499_999_999_999_999, u64::MAX);
        assert!((below - 0.5).abs() < 1e-6);
        assert!(above.abs() < 1e-300);
        let middle = huge.tails(0, 500_000_000_000_000);
        assert!(middle.below.abs() < 1e-300 && (middle.above - 0.5).abs() < 1e-6);
    }
}
