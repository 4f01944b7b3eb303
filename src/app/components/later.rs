//! A folded part of the page that loads when a reader opens it, and the room it takes then: see
//! `boot.js` and [`crate::app`]'s module of the same name.

use yew::prelude::*;

/// The part of this name under its heading. Where it says nothing, it is hidden and not taken away:
/// whatever draws into its room has it for good.
pub fn later(part: &'static str, heading: String, is_hidden: bool) -> Html {
    html! {
        <details class="section later" id={part} hidden={is_hidden}>
            <summary><h3>{ heading }</h3></summary>
            <p class="loading">{ "Loading …" }</p>
            <p class="failed" role="alert">
                { "This part could not be loaded. Are you offline? Fold it and try again." }
            </p>
            <div id={format!("{part}-room")} />
        </details>
    }
}
