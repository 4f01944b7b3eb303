//! Over-dispersion: what it is, the funnel plot of one indicator, on the page and as a picture, and its
//! figures.

use super::numbers::{counted, grouped};

/// So many CCGs. Figures that can spread so are those of CCGs alone.
fn ccgs(number: usize) -> String {
    counted(number, "CCG", "CCGs")
}

// The adjustment.

/// The heading.
pub const HEADING: &str = "Figures that spread more than chance";
/// What over-dispersion is.
pub const ABOUT: &str = "The figures of CCGs differ by more than chance, for reasons that have little to \
                         do with how good they are. Statisticians call it over-dispersion. With the \
                         figures of many CCGs at hand it can be measured, and what counts as worse or \
                         better can be widened by as much.";
/// Where figures are not adjusted.
pub const WARNING: &str = "Some figures here are banded without that adjustment. NHS England had the \
                           figures of all CCGs; without them more CCGs come out as worse or better than \
                           NHS England is likely to have said.";
/// What the adjustment rests on.
pub const SOURCE: &str = "Spiegelhalter, Funnel plots for comparing institutional performance, 2005; the \
                          Care Quality Commission uses the same form.";
/// The choice.
pub const ADJUST: &str = "Adjust for over-dispersion";

/// What of the sheet can be adjusted.
#[must_use]
pub fn adjustable(indicators: usize) -> String {
    format!(
        "{} of this sheet can be adjusted. The sheet is then rated again.",
        counted(indicators, "indicator", "indicators")
    )
}

/// Why nothing can be.
#[must_use]
pub fn not_adjustable(fewest: usize) -> String {
    format!(
        "This needs figures, each with its denominator or its standard error, of at least {fewest} CCGs for \
         the same indicator. This sheet has none."
    )
}

// What is shown.

/// The choice of an indicator.
pub const INDICATOR: &str = "Indicator";
/// The choice of a CCG.
pub const MARK: &str = "Mark a CCG";
/// No choice.
pub const NO_ONE: &str = "none";
/// What stands to the right, and what a figure of a proportion or a rate rests on.
pub const DENOMINATOR: &str = "denominator";
/// The same for all other figures.
pub const PRECISION: &str = "precision: 1 by the standard error";
/// What figures are compared with.
pub const OWN: &str = "the sheet’s own reference";
/// The same.
pub const STANDARD: &str = "the national standard";
/// The same.
pub const ENGLAND: &str = "the figure for England";
/// The same.
pub const POOLED: &str = "what all CCGs of the sheet come to together";

/// What the plot is called.
#[must_use]
pub fn title(indicator: &str, found: usize) -> String {
    format!("{indicator}, {}", ccgs(found))
}

/// What the plot shows.
#[must_use]
pub fn shows(unit: &str, size: &str) -> String {
    format!(
        "Each dot is a CCG: upwards its figure ({unit}), to the right its {size}. Dashed lines: the limits of \
         chance alone. Solid lines: the limits with the adjustment."
    )
}

/// The same where the figures stand below.
#[must_use]
pub fn shows_above_table(shows: &str) -> String {
    format!("{shows} The figures stand in the table below.")
}

/// Where not every CCG can be drawn.
#[must_use]
pub fn drawn(drawn: usize, found: usize) -> String {
    format!("{} of {} CCGs are drawn.", grouped(drawn), grouped(found))
}

/// What counts as different.
#[must_use]
pub fn compared(reference: &str, cut_off: &str) -> String {
    format!(
        "Compared with {reference}. A figure outside the lines counts as different: z of {cut_off} or more."
    )
}

/// How much the figures spread.
#[must_use]
pub fn spread(phi: &str, tau_squared: &str) -> String {
    format!(
        "Phi is {phi}: how much the figures spread, where 1 is what chance alone would do. Tau² is \
         {tau_squared}: what is added to the variance of each figure by the adjustment, on the scale on \
         which they are compared."
    )
}

// What the lines and marks mean.

/// Beside the plot.
pub const KEY_REFERENCE: &str = "what they are compared with";
/// Beside the plot.
pub const KEY_PLAIN: &str = "limits of chance alone";
/// Beside the plot.
pub const KEY_ADJUSTED: &str = "limits with the adjustment";
/// Beside the plot, and in a picture of it.
pub const KEY_CCG: &str = "a CCG";
/// Beside the plot.
pub const KEY_MARKED: &str = "the CCG you chose";
/// In a picture of it, where all stand on a line.
pub const PICTURE_REFERENCE: &str = "compared with this";
/// In a picture of it.
pub const PICTURE_PLAIN: &str = "limits of chance alone";
/// In a picture of it.
pub const PICTURE_ADJUSTED: &str = "limits, adjusted";

// A picture of it.

/// What the picture is called.
#[must_use]
pub fn picture_title(found: usize) -> String {
    format!("Funnel plot of {}", ccgs(found))
}

/// What is drawn in it.
#[must_use]
pub fn picture_of(drawn: usize, found: usize) -> String {
    let all = ccgs(found);
    if drawn < found {
        format!("{} of {all} are drawn, each as a dot", grouped(drawn))
    } else {
        format!("Each dot is one of {all}")
    }
}

/// Where its figures are from.
#[must_use]
pub fn picture_source(reference: &str, cut_off: &str, phi: &str, tau_squared: &str) -> String {
    format!(
        "Figures: a reader’s own spreadsheet. Compared with {reference}; a z of {cut_off} or more counts as \
         different. Phi {phi}, tau² {tau_squared}."
    )
}

// Its figures.

/// What unfolds.
pub const AS_TABLE: &str = "The figures as a table";
/// The name of the table.
pub const TABLE: &str = "Figures";
/// The buttons to pages of the table.
pub const PAGES: &str = "Pages of the figures";
/// Its columns: the third is one of the two that follow.
pub const COLUMNS: [&str; 7] = [
    "CCG",
    "Value",
    "Denominator",
    "z",
    "z, adjusted",
    "Band",
    "Band, adjusted",
];
/// Its third column where the figures have no denominator.
pub const PRECISION_COLUMN: &str = "Precision";

/// What the table shows.
#[must_use]
pub fn about_table(indicator: &str) -> String {
    format!("Figures of {indicator}")
}
