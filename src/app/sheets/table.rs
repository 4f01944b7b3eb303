//! The table of ratings, a page of it: sorted by its headers, filtered by text and by rating. Each
//! CCG's name opens it in the calculator. A sheet of one CCG gets no table but its one result.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::html::Scope;
use yew::prelude::*;

use super::panel::{Message, Panel};
use super::part::Part;
use super::protocol::{Column, ROWS, Rated, Row, Table, View};
use super::state::{AT_ONCE, Event as What, State};
use crate::app::address;
use crate::app::components::elements::{element, paragraph, plain, text};
use crate::app::components::rating_mark;
use crate::app::text::sheets as words;
use crate::assess::sentence;
use crate::framework::Subject;
use crate::rating::Rating;

/// The heading of the calculator above.
const CALCULATOR: &str = "subject";

/// The table, or the one result.
pub fn table(state: &State, rated: &Rc<Rated>, link: &Scope<Panel>) -> Html {
    let View {
        column,
        is_descending,
        text,
        rating,
        ..
    } = state.view.clone();
    let table = state.table.clone();
    let parts = if rated.is_one {
        vec![Part::One(table)]
    } else {
        let tables = [state.before.clone(), table.clone()];
        vec![
            Part::Heading(rated.clone()),
            Part::Filters(rated.clone(), text, rating),
            Part::Frame(column, is_descending, tables, state.drawn, rated.subject()),
            Part::Pages(table),
        ]
    };
    let parts = parts.into_iter().map(|part| part.draw(link));
    element("section", "", parts.collect())
}

/// The one result.
pub fn one(table: &Table) -> Html {
    let one = table.rows.first().map(result).unwrap_or_default();
    html! { <>{ text("h4", "", words::ITS_RATING) }{ one }</> }
}

/// What stands over the table.
pub fn heading(rated: &Rated) -> Html {
    let about = if rated.is_adjusted {
        words::NAMES_OPEN_ADJUSTED.to_owned()
    } else {
        words::names_open(rated.subject())
    };
    html! { <>{ text("h4", "", words::RATINGS) }{ paragraph(about) }</> }
}

/// The table, of which so many rows are drawn as they are now and the others as they were before.
pub fn frame(
    sorted: (Column, bool),
    tables: &[Rc<Table>; 2],
    drawn: usize,
    subject: &'static Subject,
    link: &Scope<Panel>,
) -> Html {
    let [before, now] = tables;
    let headers = [
        (Column::Name, sentence(subject.one)),
        (Column::Code, words::CODE.to_owned()),
        (Column::Rating, words::RATING.to_owned()),
        (Column::Score, words::SCORE.to_owned()),
        (Column::Known, words::KNOWN.to_owned()),
    ];
    let has_scores = has_scores(now);
    let headers = headers
        .into_iter()
        .filter(|(column, _)| has_scores || *column != Column::Score)
        .map(|(column, name)| header(sorted, column, name, link));
    // Always as many, so that each stays in its place.
    let rows = (0..ROWS).step_by(AT_ONCE).map(|first| {
        let table = if first < drawn { now } else { before };
        Part::Lines(table.clone(), first).draw(link)
    });
    html! {
        <>
            { text("p", "about", found(subject, now)) }
            <div class="scroll tall" tabindex="0" role="region" aria-label={words::TABLE}>
                <table class="ratings">
                    <caption class="visually-hidden">{ words::about_table(subject) }</caption>
                    <thead><tr>{ for headers }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

/// Some rows of the table, from this one on.
pub fn lines(table: &Table, first: usize) -> Html {
    let has_scores = has_scores(table);
    let rows = table.rows.iter().skip(first).take(AT_ONCE);
    rows.map(|row| line(row, has_scores)).collect()
}

/// Buttons to other pages of the table.
pub fn pages_of(table: &Table, link: &Scope<Panel>) -> Html {
    pages(table.first, table.found, link, What::Page, words::PAGES)
}

fn has_scores(table: &Table) -> bool {
    table.rows.iter().any(|row| row.score.is_some())
}

/// How many rows match, and which are shown.
pub fn found(subject: &Subject, table: &Table) -> String {
    if table.found == 0 {
        return words::none_matches(subject);
    }
    if table.found <= ROWS {
        return words::found(subject, table.found);
    }
    let last = table.first + table.rows.len();
    words::found_part(subject, table.found, table.first + 1, last)
}

/// Buttons to the pages before and after; nothing where all is on one page.
pub fn pages(
    first: usize,
    found: usize,
    link: &Scope<Panel>,
    event: fn(usize) -> What,
    name: &'static str,
) -> Html {
    if found <= ROWS {
        return Html::default();
    }
    let page = first / ROWS;
    let last = (found - 1) / ROWS;
    let to = |page: usize| link.callback(move |_: MouseEvent| Message::Do(event(page)));
    html! {
        <p class="buttons" role="group" aria-label={name}>
            <button type="button" class="quiet" disabled={page == 0}
                onclick={to(page.saturating_sub(1))}>{ words::PREVIOUS_PAGE }</button>
            <span>{ words::page_of(page + 1, last + 1) }</span>
            <button type="button" class="quiet" disabled={page >= last}
                onclick={to(page + 1)}>{ words::NEXT_PAGE }</button>
        </p>
    }
}

fn header(
    (by, is_descending): (Column, bool),
    column: Column,
    name: String,
    link: &Scope<Panel>,
) -> Html {
    let (order, arrow) = match (by == column, is_descending) {
        (true, false) => (Some("ascending"), "▲"),
        (true, true) => (Some("descending"), "▼"),
        _ => (None, "↕"),
    };
    let onclick = link.callback(move |_: MouseEvent| Message::Do(What::Sort(column)));
    html! {
        <th scope="col" aria-sort={order}>
            <button type="button" class="sort" {onclick}>
                { plain(name) }
                <span aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}

/// The filters of the table.
pub fn filters(rated: &Rated, named: &str, chosen: &str, link: &Scope<Panel>) -> Html {
    let on_text = link.callback(|event: InputEvent| {
        let field = event.target_unchecked_into::<HtmlInputElement>();
        Message::Do(What::Filter(field.value()))
    });
    let on_rating = link.callback(|event: Event| {
        let field = event.target_unchecked_into::<HtmlSelectElement>();
        Message::Do(What::FilterRating(field.value()))
    });
    let options = rated
        .counts
        .iter()
        .filter(|count| count.ccgs > 0)
        .map(|count| {
            html! {
                <option value={count.words.clone()} selected={count.words == chosen}>
                    { count.words.clone() }
                </option>
            }
        });
    html! {
        <div class="filters">
            <p class="line">
                <label for="sheets-filter">{ words::NAME_OR_CODE }</label>
                <input id="sheets-filter" type="text" autocomplete="off" spellcheck="false"
                    value={named.to_owned()} oninput={on_text} />
            </p>
            <p class="line">
                <label for="sheets-rating">{ words::RATING }</label>
                <select id="sheets-rating" onchange={on_rating}>
                    <option value="" selected={chosen.is_empty()}>{ words::ANY }</option>
                    { for options }
                </select>
            </p>
        </div>
    }
}

fn line(row: &Row, has_scores: bool) -> Html {
    let score = row.score.clone().unwrap_or_default();
    html! {
        <tr>
            <th scope="row">{ opening(row, plain(row.name.clone())) }</th>
            { text("td", "", row.id.clone()) }
            <td>{ rating(row) }</td>
            if has_scores {
                { text("td", "number", score) }
            }
            { text("td", "number", row.known.clone()) }
        </tr>
    }
}

fn result(row: &Row) -> Html {
    html! {
        <>
            <p class="one">{ rating(row) }</p>
            if let Some(score) = &row.score {
                { paragraph(words::score_and_known(score, &row.known)) }
            } else {
                { paragraph(words::only_known(&row.known)) }
            }
            <p>{ opening(row, plain(words::OPEN)) }</p>
            { text("p", "about", words::ABOUT_OPEN) }
        </>
    }
}

fn rating(row: &Row) -> Html {
    let rating = row.rating.as_deref().and_then(Rating::from_id);
    element(
        "span",
        "rating-label",
        vec![rating_mark(rating), text("span", "", row.words.clone())],
    )
}

/// A link that opens a CCG in the calculator and takes the reader there.
fn opening(row: &Row, name: Html) -> Html {
    let fragment = row.fragment.clone();
    let go_there = move |event: MouseEvent| {
        // Not when it opens elsewhere.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            address::go_and_focus(&fragment, CALCULATOR);
        }
    };
    html! { <a href={format!("#{}", row.fragment)} onclick={go_there}>{ name }</a> }
}
