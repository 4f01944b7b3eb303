//! The years there is a calculator for, and the frameworks that are of no one year, as links: each has an address of its own and keeps what
//! was entered in it.

use yew::prelude::*;

use super::elements::{element, text};
use super::tag::{list, tag};
use crate::app::text::page as words;
use crate::exchange::{Scenario, fragment};

/// The links.
pub fn year_links(scenarios: &[Scenario], shown: &Scenario) -> Html {
    let mut items = Vec::new();
    for scenario in scenarios {
        let framework = scenario.framework();
        let current = (framework == shown.framework()).then_some("page");
        let to = format!("#{}", fragment::write(scenario));
        let content = list![
            text("strong", "", framework.label),
            text("span", "", framework.in_short),
        ];
        let link = tag!("a" "href" = { to } "aria-current" = { current }; content);
        items.push(element("li", "", list![link]));
    }
    let list = list![element("ul", "", items)];
    tag!("nav" "class" = "years" "aria-label" = { words::YEARS }; list)
}
