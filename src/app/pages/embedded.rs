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
use crate::app::components::elements::{all, element, heard, plain, text};
use crate::app::components::tag::{bare, list, whole};
use crate::app::components::{
    Part, Standing, answer, card_of, folded_part, later, notices, own_story, own_subject,
    result_card, why,
};
use crate::app::heights::Teller;
use crate::app::state::Action;
use crate::app::text::{self as words, page};
use crate::app::{address, look};
use crate::assess::{Assessment, assess_alone};
use crate::cases;
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
    /// How often a reader has put back what was published.
    afresh: u32,
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
            assessment: assess_alone(&nobody.entries, &nobody.settings),
            scenario: nobody,
            options: Options::default(),
            notices: Vec::new(),
            afresh: 0,
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
                self.afresh += 1;
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
        let framework = scenario.framework();
        let card = match &self.options.story {
            // It comes first, so that nobody takes the rating for a published one.
            Some(story) => {
                let (subject, about) = own_story(story, framework);
                let result = result_card(Standing::WorkedOut, assessment, scenario);
                card_of(subject, list![about, result])
            }
            None => answer(scenario, assessment, false, act),
        };
        let more = list![
            later("story", page::STORY.to_owned(), false),
            later("sure", page::SURE.to_owned(), false),
            later(
                "compare",
                page::COMPARE.to_owned(),
                framework.year.is_none(),
            ),
            later("areas", page::AREAS.to_owned(), framework.total.is_none()),
            later("method", page::METHOD.to_owned(), false),
        ];
        let change = Part {
            name: "change".into(),
            heading: page::CHANGE.to_owned(),
            is_open: true,
            ..Part::default()
        };
        let grades = Part {
            name: "grades".into(),
            module: Some("grades"),
            heading: page::GRADES.to_owned(),
            ..Part::default()
        };
        let credit = self
            .options
            .credit
            .as_ref()
            .map_or("", Credit::text)
            .to_owned();
        let full = format!("{}#{}", ctx.props().full, fragment::write(scenario));
        let full = bare!("a" "href" = { full } "target" = "_blank"; list![plain(page::FULL_PAGE)]);
        all(list![
            notices(&self.notices, act),
            card,
            why(assessment, scenario),
            folded_part(change),
            folded_part(grades),
            element("div", "more folds", more),
            element("p", "full", list![whole(full)]),
            text("p", "credit", credit),
            heard(&self.said),
        ])
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let subject = self.options.story.as_ref().map_or_else(
            || words::subject(&self.scenario),
            |story| own_subject(story, self.scenario.framework()),
        );
        let rating = words::possible(self.assessment.overall);
        document().set_title(&format!("{subject}: {rating}"));
        address::tell(&fragment::write(&self.scenario), self.afresh);
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
            self.assessment = assess_alone(&scenario.entries, &scenario.settings);
            self.scenario = scenario;
        }
    }
}

/// The link that the page opens on: of a form for the publisher's own entries, of the case that its HTML
/// is of, or, where it is of none, of the case that the options ask for.
fn asked(options: &Options, opening: &str) -> String {
    let year = options.year.as_deref();
    match (&options.story, year, &options.ccg) {
        (Some(_), _, _) => link(year.unwrap_or(frameworks::FIRST.slug), None),
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
