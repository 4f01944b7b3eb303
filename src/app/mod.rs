//! The page: a Yew app, and the only room that touches the browser.
//!
//! It never works out a rating: [`state`] holds what was entered, the engine assesses it, and the
//! components show the assessment.

mod address;
#[cfg(feature = "later")]
mod beside;
#[cfg(feature = "later")]
pub mod charts;
mod components;
pub mod drafts;
#[cfg(feature = "later")]
pub mod later;
mod pages;
#[cfg(feature = "later")]
mod save;
#[cfg(feature = "sheets")]
pub mod sheets;
pub mod state;
pub mod text;

pub use components::{CasePicker, CasePickerProps};
pub use pages::Calculator;

/// Starts the page inside the element that `index.html` keeps for it.
pub fn run() {
    let document = gloo::utils::document();
    if let Some(root) = document.get_element_by_id("app") {
        yew::Renderer::<Calculator>::with_root(root).render();
    }
}
