//! Medium and Embedly, and Flourish, whose message is theirs with two fields more: JSON as a text,
//! with the frame's address, by which the article finds the frame.

use crate::embed::json::JsonObject;
use crate::embed::{Message, Pixels};

fn object(href: &str, height: Pixels) -> JsonObject {
    JsonObject::new()
        .text("src", href)
        .text("context", "iframe.resize")
        .number("height", height.number())
}

pub(in crate::embed) fn height(href: &str, height: Pixels) -> Message {
    Message::text(object(href, height).end())
}

/// What Flourish's articles read, and Medium's as well.
pub(in crate::embed) fn height_for_flourish(href: &str, height: Pixels) -> Message {
    let json = object(href, height)
        .text("sender", "Flourish")
        .text("method", "resize");
    Message::text(json.end())
}
