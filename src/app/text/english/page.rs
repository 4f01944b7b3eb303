//! The page around the answer and the form.

use crate::framework::Framework;

/// While a part of the page loads.
pub const LOADING: &str = "Loading …";
/// Where it could not be loaded.
pub const PART_FAILED: &str =
    "This part could not be loaded. Are you offline? Fold it and try again, or reload the page.";
/// Before the script has started.
pub const STARTING: &str = "The calculator is starting.";
/// The button that empties the form.
pub const START_AGAIN: &str = "Start again";
/// The name of the links to the frameworks.
pub const YEARS: &str = "Which rating";

/// The folded parts, which answer what may be asked of a rating.
pub const CHANGE: &str = "What would change it";
/// See [`CHANGE`].
pub const STORY: &str = "Why, step by step";
/// See [`CHANGE`].
pub const SURE: &str = "How sure is this";
/// See [`CHANGE`].
pub const COMPARE: &str = "How it compares";
/// See [`CHANGE`].
pub const SETTINGS: &str = "Other ways to work it out";
/// See [`CHANGE`].
pub const AREAS: &str = "Area by area";
/// See [`CHANGE`].
pub const METHOD: &str = "About the method";
/// See [`CHANGE`].
pub const PICTURE: &str = "Save as a picture";
/// See [`CHANGE`]: the form of a page in a frame.
pub const GRADES: &str = "Change a value";

/// The method of one year.
#[must_use]
pub fn method(framework: &Framework) -> String {
    format!("{METHOD}, {}", framework.label)
}

/// In a frame: the way to the full page.
pub const FULL_PAGE: &str = "Open the full page";

/// Above what of a link was not understood.
pub const NOTICE: &str = "The link could not be read in full.";
/// The name of the place where that stands.
pub const NOTICE_NAME: &str = "Notice";
/// The button that takes it away.
pub const HIDE_NOTICE: &str = "Hide this notice";

/// The name of the place of the link.
pub const SHARE: &str = "Keep what is shown";
/// The label of the field with the link.
pub const LINK: &str = "Link to what is shown";
/// The button that copies it.
pub const COPY_LINK: &str = "Copy link";
/// What came of that.
pub const COPIED: &str = "Link copied.";
/// See [`COPIED`].
pub const NOT_COPIED: &str = "The link could not be copied. It is selected: copy it by hand.";

/// On paper: where what is printed can be seen again.
#[must_use]
pub fn printed(link: &str) -> String {
    format!("This calculation: {link}")
}

/// The way to the tool for spreadsheets.
pub mod spreadsheet {
    /// Its heading.
    pub const HEADING: &str = "Have a spreadsheet?";
    /// What it does with many of these: `CCGs`.
    #[must_use]
    pub fn about(many: &str) -> String {
        format!("Paste or open a table of many {many}, and see how each would be rated.")
    }

    /// The button.
    #[must_use]
    pub fn open(many: &str) -> String {
        format!("Rate many {many} at once")
    }

    /// Where it could not be loaded.
    pub const FAILED: &str =
        "The tool could not be loaded. Are you offline? Try again, or reload the page.";
}

/// The picker of cases.
pub mod picker {
    use crate::app::text::rated;
    use crate::cases::Case;

    /// Its label.
    pub const LABEL: &str = "Start from a published case";
    /// Under that.
    pub const ABOUT: &str = "Type part of a name, a year or a rating.";
    /// What stands in the empty field.
    pub const EMPTY: &str = "Choose a CCG";
    /// The name of the button that opens the list.
    pub const SHOW_ALL: &str = "Show all cases";
    /// The name of the list.
    pub const LIST: &str = "Published cases";
    /// Where none is found.
    pub const NONE: &str = "No published case matches.";

    /// A case on one line: what the field shows and what is searched.
    #[must_use]
    pub fn line(case: &Case) -> String {
        format!("{}, {}, {}", case.ccg, case.year, case.overall)
    }

    /// The year and the rating of a case.
    #[must_use]
    pub fn rating(case: &Case) -> String {
        format!("{}, {}", case.year, case.overall)
    }

    /// A case of a year that there is no calculator for.
    #[must_use]
    pub fn history(case: &Case) -> String {
        format!(
            "{}: {}. There is no calculator for that year yet.",
            case.ccg,
            rated(case)
        )
    }
}
