//! Questions about an assessment. So far: how it stands under the other readings of a setting.

mod readings;

pub use readings::{Reading, under_each_choice};
