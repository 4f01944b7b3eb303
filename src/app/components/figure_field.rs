//! One indicator to enter: its band, or the figures that its band follows from.

use yew::prelude::*;

use super::elements::element;
use super::figure_fields::{Fields, figure_fields, says};
use super::slot_field::slot_field;
use crate::app::state::Action;
use crate::app::text::{form as words, help};
use crate::framework::{Entry, Slot, SlotKind};

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
    /// Told what a reader chooses.
    pub act: Callback<Action>,
}

/// The group. The fields for a figure are drawn once they are unfolded.
pub struct FigureField {
    starts_unfolded: bool,
    has_unfolded: bool,
}

impl Component for FigureField {
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
        let Props {
            slot, entry, act, ..
        } = ctx.props();
        slot_field(*slot, *entry, about(*slot), self.figure(ctx), act)
    }
}

impl FigureField {
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
                    <summary onclick={ctx.link().callback(|_| ())}>{ words::ENTER_FIGURES }</summary>
                    { element("div", "", content) }
                </details>
            </>
        }
    }
}

/// What an indicator measures, why it matters, and in what.
fn about(slot: Slot) -> String {
    let SlotKind::Indicator(indicator) = slot.kind() else {
        return super::slot_field::about(slot);
    };
    let mut about = help::of(indicator.code).map_or_else(String::new, help::Help::said);
    // The levels of a scale say what they are.
    if indicator.has_score() && indicator.scale().is_none() {
        if !about.is_empty() {
            about.push(' ');
        }
        about.push_str(&words::measured_in(indicator));
        about.push('.');
    }
    about
}
