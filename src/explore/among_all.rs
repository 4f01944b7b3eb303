//! A rating among those of all CCGs, and how ratings changed from one year to another.

use core::cmp::Ordering;

use crate::rating::{Rating, RatingSet};

/// Where a rating stands among those of all CCGs in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// How many got one of the ratings that are possible.
    pub same: u32,
    /// How many got a worse one than any of them.
    pub worse: u32,
    /// How many got one between them that is not possible.
    pub between: u32,
    /// How many got a better one than any of them.
    pub better: u32,
}

/// Where the possible ratings stand among these counts, one for each rating; none where there is no
/// rating at all.
///
/// ```
/// use ccg_rating::{explore::place_among, rating::{Rating, RatingSet}};
/// let counts = [(Rating::Inadequate, 26), (Rating::Good, 82), (Rating::Outstanding, 10)];
/// let place = place_among(&counts, RatingSet::only(Rating::Good)).expect("there is a rating");
/// assert_eq!((place.same, place.worse, place.better), (82, 26, 10));
/// ```
#[must_use]
pub fn place_among(counts: &[(Rating, u32)], possible: RatingSet) -> Option<Place> {
    let (worst, best) = (possible.worst()?, possible.best()?);
    let sum = |is_such: &dyn Fn(Rating) -> bool| {
        let such = counts.iter().filter(|(rating, _)| is_such(*rating));
        such.map(|(_, count)| count).sum()
    };
    Some(Place {
        same: sum(&|rating| possible.contains(rating)),
        worse: sum(&|rating| rating < worst),
        between: sum(&|rating| worst < rating && rating < best && !possible.contains(rating)),
        better: sum(&|rating| best < rating),
    })
}

/// How the ratings of the same CCGs changed from one year to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// How many got a better one.
    pub up: u32,
    /// How many got the same.
    pub same: u32,
    /// How many got a worse one.
    pub down: u32,
}

impl Moved {
    /// How many there are.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.up + self.same + self.down
    }
}

/// Counts changes: each pair is the rating of one CCG before and after.
///
/// ```
/// use ccg_rating::{explore::moved, rating::Rating::{Good, Inadequate, Outstanding}};
/// let moved = moved([(Good, Outstanding), (Good, Good), (Good, Inadequate), (Good, Good)]);
/// assert_eq!((moved.up, moved.same, moved.down), (1, 2, 1));
/// ```
pub fn moved(pairs: impl IntoIterator<Item = (Rating, Rating)>) -> Moved {
    let mut changes = Moved::default();
    for (before, after) in pairs {
        match after.cmp(&before) {
            Ordering::Greater => changes.up += 1,
            Ordering::Equal => changes.same += 1,
            Ordering::Less => changes.down += 1,
        }
    }
    changes
}
