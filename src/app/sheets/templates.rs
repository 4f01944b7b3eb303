//! Sheets to begin with: the three shapes that are known, each as a template.

use yew::html::Scope;
use yew::prelude::*;

use super::exports::Way;
use super::panel::{Message, Panel};
use crate::app::components::elements::{element, paragraph, text};
use crate::app::text::sheets as words;
use crate::exchange::sheet::Shape;
use crate::framework::Framework;

/// The templates, folded.
pub fn templates(framework: &'static Framework, link: &Scope<Panel>) -> Html {
    let mut items = Vec::new();
    let subject = framework.subject;
    for (shape, [name, about]) in [
        (Shape::ManyWide, words::many_wide(subject)),
        (Shape::ManyLong, words::many_long(subject)),
        (Shape::OneCcg, words::only_one(subject)),
    ] {
        let take = |way| link.callback(move |_: MouseEvent| Message::Template(shape, way));
        items.push(element(
            "li",
            "",
            vec![
                element(
                    "p",
                    "",
                    vec![
                        text("strong", "", name.clone()),
                        text("span", "about", format!(" {about}")),
                    ],
                ),
                element(
                    "p",
                    "buttons",
                    vec![
                        labelled(
                            words::DOWNLOAD,
                            words::download_template(&name),
                            take(Way::Download),
                        ),
                        labelled(
                            words::PUT_INTO_BOX,
                            words::put_template_into_box(&name),
                            take(Way::Copy),
                        ),
                    ],
                ),
            ],
        ));
    }
    html! {
        <details class="section">
            <summary>{ text("span", "summary", words::TEMPLATES) }</summary>
            { paragraph(words::about_templates(framework.label)) }
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
