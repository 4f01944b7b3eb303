//! Charts, drawn as SVG with nothing but Yew. What lies where is worked out apart from the drawing,
//! so that it can be done in a worker and tested without a browser.

mod funnel;
mod funnel_plot;

pub use funnel::{funnel_plot, key};
pub use funnel_plot::{Plot, Spot, Tick, in_words};
