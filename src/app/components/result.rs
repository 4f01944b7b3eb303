//! The answer: the word with its shape and colour, one sentence of why, and the parts.

use std::rc::Rc;

use yew::prelude::*;

use super::{Parts, RatingMark, ScoreLine};
use crate::app::text;
use crate::assess::Assessment;
use crate::rating::Rating;

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The assessment.
    pub assessment: Rc<Assessment>,
    /// Whether nothing is entered at all.
    pub nothing_entered: bool,
}

/// The card. The element `#overall` is for host pages and tests: `data-rating` is empty where the
/// rating is not determined, `data-possible` lists what is possible, worst first.
#[component]
pub fn ResultCard(props: &Props) -> Html {
    let assessment = &props.assessment;
    let overall = assessment.overall;
    let rating = overall.single();
    let possible: Vec<&str> = overall.iter().map(Rating::id).collect();
    html! {
        <section class={classes!("result", text::tone(rating))} aria-labelledby="result-heading">
            <h3 id="result-heading" class="eyebrow">{ "Worked out from what is entered" }</h3>
            <p id="overall" class="word" data-rating={rating.map_or("", Rating::id)}
                data-possible={possible.join(" ")}>
                <RatingMark {rating} />
                <span>{ text::possible(overall) }</span>
            </p>
            <p class="reason">{ text::reason(assessment, props.nothing_entered) }</p>
            if let Some(score) = assessment.score {
                <ScoreLine framework={assessment.framework} {score} />
            }
            <Parts framework={assessment.framework} components={assessment.components.clone()} />
            if let Some(completeness) = assessment.completeness
                && completeness.known > 0 && completeness.known < completeness.total {
                <p class="completeness">
                    { format!(
                        "{} of {} indicators entered. With the worst for all the others it would be \
                         {}, with the best {}.",
                        completeness.known, completeness.total,
                        completeness.if_rest_worst, completeness.if_rest_best,
                    ) }
                </p>
            }
            { for assessment.warnings.iter().map(|warning| html! {
                <p class="warning">{ warning }</p>
            }) }
        </section>
    }
}
