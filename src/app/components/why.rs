//! The trace as sentences, each with what it stands on.

use yew::prelude::*;

use super::elements::{element, paragraph, text};
use super::{basis_tag, rating_mark};
use crate::assess::{Assessment, Step, StepKind};
use crate::rating::RatingSet;

/// The reasons.
pub fn why(assessment: &Assessment) -> Html {
    let (mut done, mut open) = (Vec::new(), Vec::new());
    for step in &assessment.trace {
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
            "What is not known decides which of these rules holds. All of them give the same \
             rating:"
        } else {
            "What is not known decides between these rules. The first one that holds gives the \
             rating:"
        }));
        content.push(element("ol", "steps", open));
    }
    html! {
        <section class="why" aria-labelledby="why-heading">
            <h3 id="why-heading">{ "Why this rating" }</h3>
            { for content }
        </section>
    }
}

fn item(step: &Step) -> Html {
    let mut content = Vec::new();
    if let StepKind::Decided(ratings) | StepKind::Possible(ratings) = step.kind {
        content.push(rating_mark(RatingSet::single(ratings)));
    }
    content.push(text("span", "sentence", step.text.clone()));
    content.push(basis_tag(step.grounds));
    // By its rule, so that an unfolded source does not move on to another rule.
    html! { <li key={step.rule}>{ for content }</li> }
}
