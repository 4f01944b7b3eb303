//! A field with a text: its label, what helps to fill it in, and why what was typed is not taken.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fields::Field;
use super::state::{Action, State};
use crate::app::components::elements::text;

/// The field. What was refused stays in it, to be put right.
pub fn text_field(field: Field, state: &State, act: &Callback<Action>) -> Html {
    let id = field.option();
    let (about, wrong) = (format!("{id}-about"), format!("{id}-wrong"));
    let (label, help) = field.words(state.framework().subject);
    let problem = state.problem(field);
    let describedby = match problem {
        Some(_) => format!("{about} {wrong}"),
        None => about.clone(),
    };
    let oninput = act.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Type(field, input.value())
    });
    let onchange = act.reform(move |_: Event| Action::Leave(field));
    html! {
        <div class="text-field">
            <label for={id}>{ label }</label>
            <p class="about" id={about}>{ help }</p>
            <input {id} type="text" autocomplete="off" spellcheck="false"
                value={state.typed(field).to_owned()} {oninput} {onchange}
                aria-invalid={problem.is_some().then_some("true")} aria-describedby={describedby} />
            <p class="wrong" id={wrong} hidden={problem.is_none()}>{ problem.unwrap_or_default() }</p>
        </div>
    }
}

/// One of several that exclude each other.
pub fn radio(group: &'static str, words: &str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="choice">
            <input type="radio" name={group} {checked} {onchange} />
            { text("span", "", words.to_owned()) }
        </label>
    }
}

/// Something that is so or not.
pub fn checkbox(words: &'static str, checked: bool, onchange: &Callback<bool>) -> Html {
    let onchange = onchange.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        input.checked()
    });
    html! {
        <label class="choice">
            <input type="checkbox" {checked} {onchange} />
            { text("span", "", words) }
        </label>
    }
}
