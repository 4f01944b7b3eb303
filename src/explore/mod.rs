//! Questions about an assessment: how it stands under the other readings of a setting, and what would
//! change it.

mod changes;
mod readings;

pub use changes::{Change, Changes, Direction, Move, changes};
pub use readings::{Reading, under_each_choice};
