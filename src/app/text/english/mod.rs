//! The page in English: plain, short, kind, and exact about what is not known.

mod answer;
pub mod help;

pub use answer::*;
