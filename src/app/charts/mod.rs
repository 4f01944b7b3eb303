//! Charts, drawn as SVG with nothing but Yew. What lies where is worked out apart from the drawing,
//! so that it can be done in a worker and tested without a browser.

#[cfg(feature = "sheets")]
mod funnel;
#[cfg(feature = "sheets")]
mod funnel_plot;

#[cfg(feature = "sheets")]
pub use funnel::{funnel_plot, key};
#[cfg(feature = "sheets")]
pub use funnel_plot::{Plot, Spot, Tick, in_words};
