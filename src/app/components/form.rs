//! The form: component ratings and yes-or-no facts first, then the indicators that weigh most,
//! then the many others, folded by domain.

use yew::prelude::*;

use super::SlotField;
use crate::framework::{Entries, Entry, Indicator, Slot, SlotKind};

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is entered.
    pub entries: Entries,
    /// Told what a reader enters.
    pub on_enter: Callback<(Slot, Option<Entry>)>,
}

/// The form.
#[component]
pub fn Form(props: &Props) -> Html {
    let framework = props.entries.framework();
    let mut first: Vec<Slot> = Vec::new();
    let mut weighty: Vec<(Slot, &Indicator)> = Vec::new();
    let mut sections: Vec<(&'static str, Vec<(Slot, &Indicator)>)> = Vec::new();
    for slot in framework.slots() {
        let SlotKind::Indicator(indicator) = slot.kind() else {
            first.push(slot);
            continue;
        };
        let is_one_of_many = framework
            .components
            .get(indicator.component)
            .is_some_and(crate::framework::Component::rests_on_many);
        if !is_one_of_many {
            weighty.push((slot, indicator));
        } else if let Some((_, section)) = sections
            .iter_mut()
            .find(|(domain, _)| *domain == indicator.domain)
        {
            section.push((slot, indicator));
        } else {
            sections.push((indicator.domain, vec![(slot, indicator)]));
        }
    }
    // The last component first: leadership, then finance.
    weighty.sort_by_key(|(_, indicator)| core::cmp::Reverse(indicator.component));
    first.extend(weighty.iter().map(|(slot, _)| *slot));
    html! {
        <section class="form" aria-labelledby="form-heading">
            <h3 id="form-heading">{ "Change a value and see what follows" }</h3>
            { for first.into_iter().map(|slot| field(props, slot)) }
            if !sections.is_empty() {
                <p class="about">
                    { "Each other indicator is worse than, similar to or better than England or a \
                       national standard." }
                </p>
            }
            { for sections.into_iter().map(|(domain, indicators)| section(props, domain, &indicators)) }
        </section>
    }
}

fn field(props: &Props, slot: Slot) -> Html {
    html! {
        <SlotField key={slot.code()} {slot} entry={props.entries.at(slot)}
            on_enter={props.on_enter.clone()} />
    }
}

fn section(props: &Props, domain: &'static str, indicators: &[(Slot, &Indicator)]) -> Html {
    let entered = indicators
        .iter()
        .filter(|(slot, _)| props.entries.at(*slot).is_some())
        .count();
    let mut area = "";
    html! {
        <details class="section" key={domain}>
            <summary>
                <strong>{ domain }</strong>
                <span class="count">{ format!("{entered} of {} entered", indicators.len()) }</span>
            </summary>
            { for indicators.iter().map(|(slot, indicator)| {
                let starts_area = area != indicator.area;
                area = indicator.area;
                html! {
                    <>
                        if starts_area {
                            <h4>{ indicator.area }</h4>
                        }
                        { field(props, *slot) }
                    </>
                }
            }) }
        </details>
    }
}
