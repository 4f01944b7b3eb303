//! What each column of a sheet is, by its header, and so which shape it has.

use super::codes::{Codes, Word, is_like, owner};
use super::error::shown;
use super::text::Row;
use super::{MOST_COLUMNS, Problem, Shape, SheetError};
use crate::framework::{Framework, Part};

/// The columns that say which CCG, or which of whoever else is rated, the surest first; in a framework
/// that rates no CCGs also the one that is called after whom it rates.
const IDS: [&str; 6] = ["ods-code", "ods", "ccg-code", "id", "ccg", "ccg-name"];
/// The columns that hold its name, unless they already say which.
const NAMES: [&str; 3] = ["name", "ccg-name", "ccg"];
const CODE: &str = "code";
const PARTS: [(&str, Part); 6] = [
    ("value", Part::Value),
    ("numerator", Part::Numerator),
    ("denominator", Part::Denominator),
    ("standard-error", Part::StandardError),
    ("se", Part::StandardError),
    ("reference", Part::Reference),
];
const WORDS: [(&str, Word); 4] = [
    ("band", Word::Band),
    ("level", Word::Level),
    ("rating", Word::Rating),
    ("entry", Word::Any),
];

/// The columns of an export that hold what was worked out.
pub(super) const RESULTS: [&str; 6] = [
    "rating",
    "lowest",
    "highest",
    "score",
    "score_low",
    "score_high",
];

/// The columns of an export that hold the scores of components, which are not entered.
pub(super) fn component_columns(framework: &'static Framework) -> Vec<String> {
    let components = framework.components.iter();
    components
        .filter(|component| framework.slot(component.id).is_none())
        .map(|component| format!("score_of_{}", component.id))
        .collect()
}

/// What the columns of a sheet are.
pub(super) struct Layout {
    pub(super) shape: Shape,
    /// Where the CCG stands, in sheets of many.
    pub(super) id: Option<usize>,
    pub(super) name: Option<usize>,
    pub(super) code: Option<usize>,
    pub(super) parts: Vec<(usize, Part)>,
    pub(super) words: Vec<(usize, Word)>,
    /// The columns that are a code each, with the code's place.
    pub(super) slots: Vec<(usize, usize)>,
    /// The headers, fit to be shown.
    pub(super) headers: Vec<String>,
    pub(super) unused: Vec<String>,
}

impl Layout {
    /// Reads a header.
    ///
    /// # Errors
    /// When no shape can be recognised by it.
    pub(super) fn of(
        header: Row<'_>,
        codes: &Codes,
        problems: &mut Vec<Problem>,
    ) -> Result<Self, SheetError> {
        let columns = header.filled();
        if columns > MOST_COLUMNS {
            return Err(SheetError::TooManyColumns { columns });
        }
        let cells: Vec<&str> = (0..columns).map(|column| header.cell(column)).collect();
        let at = |name: &str| cells.iter().position(|cell| is_like(cell, name));
        let own = codes.framework().subject.column();
        let id = IDS.into_iter().find_map(at).or_else(|| at(&own));
        let name = NAMES.into_iter().filter_map(at).find(|at| Some(*at) != id);
        let mut layout = Self {
            shape: Shape::ManyWide,
            id,
            // Without a CCG beside it, a name may be that of an indicator.
            name: name.filter(|_| id.is_some()),
            code: at(CODE),
            parts: Vec::new(),
            words: Vec::new(),
            slots: Vec::new(),
            headers: cells.iter().enumerate().map(heading).collect(),
            unused: Vec::new(),
        };
        let is_long = layout.code.is_some()
            && cells
                .iter()
                .any(|cell| part(cell).is_some() || word(cell).is_some());
        if is_long {
            layout.shape = id.map_or(Shape::OneCcg, |_| Shape::ManyLong);
        }
        layout.place(&cells, codes, header.number, problems);
        let is_wide = id.is_some() && !layout.slots.is_empty();
        if is_long || is_wide {
            Ok(layout)
        } else {
            Err(SheetError::NoKnownColumn {
                expected: layout.lacks(&cells, codes),
                found: shown(&cells.join(", ")),
            })
        }
    }

    /// Finds out what each column is; the second of a kind is a problem and is not used.
    fn place(&mut self, cells: &[&str], codes: &Codes, row: usize, problems: &mut Vec<Problem>) {
        let is_wide = self.shape == Shape::ManyWide;
        let results = component_columns(codes.framework());
        for (column, cell) in cells.iter().enumerate() {
            if [self.id, self.name, self.code].contains(&Some(column)) {
                continue;
            }
            let slot = codes.find(cell).filter(|_| is_wide);
            let (part, word) = (part(cell), word(cell));
            let is_second = if let Some(place) = slot {
                put(&mut self.slots, column, place)
            } else if let (Some(part), false) = (part, is_wide) {
                put(&mut self.parts, column, part)
            } else if let (Some(word), false) = (word, is_wide) {
                put(&mut self.words, column, word)
            } else if self.is_taken(cells, cell) {
                true
            } else {
                let is_result = RESULTS.iter().any(|name| is_like(name, cell))
                    || results.iter().any(|name| is_like(name, cell));
                if is_wide && is_result {
                    // Our own export, read again: what it says follows from the rest.
                } else if is_wide && owner(cell).is_some() {
                    problems.push(self.problem(row, column, codes.expected(cell), cell));
                } else {
                    self.unused.extend(self.headers.get(column).cloned());
                }
                false
            };
            if is_second {
                let expected = "each column once".to_owned();
                problems.push(self.problem(row, column, expected, "a second one"));
            }
        }
    }

    /// Whether another column is what this one says it is: the CCG, its name, the code, or one that
    /// is not used.
    fn is_taken(&self, cells: &[&str], cell: &str) -> bool {
        let known = [self.id, self.name, self.code].into_iter().flatten();
        let mut known = known.filter_map(|column| cells.get(column));
        known.any(|known| is_like(known, cell) && !cell.is_empty())
            || self.unused.iter().any(|known| known == cell)
    }

    fn problem(&self, row: usize, column: usize, expected: String, found: &str) -> Problem {
        Problem {
            row,
            column: self.header(column).to_owned(),
            found: shown(found),
            expected,
        }
    }

    /// The header of a column.
    pub(super) fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }

    /// The column of a part, if there is one.
    pub(super) fn part(&self, part: Part) -> Option<usize> {
        let found = self.parts.iter().find(|(_, known)| *known == part);
        found.map(|(column, _)| *column)
    }

    /// What would have to be there for this to be a sheet.
    fn lacks(&self, cells: &[&str], codes: &Codes) -> String {
        let own = codes.framework().subject.column();
        let foreign = cells.iter().find(|cell| owner(cell).is_some());
        if self.code.is_some() {
            "a column value, band, level, rating or entry beside the codes".to_owned()
        } else if !self.slots.is_empty() {
            format!("a column {own} beside the codes")
        } else if let Some(code) = foreign {
            codes.expected(code)
        } else {
            format!("a column code, or a column {own} and one for each code")
        }
    }
}

/// Notes what a column is, if no other column is that; gives whether one is.
fn put<T: PartialEq>(list: &mut Vec<(usize, T)>, column: usize, what: T) -> bool {
    let is_second = list.iter().any(|(_, known)| *known == what);
    if !is_second {
        list.push((column, what));
    }
    is_second
}

fn part(cell: &str) -> Option<Part> {
    let found = PARTS.iter().find(|(name, _)| is_like(name, cell));
    found.map(|(_, part)| *part)
}

fn word(cell: &str) -> Option<Word> {
    let found = WORDS.iter().find(|(name, _)| is_like(name, cell));
    found.map(|(_, word)| *word)
}

/// A header fit to be shown; a column without one has its number.
fn heading((place, cell): (usize, &&str)) -> String {
    if cell.is_empty() {
        format!("column {}", place + 1)
    } else {
        shown(cell)
    }
}
