//! The link to what is shown, and a fresh start.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlInputElement};
use yew::prelude::*;

use crate::app::address;

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The fragment that holds what is shown.
    pub fragment: String,
    /// Told what a screen reader should say.
    pub on_say: Callback<String>,
    /// Told when a reader wants an empty form.
    pub on_start_again: Callback<()>,
}

/// The buttons, and the link itself once it was asked for.
#[component]
pub fn Share(props: &Props) -> Html {
    let outcome = use_state(|| None::<&'static str>);
    let field = use_node_ref();
    // A changed form has another link: what was said of the old one no longer holds.
    {
        let outcome = outcome.setter();
        use_effect_with(props.fragment.clone(), move |_| outcome.set(None));
    }
    let copy = {
        let (field, outcome, on_say) = (field.clone(), outcome.clone(), props.on_say.clone());
        move |_: MouseEvent| {
            let says = if selected_and_copied(&field) {
                "Link copied."
            } else {
                "The link could not be copied. It is selected: copy it by hand."
            };
            outcome.set(Some(says));
            on_say.emit(says.to_owned());
        }
    };
    let start_again = {
        let on_start_again = props.on_start_again.clone();
        move |_: MouseEvent| on_start_again.emit(())
    };
    html! {
        <section class="share" aria-label="Keep or start again">
            <label for="link">{ "Link to what is shown" }</label>
            <input id="link" class="link" type="text" readonly=true ref={field}
                value={address::link(&props.fragment)} />
            <div class="buttons">
                <button type="button" onclick={copy}>{ "Copy link" }</button>
                <button type="button" class="quiet" onclick={start_again}>{ "Start again" }</button>
            </div>
            if let Some(says) = *outcome {
                <p class="outcome">{ says }</p>
            }
        </section>
    }
}

/// Selects the link and copies it, in the way that needs no permission and so also works inside
/// another site's frame.
fn selected_and_copied(field: &NodeRef) -> bool {
    let Some(field) = field.cast::<HtmlInputElement>() else {
        return false;
    };
    field.select();
    document()
        .dyn_into::<HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
