//! Messages between windows as they read in the table of the dialects.

use ccg_rating::embed::{Heights, Hello, Message, Object, Size, Value};

/// A message as text: a text in itself, an object as JSON.
pub fn shown(message: &Message) -> String {
    match message {
        Message::Text(text) => text.clone(),
        Message::Object(object) => shown_object(object),
    }
}

fn shown_object(object: &Object) -> String {
    let fields = object.fields().map(|(name, value)| {
        let value = match value {
            Value::Text(text) => format!("'{text}'"),
            Value::Number(number) => number.to_string(),
            Value::Boolean(boolean) => boolean.to_string(),
            Value::Object(object) => shown_object(object),
        };
        format!("'{name}': {value}")
    });
    format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
}

/// All of them, in the order in which they are sent.
pub fn all_shown(messages: &[Message]) -> Vec<String> {
    messages.iter().map(shown).collect()
}

/// An object with texts in it.
pub fn object(fields: &[(&str, &str)]) -> Message {
    let with = |object: Object, (name, text): &(&str, &str)| object.with(*name, Value::text(*text));
    Message::Object(fields.iter().fold(Object::new(), with))
}

/// A frame 320 pixels wide with a document of this height.
pub fn high(height: f64) -> Option<Size> {
    Size::measured(320.0, height)
}

/// What is sent when the parent posts this: nothing where it is no greeting.
pub fn hears(heights: &mut Heights, message: &Message, size: Option<Size>) -> Vec<String> {
    let sent = Hello::read(message).map(|hello| heights.hello(hello, size));
    all_shown(&sent.unwrap_or_default())
}
