//! A combobox over the published cases: by keyboard, by mouse and by touch. It follows the ARIA
//! pattern "editable combobox with list": focus stays in the text field, the arrow keys move a
//! marker through the list.

use gloo::utils::document;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::elements::text;
use super::rating_mark;
use crate::app::address;
use crate::app::state::Action;
use crate::app::text::page::picker as words;
use crate::cases::{self, Case};
use crate::frameworks;

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The case that is shown now, if any.
    pub case: Option<&'static Case>,
    /// Told which case a reader picks.
    pub act: Callback<Action>,
}

/// The combobox.
#[derive(Default)]
pub struct CasePicker {
    field: NodeRef,
    is_open: bool,
    /// What was typed; none while the field shows the case that is picked.
    typed: Option<String>,
    /// The place of the marked option in the list.
    marked: Option<usize>,
    /// Whether what the field shows next is to be ready to be typed over.
    is_to_select: bool,
}

/// What a reader does with it.
pub enum Message {
    /// Type into the field.
    Type(String),
    /// Open the list.
    Open,
    /// Open the list, or close it.
    Toggle,
    /// Leave without picking.
    Close,
    /// The same, but stay in the field, which is then ready to be typed over.
    GiveUp,
    /// Move the marker down, or else up.
    Mark(bool),
    /// Pick the option at this place.
    Pick(usize),
}

const LIST: &str = "cases";

impl Component for CasePicker {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Type(text) => {
                self.typed = Some(text);
                self.marked = None;
                self.is_open = true;
            }
            Message::Close => self.close(),
            Message::GiveUp => {
                self.close();
                self.is_to_select = true;
            }
            Message::Toggle if self.is_open => self.close(),
            Message::Open | Message::Toggle => self.open(),
            Message::Mark(down) => self.mark(down),
            Message::Pick(place) => {
                if let Some(case) = self.found().get(place) {
                    ctx.props().act.emit(Action::Start(case));
                }
                self.close();
                self.is_to_select = true;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let found = self.found();
        let value = match (&self.typed, ctx.props().case) {
            (Some(typed), _) => typed.clone(),
            (None, Some(case)) => words::line(case),
            (None, None) => String::new(),
        };
        let (marked, is_open) = (self.marked, self.is_open);
        let only_one = found.len() == 1;
        let onkeydown = link.batch_callback(move |event: KeyboardEvent| {
            if event.is_composing() {
                // The key belongs to the input method that is putting letters together.
                return None;
            }
            let message = match (event.key().as_str(), marked) {
                ("ArrowDown", _) => Message::Mark(true),
                ("ArrowUp", _) => Message::Mark(false),
                ("Enter", Some(place)) if is_open => Message::Pick(place),
                ("Enter", None) if is_open && only_one => Message::Pick(0),
                ("Escape", _) if is_open => Message::GiveUp,
                _ => return None,
            };
            event.prevent_default();
            Some(message)
        });
        let oninput = link.callback(|event: InputEvent| {
            Message::Type(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let mut options = Vec::new();
        // What is drawn at build time has nobody to open the list.
        for (place, case) in found.iter().enumerate().filter(|_| address::IN_BROWSER) {
            let onclick = link.callback(move |_: MouseEvent| Message::Pick(place));
            options.push(option(case, place, marked == Some(place), onclick));
        }
        for case in self.history() {
            options.push(information(words::history(case)));
        }
        if options.is_empty() && address::IN_BROWSER {
            options.push(information(words::NONE.to_owned()));
        }
        // A press inside the list or on the arrow leaves the focus in the field.
        let keep_focus = |event: MouseEvent| event.prevent_default();
        html! {
            <div class="case-picker">
                <label for="case">{ words::LABEL }</label>
                <p class="about" id="case-about">{ words::ABOUT }</p>
                <div class="combobox">
                    <input id="case" ref={&self.field} type="text" role="combobox"
                        autocomplete="off" spellcheck="false" placeholder={words::EMPTY} aria-autocomplete="list"
                        aria-controls={LIST} aria-expanded={is_open.to_string()}
                        aria-describedby="case-about"
                        aria-activedescendant={marked.filter(|_| is_open).map(option_id)}
                        {value} {oninput} {onkeydown}
                        onclick={link.callback(|_: MouseEvent| Message::Open)}
                        onblur={link.callback(|_: FocusEvent| Message::Close)} />
                    <button type="button" class="toggle" tabindex="-1" aria-label={words::SHOW_ALL}
                        onmousedown={keep_focus}
                        onclick={link.callback(|_: MouseEvent| Message::Toggle)}>{ "▾" }</button>
                    <ul id={LIST} role="listbox" tabindex="-1" aria-label={words::LIST} hidden={!is_open}
                        onmousedown={keep_focus}>
                        { for options }
                    </ul>
                </div>
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if core::mem::take(&mut self.is_to_select)
            && let Some(field) = self.field.cast::<HtmlInputElement>()
        {
            field.select();
        }
        let marked = self.marked.map(option_id);
        if let Some(option) = marked.and_then(|id| document().get_element_by_id(&id)) {
            let in_the_nearest_place = web_sys::ScrollIntoViewOptions::new();
            in_the_nearest_place.set_block(web_sys::ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&in_the_nearest_place);
        }
    }
}

impl CasePicker {
    /// The presets that match what was typed: cases of a year that there is a calculator for.
    fn found(&self) -> Vec<&'static Case> {
        self.matching(true)
    }

    /// What was published of other years and matches what was typed; nothing until it is typed.
    fn history(&self) -> Vec<&'static Case> {
        if self.typed.as_deref().unwrap_or_default().is_empty() {
            return Vec::new();
        }
        self.matching(false)
    }

    fn matching(&self, presets: bool) -> Vec<&'static Case> {
        let typed = searchable(self.typed.as_deref().unwrap_or_default());
        let mut found = Vec::new();
        for case in cases::ALL {
            let code = case.ods_code.unwrap_or_default();
            let line = searchable(&format!("{} {code}", words::line(case)));
            if typed.split(' ').all(|word| line.contains(word))
                && frameworks::by_year(case.year).is_some() == presets
            {
                found.push(case);
            }
        }
        found
    }

    fn open(&mut self) {
        if !self.is_open {
            self.is_open = true;
            if let Some(field) = self.field.cast::<HtmlInputElement>() {
                // A field that is there can take the focus; what it holds is ready to be typed over.
                let _ = field.focus();
                field.select();
            }
        }
    }

    fn close(&mut self) {
        self.is_open = false;
        self.typed = None;
        self.marked = None;
    }

    fn mark(&mut self, down: bool) {
        self.is_open = true;
        let last = self.found().len().checked_sub(1);
        self.marked = match (self.marked, last) {
            (Some(now), Some(last)) if down => Some((now + 1).min(last)),
            (Some(now), Some(_)) => Some(now.saturating_sub(1)),
            (None, Some(_)) if down => Some(0),
            (_, last) => last,
        };
    }
}

fn option(case: &Case, place: usize, is_marked: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <li id={option_id(place)} role="option" aria-selected={is_marked.to_string()} {onclick}>
            { rating_mark(Some(case.overall)) }
            { text("span", "option-name", case.ccg) }
            { text("span", "option-rating", words::rating(case)) }
        </li>
    }
}

/// A line of the list that only tells something.
fn information(says: String) -> Html {
    html! {
        <li class="nothing" role="option" aria-disabled="true" aria-selected="false">{ says }</li>
    }
}

/// A text as it is searched: people write "NHS … CCG", "&" for "and", "2015-16" and full stops.
fn searchable(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter.to_ascii_lowercase() {
            '&' => plain.push_str("and"),
            '-' => plain.push('/'),
            '.' | ',' => {}
            other => plain.push(other),
        }
    }
    let mut words: Vec<&str> = plain.split(' ').collect();
    words.retain(|word| !matches!(*word, "nhs" | "ccg"));
    words.join(" ")
}

fn option_id(place: usize) -> String {
    format!("case-{place}")
}
