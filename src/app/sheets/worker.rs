//! The worker: holds the sheet and its ratings, and answers what the page asks. It says that it is
//! ready, takes one job with one file, and then requests; whoever wants another sheet makes another
//! worker.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Array, Date, Uint8Array};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use super::desk::Desk;
use super::protocol::{Export, Job, Reply, Request};
use super::wire::{from_text, to_text};
use crate::app::save::blob;
use crate::app::text::sheets as words;

/// How many milliseconds lie between two messages of how far the work has come, at least.
const BETWEEN: f64 = 100.0;

/// Whether this is a worker.
pub fn is_here() -> bool {
    scope().is_some()
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    web_sys::js_sys::global().dyn_into().ok()
}

/// Works for as long as the page leaves it alive.
pub fn run() {
    let Some(scope) = scope() else {
        return;
    };
    let desk: Rc<RefCell<Option<Desk>>> = Rc::default();
    EventListener::new(&scope, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let (text, file) = opened(&event.data());
        match (file, from_text::<Job>(&text)) {
            (Some(file), Some(job)) => {
                let desk = desk.clone();
                spawn_local(async move {
                    let reply = match bytes(&file).await {
                        Some(bytes) => {
                            let mut told = Date::now();
                            let mut progress = |done| {
                                // The page draws each time.
                                let now = Date::now();
                                if now - told >= BETWEEN {
                                    told = now;
                                    post(&Reply::Progress(done), None);
                                }
                            };
                            match Desk::open(&bytes, &job, &mut progress) {
                                Ok((opened, rated)) => {
                                    desk.replace(Some(opened));
                                    Reply::Rated(Box::new(rated))
                                }
                                Err(why) => Reply::Refused(why),
                            }
                        }
                        None => Reply::Refused(words::UNREADABLE.to_owned()),
                    };
                    post(&reply, None);
                });
            }
            _ => {
                if let (Some(desk), Some(request)) = (&*desk.borrow(), from_text(&text)) {
                    let (reply, file) = answer(desk, &request);
                    post(&reply, file.as_ref());
                }
            }
        }
    })
    .forget();
    post(&Reply::Ready, None);
}

/// The answer to a request, with the file where one was asked for.
pub fn answer(desk: &Desk, request: &Request) -> (Reply, Option<Blob>) {
    let file = match request {
        Request::Export(export) => blob(&desk.export(*export), kind(*export)),
        _ => None,
    };
    (desk.answer(request), file)
}

/// All bytes of a file.
pub async fn bytes(file: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

const fn kind(export: Export) -> &'static str {
    match export {
        Export::Csv | Export::Problems => "text/csv;charset=utf-8",
        Export::Json => "application/json",
    }
}

/// A message with a file beside it, as it travels.
pub fn packed(text: &str, file: Option<&Blob>) -> JsValue {
    let text = JsValue::from_str(text);
    match file {
        Some(file) => Array::of2(&text, file).into(),
        None => Array::of1(&text).into(),
    }
}

/// What was packed so.
pub fn opened(data: &JsValue) -> (String, Option<Blob>) {
    let parts: Array = match data.dyn_ref::<Array>() {
        Some(parts) => parts.clone(),
        None => Array::new(),
    };
    let text = parts.get(0).as_string().unwrap_or_default();
    (text, parts.get(1).dyn_into().ok())
}

fn post(reply: &Reply, file: Option<&Blob>) {
    if let Some(scope) = scope() {
        // What is packed here can be sent.
        let _ = scope.post_message(&packed(&to_text(reply), file));
    }
}
