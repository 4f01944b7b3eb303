//! The score on a line from 0 to the highest there can be, with the thresholds marked.

use yew::prelude::*;

use super::elements::text;
use crate::app::text::card as words;
use crate::assess::ScoreRange;
use crate::framework::{Framework, Settings};

/// The line. It has no view box, so that its text keeps its size on a phone.
pub fn score_line(framework: &Framework, settings: &Settings, range: ScoreRange) -> Html {
    let Some(highest) = framework.highest_score() else {
        return Html::default();
    };
    let ScoreRange { low, high } = range;
    let (start, end) = (low.per_mille_of(highest), high.per_mille_of(highest));
    let is_settled = range.settled().is_some();
    let mut meanings = Vec::new();
    let mut marks = vec![label("0%", "start", "0".to_owned())];
    for threshold in framework.thresholds(settings) {
        let (rating, above) = (threshold.rating, threshold.above());
        let score = threshold.score.decimal();
        meanings.push(format!("{rating} {above} {score}"));
        let x = percent(threshold.score.per_mille_of(highest));
        marks.push(html! {
            <line class="threshold" x1={x.clone()} x2={x.clone()} y1="12" y2="36" />
        });
        marks.push(label(&x, "middle", score));
    }
    marks.push(label("100%", "end", highest.decimal()));
    html! {
        <figure class="score-line">
            <figcaption>
                { text("strong", "", words::score(range, highest)) }
                { format!(": {}.", meanings.join(", ")) }
            </figcaption>
            <svg width="100%" height="56" aria-hidden="true" focusable="false">
                <rect class="track" y="18" width="100%" height="12" rx="6" />
                <rect class="range" x={percent(start)} y="18" width={percent(end - start)} height="12" />
                { for marks }
                if is_settled {
                    <circle class="point" cx={percent(start)} cy="24" r="10" />
                }
            </svg>
        </figure>
    }
}

fn label(x: &str, anchor: &'static str, words: String) -> Html {
    html! { <text x={x.to_owned()} y="52" text-anchor={anchor}>{ words }</text> }
}

/// Tenths of a percent as a length: 725 is `72.5%`.
pub fn percent(per_mille: u64) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}
