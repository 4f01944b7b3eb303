//! From year to year, where both are published: of one CCG in words, of all that are known as
//! counts.

use crate::app::text::compare as says;
use crate::cases;
use crate::explore::{Moved, moved};

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

/// Every two years as a row.
#[must_use]
pub fn rows(all: &[Between]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for Between { from, to, moved } in all {
        rows.push(vec![
            says::from_to(from, to),
            moved.up.to_string(),
            moved.same.to_string(),
            moved.down.to_string(),
            moved.total().to_string(),
        ]);
    }
    rows
}
