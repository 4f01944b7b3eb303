//! Published ratings of real CCGs, each with its source, and the national results of each year.
//!
//! Facts only: nothing here is worked out. Cases of a year that has a framework are the presets of
//! the page; those of later years are history.
//!
//! What is worked out agrees with what was published, wherever enough is known:
//!
//! ```
//! use ccg_rating::{assess::assess, cases, framework::Settings, frameworks};
//!
//! for framework in frameworks::ALL {
//!     let settings = Settings::new(framework);
//!     for case in cases::of(framework) {
//!         let possible = assess(&case.entries(framework), &settings).overall;
//!         assert!(possible.contains(case.overall), "{}, {}", case.ccg, case.year);
//!     }
//! }
//! ```

mod case;
mod group;
mod national;
mod packed;
mod published;

pub use case::{Case, Confidence};
pub use group::{Group, NEIGHBOURS};
pub use national::{NationalResult, national_result};
pub use packed::All;

use crate::framework::{Entries, Framework};

/// Every published rating we know of, by year and then by name.
pub static ALL: All = All;

/// The case that the page opens on: the one of the first news story.
pub const STORY: (&str, &str) = ("2015/16", "03A");

/// The cases of one framework's year.
pub fn of(framework: &Framework) -> impl Iterator<Item = &'static Case> {
    let year = framework.year;
    ALL.iter().filter(move |case| year == Some(case.year))
}

/// The case of this CCG in this year, by its ODS code in either case of letters; none where there is
/// no year, as with a framework that is of none.
///
/// ```
/// use ccg_rating::{cases, rating::Rating};
/// let case = cases::find("2015/16", "03a").expect("Greater Huddersfield is a published case");
/// assert_eq!(case.overall, Rating::RequiresImprovement);
/// println!("{}, by {}", case.ccg, case.source.text);
/// ```
#[must_use]
pub fn find<'a>(year: impl Into<Option<&'a str>>, ods_code: &str) -> Option<&'static Case> {
    let year = year.into()?;
    ALL.iter().find(|case| {
        let is_code = |code: &str| code.eq_ignore_ascii_case(ods_code);
        case.year == year && case.ods_code.is_some_and(is_code)
    })
}

/// The years of which any rating is known, oldest first.
#[must_use]
pub fn years() -> Vec<&'static str> {
    // The rows are in the order of their years; `tests/cases.rs` proves it.
    let mut years: Vec<&'static str> = ALL.iter().map(|case| case.year).collect();
    years.dedup();
    years
}

/// The CCGs of which a rating is known in both years, by name: what each got in the one and in the
/// other.
pub fn in_both(
    year: &'static str,
    other: &'static str,
) -> impl Iterator<Item = (&'static Case, &'static Case)> {
    let of_year = ALL.iter().filter(move |case| case.year == year);
    of_year.filter_map(move |case| {
        let later = in_other_years(case).find(|found| found.year == other)?;
        Some((case, later))
    })
}

/// What is published of the same CCG in other years, in their order.
pub fn in_other_years(case: &'static Case) -> impl Iterator<Item = &'static Case> {
    ALL.iter()
        .filter(move |other| other.ccg == case.ccg && other.year != case.year)
}

impl Case {
    /// What is known of the case, as entries of its year's framework. Facts that the framework
    /// does not take are left out; `tests/cases.rs` proves that there are none.
    #[must_use]
    pub fn entries(&self, framework: &'static Framework) -> Entries {
        let mut entries = Entries::new(framework);
        for (code, entry) in self.known {
            let _ = entries.set(code, *entry);
        }
        entries
    }
}
