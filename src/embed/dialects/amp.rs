//! AMP, and `@newswire/frames`, which took its messages and added a greeting.

use crate::embed::{Message, Object, Pixels, Value};

const TYPE: &str = "type";
const SENTINEL: &str = "sentinel";
const AMP: &str = "amp";
const EMBED_SIZE: &str = "embed-size";
const HEIGHT: &str = "height";

/// An object that AMP knows as its own.
fn object(kind: &str) -> Object {
    Object::new()
        .with(SENTINEL, Value::text(AMP))
        .with(TYPE, Value::text(kind))
}

fn is(message: &Message, kind: &str) -> bool {
    message.text_at(SENTINEL) == Some(AMP) && message.text_at(TYPE) == Some(kind)
}

/// Sent once: there is something to be seen.
pub(in crate::embed) fn ready() -> Message {
    Message::Object(object("embed-ready"))
}

pub(in crate::embed) fn height(height: Pixels) -> Message {
    let number = Value::Number(f64::from(height.number()));
    Message::Object(object(EMBED_SIZE).with(HEIGHT, number))
}

/// Whether the article asks for the height (`@newswire/frames`, when it begins to watch a frame).
pub(in crate::embed) fn is_greeting(message: &Message) -> bool {
    is(message, "frames-init")
}

/// The number that a frame sends as its height, whatever number that is.
pub(in crate::embed) fn height_in(message: &Message) -> Option<f64> {
    match message.at(HEIGHT)? {
        Value::Number(height) if is(message, EMBED_SIZE) => Some(*height),
        _ => None,
    }
}
