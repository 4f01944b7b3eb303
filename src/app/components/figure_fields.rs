//! The fields of one figure, with what they come to or what is wrong with them.

use yew::prelude::*;

use super::basis_tag;
use super::elements::{element, plain, text, wrong};
use crate::app::drafts::{Reading, Texts};
use crate::app::state::Action;
use crate::app::text::form as words;
use crate::framework::{Indicator, Kind, Part, Slot};

/// What stands in the fields, and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields {
    /// The texts.
    pub texts: Texts,
    /// What they come to.
    pub reading: Reading,
    /// What follows for the indicator, as a sentence; empty where nothing does.
    pub outcome: String,
}

/// The identifier of a field, for its label and for the list of problems.
pub fn field_id(slot: Slot, part: Part) -> String {
    format!("{}-{}", slot.code(), part.id())
}

/// The fields of a figure that is tested against a reference.
pub fn figure_fields(
    slot: Slot,
    indicator: &Indicator,
    fields: &Fields,
    act: &Callback<Action>,
) -> Vec<Html> {
    let asked: &[Part] = match indicator.kind {
        Kind::Score => &[Part::Value, Part::StandardError, Part::Reference],
        _ => &[
            Part::Value,
            Part::Numerator,
            Part::Denominator,
            Part::Reference,
        ],
    };
    let mut inputs = Vec::new();
    for part in asked {
        inputs.push(input(
            slot,
            *part,
            words::part(indicator, *part),
            fields,
            act,
        ));
    }
    vec![element("div", "figure", inputs), compared_with(indicator)]
}

/// One field with its label.
pub fn input(
    slot: Slot,
    part: Part,
    label: String,
    fields: &Fields,
    act: &Callback<Action>,
) -> Html {
    let id = field_id(slot, part);
    let is_wrong = matches!(fields.reading, Reading::Wrong(of, _) if of == part);
    let value = fields.texts.get(part as usize).cloned();
    let oninput = act.reform(move |event: InputEvent| {
        let typed = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        Action::Type(slot, part, typed.value())
    });
    html! {
        <label for={id.clone()}>
            { label }
            <input {id} {value} {oninput} type="text" inputmode="decimal" autocomplete="off"
                aria-invalid={is_wrong.then_some("true")}
                aria-describedby={format!("{}-says", slot.code())} />
        </label>
    }
}

/// What the fields come to, or what is wrong or missing.
pub fn says(slot: Slot, fields: &Fields) -> Option<Html> {
    let id = format!("{}-says", slot.code());
    let said = match &fields.reading {
        Reading::Empty => return None,
        Reading::Wrong(_, why) => vec![wrong(why.clone())],
        Reading::Incomplete(what) => vec![text("span", "about", what.clone())],
        Reading::Figure(_) if fields.outcome.is_empty() => return None,
        Reading::Figure(_) => vec![text("strong", "", fields.outcome.clone())],
    };
    Some(html! { <p {id}>{ for said }</p> })
}

/// Where the reference comes from, and what else is known of England.
fn compared_with(indicator: &Indicator) -> Html {
    let mut content = Vec::new();
    if indicator.standard.is_some() {
        content.push(plain(words::reference::STANDARD));
    }
    match indicator.england {
        Some(england) => {
            content.push(plain(words::reference::england(england)));
            content.push(basis_tag(*england.grounds));
        }
        None if indicator.standard.is_none() => content.push(plain(words::reference::NONE)),
        None => {}
    }
    element("div", "about", content)
}
