//! The four words that a component or a whole CCG can be given.

use core::fmt;

/// One of the four ratings that NHS England gave, worst first, so that `<` reads as "worse than".
///
/// ```
/// use ccg_rating::rating::Rating;
/// assert!(Rating::RequiresImprovement < Rating::Good);
/// assert_eq!(Rating::from_id("good"), Some(Rating::Good));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// The lowest rating.
    Inadequate,
    /// "Requires improvement"; inside NHS England in 2015/16 "limited assurance".
    RequiresImprovement,
    /// "Good".
    Good,
    /// The highest rating.
    Outstanding,
}

impl Rating {
    /// All four, worst first.
    pub const ALL: [Self; 4] = [
        Self::Inadequate,
        Self::RequiresImprovement,
        Self::Good,
        Self::Outstanding,
    ];

    /// The identifier used in JSON, links and spreadsheets.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Inadequate => "inadequate",
            Self::RequiresImprovement => "requires-improvement",
            Self::Good => "good",
            Self::Outstanding => "outstanding",
        }
    }

    /// The rating as readers see it, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inadequate => "inadequate",
            Self::RequiresImprovement => "requires improvement",
            Self::Good => "good",
            Self::Outstanding => "outstanding",
        }
    }

    /// The rating with this identifier, if there is one. Exact: no other spelling is taken.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.id() == id)
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Rating;

    #[test]
    fn ratings_are_ordered_worst_first() {
        assert!(Rating::ALL.is_sorted());
    }

    #[test]
    fn every_identifier_leads_back_to_its_rating() {
        for rating in Rating::ALL {
            assert_eq!(Rating::from_id(rating.id()), Some(rating));
        }
        assert_eq!(Rating::from_id("Good"), None);
    }
}
