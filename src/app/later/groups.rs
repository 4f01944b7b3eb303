//! The indicators by domain, area and clinical priority area. These groups had no rating that
//! could be worked out, so they are counted.

use yew::prelude::*;

use crate::app::components::elements::{element, heading, paragraph, plain, text};
use crate::app::text::{self as words, questions as says};
use crate::assess::{Assessment, GroupSummary};

/// The groups.
pub fn groups(assessment: &Assessment) -> Html {
    let mut content = vec![paragraph(says::GROUPS_ABOUT)];
    for (name, groups) in [
        (says::DOMAINS, assessment.domains()),
        (says::PRIORITY_AREAS, assessment.priority_areas()),
        (says::AREAS, assessment.areas()),
    ] {
        content.push(heading(name));
        content.push(element("ul", "steps", list(&groups)));
    }
    element("div", "areas", content)
}

fn list(groups: &[GroupSummary]) -> Vec<Html> {
    let mut items = Vec::new();
    for group in groups {
        items.push(element(
            "li",
            "",
            vec![
                text("strong", "", words::capitalised(group.name)),
                plain(" "),
                text("span", "sentence", words::group(group)),
            ],
        ));
    }
    items
}
