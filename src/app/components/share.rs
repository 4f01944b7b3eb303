//! The link to what is shown.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::elements::{button, element, plain, text};
use super::tag::{bare, list, tag, whole};
use crate::app::address;
use crate::app::text::page as words;

/// The link with its button, and what came of the last copying. A function, although it has a field
/// of its own to select: the page keeps that for it.
pub fn share(
    fragment: &str,
    field: &NodeRef,
    outcome: &'static str,
    copy: Callback<Event>,
) -> Html {
    let link = address::link(fragment);
    let printed = words::printed(&link);
    let mut input = bare!("input" "id" = "link" "class" = "link" "type" = "text"
        "readonly" = "readonly"; Vec::new());
    input.set_value(link);
    input.node_ref = field.clone();
    let content = list![
        tag!("label" "for" = "link"; list![plain(words::LINK)]),
        whole(input),
        element("div", "buttons", list![button(words::COPY_LINK, copy)]),
        text("p", "outcome", outcome),
        text("p", "printed", printed),
    ];
    tag!("section" "class" = "share" "aria-label" = { words::SHARE }; content)
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
        return words::NOT_COPIED;
    }
    // The button keeps the focus, unless the link is there to be copied by hand.
    if let Some(button) = before.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Whatever had the focus can have it again.
        let _ = button.focus();
    }
    words::COPIED
}
