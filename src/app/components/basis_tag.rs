//! How well something is known: a quiet tag that unfolds to the source behind it.

use yew::prelude::*;

use crate::framework::{Grounds, Source};

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What it stands on.
    pub grounds: Grounds,
}

/// The tag.
#[component]
pub fn BasisTag(props: &Props) -> Html {
    let basis = props.grounds.basis;
    html! {
        <details class="basis">
            <summary>
                <span class="visually-hidden">{ "How we know: " }</span>{ basis.name() }
            </summary>
            <p>{ basis.meaning() }{ " " }<SourceLine source={props.grounds.source} /></p>
        </details>
    }
}

/// The source to show.
#[derive(PartialEq, Properties)]
pub struct SourceProps {
    /// The source.
    pub source: Source,
}

/// A source in words, with a link where it has an address.
#[component]
pub fn SourceLine(props: &SourceProps) -> Html {
    let Source { text, url } = props.source;
    match url {
        Some(url) => html! { <a href={url} rel="noreferrer">{ text }</a> },
        None => html! { text },
    }
}
