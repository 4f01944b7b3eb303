//! The form of a page in a frame, in a wasm module of its own that loads when a reader unfolds it.

use yew::prelude::*;

use super::beside;
use super::components::elements::{element, heading, quiet_button};
use super::components::{CasePicker, form, settings_panel};
use super::later::editing::{Drawn, Editing};
use super::state::{Action, State};
use crate::assess::Assessment;

/// The name of this module's files.
const MODULE: &str = "grades";

/// Starts the module, which then waits to be told to open.
pub fn run() {
    beside::take_first_number();
}

/// Opens the form in the room that the page keeps for it.
pub fn open(part: &str) {
    if let Some(room) = beside::room(part) {
        beside::after_style(MODULE, || {
            yew::Renderer::<Editing<Grades>>::with_root(room).render();
        });
    }
}

/// The form, what it starts from, and the other ways to work the rating out.
struct Grades;

impl Drawn for Grades {
    fn draw(state: &State, assessment: &Assessment, act: &Callback<Action>) -> Html {
        let start = vec![
            html! { <CasePicker case={state.scenario().case} act={act.clone()} /> },
            quiet_button("Start again", act.reform(|_| Action::StartAgain)),
        ];
        let content = vec![
            element("div", "start", start),
            form(state, assessment, act),
            heading("Other ways to work it out"),
            settings_panel(state, act),
        ];
        element("div", "grades", content)
    }
}
