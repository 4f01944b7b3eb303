//! Copies a text that stands on the page, in the way that needs no permission.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Selects the text in the area with this name and copies it. Whether the browser let it.
pub fn copy(id: &str) -> bool {
    let before = document().active_element();
    let area = document().get_element_by_id(id);
    let Some(area) = area.and_then(|found| found.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return false;
    };
    area.select();
    let is_copied = document()
        .dyn_into::<HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or(false));
    // The button keeps the focus, unless the text is there to be copied by hand.
    let button = before.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button.filter(|_| is_copied) {
        // Whatever had the focus can have it again.
        let _ = button.focus();
    }
    is_copied
}
