//! What a case comes to in a title and in a sentence or two, for those who show no more of a page:
//! search engines, social networks, other sites.

use crate::app::text::{published_pages as words, reason};
use crate::assess::assess;
use crate::cases::Case;
use crate::exchange::Scenario;
use crate::frameworks;

/// The title of a case's page.
pub fn title(case: &Case) -> String {
    words::title(case)
}

/// What NHS England rated it, and why as far as that is known.
pub fn description(case: &'static Case) -> String {
    let rated = words::rated(case);
    let Some(framework) = frameworks::by_year(case.year) else {
        return rated;
    };
    let scenario = Scenario::of_case(framework, case);
    let assessment = assess(&scenario.entries, &scenario.settings);
    let reason = reason(&assessment, &scenario);
    // Where to start is for those who have the form before them.
    let reason = reason.trim_end_matches(framework.start_with).trim_end();
    // A reason for another rating than the published one, or for none, is not why.
    if assessment.overall.single() == Some(case.overall) {
        words::rated_because(&rated, reason)
    } else {
        format!("{rated} {reason}")
    }
}
