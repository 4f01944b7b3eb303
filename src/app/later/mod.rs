//! The parts of the page that a reader unfolds, in a wasm module of their own that loads when one
//! does. The page keeps a room for each, and says in an attribute which calculation it shows.

mod card;
pub mod change;
pub mod compare;
pub(super) mod follow;
mod groups;
pub(super) mod method;
mod story;
mod sure;
mod ways;

use web_sys::Element;
use yew::prelude::*;

use super::charts::picture::Caption;
use super::{address, beside};
use crate::assess::assess;
use crate::exchange::{Scenario, fragment};
use crate::rating::RatingSet;
use card::card;
use change::WhatWouldChangeIt;
use compare::Compare;
use follow::{Follows, follow, shown};
use groups::groups;
use method::method;
use story::story;
use sure::HowSure;
use ways::Ways;

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
    let draw: Box<dyn FnOnce()> = match part {
        "settings" => draws::<Ways>(room, ()),
        "change" => draws::<WhatWouldChangeIt>(room, ()),
        "sure" => draws::<HowSure>(room, ()),
        "method" => following(room, Part::Method),
        "areas" => following(room, Part::Areas),
        "compare" => following(room, Part::Compare),
        "story" => following(room, Part::Story),
        "picture" => following(room, Part::Picture),
        _ => return,
    };
    beside::after_style(MODULE, draw);
}

/// Draws a part that only follows the page.
fn following(room: Element, part: Part) -> Box<dyn FnOnce()> {
    draws::<Later>(room, Props { part })
}

/// Draws a part into its room, when called.
fn draws<Drawn: Component>(room: Element, props: Drawn::Properties) -> Box<dyn FnOnce()> {
    Box::new(|| {
        yew::Renderer::<Drawn>::with_root_and_props(room, props).render();
    })
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Method,
    Areas,
    Story,
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
            Part::Story => story(scenario),
            Part::Picture => card(scenario),
            Part::Compare => html! { <Compare scenario={scenario.clone()} /> },
        }
    }
}

/// What every picture of this calculation says beside what it shows.
fn caption(scenario: &Scenario, overall: RatingSet) -> Caption {
    let link = address::link(&fragment::write(scenario));
    Caption::of(scenario, overall, link)
}
