//! What frames of ours say to the builder: their heights, in AMP's dialect. Believed is only what comes
//! from the very frame that is asked about, and only as a height.

use wasm_bindgen::JsValue;
use web_sys::js_sys::{Object as JsObject, Reflect};
use web_sys::{HtmlIFrameElement, MessageEvent, Window};
use yew::NodeRef;

use crate::embed::{Message, Object, Pixels, Value, parent};

/// The height in a message, if it comes from this frame and has one that can be believed.
pub fn height_from(frame: &NodeRef, event: &MessageEvent) -> Option<Pixels> {
    let window = window_of(frame)?;
    let is_from_it = event
        .source()
        .is_some_and(|source| JsObject::is(&source, &window));
    is_from_it.then(|| parent::height_of(&read(&event.data())))?
}

/// Asks a frame for its height: a greeting that it answers whether or not it has changed.
pub fn ask(frame: &NodeRef) {
    let greeting = JsObject::new();
    for (name, value) in [("sentinel", "amp"), ("type", "frames-init")] {
        // A new object takes every field.
        let _ = Reflect::set(&greeting, &name.into(), &value.into());
    }
    if let Some(window) = window_of(frame) {
        // A sandboxed frame has no origin to send to; the greeting is the same for everybody. A frame that
        // is gone does not hear it.
        let _ = window.post_message(&greeting, "*");
    }
}

fn window_of(frame: &NodeRef) -> Option<Window> {
    frame.cast::<HtmlIFrameElement>()?.content_window()
}

/// A message, as far as it may hold a height.
fn read(data: &JsValue) -> Message {
    let mut object = Object::new();
    if data.is_object() {
        for name in ["sentinel", "type", "height"] {
            let value = Reflect::get(data, &name.into()).unwrap_or_default();
            if let Some(text) = value.as_string() {
                object = object.with(name, Value::Text(text));
            } else if let Some(number) = value.as_f64() {
                object = object.with(name, Value::Number(number));
            }
        }
    }
    Message::Object(object)
}
