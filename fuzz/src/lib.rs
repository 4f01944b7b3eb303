//! What must hold of anything that comes in from outside, whatever its bytes: a function `check` for
//! each edge, which fails where it does not. The fuzz targets feed them what they find;
//! `tests/corpus.rs` feeds them what was kept of that, with a stable Rust, and so includes this file.

/// The JSON contract.
pub mod contract;
/// Explanations of a rating.
pub mod explain;
/// The fragment of a link.
pub mod link;
/// The messages between a frame and its article.
pub mod messages;
/// The options in a frame's address.
pub mod options;
/// Spreadsheets, with a row for each CCG or for each figure.
pub mod sheet;

/// A target by the name of its folder in `corpus/`, and what must hold of any bytes.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 6] = [
    ("contract", contract::check),
    ("explain", explain::check),
    ("link", link::check),
    ("messages", messages::check),
    ("options", options::check),
    ("sheet", sheet::check),
];

/// Whether a text can stand in a notice: something, in one line, of a length that somebody will read.
fn is_for_a_reader(text: &str) -> bool {
    // The longest lists every indicator's code, or every choice of a cell.
    !text.trim().is_empty() && text.len() < 2_000 && !text.contains(char::is_control)
}
