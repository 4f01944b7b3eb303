//! One thing to enter: a group of radio buttons, the last of them "not known".

use yew::prelude::*;

use super::RatingMark;
use crate::framework::{Entry, Slot, SlotKind};

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is entered here.
    pub slot: Slot,
    /// What is entered now.
    pub entry: Option<Entry>,
    /// Told what a reader chooses.
    pub on_enter: Callback<(Slot, Option<Entry>)>,
}

/// The group.
#[component]
pub fn SlotField(props: &Props) -> Html {
    let slot = props.slot;
    let (name, about, unknown) = match slot.kind() {
        SlotKind::Component(component) => (component.name, component.about, Some("not known")),
        // A fact that is not entered counts as no: a third answer would say nothing else.
        SlotKind::Flag(flag) => (flag.name, flag.about, None),
        SlotKind::Indicator(indicator) => (indicator.name, indicator.unit, Some("not known")),
    };
    let is_flag = unknown.is_none();
    let about_id = format!("about-{}", slot.code());
    let first_choice = slot.choices().first().copied();
    let shown = props.entry.or(if is_flag { first_choice } else { None });
    let option = |choice: Option<Entry>| {
        let on_enter = props.on_enter.clone();
        let onchange = move |_: Event| on_enter.emit((slot, choice));
        let text = choice.map_or("not known", Entry::name);
        html! {
            <label class="choice">
                <input type="radio" name={slot.code()} value={choice.map_or("not-known", Entry::id)}
                    checked={shown == choice} {onchange} />
                if let Some(Entry::Rating(rating)) = choice {
                    <RatingMark rating={Some(rating)} />
                }
                <span>{ text }</span>
            </label>
        }
    };
    html! {
        <fieldset class="field" aria-describedby={about_id.clone()}>
            <legend>
                { crate::app::text::capitalised(name) }
                if matches!(slot.kind(), SlotKind::Indicator(_)) {
                    <span class="code">{ slot.code() }</span>
                }
            </legend>
            <p class="about" id={about_id}>{ about }</p>
            <div class="choices">
                { for slot.choices().into_iter().map(|choice| option(Some(choice))) }
                if !is_flag {
                    { option(None) }
                }
            </div>
        </fieldset>
    }
}
