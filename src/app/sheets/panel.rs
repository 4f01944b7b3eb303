//! The tool as a whole: what a reader gives it, who works on that, and what is shown. What is shown
//! is a matter of [`super::state`]; here is what needs a browser.

use core::time::Duration;

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, HtmlDocument, HtmlTextAreaElement};
use yew::platform::time::sleep;
use yew::prelude::*;

use super::client::{Answer, Client};
use super::exports::{Copied, Way, file_name, template_name};
use super::funnel::spread;
use super::input::BOX;
use super::part::Part;
use super::protocol::{Export, Job, Reply, Request};
use super::sizes::{bytes_as_number, megabytes};
use super::state::{Event, State};
use super::table::table;
use crate::app::address;
use crate::app::components::elements::element;
use crate::app::save::{blob, save};
use crate::app::text::sheets as words;
use crate::exchange::fragment;
use crate::exchange::sheet::{self, MOST_BYTES, Shape};
use crate::framework::Framework;
use crate::frameworks;

/// The tool.
pub struct Panel {
    state: State,
    /// Who holds the sheet that is shown.
    shown: Option<Client>,
    /// Who works on the next one, by number.
    pending: Option<Client>,
    /// The number of the last who was given work: answers of others come too late.
    number: u32,
    source: Option<Source>,
    is_without_worker: bool,
    wanted: Option<(Export, Way)>,
    copied: Option<Copied>,
    is_to_copy: bool,
    /// Whether more of the table is about to be drawn.
    is_drawing: bool,
    /// What a screen reader was last told.
    said: String,
    is_to_focus: Option<&'static str>,
    area: NodeRef,
}

/// Where the sheet comes from.
#[derive(Clone)]
enum Source {
    /// What stands in the box.
    Box,
    /// A file, or a text too long for the box.
    File(Blob),
}

/// What can happen.
pub enum Message {
    /// Something that is no matter of the browser.
    Do(Event),
    /// Another year, or another way to rate: the sheet is rated again.
    Change(Event),
    /// Rate what stands in the box.
    RateBox,
    /// Rate a file.
    RateFile(File),
    /// Rate a text too long for the box.
    RateAside(String),
    /// Give up what is being worked on.
    Cancel,
    /// Something came back from the one of this number.
    Answered(u32, Answer),
    /// More of the table is to be drawn.
    Draw,
    /// Take something away.
    Take(Export, Way),
    /// A text is there to be copied.
    Copy(Option<String>),
    /// A template is wanted.
    Template(Shape, Way),
}

/// The heading, which takes the focus when the tool opens.
const HEADING: &str = "sheets-heading";
/// A text longer than this would make the box slow: it is kept aside.
pub const MOST_IN_BOX: usize = 250_000;
/// A text longer than this is not put on the page to be copied.
const MOST_TO_COPY: f64 = 1_000_000.0;
/// How long after one part of the table the next is drawn: the browser shows the first meanwhile.
const BETWEEN: Duration = Duration::from_millis(20);

impl Component for Panel {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self {
            state: State::new(year_of_page()),
            shown: None,
            pending: None,
            number: 0,
            source: None,
            is_without_worker: false,
            wanted: None,
            copied: None,
            is_to_copy: false,
            is_drawing: false,
            said: String::new(),
            is_to_focus: Some(HEADING),
            area: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Do(event) => self.take(event),
            Message::Change(event) => {
                self.take(event);
                if let Some(source) = self.source.clone() {
                    self.start(ctx, source);
                }
            }
            Message::RateBox => self.start(ctx, Source::Box),
            Message::RateFile(file) => self.start(ctx, Source::File(file.into())),
            Message::RateAside(text) => match blob(&text, "text/plain") {
                Some(text) => self.start(ctx, Source::File(text)),
                None => return false,
            },
            Message::Cancel => {
                self.pending = None;
                self.number += 1;
                self.take(Event::Cancel);
                words::GIVEN_UP.clone_into(&mut self.said);
                self.is_to_focus = Some(BOX);
            }
            Message::Answered(number, answer) if number == self.number => {
                self.answered(ctx, answer);
            }
            Message::Answered(..) => return false,
            Message::Draw => {
                self.take(Event::Draw);
                self.is_drawing = false;
            }
            Message::Take(export, way) => {
                self.wanted = Some((export, way));
                self.ask(&Request::Export(export));
            }
            Message::Copy(text) => {
                self.copied = Some(Copied::new(text));
                self.is_to_copy = true;
            }
            Message::Template(shape, way) => {
                let framework = self.state.framework;
                let template = sheet::template(framework, shape);
                match (way, self.area.cast::<HtmlTextAreaElement>()) {
                    (Way::Copy, Some(area)) => {
                        area.set_value(&template);
                        self.is_to_focus = Some(BOX);
                    }
                    _ => save(
                        blob(&template, "text/csv"),
                        &template_name(framework, shape),
                    ),
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let state = &self.state;
        let give = [
            Part::Fields(state.framework, self.area.clone()),
            Part::UnderWay(state.working, self.is_without_worker),
            Part::Trouble(state.trouble.clone(), state.rated.is_some()),
            Part::Templates(state.framework),
        ];
        // Always as many, so that what a reader has typed or unfolded stays in its place.
        let mut shown = [const { None }; 5];
        if let Some(rated) = &state.rated {
            // A number that is taken as it is has no band that chance could change.
            let mut indicators = state.framework.indicators.iter();
            let has_figures = indicators.any(|it| it.has_score() && it.takes_figure());
            // All at once would hold the page for longer.
            let later = state.is_laid_out;
            shown = [
                Some(Part::Results(rated.clone()).draw(link)),
                Some(Part::Problems(rated.clone(), state.problems.clone()).draw(link)),
                later.then(|| table(state, rated, link)),
                later.then(|| Part::Exports(rated.clone(), self.copied.clone()).draw(link)),
                (later && has_figures).then(|| spread(state, rated, link)),
            ];
        }
        let mut content = vec![
            html! { <h3 id={HEADING} tabindex="-1">{ words::heading(self.state.framework.subject) }</h3> },
            element("div", "give", give.map(|part| part.draw(link)).into()),
        ];
        content.extend(shown.map(Option::unwrap_or_default));
        content.push(html! {
            <p class="visually-hidden" role="status" aria-live="polite">{ self.said.clone() }</p>
        });
        element("div", "sheets", content)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if let Some(id) = self.is_to_focus.take() {
            address::focus(id);
        }
        if core::mem::take(&mut self.is_to_copy)
            && let Some(area) = self.copied.as_ref().and_then(Copied::area)
            && let Ok(document) = document().dyn_into::<HtmlDocument>()
        {
            area.select();
            // It is selected in any case, so that it can be copied by hand.
            let _ = document.exec_command("copy");
        }
        if self.state.is_to_draw() && !self.is_drawing {
            self.is_drawing = true;
            let draw = ctx.link().callback(|()| Message::Draw);
            spawn_local(async move {
                sleep(BETWEEN).await;
                draw.emit(());
            });
        }
    }
}

impl Panel {
    fn take(&mut self, event: Event) {
        if let Some(request) = self.state.take(event) {
            self.ask(&request);
        }
    }

    fn ask(&self, request: &Request) {
        if let Some(shown) = &self.shown {
            shown.ask(request);
        }
    }

    /// Begins to work on a sheet. What is shown stays until that is done.
    fn start(&mut self, ctx: &Context<Self>, source: Source) {
        let file = match &source {
            Source::File(file) => Some(file.clone()),
            Source::Box => {
                let area = self.area.cast::<HtmlTextAreaElement>();
                let text = area.map(|area| area.value()).unwrap_or_default();
                if text.trim().is_empty() {
                    return self.refuse(words::NOTHING_GIVEN.to_owned());
                }
                blob(&text, "text/plain")
            }
        };
        let Some(file) = file else {
            return;
        };
        // Looked at before a byte is read.
        if file.size() > bytes_as_number(MOST_BYTES) {
            return self.refuse(words::too_large(
                &megabytes(file.size()),
                &megabytes(bytes_as_number(MOST_BYTES)),
            ));
        }
        self.source = Some(source);
        self.take(Event::Begin);
        self.number += 1;
        words::BEGUN.clone_into(&mut self.said);
        let number = self.number;
        let answers = ctx
            .link()
            .callback(move |answer| Message::Answered(number, answer));
        let job = Job {
            framework: self.state.framework.slug.to_owned(),
            adjust: self.state.adjust,
        };
        if !self.is_without_worker {
            self.pending = Client::in_worker(&job, file.clone(), answers.clone());
            self.is_without_worker = self.pending.is_none();
        }
        if self.is_without_worker {
            self.pending = Some(Client::in_page(job, file, answers));
        }
    }

    fn refuse(&mut self, why: String) {
        self.pending = None;
        self.number += 1;
        self.take(Event::Refuse(why));
    }

    fn answered(&mut self, ctx: &Context<Self>, (reply, file): Answer) {
        match reply {
            Reply::NoWorker => {
                self.is_without_worker = true;
                self.pending = None;
                if let Some(source) = self.source.clone() {
                    self.start(ctx, source);
                }
            }
            Reply::Export(export) => self.taken(ctx, export, file),
            Reply::Rated(_) => {
                self.shown = self.pending.take();
                self.copied = None;
                self.take(Event::Reply(reply));
                self.said = self.state.summary();
            }
            Reply::Refused(_) => {
                self.pending = None;
                self.take(Event::Reply(reply));
            }
            reply => {
                let is_table = matches!(reply, Reply::Table(_));
                self.take(Event::Reply(reply));
                if is_table {
                    self.said = self.state.found();
                }
            }
        }
    }

    /// Hands over a file that was asked for.
    fn taken(&mut self, ctx: &Context<Self>, export: Export, file: Option<Blob>) {
        let (Some((wanted, way)), Some(file)) = (self.wanted.take(), file) else {
            return;
        };
        if wanted != export {
            return;
        }
        match way {
            Way::Download => {
                let slug = self
                    .state
                    .rated
                    .as_ref()
                    .map(|rated| rated.framework.as_str());
                save(Some(file), &file_name(slug.unwrap_or_default(), export));
            }
            Way::Copy if file.size() > MOST_TO_COPY => {
                ctx.link().send_message(Message::Copy(None));
            }
            Way::Copy => {
                let copy = ctx.link().callback(Message::Copy);
                spawn_local(async move {
                    let text = JsFuture::from(file.text()).await;
                    copy.emit(text.ok().as_ref().and_then(JsValue::as_string));
                });
            }
        }
    }
}

/// The year that the page shows, by its link; the oldest if that cannot be seen.
fn year_of_page() -> &'static Framework {
    let link = document().query_selector(".years a[aria-current]");
    let link = link
        .ok()
        .flatten()
        .and_then(|link| link.get_attribute("href"));
    let scenario = link.and_then(|link| fragment::read(&link).0);
    scenario.map_or(frameworks::FIRST, |scenario| scenario.framework())
}
