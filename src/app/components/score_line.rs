//! The score on a line from 0 to the highest there can be, with the thresholds marked.

use yew::prelude::*;

use crate::assess::ScoreRange;
use crate::framework::Framework;
use crate::rating::Score;

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The framework whose thresholds are marked.
    pub framework: &'static Framework,
    /// The score or its limits.
    pub score: ScoreRange,
}

/// The line. It has no view box, so that its text keeps its size on a phone.
#[component]
pub fn ScoreLine(props: &Props) -> Html {
    let Some(highest) = props.framework.highest_score() else {
        return Html::default();
    };
    let along = |score: Score| percent(score.per_mille_of(highest));
    let ScoreRange { low, high } = props.score;
    let width = percent(high.per_mille_of(highest) - low.per_mille_of(highest));
    let says = match props.score.settled() {
        Some(score) => format!("Score {} of {highest}", score.decimal()),
        None => format!(
            "Score from {} to {} of {highest}",
            low.decimal(),
            high.decimal()
        ),
    };
    let thresholds = props.framework.thresholds();
    let marks: Vec<String> = thresholds
        .iter()
        .map(|(threshold, rating)| format!("{rating} above {}", threshold.decimal()))
        .collect();
    html! {
        <figure class="score-line">
            <figcaption>
                <strong>{ &says }</strong>{ format!(": {}.", marks.join(", ")) }
            </figcaption>
            <svg width="100%" height="56" aria-hidden="true" focusable="false">
                <rect class="track" x="0" y="18" width="100%" height="12" rx="6" />
                if props.score.settled().is_none() {
                    <rect class="range" x={along(low)} y="18" {width} height="12" />
                }
                { for thresholds.iter().map(|(threshold, _)| {
                    let x = along(*threshold);
                    html! {
                        <>
                            <line class="threshold" x1={x.clone()} x2={x.clone()} y1="12" y2="36" />
                            <text {x} y="52" text-anchor="middle">{ threshold.decimal() }</text>
                        </>
                    }
                }) }
                <text x="0" y="52">{ "0" }</text>
                <text x="100%" y="52" text-anchor="end">{ highest.decimal() }</text>
                if let Some(score) = props.score.settled() {
                    <circle class="point" cx={along(score)} cy="24" r="10" />
                }
            </svg>
        </figure>
    }
}

/// Tenths of a percent as a length: 725 is `72.5%`.
fn percent(per_mille: u64) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}
