//! One file a dialect: its words, what it sends for a height, and the greetings it knows. The formats
//! are facts about the parents named in each file; which of them is spoken when is not decided here.

pub(super) mod amp;
pub(super) mod datawrapper;
pub(super) mod guardian;
pub(super) mod iframe_resizer;
pub(super) mod medium;
pub(super) mod open_iframe_resizer;
pub(super) mod pym;

/// No identifier from outside that is longer than this, in bytes, is taken up and sent back.
const LONGEST_ID: usize = 200;

/// Whether a text from outside can be the identifier of an element in the article: HTML allows
/// neither an empty one nor one with white space in it.
fn is_id(text: &str) -> bool {
    let stray = |letter: char| letter.is_whitespace() || letter.is_control();
    !text.is_empty() && text.len() <= LONGEST_ID && !text.contains(stray)
}
