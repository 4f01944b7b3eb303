//! A rating as a shape, a colour and, always, its word.

use yew::prelude::*;

use super::elements::{element, text};
use super::tag::{list, tag};
use crate::app::text::{capitalised, card, tone};
use crate::rating::Rating;

/// The shape and the word.
pub fn rating_label(rating: Option<Rating>) -> Html {
    let word = capitalised(rating.map_or(card::NOT_KNOWN, Rating::name));
    element(
        "span",
        "rating-label",
        list![rating_mark(rating), text("span", "", word)],
    )
}

/// The shape alone, for a place where the word stands beside it.
#[inline(never)]
pub fn rating_mark(rating: Option<Rating>) -> Html {
    let (line, fill) = mark_paths(rating);
    let paths = list![
        tag!("path" "class" = "line" "d" = { line }; Vec::new()),
        tag!("path" "class" = "fill" "d" = { fill }; Vec::new()),
    ];
    tag!("svg" "class" = "mark" "data-tone" = { tone(rating) } "viewBox" = "0 0 24 24"
        "width" = "24" "height" = "24" "aria-hidden" = "true" "focusable" = "false"; paths)
}

/// A rating's shape, within 24 by 24. Each rating has a shape of its own, so that it can be told
/// without colour: a line, and what is filled within it.
pub fn mark_paths(rating: Option<Rating>) -> (&'static str, &'static str) {
    const RING: &str = "M12 3a9 9 0 0 0 0 18 9 9 0 0 0 0-18z";
    match rating {
        Some(Rating::Outstanding) => (
            "",
            "M12 1.5l3.2 6.8 7.3.9-5.4 5.1 1.4 7.3L12 18l-6.5 3.6 1.4-7.3L1.5 9.2l7.3-.9z",
        ),
        Some(Rating::Good) => (RING, RING),
        Some(Rating::RequiresImprovement) => (RING, "M12 3a9 9 0 0 0 0 18z"),
        Some(Rating::Inadequate) => (RING, "M6 10.5h12v3H6z"),
        None => (RING, ""),
    }
}
