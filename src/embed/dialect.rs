//! The dialects by name, and sets of them.

/// A way of telling the article how high the frame should be.
///
/// ```
/// use ccg_rating::embed::Dialect;
/// assert_eq!(Dialect::named("pym"), Some(Dialect::Pym));
/// assert_eq!(Dialect::named("newswire"), Some(Dialect::Amp));
/// assert_eq!(Dialect::named("smoke signals"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// pym.js 1.3.
    Pym,
    /// AMP, and `@newswire/frames`, whose frames send the same and whose articles greet.
    Amp,
    /// Datawrapper.
    Datawrapper,
    /// Medium, and Embedly behind many content systems.
    Medium,
    /// Flourish: Medium's message with more in it, which therefore serves both.
    Flourish,
    /// The Guardian's articles.
    Guardian,
    /// iframe-resizer 3 to 5.
    IframeResizer,
    /// open-iframe-resizer 2.
    OpenIframeResizer,
}

impl Dialect {
    /// Every dialect, in the order in which messages are sent.
    pub const ALL: [Self; 8] = [
        Self::Pym,
        Self::Amp,
        Self::Datawrapper,
        Self::Medium,
        Self::Flourish,
        Self::Guardian,
        Self::IframeResizer,
        Self::OpenIframeResizer,
    ];

    /// What it is called in a frame's address; the first name is the usual one.
    ///
    /// ```
    /// use ccg_rating::embed::Dialect;
    /// assert_eq!(Dialect::IframeResizer.names(), ["iframe-resizer"]);
    /// ```
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Pym => &["pym"],
            Self::Amp => &["amp", "newswire"],
            Self::Datawrapper => &["datawrapper"],
            Self::Medium => &["medium", "embedly"],
            Self::Flourish => &["flourish"],
            Self::Guardian => &["guardian"],
            Self::IframeResizer => &["iframe-resizer"],
            Self::OpenIframeResizer => &["open-iframe-resizer"],
        }
    }

    /// The dialect of this name, in small or capital letters: see [`Dialect`].
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| {
            let mut names = dialect.names().iter();
            names.any(|known| known.eq_ignore_ascii_case(name))
        })
    }
}

/// A set of dialects.
///
/// ```
/// use ccg_rating::embed::{Dialect, Dialects};
/// let set = Dialects::NONE.with(Dialect::Guardian).with(Dialect::Amp);
/// assert!(set.contains(Dialect::Amp) && !set.contains(Dialect::Pym));
/// assert!(set.iter().eq([Dialect::Amp, Dialect::Guardian]));
/// assert!(Dialects::ALL.iter().eq(Dialect::ALL));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialects(u8);

impl Dialects {
    /// None of them: see [`Dialects`].
    pub const NONE: Self = Self(0);
    /// All eight: see [`Dialects`].
    pub const ALL: Self = Self(u8::MAX);

    /// This set and the dialect: see [`Dialects`].
    #[must_use]
    pub const fn with(self, dialect: Dialect) -> Self {
        Self(self.0 | 1 << dialect as u8)
    }

    /// Whether the dialect is in the set: see [`Dialects`].
    #[must_use]
    pub const fn contains(self, dialect: Dialect) -> bool {
        self.0 & 1 << dialect as u8 != 0
    }

    /// The dialects of the set, in the order of [`Dialect::ALL`]: see [`Dialects`].
    pub fn iter(self) -> impl Iterator<Item = Dialect> {
        Dialect::ALL
            .into_iter()
            .filter(move |dialect| self.contains(*dialect))
    }
}
