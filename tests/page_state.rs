//! What the page makes of what is typed into the fields of figures: nothing is lost, and only what
//! is a figure counts.

#![cfg(all(feature = "app", not(target_arch = "wasm32")))]
#![expect(clippy::expect_used, reason = "a test without its slot should fail")]

use ccg_rating::app::drafts::Reading;
use ccg_rating::app::state::{Action, State};
use ccg_rating::framework::{Entry, Part, Slot};
use ccg_rating::rating::{Band, Decimal};

fn empty(year: &str) -> State {
    State::new(&format!("v1/{year}"))
}

fn slot(state: &State, code: &str) -> Slot {
    let framework = state.scenario().framework();
    framework.slot(code).expect("the framework has it")
}

fn typed(state: &State, code: &str, part: Part, text: &str) -> State {
    state.after(Action::Type(slot(state, code), part, text.to_owned()))
}

fn entry(state: &State, code: &str) -> Option<Entry> {
    state.scenario().entries.get(code)
}

fn text(state: &State, code: &str, part: Part) -> String {
    let (texts, _) = state.figure(slot(state, code));
    texts.get(part as usize).cloned().unwrap_or_default()
}

#[test]
fn a_figure_counts_once_it_is_whole() {
    let value = typed(&empty("2016-17"), "122b", Part::Value, " 81.2% ");
    assert_eq!(entry(&value, "122b"), None);
    let (_, reading) = value.figure(slot(&value, "122b"));
    assert_eq!(
        reading,
        Reading::Incomplete("A figure needs its denominator.".to_owned())
    );
    assert!(value.problems().is_empty());
    let whole = typed(&value, "122b", Part::Denominator, "1,340");
    assert!(matches!(entry(&whole, "122b"), Some(Entry::Figure(_))));
    assert_eq!(text(&whole, "122b", Part::Value), " 81.2% ");
}

#[test]
fn what_cannot_be_is_kept_as_typed_listed_and_not_counted() {
    let good = typed(&empty("2015-16"), "finance.outturn", Part::Value, "-3");
    let number = Decimal::parse("-3").map(Entry::Number);
    assert_eq!(entry(&good, "finance.outturn"), number);
    let spoilt = typed(&good, "finance.outturn", Part::Value, "-3 or so");
    assert_eq!(entry(&spoilt, "finance.outturn"), None);
    assert_eq!(text(&spoilt, "finance.outturn", Part::Value), "-3 or so");
    let problems = spoilt.problems();
    let [(_, Part::Value, why)] = problems.as_slice() else {
        panic!("one problem, got {problems:?}");
    };
    assert_eq!(why, "Expected a number such as 81.2, got “-3 or so”.");
    let mended = typed(&spoilt, "finance.outturn", Part::Value, "-3");
    assert!(mended.problems().is_empty());
    assert_eq!(entry(&mended, "finance.outturn"), number);
}

#[test]
fn the_usual_reference_stands_in_its_field_and_is_nobodys_own() {
    let state = empty("2016-17");
    assert_eq!(text(&state, "122b", Part::Reference), "85");
    let state = typed(&state, "122b", Part::Numerator, "150");
    let state = typed(&state, "122b", Part::Denominator, "200");
    let own = |state: &State| match entry(state, "122b") {
        Some(Entry::Figure(figure)) => figure.reference,
        other => panic!("a figure, got {other:?}"),
    };
    assert_eq!(own(&state), None);
    let other = typed(&state, "122b", Part::Reference, "80");
    assert_eq!(own(&other), Decimal::parse("80"));
    let cleared = typed(&other, "122b", Part::Reference, "");
    assert_eq!(own(&cleared), None);
}

#[test]
fn a_band_by_hand_stays_until_a_figure_is_whole() {
    let state = empty("2016-17");
    let band = Some(Entry::Band(Band::Better));
    let state = state.after(Action::Enter(slot(&state, "122b"), band));
    let state = typed(&state, "122b", Part::Value, "abc");
    assert_eq!(entry(&state, "122b"), band);
    assert!(state.problems().is_empty(), "it is not used");
    let state = typed(&state, "122b", Part::Value, "81.2");
    assert_eq!(entry(&state, "122b"), band);
    let state = typed(&state, "122b", Part::Denominator, "340");
    assert!(matches!(entry(&state, "122b"), Some(Entry::Figure(_))));
    let state = state.after(Action::Enter(slot(&state, "122b"), band));
    assert_eq!(entry(&state, "122b"), band);
    assert_eq!(text(&state, "122b", Part::Value), "81.2", "not lost");
}

#[test]
fn another_calculation_starts_with_fields_of_its_own() {
    let state = typed(&empty("2016-17"), "122b", Part::Value, "81.2");
    let other_year = state.after(Action::Open("v1/2015-16?case=03A".to_owned()));
    let back = other_year.after(Action::Open("v1/2016-17".to_owned()));
    assert_eq!(text(&back, "122b", Part::Value), "81.2", "not lost");
    let other = back.after(Action::Open("v1/2016-17?case=03A".to_owned()));
    assert_eq!(text(&other, "122b", Part::Value), "");
    let again = state.after(Action::StartAgain);
    assert_eq!(text(&again, "122b", Part::Value), "");
}

#[test]
fn a_change_that_is_tried_by_its_link_loses_nothing_that_is_being_typed() {
    let state = typed(&empty("2016-17"), "122b", Part::Value, "81.2");
    let tried = state.after(Action::Open("v1/2016-17?165a=green".to_owned()));
    assert_eq!(text(&tried, "122b", Part::Value), "81.2");
    // But the fields of what the link changes hold what it brings.
    let brought = state.after(Action::Open("v1/2016-17?122b=v90d340".to_owned()));
    assert_eq!(text(&brought, "122b", Part::Value), "90");
}

#[test]
fn a_refused_setting_changes_nothing_and_stays_in_its_field() {
    let state = empty("2015-16");
    let place = state
        .scenario()
        .framework()
        .setting_index("performance-good-max-missed")
        .expect("2015/16 has it");
    let refused = state.after(Action::Set(place, "many".to_owned()));
    assert_eq!(refused.scenario().settings, state.scenario().settings);
    assert_eq!(refused.refused_settings, [(place, "many".to_owned())]);
    let set = refused.after(Action::Set(place, " 4 ".to_owned()));
    assert_eq!(set.scenario().settings.whole(place), Some(4));
    assert!(set.refused_settings.is_empty());
}
