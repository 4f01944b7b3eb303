//! What the modules that load later share: each is a Yew of its own beside the page's, draws into
//! rooms that the page keeps for it, and brings a style sheet.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlLinkElement};
use yew::prelude::*;

/// Keeps the numbers of this module's trees apart from the page's.
///
/// Yew numbers the trees that it draws and writes the number on each one's root; events find their
/// tree by it. The page is the first tree of its own Yew. Those of this module stand inside it and
/// must have other numbers: the first goes to an element that nobody sees.
pub fn take_first_number() {
    if let Ok(unseen) = document().create_element("div") {
        yew::Renderer::<Nothing>::with_root(unseen).render();
    }
}

/// Draws nothing.
#[yew::component]
fn Nothing() -> Html {
    Html::default()
}

/// The room that the page keeps for a part.
#[must_use]
pub fn room(part: &str) -> Option<Element> {
    document().get_element_by_id(&format!("{part}-room"))
}

/// Where the files of a module lie: their names without what distinguishes them. The build puts
/// it into the HTML, with a hash.
#[must_use]
pub fn files(module: &str) -> Option<String> {
    let root: HtmlElement = document().document_element()?.dyn_into().ok()?;
    root.dataset().get(module)
}

/// Loads a module's style sheet and then goes on, with or without it.
pub fn after_style(module: &str, go_on: impl FnOnce() + 'static) {
    let link = document().create_element("link").ok();
    let (Some(link), Some(files), Some(head)) = (
        link.and_then(|link| link.dyn_into::<HtmlLinkElement>().ok()),
        files(module),
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
