//! The words of the trade: [`Rating`], [`RatingSet`], exact [`Score`], [`Band`], [`Level`] and
//! [`Basis`].
//!
//! Nothing here knows a framework, an indicator or a browser.

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
