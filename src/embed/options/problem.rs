//! An option that was refused: which one, what was expected, what was found.

use core::fmt;

/// No text longer than this is repeated in full.
const MOST_LETTERS: usize = 40;

/// An option of an address that was left out.
///
/// ```
/// use ccg_rating::embed::Problem;
/// let problem = Problem::new("theme", "light or dark", "blue");
/// assert_eq!(problem.to_string(), "theme: expected light or dark, found “blue”.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The option's name in the address.
    pub option: &'static str,
    /// What it takes, in words.
    pub expected: String,
    /// What stood there, its beginning where it is long.
    pub found: String,
}

impl Problem {
    /// A refused option: see [`Problem`].
    pub fn new(option: &'static str, expected: impl Into<String>, found: &str) -> Self {
        Self {
            option,
            expected: expected.into(),
            found: format!("“{}”", shortened(found)),
        }
    }

    /// The same with something to say about what was found.
    pub(super) fn because(mut self, reason: &str) -> Self {
        self.found.push_str(reason);
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            option,
            expected,
            found,
        } = self;
        write!(f, "{option}: expected {expected}, found {found}.")
    }
}

/// The beginning of a text, without what would turn or break the line that repeats it.
fn shortened(text: &str) -> String {
    let mut letters = text.chars();
    let mut found: String = letters
        .by_ref()
        .take(MOST_LETTERS)
        .map(|letter| {
            if super::plain_text::is_plain(letter) {
                letter
            } else {
                '\u{fffd}'
            }
        })
        .collect();
    if letters.next().is_some() {
        found.push('…');
    }
    found
}
