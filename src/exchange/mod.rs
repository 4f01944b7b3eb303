//! The edges where data comes in or goes out: the link's fragment, numbers as text, an explanation as
//! text and, with the features `json` and `csv`, the JSON contract and spreadsheets. What comes in is checked here and
//! nowhere else.
//!
//! ```
//! use ccg_rating::exchange::{Scenario, fragment, number};
//! use ccg_rating::{frameworks, rating::Decimal};
//!
//! // A number as people write it.
//! assert_eq!(number::read("1,234.50").ok(), Decimal::parse("1234.5"));
//!
//! // A calculation as a link: what was entered, and nothing else.
//! let framework = frameworks::by_year("2015/16").expect("it is in the registry");
//! let link = fragment::write(&Scenario::published(framework, "03A"));
//! assert!(link.starts_with("v"), "{link}");
//! ```

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
