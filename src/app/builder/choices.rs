//! How the frame looks, and what readers may do in it.

use yew::prelude::*;

use super::fields::Field;
use super::state::{Action, State};
use super::text_field::{checkbox, radio, text_field};
use crate::app::components::elements::{element, text};
use crate::embed::{Part, Theme};

/// The choices.
pub fn choices(state: &State, act: &Callback<Action>) -> Html {
    let mut parts = Vec::new();
    for part in Part::ALL {
        let shown = state.parts.has(part);
        let onchange = act.reform(move |is_shown| Action::Part(part, is_shown));
        parts.push(checkbox(name(part), shown, &onchange));
    }
    let mut themes = Vec::new();
    for (words, theme) in [
        ("As the reader’s device", None),
        ("Light", Some(Theme::Light)),
        ("Dark", Some(Theme::Dark)),
    ] {
        let onchange = act.reform(move |_| Action::Theme(theme));
        themes.push(radio("theme", words, state.theme == theme, onchange));
    }
    let reading = vec![
        checkbox(
            "Readers may change the values",
            state.is_open,
            &act.reform(Action::Open),
        ),
        checkbox(
            "Tell the article what a reader changes",
            state.tells_changes,
            &act.reform(Action::Tell),
        ),
    ];
    html! {
        <fieldset class="group">
            <legend><h2>{ "How it looks" }</h2></legend>
            { group("Parts", parts) }
            { group("Light or dark", themes) }
            { text_field(Field::Accent, state, act) }
            { text_field(Field::AccentDark, state, act) }
            { text_field(Field::Font, state, act) }
            { text_field(Field::Credit, state, act) }
            { group("Readers", reading) }
        </fieldset>
    }
}

fn group(legend: &'static str, choices: Vec<Html>) -> Html {
    let content = vec![
        text("legend", "", legend),
        element("div", "choices", choices),
    ];
    element("fieldset", "field", content)
}

/// A part as an editor sees it.
const fn name(part: Part) -> &'static str {
    match part {
        Part::Result => "The rating",
        Part::Components => "What it is made of",
        Part::Why => "Why",
        Part::Change => "What would change it",
        Part::Grades => "The form to change it",
        Part::More => "More, folded away",
    }
}
