//! Following the page: which calculation it shows now, and being called when it shows another.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};

use crate::exchange::{Scenario, fragment};

/// The attribute of the page's main element that holds the calculation it shows.
const CALCULATION: &str = "data-calculation";

/// The observer, and what it calls for as long as it watches.
pub struct Follows {
    observer: MutationObserver,
    _call: Closure<dyn FnMut()>,
}

impl Drop for Follows {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The calculation that the page shows.
pub fn shown() -> Option<Scenario> {
    fragment::read(&page()?.get_attribute(CALCULATION)?).0
}

/// Calls back whenever the page shows another calculation.
pub fn follow(changed: impl FnMut() + 'static) -> Option<Follows> {
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

fn page() -> Option<Element> {
    document().query_selector("main[data-calculation]").ok()?
}
