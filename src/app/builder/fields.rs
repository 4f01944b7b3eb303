//! What an editor types: the fields of the builder with a text each, and what is said beside them.

/// A field with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The link of a calculation, whose entries are taken over.
    Link,
    /// The CCG's name in a story of one's own.
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

    /// What stands over it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Link => "Link of a calculation",
            Self::Name => "Name of the CCG",
            Self::Source => "Link to your source",
            Self::Accent => "Your colour on light ground",
            Self::AccentDark => "Your colour on dark ground",
            Self::Font => "Typefaces",
            Self::Credit => "Credit line",
        }
    }

    /// What helps to fill it in.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Link => {
                "If you have entered the facts on the full page already, paste the link to it here. \
                 Otherwise enter them below."
            }
            Self::Name => "Without “NHS” and “CCG”, such as Greater Huddersfield.",
            Self::Source => "Readers can open it beside the rating. It begins with https://.",
            Self::Accent => {
                "For links and buttons: six digits, like 0b4f8a. It must be dark enough to be read on white."
            }
            Self::AccentDark => {
                "The same for readers whose device is set to dark, like 8fc3f3: light enough to be read."
            }
            Self::Font => {
                "Names with commas between them, like Georgia, serif. Nothing is downloaded: those count \
                 that the reader’s device has."
            }
            Self::Credit => "Stands under the rating, such as Data: Anytown Examiner.",
        }
    }
}
