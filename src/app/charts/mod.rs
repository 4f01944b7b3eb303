//! Charts, drawn as SVG with nothing but Yew. What lies where is worked out apart from the drawing,
//! so that it can be done in a worker, tested without a browser and saved as a file.

mod card;
pub mod drawing;
mod figure;
#[cfg(feature = "sheets")]
mod funnel;
#[cfg(feature = "sheets")]
mod funnel_picture;
#[cfg(feature = "sheets")]
mod funnel_plot;
mod look;
pub mod measure;
pub mod outcomes;
pub mod picture;
mod saving;
mod shape;
pub mod share;
mod svg;
pub mod waterfall;

pub use figure::{chart, scrolling, table};
#[cfg(feature = "sheets")]
pub use funnel::{funnel_plot, key};
#[cfg(feature = "sheets")]
pub use funnel_picture::Words;
#[cfg(feature = "sheets")]
pub use funnel_plot::{Plot, Spot, Tick, in_words};
pub use saving::{Saving, What};
