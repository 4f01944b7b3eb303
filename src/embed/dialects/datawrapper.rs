//! Datawrapper: an object with heights by the identifiers of charts. Its articles find the frame by
//! its window, so any identifier will do.

use crate::embed::{Message, Object, Pixels, Value};

/// Unlike any of Datawrapper's own, which are five letters and digits: a chart of theirs in the same
/// article stays as it is.
const ID: &str = "ccg-rating";

pub(in crate::embed) fn height(height: Pixels) -> Message {
    let number = Value::Number(f64::from(height.number()));
    let heights = Object::new().with(ID, number);
    Message::Object(Object::new().with("datawrapper-height", Value::Object(heights)))
}
