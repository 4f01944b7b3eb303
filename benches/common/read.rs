//! A made-up sheet, read: every bench that rates one begins so.

use ccg_rating::exchange::sheet::{self, Sheet};
use ccg_rating::framework::Framework;

/// Reads a sheet in which nothing is wrong.
pub fn read(csv: &str, framework: &'static Framework) -> Sheet {
    let sheet = sheet::read(csv.as_bytes(), framework);
    let Ok(sheet) = sheet else {
        panic!("{sheet:?}");
    };
    assert!(sheet.problems.is_empty(), "{:?}", sheet.problems.first());
    sheet
}
