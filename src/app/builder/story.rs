//! What the frame shows: a published case, or a story of the newsroom's own with its entries.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::fields::Field;
use super::state::{Action, State};
use super::text_field::{radio, text_field};
use crate::app::components::elements::{element, folded, paragraph};
use crate::app::components::entries;
use crate::app::text::builder as words;
use crate::assess::assess;
use crate::frameworks;

/// The choice, with what it asks for.
pub fn story(state: &State, act: &Callback<Action>) -> Html {
    let kinds = vec![
        radio(
            "kind",
            words::PUBLISHED,
            !state.is_own,
            act.reform(|_| Action::Own(false)),
        ),
        radio(
            "kind",
            words::OWN_STORY,
            state.is_own,
            act.reform(|_| Action::Own(true)),
        ),
    ];
    html! {
        <fieldset class="group">
            <legend><h2>{ words::SHOWS }</h2></legend>
            { element("div", "choices", kinds) }
            { years(state, act) }
            // Always as many: what stands in a field stays where it is.
            <div hidden={state.is_own}>{ ccgs(state, act) }</div>
            <div class="own" hidden={!state.is_own}>{ for own(state, act) }</div>
        </fieldset>
    }
}

fn years(state: &State, act: &Callback<Action>) -> Html {
    let shown = state.framework();
    let options = frameworks::ALL.into_iter().map(|framework| {
        let selected = framework == shown;
        html! { <option value={framework.slug} {selected}>{ framework.label }</option> }
    });
    html! {
        <div class="text-field">
            <label for="year">{ words::YEAR }</label>
            <select id="year" onchange={act.reform(|event| Action::Year(chosen(&event)))}>
                { for options }
            </select>
        </div>
    }
}

fn ccgs(state: &State, act: &Callback<Action>) -> Html {
    let framework = frameworks::by_year(state.case.year).unwrap_or(frameworks::FIRST);
    let options = State::choices(framework).map(|(case, code)| {
        let selected = case == state.case;
        html! {
            <option key={code} value={code} {selected}>
                { words::ccg(case, code) }
            </option>
        }
    });
    html! {
        <div class="text-field">
            <label for="ccg">{ words::CCG }</label>
            <p class="about" id="ccg-about">{ words::ABOUT_CCG }</p>
            <select id="ccg" aria-describedby="ccg-about"
                onchange={act.reform(|event| Action::Ccg(chosen(&event)))}>
                { for options }
            </select>
        </div>
    }
}

fn own(state: &State, act: &Callback<Action>) -> Vec<Html> {
    let calculate = act.reform(Action::Calculate);
    let calculator = &state.calculator;
    let scenario = calculator.scenario();
    let assessment = assess(&scenario.entries, &scenario.settings);
    let count = scenario.entries.known().count();
    let subject = scenario.framework().subject;
    vec![
        paragraph(words::about_own(subject)),
        text_field(Field::Name, state, act),
        text_field(Field::Source, state, act),
        text_field(Field::Link, state, act),
        folded(
            Some("entries"),
            words::entries(subject),
            words::entered(count),
            entries(calculator, &assessment, &calculate),
        ),
    ]
}

fn chosen(event: &Event) -> String {
    let select: HtmlSelectElement = event.target_unchecked_into();
    select.value()
}
