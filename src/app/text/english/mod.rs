//! The page in English: plain, short, kind, and exact about what is not known.

mod answer;
pub mod card;
#[cfg(feature = "later")]
pub mod compare;
pub mod form;
#[cfg(feature = "later")]
pub mod glossary;
#[cfg(feature = "fields")]
pub mod help;
#[cfg(feature = "later")]
pub mod method;
pub mod page;
#[cfg(feature = "later")]
pub mod questions;
#[cfg(feature = "later")]
pub mod side_by_side;

pub use answer::*;
