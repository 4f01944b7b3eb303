//! What the page says of CCGs or years side by side.

use crate::app::text::{capitalised, subject};
use crate::assess::ScoreRange;
use crate::cases::{Case, Confidence};
use crate::exchange::Scenario;
use crate::explore::What;
use crate::rating::Score;

/// Above the columns.
pub const SIDE_BY_SIDE: &str = "Side by side";
/// What a screen reader says of the buttons that choose the columns.
pub const COMPARE: &str = "Compare";
/// Before the letter of a column, for a screen reader.
pub const COLUMN: &str = "Column ";
/// What a column can be that holds nothing.
pub const NO_ONE: &str = "no one";
/// Above the CCGs of a group.
pub const CCG: &str = "CCG";
/// Beside the head of a row whose columns differ.
pub const DIFFERS: &str = "≠ differs";
/// The same in a cell, for a screen reader.
pub const DIFFERS_FROM_FIRST: &str = "differs from the first";
/// What is entered, at the start of a name.
pub const AS_ENTERED_HERE: &str = "As entered here";
/// The same below a name.
pub const ENTERED_HERE: &str = "as entered here";
/// What was published.
pub const AS_PUBLISHED: &str = "as published";
/// Whose column it is that belongs to no CCG.
pub const YOUR_OWN: &str = "Your own entries";
/// Where there is but one column.
pub const CHOOSE_ANOTHER: &str = "Choose another one to compare it with.";
/// What a cell says of which nothing is known.
pub const NOT_KNOWN: &str = "not known";
/// What it says where the year's framework has no such part.
pub const NO_SUCH_PART: &str = "no such part that year";

/// The cases of a year, in a list.
#[must_use]
pub fn published_in(year: &str) -> String {
    format!("{year}, {AS_PUBLISHED}")
}

/// A CCG in a year.
#[must_use]
pub fn ccg_and_year(ccg: &str, year: &str) -> String {
    format!("{ccg}, {year}")
}

/// A year, and whether a column is as entered or as published.
#[must_use]
pub fn year_and_kind(year: &str, kind: &str) -> String {
    format!("{year}, {kind}")
}

/// All columns together.
#[must_use]
pub fn all_of(columns: &[String]) -> String {
    columns.join(" and ")
}

/// What differs for certain.
#[must_use]
pub fn differing(names: &[String]) -> String {
    if names.is_empty() {
        "Nothing that is known of them differs.".to_owned()
    } else {
        format!("These differ: {}.", names.join(", "))
    }
}

/// Which parts cannot be compared; empty where there are none.
#[must_use]
pub fn not_comparable(names: &[String]) -> String {
    if names.is_empty() {
        String::new()
    } else {
        format!("Too little is known to compare: {}.", names.join(", "))
    }
}

/// The answer to a question of yes or no.
#[must_use]
pub const fn answer(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

/// A score, of the highest there is.
#[must_use]
pub fn score(range: ScoreRange, highest: Option<Score>) -> String {
    let highest = highest.map_or_else(String::new, |highest| format!(" of {highest}"));
    range.decimal() + &highest
}

/// A sign and its words: `▲ one step up`.
#[must_use]
pub fn signed(sign: &str, words: &str) -> String {
    format!("{sign} {words}")
}

/// What a row is about, at its head.
#[must_use]
pub fn what(what: What) -> String {
    match what {
        What::Published => "Published rating".to_owned(),
        What::WorkedOut => "Worked out here".to_owned(),
        What::Component(name) | What::Flag(name) => capitalised(name),
    }
}

/// The same in the middle of a sentence.
#[must_use]
pub fn in_sentence(what: What) -> String {
    match what {
        What::Published => "the published rating".to_owned(),
        What::WorkedOut => "what is worked out here".to_owned(),
        What::Component(name) => name.to_owned(),
        What::Flag(name) => name.to_ascii_lowercase(),
    }
}

/// How a case is called in a list of its year: `Barnsley: good`.
#[must_use]
pub fn option(case: &Case) -> String {
    let firmly = match case.confidence {
        Confidence::Stated => "",
        _ => " (less sure)",
    };
    format!("{}: {}{firmly}", case.ccg, case.overall)
}

/// What is entered, in a list.
#[must_use]
pub fn entered(scenario: &Scenario) -> String {
    format!("As entered here: {}", subject(scenario))
}
