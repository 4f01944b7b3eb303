//! The full page: who, which year, which rating, why; then the form and the method.

use yew::prelude::*;

use super::calculator::{Calculator, Layout, Message};
use crate::app::components::elements::{element, quiet_button, text};
use crate::app::components::{
    CasePicker, form, later, notices, rating_mark, share, spreadsheet, why, year_links,
};
use crate::app::state::Action;
use crate::app::text as words;
use crate::exchange::fragment;
use crate::rating::RatingSet;

/// The full page.
pub struct WholePage;

/// What a reader may ask of the rating: each unfolds to its answer.
const QUESTIONS: [(&str, &str); 4] = [
    ("story", "Why, step by step"),
    ("change", "What would change it"),
    ("sure", "How sure is this"),
    ("compare", "How it compares"),
];

impl Layout for WholePage {
    fn view(calculator: &Calculator<Self>, ctx: &Context<Calculator<Self>>) -> Html {
        let columns = vec![
            element("div", "answer", answer(calculator)),
            element("div", "work", work(calculator, ctx)),
            spreadsheet(),
        ];
        page(calculator, columns)
    }
}

/// The full page before its script runs, as light as can be: what the form would be waits for it.
#[cfg(feature = "prerender")]
pub struct AnswerFirst;

#[cfg(feature = "prerender")]
impl Layout for AnswerFirst {
    fn view(calculator: &Calculator<Self>, _: &Context<Calculator<Self>>) -> Html {
        let starting = text("p", "starting", "The calculator is starting.");
        let columns = vec![
            element("div", "answer", answer(calculator)),
            element("div", "work", vec![starting]),
        ];
        page(calculator, columns)
    }
}

/// What stands above the columns, and they.
fn page<L>(calculator: &Calculator<L>, columns: Vec<Html>) -> Html {
    let Calculator {
        state,
        assessment,
        act,
        ..
    } = calculator;
    let scenario = state.scenario();
    html! {
        <>
                { year_links(state.scenarios(), scenario) }
                { notices(&state.notices, act) }
                <div class="start">
                    <CasePicker case={scenario.case} act={act.clone()} />
                    { quiet_button("Start again", act.reform(|_| Action::StartAgain)) }
                </div>
                { bar(assessment.overall) }
                { element("div", "columns", columns) }
            <p class="visually-hidden" role="status" aria-live="polite">{ &calculator.said }</p>
        </>
    }
}

/// Whose rating, which, why, and what may be asked of it.
fn answer<L>(calculator: &Calculator<L>) -> Vec<Html> {
    let mut answer = vec![
        element("div", "card", calculator.card()),
        why(&calculator.assessment),
    ];
    for (part, heading) in QUESTIONS {
        answer.push(later(part, heading.to_owned(), false));
    }
    answer
}

/// What a reader does, and how it is worked out.
fn work<L: Layout>(calculator: &Calculator<L>, ctx: &Context<Calculator<L>>) -> Vec<Html> {
    let Calculator {
        state,
        assessment,
        act,
        ..
    } = calculator;
    let scenario = state.scenario();
    let framework = scenario.framework();
    let copy = ctx.link().callback(|_| Message::Copy);
    vec![
        form(state, assessment, act),
        later("settings", "Other ways to work it out".to_owned(), false),
        later(
            "areas",
            "Area by area".to_owned(),
            framework.total.is_none(),
        ),
        later(
            "method",
            format!("About the method, {}", framework.year),
            false,
        ),
        share(
            &fragment::write(scenario),
            &calculator.link,
            calculator.copying,
            copy,
        ),
        later("picture", "Save as a picture".to_owned(), false),
    ]
}

/// A slim copy of the answer for a phone, where the card scrolls away.
fn bar(overall: RatingSet) -> Html {
    let rating = overall.single();
    html! {
        <div class="bar" data-tone={words::tone(rating)} aria-hidden="true">
            { rating_mark(rating) }
            { text("span", "", words::possible(overall)) }
        </div>
    }
}
