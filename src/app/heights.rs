//! Tells the article around a frame how high it must be: [`crate::embed::Heights`] says what and
//! when, this measures, listens and posts.
//!
//! Only the parent window is heard, and of its messages nothing is looked at but what may be a
//! greeting. Nothing that it says is believed: an answer holds a height and no more.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Function, JsString, Object, Reflect};
use web_sys::{MessageEvent, ResizeObserver, Window};

use crate::embed::{Heights, Hello, Message, Object as Fields, Size, Value};

/// What a reader does on purpose: after one of these the frame may grow anew.
const ACTS: [&str; 4] = ["pointerdown", "keydown", "click", "input"];

/// Tells the height for as long as it is kept.
pub struct Teller {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
    _listeners: Vec<EventListener>,
}

impl Drop for Teller {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

struct Frame {
    heights: RefCell<Heights>,
    parent: Window,
}

impl Teller {
    /// Starts to listen, to measure and to tell. None where the page stands in no frame.
    pub fn start() -> Option<Self> {
        let own = window();
        let parent = own.parent().ok().flatten()?;
        if parent == own {
            return None;
        }
        let href = own.location().href().unwrap_or_default();
        let frame = Rc::new(Frame {
            heights: RefCell::new(Heights::new(&href)),
            parent,
        });
        let mut listeners = Vec::new();
        let heard = frame.clone();
        listeners.push(EventListener::new(&own, "message", move |event| {
            if let Some(event) = event.dyn_ref() {
                heard.hear(event);
            }
        }));
        for act in ACTS {
            let acted = frame.clone();
            listeners.push(EventListener::new(&own, act, move |_| {
                acted.heights.borrow_mut().reader_acted();
                acted.measure();
            }));
        }
        frame.post(frame.heights.borrow_mut().start());
        // Called at once, and again whenever the height is another: because a part unfolds, a font
        // has come, or the frame has another width.
        let resized = Closure::<dyn FnMut()>::new(move || frame.measure());
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
        observer.observe(&document_element());
        Some(Self {
            observer,
            _resized: resized,
            _listeners: listeners,
        })
    }
}

impl Frame {
    fn hear(&self, event: &MessageEvent) {
        let is_from_parent = event
            .source()
            .is_some_and(|source| Object::is(&source, &self.parent));
        if !is_from_parent {
            return;
        }
        if let Some(message) = read(&event.data())
            && let Some(hello) = Hello::read(&message)
        {
            self.post(self.heights.borrow_mut().hello(hello, size()));
        }
    }

    fn measure(&self) {
        let messages = self.heights.borrow_mut().measured(size());
        if !messages.is_empty() {
            request_resize();
        }
        self.post(messages);
    }

    fn post(&self, messages: Vec<Message>) {
        for message in messages {
            // To whoever frames the page: it is public, and the message holds a height.
            let _ = self.parent.post_message(&written(&message), "*");
        }
    }
}

/// The document element, as it is laid out now.
fn size() -> Option<Size> {
    let width = window().inner_width().ok()?.as_f64()?;
    let height = document_element().get_bounding_client_rect().height();
    Size::measured(width, height)
}

/// Asks a browser that can do so to fit the frame itself.
fn request_resize() {
    let own = window();
    if let Ok(function) = Reflect::get(&own, &"requestResize".into())
        && let Ok(function) = function.dyn_into::<Function>()
    {
        // Where the article did not ask for it, it is refused, and the messages tell the height.
        let _ = function.call0(&own);
    }
}

/// A message of the article, as far as it may be a greeting.
fn read(data: &JsValue) -> Option<Message> {
    if data.is_string() {
        return short(data).map(Message::Text);
    }
    if !data.is_object() || Array::is_array(data) {
        return None;
    }
    let mut fields = Fields::new();
    for name in Hello::FIELDS {
        let value = Reflect::get(data, &name.into()).ok()?;
        if let Some(text) = short(&value) {
            fields = fields.with(name, Value::Text(text));
        }
    }
    Some(Message::Object(fields))
}

/// A text that is no longer than a greeting can be: any other is not even copied.
fn short(value: &JsValue) -> Option<String> {
    let length = value.dyn_ref::<JsString>()?.length();
    let is_short = usize::try_from(length).is_ok_and(|length| length <= Hello::LONGEST_TEXT);
    is_short.then(|| value.as_string())?
}

fn written(message: &Message) -> JsValue {
    match message {
        Message::Text(text) => text.into(),
        Message::Object(fields) => object(fields),
    }
}

fn object(fields: &Fields) -> JsValue {
    let object = Object::new();
    for (name, value) in fields.fields() {
        let value = match value {
            Value::Text(text) => text.into(),
            Value::Number(number) => (*number).into(),
            Value::Boolean(is_true) => (*is_true).into(),
            Value::Object(fields) => self::object(fields),
        };
        // A new object takes every field.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}
