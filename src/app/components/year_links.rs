//! The years there is a calculator for, as links: each has an address of its own and keeps what
//! was entered in it.

use yew::prelude::*;

use crate::exchange::{Scenario, fragment};

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The calculation of each year.
    pub scenarios: Vec<Scenario>,
    /// The year that is shown.
    pub year: &'static str,
}

/// The links.
#[component]
pub fn YearLinks(props: &Props) -> Html {
    html! {
        <nav class="years" aria-label="Year of the rating">
            <ul>
                { for props.scenarios.iter().map(|scenario| {
                    let framework = scenario.framework();
                    let is_shown = framework.year == props.year;
                    html! {
                        <li>
                            <a href={format!("#{}", fragment::write(scenario))}
                                aria-current={is_shown.then_some("page")}>
                                <strong>{ framework.year }</strong>
                                <span>{ framework.in_short }</span>
                            </a>
                        </li>
                    }
                }) }
            </ul>
        </nav>
    }
}
