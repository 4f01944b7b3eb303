//! The indicators by domain, area and clinical priority area, as tables. These groups had no
//! rating that could be worked out, so they are counted.

use yew::prelude::*;

use super::elements::{element, folded, paragraph, text};
use crate::app::text::capitalised;
use crate::assess::{Assessment, GroupSummary};
use crate::rating::Score;

const HEADINGS: [&str; 6] = ["Group", "Entered", "Worse", "Similar", "Better", "Average"];

/// The tables, folded; nothing for a framework without indicators.
pub fn groups(assessment: &Assessment) -> Html {
    if assessment.domains.is_empty() {
        return Html::default();
    }
    folded(
        None,
        "Area by area".to_owned(),
        String::new(),
        vec![
            paragraph(
                "How many indicators are worse, similar or better. The framework gave these groups \
                 no rating that could be worked out again, so we give none. Leadership has a level, \
                 not a band, and is in no column.",
            ),
            table("Domains", &assessment.domains),
            table("Clinical priority areas", &assessment.priority_areas),
            table("Areas", &assessment.areas),
        ],
    )
}

fn table(caption: &'static str, groups: &[GroupSummary]) -> Html {
    let mut headings = Vec::new();
    for heading in HEADINGS {
        headings.push(html! { <th scope="col">{ heading }</th> });
    }
    let mut rows = Vec::new();
    for group in groups {
        let average = group
            .mean_band()
            .map_or_else(|| "–".to_owned(), Score::decimal);
        let mut row = vec![html! { <th scope="row">{ capitalised(group.name) }</th> }];
        for cell in [
            format!("{}/{}", group.entered, group.total),
            group.worse.to_string(),
            group.similar.to_string(),
            group.better.to_string(),
            average,
        ] {
            row.push(text("td", "", cell));
        }
        rows.push(element("tr", "", row));
    }
    element(
        "table",
        "",
        vec![
            text("caption", "", caption),
            element("thead", "", vec![element("tr", "", headings)]),
            element("tbody", "", rows),
        ],
    )
}
