//! A folded part of the page that loads when a reader opens it, and the room it takes then: see
//! `boot.js` and [`crate::app`]'s module of the same name.

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::elements::{element, failure, text};
use super::tag::{bare, keyed, list, tag};
use crate::app::text::page as words;

/// A folded part.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Its name: the element's, and what the module knows it by.
    pub name: AttrValue,
    /// The module that draws it, where that is not `later`.
    pub module: Option<&'static str>,
    /// Its heading.
    pub heading: String,
    /// What stands beside the heading.
    pub beside: String,
    /// Whether it has nothing to say. Then it is hidden and not taken away: whatever draws into its
    /// room has it for good.
    pub is_hidden: bool,
    /// Whether it is unfolded at first.
    pub is_open: bool,
}

/// The part of this name under its heading.
pub fn later(name: &'static str, heading: String, is_hidden: bool) -> Html {
    folded_part(Part {
        name: AttrValue::Static(name),
        heading,
        is_hidden,
        ..Part::default()
    })
}

/// The part.
pub fn folded_part(part: Part) -> Html {
    let content = list![
        text("p", "loading", words::LOADING),
        failure(words::PART_FAILED),
    ];
    let Part {
        name,
        module,
        heading,
        beside,
        is_hidden,
        is_open,
    } = part;
    let summary = list![text("h3", "", heading), text("span", "count", beside)];
    let room = format!("{name}-room");
    let content = list![
        element("summary", "", summary),
        element("div", "", content),
        tag!("div" "id" = { room }; Vec::new()),
    ];
    let key = Key::from(name.as_str());
    let (hidden, open) = (is_hidden.then_some("hidden"), is_open.then_some("open"));
    let details = bare!("details" "class" = "section later" "id" = { name } "data-module" = { module }
        "hidden" = { hidden } "open" = { open }; content);
    keyed(details, key)
}
