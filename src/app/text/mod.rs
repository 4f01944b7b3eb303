//! Everything that the app itself says, in one place for each language: a folder with a file for each
//! part of the page. What is fixed is a constant, what is put together is a function. Another language
//! is another folder with the same items, chosen here.
//!
//! What the engine says of a rating (its reasons, names, sources) stands beside its rules in
//! `frameworks`, `assess`, `cases` and `explore::words`: `docs/languages.md` lists what there is to
//! translate.

mod english;

pub use crate::assess::sentence as capitalised;
pub use crate::explore::words::share;
use crate::rating::Rating;
pub use english::*;

/// What the style sheet knows a rating's colour by; grey where it is not settled. Of no language.
#[must_use]
pub fn tone(rating: Option<Rating>) -> &'static str {
    rating.map_or("unsettled", Rating::id)
}
