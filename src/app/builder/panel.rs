//! The builder as a whole. What was chosen is a matter of [`super::state`]; here is what needs a
//! browser: the frames' messages, the clock, what the site is asked, and copying.

use core::time::Duration;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::MessageEvent;
use yew::platform::time::sleep;
use yew::prelude::*;

use super::choices::choices;
use super::copying;
use super::frames;
use super::measuring::{Measuring, Progress, Tick};
use super::preview::preview;
use super::site::{self, Asked};
use super::state::{Action, State};
use super::story::story;
use super::taking::{Form, Ready, taking};
use crate::app::components::elements::element;
use crate::app::text::builder as words;
use crate::embed::{Pixels, Snippets};

/// The builder.
pub struct Panel {
    state: State,
    act: Callback<Action>,
    copy: Callback<Form>,
    /// The frame of the preview, and how high it wants to be.
    frame: NodeRef,
    height: Option<Pixels>,
    measuring: Measuring,
    integrity: Asked<String>,
    oembed: Asked<String>,
    /// The address for oEmbed that was asked for last.
    oembed_address: Option<String>,
    /// What is copied once it has been drawn.
    is_to_copy: Option<Form>,
    /// What a screen reader was last told.
    said: String,
    _messages: EventListener,
}

/// What can happen.
pub enum Message {
    /// An editor did something.
    Act(Action),
    /// A window said something.
    Heard(MessageEvent),
    /// The clock of a measuring has run down.
    Ticked(Tick),
    /// The hash of the loader, or that there is none.
    Integrity(Asked<String>),
    /// The answer for oEmbed at the address that was asked for.
    Oembed(String, Asked<String>),
    /// A snippet is wanted.
    Copy(Form),
    /// It has been copied, or could not be.
    Copied(Form, bool),
}

/// How long a frame has a width before it is asked for its height. It is laid out in less.
const UNTIL_LAID_OUT: Duration = Duration::from_millis(300);
/// How long a frame may take to say something: on a slow connection it must load first.
const PATIENCE: Duration = Duration::from_secs(15);

impl Component for Panel {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        let state = State::new(&window().location().href().unwrap_or_default());
        let heard = link.callback(Message::Heard);
        let messages = EventListener::new(&window(), "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                heard.emit(event.clone());
            }
        });
        let (said, at) = (link.callback(Message::Integrity), state.site().to_owned());
        spawn_local(async move { said.emit(site::integrity(&at).await) });
        let mut panel = Self {
            state,
            act: link.callback(Message::Act),
            copy: link.callback(Message::Copy),
            frame: NodeRef::default(),
            height: None,
            measuring: Measuring::new(),
            integrity: Asked::Waiting,
            oembed: Asked::Waiting,
            oembed_address: None,
            is_to_copy: None,
            said: String::new(),
            _messages: messages,
        };
        panel.follow(ctx);
        panel
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                self.state = self.state.clone().after(action);
                // What was copied is no longer what is chosen.
                self.said.clear();
                self.follow(ctx);
            }
            Message::Heard(event) => {
                let before = self.measuring.progress();
                let tick = self.measuring.heard(&event);
                Self::wait(ctx, tick);
                match frames::height_from(&self.frame, &event) {
                    Some(height) => self.height = Some(height),
                    None => return self.measuring.progress() != before,
                }
            }
            Message::Ticked(tick) => {
                let next = self.measuring.tick(tick);
                Self::wait(ctx, next);
            }
            Message::Integrity(integrity) => self.integrity = integrity,
            Message::Oembed(address, answer) => {
                if self.oembed_address.as_ref() != Some(&address) {
                    return false;
                }
                self.oembed = answer;
            }
            Message::Copy(form) => {
                let snippets = self.state.snippets();
                let progress = self.measuring.progress();
                let is_there = snippets.is_ok_and(|snippets| {
                    let ready = self.ready(&snippets, &progress);
                    ready.has(form)
                });
                if is_there {
                    // What was typed last is in the snippet once that is drawn again.
                    self.is_to_copy = Some(form);
                } else {
                    self.said = words::not_copied_yet(form.name());
                }
            }
            Message::Copied(form, is_copied) => {
                let name = form.name();
                let mut said = if is_copied {
                    words::copied(name)
                } else {
                    words::not_copied(name)
                };
                if self.said == said {
                    // A space that nobody hears makes it new.
                    said.push('\u{a0}');
                }
                self.said = said;
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Self { state, act, .. } = self;
        let snippets = state.snippets();
        let chosen = vec![story(state, act), choices(state, act)];
        let progress = self.measuring.progress();
        let ready = snippets
            .as_ref()
            .map(|snippets| self.ready(snippets, &progress));
        let made = vec![
            preview(state, &snippets, &self.frame, self.height, act),
            taking(&ready, &self.copy),
        ];
        html! {
            <>
                <div class="builder">
                    { element("div", "chosen", chosen) }
                    { element("div", "made", made) }
                </div>
                { self.measuring.view() }
                <p class="said" role="status" aria-live="polite">{ self.said.clone() }</p>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if let Some(form) = self.is_to_copy.take() {
            let is_copied = copying::copy(form.id());
            ctx.link().send_message(Message::Copied(form, is_copied));
        }
    }
}

impl Panel {
    fn ready<'a>(&'a self, snippets: &'a Snippets, heights: &'a Progress) -> Ready<'a> {
        Ready {
            snippets,
            integrity: &self.integrity,
            oembed: &self.oembed,
            heights,
        }
    }

    /// What follows from another choice: another frame to be measured, another file to ask for.
    fn follow(&mut self, ctx: &Context<Self>) {
        let snippets = self.state.snippets().ok();
        let address = snippets.as_ref().map(Snippets::address);
        let tick = self.measuring.begin(&address.unwrap_or_default());
        Self::wait(ctx, tick);
        let oembed = snippets.and_then(|snippets| snippets.oembed());
        if let Some(address) = oembed
            && self.oembed_address.as_ref() != Some(&address)
        {
            self.oembed_address = Some(address.clone());
            if !site::has_address() {
                self.oembed = Asked::HasNot;
                return;
            }
            self.oembed = Asked::Waiting;
            let said = ctx
                .link()
                .callback(move |(address, answer)| Message::Oembed(address, answer));
            spawn_local(async move {
                said.emit((address.clone(), site::oembed(address).await));
            });
        }
    }

    fn wait(ctx: &Context<Self>, tick: Option<Tick>) {
        let Some(tick) = tick else {
            return;
        };
        let time = match tick {
            Tick::Ask(_) => UNTIL_LAID_OUT,
            Tick::GiveUp(_) => PATIENCE,
        };
        let ticked = ctx.link().callback(Message::Ticked);
        spawn_local(async move {
            sleep(time).await;
            ticked.emit(tick);
        });
    }
}
