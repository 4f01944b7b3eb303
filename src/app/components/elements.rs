//! Small pieces of HTML that stand in many places. As functions, each is compiled once; written
//! out in `html!` every time, they would be a large share of what a reader loads.

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::tag::{bare, classed, hearing, list, onclick, tag, whole};

/// An element with a class (none where it is empty) and children.
#[inline(never)]
pub fn element(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    whole(classed(name, class, children))
}

/// An element with a class and a text.
#[inline(never)]
pub fn text(name: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(name, class, list![plain(words.into())])
}

/// A paragraph of plain text.
pub fn paragraph(words: impl Into<AttrValue>) -> Html {
    text("p", "", words)
}

/// What the page says when a part of it could not be loaded; the style sheet shows it then.
#[inline(never)]
pub fn failure(words: &'static str) -> Html {
    tag!("p" "class" = "failed" "role" = "alert"; list![plain(words)])
}

/// What is wrong with what stands in a field.
#[cfg(any(feature = "fields", feature = "later"))]
pub fn wrong(why: String) -> Html {
    use crate::app::text::form::ERROR;
    let said = list![text("span", "visually-hidden", ERROR), plain(why)];
    element("strong", "wrong", said)
}

/// A heading of the fourth level.
#[cfg(any(feature = "fields", feature = "later"))]
pub fn heading(words: impl Into<AttrValue>) -> Html {
    text("h4", "", words)
}

/// What a screen reader is told as soon as it changes.
#[inline(never)]
pub fn heard(said: &AttrValue) -> Html {
    tag!("p" "class" = "visually-hidden" "role" = "status" "aria-live" = "polite";
        list![plain(said.clone())])
}

/// Several things, one after another.
pub fn all(parts: Vec<Html>) -> Html {
    VList::with_children(parts, None).into()
}

/// Text alone.
pub fn plain(words: impl Into<AttrValue>) -> Html {
    Html::VText(yew::virtual_dom::VText::new(words))
}

/// The button for what matters most in its place.
#[inline(never)]
pub fn button(words: &'static str, act: Callback<Event>) -> Html {
    let button = bare!("button" "type" = "button"; list![plain(words)]);
    whole(hearing(button, onclick(act)))
}

/// A button that stands back.
#[inline(never)]
pub fn quiet_button(words: &'static str, act: Callback<Event>) -> Html {
    let button = bare!("button" "type" = "button" "class" = "quiet"; list![plain(words)]);
    whole(hearing(button, onclick(act)))
}

/// A part of the page that folds, with its heading and what stands beside the heading.
#[cfg(feature = "builder")]
#[inline(never)]
pub fn folded(
    id: Option<&'static str>,
    heading: String,
    beside: String,
    content: Vec<Html>,
) -> Html {
    html! {
        <details class="section" {id}>
            <summary>
                { text("h3", "", heading) }
                { text("span", "count", beside) }
            </summary>
            { for content }
        </details>
    }
}
