//! What an editor's choices come to: nothing typed is lost, what is refused is said and left out, and
//! a story of one's own is always marked as one.

#![cfg(all(feature = "builder", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that finds nothing fails the test, as it should"
)]

use ccg_rating::app::builder::fields::Field;
use ccg_rating::app::builder::state::{Action, State};
use ccg_rating::app::state::Action as Calculation;
use ccg_rating::embed::{Part, Shown, Snippets, Theme};
use ccg_rating::framework::Entry;
use ccg_rating::frameworks;
use ccg_rating::rating::Level;

fn new() -> State {
    State::new("https://news.example/ccg/embed-builder/?a=b#c")
}

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, State::after)
}

/// What an editor types into a field and leaves there.
fn typed(state: State, field: Field, text: &str) -> State {
    after(
        state,
        [Action::Type(field, text.to_owned()), Action::Leave(field)],
    )
}

fn snippets(state: &State) -> Snippets {
    state.snippets().expect("all is there")
}

/// A story of one's own about 2016/17.
fn own() -> State {
    after(
        new(),
        [Action::Own(true), Action::Year("2016-17".to_owned())],
    )
}

#[test]
fn it_opens_on_the_published_case_of_the_first_story_as_usual() {
    let snippets = snippets(&new());
    assert_eq!(snippets.site, "https://news.example/ccg/");
    assert_eq!(
        snippets.address(),
        "https://news.example/ccg/embed/2015-16/03a/"
    );
    assert_eq!(
        snippets.full,
        "https://news.example/ccg/2015-16/greater-huddersfield/"
    );
    assert_eq!(
        snippets.title,
        "How Greater Huddersfield CCG was rated, 2015/16"
    );
    assert_eq!(
        snippets.says,
        "NHS England rated Greater Huddersfield CCG “requires improvement” for 2015/16."
    );
}

#[test]
fn the_site_is_two_folders_up_wherever_it_stands() {
    for (page, site) in [
        (
            "https://news.example/embed-builder/",
            "https://news.example/",
        ),
        (
            "https://news.example/embed-builder/index.html",
            "https://news.example/",
        ),
        (
            "http://127.0.0.1:8741/a/b/embed-builder/#x/y",
            "http://127.0.0.1:8741/a/b/",
        ),
    ] {
        assert_eq!(State::new(page).site(), site);
    }
}

#[test]
fn every_case_that_can_be_chosen_has_an_address_of_its_own() {
    let mut addresses = Vec::new();
    for framework in frameworks::ALL {
        for (case, code) in State::choices(framework) {
            let chosen = [
                Action::Year(framework.slug.to_owned()),
                Action::Ccg(code.to_owned()),
            ];
            let state = after(new(), chosen);
            assert_eq!(state.case, case);
            addresses.push(snippets(&state).address());
        }
    }
    assert!(addresses.len() > 50);
    let count = addresses.len();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), count);
}

#[test]
fn another_year_keeps_the_ccg_where_it_is_known() {
    let state = after(new(), [Action::Year("2016-17".to_owned())]);
    assert_eq!(
        (state.case.year, state.case.ccg),
        ("2016/17", "Greater Huddersfield")
    );
}

#[test]
fn the_look_goes_into_the_address() {
    let state = after(
        typed(new(), Field::Accent, "#0B4F8A"),
        [
            Action::Part(Part::Grades, false),
            Action::Theme(Some(Theme::Dark)),
            Action::Open(false),
            Action::Tell(true),
        ],
    );
    assert_eq!(
        snippets(&state).options.write(),
        "parts=result,components,why,change,more&theme=dark&accent=0b4f8a&open=no&events=change"
    );
}

#[test]
fn what_is_refused_is_said_left_out_and_still_there_to_be_put_right() {
    let state = typed(new(), Field::Accent, "ffdd00");
    assert_eq!(state.typed(Field::Accent), "ffdd00");
    assert_eq!(
        state.problem(Field::Accent).expect("it is too light"),
        "Expected a colour with a contrast of at least 4.5 : 1 to this page's light grounds; found \
         “ffdd00”, which has 1.1 : 1 to #e8eef4. It is left out."
    );
    assert_eq!(snippets(&state).options.write(), "");
    let state = typed(state, Field::Accent, "0b4f8a");
    assert_eq!(state.problem(Field::Accent), None);
    assert_eq!(snippets(&state).options.write(), "accent=0b4f8a");
}

#[test]
fn nothing_is_refused_while_it_is_being_typed() {
    let state = new().after(Action::Type(Field::Accent, "0b4".to_owned()));
    assert_eq!(state.typed(Field::Accent), "0b4");
    assert_eq!(state.problem(Field::Accent), None);
    assert!(
        state
            .after(Action::Leave(Field::Accent))
            .problem(Field::Accent)
            .is_some()
    );
}

#[test]
fn every_field_that_is_refused_says_so_however_many_there_are() {
    let fields = Field::ALL.into_iter().filter(|field| *field != Field::Link);
    let state = fields
        .clone()
        .fold(own(), |state, field| typed(state, field, "a\u{202e}"));
    for field in fields {
        let problem = state.problem(field).expect("no field takes this");
        assert!(problem.starts_with("Expected "), "{problem}");
    }
}

#[test]
fn a_story_of_ones_own_needs_a_name_and_then_says_that_it_is_the_publishers() {
    let enter = |code: &str, level| {
        let framework = frameworks::by_slug("2016-17").expect("it is there");
        let slot = framework.slot(code).expect("the framework has it");
        Action::Calculate(Calculation::Enter(slot, Some(Entry::Level(level))))
    };
    let state = after(
        own(),
        [enter("165a", Level::Green), enter("141b", Level::Red)],
    );
    let missing = state.snippets().expect_err("it has no name");
    assert_eq!(
        missing,
        "Give the CCG’s name first, so that readers see whose story it is."
    );

    let state = typed(state, Field::Name, "Anytown");
    let state = typed(state, Field::Source, "https://example.org/letter");
    let snippets = snippets(&state);
    let fragment = "v1/2016-17?141b=red&165a=green";
    assert_eq!(snippets.shown, Shown::Own(fragment.to_owned()));
    assert_eq!(
        snippets.title,
        "Anytown CCG, 2016/17: the publisher’s own figures"
    );
    assert_eq!(
        snippets.says,
        "Anytown CCG, 2016/17, by the publisher’s own figures: between requires improvement and good."
    );
    assert_eq!(
        snippets.full,
        format!("https://news.example/ccg/#{fragment}")
    );
    assert_eq!(
        snippets.address(),
        format!(
            "https://news.example/ccg/embed/?name=Anytown&source=https%3A%2F%2Fexample.org%2Fletter#{fragment}"
        )
    );
}

#[test]
fn the_name_of_an_own_story_is_not_put_beside_a_published_rating() {
    let state = after(typed(own(), Field::Name, "Anytown"), [Action::Own(false)]);
    assert_eq!(snippets(&state).options.story, None);
    // It comes back with the story.
    let state = state.after(Action::Own(true));
    assert!(snippets(&state).options.story.is_some());
}

#[test]
fn a_link_brings_its_year_and_entries_but_not_the_case_that_it_started_from() {
    let named = typed(own(), Field::Name, "Anytown");
    let link = "https://news.example/ccg/#v1/2015-16?case=03A&finance=good";
    let state = typed(named, Field::Link, link);
    assert_eq!(state.problem(Field::Link), None);
    let Shown::Own(fragment) = snippets(&state).shown else {
        panic!("it is an own story");
    };
    assert!(
        fragment.starts_with("v1/2015-16?well-led=good&"),
        "{fragment}"
    );
    assert!(
        fragment.contains("finance=good") && !fragment.contains("case="),
        "{fragment}"
    );
}

#[test]
fn a_link_that_cannot_be_read_says_so_and_changes_nothing() {
    let state = typed(
        typed(own(), Field::Name, "Anytown"),
        Field::Link,
        "v1/2016-17?141b=red",
    );
    for (link, says) in [
        (
            "https://news.example/",
            "This link is not one that this page can read: “https://news.example/”.",
        ),
        (
            "https://news.example/#v9/x",
            "This link is not one that this page can read: “v9/x”.",
        ),
        (
            "https://news.example/#",
            "Expected the link of a calculation, as the full page shows it; found an address without one.",
        ),
    ] {
        let spoilt = typed(state.clone(), Field::Link, link);
        assert_eq!(spoilt.problem(Field::Link).expect("it is refused"), says);
        assert_eq!(snippets(&spoilt).shown, snippets(&state).shown);
        assert_eq!(typed(spoilt, Field::Link, "").problem(Field::Link), None);
    }
    let partly = typed(state, Field::Link, "v1/2016-17?165a=green&141b=blue");
    assert_eq!(
        partly.problem(Field::Link).expect("a part is refused"),
        "A part of the link was left out: “141b=blue”."
    );
    assert_eq!(
        snippets(&partly).shown,
        Shown::Own("v1/2016-17?165a=green".to_owned())
    );
}

#[test]
fn looking_at_another_year_keeps_what_was_entered() {
    let state = typed(
        typed(own(), Field::Name, "Anytown"),
        Field::Link,
        "v1/2016-17?141b=red",
    );
    let away = after(state.clone(), [Action::Year("2015-16".to_owned())]);
    assert_eq!(snippets(&away).shown, Shown::Own("v1/2015-16".to_owned()));
    let back = away.after(Action::Year("2016-17".to_owned()));
    assert_eq!(snippets(&back).shown, snippets(&state).shown);
}
