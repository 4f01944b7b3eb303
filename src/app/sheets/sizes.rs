//! How large files are.

/// A number of bytes as browsers give it.
#[expect(clippy::cast_precision_loss, reason = "a few dozen million")]
pub const fn bytes_as_number(bytes: usize) -> f64 {
    bytes as f64
}

/// Bytes in megabytes, as file managers count them, with one decimal place where it says something.
pub fn megabytes(bytes: f64) -> String {
    crate::app::charts::in_words(bytes / f64::from(1 << 20), 1)
}
