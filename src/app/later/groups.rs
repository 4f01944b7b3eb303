//! The indicators by domain, area and clinical priority area. These groups had no rating that
//! could be worked out, so they are counted.

use yew::prelude::*;

use crate::app::components::elements::{element, heading, paragraph, plain, text};
use crate::app::text as words;
use crate::assess::{Assessment, GroupSummary};

/// The groups.
pub fn groups(assessment: &Assessment) -> Html {
    let mut content = vec![paragraph(
        "How many indicators are worse, similar or better. The framework gave these groups no \
         rating that could be worked out again, so we give none. Leadership has a level, not a \
         band, and is not counted among these; finance is.",
    )];
    for (name, groups) in [
        ("Domains", assessment.domains()),
        ("Clinical priority areas", assessment.priority_areas()),
        ("Areas", assessment.areas()),
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
