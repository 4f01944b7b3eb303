//! The page's tool for spreadsheets: many CCGs at once. A wasm module of its own, loaded when a
//! reader asks for it; the same module runs as a worker, which holds the sheet, so that the page
//! stays quick however large that is.

mod client;
mod desk;
mod exports;
mod funnel;
mod input;
mod panel;
mod part;
mod problems;
mod protocol;
mod results;
mod save;
pub mod state;
mod table;
mod templates;
mod wire;
mod worker;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlLinkElement};
use yew::Renderer;

use panel::Panel;

/// Whether this is the worker.
#[must_use]
pub fn is_worker() -> bool {
    worker::is_here()
}

/// Works, in a worker.
pub fn work() {
    worker::run();
}

/// Opens the tool in the room that the page keeps for it.
pub fn open(room: Element) {
    after_style(move || {
        Renderer::<Panel>::with_root(room).render();
    });
}

/// Where the files of this tool lie: their names without what distinguishes them. The build puts
/// it into the HTML, with a hash.
fn files() -> Option<String> {
    let root: HtmlElement = document().document_element()?.dyn_into().ok()?;
    root.dataset().get("sheets")
}

/// Loads the tool's style sheet and then goes on, with or without it.
fn after_style(go_on: impl FnOnce() + 'static) {
    let link = document().create_element("link").ok();
    let (Some(link), Some(files), Some(head)) = (
        link.and_then(|link| link.dyn_into::<HtmlLinkElement>().ok()),
        files(),
        document().head(),
    ) else {
        go_on();
        return;
    };
    link.set_rel("stylesheet");
    link.set_href(&format!("{files}.css"));
    let mut go_on = Some(go_on);
    let go_on = std::rc::Rc::new(std::cell::RefCell::new(move || {
        if let Some(go_on) = go_on.take() {
            go_on();
        }
    }));
    for event in ["load", "error"] {
        let go_on = go_on.clone();
        // Both live as long as the style sheet: as long as the page.
        EventListener::once(&link, event, move |_| (go_on.borrow_mut())()).forget();
    }
    if head.append_child(&link).is_err() {
        (go_on.borrow_mut())();
    }
}
