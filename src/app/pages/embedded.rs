//! The page in the frame of an article, for 280 to 720 pixels: the rating, what it is made of, why,
//! and what would change it; the rest is folded away.
//!
//! It follows its address and changes nothing itself: what a reader changes, in the form or by
//! trying what would change the rating, is done by parts that load when they are wanted and go to the
//! link of what came of it. So this is the lightest page that can answer a reader.

use gloo::events::EventListener;
use gloo::utils::document;
use web_sys::console;
use yew::prelude::*;

use super::CalculatorProps;
use crate::app::components::elements::{element, plain, text};
use crate::app::components::{
    RATED, WORKED_OUT, background, later, notices, own_story, own_subject, result_card, unfolding,
    why,
};
use crate::app::heights::Teller;
use crate::app::state::Action;
use crate::app::{address, look, text as words};
use crate::assess::{Assessment, assess};
use crate::cases::{self, Case};
use crate::embed::{Credit, Options};
use crate::exchange::{Scenario, fragment};
use crate::frameworks;

/// The page in a frame.
pub struct Embedded {
    scenario: Scenario,
    assessment: Assessment,
    /// What the article asked for in the frame's address.
    options: Options,
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
        // A link that cannot be read opens nobody's rating, rather than another CCG's.
        let nobody = Scenario::empty(frameworks::FIRST);
        let mut page = Self {
            assessment: assess(&nobody.entries, &nobody.settings),
            scenario: nobody,
            options: Options::default(),
            notices: Vec::new(),
            said: AttrValue::default(),
            act: ctx.link().callback(core::convert::identity),
            address: None,
            teller: None,
        };
        let mut opening = ctx.props().opening.to_string();
        if address::IN_BROWSER {
            page.options = chosen();
            opening = asked(&page.options, &opening);
        }
        if opening.is_empty() {
            let (year, code) = cases::STORY;
            opening = link(year, Some(code));
        }
        page.open(&address::fragment_or(&opening));
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
        let worked_out = assessment.overall;
        let changes = scenario.changes_from_case();
        let (subject, about) = match &self.options.story {
            Some(story) => {
                let (subject, about) = own_story(story, scenario.framework());
                (subject, Some(about))
            }
            None => (vec![plain(words::subject(scenario))], None),
        };
        // Where nothing was changed and both agree, one word says it.
        let is_published = |case: &&Case| changes == 0 && worked_out.single() == Some(case.overall);
        let heading = scenario
            .case
            .filter(is_published)
            .map_or(WORKED_OUT, |_| RATED);
        let mut card = vec![
            html! { <h2 id="subject" tabindex="-1">{ for subject }</h2> },
            result_card(heading, assessment, scenario),
        ];
        match (about, scenario.case) {
            // It comes first, so that nobody takes the rating for a published one.
            (Some(about), _) => card.insert(1, about),
            (None, Some(case)) => {
                // What was published comes first: on top, or as the heading of the result.
                let place = if heading == RATED { card.len() } else { 1 };
                card.insert(place, background(case, changes, worked_out, act));
            }
            (None, None) => {}
        }
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
        let credit = self
            .options
            .credit
            .as_ref()
            .map_or("", Credit::text)
            .to_owned();
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
                { text("p", "credit", credit) }
                <p class="visually-hidden" role="status" aria-live="polite">{ &self.said }</p>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let subject = self.options.story.as_ref().map_or_else(
            || words::subject(&self.scenario),
            |story| own_subject(story, self.scenario.framework()),
        );
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
        let (scenario, problems) = fragment::read(link);
        self.notices = problems.iter().map(ToString::to_string).collect();
        if let Some(mut scenario) = scenario {
            // A story of the publisher's own is nobody's published case.
            if self.options.story.is_some() {
                scenario.case = None;
            }
            self.assessment = assess(&scenario.entries, &scenario.settings);
            self.scenario = scenario;
        }
    }
}

/// The link that the page opens on: of a form for the publisher's own entries, of the case that its HTML
/// is of, or, where it is of none, of the case that the options ask for.
fn asked(options: &Options, opening: &str) -> String {
    let year = options.year.as_deref();
    match (&options.story, year, &options.ccg) {
        (Some(_), _, _) => link(year.unwrap_or(frameworks::FIRST.year), None),
        (None, Some(year), Some(ccg)) if opening.is_empty() => link(year, Some(ccg)),
        _ => opening.to_owned(),
    }
}

fn link(year: &str, case: Option<&str>) -> String {
    let case = case.map_or_else(String::new, |code| format!("?case={code}"));
    format!("v1/{}{case}", year.replace('/', "-"))
}

/// What the address asks for, which the page then looks like. What is refused is left out; the editor who
/// wrote the address reads why in the browser's console, and readers are spared it.
fn chosen() -> Options {
    let (options, problems) = Options::read(&address::whole());
    for problem in problems {
        console::warn_1(&problem.to_string().into());
    }
    look::apply(&options);
    options
}
