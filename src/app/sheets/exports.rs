//! Taking the ratings away: as files, or copied where a site that embeds the page allows no
//! downloads.

use web_sys::HtmlTextAreaElement;
use yew::html::Scope;
use yew::prelude::*;

use super::panel::{Message, Panel};
use super::protocol::{Export, Rated};
use crate::app::components::elements::{element, paragraph, text};
use crate::app::text::sheets as words;
use crate::exchange::sheet::Shape;
use crate::framework::Framework;

/// How something is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As a file.
    Download,
    /// As a text.
    Copy,
}

/// A text that is there to be copied.
#[derive(Clone, PartialEq)]
pub struct Copied {
    text: Option<AttrValue>,
    area: NodeRef,
}

impl Copied {
    /// A text; none where it is too long or could not be had.
    pub fn new(text: Option<String>) -> Self {
        Self {
            text: text.map(AttrValue::from),
            area: NodeRef::default(),
        }
    }

    /// Where it stands, once it is on the page.
    pub fn area(&self) -> Option<HtmlTextAreaElement> {
        self.area.cast()
    }
}

/// The buttons, and the text to be copied if there is one.
pub fn exports(rated: &Rated, copied: Option<&Copied>, link: &Scope<Panel>) -> Html {
    let buttons = vec![
        take(words::DOWNLOAD_CSV, Export::Csv, Way::Download, link),
        take(words::DOWNLOAD_JSON, Export::Json, Way::Download, link),
        take(words::COPY_CSV, Export::Csv, Way::Copy, link),
        take(words::COPY_JSON, Export::Json, Way::Copy, link),
    ];
    let mut content = vec![
        text("h4", "", words::TAKE_AWAY),
        paragraph(if rated.is_one {
            words::ABOUT_FILES_OF_ONE
        } else {
            words::ABOUT_FILES
        }),
        element("p", "buttons", buttons),
    ];
    if let Some(copied) = copied {
        content.push(shown(copied));
    }
    element("section", "", content)
}

/// A button to take something away.
pub fn take(name: &'static str, export: Export, way: Way, link: &Scope<Panel>) -> Html {
    let onclick = link.callback(move |_: MouseEvent| Message::Take(export, way));
    html! { <button type="button" class="quiet" {onclick}>{ name }</button> }
}

fn shown(copied: &Copied) -> Html {
    let Some(text) = &copied.text else {
        return html! {
            <p role="status">{ words::TOO_LONG_TO_COPY }</p>
        };
    };
    html! {
        <p class="line">
            <label for="sheets-copied">
                { words::COPIED }
            </label>
            <textarea id="sheets-copied" ref={&copied.area} rows="5" readonly=true wrap="off"
                spellcheck="false" value={text.clone()} />
        </p>
    }
}

/// What a file with ratings is called.
pub fn file_name(slug: &str, export: Export) -> String {
    match export {
        Export::Csv => format!("ccg-ratings-{slug}.csv"),
        Export::Json => format!("ccg-ratings-{slug}.json"),
        Export::Problems => format!("problems-{slug}.csv"),
    }
}

/// What a template is called.
pub fn template_name(framework: &Framework, shape: Shape) -> String {
    let shape = match shape {
        Shape::OneCcg => "one-ccg",
        Shape::ManyLong => "many-ccgs-long",
        Shape::ManyWide => "many-ccgs-wide",
    };
    format!("template-{}-{shape}.csv", framework.slug)
}
