//! The page in the frame of an article, for 280 to 720 pixels: the rating, what it is made of, why,
//! and what would change it; the rest is folded away.
//!
//! It follows its address and changes nothing itself: what a reader changes, in the form or by
//! trying what would change the rating, is done by parts that load when they are wanted and go to the
//! link of what came of it. So this is the lightest page that can answer a reader.

use gloo::events::EventListener;
use gloo::utils::document;
use yew::prelude::*;

use super::CalculatorProps;
use crate::app::components::elements::{element, text};
use crate::app::components::{later, notices, published, result_card, unfolding, why};
use crate::app::heights::Teller;
use crate::app::state::Action;
use crate::app::{address, text as words};
use crate::assess::{Assessment, assess};
use crate::cases;
use crate::exchange::{Scenario, fragment};
use crate::frameworks;

/// The page in a frame.
pub struct Embedded {
    scenario: Scenario,
    assessment: Assessment,
    /// What of the link was not understood.
    notices: Vec<String>,
    /// What a screen reader was last told.
    said: AttrValue,
    act: Callback<Action>,
    /// Follows the frame's address for as long as the page stands.
    address: Option<EventListener>,
    /// Tells the article how high the frame must be.
    teller: Option<Teller>,
}

impl Component for Embedded {
    type Message = Action;
    type Properties = CalculatorProps;

    fn create(ctx: &Context<Self>) -> Self {
        let (year, code) = cases::STORY;
        let framework = frameworks::by_year(year).unwrap_or(frameworks::FIRST);
        let story = Scenario::published(framework, code);
        let mut page = Self {
            assessment: assess(&story.entries, &story.settings),
            scenario: story,
            notices: Vec::new(),
            said: AttrValue::default(),
            act: ctx.link().callback(core::convert::identity),
            address: None,
            teller: None,
        };
        page.open(&address::fragment_or(&ctx.props().opening));
        page
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        let (case, before) = (self.scenario.case, self.assessment.overall);
        match action {
            Action::Open(link) => self.open(&link),
            Action::PutBack => {
                if let Some(case) = case {
                    let published = Scenario::of_case(self.scenario.framework(), case);
                    address::go(&fragment::write(&published));
                }
                return false;
            }
            // A notice is all there is to take away.
            _ => self.notices.clear(),
        }
        let now = self.assessment.overall;
        if case != self.scenario.case {
            self.said = words::arrival(&self.scenario, now).into();
        } else if before != now {
            self.said = words::announcement(now).into();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Self {
            scenario,
            assessment,
            act,
            ..
        } = self;
        let mut card =
            vec![html! { <h2 id="subject" tabindex="-1">{ words::subject(scenario) }</h2> }];
        if let Some(case) = scenario.case {
            let changes = scenario.changes_from_case();
            card.push(published(case, changes, assessment.overall, act));
        }
        card.push(result_card(assessment, scenario));
        let more = vec![
            later("story", "Why, step by step".to_owned(), false),
            later("sure", "How sure is this".to_owned(), false),
            later("compare", "How it compares".to_owned(), false),
            later(
                "areas",
                "Area by area".to_owned(),
                scenario.framework().total.is_none(),
            ),
            later("method", "About the method".to_owned(), false),
        ];
        let full = format!("{}#{}", ctx.props().full, fragment::write(scenario));
        html! {
            <>
                { notices(&self.notices, act) }
                { element("div", "card", card) }
                { why(assessment) }
                { unfolding("change", "What would change it".to_owned(), false, true) }
                { later("grades", "Change a value".to_owned(), false) }
                { element("div", "more", more) }
                <p class="full"><a href={full} target="_blank">{ "Open the full page" }</a></p>
                { text("p", "credit", "") }
                <p class="visually-hidden" role="status" aria-live="polite">{ &self.said }</p>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let subject = words::subject(&self.scenario);
        let rating = words::possible(self.assessment.overall);
        document().set_title(&format!("{subject}: {rating}"));
        address::tell(&fragment::write(&self.scenario));
        if is_first {
            let act = self.act.clone();
            let opening = ctx.props().opening.clone();
            self.address = Some(address::on_change(opening, move |link| {
                act.emit(Action::Open(link));
            }));
            self.teller = Teller::start();
        }
    }
}

impl Embedded {
    /// Shows the calculation of a link; what it was, where there is none in it.
    fn open(&mut self, link: &str) {
        if link.is_empty() {
            return;
        }
        let (scenario, problems) = fragment::read(link);
        self.notices = problems.iter().map(ToString::to_string).collect();
        if let Some(scenario) = scenario {
            self.assessment = assess(&scenario.entries, &scenario.settings);
            self.scenario = scenario;
        }
    }
}
