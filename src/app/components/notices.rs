//! What was left out of a link, with a button to take the notice away.

use yew::prelude::*;

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The notices, a sentence each.
    pub notices: Vec<String>,
    /// Told when the reader has read them.
    pub on_dismiss: Callback<()>,
}

/// The notices; nothing where there are none.
#[component]
pub fn Notices(props: &Props) -> Html {
    if props.notices.is_empty() {
        return Html::default();
    }
    let on_dismiss = props.on_dismiss.clone();
    html! {
        <div class="notice" role="region" aria-label="Notice">
            <p><strong>{ "The link could not be read in full." }</strong></p>
            <ul>{ for props.notices.iter().map(|notice| html! { <li>{ notice }</li> }) }</ul>
            <button type="button" class="quiet" onclick={move |_: MouseEvent| on_dismiss.emit(())}>
                { "Hide this notice" }
            </button>
        </div>
    }
}
