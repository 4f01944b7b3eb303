//! How a CCG compares: with all of its year, with others side by side, and from year to year. What it
//! says of columns side by side is in `side_by_side`.

use crate::app::charts::share::per_cent;
use crate::app::text::{capitalised, possible};
use crate::cases::{self, Case, NationalResult};
use crate::explore::{Moved, place_among};
use crate::rating::{Rating, RatingSet};

/// Above the rating among those of all CCGs of its year.
#[must_use]
pub fn among_all_heading(ccgs: u32) -> String {
    format!("Among all {ccgs} CCGs")
}

/// Where a rating stands among those of all CCGs of its year: what NHS England said, where that is
/// known, and what is worked out here.
#[must_use]
pub fn among_all(
    result: &NationalResult,
    published: Option<Rating>,
    worked_out: RatingSet,
) -> Vec<String> {
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

/// What is marked at a rating in the chart and its table, in words; nothing where nothing is.
#[must_use]
pub const fn marked(
    is_published: bool,
    is_settled: bool,
    is_possible: bool,
) -> Option<&'static str> {
    match (is_published, is_settled, is_possible) {
        (true, true, _) => Some("as published, and as worked out here"),
        (true, false, true) => Some("as published, and possible here"),
        (true, false, false) => Some("as published"),
        (false, true, _) => Some("as worked out here"),
        (false, false, true) => Some("possible by what is entered here"),
        (false, false, false) => None,
    }
}

/// What stands in the table where nothing is marked.
pub const NOT_MARKED: &str = "–";

/// A count with its share: `82 (39%)`.
#[must_use]
pub fn share(count: u32, per_cent: &str) -> String {
    format!("{count} ({per_cent})")
}

/// The chart in words; `marked` says what is marked at a rating.
#[must_use]
pub fn described(
    counts: &[(Rating, u32)],
    ccgs: u32,
    marked: impl Fn(Rating) -> Option<&'static str>,
) -> String {
    let mut rows = Vec::new();
    for (rating, count) in counts.iter().rev() {
        let says = marked(*rating).map_or(String::new(), |says| format!(", this one {says}"));
        rows.push(format!(
            "{rating} {}{says}",
            share(*count, &per_cent(*count, ccgs))
        ));
    }
    format!("How many CCGs got each rating: {}.", rows.join("; "))
}

/// What the table of the national result is called.
pub const AMONG_ALL_TABLE: &str = "How many CCGs got each rating";
/// The columns of the table.
pub const AMONG_ALL_COLUMNS: [&str; 4] = ["Rating", "CCGs", "Share", "This one"];

/// Above how ratings changed.
pub const FROM_YEAR_TO_YEAR: &str = "From year to year";

/// What the table of changes is called.
pub const YEARS_TABLE: &str =
    "How many CCGs got a better, the same or a worse rating in the next year";

/// What became of a CCG, by its name.
#[must_use]
pub fn of_ccg(ccg: &str, story: &str) -> String {
    format!("{ccg}: {story}")
}

/// A year and the next.
#[must_use]
pub fn from_to(from: &str, to: &str) -> String {
    format!("{from} to {to}")
}

/// What became of one CCG over the years that are known, in their order.
#[must_use]
pub fn story(years: &[&Case]) -> String {
    let [first, .., last] = years else {
        return years.first().map_or_else(String::new, |only| {
            format!(
                "{} in {}: the only year of which we found its rating.",
                capitalised(only.overall.name()),
                only.year
            )
        });
    };
    if years.iter().all(|case| case.overall == first.overall) {
        let rating = capitalised(first.overall.name());
        return if years.len() == 2 {
            format!(
                "{rating} in both years that we found, {} and {}.",
                first.year, last.year
            )
        } else {
            format!(
                "{rating} in all {} years that we found, from {} to {}.",
                years.len(),
                first.year,
                last.year
            )
        };
    }
    let mut said = Vec::new();
    let mut before: Option<Rating> = None;
    for case in years {
        let change = before.map_or(String::new(), |before| {
            format!(" ({})", change(before, case.overall))
        });
        said.push(format!("{} in {}{change}", case.overall, case.year));
        before = Some(case.overall);
    }
    capitalised(&format!("{}.", said.join(", ")))
}

/// `one step up`, `the same`, `2 steps down`
#[must_use]
pub fn change(before: Rating, after: Rating) -> String {
    let steps = (before as u8).abs_diff(after as u8);
    let steps = if steps == 1 {
        "one step".to_owned()
    } else {
        format!("{steps} steps")
    };
    match after.cmp(&before) {
        core::cmp::Ordering::Greater => format!("{steps} up"),
        core::cmp::Ordering::Equal => "the same".to_owned(),
        core::cmp::Ordering::Less => format!("{steps} down"),
    }
}

/// How many of some CCGs got each rating in a year, worst first, and of how many it is not known:
/// `2015/16: 1 requires improvement, 2 good, 6 not known.`
#[must_use]
pub fn counted(year: &str, ratings: &[Option<Rating>]) -> String {
    let mut counts = Vec::new();
    for rating in Rating::ALL {
        let count = ratings.iter().filter(|of| **of == Some(rating)).count();
        if count > 0 {
            counts.push(format!("{count} {rating}"));
        }
    }
    let unknown = ratings.iter().filter(|of| of.is_none()).count();
    if unknown > 0 {
        counts.push(format!("{unknown} not known"));
    }
    format!("{year}: {}.", counts.join(", "))
}

/// What the counts of the two years say, and how little.
#[must_use]
pub fn between(from: &str, to: &str, moved: Moved) -> String {
    let of = cases::national_result(to).map_or_else(
        || "all CCGs".to_owned(),
        |result| format!("{} CCGs", result.ccgs),
    );
    format!(
        "We found the ratings for both {from} and {to} of only {} of {of}: {} did better in {to}, {} \
         got the same, {} did worse.",
        moved.total(),
        moved.up,
        moved.same,
        moved.down
    )
}

/// Why the counts stand for no more than themselves.
pub const CAUTION: &str = "Newspapers wrote mostly about the lowest ratings and about those that \
                           changed. So these counts do not stand for all CCGs.";

/// The columns of their table.
pub const YEARS_COLUMNS: [&str; 5] = ["Years", "Up", "Same", "Down", "Known"];

/// Before a source.
pub const SOURCE: &str = "Source: ";
/// Before several.
pub const SOURCES: &str = "Sources: ";
/// Between them.
pub const BETWEEN_SOURCES: &str = "; ";

/// Where the figures for all CCGs come from.
#[must_use]
pub fn national_source(source: &str) -> String {
    format!("National result: {source}")
}

/// What unfolds every published rating.
#[must_use]
pub fn every_rating(count: usize) -> String {
    format!("Every published rating we found ({count})")
}

/// Above the ratings of a year.
#[must_use]
pub fn of_year(year: &str, ccgs: usize) -> String {
    format!("{year}, {ccgs} CCGs")
}

/// A CCG and its rating.
#[must_use]
pub fn rated_as(case: &Case) -> String {
    format!("{}: {}", case.ccg, case.overall)
}
