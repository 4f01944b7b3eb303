//! The tables of the part: a row or a column for each CCG, stacked where there is little room.

use core::cmp::Ordering;

use yew::prelude::*;

use super::sides::{Compared, LETTERS, says};
use crate::app::components::elements::{element, plain, text};
use crate::app::components::{rating_mark, source_line};
use crate::app::text::compare::change;
use crate::app::text::{capitalised, side_by_side as words};
use crate::cases::{Case, Confidence, Group};
use crate::explore::What;
use crate::frameworks;

/// Two to four side by side.
pub fn sides(compared: &Compared) -> Html {
    let mut heads = vec![html! { <td role="cell"></td> }];
    for (column, letter) in compared.columns.iter().zip(LETTERS) {
        heads.push(html! {
            <th role="columnheader" scope="col">
                { text("span", "letter", letter) }
                { text("strong", "", column.name.clone()) }
                { text("span", "about", column.kind.clone()) }
            </th>
        });
    }
    let mut rows = Vec::new();
    for row in &compared.rows {
        let mut head = vec![plain(words::what(row.what))];
        if row.differs() {
            head.push(text("span", "tag differs", words::DIFFERS));
        }
        let mut cells = Vec::new();
        let columns = compared.columns.iter().zip(LETTERS);
        for (place, (cell, (column, letter))) in row.cells.iter().zip(columns).enumerate() {
            let (set, told) = says(cell, column);
            let mut content = Vec::new();
            let mut said = vec![whose(letter)];
            if let Some(set) = set {
                said.push(rating_mark(set.single()));
            }
            said.push(text("span", "", told));
            let known = if cell.is_known() {
                "said known"
            } else {
                "said"
            };
            content.push(element("span", known, said));
            if row.what == What::Published
                && let Some(case) = column.case
            {
                content.push(source(case));
            }
            let differs = row.differs_from_first(place);
            if differs {
                content.push(text("span", "visually-hidden", words::DIFFERS_FROM_FIRST));
            }
            cells.push((differs, content));
        }
        rows.push(tr(head, cells));
    }
    let count = compared.columns.len();
    table(words::SIDE_BY_SIDE, count, heads, rows)
}

/// The CCGs of a group, each with what is published of it in the years that have a calculator.
pub fn group(group: &Group) -> Html {
    let years: Vec<&str> = frameworks::years().collect();
    let mut heads = vec![html! { <th role="columnheader" scope="col">{ words::CCG }</th> }];
    for year in &years {
        heads.push(html! { <th role="columnheader" scope="col">{ *year }</th> });
    }
    let mut rows = Vec::new();
    for (ccg, cases) in group.ccgs() {
        let mut known = Vec::new();
        let mut cells = Vec::new();
        for year in &years {
            let mut content = Vec::new();
            match cases.iter().find(|case| case.year == *year) {
                Some(case) => {
                    known.push(*case);
                    let word = capitalised(case.overall.name());
                    let said = vec![rating_mark(Some(case.overall)), text("span", "", word)];
                    content.push(element("span", "said known", said));
                    content.extend(less_sure(case));
                }
                None => content.push(text("span", "said", words::NOT_KNOWN)),
            }
            cells.push((false, content));
        }
        let mut head = vec![plain(ccg)];
        if let [first, .., last] = known.as_slice() {
            let (sign, class) = match last.overall.cmp(&first.overall) {
                Ordering::Greater => ("▲", "tag differs"),
                Ordering::Equal => ("=", "tag same"),
                Ordering::Less => ("▼", "tag differs"),
            };
            let told = words::signed(sign, &change(first.overall, last.overall));
            head.push(text("span", class, told));
        }
        rows.push(tr(head, cells));
    }
    table(&capitalised(group.name), years.len(), heads, rows)
}

/// A table whose rows can be stacked: its roles are written out, because browsers forget them for
/// rows that are laid out otherwise.
fn table(about: &str, columns: usize, heads: Vec<Html>, rows: Vec<Html>) -> Html {
    html! {
        <table class="sides" role="table" data-columns={columns.to_string()}>
            <caption class="visually-hidden">{ about.to_owned() }</caption>
            <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

fn tr(head: Vec<Html>, cells: Vec<(bool, Vec<Html>)>) -> Html {
    let cells = cells.into_iter().map(|(differs, content)| {
        html! { <td role="cell" class={differs.then_some("other")}>{ for content }</td> }
    });
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ for head }</th>
            { for cells }
        </tr>
    }
}

/// Whose cell it is, where the head of its column is not above it; read out it would be said twice.
fn whose(letter: &'static str) -> Html {
    html! { <span class="letter" aria-hidden="true">{ letter }</span> }
}

/// Where a rating was published, and how firmly.
pub fn source(case: &Case) -> Html {
    let mut content = vec![source_line(case.source)];
    content.extend(less_sure(case));
    element("span", "source", content)
}

fn less_sure(case: &Case) -> Option<Html> {
    (case.confidence != Confidence::Stated).then(|| text("span", "tag", case.confidence.name()))
}
