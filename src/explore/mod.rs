//! Questions about an assessment: why it is what it is, and how it stands under the other readings of
//! a setting. [`words`] says the answers in plain English.

mod readings;
mod why;
pub mod words;

pub use readings::{Reading, under_each_choice};
pub use why::{Contribution, Distance, HeldDown, Needed, Why, why};
