//! What the page knows of a sheet after each event.

use super::{Event, State};
use crate::app::sheets::protocol::{
    Choice, Column, FunnelChoice, Rated, Reply, Request, Table, View,
};
use crate::frameworks;

fn rated(adjustable: &[&str]) -> Rated {
    Rated {
        framework: "2016-17".to_owned(),
        rows: 12_540,
        ccgs: 209,
        problems: 3,
        unused_columns: Vec::new(),
        is_one: false,
        is_adjusted: false,
        unadjusted: 0,
        adjustable: adjustable
            .iter()
            .map(|code| Choice {
                id: (*code).to_owned(),
                name: (*code).to_owned(),
            })
            .collect(),
        counts: Vec::new(),
        table: Table::default(),
        first_problems: Vec::new(),
    }
}

fn shown(adjustable: &[&str]) -> State {
    let mut state = State::new(frameworks::FIRST);
    state.take(Event::Begin);
    state.take(Event::Reply(Reply::Rated(Box::new(rated(adjustable)))));
    state
}

#[test]
fn a_sheet_that_is_refused_leaves_what_was_there() {
    let before = shown(&["122b"]);
    let mut state = before.clone();
    state.take(Event::Begin);
    assert_eq!(state.working, Some(0));
    state.take(Event::Reply(Reply::Refused("No.".to_owned())));
    assert_eq!(
        (state.working, state.trouble.as_deref()),
        (None, Some("No."))
    );
    assert_eq!((&state.rated, &state.table), (&before.rated, &before.table));
}

#[test]
fn work_that_is_given_up_leaves_what_was_there() {
    let before = shown(&["122b"]);
    let mut state = before.clone();
    state.take(Event::Adjust(true));
    state.take(Event::Begin);
    state.take(Event::Reply(Reply::Progress(40)));
    assert_eq!(state.working, Some(40));
    state.take(Event::Cancel);
    assert_eq!(state, before);
}

#[test]
fn progress_never_goes_back_and_none_is_shown_where_nothing_is_done() {
    let mut state = shown(&[]);
    state.take(Event::Reply(Reply::Progress(70)));
    assert_eq!(state.working, None);
    state.take(Event::Begin);
    state.take(Event::Reply(Reply::Progress(70)));
    state.take(Event::Reply(Reply::Progress(60)));
    assert_eq!(state.working, Some(70));
}

#[test]
fn sorting_by_the_same_column_again_turns_it_round_and_goes_to_the_first_page() {
    let mut state = shown(&[]);
    state.take(Event::Page(3));
    let asks = |request: Option<Request>| match request {
        Some(Request::Table(view)) => view,
        _ => View::default(),
    };
    let view = asks(state.take(Event::Sort(Column::Rating)));
    assert_eq!(
        (view.column, view.is_descending, view.page),
        (Column::Rating, false, 0)
    );
    let view = asks(state.take(Event::Sort(Column::Rating)));
    assert!(view.is_descending);
    let view = asks(state.take(Event::Sort(Column::Name)));
    assert!(!view.is_descending);
    let view = asks(state.take(Event::Filter("barn".to_owned())));
    assert_eq!(view.text, "barn");
}

#[test]
fn the_first_indicator_that_can_be_adjusted_is_shown_and_a_choice_is_kept() {
    let mut state = State::new(frameworks::FIRST);
    let asked = state.take(Event::Reply(Reply::Rated(Box::new(rated(&[
        "101a", "122b",
    ])))));
    let choice = |code: &str| FunnelChoice {
        code: code.to_owned(),
        ..FunnelChoice::default()
    };
    assert_eq!(asked, Some(Request::Funnel(choice("101a"))));
    let asked = state.take(Event::Indicator("122b".to_owned()));
    assert_eq!(asked, Some(Request::Funnel(choice("122b"))));
    let asked = state.take(Event::Reply(Reply::Rated(Box::new(rated(&[
        "101a", "122b",
    ])))));
    assert_eq!(asked, Some(Request::Funnel(choice("122b"))));
    let asked = state.take(Event::Reply(Reply::Rated(Box::new(rated(&[])))));
    assert_eq!(asked, None);
}

#[test]
fn a_sheet_is_drawn_in_steps_and_rows_stay_until_others_take_their_place() {
    let mut state = shown(&[]);
    let mut steps = Vec::new();
    while state.is_to_draw() {
        steps.push((state.is_laid_out, state.drawn));
        state.take(Event::Draw);
    }
    assert_eq!(steps, [(false, 0), (true, 0), (true, 17), (true, 34)]);
    let table = |found| Table {
        found,
        ..Table::default()
    };
    state.take(Event::Reply(Reply::Table(table(1))));
    assert!(state.is_to_draw() && state.drawn > 0);
    assert_eq!((state.before.found, state.table.found), (0, 1));
    while state.is_to_draw() {
        state.take(Event::Draw);
    }
    state.take(Event::Reply(Reply::Table(table(2))));
    // This one comes before the last is drawn, which then never is.
    state.take(Event::Reply(Reply::Table(table(3))));
    assert_eq!((state.before.found, state.table.found), (1, 3));
}

#[test]
fn the_sheet_is_summed_up_in_a_sentence() {
    assert_eq!(
        shown(&[]).summary(),
        "209 CCGs read from 12,540 rows; 3 problems."
    );
}
