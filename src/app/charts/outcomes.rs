//! How often each rating came out: a bar for each, with its share and how far that may be off.

use super::drawing::{Anchor, Drawing, Look, Size};
use super::measure;
use super::share::per_mille;
use crate::assess::sentence;
use crate::explore::words::either;
use crate::rating::RatingSet;

/// How often something came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What: one rating, or those of which it could be any.
    pub ratings: RatingSet,
    /// How often, of [`Outcomes::of`].
    pub count: u32,
    /// What stands above the bar, or beside its name: `58 of 72`.
    pub says: String,
    /// How far the share may be off either way, per mille.
    pub error: u32,
}

/// The chart's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcomes {
    /// Its name.
    pub title: String,
    /// How often in all; above 0.
    pub of: u32,
    /// What came out.
    pub rows: Vec<Outcome>,
}

impl Outcomes {
    /// The chart.
    #[must_use]
    pub fn drawn(&self, size: Size) -> Drawing {
        let mut drawing = Drawing::new(self.title.clone(), self.description(), size);
        let (left, right) = (size.text / 4, size.width - size.text / 4);
        let mut top = 0;
        for row in &self.rows {
            let rating = row.ratings.single();
            let mark = size.text;
            let line = top + size.text;
            drawing.mark(left, line - mark + mark / 8, mark, rating);
            let words = sentence(&either(row.ratings));
            let start = left + mark * 4 / 3;
            let mut needs = measure::width(&row.says, mark, Look::Strong.weight()) + mark;
            let mut below = line;
            // A long name stands on several lines.
            let lines = measure::wrapped(&words, mark, Look::Words.weight(), right - start);
            for (number, words) in (0..).zip(lines) {
                below = line + number * size.line();
                needs += measure::width(&words, mark, Look::Words.weight());
                drawing.text(start, below, Anchor::Start, Look::Words, words);
            }
            // Beside it, or below where it needs the line for itself.
            let (x, anchor) = if needs <= right - start {
                (right, Anchor::End)
            } else {
                below += size.line();
                (start, Anchor::Start)
            };
            drawing.text(x, below, anchor, Look::Strong, row.says.clone());
            let bar = below + size.text / 2;
            let width = right - left;
            let place = |per_mille: u32| {
                let share = i32::try_from(per_mille.min(1_000)).unwrap_or(1_000);
                left + width * share / 1_000
            };
            let share = per_mille(row.count, self.of);
            drawing.rect(left, bar, width, size.text, Look::Track);
            drawing.rect(
                left,
                bar,
                place(share) - left,
                size.text,
                Look::Rating(rating),
            );
            if row.error > 0 {
                let middle = bar + size.text / 2;
                let (low, high) = (
                    place(share.saturating_sub(row.error)),
                    place(share + row.error),
                );
                drawing.line((low, middle), (high, middle), Look::Whisker);
            }
            top = bar + size.text * 3 / 2;
        }
        drawing.reach(top);
        drawing
    }

    fn description(&self) -> String {
        let mut words = String::new();
        for row in &self.rows {
            words.push_str(&sentence(&either(row.ratings)));
            words.push_str(": ");
            words.push_str(&row.says);
            words.push_str(". ");
        }
        words.truncate(words.trim_end().len());
        words
    }
}
