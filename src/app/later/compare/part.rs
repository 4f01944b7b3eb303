//! What of the comparison is long and seldom changes: each is drawn again only when what it shows has
//! changed, and not with every entry in the form.
//!
//! One component for all of them: each kind of component costs a reader some two kilobytes.

use web_sys::{HtmlDetailsElement, HtmlSelectElement};
use yew::html::Scope;
use yew::prelude::*;

use super::sides::{Chosen, LETTERS};
use super::{Compare, Message, view};
use crate::app::components::elements::{element, text};
use crate::app::components::rating_mark;
use crate::app::text::{compare as says, side_by_side as beside};
use crate::cases;

/// A part, with all that it shows.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// The field in which the column of this place is chosen.
    Field {
        /// Its place.
        place: usize,
        /// What is entered now, in words.
        entered: String,
        /// Whether it can be chosen yet.
        is_offered: bool,
        /// The field: whoever has it says what is chosen.
        field: NodeRef,
    },
    /// Every published rating with its source; drawn only where a reader unfolds it.
    Published {
        /// Whether it was unfolded.
        is_unfolded: bool,
    },
}

impl Part {
    /// The part as it is put on the page.
    pub fn draw(self, link: &Scope<Compare>) -> Html {
        html! { <Drawn part={self} link={link.clone()} /> }
    }
}

#[derive(Properties)]
struct Props {
    part: Part,
    link: Scope<Compare>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        // There is but one comparison to link to.
        self.part == other.part
    }
}

/// A part on the page.
struct Drawn;

impl Component for Drawn {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { part, link } = ctx.props();
        match part {
            Part::Field {
                place,
                entered,
                is_offered,
                field,
            } => chooser(*place, entered, *is_offered, field, link),
            Part::Published { is_unfolded } => published(*is_unfolded, link),
        }
    }
}

fn chooser(
    place: usize,
    entered: &str,
    is_offered: bool,
    field: &NodeRef,
    link: &Scope<Compare>,
) -> Html {
    let onchange = link.callback(move |event: Event| {
        let field = event.target_unchecked_into::<HtmlSelectElement>();
        Message::Choose(place, Chosen::from_value(&field.value()))
    });
    let id = format!("compare-{}", place + 1);
    html! {
        <p hidden={!is_offered}>
            <label for={id.clone()}>
                { text("span", "visually-hidden", beside::COLUMN) }
                { LETTERS.get(place).copied() }
            </label>
            <select {id} ref={field} {onchange}>{ for options(place, entered) }</select>
        </p>
    }
}

/// What can be chosen for the column at this place.
fn options(place: usize, entered: &str) -> Vec<Html> {
    let option = |value: String, words: String| html! { <option {value}>{ words }</option> };
    let mut options = vec![option(Chosen::Entered.value(), entered.to_owned())];
    if place > 0 {
        options.push(option(Chosen::NoOne.value(), beside::NO_ONE.to_owned()));
    }
    for year in cases::years() {
        let mut of_year = Vec::new();
        for (number, case) in cases::ALL.iter().enumerate() {
            if case.year == year {
                of_year.push(option(number.to_string(), beside::option(case)));
            }
        }
        options.push(html! {
            <optgroup label={beside::published_in(year)}>{ for of_year }</optgroup>
        });
    }
    options
}

fn published(is_unfolded: bool, link: &Scope<Compare>) -> Html {
    let ontoggle = link.callback(|event: Event| {
        let details = event.target_unchecked_into::<HtmlDetailsElement>();
        Message::Unfold(details.open())
    });
    html! {
        <details class="as-table" {ontoggle}>
            <summary>{ says::every_rating(cases::ALL.len()) }</summary>
            if is_unfolded {
                { for cases::years().into_iter().map(of_year) }
            }
        </details>
    }
}

fn of_year(year: &'static str) -> Html {
    let mut items = Vec::new();
    for case in cases::ALL.iter().filter(|case| case.year == year) {
        let words = says::rated_as(case);
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
    let heading = text("h5", "", says::of_year(year, items.len()));
    element("div", "", vec![heading, element("ul", "found", items)])
}
