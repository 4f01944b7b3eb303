//! Whom the page asks about a sheet: a worker, or, where no worker can be made, itself.

use crate::app::beside;
use core::time::Duration;
use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;
use yew::platform::time::sleep;

use super::desk::Desk;
use super::protocol::{Job, Reply, Request};
use super::wire::{from_text, to_text};
use super::worker::{answer, bytes, opened, packed};
use crate::app::text::sheets as words;

/// What comes back, with the file where there is one.
pub type Answer = (Reply, Option<Blob>);

/// One sheet, from its job to its ratings. Dropping it ends its worker and all it was about to do.
pub struct Client {
    holder: Holder,
}

enum Holder {
    Worker {
        worker: Worker,
        _listeners: [EventListener; 2],
    },
    Page {
        desk: Rc<RefCell<Option<Desk>>>,
        answers: Callback<Answer>,
    },
}

impl Client {
    /// Gives a job to a worker of its own; answers that there can be none with
    /// [`Reply::NoWorker`].
    pub fn in_worker(job: &Job, file: Blob, answers: Callback<Answer>) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let address = format!("{}_loader.js", beside::files(super::MODULE)?);
        let worker = Worker::new_with_options(&address, &options).ok()?;
        let is_ready = Rc::new(RefCell::new(false));
        let (ready, to, failed) = (is_ready.clone(), worker.clone(), answers.clone());
        let job = to_text(job);
        let messages = EventListener::new(&worker, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else {
                return;
            };
            let (text, sent) = opened(&event.data());
            match from_text(&text) {
                Some(Reply::Ready) => {
                    ready.replace(true);
                    // A job and a file can be sent.
                    let _ = to.post_message(&packed(&job, Some(&file)));
                }
                Some(reply) => answers.emit((reply, sent)),
                None => {}
            }
        });
        let errors = EventListener::new(&worker, "error", move |_| {
            let reply = if *is_ready.borrow() {
                Reply::Refused(words::GAVE_UP.to_owned())
            } else {
                Reply::NoWorker
            };
            failed.emit((reply, None));
        });
        Some(Self {
            holder: Holder::Worker {
                worker,
                _listeners: [messages, errors],
            },
        })
    }

    /// Does the job in the page itself, once what is shown now has been drawn.
    pub fn in_page(job: Job, file: Blob, answers: Callback<Answer>) -> Self {
        let desk: Rc<RefCell<Option<Desk>>> = Rc::default();
        let (kept, says) = (Rc::downgrade(&desk), answers.clone());
        spawn_local(async move {
            sleep(Duration::from_millis(50)).await;
            let read = bytes(&file).await;
            // Whoever gave the job may have dropped it meanwhile.
            let Some(desk) = kept.upgrade() else {
                return;
            };
            let reply = match read.map(|bytes| Desk::open(&bytes, &job, &mut |_| {})) {
                Some(Ok((opened, rated))) => {
                    desk.replace(Some(opened));
                    Reply::Rated(Box::new(rated))
                }
                Some(Err(why)) => Reply::Refused(why),
                None => Reply::Refused(words::UNREADABLE.to_owned()),
            };
            says.emit((reply, None));
        });
        Self {
            holder: Holder::Page { desk, answers },
        }
    }

    /// Asks something about the sheet; the answer comes back by itself.
    pub fn ask(&self, request: &Request) {
        match &self.holder {
            Holder::Worker { worker, .. } => {
                // A text can be sent.
                let _ = worker.post_message(&packed(&to_text(request), None));
            }
            Holder::Page { desk, answers } => {
                if let Some(desk) = &*desk.borrow() {
                    answers.emit(answer(desk, request));
                }
            }
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if let Holder::Worker { worker, .. } = &self.holder {
            worker.terminate();
        }
    }
}
