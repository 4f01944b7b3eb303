//! What a calculation starts from: a published case, or nothing. Where there are no published cases, the
//! framework says what it is in their place.

use yew::prelude::*;

use super::CasePicker;
use super::elements::{element, quiet_button, text};
use super::tag::{list, telling};
use crate::app::state::Action;
use crate::app::text::page as words;
use crate::exchange::Scenario;

/// The choice.
pub fn start(scenario: &Scenario, picker: &CasePicker, act: &Callback<Action>) -> Html {
    let framework = scenario.framework();
    let from = if framework.year.is_some() {
        picker.view(scenario.case)
    } else {
        text("p", "about", framework.about)
    };
    let again = quiet_button(words::START_AGAIN, telling(act, Action::StartAgain));
    element("div", "start", list![from, again])
}
