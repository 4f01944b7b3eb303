//! The answer: the word with its shape and colour, one sentence of why, and the parts.

use yew::prelude::*;

use super::elements::text;
use super::{parts, rating_mark, score_line};
use crate::app::text as words;
use crate::assess::Assessment;
use crate::exchange::Scenario;
use crate::rating::Rating;

/// Above a rating that may be another than the published one.
pub const WORKED_OUT: &str = "Worked out from what is entered";

/// The card, under a heading that says whose rating it is. The element `#overall` is for host pages and tests: `data-rating` is empty where the
/// rating is not determined, `data-possible` lists what is possible, worst first.
pub fn result_card(heading: &'static str, assessment: &Assessment, scenario: &Scenario) -> Html {
    let overall = assessment.overall;
    let rating = overall.single();
    let possible: Vec<&str> = overall.iter().map(Rating::id).collect();
    let mut details = vec![text("p", "reason", words::reason(assessment, scenario))];
    if let Some(score) = assessment.score {
        details.push(score_line(assessment.framework, &scenario.settings, score));
    }
    details.push(parts(assessment));
    if let Some(completeness) = assessment.completeness
        && completeness.known > 0
        && completeness.known < completeness.total
    {
        details.push(text("p", "completeness", words::completeness(completeness)));
    }
    for warning in &assessment.warnings {
        details.push(text("p", "warning", warning.clone()));
    }
    html! {
        <section class="result" data-tone={words::tone(rating)} aria-labelledby="result-heading">
            <h3 id="result-heading" class="eyebrow">{ heading }</h3>
            <p id="overall" class="word" data-rating={rating.map_or("", Rating::id)}
                data-possible={possible.join(" ")}>
                { rating_mark(rating) }
                { text("span", "", words::possible(overall)) }
            </p>
            { for details }
        </section>
    }
}
