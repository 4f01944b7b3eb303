//! The page in English: plain, short, kind, and exact about what is not known.

mod answer;
pub mod help;
#[cfg(feature = "later")]
pub mod compare;
#[cfg(feature = "later")]
pub mod glossary;
#[cfg(feature = "later")]
pub mod method;
#[cfg(feature = "later")]
pub mod questions;
#[cfg(feature = "later")]
pub mod side_by_side;

pub use answer::*;
