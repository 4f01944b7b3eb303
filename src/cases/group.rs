//! CCGs that belong together, to be looked at side by side.

use super::{ALL, Case};
use crate::framework::{Grounds, Source};

/// Some CCGs, and why they stand together.
#[derive(Debug)]
pub struct Group {
    /// What they are called together, for the middle of a sentence.
    pub name: &'static str,
    /// Why they are compared, in a sentence.
    pub why: &'static str,
    /// Their codes, in the order in which they are shown.
    pub ods_codes: &'static [&'static str],
    /// How well it is known that these are the ones that are meant.
    pub choice: Grounds,
    /// What says that they belong together.
    pub sources: &'static [Source],
}

/// The CCGs of the two news stories that the calculator grew out of. The first story names Greater
/// Huddersfield, Calderdale and North Kirklees; the second adds Wakefield and "the five CCGs of Leeds
/// and Bradford", without their names.
pub static NEIGHBOURS: Group = Group {
    name: "the nine CCGs of the story",
    why: "The story of July 2016 compared Greater Huddersfield with Calderdale and North Kirklees. That \
          of July 2017 added Wakefield and “the five CCGs of Leeds and Bradford”, without naming these \
          five.",
    choice: Grounds::assumed(
        "The five are taken to be the CCGs that bear the names of Leeds and Bradford.",
    ),
    ods_codes: &[
        "03A", // Greater Huddersfield
        "03J", // North Kirklees
        "02T", // Calderdale
        "03R", // Wakefield
        "02W", // Bradford City
        "02R", // Bradford Districts
        "02V", // Leeds North
        "03C", // Leeds West
        "03G", // Leeds South and East
    ],
    sources: &[
        Source::page(
            "Huddersfield Examiner, July 2016",
            "https://www.examiner.co.uk/news/west-yorkshire-news/greater-huddersfield-ccg-rated-requires-11660475",
        ),
        Source::page(
            "Huddersfield Examiner, July 2017",
            "http://www.examiner.co.uk/news/latest-health-blow-both-ccgs-13389475",
        ),
    ],
};

impl Group {
    /// The CCGs in their order, each with its name and what was published of it in any year.
    pub fn ccgs(&self) -> impl Iterator<Item = (&'static str, Vec<&'static Case>)> {
        self.ods_codes.iter().filter_map(|code| {
            let is_it = |case: &&Case| case.ods_code == Some(*code);
            let cases: Vec<&'static Case> = ALL.iter().filter(is_it).collect();
            Some((cases.first()?.ccg, cases))
        })
    }
}
