//! The tool for spreadsheets: what a reader gives it, what came of it, and how to take that away. What it
//! says of over-dispersion stands in [`super::funnel`].

use super::numbers::{counted, grouped};
use crate::framework::Subject;

/// The heading of the tool.
#[must_use]
pub fn heading(subject: &Subject) -> String {
    format!("Rate many {} at once", subject.many)
}

// What a reader gives it.

/// What the tool does, and what becomes of the sheet.
#[must_use]
pub fn about(subject: &Subject) -> String {
    format!(
        "Give it a sheet, and it rates every {} in it, all at once. The sheet stays in this browser: \
         nothing is sent.",
        subject.one
    )
}
/// Over the choice of a framework.
pub const YEAR: &str = "Which rating";
/// Over the choice of a file.
pub const FILE: &str = "A file (CSV or tab-separated, at most 32 MB)";
/// Over the box.
pub const BOX: &str = "Or paste a table here";
/// Below the box.
pub const ABOUT_THE_BOX: &str = "Copy the cells in your spreadsheet, with their header row. You can put \
                                 right what you pasted and rate it again.";
/// On the button that starts.
pub const RATE: &str = "Rate these";
/// Where the browser has no workers.
pub const WITHOUT_WORKER: &str = "Here the browser does not let a sheet be read in the background: with \
                                  a large one the page may stand still for a moment.";
/// Beside the bar that shows how far the work is.
pub const UNDER_WAY: &str = "Reading and rating…";
/// What a screen reader says when it begins.
pub const BEGUN: &str = "Reading and rating the sheet.";
/// On the button that gives up.
pub const CANCEL: &str = "Cancel";
/// What a screen reader says then.
pub const GIVEN_UP: &str = "Given up. Nothing was changed.";

// What went wrong.

/// Before the reason.
pub const NOT_READ: &str = "This sheet was not read. ";
/// After the reason, where there was a sheet before.
pub const EARLIER: &str = " The ratings below are those of the sheet before.";
/// Where there is nothing to be rated.
pub const NOTHING_GIVEN: &str = "Choose a file, or paste a table into the box first.";
/// Where the browser cannot read the file (it was moved, say).
pub const UNREADABLE: &str =
    "The file could not be read. Perhaps it was changed or moved: choose it again.";
/// Where a worker ends by itself: it ran out of memory, most likely.
pub const GAVE_UP: &str = "This sheet was too much for the browser. Try a part of it.";
/// Where a worker says nothing any more: the browser ended it.
pub const GONE: &str = "The browser has stopped working on it. Rate it again.";

/// Where a file is too large; both in megabytes.
#[must_use]
pub fn too_large(size: &str, most: &str) -> String {
    format!("This file has {size} MB. The most that is read is {most} MB: try a part of it.")
}

/// Where a framework is not known.
#[must_use]
pub fn no_calculator(framework: &str) -> String {
    format!("There is no calculator for {framework}.")
}

// What was wrong with it, row by row.

/// The name of that table.
pub const PROBLEMS: &str = "Problems";
/// What to do about them.
pub const ABOUT_PROBLEMS: &str = "What could not be used was left out; everything else counts. Put the \
                                  cells right and rate the sheet again.";
/// Its columns.
pub const PROBLEM_COLUMNS: [&str; 4] = ["Row", "Column", "Found", "Expected"];
/// In the place of a column.
pub const WHOLE_ROW: &str = "the whole row";
/// On a button.
pub const MORE_PROBLEMS: &str = "Show more problems";
/// On a button.
pub const DOWNLOAD_PROBLEMS: &str = "Download all problems";
/// On a button.
pub const COPY_PROBLEMS: &str = "Copy all problems";

/// How many there are.
#[must_use]
pub fn problems(number: usize) -> String {
    counted(number, "problem", "problems")
}

/// How many of them are shown.
#[must_use]
pub fn problems_shown(shown: usize, all: usize) -> String {
    format!("{} of {} shown.", grouped(shown), grouped(all))
}

// What a sheet looks like.

/// The heading, and what unfolds.
pub const TEMPLATES: &str = "What a sheet looks like, and templates";
/// A shape of sheets: its name and what it holds.
#[must_use]
pub fn many_wide(subject: &Subject) -> [String; 2] {
    [
        format!("Many {}, a row each", subject.many),
        "One column an indicator or a grade, holding a band, a level or a rating.".to_owned(),
    ]
}

/// Another.
#[must_use]
pub fn many_long(subject: &Subject) -> [String; 2] {
    let Subject { one, many, .. } = subject;
    [
        format!("Many {many}, many rows each"),
        format!(
            "Each row is one figure or one entry of one {one}: its code, then a value with its \
             denominator, or a band, a level or a rating."
        ),
    ]
}

/// Another.
#[must_use]
pub fn only_one(subject: &Subject) -> [String; 2] {
    let one = subject.one;
    [
        format!("One {one}"),
        format!("The same rows, without the columns that name the {one}."),
    ]
}

/// On a button.
pub const DOWNLOAD: &str = "Download";
/// On a button.
pub const PUT_INTO_BOX: &str = "Put it into the box";

/// What the templates are.
#[must_use]
pub fn about_templates(label: &str) -> String {
    format!(
        "The tool sees by the header which of three shapes a sheet has. The templates are for {label}; their \
         rows are examples."
    )
}

/// The full name of a button.
#[must_use]
pub fn download_template(name: &str) -> String {
    format!("Download the template: {name}")
}

/// The full name of a button.
#[must_use]
pub fn put_template_into_box(name: &str) -> String {
    format!("Put the template into the box: {name}")
}

// What came of it.

/// The heading.
pub const RESULTS: &str = "What came of it";
/// What the counts are.
#[must_use]
pub fn counts(subject: &Subject) -> String {
    format!("{} by rating", crate::assess::sentence(subject.many))
}

/// The same, for screen readers.
#[must_use]
pub fn about_counts(subject: &Subject) -> String {
    format!("How many {} got which rating", subject.many)
}

/// A column, and a filter.
pub const RATING: &str = "Rating";
/// A column.
pub const THIS_SHEET: &str = "This sheet";
/// Before the source.
pub const SOURCE: &str = "Source of the national result: ";

/// A column: the national result.
#[must_use]
pub fn all_of(year: &str) -> String {
    format!("All CCGs of {year}")
}

/// A sheet that was rated, in one sentence.
#[must_use]
pub fn summary(subject: &Subject, ccgs: usize, rows: usize, problems: usize) -> String {
    let (ccgs, rows) = (so_many(subject, ccgs), counted(rows, "row", "rows"));
    let problems = match problems {
        0 => "no problems".to_owned(),
        many => self::problems(many),
    };
    format!("{ccgs} read from {rows}; {problems}.")
}

/// So many CCGs, or whoever else is rated.
fn so_many(subject: &Subject, number: usize) -> String {
    counted(number, subject.one, subject.many)
}

/// What was left out of it.
#[must_use]
pub fn unused_columns(names: &[String]) -> String {
    format!(
        "Columns that are not known and were left out: {}.",
        names.join(", ")
    )
}

// The table of ratings.

/// The heading.
pub const RATINGS: &str = "The ratings";
/// The heading where there is one CCG.
pub const ITS_RATING: &str = "Its rating";
/// The name of the table.
pub const TABLE: &str = "Ratings";
/// What it shows.
#[must_use]
pub fn about_table(subject: &Subject) -> String {
    format!("Ratings of the {} of the sheet", subject.many)
}

/// What a name in it does.
#[must_use]
pub fn names_open(subject: &Subject) -> String {
    format!(
        "A name opens that {} in the calculator above. The browser’s back button brings back what was \
         there.",
        subject.one
    )
}

/// The same where figures are adjusted.
pub const NAMES_OPEN_ADJUSTED: &str = "A name opens that CCG in the calculator above, and the browser’s \
                                       back button brings back what was there. A link cannot hold the \
                                       figures of all CCGs: where one was adjusted, the link holds the \
                                       band that came of it.";
/// The link where there is one CCG.
pub const OPEN: &str = "Open in the calculator";
/// What it does.
pub const ABOUT_OPEN: &str = "The browser’s back button brings back what was there.";
/// A column.
pub const CODE: &str = "Code";
/// A column.
pub const SCORE: &str = "Score";
/// A column.
pub const KNOWN: &str = "Known";
/// A filter.
pub const NAME_OR_CODE: &str = "Name or code";
/// No filter.
pub const ANY: &str = "Any";
/// Where one has no name and no code.
#[must_use]
pub fn nameless(subject: &Subject) -> String {
    format!("This {}", subject.one)
}

/// Where no row matches the filters.
#[must_use]
pub fn none_matches(subject: &Subject) -> String {
    format!("No {} matches.", subject.one)
}

/// On a button.
pub const PREVIOUS_PAGE: &str = "Previous page";
/// On a button.
pub const NEXT_PAGE: &str = "Next page";
/// The buttons to pages of the table.
pub const PAGES: &str = "Pages of the ratings";

/// All rows that match are shown.
#[must_use]
pub fn found(subject: &Subject, ccgs: usize) -> String {
    format!("{} shown.", so_many(subject, ccgs))
}

/// Of the rows that match, these are shown.
#[must_use]
pub fn found_part(subject: &Subject, ccgs: usize, first: usize, last: usize) -> String {
    format!(
        "{}; {} to {} shown.",
        so_many(subject, ccgs),
        grouped(first),
        grouped(last)
    )
}

/// Which page this is.
#[must_use]
pub fn page_of(page: usize, last: usize) -> String {
    format!("Page {} of {}", grouped(page), grouped(last))
}

/// Two limits.
#[must_use]
pub fn range(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}

/// How much of a CCG is known.
#[must_use]
pub fn known(known: usize, total: usize) -> String {
    format!("{known} of {total}")
}

/// What the one CCG has, where it has a score.
#[must_use]
pub fn score_and_known(score: &str, known: &str) -> String {
    format!("Score {score}. {known} known.")
}

/// What the one CCG has, where it has none.
#[must_use]
pub fn only_known(known: &str) -> String {
    format!("{known} known.")
}

// Taking it away.

/// The heading.
pub const TAKE_AWAY: &str = "Take the ratings away";
/// What the files are good for.
pub const ABOUT_FILES: &str = "The CSV can be opened in a spreadsheet, and given to this tool again. \
                               Where nothing is downloaded, because the site you read this on does not \
                               allow it, copy it instead.";
/// The same where there is one CCG.
pub const ABOUT_FILES_OF_ONE: &str = "Where nothing is downloaded, because the site you read this on \
                                      does not allow it, copy it instead.";
/// On a button.
pub const DOWNLOAD_CSV: &str = "Download CSV";
/// On a button.
pub const DOWNLOAD_JSON: &str = "Download JSON";
/// On a button.
pub const COPY_CSV: &str = "Copy CSV";
/// On a button.
pub const COPY_JSON: &str = "Copy JSON";
/// Where a file is too long for the clipboard.
pub const TOO_LONG_TO_COPY: &str =
    "This is too long to be copied. Download it, or rate a part of the sheet.";
/// Over what is there to be copied.
pub const COPIED: &str =
    "Copied, if the browser allows it. Else copy this text by hand: it is selected.";
