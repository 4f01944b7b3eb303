//! The settings: where it is not known how it was done, a reader can see what each way would give.

use yew::prelude::*;

use super::{BasisTag, RatingMark};
use crate::app::text;
use crate::exchange::Scenario;
use crate::explore::under_each_choice;
use crate::framework::{Setting, SettingKind};

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The calculation.
    pub scenario: Scenario,
    /// Told which choice of which setting a reader chose, both by their places.
    pub on_choose: Callback<(usize, usize)>,
}

/// The settings. Those that only act on figures are not shown: there are no figures to enter yet.
#[component]
pub fn SettingsPanel(props: &Props) -> Html {
    let settings = props.scenario.framework().settings;
    html! {
        <section class="settings" aria-labelledby="settings">
            <h3 id="settings">{ "Other ways to work it out" }</h3>
            <p>
                { "Some of the method is not known. Each way below shows the rating it would give, \
                   with all else as it is." }
            </p>
            { for settings
                .iter()
                .enumerate()
                .filter(|(_, setting)| matches!(setting.kind, SettingKind::Choice(_)))
                .map(|(place, setting)| group(props, place, setting)) }
        </section>
    }
}

fn group(props: &Props, place: usize, setting: &'static Setting) -> Html {
    let Scenario {
        entries, settings, ..
    } = &props.scenario;
    let readings = under_each_choice(entries, settings, place);
    html! {
        <fieldset class="field setting" key={setting.id}>
            <legend>{ setting.name }</legend>
            { for readings.iter().enumerate().map(|(index, reading)| {
                let on_choose = props.on_choose.clone();
                let onchange = move |_: Event| on_choose.emit((place, index));
                let overall = reading.assessment.overall;
                html! {
                    <div class="reading">
                        <label>
                            <input type="radio" name={setting.id} value={reading.choice.id}
                                checked={reading.is_chosen} {onchange} />
                            <span class="reading-name">{ reading.choice.name }</span>
                            <span class="about">{ reading.choice.about }</span>
                            <span class="outcome">
                                <RatingMark rating={overall.single()} />
                                { text::possible(overall) }
                            </span>
                        </label>
                        <BasisTag grounds={reading.choice.grounds} />
                    </div>
                }
            }) }
        </fieldset>
    }
}
