//! The years there is a calculator for, and the frameworks that are of no one year, as links: each has an address of its own and keeps what
//! was entered in it.

use yew::prelude::*;

use super::elements::text;
use crate::app::text::page as words;
use crate::exchange::{Scenario, fragment};

/// The links.
pub fn year_links(scenarios: &[Scenario], shown: &Scenario) -> Html {
    let mut items = Vec::new();
    for scenario in scenarios {
        let framework = scenario.framework();
        let current = (framework == shown.framework()).then_some("page");
        items.push(html! {
            <li>
                <a href={format!("#{}", fragment::write(scenario))} aria-current={current}>
                    { text("strong", "", framework.label) }
                    { text("span", "", framework.in_short) }
                </a>
            </li>
        });
    }
    html! { <nav class="years" aria-label={words::YEARS}><ul>{ for items }</ul></nav> }
}
