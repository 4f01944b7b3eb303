//! A row of a sheet with a row for each CCG: a cell for each code, which holds a band, a level, a
//! rating or, where no more is asked, a number.

use super::codes::{Word, number};
use super::gather::Gathered;
use super::long::refuse;
use super::text::Row;
use super::{SheetError, refused};
use crate::framework::{Entry, EntryError, FigureError, Part, Parts, Slot};

/// Reads one row.
///
/// # Errors
/// When there are more CCGs than are read.
pub(super) fn row(
    gathered: &mut Gathered<'_>,
    row: Row<'_>,
    has_decimal_commas: bool,
) -> Result<(), SheetError> {
    let layout = gathered.layout;
    let column = layout.id.unwrap_or_default();
    if let Some(first) = gathered.first_row(row.cell(column)) {
        let found = format!("{} again, after row {first}", row.cell(column));
        let expected = format!("each {} once", one(gathered));
        refuse(gathered, row, column, expected, &found);
        return Ok(());
    }
    let Some(ccg) = ccg(gathered, row)? else {
        return Ok(());
    };
    for (column, slot) in &layout.slots {
        cell(gathered, row, *column, ccg, *slot, has_decimal_commas);
    }
    Ok(())
}

/// What one of those is called whom the framework rates.
pub(super) fn one(gathered: &Gathered<'_>) -> &'static str {
    gathered.codes.framework().subject.one
}

/// The place of the row's CCG; none where the row does not say which.
///
/// # Errors
/// When there are more CCGs than are read.
pub(super) fn ccg(gathered: &mut Gathered<'_>, row: Row<'_>) -> Result<Option<usize>, SheetError> {
    let layout = gathered.layout;
    let Some(column) = layout.id else {
        return gathered.ccg("", "", row.number).map(Some);
    };
    let id = row.cell(column);
    if id.is_empty() {
        let expected = format!("the code or the name of a {}", one(gathered));
        refuse(gathered, row, column, expected, "");
        return Ok(None);
    }
    let name = layout.name.map_or("", |column| row.cell(column));
    if let Some(last) = gathered.same_as_last(id, name) {
        return Ok(Some(last));
    }
    for column in [Some(column), layout.name].into_iter().flatten() {
        let cell = row.cell(column);
        // No CCG is called so: a quotation mark that is not closed has taken in the next rows.
        if cell.contains(['\n', '\r']) {
            let expected = "one line: is a quotation mark not closed, so that rows run into one?";
            refuse(gathered, row, column, expected, cell);
            return Ok(None);
        }
    }
    gathered.ccg(id, name, row.number).map(Some)
}

/// Enters what a cell says of a code: a choice or, where the code takes one, a bare number.
pub(super) fn cell(
    gathered: &mut Gathered<'_>,
    row: Row<'_>,
    column: usize,
    ccg: usize,
    slot: usize,
    has_decimal_commas: bool,
) {
    let text = row.cell(column);
    let Some(known) = gathered.codes.slot(slot).filter(|_| !text.is_empty()) else {
        return;
    };
    let codes = gathered.codes;
    let choices = codes.choices(slot);
    // The choices come first: where a code takes bands, 2 is the band and no figure.
    let word = codes.entry(slot, text, Word::Any);
    let choice = word.filter(|entry| choices.contains(entry));
    let result = if let Some(entry) = choice {
        gathered.set(ccg, slot, row.number, entry)
    } else {
        match number(text, has_decimal_commas) {
            Ok(written) => {
                let parts = Parts::default().with(Part::Value, written.number);
                let figure = gathered.set_figure(ccg, slot, row.number, &parts);
                // A level may be given by its band.
                match (figure, word) {
                    (Err(_), Some(band)) => gathered.set(ccg, slot, row.number, band),
                    (figure, _) => figure,
                }
            }
            Err(expected) => {
                let expected = if choices.is_empty() {
                    expected.to_owned()
                } else {
                    known.expected()
                };
                return refuse(gathered, row, column, expected, text);
            }
        }
    };
    if let Err(error) = result {
        let expected = expected(known, choices, &error);
        refuse(gathered, row, column, expected, text);
    }
}

/// What was expected of a number that was refused.
fn expected(slot: Slot, choices: &[Entry], error: &EntryError) -> String {
    match error {
        // A number, but not what it takes to make a figure.
        EntryError::Figure {
            error: FigureError::Missing(..),
            ..
        } => format!(
            "{}; a figure takes a sheet with a row for each code",
            slot.expected()
        ),
        EntryError::Figure {
            error: FigureError::WrongPart(..),
            ..
        } if !choices.is_empty() => slot.expected(),
        error => refused::expected(error).1,
    }
}
