//! Whom the page asks about a sheet: a worker, or, where no worker can be made, itself.

use crate::app::beside;
use core::time::Duration;
use std::cell::{Cell, RefCell};
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
        /// How often it was heard of.
        heard: Rc<Cell<u32>>,
        answers: Callback<Answer>,
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
        let heard: Rc<Cell<u32>> = Rc::default();
        let is_done = Rc::new(Cell::new(false));
        wait(&heard, &answers, is_done.clone());
        let (count, says) = (heard.clone(), answers.clone());
        let messages = EventListener::new(&worker, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else {
                return;
            };
            count.set(count.get().wrapping_add(1));
            let (text, sent) = opened(&event.data());
            let reply = from_text(&text);
            is_done.set(!matches!(reply, Some(Reply::Ready | Reply::Progress(_))));
            match reply {
                Some(Reply::Ready) => {
                    ready.replace(true);
                    // A job and a file can be sent.
                    let _ = to.post_message(&packed(&job, Some(&file)));
                }
                Some(reply) => says.emit((reply, sent)),
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
                heard,
                answers,
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
            Holder::Worker {
                worker,
                heard,
                answers,
                ..
            } => {
                // Whatever it says then, it is alive.
                wait(heard, answers, Rc::new(Cell::new(true)));
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

/// How long a worker may say nothing while something is asked of it: one that is alive tells how far it
/// has come ten times a second. Browsers that are short of memory end a worker and tell nobody.
const PATIENCE: Duration = Duration::from_mins(1);

/// Waits for a worker until it has answered, and gives it up when it says nothing at all meanwhile.
fn wait(heard: &Rc<Cell<u32>>, answers: &Callback<Answer>, is_done: Rc<Cell<bool>>) {
    // Whoever asked may have dropped the worker meanwhile.
    let (kept, answers) = (Rc::downgrade(heard), answers.clone());
    let mut before = heard.get();
    spawn_local(async move {
        loop {
            sleep(PATIENCE).await;
            let Some(now) = kept.upgrade().map(|heard| heard.get()) else {
                return;
            };
            if now == before {
                answers.emit((Reply::Refused(words::GONE.to_owned()), None));
                return;
            }
            if is_done.get() {
                return;
            }
            before = now;
        }
    });
}

impl Drop for Client {
    fn drop(&mut self) {
        if let Holder::Worker { worker, .. } = &self.holder {
            worker.terminate();
        }
    }
}
