//! Every published rating that we found, with its source: drawn only where a reader unfolds it.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::view;
use crate::app::components::elements::{element, plain, text};
use crate::app::components::rating_mark;
use crate::cases;

/// The list.
#[derive(Default)]
pub struct Published {
    is_unfolded: bool,
}

impl Component for Published {
    type Message = bool;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, is_open: bool) -> bool {
        // What was drawn once may stay.
        let is_new = is_open && !self.is_unfolded;
        self.is_unfolded |= is_open;
        is_new
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ontoggle = ctx.link().callback(|event: Event| {
            let details = event.target_unchecked_into::<HtmlDetailsElement>();
            details.open()
        });
        html! {
            <details class="as-table" {ontoggle}>
                <summary>{ format!("Every published rating we found ({})", cases::ALL.len()) }</summary>
                if self.is_unfolded {
                    { for cases::years().into_iter().map(of_year) }
                }
            </details>
        }
    }
}

fn of_year(year: &'static str) -> Html {
    let mut items = Vec::new();
    for case in cases::ALL.iter().filter(|case| case.year == year) {
        let words = format!("{}: {}", case.ccg, case.overall);
        let mut item = vec![
            rating_mark(Some(case.overall)),
            text("span", "sentence", words),
            view::source(case),
        ];
        if !case.note.is_empty() {
            item.push(text("span", "note", case.note));
        }
        items.push(element("li", "", item));
    }
    let heading = text("h5", "", format!("{year}, {} CCGs", items.len()));
    let list = vec![heading, plain(""), element("ul", "found", items)];
    element("div", "", list)
}
