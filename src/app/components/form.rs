//! The form: component ratings and yes-or-no facts first, then the indicators that weigh most,
//! then the many others, folded by domain.

use yew::prelude::*;

use super::SlotField;
use super::elements::{folded, heading, text};
use crate::app::state::Action;
use crate::framework::{Component, Entries, Framework, Indicator, Slot, SlotKind};

/// The form.
pub fn form(entries: &Entries, act: &Callback<Action>) -> Html {
    let framework = entries.framework();
    let mut content = Vec::new();
    for slot in framework.slots() {
        if !matches!(slot.kind(), SlotKind::Indicator(_)) {
            content.push(field(entries, act, slot));
        }
    }
    // The last component first: leadership, then finance.
    for component in framework.components.iter().rev() {
        if !component.rests_on_many() {
            for (slot, _) in indicators_of(framework, component) {
                content.push(field(entries, act, slot));
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
                entries,
                act,
                &indicators_of(framework, component),
            );
        }
    }
    html! {
        <section class="form" aria-labelledby="form-heading">
            <h3 id="form-heading">{ "Change a value and see what follows" }</h3>
            { for content }
        </section>
    }
}

fn indicators_of(
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
    entries: &Entries,
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
            entered += usize::from(entries.at(*slot).is_some());
            fields.push(field(entries, act, *slot));
        }
        let count = format!("{entered} of {} entered", section.len());
        content.push(folded(None, domain.to_owned(), count, fields));
    }
}

fn field(entries: &Entries, act: &Callback<Action>, slot: Slot) -> Html {
    html! { <SlotField key={slot.code()} {slot} entry={entries.at(slot)} {act} /> }
}
