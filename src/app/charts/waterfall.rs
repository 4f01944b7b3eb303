//! What each component adds to the score: a row for each, where the last one ended, and the total
//! against its thresholds.

use super::drawing::{Anchor, Drawing, Look, Size};
use super::measure;
use crate::app::text::charts as words;
use crate::assess::{ScoreRange, sentence};
use crate::explore::Why;
use crate::framework::Threshold;
use crate::rating::Score;

/// The chart, of a framework with scores.
#[must_use]
pub fn waterfall(why: &Why, total: ScoreRange, thresholds: &[Threshold], size: Size) -> Drawing {
    let highest = highest(why);
    let scale = Scale { size, highest };
    let mut drawing = Drawing::new(
        words::WATERFALL.to_owned(),
        description(why, total, thresholds),
        size,
    );
    let mut top = 0;
    let mut bars = Vec::new();
    let mut from = only(Score::ZERO);
    for part in &why.contributions {
        let to = ScoreRange {
            low: from.low + part.adds.low,
            high: from.high + part.adds.high,
        };
        let bar = scale.row(
            &mut drawing,
            &mut top,
            &sentence(part.component.name),
            &words::adds(&part.adds.decimal()),
        );
        bars.push(bar);
        // All that it could have added, then what it did.
        let most = from.low + part.most;
        scale.bar(&mut drawing, bar, from.low, most, Look::Track);
        scale.bar(&mut drawing, bar, from.low, to.low, Look::Bar);
        if to.high > to.low {
            scale.bar(&mut drawing, bar, to.low, to.high, Look::Span);
        }
        from = to;
    }
    let bar = scale.row(&mut drawing, &mut top, words::SCORE, &total.decimal());
    bars.push(bar);
    scale.bar(&mut drawing, bar, Score::ZERO, highest, Look::Track);
    let rating = why.overall.single();
    scale.bar(
        &mut drawing,
        bar,
        Score::ZERO,
        total.low,
        Look::Rating(rating),
    );
    if total.high > total.low {
        scale.bar(&mut drawing, bar, total.low, total.high, Look::Span);
    }
    for threshold in thresholds {
        let x = scale.place(threshold.score);
        top += size.line();
        // Through the bars, and not through the words between them; from the last down to its own.
        for bar in &bars {
            let (above, below) = (bar - size.text / 5, bar + size.text * 6 / 5);
            drawing.line((x, above), (x, below), Look::Threshold);
        }
        drawing.line((x, bar), (x, top - size.small()), Look::Threshold);
        label(&mut drawing, x, top, &of(*threshold));
    }
    drawing.reach(top + size.text / 2);
    drawing
}

/// Where scores lie from left to right.
struct Scale {
    size: Size,
    highest: Score,
}

impl Scale {
    /// Room at either side, for a line that stands at the end.
    const fn margin(&self) -> i32 {
        self.size.text / 4
    }

    fn place(&self, score: Score) -> i32 {
        let width = self.size.width - 2 * self.margin();
        let share = i32::try_from(score.per_mille_of(self.highest)).unwrap_or(1_000);
        self.margin() + width * share / 1_000
    }

    /// Adds the words of a row; gives where its bar lies.
    fn row(&self, drawing: &mut Drawing, top: &mut i32, name: &str, value: &str) -> i32 {
        let Size { width, text } = self.size;
        let (left, right) = (self.margin(), width - self.margin());
        let mut line = *top + text;
        let mut needs = measure::width(value, text, Look::Strong.weight()) + text;
        // A long name stands on several lines, and the value below it where it has no room beside.
        let lines = measure::wrapped(name, text, Look::Words.weight(), right - left);
        for (number, words) in (0..).zip(lines) {
            line = *top + text + number * self.size.line();
            needs += measure::width(&words, text, Look::Words.weight());
            drawing.text(left, line, Anchor::Start, Look::Words, words);
        }
        if needs > right - left {
            line += self.size.line();
        }
        drawing.text(right, line, Anchor::End, Look::Strong, value);
        let bar = line + self.size.text / 2;
        *top = bar + self.thickness() + self.size.text / 2;
        bar
    }

    const fn thickness(&self) -> i32 {
        self.size.text
    }

    fn bar(&self, drawing: &mut Drawing, top: i32, from: Score, to: Score, look: Look) {
        let (left, right) = (self.place(from), self.place(to));
        drawing.rect(left, top, right - left, self.thickness(), look);
    }
}

/// Words under a place, moved aside where they would leave the drawing.
fn label(drawing: &mut Drawing, x: i32, line: i32, says: &str) {
    let Size { width, .. } = drawing.size;
    let size = drawing.size.small();
    let half = measure::width(says, size, Look::Quiet.weight()) / 2 + 1;
    let x = x.min(width - half).max(half);
    drawing.text_of(size, x, line, Anchor::Middle, Look::Quiet, says);
}

fn description(why: &Why, total: ScoreRange, thresholds: &[Threshold]) -> String {
    let mut told = String::new();
    for part in &why.contributions {
        let name = sentence(part.component.name);
        told.push_str(&words::part_adds(
            &name,
            &part.adds.decimal(),
            &part.most.decimal(),
        ));
    }
    told.push_str(&words::together(&total.decimal()));
    for threshold in thresholds {
        told.push(' ');
        told.push_str(&sentence(&of(*threshold)));
        told.push('.');
    }
    told
}

/// What a threshold asks for: `above 1: good`.
fn of(threshold: Threshold) -> String {
    words::threshold(
        threshold.above(),
        &threshold.score.decimal(),
        threshold.rating,
    )
}

/// The columns of the table.
pub const COLUMNS: [&str; 5] = words::WATERFALL_COLUMNS;

/// The chart's figures as rows: each part, the total, and the thresholds that it is held against.
#[must_use]
pub fn rows(why: &Why, total: ScoreRange, thresholds: &[Threshold]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for part in &why.contributions {
        rows.push(vec![
            sentence(part.component.name),
            part.score
                .map_or_else(|| words::PART_NOT_KNOWN.to_owned(), exactly),
            part.weight.to_string(),
            exactly(part.adds),
            part.most.to_string(),
        ]);
    }
    let none = || "–".to_owned();
    let most = highest(why).to_string();
    rows.push(vec![
        words::SCORE.to_owned(),
        none(),
        none(),
        exactly(total),
        most,
    ]);
    for threshold in thresholds {
        let needs = format!("{} {}", threshold.above(), exactly(only(threshold.score)));
        let name = words::needed_for(threshold.rating);
        rows.push(vec![name, none(), none(), needs, none()]);
    }
    rows
}

/// The score as a decimal number, and as a fraction where that is exact and the other may not be.
fn exactly(range: ScoreRange) -> String {
    let (decimal, exact) = (range.decimal(), range.to_string());
    if decimal == exact || range.settled().is_none() {
        decimal
    } else {
        format!("{decimal} ({exact})")
    }
}

const fn only(score: Score) -> ScoreRange {
    ScoreRange {
        low: score,
        high: score,
    }
}

/// All that the parts can add together.
fn highest(why: &Why) -> Score {
    let mut sum = Score::ZERO;
    for part in &why.contributions {
        sum = sum + part.most;
    }
    sum
}
