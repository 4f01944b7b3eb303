//! The edges where data comes in or goes out: the link's fragment, numbers as text, an explanation as
//! text and, with the features `json` and `csv`, the JSON contract and spreadsheets. What comes in is checked here and
//! nowhere else.

#[cfg(feature = "details")]
pub mod explain;
pub mod fragment;
pub mod number;
mod scenario;

#[cfg(feature = "json")]
pub mod json;

#[cfg(feature = "csv")]
pub mod sheet;

pub use scenario::Scenario;
