//! What stands on a page before its script does, drawn at build time by the page's own components:
//! the calculator as it opens, what would change the rating, and what is known of a year that there is
//! no calculator for.

use core::pin::pin;
use core::task::{Context, Poll, Waker};

use yew::html::BaseComponent;
use yew::prelude::*;
use yew::{LocalServerRenderer, Properties};

use super::components::elements::{element, paragraph, plain, text};
use super::components::{other_years, rating_mark, source, word};
use super::later::{change, method};
use super::pages::CalculatorProps;
use super::text::{card as words, page, published_pages};
use crate::cases::Case;
use crate::exchange::Scenario;
use crate::framework::{Framework, Settings};
use crate::rating::Rating;

/// A page as it opens on the calculation of a link's fragment, on the example where that is empty;
/// `full` is the address of the full page, for a frame's.
#[must_use]
pub fn page<Page: BaseComponent<Properties = CalculatorProps>>(
    opening: &str,
    full: &str,
) -> String {
    drawn::<Page>(CalculatorProps {
        opening: opening.to_owned().into(),
        full: full.to_owned().into(),
    })
}

/// What would change the rating of this calculation.
#[must_use]
pub fn what_would_change_it(scenario: &Scenario) -> String {
    still(change::answer(scenario, None, &Callback::noop()))
}

/// The rules of a framework, for those whose browser runs no script.
#[must_use]
pub fn rules(framework: &'static Framework) -> String {
    let mut content = vec![text("h3", "", page::METHOD), paragraph(framework.about)];
    content.extend(method::rules(framework, &Settings::new(framework)));
    still(element("section", "card static", content))
}

/// The shape of a rating, beside its word.
#[must_use]
pub fn mark(rating: Rating) -> String {
    still(rating_mark(Some(rating)))
}

/// What was published of a case whose year there is no calculator for.
#[must_use]
pub fn published_alone(case: &'static Case) -> String {
    let heading = published_pages::heading(case);
    let mut content = vec![
        element("h2", "", vec![plain(heading)]),
        text("p", "eyebrow", words::RATED),
        word(case),
        source(case),
    ];
    content.extend(other_years(case));
    content.push(paragraph(words::NO_CALCULATOR));
    still(element("div", "card static", content))
}

/// What stands for itself and asks nothing.
#[derive(PartialEq, Properties)]
struct StillProps {
    content: Html,
}

#[yew::component]
fn Still(props: &StillProps) -> Html {
    props.content.clone()
}

fn still(content: Html) -> String {
    drawn::<Still>(StillProps { content })
}

/// What a component draws at first, as HTML. No component of the page waits for anything when it is
/// drawn, so this is done at the first asking; the loop only means that it need not be.
fn drawn<Drawn: BaseComponent>(props: Drawn::Properties) -> String {
    let renderer = LocalServerRenderer::<Drawn>::with_props(props).hydratable(false);
    let mut drawing = pin!(renderer.render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = drawing.as_mut().poll(&mut context) {
            return html;
        }
    }
}
