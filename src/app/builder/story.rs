//! What the frame shows: a published case, or a story of the newsroom's own with its entries.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::fields::Field;
use super::state::{Action, State};
use super::text_field::{radio, text_field};
use crate::app::components::elements::{element, folded, paragraph};
use crate::app::components::entries;
use crate::assess::assess;
use crate::frameworks;

/// The choice, with what it asks for.
pub fn story(state: &State, act: &Callback<Action>) -> Html {
    let kinds = vec![
        radio(
            "kind",
            "A published rating",
            !state.is_own,
            act.reform(|_| Action::Own(false)),
        ),
        radio(
            "kind",
            "Your own story",
            state.is_own,
            act.reform(|_| Action::Own(true)),
        ),
    ];
    html! {
        <fieldset class="group">
            <legend><h2>{ "What it shows" }</h2></legend>
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
        html! { <option value={framework.slug} {selected}>{ framework.year }</option> }
    });
    html! {
        <div class="text-field">
            <label for="year">{ "Year" }</label>
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
                { format!("{} ({code}), {}", case.ccg, case.overall) }
            </option>
        }
    });
    html! {
        <div class="text-field">
            <label for="ccg">{ "CCG" }</label>
            <p class="about" id="ccg-about">{ "Those whose rating we have found, with its source." }</p>
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
    vec![
        paragraph(
            "Enter what you know of a CCG. The frame says that the figures are the publisher’s own, and \
             not ours or NHS England’s.",
        ),
        text_field(Field::Name, state, act),
        text_field(Field::Source, state, act),
        text_field(Field::Link, state, act),
        folded(
            Some("entries"),
            "What is known of the CCG".to_owned(),
            format!("{count} entered"),
            entries(calculator, &assessment, &calculate),
        ),
    ]
}

fn chosen(event: &Event) -> String {
    let select: HtmlSelectElement = event.target_unchecked_into();
    select.value()
}
