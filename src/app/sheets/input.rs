//! What a reader gives the tool: a year, and a sheet as a file or pasted.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlSelectElement};
use yew::html::Scope;
use yew::prelude::*;

use super::panel::{MOST_IN_BOX, Message, Panel};
use super::state::Event as What;
use crate::app::components::elements::{button, element, quiet_button, text};
use crate::app::text::sheets as words;
use crate::framework::Framework;
use crate::frameworks;

/// The box that sheets are pasted into.
pub const BOX: &str = "sheets-box";
const ABOUT_BOX: &str = "sheets-about";

/// The fields.
pub fn fields(framework: &'static Framework, area: &NodeRef, link: &Scope<Panel>) -> Html {
    let on_file = link.batch_callback(|event: Event| {
        let field = event.target_unchecked_into::<HtmlInputElement>();
        let file = field.files().and_then(|files| files.get(0));
        // So that the same file can be chosen again once it was put right.
        field.set_value("");
        file.map(Message::RateFile)
    });
    let on_paste = link.batch_callback(|event: Event| {
        let pasted = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
        let text = pasted.get_data("text").ok()?;
        if text.len() <= MOST_IN_BOX {
            return None;
        }
        event.prevent_default();
        Some(Message::RateAside(text))
    });
    html! {
        <>
            { text("p", "about", words::about(framework.subject)) }
            { year(framework, link) }
            <p class="line">
                <label for="sheets-file">{ words::FILE }</label>
                <input id="sheets-file" type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                    onchange={on_file} />
            </p>
            <p class="line">
                <label for={BOX}>{ words::BOX }</label>
                <textarea id={BOX} ref={area} rows="8" spellcheck="false" autocomplete="off" wrap="off"
                    aria-describedby={ABOUT_BOX} onpaste={on_paste} />
            </p>
            { html! { <p class="about" id={ABOUT_BOX}>{ words::ABOUT_THE_BOX }</p> } }
            { button(words::RATE, link.callback(|_| Message::RateBox)) }
        </>
    }
}

/// What went wrong, if something did.
pub fn trouble(why: Option<&str>, has_earlier: bool) -> Html {
    let Some(why) = why else {
        return Html::default();
    };
    html! {
        <p class="trouble" role="alert">
            { text("strong", "", words::NOT_READ) }
            { why.to_owned() }
            if has_earlier {
                { words::EARLIER }
            }
        </p>
    }
}

fn year(chosen: &Framework, link: &Scope<Panel>) -> Html {
    let onchange = link.callback(|event: Event| {
        let field = event.target_unchecked_into::<HtmlSelectElement>();
        Message::Change(What::Year(field.value()))
    });
    let options = frameworks::ALL.into_iter().map(|framework| {
        html! {
            <option value={framework.slug} selected={framework == chosen}>
                { format!("{}, {}", framework.label, framework.in_short) }
            </option>
        }
    });
    html! {
        <p class="line">
            <label for="sheets-year">{ words::YEAR }</label>
            <select id="sheets-year" {onchange}>{ for options }</select>
        </p>
    }
}

/// How the work goes on, while there is any.
pub fn under_way(done: Option<u8>, is_without_worker: bool, link: &Scope<Panel>) -> Html {
    let about = if is_without_worker {
        text("p", "about", words::WITHOUT_WORKER)
    } else {
        Html::default()
    };
    let Some(done) = done else {
        return about;
    };
    // In the page itself nothing can be drawn while it works: then there is nothing to tell.
    let value = (!is_without_worker).then(|| done.to_string());
    element(
        "div",
        "under-way",
        vec![
            html! {
                <>
                    <label for="sheets-progress">{ words::UNDER_WAY }</label>
                    <progress id="sheets-progress" max="100" {value} />
                </>
            },
            quiet_button(words::CANCEL, link.callback(|_| Message::Cancel)),
        ],
    )
}
