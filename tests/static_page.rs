//! What stands in `index.html` for readers without JavaScript is written by hand; it must say what
//! the engine says.

use ccg_rating::assess::assess;
use ccg_rating::cases;
use ccg_rating::framework::Settings;
use ccg_rating::frameworks;

const PAGE: &str = include_str!("../index.html");

#[test]
fn the_page_without_javascript_says_what_the_engine_says_of_the_storys_case() {
    let (year, code) = cases::STORY;
    let case = cases::find(year, code).expect("the story's case is a case");
    let framework = frameworks::by_year(year).expect("its year has a framework");
    let assessment = assess(&case.entries(framework), &Settings::new(framework));
    let rating = assessment.overall.single().expect("all of it is known");
    assert_eq!(rating, case.overall);

    let reason = assessment.trace.last().map(|step| step.text.as_str());
    for words in [
        format!("<h2>{} CCG, {year}", case.ccg),
        ccg_rating::assess::sentence(rating.name()),
        reason.expect("a rating has a reason").to_owned(),
        case.source.url.expect("the case has a source").to_owned(),
        case.source.text.to_owned(),
    ] {
        assert!(PAGE.contains(&words), "index.html does not say: {words}");
    }
}
