//! The score on a line from 0 to the highest there can be, with the thresholds marked.

use core::fmt::Write as _;

use yew::prelude::*;

use super::elements::{element, plain, text};
use super::tag::{bare, list, tag, whole};
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
    let mut meanings = String::new();
    let mut marks = list![label("0%", "start", "0".to_owned())];
    for threshold in framework.thresholds(settings) {
        let (rating, above) = (threshold.rating, threshold.above());
        let score = threshold.score.decimal();
        meanings.push_str(if meanings.is_empty() { ": " } else { ", " });
        // Writing to a String cannot fail.
        let _ = write!(meanings, "{rating} {above} {score}");
        let x = percent(threshold.score.per_mille_of(highest));
        let (x1, x2) = (x.clone(), x.clone());
        marks.push(tag!("line" "class" = "threshold" "x1" = { x1 } "x2" = { x2 } "y1" = "12" "y2" = "36"; Vec::new()));
        marks.push(label(x, "middle", score));
    }
    marks.push(label("100%", "end", highest.decimal()));
    let (from, width) = (percent(start), percent(end - start));
    let mut shapes = list![
        tag!("rect" "class" = "track" "y" = "18" "width" = "100%" "height" = "12" "rx" = "6"; Vec::new()),
        tag!("rect" "class" = "range" "x" = { from } "y" = "18" "width" = { width } "height" = "12"; Vec::new()),
    ];
    shapes.extend(marks);
    if range.settled().is_some() {
        let x = percent(start);
        shapes
            .push(tag!("circle" "class" = "point" "cx" = { x } "cy" = "24" "r" = "10"; Vec::new()));
    }
    let caption = list![
        text("strong", "", words::score(range, highest)),
        plain(meanings + "."),
    ];
    let line = bare!("svg" "width" = "100%" "height" = "56" "aria-hidden" = "true"
        "focusable" = "false"; shapes);
    element(
        "figure",
        "score-line",
        list![element("figcaption", "", caption), whole(line)],
    )
}

fn label(x: impl Into<AttrValue>, anchor: &'static str, words: String) -> Html {
    let (x, words) = (x.into(), list![plain(words)]);
    tag!("text" "x" = { x } "y" = "52" "text-anchor" = { anchor }; words)
}

/// Tenths of a percent as a length: 725 is `72.5%`.
pub fn percent(per_mille: u64) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}
