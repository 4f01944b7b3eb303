//! What is unknown is a set of possible ratings, never a guess: this is that set.

use super::Rating;

/// A set of ratings, used for "what the unknown parts still allow".
///
/// ```
/// use ccg_rating::rating::{Rating, RatingSet};
/// let set = RatingSet::only(Rating::Good).with(Rating::Inadequate);
/// assert_eq!(set.worst(), Some(Rating::Inadequate));
/// assert_eq!(set.single(), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RatingSet(u8);

impl RatingSet {
    /// No rating at all.
    pub const EMPTY: Self = Self(0);
    /// Every rating: nothing is known.
    pub const ALL: Self = Self(0b1111);

    /// The set that holds this rating alone.
    #[must_use]
    pub const fn only(rating: Rating) -> Self {
        Self(1 << rating as u8)
    }

    /// This set and the rating.
    #[must_use]
    pub const fn with(self, rating: Rating) -> Self {
        Self(self.0 | Self::only(rating).0)
    }

    /// Everything that is in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the rating is in the set.
    #[must_use]
    pub const fn contains(self, rating: Rating) -> bool {
        self.0 & Self::only(rating).0 != 0
    }

    /// Whether every rating of `other` is in this set too.
    #[must_use]
    pub const fn includes(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// How many ratings are in the set, 0 to 4.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether the set holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The one rating of the set, if it holds exactly one.
    #[must_use]
    pub fn single(self) -> Option<Rating> {
        if self.len() == 1 { self.worst() } else { None }
    }

    /// The lowest rating in the set.
    #[must_use]
    pub fn worst(self) -> Option<Rating> {
        self.iter().next()
    }

    /// The highest rating in the set.
    #[must_use]
    pub fn best(self) -> Option<Rating> {
        self.iter().last()
    }

    /// The ratings of the set, worst first.
    pub fn iter(self) -> impl Iterator<Item = Rating> + Clone {
        Rating::ALL
            .into_iter()
            .filter(move |rating| self.contains(*rating))
    }

    /// `good`, or `requires improvement or good`: worst first.
    ///
    /// ```
    /// use ccg_rating::rating::{Rating, RatingSet};
    /// let set = RatingSet::only(Rating::Good).with(Rating::RequiresImprovement);
    /// assert_eq!(set.in_words(), "requires improvement or good");
    /// ```
    #[must_use]
    pub fn in_words(self) -> String {
        let mut names: Vec<&str> = self.iter().map(Rating::name).collect();
        match names.pop() {
            Some(last) if !names.is_empty() => format!("{} or {last}", names.join(", ")),
            last => last.unwrap_or_default().to_owned(),
        }
    }
}

impl FromIterator<Rating> for RatingSet {
    fn from_iter<I: IntoIterator<Item = Rating>>(ratings: I) -> Self {
        ratings.into_iter().fold(Self::EMPTY, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::{Rating, RatingSet};

    #[test]
    fn a_set_lists_its_ratings_worst_first_however_it_was_made() {
        let set: RatingSet = [Rating::Outstanding, Rating::Inadequate]
            .into_iter()
            .collect();
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [Rating::Inadequate, Rating::Outstanding]
        );
        assert_eq!(set.best(), Some(Rating::Outstanding));
        assert_eq!(set.len(), 2);
    }

    #[test]
    fn only_a_set_of_one_has_a_single_rating() {
        assert_eq!(RatingSet::EMPTY.single(), None);
        assert_eq!(RatingSet::only(Rating::Good).single(), Some(Rating::Good));
        assert_eq!(RatingSet::ALL.single(), None);
    }

    #[test]
    fn a_set_includes_its_parts_and_nothing_else() {
        let good = RatingSet::only(Rating::Good);
        assert!(RatingSet::ALL.includes(good));
        assert!(!good.includes(RatingSet::ALL));
        assert!(good.includes(RatingSet::EMPTY));
        assert!(RatingSet::EMPTY.is_empty());
        assert_eq!(good.union(RatingSet::EMPTY), good);
    }

    #[test]
    fn ratings_are_listed_worst_first_with_or_before_the_last() {
        let good = RatingSet::only(Rating::Good);
        assert_eq!(RatingSet::EMPTY.in_words(), "");
        assert_eq!(good.in_words(), "good");
        assert_eq!(
            good.with(Rating::Inadequate).in_words(),
            "inadequate or good"
        );
        assert_eq!(
            RatingSet::ALL.in_words(),
            "inadequate, requires improvement, good or outstanding"
        );
    }
}
