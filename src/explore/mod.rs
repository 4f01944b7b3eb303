//! Questions about an assessment: how it stands under the other readings of a setting, what would
//! change it, at which value a band would turn, and which entries decide. The answers are numbers and
//! sets; [`words`] makes sentences of them.

mod changes;
mod influence;
mod readings;
mod turning_points;
pub mod words;

pub use changes::{Change, Changes, Direction, Move, changes};
pub use influence::{Influence, influence};
pub use readings::{Reading, under_each_choice};
pub use turning_points::{TurningPoint, turning_points};
