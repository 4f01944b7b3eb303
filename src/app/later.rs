//! What few readers open, in a wasm module of its own that loads when one does: the method, the
//! indicators area by area, and the tool for spreadsheets. The page keeps a room for each, and says
//! in an attribute which calculation it shows.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};
use yew::prelude::*;

use super::components::{groups, method};
use super::sheets;
use crate::assess::assess;
use crate::exchange::{Scenario, fragment};

/// The attribute of the page's main element that holds the calculation it shows.
const CALCULATION: &str = "data-calculation";

/// Starts the module: in a worker it works; in the page it waits to be told what to open.
pub fn run() {
    if sheets::is_worker() {
        sheets::work();
    } else if let Ok(unseen) = document().create_element("div") {
        // Yew numbers the trees that it draws and writes the number on each one's root; events find
        // their tree by it. The page is the first tree of its own Yew. Those of this module stand
        // inside it and must have other numbers: the first goes to an element that nobody sees.
        yew::Renderer::<Nothing>::with_root(unseen).render();
    }
}

/// Opens a part in the room that the page keeps for it: `tool`, `method` or `areas`. The page asks
/// once for each.
pub fn open(part: &str) {
    let Some(room) = document().get_element_by_id(&format!("{part}-room")) else {
        return;
    };
    let part = match part {
        "method" => Part::Method,
        "areas" => Part::Areas,
        _ => return sheets::open(room),
    };
    yew::Renderer::<Later>::with_root_and_props(room, Props { part }).render();
}

/// Draws nothing.
#[yew::component]
fn Nothing() -> Html {
    Html::default()
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
