//! The way to the tool for spreadsheets, and the room it takes once `boot.js` has loaded it: that
//! is a module of its own, so that this page is no heavier for it.

use yew::prelude::*;

use super::elements::{failure, plain, text};
use super::tag::{bare, list, tag, whole};
use crate::app::text::page::spreadsheet as words;

/// The section. The module draws into the last element, which stays empty for this page.
pub fn spreadsheet() -> Html {
    let open = bare!("button" "id" = "open-sheets" "type" = "button" "class" = "quiet";
        list![plain(words::OPEN)]);
    let content = list![
        text("h3", "", words::HEADING),
        text("p", "", words::ABOUT),
        whole(open),
        failure(words::FAILED),
        tag!("div" "id" = "spreadsheet-room"; Vec::new()),
    ];
    tag!("section" "class" = "spreadsheet" "id" = "spreadsheet"; content)
}
