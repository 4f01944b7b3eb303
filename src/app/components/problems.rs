//! What cannot be as it was entered, in one list: it does not take the focus while somebody types.

use yew::prelude::*;

use super::elements::{element, text};
use super::field_id;
use crate::app::address;
use crate::app::state::State;
use crate::app::text::{capitalised, form as words};

/// The list in the part of this name; nothing where all is well.
pub fn problems(state: &State, part: &str) -> Html {
    let problems = state.problems();
    if problems.is_empty() {
        return Html::default();
    }
    let mut items = Vec::new();
    for (slot, part, why) in problems {
        let id = field_id(slot, part);
        let href = format!("#{id}");
        // The page's address keeps the calculation; the link only leads to the field.
        let onclick = move |event: MouseEvent| {
            event.prevent_default();
            address::reveal(&id);
        };
        items.push(html! {
            <li><a {href} {onclick}>{ capitalised(slot.name()) }{ ": " }{ why }</a></li>
        });
    }
    // Several parts of a page may have such a list.
    let id = format!("problems-{part}");
    html! {
        <div class="notice problems" role="group" aria-labelledby={id.clone()}>
            <h4 {id}>{ words::PROBLEM }</h4>
            { text("p", "", words::LEFT_OUT) }
            { element("ul", "", items) }
        </div>
    }
}
