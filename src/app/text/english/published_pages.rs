//! The pages that stand without a script: what a case comes to in a title and a sentence or two, the list
//! of all cases, and the ways on.

use crate::cases::Case;
use crate::framework::Framework;
use crate::rating::Rating;

/// The language of the pages, for machines (BCP 47), and as the Open Graph protocol writes it.
pub const LANGUAGE: (&str, &str) = ("en-GB", "en_GB");

/// The title of a case's page.
#[must_use]
pub fn title(case: &Case) -> String {
    format!("{} CCG, {}: rated {}", case.ccg, case.year, case.overall)
}

/// What NHS England rated it.
#[must_use]
pub fn rated(case: &Case) -> String {
    format!(
        "NHS England rated {} CCG {} for {}.",
        case.ccg, case.overall, case.year
    )
}

/// The same, with the reason for this very rating.
#[must_use]
pub fn rated_because(rated: &str, reason: &str) -> String {
    format!("{rated} Why: {reason}")
}

/// The name of the organisation, for machines.
#[must_use]
pub fn organisation(case: &Case) -> String {
    format!("NHS {} CCG", case.ccg)
}

/// What its code is called, for machines.
pub const CODE: &str = "ODS code";

// A case whose year there is no calculator for.

/// Who it is about.
#[must_use]
pub fn heading(case: &Case) -> String {
    format!("{} CCG, {}", case.ccg, case.year)
}

// The ways on.

/// Their name on the page of a case.
pub const OTHER_RATINGS: &str = "Other ratings";
/// The link to the list.
pub const ALL_RATINGS: &str = "All published ratings";

/// The link to another year of the same CCG.
#[must_use]
pub fn other_year(case: &Case) -> String {
    format!("{}, {}", case.year, case.overall)
}

/// Before these links.
#[must_use]
pub fn in_other_years(ccg: &str) -> String {
    format!("{ccg} CCG in other years: ")
}

/// The link to a framework that is of no year: `CQC: five key questions`.
#[must_use]
pub fn framework(framework: &Framework) -> String {
    format!("{}: {}", framework.label, framework.in_short)
}

// The list of all cases.

/// Its title.
pub const LIST: &str = "Published ratings of CCGs";
/// The name of the ways on.
pub const OTHER_PAGES: &str = "Other pages";
/// The link to the first page.
pub const CALCULATOR: &str = "The calculator";

/// What the list holds.
#[must_use]
pub fn about_list(cases: usize, first: &str, last: &str) -> String {
    format!(
        "{cases} ratings of clinical commissioning groups that NHS England published for {first} to {last}, \
         each with its source."
    )
}

/// One year of it, with how many it has.
#[must_use]
pub fn list_of(year: &str, count: usize) -> String {
    format!("{year}: {count} ratings")
}

/// What a CCG in the list was rated; its name, a link, stands before.
#[must_use]
pub fn listed(rating: Rating) -> String {
    format!(": {rating}")
}
