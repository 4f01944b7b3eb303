//! Questions about an assessment: how it stands under the other readings of a setting, how it
//! compares with other CCGs and years, and with all of them.

mod among_all;
mod readings;
mod side_by_side;

pub use among_all::{Changes, Place, changes, place_among};
pub use readings::{Reading, under_each_choice};
pub use side_by_side::{Cell, Row, Side, What, side_by_side};
