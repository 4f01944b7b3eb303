//! A funnel plot, drawn. The curves and dots are stretched to the width there is; text and the mark
//! of the CCG are not, so that they keep their size and shape on a phone.

use yew::prelude::*;

use super::funnel_plot::{Plot, Spot, Tick};
use crate::app::components::elements::text;
use crate::app::text::funnel as words;

/// The height of the plot without its numbers, in pixels.
const HEIGHT: &str = "320";

/// The plot; the name and the description are what is read out in its place.
pub fn funnel_plot(plot: &Plot, name: &str, description: &str, marked: Option<&str>) -> Html {
    let reference = percent(plot.reference);
    html! {
        <svg class="funnel" width="100%" height="356" role="img"
            aria-labelledby="funnel-name funnel-description">
            <title id="funnel-name">{ name.to_owned() }</title>
            <desc id="funnel-description">{ description.to_owned() }</desc>
            <svg y="4" width="100%" height={HEIGHT}>
                { for plot.upwards.iter().map(side) }
                { for plot.across.iter().map(foot_line) }
            </svg>
            <svg y="4" width="100%" height={HEIGHT} viewBox="0 0 1000 1000" preserveAspectRatio="none">
                <path class="dots" d={plot.dots.clone()} />
                <path class="plain" d={plot.plain.clone()} />
                <path class="adjusted" d={plot.adjusted.clone()} />
            </svg>
            <svg y="4" width="100%" height={HEIGHT} overflow="visible">
                <line class="reference" x1="0" x2="100%" y1={reference.clone()} y2={reference} />
                { plot.marked.map(|spot| mark(spot, marked.unwrap_or_default())) }
            </svg>
            { for plot.across.iter().map(foot) }
        </svg>
    }
}

/// What the lines and marks mean.
pub fn key(has_marked: bool) -> Html {
    let line = |class: &'static str, says: &'static str| {
        html! {
            <li>
                <svg class="funnel" width="36" height="14" aria-hidden="true" focusable="false">
                    <path {class} d="M2 7H34" />
                </svg>
                { text("span", "", says) }
            </li>
        }
    };
    html! {
        <ul class="key">
            { line("reference", words::KEY_REFERENCE) }
            { line("plain", words::KEY_PLAIN) }
            { line("adjusted", words::KEY_ADJUSTED) }
            <li>
                <svg class="funnel" width="14" height="14" aria-hidden="true" focusable="false">
                    <path class="dots" d="M7 7h0" />
                </svg>
                { text("span", "", words::KEY_CCG) }
            </li>
            if has_marked {
                <li>
                    <svg class="funnel" width="20" height="20" aria-hidden="true" focusable="false">
                        <path class="marked" d={DIAMOND} transform="translate(10 10)" />
                    </svg>
                    { text("span", "", words::KEY_MARKED) }
                </li>
            }
        </ul>
    }
}

const DIAMOND: &str = "M0-8L8 0 0 8-8 0z";

fn mark(spot: Spot, name: &str) -> Html {
    // The name stands towards the middle, where there is room.
    let (anchor, dx) = if spot.x > 500.0 {
        ("end", "-14")
    } else {
        ("start", "14")
    };
    let (x, y) = (percent(spot.x), percent(spot.y));
    html! {
        <svg {x} {y} overflow="visible">
            <path class="marked" d={DIAMOND} />
            <text class="halo" x={dx} y="5" text-anchor={anchor}>{ name.to_owned() }</text>
        </svg>
    }
}

fn side(tick: &Tick) -> Html {
    let at = percent(tick.at);
    html! {
        <>
            <line class="grid" x1="0" x2="100%" y1={at.clone()} y2={at.clone()} />
            <text x="0" y={at} dy="-4">{ tick.label.clone() }</text>
        </>
    }
}

fn foot_line(tick: &Tick) -> Html {
    let at = percent(tick.at);
    html! { <line class="grid" x1={at.clone()} x2={at} y1="99%" y2="100%" /> }
}

fn foot(tick: &Tick) -> Html {
    let anchor = match tick.at {
        at if at < 40.0 => "start",
        at if at > 930.0 => "end",
        _ => "middle",
    };
    html! { <text x={percent(tick.at)} y="344" text-anchor={anchor}>{ tick.label.clone() }</text> }
}

/// Per mille as a length.
fn percent(per_mille: f64) -> String {
    format!("{:.2}%", per_mille / 10.0)
}
