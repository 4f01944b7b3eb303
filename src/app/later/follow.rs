//! Following the page: which calculation it shows now, and being called when it shows another.

use core::cell::{Cell, RefCell};
use core::time::Duration;
use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MutationObserver, MutationObserverInit};
use yew::platform::time::sleep;

use crate::exchange::{Scenario, fragment};

/// The attribute of the page's main element that holds the calculation it shows.
const CALCULATION: &str = "data-calculation";
/// The one that holds how often a reader has started afresh.
const AFRESH: &str = "data-afresh";

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
    fragment::read(&told()?).0
}

/// How often a reader has started afresh, whom the fields of a form then follow.
pub fn afresh() -> Option<String> {
    page()?.get_attribute(AFRESH)
}

/// What the page says that it shows, as a link's fragment.
fn told() -> Option<String> {
    page()?.get_attribute(CALCULATION)
}

/// How long a part waits before it follows: so that the page can paint the rating first, and of keys
/// in quick succession only the last is answered. (tests/browser/figures.spec.mjs waits longer.)
const PAUSE: Duration = Duration::from_millis(50);

/// Calls back whenever the page shows another calculation, a moment after it does.
pub fn follow(changed: impl Fn() + 'static) -> Option<Follows> {
    let (changed, is_waiting) = (Rc::new(changed), Rc::new(Cell::new(false)));
    // The page says it at every drawing, also where nothing has changed.
    let known = Rc::new(RefCell::new((told(), afresh())));
    let call = Closure::<dyn FnMut()>::new(move || {
        if !is_waiting.replace(true) {
            let (changed, is_waiting, known) = (changed.clone(), is_waiting.clone(), known.clone());
            spawn_local(async move {
                sleep(PAUSE).await;
                is_waiting.set(false);
                let now = (told(), afresh());
                if known.replace(now.clone()) != now {
                    changed();
                }
            });
        }
    });
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
