//! The indicators by domain, area and clinical priority area, as tables. These groups had no
//! rating that could be worked out, so they are counted.

use std::rc::Rc;

use yew::prelude::*;

use crate::assess::{Assessment, GroupSummary};
use crate::rating::Score;

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The assessment.
    pub assessment: Rc<Assessment>,
}

/// The tables, folded; nothing for a framework without indicators.
#[component]
pub fn Groups(props: &Props) -> Html {
    let assessment = &props.assessment;
    if assessment.domains.is_empty() {
        return Html::default();
    }
    html! {
        <details class="section">
            <summary><strong>{ "Area by area" }</strong></summary>
            <p>
                { "How many indicators are worse, similar or better. The framework gave these groups \
                   no rating that could be worked out again, so we give none. Leadership has a level, \
                   not a band, and is in no column." }
            </p>
            { table("Domains", &assessment.domains) }
            { table("Clinical priority areas", &assessment.priority_areas) }
            { table("Areas", &assessment.areas) }
        </details>
    }
}

fn table(caption: &str, groups: &[GroupSummary]) -> Html {
    html! {
        <table>
            <caption>{ caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Group" }</th>
                    <th scope="col">{ "Entered" }</th>
                    <th scope="col">{ "Worse" }</th>
                    <th scope="col">{ "Similar" }</th>
                    <th scope="col">{ "Better" }</th>
                    <th scope="col">{ "Average" }</th>
                </tr>
            </thead>
            <tbody>
                { for groups.iter().map(|group| html! {
                    <tr>
                        <th scope="row">{ crate::app::text::capitalised(group.name) }</th>
                        <td>{ format!("{}/{}", group.entered, group.total) }</td>
                        <td>{ group.worse }</td>
                        <td>{ group.similar }</td>
                        <td>{ group.better }</td>
                        <td>{ group.mean_band().map_or_else(|| "–".to_owned(), Score::decimal) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
