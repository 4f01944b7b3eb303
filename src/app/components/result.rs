//! The answer: the word with its shape and colour, one sentence of why, and the parts.

use yew::prelude::*;

use super::elements::{element, plain, text};
use super::tag::{bare, keyed, list, whole};
use super::{basis_tag, parts, rating_mark, score_line};
use crate::app::text::{self as words, card};
use crate::assess::{Assessment, Step, StepKind};
use crate::exchange::Scenario;
use crate::rating::Rating;

/// What a rating is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The published one, which is also what is worked out.
    Published,
    /// What is worked out; it may be another than was published.
    WorkedOut,
    /// The same, beside the published one, which comes first.
    Beside,
}

/// The card, under a heading that says whose rating it is. The element `#overall` is for host pages
/// and tests: `data-rating` is empty where the rating is not determined, `data-possible` lists what is
/// possible, worst first.
pub fn result_card(standing: Standing, assessment: &Assessment, scenario: &Scenario) -> Html {
    let overall = assessment.overall;
    let rating = overall.single();
    let possible: Vec<&str> = overall.iter().map(Rating::id).collect();
    let mut reason = list![text("p", "", words::reason(assessment, scenario))];
    if let Some(step) = decided(assessment).filter(|_| !scenario.entries.is_empty()) {
        reason.push(basis_tag(step.grounds));
    }
    let mut details = list![element("div", "reason", reason)];
    if let Some(completeness) = assessment.completeness
        && completeness.known > 0
        && completeness.known < completeness.total
    {
        details.push(text("p", "completeness", words::completeness(completeness)));
    }
    // A score that may be anything says nothing.
    if let Some(score) = assessment.score.filter(|_| !scenario.entries.is_empty()) {
        details.push(score_line(assessment.framework, &scenario.settings, score));
    }
    details.push(parts(assessment));
    for warning in &assessment.warnings {
        details.push(text("p", "warning", warning.clone()));
    }
    let (heading, class) = match standing {
        Standing::Published => (card::RATED, "result"),
        Standing::WorkedOut => (card::WORKED_OUT, "result"),
        Standing::Beside => (card::WORKED_OUT, "result beside"),
    };
    let (tone, id) = (words::tone(rating), rating.map_or("", Rating::id));
    let word = list![
        rating_mark(rating),
        text("span", "", words::possible(overall)),
    ];
    let possible = possible.join(" ");
    let heading = bare!("h3" "id" = "result-heading" "class" = "eyebrow"; list![plain(heading)]);
    let word = bare!("p" "id" = "overall" "class" = "word" "data-rating" = { id }
        "data-possible" = { possible }; word);
    let mut content = list![whole(heading), whole(word)];
    content.extend(details);
    let section = bare!("section" "class" = { class } "data-tone" = { tone }
        "aria-labelledby" = "result-heading"; content);
    keyed(section, "result".into())
}

/// The rule that decided the rating, if one did.
pub fn decided(assessment: &Assessment) -> Option<&Step> {
    let last = assessment.trace.last();
    last.filter(|step| matches!(step.kind, StepKind::Decided(_)))
}
