//! The components of the rating, each with its rating or its score and weight.

use yew::prelude::*;

use super::RatingLabel;
use crate::app::text::capitalised;
use crate::assess::{ComponentAssessment, ScoreRange};
use crate::framework::Framework;
use crate::rating::RatingSet;

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The framework they belong to.
    pub framework: &'static Framework,
    /// The components.
    pub components: Vec<ComponentAssessment>,
}

/// The list.
#[component]
pub fn Parts(props: &Props) -> Html {
    html! {
        <ul class="parts" aria-label="What the rating is made of">
            { for props.components.iter().map(|assessed| html! {
                <li>
                    <span>{ capitalised(assessed.component.name) }</span>
                    { standing(props.framework, assessed) }
                </li>
            }) }
        </ul>
    }
}

fn standing(framework: &Framework, assessed: &ComponentAssessment) -> Html {
    if let Some(ratings) = assessed.ratings {
        return html! { <RatingLabel rating={RatingSet::single(ratings)} /> };
    }
    let (Some(range), Some(weight), Some(highest)) = (
        assessed.score,
        assessed.component.weight(),
        framework.highest_score(),
    ) else {
        return Html::default();
    };
    let score = ScoreRange::settled(range);
    let fill = score.map_or(0, |score| score.per_mille_of(highest));
    let text = score.map_or_else(
        || "not known".to_owned(),
        |score| format!("{} of {highest}", score.decimal()),
    );
    let entered = if assessed.component.rests_on_many() {
        format!("{} of {} entered, counts ", assessed.known, assessed.total)
    } else {
        "counts ".to_owned()
    };
    html! {
        <>
            <span class="value">{ text }</span>
            <svg class="bar" width="100%" height="8" aria-hidden="true" focusable="false">
                <rect class="track" width="100%" height="8" rx="4" />
                <rect class="range" width={format!("{}.{}%", fill / 10, fill % 10)} height="8" rx="4" />
            </svg>
            <span class="weight">{ entered }{ weight.to_string() }</span>
        </>
    }
}
