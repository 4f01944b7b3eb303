//! The edges where data comes in or goes out: the link's fragment and, with the feature `json`,
//! the JSON contract. What comes in is checked here and nowhere else.

pub mod fragment;
mod scenario;

#[cfg(feature = "json")]
pub mod json;

pub use scenario::Scenario;
