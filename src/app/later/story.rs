//! Why the rating is what it is, step by step: the story in words, then what each component adds.

use yew::prelude::*;

use crate::app::charts::waterfall::{self, waterfall};
use crate::app::charts::{chart, table};
use crate::app::components::elements::{element, paragraph, text};
use crate::app::text::questions as says;
use crate::exchange::Scenario;
use crate::explore::{self, words};
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
        content.push(paragraph(says::NOTHING_TO_ADD));
    } else {
        content.push(element("ul", "told", told));
    }
    let thresholds: Vec<Threshold> = scenario
        .framework()
        .thresholds(&scenario.settings)
        .collect();
    if let Some(total) = why.total {
        let figures = table(
            says::CONTRIBUTIONS,
            &waterfall::COLUMNS,
            &waterfall::rows(&why, total, &thresholds),
        );
        content.push(chart("contributions", &caption, figures, |size| {
            waterfall(&why, total, &thresholds, size)
        }));
    }
    element("div", "question", content)
}
