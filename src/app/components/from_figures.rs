//! The figures that a component's grade can be worked out from, under the grade itself.

use yew::prelude::*;

use super::basis_tag;
use super::elements::{element, paragraph, text};
use super::entries::{field, fields_of};
use super::figure_fields::{input, says};
use super::form::indicators_of;
use crate::app::state::{Action, State};
use crate::app::text::{form as words, help, standard};
use crate::assess::Assessment;
use crate::framework::{Component, Kind, Part};

/// The figures; nothing for a component that takes none.
pub fn from_figures(
    state: &State,
    assessment: &Assessment,
    component: &Component,
    act: &Callback<Action>,
) -> Html {
    let Some(derivation) = component.derivation() else {
        return Html::default();
    };
    let mut content = vec![
        paragraph(words::WORKING_RULE),
        basis_tag(derivation.grounds),
    ];
    for (slot, indicator) in indicators_of(assessment.framework, component) {
        let (Kind::Number(_), Some(fields)) = (&indicator.kind, fields_of(state, assessment, slot))
        else {
            content.push(field(state, assessment, act, slot));
            continue;
        };
        let label = format!("{}, {}", indicator.name, *indicator.unit);
        let mut parts = vec![input(slot, Part::Value, label, &fields, act)];
        let beside = says(slot, &fields);
        parts.push(beside.unwrap_or_else(|| text("p", "about", standard(indicator))));
        if let Some(help) = help::of(indicator.code) {
            parts.push(text("p", "about help", help.said()));
        }
        content.push(element("div", "figure number", parts));
    }
    // What the figures come to so far, in the words of the trace.
    for step in &assessment.trace {
        if step.rule.starts_with(derivation.id) {
            content.push(text("strong", "", step.text.clone()));
        }
    }
    element("div", "", content)
}
