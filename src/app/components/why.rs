//! The trace as sentences, each with what it stands on.

use std::rc::Rc;

use yew::prelude::*;

use super::{BasisTag, RatingMark};
use crate::assess::{Assessment, Step, StepKind};
use crate::rating::RatingSet;

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The assessment.
    pub assessment: Rc<Assessment>,
}

/// The reasons.
#[component]
pub fn Why(props: &Props) -> Html {
    let is_possible = |step: &&Step| matches!(step.kind, StepKind::Possible(_));
    let trace = &props.assessment.trace;
    let (open, done): (Vec<&Step>, Vec<&Step>) = trace.iter().partition(is_possible);
    html! {
        <section class="why" aria-labelledby="why-heading">
            <h3 id="why-heading">{ "Why this rating" }</h3>
            if !done.is_empty() {
                <ol class="steps">{ for done.into_iter().map(step) }</ol>
            }
            if !open.is_empty() {
                <p>{ "What is not known decides between these rules. The first one that holds gives \
                      the rating:" }</p>
                <ol class="steps">{ for open.into_iter().map(step) }</ol>
            }
        </section>
    }
}

fn step(step: &Step) -> Html {
    let ratings = match step.kind {
        StepKind::Decided(ratings) | StepKind::Possible(ratings) => Some(ratings),
        StepKind::Component | StepKind::Total => None,
    };
    html! {
        <li>
            if let Some(ratings) = ratings {
                <RatingMark rating={RatingSet::single(ratings)} />
            }
            <span class="sentence">{ &step.text }</span>
            <BasisTag grounds={step.grounds} />
        </li>
    }
}
