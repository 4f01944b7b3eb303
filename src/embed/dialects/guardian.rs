//! The Guardian's articles: JSON as a text. They answer some messages by the identifier; we ask
//! nothing, so it is always the same.

use crate::embed::json::JsonObject;
use crate::embed::{Message, Pixels};

/// Five characters after the colon, as in the Guardian's own.
const ID: &str = "iframeMessenger:ccgra";

pub(in crate::embed) fn height(height: Pixels) -> Message {
    let json = JsonObject::new()
        .text("type", "set-height")
        .number("value", height.number())
        .text("id", ID);
    Message::text(json.end())
}
