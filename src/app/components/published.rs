//! What NHS England said of the case that is shown, with the source, and in other years.

use yew::prelude::*;

use super::{RatingLabel, SourceLine};
use crate::app::text;
use crate::cases::{self, Case};

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The case.
    pub case: &'static Case,
    /// How many entries the reader has changed.
    pub changes: usize,
    /// Told when the reader wants the published entries back.
    pub on_put_back: Callback<()>,
}

/// The published rating.
#[component]
pub fn Published(props: &Props) -> Html {
    let case = props.case;
    let put_back = {
        let on_put_back = props.on_put_back.clone();
        move |_: MouseEvent| on_put_back.emit(())
    };
    let others: Vec<&Case> = cases::in_other_years(case).collect();
    html! {
        <div class="published">
            <p class="eyebrow">{ "NHS England rated it" }</p>
            <p class="published-rating"><RatingLabel rating={Some(case.overall)} /></p>
            <p class="source">
                { "Source: " }<SourceLine source={case.source} />{ " " }
                <span class="tag">{ case.confidence.name() }</span>
            </p>
            if props.changes > 0 {
                <p class="changed">
                    { format!("You have changed {}.", text::changes(props.changes)) }{ " " }
                    <button type="button" class="quiet" onclick={put_back}>{ "Put back" }</button>
                </p>
            }
            if !others.is_empty() {
                <p class="others">
                    { "In other years: " }
                    { for others.iter().enumerate().map(|(index, other)| html! {
                        <>
                            if index > 0 { { "; " } }
                            { format!("rated {} in {}", other.overall, other.year) }
                            { " (" }
                            if let Some(url) = other.source.url {
                                <a href={url} rel="noreferrer"
                                    aria-label={format!("source for {}", other.year)}>{ "source" }</a>
                            }
                            { ")" }
                        </>
                    }) }
                    { "." }
                </p>
            }
        </div>
    }
}
