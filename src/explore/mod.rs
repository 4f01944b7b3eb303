//! Questions about an assessment: why it is what it is, what would change it, how sure it is, and how
//! it compares. [`words`] says the answers in plain English.

mod among_all;
mod changes;
mod influence;
mod readings;
mod sampling;
mod side_by_side;
mod turning_points;
mod why;
pub mod words;

pub use among_all::{Moved, Place, moved, place_among};
pub use changes::{Change, Changes, Direction, Move, changes};
pub use influence::{Influence, influence};
pub use readings::{Matter, Reading, Readings, readings, under_each_choice};
pub use sampling::{DRAWS, Draws, SEED, Sampler, WhyKept, sample};
pub use side_by_side::{Cell, Row, Side, What, side_by_side};
pub use turning_points::{TurningPoint, WorkedOut, turning_points};
pub use why::{Contribution, Distance, HeldDown, Needed, Why, why};
