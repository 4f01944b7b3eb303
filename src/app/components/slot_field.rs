//! One thing to enter: a group of radio buttons, the last of them "not known".

use yew::prelude::*;

use super::elements::{element, text};
use super::figure_fields::{figure_fields, says};
use super::{Fields, rating_mark};
use crate::app::state::Action;
use crate::app::text::capitalised;
use crate::framework::{Entry, Framework, Slot, SlotKind};

/// What is shown, and whom to tell. A component, so that a change elsewhere does not draw all
/// sixty anew.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is entered here.
    pub slot: Slot,
    /// What is entered now.
    pub entry: Option<Entry>,
    /// The fields for a figure, where it takes one.
    pub fields: Option<Fields>,
    /// What it belongs to.
    pub framework: &'static Framework,
    /// Told what a reader chooses.
    pub act: Callback<Action>,
}

/// The group. The fields for a figure are drawn once they are unfolded.
pub struct SlotField {
    starts_unfolded: bool,
    has_unfolded: bool,
}

impl Component for SlotField {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let has_figure = matches!(ctx.props().entry, Some(Entry::Figure(_)));
        Self {
            starts_unfolded: has_figure,
            has_unfolded: has_figure,
        }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        !core::mem::replace(&mut self.has_unfolded, true)
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        // A figure that comes with a link is there to be seen.
        if !self.has_unfolded && matches!(ctx.props().entry, Some(Entry::Figure(_))) {
            self.starts_unfolded = true;
            self.has_unfolded = true;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let slot = props.slot;
        let (about, code) = match slot.kind() {
            SlotKind::Component(component) => (component.about.to_owned(), ""),
            SlotKind::Flag(flag) => (flag.about.to_owned(), ""),
            // The levels of a scale say what they are.
            SlotKind::Indicator(indicator) if !indicator.has_score() => (String::new(), ""),
            SlotKind::Indicator(indicator) if indicator.scale().is_some() => {
                (String::new(), indicator.code)
            }
            SlotKind::Indicator(indicator) => {
                (format!("Measured in: {}", indicator.unit), indicator.code)
            }
        };
        let choices = slot.choices();
        let mut buttons = Vec::new();
        let mut entry = props.entry;
        if let (SlotKind::Flag(_), [no, yes]) = (slot.kind(), choices.as_slice()) {
            // A fact that is not entered counts as no: "no" and "not known" would be the same.
            entry = entry.filter(|entry| entry != no);
            buttons.push(button(props, None, no.name(), entry));
            buttons.push(button(props, Some(*yes), yes.name(), entry));
        } else {
            for choice in choices {
                buttons.push(button(props, Some(choice), choice.name(), entry));
            }
            buttons.push(button(props, None, "not known", entry));
        }
        let look = if matches!(slot.kind(), SlotKind::Component(_)) {
            "choices wide"
        } else {
            "choices"
        };
        let about_id = format!("about-{}", slot.code());
        let described_by = (!about.is_empty()).then(|| about_id.clone());
        html! {
            <fieldset class="field" aria-describedby={described_by}>
                <legend>
                    { capitalised(slot.name()) }{ " " }
                    { text("span", "code", code) }
                </legend>
                if !about.is_empty() {
                    <p class="about" id={about_id}>{ about }</p>
                }
                { element("div", look, buttons) }
                { self.figure(ctx) }
            </fieldset>
        }
    }
}

impl SlotField {
    fn figure(&self, ctx: &Context<Self>) -> Html {
        let Props {
            slot, fields, act, ..
        } = ctx.props();
        let (SlotKind::Indicator(indicator), Some(fields)) = (slot.kind(), fields) else {
            return Html::default();
        };
        let mut content = Vec::new();
        if self.has_unfolded {
            content = figure_fields(*slot, indicator, fields, act);
        }
        html! {
            <>
                { for says(*slot, fields) }
                <details class="figures" open={self.starts_unfolded}>
                    <summary onclick={ctx.link().callback(|_| ())}>{ "Enter the figures" }</summary>
                    { element("div", "", content) }
                </details>
            </>
        }
    }
}

fn button(props: &Props, choice: Option<Entry>, name: &'static str, entry: Option<Entry>) -> Html {
    let slot = props.slot;
    let onchange = props
        .act
        .reform(move |_: Event| Action::Enter(slot, choice));
    let id = choice.map_or("not-known", Entry::id);
    let checked = choice == entry;
    html! {
        <label class="choice">
            <input type="radio" name={slot.code()} value={id} {checked} {onchange} />
            if let Some(Entry::Rating(rating)) = choice {
                { rating_mark(Some(rating)) }
            }
            { text("span", "", name) }
        </label>
    }
}
