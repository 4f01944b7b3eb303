//! What stands on the pages before any script runs: of each published case the rating, the source and
//! the reasons, in the engine's own words.

#![cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that does not find its page fails the test, as it should"
)]

#[path = "common/finished.rs"]
mod finished;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ccg_rating::app::text::{capitalised, reason};
use ccg_rating::assess::assess;
use ccg_rating::cases::{self, Case};
use ccg_rating::exchange::{Scenario, fragment};
use ccg_rating::frameworks;
use ccg_rating::prerender::{File, Place};
use finished::{BESIDE, attribute, tags, text, written};

const SITE: &str = "https://news.example.org/tools/ccg-rating/";

static FILES: LazyLock<Vec<File>> = LazyLock::new(|| written(None));
static FILES_OF_SITE: LazyLock<Vec<File>> = LazyLock::new(|| written(Some(SITE)));

fn found<'a>(files: &'a [File], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path);
    &file.expect("the page was written").text
}

fn page(case: &'static Case) -> &'static str {
    found(&FILES, &format!("{}index.html", Place(case).page()))
}

fn frame(case: &'static Case) -> &'static str {
    found(&FILES, &format!("{}index.html", Place(case).embed()))
}

fn pages() -> impl Iterator<Item = &'static File> {
    let both = FILES.iter().chain(FILES_OF_SITE.iter());
    both.filter(|file| file.path.ends_with("index.html"))
}

/// The cases that there is a calculator for, as calculations.
fn calculations() -> Vec<(&'static Case, Scenario)> {
    let mut found = Vec::new();
    for framework in frameworks::ALL {
        for case in cases::of(framework) {
            found.push((case, Scenario::of_case(framework, case)));
        }
    }
    found
}

#[test]
fn every_published_case_has_a_page_of_its_own() {
    let paths: BTreeSet<&str> = FILES.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths.len(), FILES.len(), "no two files have one place");
    for case in cases::ALL {
        assert!(!page(case).is_empty());
    }
    let frames = paths.iter().filter(|path| path.starts_with("embed/"));
    // The frame for all of them among them, and beside them the first page, the list, the builder and what
    // stands where there is no page.
    assert_eq!(frames.count(), calculations().len() + 1);
    let of_no_year = frameworks::of_no_year().count();
    let of_cases = cases::ALL.len() + calculations().len();
    assert_eq!(paths.len(), of_cases + of_no_year + 5);
    assert!(paths.contains("2015-16/greater-huddersfield/index.html"));
    assert!(paths.contains("embed/2015-16/03a/index.html"));
}

#[test]
fn every_page_says_what_was_published_and_where() {
    for case in cases::ALL {
        let (html, says) = (page(case), text(page(case)));
        for words in [
            format!("{} CCG, {}", case.ccg, case.year),
            format!("NHS England rated it{}", capitalised(case.overall.name())),
            case.source.text.to_owned(),
            case.note.to_owned(),
            case.confidence.name().to_owned(),
        ] {
            assert!(says.contains(&words), "{} {}: {words}", case.ccg, case.year);
        }
        let source = case.source.url.map(str::to_owned);
        let links = tags(html).filter_map(|tag| attribute(tag, "href"));
        assert!(source.is_some_and(|url| links.into_iter().any(|href| href == url)));
        for other in cases::in_other_years(case) {
            let link = format!("<a href=\"../../{}\">", Place(other).page());
            assert!(html.contains(&link), "{} has no {link}", case.ccg);
        }
    }
}

#[test]
fn the_page_and_the_frame_of_a_case_say_what_the_engine_says() {
    for (case, scenario) in calculations() {
        let assessment = assess(&scenario.entries, &scenario.settings);
        for html in [page(case), frame(case)] {
            let says = text(html);
            assert!(
                says.contains(&reason(&assessment, &scenario)),
                "{}",
                case.ccg
            );
            for component in &assessment.components {
                let name = capitalised(component.component.name);
                assert!(says.contains(&name), "{}: {name}", case.ccg);
            }
            // Where only the word was published, every rule could still decide, and none is told.
            let told = assessment
                .trace
                .iter()
                .filter(|_| !scenario.entries.is_empty());
            for step in told {
                assert!(says.contains(&step.text), "{}: {}", case.ccg, step.text);
                let source = step.grounds.source.text;
                assert!(says.contains(source), "{}: {source}", case.ccg);
            }
            let overall = tags(html).find(|tag| tag.contains("id=\"overall\""));
            let rating = overall.and_then(|tag| attribute(tag, "data-rating"));
            let single = assessment.overall.single();
            assert_eq!(
                rating.as_deref(),
                Some(single.map_or("", |rating| rating.id()))
            );
        }
    }
}

#[test]
fn greater_huddersfield_of_2015_16_requires_improvement_and_says_why() {
    let (year, code) = cases::STORY;
    let case = cases::find(year, code).expect("the story's case is a case");
    let first = found(&FILES, "index.html");
    for html in [page(case), frame(case), first] {
        let says = text(html);
        assert!(
            says.contains("NHS England rated itRequires improvement"),
            "{says}"
        );
        assert!(says.contains("Finance and planning require improvement. Only one grade may"));
        assert!(says.contains("Huddersfield Examiner, July 2016"));
    }
    assert!(first.contains("<span class=\"tag\">example</span>"));
    assert!(!page(case).contains("<span class=\"tag\">example</span>"));
}

#[test]
fn a_year_without_a_calculator_says_so_and_starts_nothing() {
    let of_later_years = cases::ALL
        .iter()
        .filter(|case| frameworks::by_year(case.year).is_none());
    let mut count = 0;
    for case in of_later_years {
        let html = page(case);
        assert!(text(html).contains("There is no calculator for that year yet."));
        for starts in [
            "boot",
            ".wasm",
            "modulepreload",
            "id=\"app\"",
            "#method",
            "JavaScript",
        ] {
            assert!(!html.contains(starts), "{} has {starts}", case.ccg);
        }
        count += 1;
    }
    assert_eq!(count, cases::ALL.len() - calculations().len());
}

#[test]
fn a_page_tells_the_app_what_it_opens_on() {
    for (case, scenario) in calculations() {
        for html in [page(case), frame(case)] {
            let main = tags(html).find(|tag| tag.starts_with("main "));
            let opening = main.and_then(|tag| attribute(tag, "data-opening"));
            let opened = fragment::read(&opening.expect("it says so"));
            assert_eq!(opened, (Some(scenario.clone()), vec![]));
        }
    }
}

#[test]
fn in_a_frame_what_would_change_it_is_there_and_each_change_leads_where_it_says() {
    let mut tried = 0;
    for (case, scenario) in calculations() {
        let html = frame(case);
        let room = html.split("<div id=\"change-room\">").nth(1);
        assert!(room.is_some_and(|room| room.starts_with("<div class=\"question\">")));
        let before = assess(&scenario.entries, &scenario.settings).overall;
        for to in tags(html).filter_map(|tag| attribute(tag, "data-to")) {
            let (after, left_out) = fragment::read(&to);
            let after = after.expect("it is a link");
            assert_eq!(left_out, [], "{to}");
            assert_eq!(after.case, scenario.case);
            assert_ne!(
                assess(&after.entries, &after.settings).overall,
                before,
                "{to}"
            );
            tried += 1;
        }
    }
    assert!(tried > 20, "only {tried} changes are offered");
}

#[test]
fn links_out_of_a_frame_open_beside_the_article() {
    for (case, _) in calculations() {
        let html = frame(case);
        for tag in tags(html).filter(|tag| tag.starts_with("a ")) {
            let href = attribute(tag, "href").unwrap_or_default();
            let target = attribute(tag, "target");
            assert_eq!(target.as_deref(), Some("_blank"), "{}: {href}", case.ccg);
        }
        let full = format!("../../../{}", Place(case).page());
        let main = tags(html).find(|tag| tag.starts_with("main "));
        assert_eq!(main.and_then(|tag| attribute(tag, "data-full")), Some(full));
    }
}

#[test]
fn no_page_holds_a_script_a_style_or_a_listener_of_its_own() {
    for File { path, text } in pages() {
        for tag in tags(text) {
            let is_data = tag == "script type=\"application/ld+json\"";
            assert!(
                !tag.starts_with("script") || is_data || tag.contains(" src="),
                "{path}: {tag}"
            );
            assert!(attribute(tag, "style").is_none(), "{path}: {tag}");
            // Between the quotes stand values, outside of them names.
            for names in tag.split('"').step_by(2) {
                for name in names
                    .split_whitespace()
                    .skip_while(|word| tag.starts_with(word))
                {
                    assert!(!name.starts_with("on"), "{path}: {tag}");
                }
            }
        }
    }
}

#[test]
fn whatever_a_page_asks_for_or_leads_to_is_there() {
    let mut known: BTreeSet<String> = FILES.iter().map(|file| file.path.clone()).collect();
    known.extend(BESIDE.map(str::to_owned));
    for File { path, text } in FILES
        .iter()
        .filter(|file| file.path.ends_with("index.html"))
    {
        let of_module = ["data-grades", "data-later", "data-sheets"];
        for tag in tags(text) {
            for module in of_module.iter().filter_map(|name| attribute(tag, name)) {
                let (place, _) = module.rsplit_once('/').unwrap_or(("", ""));
                assert_eq!(
                    resolved(path, &format!("{place}/")),
                    "index.html",
                    "{path}: {module}"
                );
            }
            for name in ["href", "src"] {
                let Some(address) = attribute(tag, name) else {
                    continue;
                };
                if ["#", "http://", "https://", "data:"]
                    .iter()
                    .any(|start| address.starts_with(start))
                {
                    continue;
                }
                assert!(!address.starts_with('/'), "{path}: {address}");
                let to = resolved(path, &address);
                assert!(known.contains(&to), "{path}: {address} is {to}");
            }
        }
    }
}

/// Where a relative address leads from a page.
fn resolved(page: &str, address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let mut steps: Vec<&str> = page.split('/').collect();
    steps.pop();
    for step in address.split('/') {
        match step {
            ".." => assert!(steps.pop().is_some(), "{page}: {address} leaves the site"),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    if address.ends_with('/') || address.is_empty() {
        steps.push("index.html");
    }
    steps.join("/")
}

#[test]
fn every_page_has_its_words_where_their_names_stood() {
    for File { path, text } in FILES.iter().chain(FILES_OF_SITE.iter()) {
        assert!(!text.contains("{{"), "{path}");
    }
    for (path, heading) in [
        ("index.html", "How was my local NHS rated?"),
        ("embed/index.html", "How was my local NHS rated?"),
        ("embed-builder/index.html", "Put a rating into your article"),
        ("404.html", "Nothing at this address"),
    ] {
        let html = found(&FILES, path);
        assert!(html.contains("<html lang=\"en-GB\""), "{path}");
        assert!(
            html.contains(&format!("<title>{heading}</title>")),
            "{path}"
        );
        assert!(html.contains(&format!(">{heading}</h1>")), "{path}");
    }
}

#[test]
fn the_list_leads_to_every_case() {
    let list = found(&FILES, "cases/index.html");
    for case in cases::ALL {
        let link = format!(
            "<a href=\"../{}\">{}</a>: {}",
            Place(case).page(),
            case.ccg,
            case.overall
        );
        assert!(list.contains(&link), "{link}");
    }
    assert!(found(&FILES, "index.html").contains("<a href=\"cases/\">All published ratings</a>"));
}
