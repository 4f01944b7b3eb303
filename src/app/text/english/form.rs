//! The form: its headings, what it asks for, and how far it is filled in.

use crate::framework::{Component, Framework, Indicator, Kind, Part, Range};

/// Above the form.
pub const HEADING: &str = "Change a value and see what follows";
/// The choice that enters nothing.
pub const NOT_KNOWN: &str = "not known";
/// Beside a button: the fields for the figures of an indicator.
pub const ENTER_FIGURES: &str = "Enter the figures";
/// Before what the fields of a grade's figures ask for.
pub const WORKING_RULE: &str =
    "We did not find how NHS England turned figures into this grade. This is our working rule:";
/// Above what cannot be as it was entered.
pub const PROBLEM: &str = "There is a problem";
/// Under that.
pub const LEFT_OUT: &str = "These figures are left out until they are put right.";
/// For those who hear what is wrong: before it.
pub const ERROR: &str = "Error: ";
/// The label of the search box.
pub const FIND: &str = "Find an indicator";
/// Under that.
pub const FIND_ABOUT: &str = "Type a word, such as cancer, or a code, such as 122b.";
/// What the many indicators are compared with.
pub const COMPARED: &str = "Most are worse than, similar to or better than England or a national \
                            standard. Some are judged red, amber or green, or yes or no.";

/// The fold of the figures that a grade can be worked out from.
#[must_use]
pub fn from_figures(component: &Component) -> String {
    format!("Work out {} from figures", component.name)
}

/// The fold of the many indicators: `The other 57 indicators`.
#[must_use]
pub fn many(component: &Component) -> String {
    crate::assess::sentence(component.name)
}

/// How many are entered: `3 of 14 entered`.
#[must_use]
pub fn entered(known: usize, total: usize) -> String {
    format!("{known} of {total} entered")
}

/// How far the whole form is filled in.
#[must_use]
pub fn progress(framework: &Framework, known: usize, total: usize) -> String {
    let what = framework.asks_for;
    if known == total {
        format!("All {total} {what} entered")
    } else {
        format!("{known} of {total} {what} entered")
    }
}

/// How the entered ones of a group stand: ` · 3 worse, 7 similar, 2 better`.
#[must_use]
pub fn bands(worse: usize, similar: usize, better: usize) -> String {
    format!(" · {worse} worse, {similar} similar, {better} better")
}

/// What was found: `3 of 57 indicators match.`
#[must_use]
pub fn found(count: usize, total: usize, typed: &str) -> String {
    match count {
        0 => format!("No indicator matches “{typed}”. Try a shorter or another word."),
        1 => format!("1 of {total} indicators matches “{typed}”."),
        count => format!("{count} of {total} indicators match “{typed}”."),
    }
}

/// The unit of an indicator.
#[cfg(feature = "details")]
#[must_use]
pub fn measured_in(indicator: &Indicator) -> String {
    format!("Measured in: {}", *indicator.unit)
}

/// The label of one field of a figure.
#[must_use]
pub fn part(indicator: &Indicator, part: Part) -> String {
    let name = match part {
        Part::Value => "Value",
        Part::Numerator => return "or numerator: how many".to_owned(),
        Part::Denominator => return "Denominator: of how many".to_owned(),
        Part::StandardError => return "Standard error".to_owned(),
        Part::Reference => "Reference: compared with",
    };
    match indicator.kind {
        Kind::Proportion | Kind::Number(Range::Percentage) => format!("{name}, %"),
        Kind::Rate { per } => format!("{name}, per {per}"),
        _ => name.to_owned(),
    }
}

/// Where the reference of a figure comes from, and what else is known of England.
pub mod reference {
    #[cfg(feature = "details")]
    use crate::framework::{EnglandFigure, Purpose};

    /// Where the reference is the national standard.
    pub const STANDARD: &str = "The reference is the national standard. ";
    /// Where there is neither a standard nor a figure.
    pub const NONE: &str = "No figure for England is known: enter your own.";

    /// England's figure, its period and its source.
    #[cfg(feature = "details")]
    #[must_use]
    pub fn england(england: &EnglandFigure) -> String {
        let words = match england.purpose {
            Purpose::Reference => "The reference is England’s figure",
            Purpose::BesideStandard => "England’s figure",
            Purpose::ShownOnly => "No comparable figure for England is known; the nearest is",
        };
        format!(
            "{words}: {} ({}). Source: {}. ",
            england.value, *england.period, england.grounds.source.text
        )
    }
}

/// Above the other ways to work it out.
pub const SETTINGS: &str = "Some of the method is not known. Each way below shows the rating it \
                            would give, with all else as it is.";
/// Beside a setting that is a number.
pub const FIGURES_ONLY: &str = "Changes only what is worked out from figures.";

/// What a field would take.
#[must_use]
pub fn expected(what: &str) -> String {
    format!("Expected {what}.")
}
