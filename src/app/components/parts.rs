//! The components of the rating, each with its rating or its score and weight.

use yew::prelude::*;

use super::elements::{element, text};
use super::score_line::percent;
use super::tag::{list, tag};
use super::{basis_tag, rating_label};
use crate::app::text::{self as words, capitalised, card};
use crate::assess::{Assessment, ComponentAssessment, ScoreRange};
use crate::framework::Framework;
use crate::rating::RatingSet;

/// The list.
pub fn parts(assessment: &Assessment) -> Html {
    let mut items = Vec::new();
    for assessed in &assessment.components {
        let mut item = list![text("span", "", capitalised(assessed.component.name))];
        item.extend(standing(assessment.framework, assessed));
        items.push(element("li", "", item));
    }
    tag!("ul" "class" = "parts" "aria-label" = { card::PARTS }; items)
}

/// A bar that is filled up to a length.
pub fn meter(fill: String) -> Html {
    let bars = list![
        tag!("rect" "class" = "track" "width" = "100%" "height" = "8" "rx" = "4"; Vec::new()),
        tag!("rect" "class" = "range" "width" = { fill } "height" = "8" "rx" = "4"; Vec::new()),
    ];
    tag!("svg" "class" = "meter" "width" = "100%" "height" = "8" "aria-hidden" = "true"
        "focusable" = "false"; bars)
}

fn standing(framework: &Framework, assessed: &ComponentAssessment) -> Vec<Html> {
    if let Some(ratings) = assessed.ratings {
        let mut shown = list![rating_label(RatingSet::single(ratings))];
        if let Some(derived) = assessed.derived {
            shown.push(text("span", "weight", words::derived(derived)));
            shown.push(basis_tag(derived.grounds));
        }
        return shown;
    }
    let (Some(range), Some(weight), Some(highest)) = (
        assessed.score,
        assessed.component.weight(),
        framework.highest_score(),
    ) else {
        return Vec::new();
    };
    let score = ScoreRange::settled(range);
    let fill = percent(score.map_or(0, |score| score.per_mille_of(highest)));
    let value = score.map_or_else(
        || card::NOT_KNOWN.to_owned(),
        |score| card::score_of(score, highest),
    );
    list![
        text("span", "value", value),
        meter(fill),
        text("span", "weight", card::counts(assessed, weight)),
    ]
}
