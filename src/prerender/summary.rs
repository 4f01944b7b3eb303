//! What a case comes to in a title and in a sentence or two, for those who show no more of a page:
//! search engines, social networks, other sites.

use crate::app::text::reason;
use crate::assess::assess;
use crate::cases::Case;
use crate::exchange::Scenario;
use crate::frameworks;

/// The title of a case's page.
pub fn title(case: &Case) -> String {
    format!("{} CCG, {}: rated {}", case.ccg, case.year, case.overall)
}

/// What NHS England rated it, and why as far as that is known.
pub fn description(case: &'static Case) -> String {
    let rated = format!(
        "NHS England rated {} CCG {} for {}.",
        case.ccg, case.overall, case.year
    );
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
        format!("{rated} Why: {reason}")
    } else {
        format!("{rated} {reason}")
    }
}
