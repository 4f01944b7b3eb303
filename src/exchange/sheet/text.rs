//! From the bytes of a file to its rows, each with its number as a spreadsheet counts.

use csv::{ReaderBuilder, StringRecord, Terminator};

use super::{MOST_BYTES, SheetError};

/// What stands between cells, in the order in which a tie is settled.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// To look through more bytes than these takes longer than to set up a reader, by a rough measure.
const LONG_TEXT: usize = 10_000;

/// What begins a file that is no text: the mark, and what it seems to be.
const NO_TEXT: [(&[u8], &str); 5] = [
    (b"\xFF\xFE", "UTF-16"),
    (b"\xFE\xFF", "UTF-16"),
    (b"PK\x03\x04", "a workbook or another packed file"),
    (b"\xD0\xCF\x11\xE0", "an old workbook"),
    (b"%PDF", "a PDF"),
];

/// The text of a file, without its byte-order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, SheetError> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetError::TooLarge);
    }
    if let Some((_, found)) = NO_TEXT.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(SheetError::NotText(found));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // UTF-16 without its mark has a nought in every other byte, and is valid UTF-8.
    if bytes.contains(&0) {
        return Err(SheetError::NotText("bytes of 0"));
    }
    let text = core::str::from_utf8(bytes)
        .map_err(|_| SheetError::NotText("letters in another encoding"))?;
    if text.trim().is_empty() {
        return Err(SheetError::Empty);
    }
    Ok(text)
}

/// The delimiter that cuts the header into the most cells.
pub(super) fn delimiter(text: &str) -> u8 {
    let cells = |delimiter: u8| Rows::new(text, delimiter).next().map_or(0, |row| row.len());
    let mut best = (b',', 1);
    // To set up a reader takes longer than to see that there is nothing for it to do, unless the text is long.
    let may_be_there =
        |delimiter: &u8| text.len() > LONG_TEXT || text.as_bytes().contains(delimiter);
    for delimiter in DELIMITERS.into_iter().filter(may_be_there) {
        let count = cells(delimiter);
        if count > best.1 {
            best = (delimiter, count);
        }
    }
    best.0
}

/// The rows of a text, blank ones passed over but counted.
pub(super) struct Rows<'a> {
    text: &'a [u8],
    delimiter: u8,
    reader: csv::Reader<&'a [u8]>,
    record: StringRecord,
    row: usize,
}

/// One row.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    /// Its number; the first row is 1.
    pub(super) number: usize,
    /// Whether it ends the file inside quotes that were never closed.
    pub(super) is_unclosed: bool,
    cells: &'a StringRecord,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str, delimiter: u8) -> Self {
        let text = text.as_bytes();
        Self {
            text,
            delimiter,
            reader: ReaderBuilder::new()
                .delimiter(delimiter)
                .has_headers(false)
                .flexible(true)
                .terminator(Terminator::CRLF)
                .from_reader(text),
            record: StringRecord::new(),
            row: 0,
        }
    }

    /// What stands between the cells.
    pub(super) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// How many bytes are read.
    pub(super) fn bytes_done(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(self.text.len())
    }

    /// The next row that is not blank.
    pub(super) fn next(&mut self) -> Option<Row<'_>> {
        loop {
            let start = self.bytes_done();
            // Text that is text, from memory, with rows of any length: nothing is left to fail.
            if !self.reader.read_record(&mut self.record).ok()? {
                return None;
            }
            self.row += 1 + self.blank_lines(start);
            if self.record.iter().any(|cell| !trimmed(cell).is_empty()) {
                break;
            }
        }
        Some(Row {
            number: self.row,
            is_unclosed: self.is_unclosed(),
            cells: &self.record,
        })
    }

    /// How many line ends stand at this place: the reader passes over empty lines in silence.
    fn blank_lines(&self, start: usize) -> usize {
        let (before, mut rest) = self.text.split_at_checked(start).unwrap_or_default();
        if before.ends_with(b"\r") {
            // The other half of the line end before.
            rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        }
        let mut lines = 0;
        while let Some(after) = [&b"\r\n"[..], b"\n", b"\r"]
            .into_iter()
            .find_map(|end| rest.strip_prefix(end))
        {
            (rest, lines) = (after, lines + 1);
        }
        lines
    }

    /// Whether the last row swallowed lines after a quotation mark that nothing closes.
    fn is_unclosed(&self) -> bool {
        if self.bytes_done() < self.text.len() {
            return false;
        }
        let start = self.record.position().map_or(0, csv::Position::byte);
        let row = usize::try_from(start)
            .ok()
            .and_then(|start| self.text.get(start..));
        let row = row.unwrap_or_default().trim_ascii();
        let is_odd = row
            .iter()
            .fold(false, |is_odd, byte| is_odd != (*byte == b'"'));
        is_odd && row.iter().any(|byte| matches!(byte, b'\n' | b'\r'))
    }
}

impl<'a> Row<'a> {
    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The text of a cell, without the spaces around it and without the apostrophe that keeps a
    /// spreadsheet from taking it for a formula; empty where there is no such cell.
    pub(super) fn cell(&self, column: usize) -> &'a str {
        let cell = trimmed(self.cells.get(column).unwrap_or_default());
        match cell.strip_prefix('\'') {
            Some(rest) if rest.starts_with(FORMULA_SIGNS) => rest,
            _ => cell,
        }
    }

    /// The number of cells up to the last that holds something.
    pub(super) fn filled(&self) -> usize {
        let is_empty = |cell: &&str| trimmed(cell).is_empty();
        self.len() - self.cells.iter().rev().take_while(is_empty).count()
    }
}

/// The text without the spaces around it. Most cells have none, and to see that is quick.
fn trimmed(cell: &str) -> &str {
    let bytes = cell.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) if first.is_ascii_graphic() && last.is_ascii_graphic() => cell,
        _ => cell.trim(),
    }
}

/// What a spreadsheet takes for the beginning of a formula, or for nothing so that one can follow.
pub(super) const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
