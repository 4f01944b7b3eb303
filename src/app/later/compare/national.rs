//! A rating among those of all CCGs of its year: in words, as a chart and as a table.

use crate::app::charts::drawing::{Anchor, Drawing, Look, Size};
use crate::app::charts::measure::{Weight, width, wrapped};
use crate::app::charts::share::per_cent;
use crate::app::text::method::all_ccgs;
use crate::app::text::{capitalised, compare as says};
use crate::cases::NationalResult;
use crate::rating::{Rating, RatingSet};

/// What is marked in the national result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// What NHS England said, where that is known.
    pub published: Option<Rating>,
    /// What is worked out here.
    pub worked_out: RatingSet,
}

impl Marked {
    /// What is marked at this rating, in words; nothing where nothing is.
    #[must_use]
    pub fn at(self, rating: Rating) -> Option<&'static str> {
        let is_settled = self.worked_out.single() == Some(rating);
        // That everything is possible says nothing about any one.
        let is_possible = self.worked_out.contains(rating) && self.worked_out != RatingSet::ALL;
        says::marked(self.published == Some(rating), is_settled, is_possible)
    }
}

/// The chart: a bar for each rating, best first, on the ground of all CCGs.
#[must_use]
pub fn draw(result: &NationalResult, marked: Marked, size: Size) -> Drawing {
    let mut drawing = Drawing::new(
        all_ccgs(result.ccgs, result.year),
        says::described(&result.counts, result.ccgs, |rating| marked.at(rating)),
        size,
    );
    let mut top = 0;
    for (rating, count) in result.counts.iter().rev() {
        let row = Row {
            rating: *rating,
            count: *count,
            of: result.ccgs,
            says: marked.at(*rating),
        };
        top = match row.beside(size) {
            Some(bar) => row.wide(&mut drawing, top, bar),
            None => row.narrow(&mut drawing, top),
        };
    }
    drawing
}

/// One rating in the chart.
struct Row {
    rating: Rating,
    count: u32,
    of: u32,
    says: Option<&'static str>,
}

impl Row {
    /// Where bars begin and how long they are beside their words, if there is room: the same for every row.
    fn beside(&self, size: Size) -> Option<(i32, i32)> {
        let bold = |words: &str| width(words, size.text, Weight::Bold);
        let names = Rating::ALL.map(|rating| bold(&capitalised(rating.name())));
        let left = size.text + 40 + names.into_iter().max().unwrap_or(0);
        let all = size.width - left - bold(&says::share(self.of, "99%")) - 24;
        (size.is_wide() && all >= size.width / 4).then_some((left, all))
    }

    /// Its word above its bar, its share at the end of that line or, where the two do not fit, below;
    /// gives where the next begins.
    fn narrow(&self, drawing: &mut Drawing, top: i32) -> i32 {
        let Size { width: all, text } = drawing.size;
        let side = text + 3;
        let (left, line) = (side + 6, drawing.size.line());
        let mut baseline = top + text;
        drawing.mark(0, top, side, Some(self.rating));
        let bold = |words: &str| width(words, text, Weight::Bold);
        let mut end = left;
        for (place, part) in wrapped(&self.name(), text, Weight::Bold, all - left)
            .into_iter()
            .enumerate()
        {
            baseline = top + text + line * i32::try_from(place).unwrap_or(0);
            end = left + bold(&part) + text / 2;
            drawing.text(left, baseline, Anchor::Start, self.look(), part);
        }
        if end + bold(&self.share()) > all - 1 {
            baseline += line;
        }
        drawing.text(all - 1, baseline, Anchor::End, self.look(), self.share());
        let bar = baseline + 7;
        self.bar(drawing, (1, bar), (all - 2, text));
        let mut bottom = bar + text;
        if let Some(says) = self.says {
            let small = drawing.size.small();
            let at = 1 + self.length(all - 2).max(12) / 2;
            drawing.pointer(at.min(12), bottom + 4, -small * 2 / 3);
            bottom = says_of(drawing, says, (26, bottom + 6 + small));
        }
        drawing.reach(bottom + 6);
        bottom + text
    }

    /// Its word beside its bar, which begins there and is so long at most.
    fn wide(&self, drawing: &mut Drawing, top: i32, (left, length): (i32, i32)) -> i32 {
        let Size { width: all, text } = drawing.size;
        let line = drawing.size.line();
        let baseline = top + text;
        let side = text + 4;
        drawing.mark(0, top, side, Some(self.rating));
        drawing.text(side + 12, baseline, Anchor::Start, self.look(), self.name());
        drawing.text(all - 1, baseline, Anchor::End, self.look(), self.share());
        self.bar(drawing, (left, top + 1), (length, text));
        let mut bottom = top + line;
        if let Some(says) = self.says {
            let small = drawing.size.small();
            drawing.pointer(left + 10, top + text + 6, -small * 2 / 3);
            bottom = says_of(drawing, says, (left + 30, bottom + small / 2)) + small / 2;
        }
        drawing.reach(bottom + 4);
        bottom + line / 3
    }

    /// Its bar from a corner, on the ground of all CCGs.
    fn bar(&self, drawing: &mut Drawing, (x, y): (i32, i32), (all, high): (i32, i32)) {
        let look = match self.says {
            Some(_) => Look::Rating(Some(self.rating)),
            None => Look::PaleRating(Some(self.rating)),
        };
        drawing.rect(x, y, all, high, Look::Track);
        drawing.rect(x, y, self.length(all), high, look);
    }

    fn length(&self, all: i32) -> i32 {
        let whole = i64::from(self.of.max(1));
        let length = i64::from(all) * i64::from(self.count) / whole;
        i32::try_from(length).unwrap_or(all)
    }

    const fn look(&self) -> Look {
        match self.says {
            Some(_) => Look::Strong,
            None => Look::Words,
        }
    }

    fn name(&self) -> String {
        capitalised(self.rating.name())
    }

    fn share(&self) -> String {
        says::share(self.count, &per_cent(self.count, self.of))
    }
}

/// What is marked, from a place on, on as many lines as it takes; gives the last one's.
fn says_of(drawing: &mut Drawing, says: &str, (x, first): (i32, i32)) -> i32 {
    let (small, room) = (drawing.size.small(), drawing.size.width - x);
    let mut baseline = first;
    for (place, words) in wrapped(says, small, Weight::Plain, room)
        .into_iter()
        .enumerate()
    {
        baseline = first + i32::try_from(place).unwrap_or(0) * small * 3 / 2;
        drawing.text_of(small, x, baseline, Anchor::Start, Look::Words, words);
    }
    baseline
}

/// The chart's figures as rows.
#[must_use]
pub fn rows(result: &NationalResult, marked: Marked) -> Vec<Vec<String>> {
    let best_first = result.counts.iter().rev();
    best_first
        .map(|(rating, count)| {
            vec![
                capitalised(rating.name()),
                count.to_string(),
                per_cent(*count, result.ccgs),
                marked.at(*rating).unwrap_or(says::NOT_MARKED).to_owned(),
            ]
        })
        .collect()
}
