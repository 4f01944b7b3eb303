//! How the frame looks, and what readers may do in it.

use yew::prelude::*;

use super::fields::Field;
use super::state::{Action, State};
use super::text_field::{checkbox, radio, text_field};
use crate::app::components::elements::{element, text};
use crate::app::text::builder as words;
use crate::embed::{Part, Theme};

/// The choices.
pub fn choices(state: &State, act: &Callback<Action>) -> Html {
    let mut parts = Vec::new();
    for part in Part::ALL {
        let shown = state.parts.has(part);
        let onchange = act.reform(move |is_shown| Action::Part(part, is_shown));
        parts.push(checkbox(words::part(part), shown, &onchange));
    }
    let mut themes = Vec::new();
    for (name, theme) in [
        (words::THEME_OF_DEVICE, None),
        (words::LIGHT, Some(Theme::Light)),
        (words::DARK, Some(Theme::Dark)),
    ] {
        let onchange = act.reform(move |_| Action::Theme(theme));
        themes.push(radio("theme", name, state.theme == theme, onchange));
    }
    let reading = vec![
        checkbox(words::MAY_CHANGE, state.is_open, &act.reform(Action::Open)),
        checkbox(
            words::TELLS_CHANGES,
            state.tells_changes,
            &act.reform(Action::Tell),
        ),
    ];
    html! {
        <fieldset class="group">
            <legend><h2>{ words::LOOKS }</h2></legend>
            { group(words::PARTS, parts) }
            { group(words::THEMES, themes) }
            { text_field(Field::Accent, state, act) }
            { text_field(Field::AccentDark, state, act) }
            { text_field(Field::Font, state, act) }
            { text_field(Field::Credit, state, act) }
            { group(words::READERS, reading) }
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
