//! The way to the tool for spreadsheets, and the room it takes once `boot.js` has loaded it: that
//! is a module of its own, so that this page is no heavier for it.

use yew::prelude::*;

use super::elements::{failure, text};
use crate::app::text::page::spreadsheet as words;
use crate::framework::Framework;

/// The section. The module draws into the last element, which stays empty for this page.
pub fn spreadsheet(framework: &Framework) -> Html {
    let many = framework.subject.many;
    html! {
        <section class="spreadsheet" id="spreadsheet">
            { text("h3", "", words::HEADING) }
            { text("p", "", words::about(many)) }
            <button id="open-sheets" type="button" class="quiet">{ words::open(many) }</button>
            { failure(words::FAILED) }
            <div id="spreadsheet-room" />
        </section>
    }
}
