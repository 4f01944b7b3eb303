//! A sheet to fill in.

use super::Shape;
use crate::framework::Framework;

/// A CSV that a user can fill in: a header and a few rows that are clearly examples.
#[must_use]
pub fn template(framework: &'static Framework, shape: Shape) -> String {
    let _ = (framework, shape);
    String::new()
}
