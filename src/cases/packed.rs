//! The published ratings as a reader loads them: the table of `published.rs`, packed while it is compiled.
//! What many rows say, such as a source or a note, is there once, without an address in memory for each
//! row; that is a quarter of what the table would cost as it stands (`docs/size.md`). Unpacked when first
//! asked for.

use core::ops::Deref;
use std::sync::LazyLock;

use super::published::CASES;
use super::{Case, Confidence};
use crate::framework::{Entry, Source};
use crate::rating::Rating;

/// All cases: to be gone through like a slice of them.
#[derive(Clone, Copy, Debug)]
pub struct All;

static UNPACKED: LazyLock<Vec<Case>> = LazyLock::new(unpacked);

impl Deref for All {
    type Target = [Case];

    fn deref(&self) -> &[Case] {
        &UNPACKED
    }
}

impl IntoIterator for All {
    type Item = &'static Case;
    type IntoIter = core::slice::Iter<'static, Case>;

    fn into_iter(self) -> Self::IntoIter {
        UNPACKED.iter()
    }
}

/// How many rows there are.
const ROWS: usize = CASES.len();
/// What a row says in texts: its year, its CCG with the code, its source and its note.
const TEXTS: usize = 4;
/// Stands between the two parts of a text.
const BETWEEN: u8 = b'\t';
/// Stands after each text.
const AFTER: u8 = b'\n';

/// A row: where its texts stand, and what is no text.
#[derive(Clone, Copy)]
struct Row {
    places: [u8; TEXTS],
    overall: Rating,
    confidence: Confidence,
}

static PACKED: [Row; ROWS] = packed();
static KNOWN: [&[(&str, Entry)]; ROWS] = known();
static YEARS: &str = as_text(&joined::<{ length(0) }>(0));
static CCGS: &str = as_text(&joined::<{ length(1) }>(1));
static SOURCES: &str = as_text(&joined::<{ length(2) }>(2));
static NOTES: &str = as_text(&joined::<{ length(3) }>(3));

fn unpacked() -> Vec<Case> {
    let texts = [lines(YEARS), lines(CCGS), lines(SOURCES), lines(NOTES)];
    let mut cases = Vec::with_capacity(ROWS);
    for (row, known) in PACKED.iter().zip(KNOWN) {
        let mut said = texts.iter().zip(row.places);
        let mut next = || {
            let (lines, place) = said.next()?;
            lines.get(usize::from(place)).copied()
        };
        let (year, ccg, source, note) = (next(), next(), next(), next());
        let ((year, _), (ods_code, ccg), (text, url), (note, _)) = (
            year.unwrap_or_default(),
            ccg.unwrap_or_default(),
            source.unwrap_or_default(),
            note.unwrap_or_default(),
        );
        cases.push(Case {
            year,
            ods_code: some(ods_code),
            ccg,
            overall: row.overall,
            known,
            confidence: row.confidence,
            source: Source {
                text,
                url: some(url),
            },
            note,
        });
    }
    cases
}

fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}

/// The texts again, each in its two parts.
fn lines(joined: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut lines = Vec::new();
    for line in joined.split(char::from(AFTER)) {
        lines.push(line.split_once(char::from(BETWEEN)).unwrap_or_default());
    }
    lines
}

/// The text of a row, in two parts.
const fn text(case: &Case, which: usize) -> [&'static str; 2] {
    const fn or_empty(text: Option<&'static str>) -> &'static str {
        match text {
            Some(text) => text,
            None => "",
        }
    }
    match which {
        0 => [case.year, ""],
        1 => [or_empty(case.ods_code), case.ccg],
        2 => [case.source.text, or_empty(case.source.url)],
        _ => [case.note, ""],
    }
}

/// The first row that has the same text.
const fn first(row: usize, which: usize) -> usize {
    let [one, other] = text(&CASES[row], which);
    let mut before = 0;
    while before < row {
        let [its_one, its_other] = text(&CASES[before], which);
        if is_same(one, its_one) && is_same(other, its_other) {
            return before;
        }
        before += 1;
    }
    row
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

const fn packed() -> [Row; ROWS] {
    let nothing = Row {
        places: [0; TEXTS],
        overall: Rating::Inadequate,
        confidence: Confidence::Stated,
    };
    let mut rows = [nothing; ROWS];
    // How many texts of each kind there are so far. More than a byte can count would not compile.
    let mut counts = [0_u8; TEXTS];
    let mut row = 0;
    while row < ROWS {
        rows[row].overall = CASES[row].overall;
        rows[row].confidence = CASES[row].confidence;
        let mut which = 0;
        while which < TEXTS {
            let first = first(row, which);
            if first == row {
                rows[row].places[which] = counts[which];
                counts[which] += 1;
            } else {
                rows[row].places[which] = rows[first].places[which];
            }
            which += 1;
        }
        row += 1;
    }
    rows
}

const fn known() -> [&'static [(&'static str, Entry)]; ROWS] {
    let mut known: [&'static [(&'static str, Entry)]; ROWS] = [&[]; ROWS];
    let mut row = 0;
    while row < ROWS {
        known[row] = CASES[row].known;
        row += 1;
    }
    known
}

/// How long all texts of a kind are, each once.
const fn length(which: usize) -> usize {
    let mut length = 0;
    let mut row = 0;
    while row < ROWS {
        if first(row, which) == row {
            let [one, other] = text(&CASES[row], which);
            length += one.len() + other.len() + 2;
        }
        row += 1;
    }
    length
}

/// All texts of a kind, each once.
const fn joined<const LENGTH: usize>(which: usize) -> [u8; LENGTH] {
    let mut joined = [AFTER; LENGTH];
    let mut at = 0;
    let mut row = 0;
    while row < ROWS {
        if first(row, which) == row {
            let [one, other] = text(&CASES[row], which);
            at = put(&mut joined, at, one.as_bytes());
            at = put(&mut joined, at, &[BETWEEN]);
            at = put(&mut joined, at, other.as_bytes());
            at = put(&mut joined, at, &[AFTER]);
        }
        row += 1;
    }
    joined
}

/// The texts, which are looked through while this is compiled, and not by a reader's phone.
const fn as_text(joined: &'static [u8]) -> &'static str {
    match core::str::from_utf8(joined) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Puts a text at a place, and says where it ends.
const fn put(joined: &mut [u8], at: usize, text: &[u8]) -> usize {
    let mut read = 0;
    while read < text.len() {
        joined[at + read] = text[read];
        read += 1;
    }
    at + read
}

#[cfg(test)]
mod tests {
    use super::{All, CASES};

    #[test]
    fn what_is_unpacked_is_the_table_row_for_row() {
        let unpacked: Vec<String> = All.into_iter().map(|case| format!("{case:?}")).collect();
        let table: Vec<String> = CASES.iter().map(|case| format!("{case:?}")).collect();
        assert_eq!(unpacked, table);
    }
}
