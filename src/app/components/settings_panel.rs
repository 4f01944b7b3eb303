//! The settings: where it is not known how it was done, a reader can see what each way would give.

use yew::prelude::*;

use super::elements::{element, paragraph, plain, text, wrong};
use super::{basis_tag, rating_mark};
use crate::app::text as words;
use crate::exchange::Scenario;
use crate::explore::{Reading, under_each_choice};
use crate::framework::{Setting, SettingKind};

/// The settings; `refused` are those, by their places, in whose fields a text stands that is none.
pub fn settings_panel(
    scenario: &Scenario,
    refused: &[(usize, String)],
    act: &Callback<(usize, String)>,
) -> Html {
    let mut fields = Vec::new();
    for (place, setting) in scenario.framework().settings.iter().enumerate() {
        fields.push(match setting.kind {
            SettingKind::Choice(_) => field(scenario, act, place, setting),
            _ => number(scenario, refused, act, place, setting),
        });
    }
    html! {
        <section class="settings">
            { paragraph(words::form::SETTINGS) }
            { for fields }
        </section>
    }
}

fn field(
    scenario: &Scenario,
    act: &Callback<(usize, String)>,
    place: usize,
    setting: &Setting,
) -> Html {
    let mut content = vec![text("legend", "", *setting.name)];
    let readings = under_each_choice(&scenario.entries, &scenario.settings, place);
    for reading in &readings {
        let id = reading.choice.id;
        let onchange = act.reform(move |_: Event| (place, id.to_owned()));
        content.push(choice(setting, reading, onchange));
    }
    element("fieldset", "field setting", content)
}

/// A setting that is a number, for figures.
fn number(
    scenario: &Scenario,
    refused: &[(usize, String)],
    act: &Callback<(usize, String)>,
    place: usize,
    setting: &Setting,
) -> Html {
    let refused = refused.iter().find(|(other, _)| *other == place);
    let value = refused.map_or_else(|| scenario.settings.text(place), |(_, text)| text.clone());
    let says = match refused {
        Some(_) => wrong(words::form::expected(&setting.expected())),
        None => text("span", "about", words::form::FIGURES_ONLY),
    };
    let onchange = act.reform(move |event: Event| {
        let typed = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        (place, typed.value())
    });
    let described_by = format!("{}-says", setting.id);
    html! {
        <div class="field figure number">
            <label>
                { *setting.name }
                <input {value} {onchange} type="text" inputmode="decimal" autocomplete="off"
                    aria-invalid={refused.map(|_| "true")} aria-describedby={described_by.clone()} />
            </label>
            <p id={described_by}>{ says }</p>
            { basis_tag(*setting.grounds) }
        </div>
    }
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
                { text("span", "reading-name", *reading.choice.name) }
                { text("span", "about", *reading.choice.about) }
                { element("span", "outcome", outcome) }
            </label>
            { basis_tag(*reading.choice.grounds) }
        </div>
    }
}
