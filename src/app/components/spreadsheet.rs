//! The way to the tool for spreadsheets, and the room it takes once `boot.js` has loaded it: that
//! is a module of its own, so that this page is no heavier for it.

use yew::prelude::*;

use super::elements::{failure, text};

/// The section. The module draws into the last element, which stays empty for this page.
pub fn spreadsheet() -> Html {
    html! {
        <section class="spreadsheet" id="spreadsheet">
            { text("h3", "", "Have a spreadsheet?") }
            { text("p", "", "Paste or open a table of many CCGs, and see how each would be rated.") }
            <button id="open-sheets" type="button" class="quiet">{ "Rate many CCGs at once" }</button>
            { failure("The tool could not be loaded. Are you offline? Try again.") }
            <div id="spreadsheet-room" />
        </section>
    }
}
