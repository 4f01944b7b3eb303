//! The calculator in the frame of an article, for 280 to 720 pixels: the rating, what it is made of,
//! why, and what would change it; the rest is folded away.

use yew::prelude::*;

use super::calculator::{Calculator, Layout};
use crate::app::components::elements::{element, folded, quiet_button};
use crate::app::components::{CasePicker, form, later, notices, settings_panel, unfolding, why};
use crate::app::heights::Teller;
use crate::app::state::Action;
use crate::exchange::fragment;

/// The layout.
#[derive(Default)]
pub struct Embedded {
    /// Tells the article how high the frame must be, for as long as it stands.
    teller: Option<Teller>,
}

impl Layout for Embedded {
    fn view(calculator: &Calculator<Self>, ctx: &Context<Calculator<Self>>) -> Html {
        let Calculator {
            state,
            assessment,
            act,
            ..
        } = calculator;
        let scenario = state.scenario();
        let framework = scenario.framework();
        let grades = vec![
            html! { <CasePicker case={scenario.case} act={act.clone()} /> },
            quiet_button("Start again", act.reform(|_| Action::StartAgain)),
            form(state, assessment, act),
            settings_panel(state, act),
        ];
        let more = vec![
            later("story", "Why, step by step".to_owned(), false),
            later("sure", "How sure is this".to_owned(), false),
            later("compare", "How it compares".to_owned(), false),
            later(
                "areas",
                "Area by area".to_owned(),
                framework.total.is_none(),
            ),
            later("method", "About the method".to_owned(), false),
        ];
        let full = format!("{}#{}", ctx.props().full, fragment::write(scenario));
        html! {
            <>
                { notices(&state.notices, act) }
                { element("div", "card", calculator.card()) }
                { why(assessment) }
                { unfolding("change", "What would change it".to_owned(), false, true) }
                { folded(Some("grades"), "Change a value".to_owned(), String::new(), grades) }
                { element("div", "more", more) }
                <p class="full"><a href={full} target="_blank">{ "Open the full page" }</a></p>
                <p class="visually-hidden" role="status" aria-live="polite">{ &calculator.said }</p>
            </>
        }
    }

    fn stands(&mut self) {
        self.teller = Teller::start();
    }
}
