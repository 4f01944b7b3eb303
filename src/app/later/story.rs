//! Why the rating is what it is, step by step: the story in words, then what each component adds.

use yew::prelude::*;

use crate::app::charts::waterfall::waterfall;
use crate::app::charts::{chart, table};
use crate::app::components::elements::{element, paragraph, text};
use crate::assess::{ScoreRange, sentence};
use crate::exchange::Scenario;
use crate::explore::{self, Why, words};
use crate::framework::Threshold;

/// The part.
pub fn story(scenario: &Scenario) -> Html {
    let why = explore::why(&scenario.entries, &scenario.settings);
    let caption = super::caption(scenario, why.overall);
    let mut told = Vec::new();
    for words in words::why::story(&why) {
        told.push(text("li", "", words));
    }
    let mut content = Vec::new();
    if told.is_empty() {
        content.push(paragraph(
            "There is nothing to add: the reasons above say it all.",
        ));
    } else {
        content.push(element("ul", "told", told));
    }
    let thresholds: Vec<Threshold> = scenario
        .framework()
        .thresholds(&scenario.settings)
        .collect();
    if let Some(total) = why.total {
        content.push(chart(
            "contributions",
            &caption,
            contributions(&why),
            |size| waterfall(&why, total, &thresholds, size),
        ));
    }
    element("div", "question", content)
}

/// What the chart shows, as a table.
fn contributions(why: &Why) -> Html {
    let amount = |range: ScoreRange| match range.settled() {
        Some(score) => format!("{} ({score})", score.decimal()),
        None => format!("{} to {}", range.low.decimal(), range.high.decimal()),
    };
    let mut rows = Vec::new();
    for part in &why.contributions {
        rows.push(vec![
            sentence(part.component.name),
            part.score.map_or_else(|| "not known".to_owned(), amount),
            part.weight.to_string(),
            amount(part.adds),
            part.most.to_string(),
        ]);
    }
    table(
        "What each part adds to the score",
        &["Part", "Scored", "Weight", "Adds", "At most"],
        &rows,
    )
}
