//! A rating as a shape, a colour and, always, its word.

use yew::prelude::*;

use crate::app::text::{capitalised, tone};
use crate::rating::Rating;

/// What is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The rating; none where it is not known.
    pub rating: Option<Rating>,
}

/// The shape and the word.
#[component]
pub fn RatingLabel(props: &Props) -> Html {
    let name = props.rating.map_or("not known", Rating::name);
    html! {
        <span class="rating-label">
            <RatingMark rating={props.rating} />
            <span>{ capitalised(name) }</span>
        </span>
    }
}

/// The shape alone, for a place where the word stands beside it. Each rating has a shape of its
/// own, so that it can be told without colour.
#[component]
pub fn RatingMark(props: &Props) -> Html {
    let shape = match props.rating {
        Some(Rating::Outstanding) => html! {
            <path class="fill" d="M12 1.5l3.2 6.8 7.3.9-5.4 5.1 1.4 7.3L12 18l-6.5 3.6 1.4-7.3L1.5 9.2l7.3-.9z" />
        },
        Some(Rating::Good) => html! { <circle class="fill" cx="12" cy="12" r="10" /> },
        Some(Rating::RequiresImprovement) => html! {
            <>
                <circle class="line" cx="12" cy="12" r="9" />
                <path class="fill" d="M12 3a9 9 0 0 0 0 18z" />
            </>
        },
        Some(Rating::Inadequate) => html! {
            <>
                <circle class="line" cx="12" cy="12" r="9" />
                <path class="fill" d="M6 10.5h12v3H6z" />
            </>
        },
        None => html! { <circle class="line dotted" cx="12" cy="12" r="9" /> },
    };
    html! {
        <svg class={classes!("mark", tone(props.rating))} viewBox="0 0 24 24" width="24" height="24"
            aria-hidden="true" focusable="false">
            { shape }
        </svg>
    }
}
