//! The form: component ratings and yes-or-no facts first, then the indicators that weigh most,
//! then the many others, folded by domain.

use yew::prelude::*;

use super::elements::{folded, heading, text};
use super::{Fields, SlotField, from_figures, problems};
use crate::app::drafts::Reading;
use crate::app::state::{Action, State};
use crate::app::text as words;
use crate::assess::Assessment;
use crate::framework::{Component, Framework, Indicator, Slot, SlotKind};

/// The form, under its heading.
pub fn form(state: &State, assessment: &Assessment, act: &Callback<Action>) -> Html {
    html! {
        <section class="form" aria-labelledby="form-heading">
            <h3 id="form-heading">{ "Change a value and see what follows" }</h3>
            { for entries(state, assessment, act) }
        </section>
    }
}

/// What is in it.
pub fn entries(state: &State, assessment: &Assessment, act: &Callback<Action>) -> Vec<Html> {
    let framework = assessment.framework;
    let mut content = vec![problems(state)];
    for slot in framework.slots() {
        if !matches!(slot.kind(), SlotKind::Indicator(_)) {
            content.push(field(state, assessment, act, slot));
        }
        if let SlotKind::Component(component) = slot.kind() {
            content.push(from_figures(state, assessment, component, act));
        }
    }
    // The last component first: leadership, then finance.
    for component in framework.components.iter().rev() {
        if !component.rests_on_many() && !component.is_rated() {
            for (slot, _) in indicators_of(framework, component) {
                content.push(field(state, assessment, act, slot));
            }
        }
    }
    for component in framework.components {
        if component.rests_on_many() {
            content.push(text(
                "p",
                "about",
                "Each other indicator is worse than, similar to or better than England or a \
                 national standard.",
            ));
            sections(
                &mut content,
                state,
                assessment,
                act,
                &indicators_of(framework, component),
            );
        }
    }
    content
}

/// What a component rests on, in the framework's order.
pub fn indicators_of(
    framework: &'static Framework,
    component: &Component,
) -> Vec<(Slot, &'static Indicator)> {
    let mut found = Vec::new();
    for slot in framework.slots() {
        if let SlotKind::Indicator(indicator) = slot.kind()
            && framework.components.get(indicator.component) == Some(component)
        {
            found.push((slot, indicator));
        }
    }
    found
}

/// The indicators in one folded section for each domain, with a heading for each area.
fn sections(
    content: &mut Vec<Html>,
    state: &State,
    assessment: &Assessment,
    act: &Callback<Action>,
    indicators: &[(Slot, &'static Indicator)],
) {
    for section in indicators.chunk_by(|(_, one), (_, next)| one.domain == next.domain) {
        let (mut fields, mut entered, mut domain, mut area) = (Vec::new(), 0, "", "");
        for (slot, indicator) in section {
            if area != indicator.area {
                fields.push(heading(indicator.area));
            }
            (domain, area) = (indicator.domain, indicator.area);
            entered += usize::from(state.scenario().entries.at(*slot).is_some());
            fields.push(field(state, assessment, act, *slot));
        }
        let count = format!("{entered} of {} entered", section.len());
        content.push(folded(None, domain.to_owned(), count, fields));
    }
}

/// One thing to enter.
pub fn field(state: &State, assessment: &Assessment, act: &Callback<Action>, slot: Slot) -> Html {
    let entry = state.scenario().entries.at(slot);
    let fields = fields_of(state, assessment, slot);
    let framework = assessment.framework;
    html! { <SlotField key={slot.code()} {slot} {entry} {fields} {framework} {act} /> }
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
        (Reading::Figure(parts), Some(assessed)) => words::outcome(assessed, parts),
        _ => String::new(),
    };
    Some(Fields {
        texts,
        reading,
        outcome,
    })
}
