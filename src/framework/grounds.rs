//! What a number or a rule stands on. Every constant from the outside world carries one of these.

use crate::rating::Basis;

/// A basis and the source behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grounds {
    /// How well it is known.
    pub basis: Basis,
    /// Where it comes from.
    pub source: Source,
}

impl Grounds {
    /// Grounds that rest on a source.
    #[must_use]
    pub const fn new(basis: Basis, source: Source) -> Self {
        Self { basis, source }
    }

    /// A working assumption, and why it was made.
    #[must_use]
    pub const fn assumed(why: &'static str) -> Self {
        Self::new(Basis::Assumed, Source::words(why))
    }

    /// General knowledge of the published method, and what it is.
    #[must_use]
    pub const fn reconstructed(what: &'static str) -> Self {
        Self::new(Basis::Reconstructed, Source::words(what))
    }
}

/// A source: words for readers and, where there is one, an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The source in words, a sentence.
    pub text: &'static str,
    /// Its address, where it has one.
    pub url: Option<&'static str>,
}

impl Source {
    /// A source that has no address.
    #[must_use]
    pub const fn words(text: &'static str) -> Self {
        Self { text, url: None }
    }

    /// A source with its address.
    #[must_use]
    pub const fn page(text: &'static str, url: &'static str) -> Self {
        Self {
            text,
            url: Some(url),
        }
    }
}
