//! Questions about an assessment: why it is what it is, what would change it, how it stands under other
//! readings of the method, and how sure it is as far as chance goes. [`words`] says the answers in plain
//! English.

mod changes;
mod influence;
mod readings;
mod sampling;
mod turning_points;
mod why;
pub mod words;

pub use changes::{Change, Changes, Direction, Move, changes};
pub use influence::{Influence, influence};
pub use readings::{Matter, Reading, Readings, readings, under_each_choice};
pub use sampling::{DRAWS, Draws, SEED, Sampler, WhyKept, sample};
pub use turning_points::{TurningPoint, turning_points};
pub use why::{Contribution, Distance, HeldDown, Needed, Why, why};
