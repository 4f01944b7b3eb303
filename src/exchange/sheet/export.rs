//! Ratings as CSV and JSON, and problems as CSV.

use super::{Problem, RatedCcg};
use crate::framework::Framework;

/// One row for each CCG.
#[must_use]
pub fn to_csv(framework: &'static Framework, rated: &[RatedCcg]) -> String {
    let _ = (framework, rated);
    String::new()
}

/// The contract's output of each CCG.
#[cfg(feature = "json")]
#[must_use]
pub fn to_json(rated: &[RatedCcg]) -> String {
    let _ = rated;
    String::new()
}

/// One row for each problem.
#[must_use]
pub fn problems_to_csv(problems: &[Problem]) -> String {
    let _ = problems;
    String::new()
}
