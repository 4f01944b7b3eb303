//! The registry of frameworks. One file each, tables only: adding a framework is adding a file
//! here and a line to [`ALL`].

mod assurance_2015_16;
mod cqc_key_questions;
mod iaf_2016_17;

use crate::framework::{EnglandNote, Framework, Subject};

/// Every framework there is: those of a year, oldest first, then the others.
pub const ALL: [&Framework; 3] = [
    &assurance_2015_16::FRAMEWORK,
    &iaf_2016_17::FRAMEWORK,
    &cqc_key_questions::FRAMEWORK,
];

/// Whom the frameworks of NHS England's yearly ratings rate.
const CCG: Subject = Subject {
    one: "CCG",
    many: "CCGs",
    ends_names: true,
    rater: "NHS England",
};

/// The oldest framework, for examples that need any one.
pub const FIRST: &Framework = ALL[0];

/// What else is known of England's figure for an indicator, where there is one: its address and a
/// note. Apart from the tables, so that a page which does not ask for it does not load it.
#[must_use]
pub fn england_note(framework: &Framework, code: &str) -> Option<&'static EnglandNote> {
    let notes = if *framework == iaf_2016_17::FRAMEWORK {
        iaf_2016_17::england_notes()
    } else {
        &[]
    };
    notes.iter().find(|note| note.code == code)
}

/// The framework with this identifier, such as `ccg-iaf-2016-17`.
///
/// ```
/// use ccg_rating::frameworks;
/// let framework = frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry");
/// assert_eq!((framework.slug, framework.year), ("2015-16", Some("2015/16")));
/// assert!(frameworks::by_id("ccg-1999-00").is_none());
/// ```
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Framework> {
    ALL.into_iter().find(|framework| framework.id == id)
}

/// The framework with this short form, such as `2016-17`.
#[must_use]
pub fn by_slug(slug: &str) -> Option<&'static Framework> {
    ALL.into_iter().find(|framework| framework.slug == slug)
}

/// The years that have a framework, oldest first.
pub fn years() -> impl Iterator<Item = &'static str> {
    ALL.into_iter().filter_map(|framework| framework.year)
}

/// The frameworks that are of no one year.
pub fn of_no_year() -> impl Iterator<Item = &'static Framework> {
    ALL.into_iter().filter(|framework| framework.year.is_none())
}

/// The framework of this year, such as `2016/17`.
#[must_use]
pub fn by_year(year: &str) -> Option<&'static Framework> {
    ALL.into_iter()
        .find(|framework| framework.year == Some(year))
}
