//! Chance that comes out the same from the same seed, on every machine and in every browser.

/// `SplitMix64`, of Steele, Lea and Flood (Fast splittable pseudorandom number generators, OOPSLA 2014),
/// as Vigna wrote it down: 2⁶⁴ numbers before the first comes again.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

/// How many bits of a number are used: all that a `f64` holds, so that chances can be put on the same
/// scale without rounding.
pub(super) const BITS: u32 = 53;

impl Chance {
    pub(super) const fn new(seed: u32) -> Self {
        Self(seed as u64)
    }

    /// A whole number from 0 to 2⁵³ − 1, each as likely.
    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) >> (u64::BITS - BITS)
    }
}

#[cfg(test)]
mod tests {
    use super::{BITS, Chance};

    #[test]
    fn the_numbers_are_those_that_the_generator_is_known_to_give() {
        // The first numbers of the reference implementation from the seed 1234567.
        let mut chance = Chance::new(1_234_567);
        for number in [
            6_457_827_717_110_365_317_u64,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ] {
            assert_eq!(chance.next(), number >> (64 - BITS));
        }
    }
}
