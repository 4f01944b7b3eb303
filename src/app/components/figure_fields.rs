//! The fields of one figure, with what they come to or what is wrong with them.

use yew::prelude::*;

use super::basis_tag;
use super::elements::{element, plain, text};
use crate::app::drafts::{Reading, Texts};
use crate::app::state::Action;
use crate::framework::{Indicator, Kind, Part, Purpose, Slot};

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
        inputs.push(input(slot, *part, label(indicator, *part), fields, act));
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
    let is_wrong = matches!(fields.reading, Reading::Wrong(wrong, _) if wrong == part);
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
    let words = match &fields.reading {
        Reading::Empty => return None,
        Reading::Wrong(_, why) => vec![error(why.clone())],
        Reading::Incomplete(what) => vec![text("span", "about", what.clone())],
        Reading::Figure(_) if fields.outcome.is_empty() => return None,
        Reading::Figure(_) => vec![text("strong", "", fields.outcome.clone())],
    };
    Some(html! { <p {id}>{ for words }</p> })
}

/// What is wrong with a field.
pub fn error(why: String) -> Html {
    let words = vec![text("span", "visually-hidden", "Error: "), plain(why)];
    element("strong", "wrong", words)
}

fn label(indicator: &Indicator, part: Part) -> String {
    let name = match part {
        Part::Value => "Value",
        Part::Numerator => return "or numerator: how many".to_owned(),
        Part::Denominator => return "Denominator: of how many".to_owned(),
        Part::StandardError => return "Standard error".to_owned(),
        Part::Reference => "Reference: compared with",
    };
    match indicator.kind {
        Kind::Proportion => format!("{name}, %"),
        Kind::Rate { per } => format!("{name}, per {per}"),
        _ => name.to_owned(),
    }
}

/// Where the reference comes from, and what else is known of England.
fn compared_with(indicator: &Indicator) -> Html {
    let mut content = Vec::new();
    if indicator.standard.is_some() {
        content.push(plain("The reference is the national standard. "));
    }
    match indicator.england {
        Some(england) => {
            let words = match england.purpose {
                Purpose::Reference => "The reference is England’s figure",
                Purpose::BesideStandard => "England’s figure",
                Purpose::ShownOnly => "No comparable figure for England is known; the nearest is",
            };
            content.push(plain(format!(
                "{words}: {} ({}). Source: {}. ",
                england.value, england.period, england.grounds.source.text
            )));
            content.push(basis_tag(england.grounds));
        }
        None if indicator.standard.is_none() => {
            content.push(plain("No figure for England is known: enter your own."));
        }
        None => {}
    }
    element("div", "about", content)
}
