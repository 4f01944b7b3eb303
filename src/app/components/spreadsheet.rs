//! The way to the tool for spreadsheets, and the room it takes once `boot.js` has loaded it: that
//! is a module of its own, so that this page is no heavier for it.

use yew::prelude::*;

use super::elements::{failure, text};
use crate::app::text::page::spreadsheet as words;

/// The section. The module draws into the last element, which stays empty for this page.
pub fn spreadsheet() -> Html {
    html! {
        <section class="spreadsheet" id="spreadsheet">
            { text("h3", "", words::HEADING) }
            { text("p", "", words::ABOUT) }
            <button id="open-sheets" type="button" class="quiet">{ words::OPEN }</button>
            { failure(words::FAILED) }
            <div id="spreadsheet-room" />
        </section>
    }
}
