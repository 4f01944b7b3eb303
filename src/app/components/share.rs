//! The link to what is shown.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::elements::{button, text};
use crate::app::address;

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The fragment that holds what is shown.
    pub fragment: String,
    /// Told what a screen reader should say.
    pub on_say: Callback<&'static str>,
}

/// The link with its buttons.
#[derive(Default)]
pub struct Share {
    field: NodeRef,
    /// What came of the last copying; empty where the link has changed since.
    outcome: &'static str,
}

/// A reader asks for the link.
pub struct Copy;

impl Component for Share {
    type Message = Copy;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        if ctx.props().fragment != before.fragment {
            self.outcome = "";
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, _: Copy) -> bool {
        self.outcome = if selected_and_copied(&self.field) {
            "Link copied."
        } else {
            "The link could not be copied. It is selected: copy it by hand."
        };
        ctx.props().on_say.emit(self.outcome);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { fragment, .. } = ctx.props();
        html! {
            <section class="share" aria-label="Keep what is shown">
                <label for="link">{ "Link to what is shown" }</label>
                <input id="link" class="link" type="text" readonly=true ref={&self.field}
                    value={address::link(fragment)} />
                <div class="buttons">
                    { button("Copy link", ctx.link().callback(|_| Copy)) }
                </div>
                { text("p", "outcome", self.outcome) }
            </section>
        }
    }
}

/// Selects the link and copies it, in the way that needs no permission and so also works inside
/// another site's frame.
fn selected_and_copied(field: &NodeRef) -> bool {
    let Some(field) = field.cast::<HtmlInputElement>() else {
        return false;
    };
    let before = document().active_element();
    field.select();
    let is_copied = document()
        .dyn_into::<HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or(false));
    // The button keeps the focus, unless the link is there to be copied by hand.
    if is_copied && let Some(button) = before.and_then(|found| found.dyn_into::<HtmlElement>().ok())
    {
        // Whatever had the focus can have it again.
        let _ = button.focus();
    }
    is_copied
}
