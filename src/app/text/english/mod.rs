//! The page in English: plain, short, kind, and exact about what is not known.

mod answer;
#[cfg(feature = "builder")]
pub mod builder;
pub mod card;
#[cfg(feature = "later")]
pub mod charts;
#[cfg(feature = "later")]
pub mod compare;
#[cfg(feature = "fields")]
pub mod drafts;
#[cfg(feature = "prerender")]
pub mod fixed_pages;
pub mod form;
#[cfg(feature = "sheets")]
pub mod funnel;
#[cfg(feature = "later")]
pub mod glossary;
pub mod help;
#[cfg(feature = "later")]
pub mod method;
#[cfg(feature = "sheets")]
pub mod numbers;
pub mod page;
#[cfg(feature = "prerender")]
pub mod published_pages;
#[cfg(feature = "later")]
pub mod questions;
#[cfg(feature = "sheets")]
pub mod sheets;
#[cfg(feature = "later")]
pub mod side_by_side;

pub use answer::*;
