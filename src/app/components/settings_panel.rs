//! The settings: where it is not known how it was done, a reader can see what each way would give.

use yew::prelude::*;

use super::elements::{element, paragraph, plain, text};
use super::{basis_tag, rating_mark};
use crate::app::state::Action;
use crate::app::text as words;
use crate::exchange::Scenario;
use crate::explore::{Reading, under_each_choice};
use crate::framework::{Setting, SettingKind};

/// The settings. Those that only act on figures are not shown: there are no figures to enter yet.
pub fn settings_panel(scenario: &Scenario, act: &Callback<Action>) -> Html {
    let mut fields = Vec::new();
    for (place, setting) in scenario.framework().settings.iter().enumerate() {
        if matches!(setting.kind, SettingKind::Choice(_)) {
            fields.push(field(scenario, act, place, setting));
        }
    }
    html! {
        <section class="settings" aria-labelledby="settings">
            <h3 id="settings">{ "Other ways to work it out" }</h3>
            { paragraph(
                "Some of the method is not known. Each way below shows the rating it would give, \
                 with all else as it is.",
            ) }
            { for fields }
        </section>
    }
}

fn field(scenario: &Scenario, act: &Callback<Action>, place: usize, setting: &Setting) -> Html {
    let mut content = vec![text("legend", "", setting.name)];
    let readings = under_each_choice(&scenario.entries, &scenario.settings, place);
    for (index, reading) in readings.iter().enumerate() {
        let onchange = act.reform(move |_: Event| Action::Choose(place, index));
        content.push(choice(setting, reading, onchange));
    }
    element("fieldset", "field setting", content)
}

fn choice(setting: &Setting, reading: &Reading, onchange: Callback<Event>) -> Html {
    let overall = reading.assessment.overall;
    let outcome = vec![
        rating_mark(overall.single()),
        plain(words::possible(overall)),
    ];
    html! {
        <div class="reading">
            <label>
                <input type="radio" name={setting.id} value={reading.choice.id}
                    checked={reading.is_chosen} {onchange} />
                { text("span", "reading-name", reading.choice.name) }
                { text("span", "about", reading.choice.about) }
                { element("span", "outcome", outcome) }
            </label>
            { basis_tag(reading.choice.grounds) }
        </div>
    }
}
