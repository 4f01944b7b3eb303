//! The calculator's page: who, which year, which rating, why; then the form and the method.

use gloo::events::EventListener;
use gloo::utils::document;
use yew::prelude::*;

use crate::app::components::elements::{element, plain, quiet_button, text};
use crate::app::components::{
    CasePicker, copied, form, later, notices, published, rating_mark, result_card, settings_panel,
    share, spreadsheet, why, year_links,
};
use crate::app::state::{Action, State};
use crate::app::{address, text as words};
use crate::assess::{Assessment, assess};
use crate::exchange::{Scenario, fragment};

/// The page.
pub struct Calculator {
    state: State,
    assessment: Assessment,
    /// What a screen reader was last told.
    said: AttrValue,
    /// The field that holds the link.
    link: NodeRef,
    /// What came of copying it; empty where it has changed since.
    copying: &'static str,
    /// Told what a reader does; the same at every drawing, so that parts can see that nothing
    /// has changed for them.
    act: Callback<Action>,
    /// Follows the page's address for as long as the page stands.
    _address: EventListener,
}

/// What a reader may ask of the rating: each unfolds to its answer.
const QUESTIONS: [(&str, &str); 4] = [
    ("story", "Why, step by step"),
    ("change", "What would change it"),
    ("sure", "How sure is this"),
    ("compare", "How it compares"),
];

/// The heading that says whose rating is shown.
const HEADING: &str = "subject";

/// What can happen.
pub enum Message {
    /// A reader did something.
    Act(Action),
    /// A reader wants the link.
    Copy,
}

impl Component for Calculator {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let state = State::new(&address::fragment());
        let act = ctx.link().callback(Message::Act);
        let opened = act.clone();
        Self {
            assessment: assessed(state.scenario()),
            state,
            said: AttrValue::default(),
            link: NodeRef::default(),
            copying: "",
            _address: address::on_change(move |link| opened.emit(Action::Open(link))),
            act,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Copy => {
                self.copying = copied(&self.link);
                self.say(self.copying.to_owned());
            }
            Message::Act(action) => {
                self.copying = "";
                // Whoever opens a link has put its address there already.
                let has_address = matches!(action, Action::Open(_) | Action::Dismiss);
                let is_arrival = matches!(
                    action,
                    Action::Open(_) | Action::Start(_) | Action::StartAgain
                );
                // These take their own button away: the focus goes to what they changed.
                if matches!(action, Action::PutBack | Action::Dismiss) {
                    address::focus(HEADING);
                }
                self.state = self.state.after(action);
                let scenario = self.state.scenario();
                let assessment = assessed(scenario);
                let says = if is_arrival {
                    Some(words::arrival(scenario, assessment.overall))
                } else if assessment.overall == self.assessment.overall {
                    None
                } else {
                    Some(words::announcement(assessment.overall))
                };
                if !has_address {
                    address::show(&fragment::write(scenario), self.state.is_new_place);
                }
                self.assessment = assessment;
                if let Some(says) = says {
                    self.say(says);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scenario = self.state.scenario();
        let framework = scenario.framework();
        let act = &self.act;
        let copy = ctx.link().callback(|_| Message::Copy);
        let mut answer = vec![element("div", "card", self.card()), why(&self.assessment)];
        for (part, heading) in QUESTIONS {
            answer.push(later(part, heading.to_owned(), false));
        }
        let work = vec![
            form(&self.state, &self.assessment, act),
            settings_panel(&self.state, act),
            later(
                "areas",
                "Area by area".to_owned(),
                framework.total.is_none(),
            ),
            later(
                "method",
                format!("About the method, {}", framework.year),
                false,
            ),
            share(&fragment::write(scenario), &self.link, self.copying, copy),
            later("picture", "Save as a picture".to_owned(), false),
        ];
        let columns = vec![
            element("div", "answer", answer),
            element("div", "work", work),
            spreadsheet(),
        ];
        html! {
            <>
                    { year_links(self.state.scenarios(), scenario) }
                    { notices(&self.state.notices, act) }
                    <div class="start">
                        <CasePicker case={scenario.case} act={act.clone()} />
                        { quiet_button("Start again", act.reform(|_| Action::StartAgain)) }
                    </div>
                    { self.bar() }
                    { element("div", "columns", columns) }
                <p class="visually-hidden" role="status" aria-live="polite">{ &self.said }</p>
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        let subject = words::subject(self.state.scenario());
        let rating = words::possible(self.assessment.overall);
        document().set_title(&format!("{subject}: {rating}"));
        address::tell(&fragment::write(self.state.scenario()));
        if is_first {
            // What readers without JavaScript see has done its work once this stands.
            if let Some(element) = document().get_element_by_id("static") {
                element.remove();
            }
            address::unfold_named();
        }
    }
}

impl Calculator {
    /// Has a screen reader say something, also when it was the last thing it said: then a space that
    /// nobody hears makes it new.
    fn say(&mut self, mut words: String) {
        if self.said == words {
            words.push('\u{a0}');
        }
        self.said = words.into();
    }

    /// Who it is, what was published, and what is worked out.
    fn card(&self) -> Vec<Html> {
        let scenario = self.state.scenario();
        let mut heading = vec![plain(words::subject(scenario))];
        if self.state.is_example {
            heading.push(plain(" "));
            heading.push(text("span", "tag", "example"));
        }
        let mut card = vec![html! { <h2 id={HEADING} tabindex="-1">{ for heading }</h2> }];
        if let Some(case) = scenario.case {
            let worked_out = self.assessment.overall;
            let changes = scenario.changes_from_case();
            card.push(published(case, changes, worked_out, &self.act));
        }
        card.push(result_card(&self.assessment, scenario));
        card
    }

    /// A slim copy of the answer for a phone, where the card scrolls away.
    fn bar(&self) -> Html {
        let rating = self.assessment.overall.single();
        html! {
            <div class="bar" data-tone={words::tone(rating)} aria-hidden="true">
                { rating_mark(rating) }
                { text("span", "", words::possible(self.assessment.overall)) }
            </div>
        }
    }
}

fn assessed(scenario: &Scenario) -> Assessment {
    assess(&scenario.entries, &scenario.settings)
}
