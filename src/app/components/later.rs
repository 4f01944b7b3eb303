//! A folded part of the page that loads when a reader opens it, and the room it takes then: see
//! `boot.js` and [`crate::app`]'s module of the same name.

use yew::prelude::*;

use super::elements::{element, failure, text};

/// The part of this name under its heading. Where it says nothing, it is hidden and not taken away:
/// whatever draws into its room has it for good.
pub fn later(part: &'static str, heading: String, is_hidden: bool) -> Html {
    unfolding(part, heading, is_hidden, false)
}

/// The same, and whether it is unfolded at first.
pub fn unfolding(part: &'static str, heading: String, is_hidden: bool, open: bool) -> Html {
    let content = vec![
        text("p", "loading", "Loading …"),
        failure("This part could not be loaded. Are you offline? Fold it and try again."),
    ];
    html! {
        <details class="section later" id={part} hidden={is_hidden} {open}>
            <summary>{ text("h3", "", heading) }</summary>
            { element("div", "", content) }
            <div id={format!("{part}-room")} />
        </details>
    }
}
