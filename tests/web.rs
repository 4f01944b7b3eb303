//! The page's own Rust, run inside a browser: the reducer, and a few components as a reader meets
//! them. What the finished page does as a whole stands in `tests/browser/`.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "in a test, a panic is how it fails"
)]

#[path = "common/pinned.rs"]
mod pinned;
#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/spoken.rs"]
mod spoken;

use ccg_rating::app::state::{Action, State};
use ccg_rating::app::{Calculator, CalculatorProps, WholePage};
use ccg_rating::cases;
use ccg_rating::exchange::fragment;
use ccg_rating::framework::{Entry, Slot};
use ccg_rating::rating::Rating;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

fn slot(state: &State, code: &str) -> Slot {
    let framework = state.scenario().framework();
    framework.slot(code).expect("the framework has this code")
}

fn entered(state: &State, code: &str) -> Option<Entry> {
    state.scenario().entries.get(code)
}

#[wasm_bindgen_test]
fn without_a_link_the_page_opens_on_the_storys_own_case_as_an_example() {
    let state = State::new("");
    assert!(state.is_example);
    assert_eq!(state.scenario().case, cases::find("2015/16", "03A"));
    assert_eq!(
        entered(&state, "finance"),
        Some(Entry::Rating(Rating::RequiresImprovement))
    );
}

#[wasm_bindgen_test]
fn a_link_opens_what_it_holds_and_says_what_it_left_out() {
    let state = State::new("v1/2015-16?case=05X&finance=blue");
    assert!(!state.is_example);
    assert_eq!(
        state.scenario().case.map(|case| case.ccg),
        Some("Telford and Wrekin")
    );
    assert_eq!(
        state.notices,
        ["A part of the link was left out: “finance=blue”."]
    );
    assert_eq!(state.after(Action::Dismiss).notices, [""; 0]);
}

#[wasm_bindgen_test]
fn a_link_of_another_kind_leaves_the_example_and_says_so() {
    let state = State::new("v9/2015-16");
    assert!(state.is_example);
    assert_eq!(
        state.notices,
        ["This link is not one that this page can read: “v9/2015-16”."]
    );
}

#[wasm_bindgen_test]
fn changes_are_counted_and_can_be_put_back() {
    let example = State::new("");
    let good = Some(Entry::Rating(Rating::Good));
    let changed = example
        .after(Action::Enter(slot(&example, "finance"), good))
        .after(Action::Enter(slot(&example, "planning"), None));
    assert_eq!(changed.scenario().changes_from_case(), 2);
    assert!(!changed.is_new_place);
    let back = changed.after(Action::PutBack);
    assert_eq!(back.scenario(), example.scenario());
}

#[wasm_bindgen_test]
fn looking_at_the_other_year_loses_nothing() {
    let example = State::new("");
    let changed = example.after(Action::Enter(slot(&example, "finance"), None));
    let links: Vec<String> = changed.scenarios().iter().map(fragment::write).collect();
    let there = changed.after(Action::Open(links[1].clone()));
    assert_eq!(there.scenario().framework().year, Some("2016/17"));
    let and_back = there.after(Action::Open(links[0].clone()));
    assert_eq!(and_back.scenario(), changed.scenario());
}

#[wasm_bindgen_test]
fn starting_again_gives_an_empty_form_for_the_same_year() {
    let state = State::new("v1/2016-17?165a=green").after(Action::StartAgain);
    assert_eq!(state.scenario().framework().year, Some("2016/17"));
    assert!(state.scenario().entries.is_empty());
    assert!(state.is_new_place);
}

#[wasm_bindgen_test]
fn starting_from_a_case_of_the_other_year_shows_that_year() {
    let case = cases::find("2016/17", "00R").expect("Blackpool is a case");
    let state = State::new("").after(Action::Start(case));
    assert_eq!(state.scenario().framework().year, Some("2016/17"));
    assert_eq!(state.scenario().case, Some(case));
    assert!(!state.is_example);
}

#[wasm_bindgen_test]
fn draws_come_out_as_they_do_natively() {
    pinned::assert_draws();
}

/// An element of its own for one test, with a component drawn into it.
fn place() -> Element {
    let document = gloo::utils::document();
    let place = document.create_element("div").expect("a div can be made");
    gloo::utils::body()
        .append_child(&place)
        .expect("and put into the page");
    place
}

/// Lets the browser go on, one turn at a time, until the condition holds. A test for which it never
/// does is ended by the runner's own limit.
async fn until(condition: impl Fn() -> bool) {
    while !condition() {
        sleep(core::time::Duration::ZERO).await;
    }
}

fn find(place: &Element, selector: &str) -> HtmlElement {
    place
        .query_selector(selector)
        .expect("the selector is well formed")
        .and_then(|found| found.dyn_into().ok())
        .unwrap_or_else(|| panic!("nothing matches {selector}"))
}

#[wasm_bindgen_test]
async fn the_page_shows_the_rating_and_follows_a_change() {
    let place = place();
    let opening = CalculatorProps {
        opening: yew::AttrValue::default(),
        full: yew::AttrValue::default(),
    };
    yew::Renderer::<Calculator<WholePage>>::with_root_and_props(place.clone(), opening).render();
    let overall = || find(&place, "#overall").get_attribute("data-rating");
    until(|| {
        place
            .query_selector("#overall")
            .is_ok_and(|found| found.is_some())
    })
    .await;
    assert_eq!(overall().as_deref(), Some("requires-improvement"));

    find(&place, "input[name=finance][value=good]").click();
    until(|| overall().as_deref() == Some("good")).await;
    assert_eq!(
        find(&place, "[role=status]").inner_text(),
        "Overall rating: good."
    );
    place.remove();
}

#[wasm_bindgen_test]
async fn the_combobox_narrows_its_list_as_one_types_and_the_page_shows_what_was_picked() {
    let place = place();
    let opening = CalculatorProps {
        opening: yew::AttrValue::default(),
        full: yew::AttrValue::default(),
    };
    yew::Renderer::<Calculator<WholePage>>::with_root_and_props(place.clone(), opening).render();
    until(|| {
        place
            .query_selector("#case")
            .is_ok_and(|found| found.is_some())
    })
    .await;
    let field: HtmlInputElement = find(&place, "#case").unchecked_into();
    let options = || {
        place
            .query_selector_all("[role=option]")
            .map_or(0, |all| all.length())
    };
    field.click();
    until(|| field.get_attribute("aria-expanded").as_deref() == Some("true")).await;
    assert!(options() > 60, "all presets of both years are offered");

    field.set_value("telford");
    let bubbling = web_sys::EventInit::new();
    bubbling.set_bubbles(true);
    let typed = web_sys::Event::new_with_event_init_dict("input", &bubbling);
    field
        .dispatch_event(&typed.expect("an event can be made"))
        .expect("it can be sent");
    until(|| options() == 1).await;

    find(&place, "[role=option]").click();
    until(|| {
        find(&place, "[role=status]")
            .inner_text()
            .contains("Telford and Wrekin")
    })
    .await;
    assert_eq!(
        field.get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
    place.remove();
}
