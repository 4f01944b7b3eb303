//! The parts of the page that a reader unfolds, in a wasm module of their own that loads when one
//! does. The page keeps a room for each, and says in an attribute which calculation it shows.

mod card;
pub mod compare;
mod follow;
mod groups;
mod method;

use yew::prelude::*;

use super::beside;
use crate::assess::assess;
use crate::exchange::Scenario;
use card::card;
use compare::Compare;
use follow::{Follows, follow, shown};
use groups::groups;
use method::method;

/// The name of this module's files.
const MODULE: &str = "later";

/// Starts the module, which then waits to be told what to open.
pub fn run() {
    beside::take_first_number();
}

/// Opens a part in the room that the page keeps for it. The page asks once for each.
pub fn open(part: &str) {
    let Some(room) = beside::room(part) else {
        return;
    };
    let part = match part {
        "method" => Part::Method,
        "areas" => Part::Areas,
        "compare" => Part::Compare,
        "picture" => Part::Picture,
        _ => return,
    };
    beside::after_style(MODULE, move || {
        yew::Renderer::<Later>::with_root_and_props(room, Props { part }).render();
    });
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Method,
    Areas,
    Compare,
    Picture,
}

#[derive(PartialEq, Properties)]
struct Props {
    part: Part,
}

/// A part that follows what the page shows.
struct Later {
    calculation: Option<Scenario>,
    _follows: Option<Follows>,
}

impl Component for Later {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let changed = ctx.link().callback(|()| ());
        Self {
            calculation: shown(),
            _follows: follow(move || changed.emit(())),
        }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.calculation = shown();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(scenario) = &self.calculation else {
            return Html::default();
        };
        let Scenario {
            entries, settings, ..
        } = scenario;
        match ctx.props().part {
            Part::Method => method(entries.framework(), settings),
            Part::Areas => groups(&assess(entries, settings)),
            Part::Picture => card(scenario),
            Part::Compare => html! { <Compare scenario={scenario.clone()} /> },
        }
    }
}
