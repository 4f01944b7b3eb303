//! The card that answers first: who, which year, which rating, and why.
//!
//! What was published is never confused with what is worked out. Where they agree and nothing was
//! changed, one word says both. Where too little was published to work it out, the published word is
//! the large one. As soon as a reader changes something, what follows from it is.

use yew::prelude::*;

use super::elements::{element, plain, text};
use super::published::background;
use super::result::{Standing, result_card};
use super::tag::{bare, keyed, list};
use crate::app::state::Action;
use crate::app::text::{self as words, card};
use crate::assess::Assessment;
use crate::exchange::Scenario;

/// The heading that says whose rating is shown.
pub const SUBJECT: &str = "subject";

/// The card of a calculation: of a published case, or of a reader's own entries.
pub fn answer(
    scenario: &Scenario,
    assessment: &Assessment,
    is_example: bool,
    act: &Callback<Action>,
) -> Html {
    let mut heading = list![plain(words::subject(scenario))];
    if is_example {
        heading.push(plain(" "));
        heading.push(text("span", "tag", card::EXAMPLE));
    }
    let Some(case) = scenario.case else {
        let result = result_card(Standing::WorkedOut, assessment, scenario);
        return of(heading, list![result]);
    };
    let changes = scenario.changes_from_case();
    let worked_out = assessment.overall;
    let agrees = changes == 0 && worked_out.single() == Some(case.overall);
    let about = background(case, changes, worked_out, act);
    let content = if agrees {
        list![
            result_card(Standing::Published, assessment, scenario),
            about,
        ]
    } else {
        let heading = if changes == 0 {
            Standing::Beside
        } else {
            Standing::WorkedOut
        };
        list![about, result_card(heading, assessment, scenario)]
    };
    of(heading, content)
}

/// The card under a heading of one's own.
pub fn of(heading: Vec<Html>, content: Vec<Html>) -> Html {
    // With keys: where what was published and what is worked out change places, neither is made anew.
    let subject = bare!("h2" "id" = { SUBJECT } "tabindex" = "-1"; heading);
    let mut whole = list![keyed(subject, SUBJECT.into())];
    whole.extend(content);
    element("div", "card", whole)
}
