//! A row of a sheet with a row for each code: a figure in its parts, or one word.

use super::codes::{Word, Written, number};
use super::gather::{At, Gathered};
use super::text::Row;
use super::{SheetError, refused, wide};
use crate::framework::{Kind, Part, Parts, Slot, SlotKind};
use crate::rating::{Decimal, Share};

/// Reads one row.
///
/// # Errors
/// When there are more CCGs than are read.
pub(super) fn row(
    gathered: &mut Gathered<'_>,
    row: Row<'_>,
    has_decimal_commas: bool,
) -> Result<(), SheetError> {
    let Some(ccg) = wide::ccg(gathered, row)? else {
        return Ok(());
    };
    let Some(slot) = slot(gathered, ccg, row) else {
        return Ok(());
    };
    match content(gathered, row, has_decimal_commas) {
        Content::Nothing => {}
        Content::Figure(figure) => enter(gathered, row, ccg, slot, &figure),
        Content::Word(column, Word::Any) => {
            wide::cell(gathered, row, column, ccg, slot, has_decimal_commas);
        }
        Content::Word(column, word) => {
            let text = row.cell(column);
            let entry = gathered.codes.entry(slot, text, word);
            let is_set =
                entry.is_some_and(|entry| gathered.set(ccg, slot, row.number, entry).is_ok());
            if !is_set {
                let expected = gathered.codes.slot(slot).map(Slot::expected);
                refuse(gathered, row, column, expected.unwrap_or_default(), text);
            }
        }
    }
    Ok(())
}

/// The place of the row's code, unless the CCG has something there already.
fn slot(gathered: &mut Gathered<'_>, ccg: usize, row: Row<'_>) -> Option<usize> {
    let column = gathered.layout.code?;
    let code = row.cell(column);
    let Some(slot) = gathered.codes.find_near(gathered.next_slot, code) else {
        let expected = if code.is_empty() {
            "a code".to_owned()
        } else {
            gathered.codes.expected(code)
        };
        refuse(gathered, row, column, expected, code);
        return None;
    };
    gathered.next_slot = slot + 1;
    if let Some(first) = gathered.said_in(ccg, slot) {
        let found = format!("{code} again, after row {first}");
        let expected = if gathered.layout.id.is_some() {
            format!("each code once for a {}", wide::one(gathered))
        } else {
            "each code once".to_owned()
        };
        refuse(gathered, row, column, expected, &found);
        return None;
    }
    Some(slot)
}

/// What a row says of its code.
enum Content {
    /// Nothing, or what was found is already among the problems.
    Nothing,
    Figure(Figure),
    /// A word, by its column.
    Word(usize, Word),
}

/// The parts of a figure with the value as precisely as it was written.
#[derive(Default)]
struct Figure {
    parts: Parts,
    value: Option<Written>,
}

fn content(gathered: &mut Gathered<'_>, row: Row<'_>, has_decimal_commas: bool) -> Content {
    let layout = gathered.layout;
    let mut figure = Figure::default();
    let mut is_figure = false;
    for (column, part) in &layout.parts {
        let text = row.cell(*column);
        if text.is_empty() {
            continue;
        }
        match number(text, has_decimal_commas) {
            Ok(written) => {
                figure.parts = figure.parts.with(*part, written.number);
                if *part == Part::Value {
                    figure.value = Some(written);
                }
                is_figure = true;
            }
            Err(expected) => {
                refuse(gathered, row, *column, expected, text);
                return Content::Nothing;
            }
        }
    }
    let mut words = layout
        .words
        .iter()
        .filter(|(column, _)| !row.cell(*column).is_empty());
    match (words.next(), words.next()) {
        (None, _) if is_figure => Content::Figure(figure),
        (None, _) => Content::Nothing,
        (Some((column, word)), None) if !is_figure => Content::Word(*column, *word),
        (Some((column, _)), other) => {
            let column = other.map_or(*column, |(column, _)| *column);
            let text = row.cell(column);
            refuse(
                gathered,
                row,
                column,
                "a figure or one word, not both or two",
                text,
            );
            Content::Nothing
        }
    }
}

/// Enters a figure. Of a value and its counts the counts are taken, if they agree.
fn enter(gathered: &mut Gathered<'_>, row: Row<'_>, ccg: usize, slot: usize, figure: &Figure) {
    let layout = gathered.layout;
    let mut parts = figure.parts;
    let kind = gathered.codes.slot(slot).map(Slot::kind);
    if let (Some(SlotKind::Indicator(indicator)), Some(value)) = (kind, figure.value)
        && let Some(counts) = Counts::of(&indicator.kind, &parts)
    {
        let places = value.places.min(MOST_PLACES);
        if !counts.share.agrees_with(value.number, places) {
            let rounded = counts.share.rounded(places);
            let expected = format!("{rounded}, which {counts} comes to");
            let column = layout.part(Part::Value).unwrap_or_default();
            let text = row.cell(column);
            refuse(gathered, row, column, expected, text);
            return;
        }
        parts = without_value(&parts);
    }
    if let Err(error) = gathered.set_figure(ccg, slot, row.number, &parts) {
        let (part, expected) = refused::expected(&error);
        let column = part.and_then(|part| layout.part(part));
        let at = At {
            row: row.number,
            // The column that is missing, by its name.
            column: match (column, part) {
                (Some(column), _) => layout.header(column),
                (None, Some(part)) => part.id(),
                (None, None) => "",
            },
        };
        let found = column.map_or("", |column| row.cell(column));
        gathered.problem(at, expected, found);
    }
}

/// A difference in further places than these says nothing.
const MOST_PLACES: u32 = 9;

/// A count, of how many, and per how many its value is given.
struct Counts {
    count: Decimal,
    of: Decimal,
    per: u32,
    share: Share,
}

impl Counts {
    /// The counts of a share or a rate, where both are there and fit to be divided.
    fn of(kind: &Kind, parts: &Parts) -> Option<Self> {
        let per = match kind {
            Kind::Proportion => 100,
            Kind::Rate { per } => *per,
            _ => return None,
        };
        let (count, of) = (parts.get(Part::Numerator)?, parts.get(Part::Denominator)?);
        let share = Share::per(count, of, per)?;
        Some(Self {
            count,
            of,
            per,
            share,
        })
    }
}

impl core::fmt::Display for Counts {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} of {}", self.count, self.of)?;
        match self.per {
            1 => Ok(()),
            100 => f.write_str(" in percent"),
            per => write!(f, " per {per}"),
        }
    }
}

fn without_value(parts: &Parts) -> Parts {
    let mut others = Parts::default();
    for part in Part::ALL.into_iter().filter(|part| *part != Part::Value) {
        if let Some(number) = parts.get(part) {
            others = others.with(part, number);
        }
    }
    others
}

/// Notes a problem with a cell.
pub(super) fn refuse(
    gathered: &mut Gathered<'_>,
    row: Row<'_>,
    column: usize,
    expected: impl Into<String>,
    found: &str,
) {
    let at = At {
        row: row.number,
        column: gathered.layout.header(column),
    };
    gathered.problem(at, expected, found);
}
