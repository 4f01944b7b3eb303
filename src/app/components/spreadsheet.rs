//! The way to the tool for spreadsheets, and the room it takes once `boot.js` has loaded it: that
//! is a module of its own, so that this page is no heavier for it.

use yew::prelude::*;

use super::elements::{failure, plain, text};
use super::tag::{bare, list, tag, whole};
use crate::app::text::page::spreadsheet as words;
use crate::framework::Framework;

/// The section. The module draws into the last element, which stays empty for this page.
pub fn spreadsheet(framework: &Framework) -> Html {
    let many = framework.subject.many;
    let open = bare!("button" "id" = "open-sheets" "type" = "button" "class" = "quiet";
        list![plain(words::open(many))]);
    let content = list![
        text("h3", "", words::HEADING),
        text("p", "", words::about(many)),
        whole(open),
        failure(words::FAILED),
        tag!("div" "id" = "spreadsheet-room"; Vec::new()),
    ];
    tag!("section" "class" = "spreadsheet" "id" = "spreadsheet"; content)
}
