//! The page's address: its fragment holds the whole calculation, so that a link, the back button
//! and a reload all bring it back.

use gloo::events::EventListener;
use gloo::utils::{document, history, window};
use wasm_bindgen::{JsCast, JsValue};
#[cfg(any(feature = "later", feature = "embed"))]
use web_sys::Event;
use web_sys::{HtmlDetailsElement, HtmlElement};
use yew::AttrValue;

/// The parts of the page that a fragment may name, which are not calculations.
const ANCHORS: [&str; 3] = ["method", "settings", "spreadsheet"];

/// Whether there is a browser. A page that is drawn at build time has no address yet.
pub const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// The fragment of a calculation in the page's address, without the `#`; where there is none, the one
/// that the page opens on.
pub fn fragment_or(opening: &str) -> String {
    let fragment = if IN_BROWSER { current() } else { String::new() };
    if fragment.is_empty() || ANCHORS.contains(&fragment.as_str()) {
        opening.to_owned()
    } else {
        fragment
    }
}

/// What the page's HTML says of it in an attribute of `<main>`; empty where it says nothing.
pub fn said(attribute: &str) -> String {
    let main = document().query_selector("main").ok().flatten();
    main.and_then(|main| main.get_attribute(attribute))
        .unwrap_or_default()
}

/// The fragment that stands in the page's address, whatever it is, without the `#`.
fn current() -> String {
    // An address that cannot be read is as good as none.
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The page's whole address.
pub fn whole() -> String {
    window().location().href().unwrap_or_default()
}

/// The page's address with this fragment.
pub fn link(fragment: &str) -> String {
    if !IN_BROWSER {
        return format!("#{fragment}");
    }
    let address = whole();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Has the page's whole address follow what is shown; as a new place to come back to, or instead of the
/// one before. It leaves an address that is another than before: whoever opened a link meanwhile is
/// about to be shown that. Browsers refuse this now and then (too many at a time, some sandboxes): the
/// page works on, only its address stays behind.
#[inline(never)]
pub fn follow(before: &str, address: &str, is_new_place: bool) {
    if before != address && before == whole() {
        let _refused = put(address, is_new_place);
    }
}

/// In a frame every place takes the place of the one before: going back is the article's there.
fn put(address: &str, is_new_place: bool) -> bool {
    let (state, title) = (JsValue::NULL, "");
    let put = if is_new_place && !is_framed() {
        history().push_state_with_url(&state, title, Some(address))
    } else {
        history().replace_state_with_url(&state, title, Some(address))
    };
    put.is_ok()
}

/// Has the page follow a change that was made in a part beside it. Says whether the browser let it.
#[cfg(feature = "later")]
pub fn lead(fragment: &str, is_new_place: bool) -> bool {
    put(&link(fragment), is_new_place) && go(fragment)
}

/// Goes to a calculation, as a link to it does. Says whether the browser let it: some refuse when there
/// are too many changes at a time.
#[cfg(any(feature = "later", feature = "embed"))]
pub fn go(fragment: &str) -> bool {
    // The address may have stayed behind what is shown (see `follow`): then going where it already
    // points would do nothing.
    if current() == fragment || is_framed() && put(&link(fragment), false) {
        let changed = Event::new("hashchange");
        return changed.is_ok_and(|event| window().dispatch_event(&event).is_ok());
    }
    !is_framed() && window().location().set_hash(fragment).is_ok()
}

/// The same, and gives the focus to an element once the page has drawn it: whoever draws it listened
/// to the address before.
#[cfg(feature = "sheets")]
pub fn go_and_focus(fragment: &str, to: &'static str) {
    let drawn = EventListener::once(&window(), "hashchange", move |_| focus(to));
    if go(fragment) {
        drawn.forget();
    }
}

/// Says on the page's main element which calculation it shows, and how often a reader has started
/// afresh, for what is loaded later.
pub fn tell(fragment: &str, afresh: u32) {
    if let Ok(Some(main)) = document().query_selector("main") {
        // Attributes of these names can always be set.
        let _ = main.set_attribute("data-afresh", &afresh.to_string());
        let _ = main.set_attribute("data-calculation", fragment);
    }
}

/// Calls back with the fragment of a calculation whenever a reader opens another link of this page
/// or goes back or forward. A fragment that names a part of the page unfolds that part instead; none
/// is the one that the page opens on.
pub fn on_change(opening: AttrValue, callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| {
        let fragment = current();
        if ANCHORS.contains(&fragment.as_str()) {
            unfold(&fragment);
        } else {
            callback(fragment_or(&opening));
        }
    })
}

/// Unfolds the part of the page that its address names, if it names one.
pub fn unfold_named() {
    let fragment = current();
    if ANCHORS.contains(&fragment.as_str()) {
        unfold(&fragment);
    }
}

/// Where a link to another site opens: in a window of its own when the page stands inside another
/// site's frame, where it would take the page's place or be refused.
pub fn target_of_links() -> Option<&'static str> {
    (IN_BROWSER && is_framed()).then_some("_blank")
}

/// Whether the page stands in another site's frame.
fn is_framed() -> bool {
    window().top().ok().flatten() != Some(window())
}

/// Brings what stands first in a column that scrolls by itself back into view, unless somebody works in
/// that column.
pub fn bring_back(class: &str) {
    let columns = document().get_elements_by_class_name(class);
    if let Some(column) = columns.item(0)
        && !column.contains(document().active_element().as_deref())
    {
        column.set_scroll_top(0);
    }
}

/// Moves the focus to an element, so that it is not lost with a button that goes away.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Unfolds whatever an element is folded into, and moves the focus to it.
#[cfg(feature = "fields")]
pub fn reveal(id: &str) {
    let mut inside = document().get_element_by_id(id);
    while let Some(element) = inside {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        inside = element.parent_element();
    }
    focus(id);
}

/// Opens a folded part of the page and brings it into view.
pub fn unfold(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        element.scroll_into_view();
    }
}
