//! The page: a Yew app, and the only room that touches the browser.
//!
//! It never works out a rating: [`state`] holds what was entered, the engine assesses it, and the
//! components show the assessment.

mod address;
#[cfg(feature = "later")]
mod beside;
#[cfg(feature = "builder")]
pub mod builder;
#[cfg(feature = "later")]
pub mod charts;
mod components;
#[cfg(feature = "fields")]
pub mod drafts;
#[cfg(feature = "fields")]
pub mod finding;
#[cfg(feature = "grades")]
pub mod grades;
#[cfg(feature = "embed")]
mod heights;
#[cfg(feature = "later")]
pub mod later;
#[cfg(feature = "embed")]
mod look;
mod pages;
#[cfg(feature = "later")]
mod save;
#[cfg(feature = "sheets")]
pub mod sheets;
pub mod state;
#[cfg(feature = "prerender")]
pub mod still;
pub mod text;
#[cfg(feature = "fields")]
mod typing;

#[cfg(feature = "prerender")]
pub use pages::AnswerFirst;
#[cfg(feature = "embed")]
pub use pages::Embedded;
pub use pages::{Calculator, CalculatorProps, Layout, WholePage};

/// Starts the page inside the element that its HTML keeps for it.
pub fn run<Page: yew::BaseComponent<Properties = CalculatorProps>>() {
    let document = gloo::utils::document();
    if let Some(root) = document.get_element_by_id("app") {
        let props = CalculatorProps {
            opening: address::said("data-opening").into(),
            full: address::said("data-full").into(),
        };
        yew::Renderer::<Page>::with_root_and_props(root, props).render();
    }
}
