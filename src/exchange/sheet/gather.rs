//! What the rows of a sheet add up to: CCGs with their entries, and the problems.

use std::collections::HashMap;
use std::rc::Rc;

use super::codes::Codes;
use super::error::shown;
use super::header::Layout;
use super::rate::tested;
use super::{MOST_CCGS, Problem, Sheet, SheetCcg, SheetError};
use crate::framework::{
    Entries, Entry, EntryError, FEWEST_NATIONAL_FIGURES, FigureError, NationalFigure, Part, Parts,
    Slot, can_be_compared_with,
};

/// No more problems than this are listed one by one: a list that grew with every row of a spoilt
/// file would take many times the file's memory.
const MOST_PROBLEMS: usize = 10_000;

/// A sheet as far as it is read.
pub(super) struct Gathered<'a> {
    pub(super) codes: &'a Codes,
    pub(super) layout: &'a Layout,
    ccgs: Vec<SheetCcg>,
    /// Where a CCG stands, by its identifier in capitals.
    places: HashMap<String, usize>,
    /// Where the CCG of the last row stands.
    last: usize,
    /// The code that would come next, were the rows in the framework's order.
    pub(super) next_slot: usize,
    /// The row that each code of each CCG was entered in; 0 where none was.
    rows: Vec<usize>,
    /// The row in which each CCG first comes.
    first_rows: Vec<usize>,
    /// Those that wait, for each code.
    late: Vec<Vec<Late>>,
    problems: Vec<Problem>,
    not_listed: Option<(usize, usize)>,
}

/// A figure that only those of other CCGs can be a reference for: it waits until all are read.
struct Late {
    ccg: usize,
    row: usize,
    parts: Parts,
}

/// A place in the sheet: a row and, for a cell, its column.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) row: usize,
    pub(super) column: &'a str,
}

impl<'a> Gathered<'a> {
    pub(super) fn new(codes: &'a Codes, layout: &'a Layout, problems: Vec<Problem>) -> Self {
        Self {
            codes,
            layout,
            ccgs: Vec::new(),
            places: HashMap::new(),
            last: 0,
            next_slot: 0,
            rows: Vec::new(),
            first_rows: Vec::new(),
            late: (0..codes.len()).map(|_| Vec::new()).collect(),
            problems,
            not_listed: None,
        }
    }

    /// Notes something that could not be used.
    pub(super) fn problem(&mut self, at: At<'_>, expected: impl Into<String>, found: &str) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem {
                row: at.row,
                column: at.column.to_owned(),
                found: shown(found),
                expected: expected.into(),
            });
        } else {
            let (row, count) = self.not_listed.unwrap_or((at.row, 0));
            self.not_listed = Some((row, count + 1));
        }
    }

    /// The place of the last row's CCG, if this is written as it was there: then nothing of it is new.
    pub(super) fn same_as_last(&self, id: &str, name: &str) -> Option<usize> {
        let last = self.ccgs.get(self.last)?;
        // Byte by byte, not by `==`: that loads many bytes at once which the reader has only just stored one by
        // one, and the processor waits for them. It was a third of the time of reading and rating a sheet natively.
        let same = |one: &str, other: &str| one.bytes().eq(other.bytes());
        (same(&last.id, id) && same(&last.name, name)).then_some(self.last)
    }

    /// The place of a CCG, which is noted when it comes for the first time.
    ///
    /// # Errors
    /// When there are more than are read.
    pub(super) fn ccg(&mut self, id: &str, name: &str, row: usize) -> Result<usize, SheetError> {
        // The rows of a CCG mostly stand together.
        let is_last = |ccg: &SheetCcg| ccg.id.eq_ignore_ascii_case(id);
        let mut key = String::new();
        let known = if self.ccgs.get(self.last).is_some_and(is_last) {
            Some(self.last)
        } else {
            key = id.to_ascii_uppercase();
            self.places.get(&key).copied()
        };
        if let Some(place) = known {
            self.last = place;
            if let Some(ccg) = self.ccgs.get_mut(place).filter(|ccg| ccg.name.is_empty()) {
                name.clone_into(&mut ccg.name);
            }
            return Ok(place);
        }
        let place = self.ccgs.len();
        if place == MOST_CCGS {
            return Err(SheetError::TooManyCcgs {
                many: self.codes.framework().subject.many,
            });
        }
        self.last = place;
        self.places.insert(key, place);
        self.first_rows.push(row);
        self.rows.resize(self.rows.len() + self.codes.len(), 0);
        self.ccgs.push(SheetCcg {
            id: id.to_owned(),
            name: name.to_owned(),
            entries: Rc::new(Entries::new(self.codes.framework())),
        });
        Ok(place)
    }

    /// The row in which a CCG first came.
    pub(super) fn first_row(&self, id: &str) -> Option<usize> {
        let place = self.places.get(&id.to_ascii_uppercase())?;
        self.first_rows.get(*place).copied()
    }

    /// The row that already says this of a CCG.
    pub(super) fn said_in(&self, ccg: usize, slot: usize) -> Option<usize> {
        let row = self.rows.get(ccg * self.codes.len() + slot).copied();
        row.filter(|row| *row > 0)
    }

    /// Enters a band, a level or a rating.
    pub(super) fn set(
        &mut self,
        ccg: usize,
        slot: usize,
        row: usize,
        entry: Entry,
    ) -> Result<(), EntryError> {
        let result = self.with_entries(ccg, slot, |entries, slot| entries.set_at(slot, entry));
        self.note(ccg, slot, row, &result);
        result
    }

    /// Enters a figure, or keeps it until the figures of the others are known.
    pub(super) fn set_figure(
        &mut self,
        ccg: usize,
        slot: usize,
        row: usize,
        parts: &Parts,
    ) -> Result<(), EntryError> {
        let mut result = self.with_entries(ccg, slot, |entries, slot| {
            entries.set_figure_at(slot, parts)
        });
        if is_without_reference(&result)
            && parts.get(Part::Reference).is_none()
            && let Some(late) = self.late.get_mut(slot)
        {
            let parts = *parts;
            late.push(Late { ccg, row, parts });
            result = Ok(());
        }
        self.note(ccg, slot, row, &result);
        result
    }

    fn note(&mut self, ccg: usize, slot: usize, row: usize, result: &Result<(), EntryError>) {
        let place = self.rows.get_mut(ccg * self.codes.len() + slot);
        if let (Ok(()), Some(place)) = (result, place) {
            *place = row;
        }
    }

    fn with_entries(
        &mut self,
        ccg: usize,
        slot: usize,
        set: impl FnOnce(&mut Entries, Slot) -> Result<(), EntryError>,
    ) -> Result<(), EntryError> {
        match (self.ccgs.get_mut(ccg), self.codes.slot(slot)) {
            // Nobody else has them yet.
            (Some(ccg), Some(slot)) => set(Rc::make_mut(&mut ccg.entries), slot),
            // The places come from these very lists.
            _ => Ok(()),
        }
    }

    /// The sheet, once all rows are read.
    pub(super) fn finish(mut self, rows: usize) -> Sheet {
        for (place, late) in core::mem::take(&mut self.late).iter().enumerate() {
            self.enter_late(place, late);
        }
        self.problems.sort_by_key(|problem| problem.row);
        if let Some((row, count)) = self.not_listed {
            self.problems.push(Problem {
                row,
                column: String::new(),
                found: format!("{count} more, which are not listed"),
                expected: format!("at most {MOST_PROBLEMS} problems"),
            });
        }
        Sheet {
            framework: self.codes.framework(),
            shape: self.layout.shape,
            ccgs: self.ccgs,
            problems: self.problems,
            unused_columns: self.layout.unused.clone(),
            rows,
        }
    }

    /// Enters the figures of an indicator that only those of the other CCGs can be a reference for.
    fn enter_late(&mut self, place: usize, late: &[Late]) {
        let Some(slot) = self.codes.slot(place).filter(|_| !late.is_empty()) else {
            return;
        };
        let id = |late: &Late| self.ccgs.get(late.ccg).map_or("", |ccg| ccg.id.as_str());
        let figures: Vec<NationalFigure> = late
            .iter()
            .filter_map(|late| NationalFigure::new(slot, id(late), &late.parts).ok())
            .chain(self.ccgs.iter().filter_map(|ccg| {
                Some(NationalFigure {
                    id: ccg.id.clone(),
                    measure: tested(ccg, slot)?.measure,
                })
            }))
            .collect();
        let will_do = can_be_compared_with(&figures);
        for late in late {
            let result = self.with_entries(late.ccg, place, |entries, slot| {
                entries.set_figure_among(slot, &late.parts, will_do)
            });
            if result.is_err() {
                let (expected, found) = self.lacks_reference(figures.len());
                let layout = self.layout;
                let column = layout
                    .part(Part::Reference)
                    .map_or("", |at| layout.header(at));
                let row = late.row;
                self.problem(At { row, column }, expected, &found);
            }
        }
    }

    /// What was expected of a figure with nothing to be compared with, and what was found, when so
    /// many CCGs have one.
    fn lacks_reference(&self, figures: usize) -> (String, String) {
        let unknown = "no figure for England is known";
        if self.layout.id.is_none() {
            (format!("a reference, because {unknown}"), String::new())
        } else if figures < FEWEST_NATIONAL_FIGURES {
            let fewest = FEWEST_NATIONAL_FIGURES;
            (
                format!("a reference or the figures of at least {fewest} CCGs, because {unknown}"),
                format!("the figures of {figures}"),
            )
        } else {
            (
                format!(
                    "a reference, because {unknown}, and all CCGs together come to nothing that \
                     could be compared with"
                ),
                String::new(),
            )
        }
    }
}

fn is_without_reference(result: &Result<(), EntryError>) -> bool {
    matches!(
        result,
        Err(EntryError::Figure {
            error: FigureError::Missing(Part::Reference, _),
            ..
        })
    )
}
