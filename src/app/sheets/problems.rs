//! What was wrong with a sheet, row by row.

use yew::html::Scope;
use yew::prelude::*;

use super::exports::{Way, take};
use super::panel::{Message, Panel};
use super::protocol::{Export, ProblemLine, Rated};
use super::state::Event as What;
use crate::app::components::elements::{element, paragraph, quiet_button, text};
use crate::app::text::numbers::grouped;
use crate::app::text::sheets as words;

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
            words::MORE_PROBLEMS,
            link.callback(|_| Message::Do(What::MoreProblems)),
        ));
    }
    buttons.push(take(
        words::DOWNLOAD_PROBLEMS,
        Export::Problems,
        Way::Download,
        link,
    ));
    buttons.push(take(
        words::COPY_PROBLEMS,
        Export::Problems,
        Way::Copy,
        link,
    ));
    let rows = listed.iter().map(row);
    let label = words::PROBLEMS;
    let columns = words::PROBLEM_COLUMNS.map(|name| html! { <th scope="col">{ name }</th> });
    let content = vec![
        text("h4", "", words::problems(rated.problems)),
        paragraph(words::ABOUT_PROBLEMS),
        html! {
            <div class="scroll" tabindex="0" role="region" aria-label={label}>
                <table class="problems">
                    <caption class="visually-hidden">{ label }</caption>
                    <thead>
                        <tr>
                            { for columns }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        },
        if rest > 0 {
            text("p", "about", words::problems_shown(shown, rated.problems))
        } else {
            Html::default()
        },
        element("p", "buttons", buttons),
    ];
    element("section", "", content)
}

fn row(problem: &ProblemLine) -> Html {
    let column = if problem.column.is_empty() {
        words::WHOLE_ROW.to_owned()
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
