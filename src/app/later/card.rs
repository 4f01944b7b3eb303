//! The answer as a picture to be saved and shown elsewhere.

use yew::prelude::*;

use crate::app::charts::picture::Picture;
use crate::app::charts::{Saving, What};
use crate::app::components::elements::{element, paragraph};
use crate::app::text::questions as says;
use crate::assess::assess;
use crate::exchange::Scenario;

/// The picture, and how to save it.
pub fn card(scenario: &Scenario) -> Html {
    let assessment = assess(&scenario.entries, &scenario.settings);
    let caption = super::caption(scenario, assessment.overall);
    let what = What::Shown(Picture::of_result(&caption, &assessment, scenario));
    let content = vec![
        paragraph(says::PICTURE_ABOUT),
        html! { <Saving name="result" {what} /> },
    ];
    element("div", "chart as-picture", content)
}
