//! open-iframe-resizer 2: objects with a type. The frame is silent until it is greeted.
//!
//! A greeting can also ask for other margins; that is not heeded, as it is not about the height.

use crate::embed::{Message, Object, Pixels, Size, Value};

/// What the article sends: at first, and when it wants to know the size again.
const GREETINGS: [&str; 2] = ["iframe-child-init", "iframe-get-child-dimensions"];

pub(in crate::embed) fn height(size: Size) -> Message {
    let number = |pixels: Pixels| Value::Number(f64::from(pixels.number()));
    let object = Object::new()
        .with("type", Value::text("iframe-resized"))
        .with("width", number(size.width))
        .with("height", number(size.height));
    Message::Object(object)
}

pub(in crate::embed) fn is_greeting(message: &Message) -> bool {
    let kind = message.text_at("type");
    kind.is_some_and(|kind| GREETINGS.contains(&kind))
}
