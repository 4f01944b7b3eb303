//! The words of the trade: [`Rating`], [`RatingSet`], exact [`Score`], [`Band`], [`Level`] and
//! [`Basis`].
//!
//! Nothing here knows a framework, an indicator or a browser.
//!
//! ```
//! use ccg_rating::rating::{Rating, RatingSet, Score};
//!
//! // What is not known is a set of ratings.
//! let either = RatingSet::only(Rating::Good).with(Rating::Outstanding);
//! assert_eq!((either.worst(), either.single()), (Some(Rating::Good), None));
//!
//! // A score is a fraction: three thirds are exactly 1, and not a little less.
//! let third = Score::ratio(1, 3);
//! assert_eq!(third + third + third, Score::ONE);
//! ```

mod band;
mod basis;
mod decimal;
mod level;
#[expect(
    clippy::module_inception,
    reason = "a newcomer looks for `Rating` in rating.rs"
)]
mod rating;
mod rating_set;
mod score;
mod share;

pub use band::Band;
pub use basis::Basis;
pub use decimal::Decimal;
pub use level::Level;
pub use rating::Rating;
pub use rating_set::RatingSet;
pub use score::{Score, insert_in_order};
pub use share::Share;
