//! How the rating came about: the steps of the trace as sentences, each with what it stands on. The
//! rule that decided stands in the card already.

use yew::prelude::*;

use super::elements::{element, paragraph, plain, text};
use super::result::decided;
use super::tag::{bare, classed, keyed, list, tag, whole};
use super::{basis_tag, rating_mark};
use crate::app::text::card as words;
use crate::assess::{Assessment, Step, StepKind};
use crate::exchange::Scenario;
use crate::rating::RatingSet;

/// The reasons; nothing where there is one alone, or where nothing is entered: then every rule could
/// still decide, and the method tells of them.
pub fn why(assessment: &Assessment, scenario: &Scenario) -> Html {
    let (mut done, mut open) = (Vec::new(), Vec::new());
    let before = if scenario.entries.is_empty() {
        0
    } else {
        assessment.trace.len() - usize::from(decided(assessment).is_some())
    };
    for step in assessment.trace.iter().take(before) {
        match step.kind {
            StepKind::Possible(_) => open.push(item(step)),
            _ => done.push(item(step)),
        }
    }
    let mut content = Vec::new();
    if !done.is_empty() {
        content.push(element("ol", "steps", done));
    }
    if !open.is_empty() {
        content.push(paragraph(if assessment.overall.single().is_some() {
            words::OPEN_BUT_SAME
        } else {
            words::OPEN
        }));
        content.push(element("ol", "steps", open));
    }
    let hidden = content.is_empty().then_some("hidden");
    let heading = bare!("h3" "id" = "why-heading"; list![plain(words::WHY)]);
    content.insert(0, whole(heading));
    tag!("section" "class" = "why" "aria-labelledby" = "why-heading" "hidden" = { hidden };
        content)
}

fn item(step: &Step) -> Html {
    let mut content = Vec::new();
    if let StepKind::Decided(ratings) | StepKind::Possible(ratings) = step.kind {
        content.push(rating_mark(RatingSet::single(ratings)));
    }
    content.push(text("span", "sentence", step.text.clone()));
    content.push(basis_tag(step.grounds));
    // By its rule, so that an unfolded source does not move on to another rule.
    keyed(classed("li", "", content), step.rule.into())
}
