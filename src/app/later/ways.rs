//! The other ways to work the rating out: where it is not known how it was done, a reader chooses, and
//! the page follows.

use yew::prelude::*;

use super::follow::{Follows, follow, shown};
use crate::app::address;
use crate::app::components::settings_panel;
use crate::exchange::{Scenario, fragment};

/// The part.
pub struct Ways {
    calculation: Option<Scenario>,
    /// What stands in the fields of settings, by their places, where it is refused.
    refused: Vec<(usize, String)>,
    set: Callback<(usize, String)>,
    _follows: Option<Follows>,
}

/// What can happen.
pub enum Message {
    /// A reader chooses, or types into the field, of the setting at this place.
    Set(usize, String),
    /// The page shows another calculation.
    Follow,
}

impl Component for Ways {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let changed = ctx.link().callback(|()| Message::Follow);
        Self {
            calculation: shown(),
            refused: Vec::new(),
            set: ctx
                .link()
                .callback(|(place, text)| Message::Set(place, text)),
            _follows: follow(move || changed.emit(())),
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match (message, &mut self.calculation) {
            (Message::Set(place, text), Some(calculation)) => {
                self.refused.retain(|(other, _)| *other != place);
                let setting = calculation.framework().settings.get(place);
                let is_taken = setting.is_some_and(|setting| {
                    let settings = &mut calculation.settings;
                    settings.set_from_text(setting.id, text.trim()).is_ok()
                });
                if is_taken {
                    // Where the browser refuses, this part is ahead of the page until the next change.
                    let _refused = address::lead(&fragment::write(calculation), false);
                } else {
                    self.refused.push((place, text));
                }
            }
            (Message::Set(..), _) => return false,
            (Message::Follow, before) => {
                let now = shown();
                if *before == now {
                    return false;
                }
                // What is refused belongs to one CCG in one year, until a reader starts again.
                let whose = |calculation: &Scenario| (calculation.framework(), calculation.case);
                let is_anew = now
                    .as_ref()
                    .is_some_and(|now| *now == Scenario::empty(now.framework()));
                if is_anew || before.as_ref().map(whose) != now.as_ref().map(whose) {
                    self.refused.clear();
                }
                *before = now;
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        self.calculation
            .as_ref()
            .map_or_else(Html::default, |calculation| {
                settings_panel(calculation, &self.refused, &self.set)
            })
    }
}
