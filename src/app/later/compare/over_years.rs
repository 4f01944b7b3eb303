//! From year to year, where both are published: of one CCG in words, of all that are known as
//! counts.

use crate::app::text::capitalised;
use crate::cases::{self, Case};
use crate::explore::{Moved, moved};
use crate::rating::Rating;

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

/// Two years in a row, and how the ratings changed that are known of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// The earlier year.
    pub from: &'static str,
    /// The next.
    pub to: &'static str,
    /// How many moved which way.
    pub moved: Moved,
}

/// Every two years in a row.
#[must_use]
pub fn all() -> Vec<Between> {
    let years = cases::years();
    let next = years.iter().skip(1);
    years
        .iter()
        .zip(next)
        .map(|(from, to)| Between {
            from,
            to,
            moved: moved(
                cases::in_both(from, to).map(|(before, after)| (before.overall, after.overall)),
            ),
        })
        .collect()
}

/// What the counts of the two years say, and how little.
#[must_use]
pub fn words(between: Between) -> String {
    let Between { from, to, moved } = between;
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
                           changed, so these counts do not stand for all CCGs.";

/// The columns of the table.
pub const COLUMNS: [&str; 5] = ["Years", "Up", "Same", "Down", "Known"];

/// Every two years as a row.
#[must_use]
pub fn rows(all: &[Between]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for Between { from, to, moved } in all {
        rows.push(vec![
            format!("{from} to {to}"),
            moved.up.to_string(),
            moved.same.to_string(),
            moved.down.to_string(),
            moved.total().to_string(),
        ]);
    }
    rows
}
