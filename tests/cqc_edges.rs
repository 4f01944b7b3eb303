//! The framework of the five key questions at every edge: the command, sheets, the tables for other
//! people's screens, the builder of frames, and the page that stands without a script.

#![cfg(all(
    feature = "json",
    feature = "csv",
    feature = "builder",
    feature = "prerender",
    not(target_arch = "wasm32")
))]
#![expect(
    clippy::expect_used,
    reason = "a helper that finds nothing fails the test, as it should"
)]

#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/command.rs"]
mod command;
#[allow(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "common/finished.rs"]
mod finished;

use ccg_rating::app::builder::fields::Field;
use ccg_rating::app::builder::state::{Action, State};
use ccg_rating::app::state::{Action as Calculation, State as Page};
use ccg_rating::app::text::{arrival, subject};
use ccg_rating::exchange::fragment;
use ccg_rating::exchange::json::tables;
use ccg_rating::exchange::sheet::{Shape, read, template, to_csv};
use ccg_rating::framework::{Entry, Framework, Settings};
use ccg_rating::rating::Rating;
use ccg_rating::{assess::assess, frameworks};
use command::run;
use finished::{text, written};

const SHEET: [&str; 4] = ["--csv", "-", "--framework", "cqc-key-questions"];

fn framework() -> &'static Framework {
    frameworks::by_id("cqc-key-questions").expect("it is in the registry")
}

/// What the command writes for this input, with this status.
fn said(arguments: &[&str], input: &str, status: i32) -> (String, String) {
    let output = run(arguments, input.as_bytes());
    let text = |bytes| String::from_utf8(bytes).expect("it is text");
    assert_eq!(output.status.code(), Some(status), "{arguments:?}");
    (text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_explains_it_under_its_own_name() {
    let input = r#"{"framework":"cqc-key-questions","entries":{"safe":{"rating":"inadequate"},
        "effective":{"rating":"good"},"caring":{"rating":"good"},"responsive":{"rating":"good"},
        "well-led":{"rating":"good"}}}"#;
    let (explained, _) = said(&["--explain"], input, 0);
    assert!(
        explained.starts_with("CQC rating by five key questions\n\nRequires improvement\n"),
        "{explained}"
    );
    assert!(explained.contains("‘Safe’ is inadequate."), "{explained}");
    for other in ["CCG", "NHS England", "None", "2015", "2016"] {
        assert!(!explained.contains(other), "{other} in {explained}");
    }
}

#[test]
fn a_sheet_of_services_is_rated_row_by_row_and_calls_them_services() {
    let sheet = "service,name,safe,effective,caring,responsive,well-led,breach\n\
                 1-1,Rose House,good,good,outstanding,good,outstanding,\n\
                 1-2,Lily House,good,good,outstanding,good,outstanding,yes\n\
                 1-3,Ivy House,inadequate,good,,good,good,no\n";
    let (csv, problems) = said(&SHEET, sheet, 0);
    assert_eq!(problems, "");
    let rows: Vec<&str> = csv.lines().collect();
    assert!(
        rows[0].starts_with("service,name,rating,lowest,highest,"),
        "{csv}"
    );
    assert!(rows[1].starts_with("1-1,Rose House,outstanding,"), "{csv}");
    assert!(
        rows[2].starts_with("1-2,Lily House,requires-improvement,"),
        "{csv}"
    );
    assert!(
        rows[3].starts_with("1-3,Ivy House,,inadequate,requires-improvement,"),
        "{csv}"
    );

    let (_, problems) = said(&SHEET, "service,safe\n1-1,good\n1-1,good\n,good\n", 3);
    assert!(problems.contains("each service once"), "{problems}");
    assert!(
        problems.contains("the code or the name of a service"),
        "{problems}"
    );
    let (_, problems) = said(&SHEET, "safe,caring\ngood,good\n", 2);
    assert!(
        problems.contains("a column service beside the codes"),
        "{problems}"
    );
}

#[test]
fn its_templates_and_its_export_read_back_without_problems() {
    for shape in [Shape::OneCcg, Shape::ManyLong, Shape::ManyWide] {
        let csv = template(framework(), shape);
        assert!(!csv.contains("CCG") && !csv.contains("ccg"), "{csv}");
        let sheet = read(csv.as_bytes(), framework()).expect("it is a sheet");
        assert_eq!((sheet.shape, &*sheet.problems), (shape, &[][..]));
        let settings = Settings::new(framework());
        let mut among = sheet.among(false);
        let rated: Vec<_> = sheet
            .ccgs
            .iter()
            .map(|one| one.rate(&mut among, &settings))
            .collect();
        let again = to_csv(framework(), &rated);
        let again = read(again.as_bytes(), framework()).expect("it is a sheet");
        assert_eq!(again.problems, []);
        for (one, other) in sheet.ccgs.iter().zip(&again.ccgs) {
            assert_eq!(one.entries, other.entries);
        }
    }
}

#[test]
fn other_peoples_screens_learn_whom_it_rates_and_that_it_is_of_no_year() {
    let tables = serde_json::to_value(tables()).expect("it is written");
    let tables = tables.as_array().expect("it is a list");
    let table = tables
        .iter()
        .find(|table| table["id"] == framework().id)
        .expect("it is among them");
    assert_eq!(table["label"], "CQC");
    assert!(table["year"].is_null());
    assert_eq!(table["subject"]["many"], "services");
    assert_eq!(table["components"].as_array().map(Vec::len), Some(5));
}

#[test]
fn the_page_opens_it_by_a_link_and_says_whose_entries_they_are() {
    let page = Page::new("v1/cqc?safe=good");
    let scenario = page.scenario();
    assert_eq!(scenario.framework(), framework());
    assert_eq!(subject(scenario), "Your own entries, CQC");
    let overall = assess(&scenario.entries, &scenario.settings).overall;
    assert_eq!(
        arrival(scenario, overall),
        "Your own entries, CQC. Overall rating: could still be anything."
    );
    let other = page.after(Calculation::Open("v1/2015-16".to_owned()));
    let back = other
        .scenarios()
        .iter()
        .find(|kept| kept.framework() == framework());
    assert_eq!(back, Some(scenario), "what was entered is kept");
}

#[test]
fn the_builder_tells_a_story_of_ones_own_about_a_service() {
    let new = State::new("https://news.example/ccg/embed-builder/");
    let state = new.after(Action::Year("cqc".to_owned()));
    assert!(state.is_own, "there is no published case to choose");
    assert_eq!(
        state.snippets().expect_err("it has no name yet"),
        "Give the service’s name first, so that readers see whose story it is."
    );
    let (label, about) = Field::Name.words(framework().subject);
    assert_eq!(
        (&*label, about),
        ("Name of the service", "As readers know it.")
    );
    let slots = framework().slots();
    let caring = slots.iter().find(|slot| slot.code() == "caring");
    let caring = *caring.expect("it is a key question");
    let enter = Calculation::Enter(caring, Some(Entry::Rating(Rating::Outstanding)));
    let state = [
        Action::Type(Field::Name, "Rose House".to_owned()),
        Action::Leave(Field::Name),
        Action::Calculate(enter),
    ]
    .into_iter()
    .fold(state, State::after);
    let snippets = state.snippets().expect("it has a name");
    assert_eq!(
        snippets.address(),
        "https://news.example/ccg/embed/?name=Rose%20House#v1/cqc?caring=outstanding"
    );
    assert_eq!(
        snippets.title,
        "Rose House, CQC: the publisher’s own figures"
    );
    // A published rating again: of the year that was there before.
    let back = state.after(Action::Own(false));
    assert_eq!(back.framework(), frameworks::FIRST);
}

#[test]
fn its_own_page_has_its_rules_for_those_whose_browser_runs_no_script() {
    let files = written(Some("https://news.example.org/ccg/"));
    let html = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        &file.expect("it was written").text
    };
    let page = html("cqc/index.html");
    assert!(page.contains("<title>CQC rating by five key questions</title>"));
    assert!(page.contains("<main data-opening=\"v1/cqc\""));
    let (_, rules) = page
        .split_once("<noscript><section")
        .expect("it has its rules");
    let rules = text(rules.split("</noscript>").next().unwrap_or_default());
    for rule in framework().rules {
        assert!(rules.contains(rule.in_words), "{}: {rules}", rule.id);
    }
    assert!(rules.contains(framework().about));
    assert!(html("sitemap.xml").contains("<loc>https://news.example.org/ccg/cqc/</loc>"));
    // There is a way to it without a script from every page.
    assert!(html("index.html").contains("<a href=\"cqc/\">CQC: five key questions</a>"));
    assert!(fragment::read("v1/cqc").0.is_some());
}
