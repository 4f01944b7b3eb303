//! Published ratings.
