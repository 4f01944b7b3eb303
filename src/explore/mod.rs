//! Questions about an assessment: why it is what it is, what would change it, how sure it is, and how
//! it compares. [`words`] says the answers in plain English.
//!
//! | question | asked by | the answer |
//! | --- | --- | --- |
//! | why? | [`why()`] | what each part adds, how far the thresholds are: [`Why`] |
//! | what would change it? | [`changes()`], [`turning_points()`] | the smallest sets of steps, the values at which bands change |
//! | how sure is the method? | [`readings()`] | the ratings under every reading of it: [`Readings`] |
//! | how sure are the figures? | [`sample()`] | how often which rating came of ten thousand draws: [`Draws`] |
//! | which entry matters? | [`influence()`] | the rating without each of them: [`Influence`] |
//! | how does it compare? | [`side_by_side()`], [`place_among()`], [`moved()`] | rows for several CCGs; a place among all |
//!
//! Every answer is worked out by the engine itself, with something changed, so that none can disagree
//! with the rating. All of them take entries and settings of one framework:
//!
//! ```
//! use ccg_rating::explore::{influence, words};
//! use ccg_rating::{cases, framework::Settings, frameworks};
//!
//! let framework = frameworks::by_year("2015/16").expect("it is in the registry");
//! let entries = cases::find("2015/16", "03A").expect("it is a published case").entries(framework);
//! let influence = influence(&entries, &Settings::new(framework));
//! for (slot, without) in &influence.flips {
//!     println!("without {}: {}", slot.name(), words::either(*without));
//! }
//! assert!(influence.flips.iter().any(|(slot, _)| slot.code() == "finance"));
//! ```

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
