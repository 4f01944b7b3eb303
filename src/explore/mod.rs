//! Questions about an assessment: why it is what it is, and how it stands under other readings of the
//! method. [`words`] says the answers in plain English.

mod readings;
mod sampling;
mod why;
pub mod words;

pub use readings::{Matter, Reading, Readings, readings, under_each_choice};
pub use sampling::{DRAWS, Draws, SEED, Sampler, WhyKept, sample};
pub use why::{Contribution, Distance, HeldDown, Needed, Why, why};
