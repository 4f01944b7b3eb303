//! Whole pages. So far there is one.

mod calculator;

pub use calculator::Calculator;
