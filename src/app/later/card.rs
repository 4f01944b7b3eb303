//! The answer as a picture to be saved and shown elsewhere.

use yew::prelude::*;

use crate::app::address;
use crate::app::charts::Saving;
use crate::app::charts::picture::{Caption, Picture};
use crate::app::components::elements::{element, paragraph};
use crate::assess::assess;
use crate::exchange::{Scenario, fragment};

/// The picture, and how to save it.
pub fn card(scenario: &Scenario) -> Html {
    let assessment = assess(&scenario.entries, &scenario.settings);
    let link = address::link(&fragment::write(scenario));
    let caption = Caption::of(scenario, assessment.overall, link);
    let picture = Picture::of_result(&caption, &assessment, scenario);
    let content = vec![
        paragraph(
            "The answer as a picture of 1200 by 630 dots, for an article or a post. It says where it \
             comes from, and what was changed of a published case.",
        ),
        html! { <Saving name="result" {picture} is_shown=true /> },
    ];
    element("div", "chart as-picture", content)
}
