//! The full page: who, which year, which rating, why; then the form and the method.

use yew::prelude::*;

use super::calculator::{Calculator, Layout, Message};
use crate::app::address;
use crate::app::components::elements::{all, element, heard, text as said};
use crate::app::components::tag::{list, tag};
use crate::app::components::{
    Part, folded_part, form, later, notices, rating_mark, share, spreadsheet, start, why,
    year_links,
};
use crate::app::text::{self, card, page as words};
use crate::assess::{Assessment, ScoreRange};
use crate::exchange::fragment;

/// The full page.
pub struct WholePage;

/// What a reader may ask of the rating: each unfolds to its answer.
const QUESTIONS: [(&str, &str); 4] = [
    ("change", words::CHANGE),
    ("story", words::STORY),
    ("sure", words::SURE),
    ("compare", words::COMPARE),
];

impl Layout for WholePage {
    fn view(calculator: &Calculator<Self>, ctx: &Context<Calculator<Self>>) -> Html {
        let columns = list![
            element("div", "answer", answer(calculator, !address::IN_BROWSER)),
            element("div", "work", work(calculator, ctx)),
            spreadsheet(calculator.assessment.framework),
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
        let starting = said("p", "starting", words::STARTING);
        let columns = list![
            element("div", "answer", answer(calculator, true)),
            element("div", "work", list![starting]),
        ];
        page(calculator, columns)
    }
}

/// What stands above the columns, and they.
fn page<L>(calculator: &Calculator<L>, columns: Vec<Html>) -> Html {
    let Calculator {
        state,
        assessment,
        picker,
        act,
        ..
    } = calculator;
    let scenario = state.scenario();
    all(list![
        year_links(state.scenarios(), scenario),
        notices(&state.notices, act),
        start(scenario, picker, act),
        bar(assessment),
        element("div", "columns", columns),
        heard(&calculator.said),
    ])
}

/// Whose rating, which, why, and what may be asked of it. The first question is unfolded where its answer
/// stands in the HTML; `boot.js` carries that over.
fn answer<L>(calculator: &Calculator<L>, is_answered: bool) -> Vec<Html> {
    let mut answer = list![
        calculator.card(),
        why(&calculator.assessment, calculator.state.scenario()),
    ];
    let framework = calculator.assessment.framework;
    let mut questions = Vec::new();
    for (part, heading) in QUESTIONS {
        questions.push(folded_part(Part {
            name: part.into(),
            heading: heading.to_owned(),
            is_open: is_answered && part == "change",
            // What is published of CCGs says nothing of whoever else is rated.
            is_hidden: part == "compare" && framework.year.is_none(),
            ..Part::default()
        }));
    }
    answer.push(element("div", "folds", questions));
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
    let more = list![
        later(
            "settings",
            words::SETTINGS.to_owned(),
            framework.settings.is_empty(),
        ),
        later("areas", words::AREAS.to_owned(), framework.total.is_none()),
        later("method", words::method(framework), false),
        later("picture", words::PICTURE.to_owned(), false),
    ];
    list![
        form(state, assessment, act),
        element("div", "folds", more),
        share(
            &fragment::write(scenario),
            &calculator.link,
            calculator.copying,
            copy,
        ),
    ]
}

/// A slim copy of the answer for a phone, where the card scrolls away.
fn bar(assessment: &Assessment) -> Html {
    let overall = assessment.overall;
    let rating = overall.single();
    let settled = assessment.score.and_then(ScoreRange::settled);
    let score = settled.zip(assessment.framework.highest_score());
    let score = score.map_or_else(String::new, |(score, of)| card::score_of(score, of));
    let content = list![
        rating_mark(rating),
        said("span", "", text::possible(overall)),
        said("span", "score", score),
    ];
    let tone = text::tone(rating);
    tag!("div" "class" = "bar" "data-tone" = { tone } "aria-hidden" = "true"; content)
}
