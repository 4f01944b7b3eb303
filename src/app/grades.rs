//! What has many fields, in a wasm module of its own that loads when a reader unfolds it: the figures
//! behind a grade, the many other indicators, and the whole form of a page in a frame. What is entered
//! goes to the page by its address, and the page's answer comes back by what it says that it shows;
//! what is being typed stays here.

use gloo::utils::document;
use yew::prelude::*;

use super::components::elements::{element, heading};
use super::components::{
    CasePicker, PickerMessage, entries, fields_of_component, part_of, problems, settings_panel,
    start,
};
use super::later::follow::{Follows, afresh, follow, shown};
use super::state::{Action, State};
use super::text::form::PROBLEM;
use super::text::page as words;
use super::{address, beside};
use crate::assess::{Assessment, assess};
use crate::exchange::Scenario;
use crate::exchange::fragment;
use crate::framework::{Component as Graded, Framework};
use crate::frameworks;

/// The name of this module's files.
const MODULE: &str = "grades";

/// Starts the module, which then waits to be told to open.
pub fn run() {
    beside::take_first_number();
}

/// Opens the form in the room that the page keeps for it.
pub fn open(part: &str) {
    let fields = fields_of_part(part);
    if let Some(room) = beside::room(part) {
        beside::after_style(MODULE, move || {
            yew::Renderer::<Grades>::with_root_and_props(room, Props { fields }).render();
        });
    }
}

/// Which fields a part has; none where it has all.
fn fields_of_part(part: &str) -> Option<Fields> {
    frameworks::ALL.into_iter().find_map(|framework| {
        let mut components = framework.components.iter();
        let component = components.find(|component| part_of(framework, component) == part)?;
        Some(Fields {
            framework,
            component,
        })
    })
}

/// The fields of a component.
#[derive(Clone, Copy, PartialEq)]
struct Fields {
    framework: &'static Framework,
    component: &'static Graded,
}

#[derive(PartialEq, Properties)]
struct Props {
    fields: Option<Fields>,
}

/// A part of the form, or all of it with what it starts from and the other ways to work the rating out.
struct Grades {
    state: State,
    assessment: Assessment,
    act: Callback<Action>,
    /// From which case the form of a frame starts.
    picker: CasePicker,
    /// How often the page's reader had started afresh when this last followed it.
    afresh: Option<String>,
    /// What the page may still show before it shows what it was last led to: a reader types on meanwhile.
    behind: Vec<String>,
    _follows: Option<Follows>,
}

/// What can happen.
enum Message {
    /// A reader did something.
    Act(Action),
    /// A reader looks for a case.
    Picker(PickerMessage),
    /// The page shows another calculation.
    Follow,
}

impl Component for Grades {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let state = State::new(&link());
        let changed = ctx.link().callback(|()| Message::Follow);
        Self {
            assessment: assessed(state.scenario()),
            state,
            afresh: afresh(),
            behind: Vec::new(),
            act: ctx.link().callback(Message::Act),
            picker: CasePicker::new(ctx.link().callback(Message::Picker)),
            _follows: follow(move || changed.emit(())),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                let (shown, here) = (link(), fragment::write(self.state.scenario()));
                if shown == here {
                    // It has followed so far.
                    self.behind.clear();
                }
                self.behind.extend([shown, here]);
                self.state = self.state.after(action);
                let link = fragment::write(self.state.scenario());
                // Where the browser refuses, this part is ahead of the page until the next change.
                let _refused = address::lead(&link, self.state.is_new_place);
            }
            Message::Picker(message) => {
                if let Some(case) = self.picker.after(message) {
                    self.act.emit(Action::Start(case));
                }
                return true;
            }
            Message::Follow => {
                let now = afresh();
                let is_afresh = self.afresh != now;
                if !is_afresh && shown().as_ref() == Some(self.state.scenario()) {
                    self.behind.clear();
                    return false;
                }
                if !is_afresh && self.behind.contains(&link()) {
                    // It has yet to follow this part. Going back to what it shows would lose what was
                    // typed since.
                    return false;
                }
                self.behind.clear();
                let followed = self.state.after(Action::Open(link()));
                let framework = followed.scenario().framework();
                if ctx
                    .props()
                    .fields
                    .is_some_and(|of| of.framework != framework)
                {
                    // The page hides this part while it shows another year: what is unfolded and typed
                    // stays as it is.
                    return false;
                }
                // Who starts afresh finds nothing half typed.
                self.state = if is_afresh {
                    followed.emptied()
                } else {
                    followed
                };
                self.afresh = now;
            }
        }
        self.assessment = assessed(self.state.scenario());
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Self {
            state,
            assessment,
            act,
            picker,
            ..
        } = self;
        let scenario = state.scenario();
        if let Some(fields) = ctx.props().fields {
            let content = vec![
                problems(state, &part_of(fields.framework, fields.component)),
                fields_of_component(state, assessment, fields.component, act),
            ];
            return element("div", "fields", content);
        }
        let set = act.reform(|(place, text)| Action::Set(place, text));
        let mut content = vec![
            start(scenario, picker, act),
            element("section", "form", entries(state, assessment, act)),
        ];
        if !scenario.framework().settings.is_empty() {
            content.push(heading(words::SETTINGS));
            content.push(settings_panel(scenario, &state.refused_settings, &set));
        }
        element("div", "grades", content)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.picker.drawn();
        if let Some(fields) = ctx.props().fields {
            tell_folded(fields, !self.state.problems().is_empty());
        }
    }
}

/// Says beside the heading of a folded part that there is a problem in it, where there is one.
fn tell_folded(fields: Fields, has_problem: bool) {
    let part = document().get_element_by_id(&part_of(fields.framework, fields.component));
    if let Some(summary) = part.and_then(|part| part.first_element_child()) {
        let told = if has_problem { PROBLEM } else { "" };
        // An attribute of this name can always be set.
        let _ = summary.set_attribute("data-problem", told);
    }
}

/// The link of what the page shows.
fn link() -> String {
    shown().map_or_else(String::new, |scenario| fragment::write(&scenario))
}

fn assessed(scenario: &Scenario) -> Assessment {
    assess(&scenario.entries, &scenario.settings)
}
