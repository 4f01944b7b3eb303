//! Judgements that were made in words or colours, not figures.

/// A level of a scale: traffic lights, yes or no, or how far a CCG complied.
///
/// ```
/// use ccg_rating::rating::Level;
/// assert_eq!(Level::from_id("green-star"), Some(Level::GreenStar));
/// assert_eq!(Level::GreenStar.id(), "green-star");
/// assert_eq!(Level::from_id("purple"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// The lowest traffic light.
    Red,
    /// The middle traffic light.
    Amber,
    /// The upper traffic light.
    Green,
    /// Above green; for leadership only.
    GreenStar,
    /// No.
    No,
    /// In part; between no and yes.
    Partly,
    /// Yes.
    Yes,
    /// Does not comply.
    NotCompliant,
    /// Complies in part.
    PartlyCompliant,
    /// Complies in full.
    Compliant,
}

impl Level {
    /// Every level of every scale.
    pub const ALL: [Self; 10] = [
        Self::Red,
        Self::Amber,
        Self::Green,
        Self::GreenStar,
        Self::No,
        Self::Partly,
        Self::Yes,
        Self::NotCompliant,
        Self::PartlyCompliant,
        Self::Compliant,
    ];

    /// The identifier used in JSON, links and spreadsheets.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
            Self::GreenStar => "green-star",
            Self::No => "no",
            Self::Partly => "partly",
            Self::Yes => "yes",
            Self::NotCompliant => "not-compliant",
            Self::PartlyCompliant => "partly-compliant",
            Self::Compliant => "compliant",
        }
    }

    /// The level as readers see it: also where an identifier reads the same, which stays what it is in
    /// every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
            Self::GreenStar => "green star",
            Self::No => "no",
            Self::Partly => "partly",
            Self::Yes => "yes",
            Self::NotCompliant => "not compliant",
            Self::PartlyCompliant => "partly compliant",
            Self::Compliant => "compliant",
        }
    }

    /// The level with this identifier, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::Level;

    #[test]
    fn every_identifier_leads_back_to_its_level() {
        for level in Level::ALL {
            assert_eq!(Level::from_id(level.id()), Some(level));
        }
        assert_eq!(Level::from_id("blue"), None);
    }
}
