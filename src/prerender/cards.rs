//! The pictures of cases that social networks show, as SVG: `tools/cards.mjs` makes PNG of them.

use super::{File, Place, Site};
use crate::app::charts::picture::{Caption, Picture};
use crate::assess::assess;
use crate::cases::{self, Case};
use crate::exchange::Scenario;
use crate::frameworks;

/// The pictures; none where the site is not known, since each prints the link to its page.
pub fn files(site: &Site) -> Vec<File> {
    let card = |case| {
        Some(File {
            path: format!("{}.svg", Place(case).card()),
            text: picture(case, site.address(&Place(case).page())?).svg(),
        })
    };
    cases::ALL.iter().filter_map(card).collect()
}

fn picture(case: &'static Case, link: String) -> Picture {
    match frameworks::by_year(case.year) {
        Some(framework) => {
            let scenario = Scenario::of_case(framework, case);
            let assessment = assess(&scenario.entries, &scenario.settings);
            let caption = Caption::of(&scenario, assessment.overall, link);
            Picture::of_result(&caption, &assessment, &scenario)
        }
        None => Picture::of_published(case, link),
    }
}
