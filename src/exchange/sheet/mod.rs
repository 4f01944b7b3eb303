//! Spreadsheets: the figures, bands and levels of one CCG or of many as CSV, and their ratings as
//! CSV again. `docs/sheets.md` describes the three shapes for users.
//!
//! A row or cell that cannot be used is listed and left out; the others are read all the same.
//!
//! ```
//! use ccg_rating::{exchange::sheet, framework::Settings, frameworks, rating::Rating};
//!
//! let framework = frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry");
//! let file = b"ccg,finance,planning\n03A,inadequate,inadequate\n03C,good,god\n";
//! let sheet = sheet::read(file, framework)?;
//! assert_eq!(
//!     sheet.problems[0].to_string(),
//!     "row 3, column planning: expected a rating (inadequate, requires-improvement, good, \
//!      outstanding), got god"
//! );
//! let rated = sheet.rate(&Settings::new(framework), false);
//! assert_eq!(rated[0].assessment.overall.single(), Some(Rating::Inadequate));
//! assert!(sheet::to_csv(framework, &rated).contains("\n03A,,inadequate,"));
//! # Ok::<(), sheet::SheetError>(())
//! ```

mod codes;
mod error;
mod export;
mod gather;
mod header;
mod long;
mod rate;
mod refused;
mod template;
mod text;
mod wide;

pub use error::{Problem, SheetError};
#[cfg(feature = "json")]
pub use export::to_json;
pub use export::{problems_to_csv, to_csv};
pub use rate::{RatedCcg, RatingCount, spread};
pub use template::template;

use codes::Codes;
use gather::{At, Gathered};
use header::Layout;
use text::{Row, Rows};

use std::rc::Rc;

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
    /// What is known of it: shared with its rating, since it is the largest part of either.
    pub entries: Rc<Entries>,
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
    let text = text::text(bytes)?;
    let mut rows = Rows::new(text, text::delimiter(text));
    let codes = Codes::of(framework);
    let mut problems = Vec::new();
    let header = rows.next().ok_or(SheetError::Empty)?;
    let layout = Layout::of(header, &codes, &mut problems)?;
    let has_decimal_commas = rows.delimiter() == b';';
    let mut gathered = Gathered::new(&codes, &layout, problems);
    let mut count = 0;
    while let Some(row) = rows.next() {
        count += 1;
        if fits(&mut gathered, row) {
            match layout.shape {
                Shape::ManyWide => wide::row(&mut gathered, row, has_decimal_commas)?,
                Shape::OneCcg | Shape::ManyLong => {
                    long::row(&mut gathered, row, has_decimal_commas)?;
                }
            }
        }
        if count % ROWS_BETWEEN_REPORTS == 0 {
            progress(rows.bytes_done(), text.len());
        }
    }
    if count == 0 {
        return Err(SheetError::OnlyHeader);
    }
    progress(text.len(), text.len());
    Ok(gathered.finish(count))
}

/// How many rows are read before the next word on how far it has come.
const ROWS_BETWEEN_REPORTS: usize = 256;

/// Whether a row has no more cells than the header, and ends: otherwise nobody knows which of its
/// cells belongs to which column. A shorter one is as if its last cells were empty.
fn fits(gathered: &mut Gathered<'_>, row: Row<'_>) -> bool {
    let at = At {
        row: row.number,
        column: "",
    };
    let columns = gathered.layout.headers.len();
    if row.is_unclosed {
        let found = "none up to the end of the file";
        gathered.problem(at, "a closing quotation mark", found);
    } else if row.len() > columns && row.filled() > columns {
        let expected = format!("at most {columns} cells, as in the header");
        gathered.problem(at, expected, &row.filled().to_string());
    } else {
        return true;
    }
    false
}
