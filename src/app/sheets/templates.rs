//! Sheets to begin with: the three shapes that are known, each as a template.

use yew::html::Scope;
use yew::prelude::*;

use super::exports::Way;
use super::panel::{Message, Panel};
use crate::app::components::elements::{element, paragraph, text};
use crate::exchange::sheet::Shape;
use crate::framework::Framework;

/// The shapes, with what a reader calls them and what their header is.
const SHAPES: [(Shape, &str, &str); 3] = [
    (
        Shape::ManyWide,
        "Many CCGs, a row each",
        "One column an indicator or a grade, holding a band, a level or a rating.",
    ),
    (
        Shape::ManyLong,
        "Many CCGs, many rows each",
        "Each row is one figure or one entry of one CCG: its code, then a value with its \
         denominator, or a band, a level or a rating.",
    ),
    (
        Shape::OneCcg,
        "One CCG",
        "The same rows, without the columns that name the CCG.",
    ),
];

/// The templates, folded.
pub fn templates(framework: &'static Framework, link: &Scope<Panel>) -> Html {
    let mut items = Vec::new();
    for (shape, name, about) in SHAPES {
        let take = |way| link.callback(move |_: MouseEvent| Message::Template(shape, way));
        items.push(element(
            "li",
            "",
            vec![
                element(
                    "p",
                    "",
                    vec![
                        text("strong", "", name),
                        text("span", "about", format!(" {about}")),
                    ],
                ),
                element(
                    "p",
                    "buttons",
                    vec![
                        labelled(
                            "Download",
                            format!("Download the template: {name}"),
                            take(Way::Download),
                        ),
                        labelled(
                            "Put it into the box",
                            format!("Put the template into the box: {name}"),
                            take(Way::Copy),
                        ),
                    ],
                ),
            ],
        ));
    }
    html! {
        <details class="section">
            <summary>{ text("span", "summary", "What a sheet looks like, and templates") }</summary>
            { paragraph(format!(
                "The tool sees by the header which of three shapes a sheet has. The templates are \
                 for {}; their rows are examples.",
                framework.year
            )) }
            { element("ul", "templates", items) }
        </details>
    }
}

/// A quiet button whose full name says what it is about.
fn labelled(words: &'static str, full: String, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="quiet" aria-label={full} {onclick}>{ words }</button>
    }
}
