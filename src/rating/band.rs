//! How one indicator compares with its reference.

use super::Score;

/// What an indicator counts for: worse than its reference, no different, or better.
///
/// ```
/// use ccg_rating::rating::{Band, Score};
/// assert_eq!(Band::Similar.score(), Score::ONE);
/// assert_eq!(Band::from_number(2), Some(Band::Better));
/// assert_eq!(Band::from_number(3), None);
/// assert_eq!((Band::Worse.next_better(), Band::Worse.next_worse()), (Some(Band::Similar), None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 0: clearly worse than the reference.
    Worse,
    /// 1: no clear difference.
    Similar,
    /// 2: clearly better.
    Better,
}

impl Band {
    /// All three, worst first.
    pub const ALL: [Self; 3] = [Self::Worse, Self::Similar, Self::Better];

    /// 0, 1 or 2.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The band with this number, if it is 0, 1 or 2.
    #[must_use]
    pub fn from_number(number: u64) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|band| u64::from(band.number()) == number)
    }

    /// The band as a score.
    #[must_use]
    pub const fn score(self) -> Score {
        Score::whole(self as u32)
    }

    /// The band above, if there is one.
    #[must_use]
    pub fn next_better(self) -> Option<Self> {
        Self::from_number(u64::from(self.number()) + 1)
    }

    /// The band below, if there is one.
    #[must_use]
    pub fn next_worse(self) -> Option<Self> {
        Self::from_number(u64::from(self.number().checked_sub(1)?))
    }

    /// The band as readers see it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::Similar => "similar",
            Self::Better => "better",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Band;

    #[test]
    fn bands_are_numbered_from_worst_to_best() {
        assert_eq!(Band::ALL.map(Band::number), [0, 1, 2]);
        assert_eq!(Band::from_number(2), Some(Band::Better));
        assert_eq!(Band::from_number(3), None);
        assert_eq!(Band::Similar.next_better(), Some(Band::Better));
        assert_eq!(Band::Better.next_better(), None);
        assert_eq!(Band::Better.next_worse(), Some(Band::Similar));
        assert_eq!(Band::Worse.next_worse(), None);
    }
}
