//! The parts of the page that a reader unfolds, in a wasm module of their own that loads when one
//! does. The page keeps a room for each, and says in an attribute which calculation it shows.

mod groups;
mod method;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};
use yew::prelude::*;

use super::beside;
use crate::assess::assess;
use crate::exchange::{Scenario, fragment};
use groups::groups;
use method::method;

/// The attribute of the page's main element that holds the calculation it shows.
const CALCULATION: &str = "data-calculation";
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

/// The observer, and what it calls for as long as it watches.
struct Follows {
    observer: MutationObserver,
    _call: Closure<dyn FnMut()>,
}

impl Drop for Follows {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
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
        let Some(Scenario {
            entries, settings, ..
        }) = &self.calculation
        else {
            return Html::default();
        };
        match ctx.props().part {
            Part::Method => method(entries.framework(), settings),
            Part::Areas => groups(&assess(entries, settings)),
        }
    }
}

fn page() -> Option<Element> {
    document().query_selector("main[data-calculation]").ok()?
}

/// The calculation that the page shows.
fn shown() -> Option<Scenario> {
    fragment::read(&page()?.get_attribute(CALCULATION)?).0
}

/// Calls back whenever the page shows another calculation.
fn follow(changed: impl FnMut() + 'static) -> Option<Follows> {
    let call = Closure::<dyn FnMut()>::new(changed);
    let observer = MutationObserver::new(call.as_ref().unchecked_ref()).ok()?;
    let what = MutationObserverInit::new();
    what.set_attributes(true);
    observer.observe_with_options(&page()?.into(), &what).ok()?;
    Some(Follows {
        observer,
        _call: call,
    })
}
