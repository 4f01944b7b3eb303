//! All that there is to enter, for a form that stands whole in one place: in a frame, and in the
//! builder of frames.

use yew::prelude::*;

use super::elements::heading;
use super::figure_fields::Fields;
use super::form::asked_first;
use super::slot_field::{about, slot_field};
use super::{FigureField, Indicators, from_figures, problems};
use crate::app::drafts::Reading;
use crate::app::state::{Action, State};
use crate::app::text::{self, form as words};
use crate::assess::Assessment;
use crate::framework::{Component, Slot, SlotKind};

/// The fields, those with many others folded.
pub fn entries(state: &State, assessment: &Assessment, act: &Callback<Action>) -> Vec<Html> {
    let framework = assessment.framework;
    let mut content = vec![problems(state, "form")];
    for slot in asked_first(framework) {
        let entry = state.scenario().entries.at(slot);
        content.push(slot_field(slot, entry, about(slot), Html::default(), act));
        if let SlotKind::Component(component) = slot.kind()
            && component.derivation().is_some()
        {
            let summary = words::from_figures(component);
            let fields = fields_of_component(state, assessment, component, act);
            content.push(html! {
                <details key={component.id} class="figures">
                    <summary>{ summary }</summary>
                    { fields }
                </details>
            });
        }
    }
    for component in framework.components {
        if component.rests_on_many() {
            content.push(heading(words::many(component)));
            content.push(fields_of_component(state, assessment, component, act));
        }
    }
    content
}

/// The fields that the page folds: the figures of a grade, or the many indicators.
pub fn fields_of_component(
    state: &State,
    assessment: &Assessment,
    component: &'static Component,
    act: &Callback<Action>,
) -> Html {
    if component.rests_on_many() {
        let (state, assessment, act) = (state.clone(), assessment.clone(), act.clone());
        html! { <Indicators {component} {state} {assessment} {act} /> }
    } else {
        from_figures(state, assessment, component, act)
    }
}

/// One indicator to enter.
pub fn field(state: &State, assessment: &Assessment, act: &Callback<Action>, slot: Slot) -> Html {
    let entry = state.scenario().entries.at(slot);
    let fields = fields_of(state, assessment, slot);
    html! { <FigureField key={slot.code()} {slot} {entry} {fields} {act} /> }
}

/// The fields for the figure of a slot, where it takes one.
pub fn fields_of(state: &State, assessment: &Assessment, slot: Slot) -> Option<Fields> {
    let SlotKind::Indicator(indicator) = slot.kind() else {
        return None;
    };
    if !indicator.takes_figure() {
        return None;
    }
    let (texts, reading) = state.figure(slot);
    let mut assessed = assessment.indicators.iter();
    let outcome = match (
        &reading,
        assessed.find(|found| found.indicator == indicator),
    ) {
        (Reading::Figure(parts), Some(assessed)) => text::outcome(assessed, parts),
        _ => String::new(),
    };
    Some(Fields {
        texts,
        reading,
        outcome,
    })
}
