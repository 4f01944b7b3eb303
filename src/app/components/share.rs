//! The link to what is shown.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::elements::{button, element, text};
use crate::app::address;

/// The link with its button, and what came of the last copying. A function, although it has a field
/// of its own to select: the page keeps that for it.
pub fn share(
    fragment: &str,
    field: &NodeRef,
    outcome: &'static str,
    copy: Callback<MouseEvent>,
) -> Html {
    html! {
        <section class="share" aria-label="Keep what is shown">
            <label for="link">{ "Link to what is shown" }</label>
            <input id="link" class="link" type="text" readonly=true ref={field}
                value={address::link(fragment)} />
            { element("div", "buttons", vec![button("Copy link", copy)]) }
            { text("p", "outcome", outcome) }
        </section>
    }
}

/// Selects the link and copies it, in the way that needs no permission and so also works inside
/// another site's frame. Says what came of it.
pub fn copied(field: &NodeRef) -> &'static str {
    let before = document().active_element();
    if let Some(field) = field.cast::<HtmlInputElement>() {
        field.select();
    }
    let is_copied = document()
        .dyn_into::<HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or(false));
    if !is_copied {
        return "The link could not be copied. It is selected: copy it by hand.";
    }
    // The button keeps the focus, unless the link is there to be copied by hand.
    if let Some(button) = before.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Whatever had the focus can have it again.
        let _ = button.focus();
    }
    "Link copied."
}
