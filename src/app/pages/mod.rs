//! Whole pages: the calculator with what stands where in it, and the page in a frame.

mod calculator;
#[cfg(feature = "embed")]
mod embedded;
mod whole_page;

pub use calculator::{Calculator, Layout, Props as CalculatorProps};
#[cfg(feature = "embed")]
pub use embedded::Embedded;
#[cfg(feature = "prerender")]
pub use whole_page::AnswerFirst;
pub use whole_page::WholePage;
