//! What is said of a figure while it is typed.

/// Where a text is no number.
#[must_use]
pub fn expected(expected: &str, found: &str) -> String {
    format!("Expected {expected}, got “{found}”.")
}
