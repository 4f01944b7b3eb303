//! What is wrong with a sheet: one row or cell of it, or all of it.

use core::fmt;

use super::{MOST_BYTES, MOST_CCGS, MOST_COLUMNS};

/// Something in a sheet that could not be used: a cell, or a whole row. The rest is read all the
/// same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The row as a spreadsheet counts: the header is row 1, and blank rows count.
    pub row: usize,
    /// The column by its header; empty for a whole row.
    pub column: String,
    /// What was found, shortened.
    pub found: String,
    /// What was expected.
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": expected {}, got {}", self.expected, self.found)
    }
}

/// Why a whole file was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// There is nothing in it.
    Empty,
    /// It has more bytes than are read.
    TooLarge,
    /// It is no text in UTF-8; what it seems to be.
    NotText(&'static str),
    /// No column is known, or none that makes a sheet.
    NoKnownColumn {
        /// What would have made it a sheet.
        expected: String,
        /// The header that was found, shortened.
        found: String,
    },
    /// There is a header and nothing below it.
    OnlyHeader,
    /// It has more columns than are read.
    TooManyColumns {
        /// How many columns.
        columns: usize,
    },
    /// It has more CCGs than are read, or more of whoever else the framework rates.
    TooManyCcgs {
        /// What several of them are called.
        many: &'static str,
    },
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a header and rows below it, got an empty file"),
            Self::TooLarge => write!(
                f,
                "expected a file of at most {} MiB, got more",
                MOST_BYTES >> 20
            ),
            Self::NotText(found) => write!(
                f,
                "expected a text file in UTF-8, got {found}: save it as \"CSV UTF-8\""
            ),
            Self::NoKnownColumn { expected, found } => {
                write!(f, "expected {expected}, got the header \"{found}\"")
            }
            Self::OnlyHeader => f.write_str("expected rows below the header, got none"),
            Self::TooManyColumns { columns } => {
                write!(f, "expected at most {MOST_COLUMNS} columns, got {columns}")
            }
            Self::TooManyCcgs { many } => {
                write!(f, "expected at most {MOST_CCGS} {many}, got more")
            }
        }
    }
}

impl core::error::Error for SheetError {}

/// No more letters than this are repeated of what was found.
const MOST_LETTERS: usize = 40;

/// The beginning of a text, fit to be shown on one line.
pub(super) fn shown(text: &str) -> String {
    let mut letters = text.trim().chars();
    let mut shown = String::new();
    for letter in letters.by_ref().take(MOST_LETTERS) {
        // A line break or a bell in a message would only confuse.
        shown.push(if letter.is_control() { ' ' } else { letter });
    }
    if letters.next().is_some() {
        shown.push('…');
    }
    if text.trim().is_empty() {
        shown.push_str("nothing");
    } else if shown.trim().is_empty() {
        // Spaces alone would look like nothing at all.
        return "signs that cannot be seen".to_owned();
    }
    shown
}
