//! A rating among those of all CCGs of its year: in words, as a chart and as a table.

use crate::app::charts::drawing::{Anchor, Drawing, Look, Size};
use crate::app::charts::measure::{Weight, width};
use crate::app::charts::share::per_cent;
use crate::app::text::{capitalised, possible};
use crate::cases::NationalResult;
use crate::explore::place_among;
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
        match (self.published == Some(rating), is_settled, is_possible) {
            (true, true, _) => Some("as published, and as worked out here"),
            (true, false, true) => Some("as published, and possible here"),
            (true, false, false) => Some("as published"),
            (false, true, _) => Some("as worked out here"),
            (false, false, true) => Some("possible by what is entered here"),
            (false, false, false) => None,
        }
    }
}

/// Where it stands, in plain English.
#[must_use]
pub fn words(result: &NationalResult, marked: Marked) -> Vec<String> {
    let Marked {
        published,
        worked_out,
    } = marked;
    let mut sentences = Vec::new();
    if let Some(rating) = published {
        let only = RatingSet::only(rating);
        sentences.push(format!(
            "NHS England rated it {rating}, as it did {} in {}. {}",
            how_many(result, only),
            result.year,
            others(result, only)
        ));
    }
    let says_nothing = worked_out == RatingSet::ALL || worked_out.is_empty();
    match worked_out.single() {
        _ if says_nothing => {
            if published.is_none() {
                sentences.push(format!(
                    "What is entered still allows every rating, so its place among the {} CCGs of \
                     {} is not known.",
                    result.ccgs, result.year
                ));
            }
        }
        single if single.is_some() && single == published => {}
        Some(rating) => sentences.push(format!(
            "What is entered here comes to {rating}, as {} were rated in {}. {}",
            how_many(result, worked_out),
            result.year,
            others(result, worked_out)
        )),
        None => sentences.push(format!(
            "By what is entered here it is {}, as {} were rated in {}. {}",
            possible(worked_out).to_ascii_lowercase(),
            how_many(result, worked_out),
            result.year,
            others(result, worked_out)
        )),
    }
    sentences
}

/// `91 of 209 CCGs (44%)`
fn how_many(result: &NationalResult, ratings: RatingSet) -> String {
    let all = result.ccgs;
    let same = place_among(&result.counts, ratings).map_or(0, |place| place.same);
    format!("{same} of {all} CCGs ({})", per_cent(same, all))
}

/// `26 did worse, 92 did better.`
fn others(result: &NationalResult, ratings: RatingSet) -> String {
    let Some(place) = place_among(&result.counts, ratings) else {
        return String::new();
    };
    let mut rest = Vec::new();
    for (count, did) in [
        (place.worse, "did worse"),
        (place.between, "came between"),
        (place.better, "did better"),
    ] {
        if count > 0 {
            rest.push(format!("{count} {did}"));
        }
    }
    if rest.is_empty() {
        String::new()
    } else {
        format!("{}.", rest.join(", "))
    }
}

/// The chart: a bar for each rating, best first, on the ground of all CCGs.
#[must_use]
pub fn draw(result: &NationalResult, marked: Marked, size: Size) -> Drawing {
    let mut drawing = Drawing::new(
        format!("All {} CCGs in {}", result.ccgs, result.year),
        described(result, marked),
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
        top = if size.is_wide() {
            row.wide(&mut drawing, top)
        } else {
            row.narrow(&mut drawing, top)
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
    /// Its word above its bar; gives where the next begins.
    fn narrow(&self, drawing: &mut Drawing, top: i32) -> i32 {
        let Size { width: all, text } = drawing.size;
        let side = text + 3;
        let baseline = top + text;
        drawing.mark(0, top, side, Some(self.rating));
        drawing.text(side + 6, baseline, Anchor::Start, self.look(), self.name());
        drawing.text(all - 1, baseline, Anchor::End, self.look(), self.share());
        let bar = top + side + 4;
        self.bar(drawing, (1, bar), (all - 2, text));
        let mut bottom = bar + text;
        if let Some(says) = self.says {
            let small = drawing.size.small();
            let at = 1 + self.length(all - 2).max(12) / 2;
            drawing.pointer(at.min(12), bottom + 4, -small * 2 / 3);
            bottom += 6 + small;
            drawing.text_of(small, 26, bottom, Anchor::Start, Look::Words, says);
        }
        drawing.reach(bottom + 6);
        bottom + text
    }

    /// Its word beside its bar.
    fn wide(&self, drawing: &mut Drawing, top: i32) -> i32 {
        let Size { width: all, text } = drawing.size;
        let line = drawing.size.line();
        let baseline = top + text;
        let side = text + 4;
        drawing.mark(0, top, side, Some(self.rating));
        drawing.text(side + 12, baseline, Anchor::Start, self.look(), self.name());
        let names =
            Rating::ALL.map(|rating| width(&capitalised(rating.name()), text, Weight::Bold));
        let left = side + 36 + names.into_iter().max().unwrap_or(0);
        let count = width(&format!("{} (99%)", self.of), text, Weight::Bold);
        drawing.text(all - 1, baseline, Anchor::End, self.look(), self.share());
        self.bar(drawing, (left, top + 1), (all - left - count - 24, text));
        let mut bottom = top + line;
        if let Some(says) = self.says {
            let small = drawing.size.small();
            drawing.pointer(left + 10, top + text + 6, -small * 2 / 3);
            bottom += small / 2;
            drawing.text_of(small, left + 30, bottom, Anchor::Start, Look::Words, says);
            bottom += small / 2;
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
        format!("{} ({})", self.count, per_cent(self.count, self.of))
    }
}

fn described(result: &NationalResult, marked: Marked) -> String {
    let mut rows = Vec::new();
    for (rating, count) in result.counts.iter().rev() {
        let says = marked
            .at(*rating)
            .map_or(String::new(), |says| format!(", this one {says}"));
        rows.push(format!(
            "{rating} {count} ({}){says}",
            per_cent(*count, result.ccgs)
        ));
    }
    format!("How many CCGs got each rating: {}.", rows.join("; "))
}

/// The columns of the table.
pub const COLUMNS: [&str; 4] = ["Rating", "CCGs", "Share", "This one"];

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
                marked.at(*rating).unwrap_or("–").to_owned(),
            ]
        })
        .collect()
}
