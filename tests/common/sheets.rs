//! Reading sheets in tests.

use ccg_rating::exchange::sheet::{Sheet, SheetError, read};
use ccg_rating::framework::{Entry, Framework};
use ccg_rating::frameworks;

/// 2015/16: five grades.
pub fn grades() -> &'static Framework {
    frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry")
}

/// 2016/17: sixty indicators.
pub fn indicators() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

/// A sheet that is read, whatever is wrong with its rows.
pub fn sheet(framework: &'static Framework, text: &str) -> Sheet {
    match read(text.as_bytes(), framework) {
        Ok(sheet) => sheet,
        Err(error) => panic!("refused: {error}\n{text}"),
    }
}

/// A sheet with nothing wrong.
pub fn good(framework: &'static Framework, text: &str) -> Sheet {
    let sheet = sheet(framework, text);
    assert_eq!(problems(&sheet), [""; 0], "{text}");
    sheet
}

/// The problems of a sheet as users see them.
pub fn problems(sheet: &Sheet) -> Vec<String> {
    sheet.problems.iter().map(ToString::to_string).collect()
}

/// Why a whole file of 2016/17 is refused.
pub fn refusal(bytes: &[u8]) -> SheetError {
    match read(bytes, indicators()) {
        Ok(sheet) => panic!("not refused: {sheet:?}"),
        Err(error) => error,
    }
}

/// What a CCG has, as `code=entry` in the framework's order.
pub fn entered(sheet: &Sheet, ccg: usize) -> String {
    let known = sheet.ccgs[ccg].entries.known();
    let texts: Vec<String> = known
        .map(|(slot, entry)| match entry {
            Entry::Figure(figure) => format!("{}={:?}", slot.code(), figure.measure),
            entry => format!("{}={}", slot.code(), entry.id()),
        })
        .collect();
    texts.join(" ")
}
