//! Charts and pictures: their names, what they tell those who cannot see them, and how a picture is kept.

use crate::cases::Case;
use crate::rating::Rating;

/// What unfolds below a chart.
pub const AS_TABLE: &str = "The figures as a table";
/// Where a rating or a score is not known.
pub const NOT_KNOWN: &str = "Not known";

// What each part adds to the score.

/// The name of the chart.
pub const WATERFALL: &str = "What each part adds to the score";
/// The name of its last row.
pub const SCORE: &str = "Score";
/// The columns of its table.
pub const WATERFALL_COLUMNS: [&str; 5] = ["Part", "Scored", "Weight", "Adds", "At most"];
/// In the table.
pub const PART_NOT_KNOWN: &str = "not known";

/// What a part adds.
#[must_use]
pub fn adds(score: &str) -> String {
    format!("adds {score}")
}

/// What a part adds, in the description, of what it could.
#[must_use]
pub fn part_adds(name: &str, adds: &str, most: &str) -> String {
    format!("{name}: adds {adds} of at most {most}. ")
}

/// What all parts come to.
#[must_use]
pub fn together(total: &str) -> String {
    format!("Together that is {total}.")
}

/// What a threshold asks for: `above 1: good`.
#[must_use]
pub fn threshold(above: &str, score: &str, rating: Rating) -> String {
    format!("{above} {score}: {rating}")
}

/// A threshold's row in the table.
#[must_use]
pub fn needed_for(rating: Rating) -> String {
    format!("Needed for {rating}")
}

// What a picture says beside what it shows.

/// Whose rating it is.
pub const WORKED_OUT: &str = "Worked out from what is entered";
/// Whose rating it is.
pub const RATED: &str = "NHS England rated it";
/// Who drew it.
pub const ABOUT: &str = "Worked out with ccg-rating from what was entered; not an NHS service.";
/// Who drew it, where nothing is worked out.
#[cfg(feature = "prerender")]
pub const ABOUT_PUBLISHED: &str = "Shown by ccg-rating, which is not an NHS service.";
/// After the page's address, instead of a link that is too long to be typed. A picture goes round as
/// SVG and as PNG, so that it can only say what is true of both.
pub const TOO_LONG: &str = "(That is the page alone. The link to this calculation is too long to print: \
                            the page shows it beside this picture when it is saved.)";

/// Whose entries these are, where no one is spoken to.
#[must_use]
pub fn own_entries(label: &str) -> String {
    format!("A reader’s own entries, {label}")
}

/// Who it is about, where there is no calculator for the year.
#[cfg(feature = "prerender")]
#[must_use]
pub fn published_subject(case: &Case) -> String {
    format!("{} CCG, {}", case.ccg, case.year)
}

/// What was published, and where.
#[must_use]
pub fn source_of(case: &Case) -> String {
    format!(
        "NHS England rated it {} ({}).",
        case.overall,
        case.source.text.trim_end_matches('.')
    )
}

/// Under what was published, where not all of it is known.
#[must_use]
pub fn only_worked_out(possible: &str) -> String {
    format!(
        "From what else was published we can only work out: {}.",
        possible.to_ascii_lowercase()
    )
}

/// A score of the highest one.
#[must_use]
pub fn of_highest(score: &str, highest: &str) -> String {
    format!("{score} of {highest}")
}

// How a picture is kept.

/// On a button.
pub const SAVE_PNG: &str = "Save as PNG";
/// On a button.
pub const SAVE_SVG: &str = "Save as SVG";
/// While it is drawn.
pub const ONE_MOMENT: &str = "One moment …";
/// Once it is saved, if it is: a page is not told.
pub const KEEP: &str = "If nothing was saved: press and hold the picture, or right-click it, to keep it; or \
                        copy it as a text below.";
/// Where a browser cannot draw it.
pub const FAILED: &str = "This browser could not draw the picture. Try “Save as SVG”, or copy the picture as \
                          a text below.";
/// Over the link.
pub const LINK: &str = "Link to publish with the picture";
/// What unfolds.
pub const AS_TEXT: &str = "The picture as a text to copy";
/// Over the text.
pub const ABOUT_TEXT: &str = "Save this text as a file whose name ends in .svg";

/// What the buttons save.
#[must_use]
pub fn save(title: &str) -> String {
    format!("Save: {title}")
}
