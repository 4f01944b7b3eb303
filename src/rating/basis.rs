//! How well a rule, a threshold or a figure is known.

/// Where a statement comes from, from the surest to the least sure.
///
/// ```
/// use ccg_rating::rating::Basis;
/// assert!(Basis::Published < Basis::Assumed, "the surest come first");
/// assert_eq!(Basis::Reconstructed.id(), "reconstructed");
/// println!("{}: {}", Basis::Assumed.name(), Basis::Assumed.meaning());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// In the news stories of July 2016 and July 2017 that the calculator grew out of.
    Article,
    /// Seen in a published source, which is named.
    Published,
    /// A press report of the method.
    Reported,
    /// General knowledge of the published method, not checked against the original document.
    Reconstructed,
    /// A working assumption; nothing better is known.
    Assumed,
}

impl Basis {
    /// All five, surest first.
    pub const ALL: [Self; 5] = [
        Self::Article,
        Self::Published,
        Self::Reported,
        Self::Reconstructed,
        Self::Assumed,
    ];

    /// The identifier used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Published => "published",
            Self::Reported => "reported",
            Self::Reconstructed => "reconstructed",
            Self::Assumed => "assumed",
        }
    }

    /// The tag that readers see.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Article => "in the news story",
            Self::Published => "published",
            Self::Reported => "press report",
            Self::Reconstructed => "reconstructed",
            Self::Assumed => "our assumption",
        }
    }

    /// One sentence on what the tag means.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Article => "Stated in the local news stories of July 2016 and July 2017.",
            Self::Published => "Seen in a published source, which is named.",
            Self::Reported => "A press report says that it was done so.",
            Self::Reconstructed => {
                "General knowledge of the published method, not checked against the original document."
            }
            Self::Assumed => "Our working assumption: nothing better is known.",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Basis;

    #[test]
    fn each_basis_has_an_identifier_a_tag_and_a_sentence_of_its_own() {
        for text in [Basis::id, Basis::name, Basis::meaning] {
            let texts = BTreeSet::from(Basis::ALL.map(text));
            assert_eq!(texts.len(), Basis::ALL.len(), "{texts:?}");
        }
        let mut meanings = Basis::ALL.into_iter().map(Basis::meaning);
        assert!(meanings.all(|meaning| meaning.ends_with('.')));
    }
}
