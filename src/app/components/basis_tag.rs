//! How well something is known: a quiet tag that unfolds to the source behind it.

use yew::prelude::*;

use super::elements::{element, plain, text};
use super::tag::{list, tag};
use crate::app::address;
use crate::app::text::card::HOW_WE_KNOW;
use crate::framework::{Grounds, Source};

/// The tag.
pub fn basis_tag(grounds: Grounds) -> Html {
    let basis = grounds.basis;
    let summary = list![
        text("span", "visually-hidden", HOW_WE_KNOW),
        plain(basis.name()),
    ];
    let source = list![
        plain(basis.meaning()),
        plain(" "),
        source_line(grounds.source),
    ];
    element(
        "details",
        "basis",
        list![element("summary", "", summary), element("p", "", source)],
    )
}

/// A source in words, with a link where it has an address.
#[inline(never)]
pub fn source_line(source: Source) -> Html {
    let Source { text, url } = source;
    match url {
        Some(url) => outward(url, text),
        None => plain(text),
    }
}

/// A link to another site.
pub fn outward(to: impl Into<AttrValue>, words: impl Into<AttrValue>) -> Html {
    let (to, target) = (to.into(), address::target_of_links());
    tag!("a" "href" = { to } "rel" = "noopener noreferrer" "target" = { target };
        list![plain(words.into())])
}
