//! What an editor types: the fields of the builder with a text each, and what is said beside them.

use crate::app::text::builder as words;
use crate::framework::Subject;

/// A field with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The link of a calculation, whose entries are taken over.
    Link,
    /// The name in a story of one's own.
    Name,
    /// Where its facts are from.
    Source,
    /// The accent in the light theme.
    Accent,
    /// The accent in the dark theme.
    AccentDark,
    /// The typefaces.
    Font,
    /// The credit line.
    Credit,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 7] = [
        Self::Link,
        Self::Name,
        Self::Source,
        Self::Accent,
        Self::AccentDark,
        Self::Font,
        Self::Credit,
    ];

    /// The name of the option that it holds, and of the element on the page.
    #[must_use]
    pub const fn option(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Name => "name",
            Self::Source => "source",
            Self::Accent => "accent",
            Self::AccentDark => "accent-dark",
            Self::Font => "font",
            Self::Credit => "credit",
        }
    }

    /// What stands over it, and what helps to fill it in, for a story of whom the framework rates.
    #[must_use]
    pub fn words(self, subject: &Subject) -> (String, &'static str) {
        let (label, about) = match self {
            Self::Name => return words::name(subject),
            Self::Link => words::LINK,
            Self::Source => words::SOURCE,
            Self::Accent => words::ACCENT,
            Self::AccentDark => words::ACCENT_DARK,
            Self::Font => words::FONT,
            Self::Credit => words::CREDIT,
        };
        (label.to_owned(), about)
    }
}
