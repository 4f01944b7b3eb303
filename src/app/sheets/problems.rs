//! What was wrong with a sheet, row by row.

use yew::html::Scope;
use yew::prelude::*;

use super::exports::{Way, take};
use super::panel::{Message, Panel};
use super::protocol::{Export, ProblemLine, Rated};
use super::state::{Event as What, counted, grouped};
use crate::app::components::elements::{element, paragraph, quiet_button, text};

/// No more than this are ever put on the page: beyond it the file serves better.
const MOST_SHOWN: usize = 500;

/// The problems; nothing where there are none.
pub fn problems(rated: &Rated, listed: &[ProblemLine], link: &Scope<Panel>) -> Html {
    if rated.problems == 0 {
        return Html::default();
    }
    let shown = listed.len();
    let rest = rated.problems - shown.min(rated.problems);
    let mut buttons = Vec::new();
    if rest > 0 && shown < MOST_SHOWN {
        buttons.push(quiet_button(
            "Show more problems",
            link.callback(|_| Message::Do(What::MoreProblems)),
        ));
    }
    buttons.push(take(
        "Download all problems",
        Export::Problems,
        Way::Download,
        link,
    ));
    buttons.push(take("Copy all problems", Export::Problems, Way::Copy, link));
    let rows = listed.iter().map(row);
    let about = "What could not be used was left out; everything else counts. Put the cells right \
                 and rate the sheet again.";
    let label = "Problems";
    let content = vec![
        text("h4", "", counted(rated.problems, "problem", "problems")),
        paragraph(about),
        html! {
            <div class="scroll" tabindex="0" role="region" aria-label={label}>
                <table class="problems">
                    <caption class="visually-hidden">{ label }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Row" }</th>
                            <th scope="col">{ "Column" }</th>
                            <th scope="col">{ "Found" }</th>
                            <th scope="col">{ "Expected" }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        },
        if rest > 0 {
            text(
                "p",
                "about",
                format!("{} of {} shown.", grouped(shown), grouped(rated.problems)),
            )
        } else {
            Html::default()
        },
        element("p", "buttons", buttons),
    ];
    element("section", "", content)
}

fn row(problem: &ProblemLine) -> Html {
    let column = if problem.column.is_empty() {
        "the whole row".to_owned()
    } else {
        problem.column.clone()
    };
    html! {
        <tr>
            <th scope="row">{ grouped(problem.row) }</th>
            { text("td", "", column) }
            { text("td", "found", problem.found.clone()) }
            { text("td", "", problem.expected.clone()) }
        </tr>
    }
}
