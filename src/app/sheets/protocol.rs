//! What the tool for spreadsheets asks of whoever holds the sheet, and what comes back: the same
//! whether that is a worker or the page itself. How it travels is a matter
//! of [`super::wire`]; a file and what is exported go beside it as they are.

use super::wire::wire;
use crate::app::charts::{Plot, Spot, Tick};
use crate::framework::Subject;
use crate::frameworks;

/// How a sheet is to be read and rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The framework's short form, as in links.
    pub framework: String,
    /// Whether figures are adjusted for over-dispersion where there are enough of them.
    pub adjust: bool,
}

/// Something to be shown of the sheet that was rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Some rows of the table of ratings.
    Table(View),
    /// The problems up to this many.
    Problems(usize),
    /// All of it, as a file.
    Export(Export),
    /// One indicator of all CCGs.
    Funnel(FunnelChoice),
}

/// What can be taken away as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The ratings, for a spreadsheet.
    Csv,
    /// The ratings, for a program.
    Json,
    /// What was wrong with the sheet.
    Problems,
}

/// What the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The CCG's name.
    Name,
    /// Its code.
    Code,
    /// Its rating.
    Rating,
    /// Its score.
    Score,
    /// How much is known of it.
    Known,
}

/// Which rows of the table are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What they are sorted by.
    pub column: Column,
    /// Whether the last comes first.
    pub is_descending: bool,
    /// A part of the name or the code.
    pub text: String,
    /// The rating in words; any where it is empty.
    pub rating: String,
    /// The page, from 0.
    pub page: usize,
}

impl Default for View {
    fn default() -> Self {
        Self {
            column: Column::Name,
            is_descending: false,
            text: String::new(),
            rating: String::new(),
            page: 0,
        }
    }
}

/// Which indicator is shown of all CCGs, and which CCG is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FunnelChoice {
    /// The indicator's code.
    pub code: String,
    /// The CCG's identifier; none is marked where it is empty.
    pub marked: String,
    /// The page of the table, from 0.
    pub page: usize,
}

/// What comes back.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The worker stands and can be given its job.
    Ready,
    /// No worker can be made here.
    NoWorker,
    /// The work goes on: so many hundredths are done.
    Progress(u8),
    /// The whole sheet was refused: why.
    Refused(String),
    /// The sheet was read and rated.
    Rated(Box<Rated>),
    /// What [`Request::Table`] asked for.
    Table(Table),
    /// What [`Request::Problems`] asked for.
    Problems(Vec<ProblemLine>),
    /// What [`Request::Export`] asked for; the file itself comes beside it.
    Export(Export),
    /// What [`Request::Funnel`] asked for; nothing where there is no such indicator.
    Funnel(Option<Box<Funnel>>),
}

/// A sheet that was rated.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    /// The framework's short form.
    pub framework: String,
    /// How many rows there were below the header.
    pub rows: usize,
    /// How many CCGs.
    pub ccgs: usize,
    /// How many problems.
    pub problems: usize,
    /// The columns that are not known and were left out.
    pub unused_columns: Vec<String>,
    /// Whether the sheet is of one CCG alone.
    pub is_one: bool,
    /// Whether figures were adjusted for over-dispersion.
    pub is_adjusted: bool,
    /// How many figures count as they are, without the adjustment.
    pub unadjusted: usize,
    /// The indicators that can be adjusted.
    pub adjustable: Vec<Choice>,
    /// How many CCGs got which rating.
    pub counts: Vec<Count>,
    /// The first rows of the table.
    pub table: Table,
    /// The first problems.
    pub first_problems: Vec<ProblemLine>,
}

impl Rated {
    /// Whom the framework of the sheet rates.
    #[must_use]
    pub fn subject(&self) -> &'static Subject {
        let framework = frameworks::by_slug(&self.framework);
        framework.unwrap_or(frameworks::FIRST).subject
    }
}

/// Something to choose from a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is known by.
    pub id: String,
    /// What a reader sees.
    pub name: String,
}

/// How many CCGs got one rating, or have the same ones still possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The rating's identifier, where it is settled.
    pub rating: Option<String>,
    /// In words.
    pub words: String,
    /// How many CCGs of the sheet.
    pub ccgs: usize,
    /// How many of all CCGs of that year, where that is known.
    pub national: Option<u32>,
}

/// Some rows of the table of ratings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Row>,
    /// The place of the first of them, from 0.
    pub first: usize,
    /// How many rows match, on all pages.
    pub found: usize,
}

/// A CCG in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is known by.
    pub id: String,
    /// What a reader sees.
    pub name: String,
    /// The fragment of the link that opens it.
    pub fragment: String,
    /// The rating's identifier, where it is settled.
    pub rating: Option<String>,
    /// In words.
    pub words: String,
    /// Its score, where the framework has scores.
    pub score: Option<String>,
    /// How much is known of it: `12 of 60`.
    pub known: String,
}

/// Something that was wrong with the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemLine {
    /// The row, as a spreadsheet counts.
    pub row: usize,
    /// The column; empty for a whole row.
    pub column: String,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
}

/// One indicator of all CCGs.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// What was asked for, with its gaps filled.
    pub choice: FunnelChoice,
    /// The indicator's name.
    pub name: String,
    /// What its figures are counted in.
    pub unit: String,
    /// What a figure rests on: its denominator, or its precision.
    pub size: String,
    /// What the figures are compared with, and where that came from.
    pub reference: String,
    /// How far they spread, in numbers: phi and tau².
    pub phi: String,
    /// See above.
    pub tau_squared: String,
    /// How far from 0 a z value counts.
    pub cut_off: String,
    /// The drawing.
    pub plot: Plot,
    /// The CCGs that can be marked.
    pub ccgs: Vec<Choice>,
    /// The figures as a table, a page of it.
    pub rows: Vec<FunnelRow>,
    /// The place of the first of them.
    pub first: usize,
    /// How many there are.
    pub found: usize,
}

/// The figure of one CCG among many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelRow {
    /// The CCG.
    pub name: String,
    /// Whether it is the one that is marked.
    pub is_marked: bool,
    /// Its figure, what that rests on, z, adjusted z, band and adjusted band.
    pub cells: Vec<String>,
}

/// How many rows make a page.
pub const ROWS: usize = 50;
/// How many problems are shown at first, and how many more each time.
pub const PROBLEMS: usize = 20;

wire!(struct Job { framework, adjust });
wire!(enum Request { 0 Table(view), 1 Problems(most), 2 Export(export), 3 Funnel(choice) });
wire!(enum Export { 0 Csv, 1 Json, 2 Problems });
wire!(enum Column { 0 Name, 1 Code, 2 Rating, 3 Score, 4 Known });
wire!(struct View { column, is_descending, text, rating, page });
wire!(struct FunnelChoice { code, marked, page });
wire!(enum Reply {
    0 Ready, 1 NoWorker, 2 Progress(done), 3 Refused(why), 4 Rated(rated), 5 Table(table),
    6 Problems(problems), 7 Export(export), 8 Funnel(funnel),
});
wire!(struct Rated {
    framework, rows, ccgs, problems, unused_columns, is_one, is_adjusted, unadjusted, adjustable,
    counts, table, first_problems,
});
wire!(struct Choice { id, name });
wire!(struct Count { rating, words, ccgs, national });
wire!(struct Table { rows, first, found });
wire!(struct Row { id, name, fragment, rating, words, score, known });
wire!(struct ProblemLine { row, column, found, expected });
wire!(struct Funnel {
    choice, name, unit, size, reference, phi, tau_squared, cut_off, plot, ccgs, rows, first, found,
});
wire!(struct FunnelRow { name, is_marked, cells });
wire!(struct Plot { dots, plain, adjusted, reference, across, upwards, marked, drawn });
wire!(struct Tick { at, label });
wire!(struct Spot { x, y });
