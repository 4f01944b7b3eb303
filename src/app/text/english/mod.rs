//! The page in English: plain, short, kind, and exact about what is not known.

mod answer;
#[cfg(feature = "builder")]
pub mod builder;
#[cfg(feature = "later")]
pub mod charts;
pub mod drafts;
#[cfg(feature = "prerender")]
pub mod fixed_pages;
#[cfg(feature = "sheets")]
pub mod funnel;
#[cfg(feature = "sheets")]
pub mod numbers;
#[cfg(feature = "prerender")]
pub mod published_pages;
#[cfg(feature = "sheets")]
pub mod sheets;

pub use answer::*;
