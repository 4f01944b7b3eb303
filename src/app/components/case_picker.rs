//! A combobox over the published cases: by keyboard, by mouse and by touch. It follows the ARIA
//! pattern "editable combobox with list": focus stays in the text field, the arrow keys move a
//! marker through the list.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

use super::elements::{element, plain, text};
use super::rating_mark;
use super::tag::{bare, hearing, list, on, onclick, tag, telling, whole};
use crate::app::text::page::picker as words;
use crate::cases::{self, Case};
use crate::frameworks;

/// The combobox. It is no component of Yew's: the page that it stands in draws it, and hears of it.
pub struct CasePicker {
    field: NodeRef,
    is_open: bool,
    /// What was typed; none while the field shows the case that is picked.
    typed: Option<String>,
    /// The place of the marked option in the list.
    marked: Option<usize>,
    /// Whether what the field shows next is to be ready to be typed over.
    is_to_select: bool,
    /// Told what a reader does with it.
    tell: Callback<Message>,
}

/// What a reader does with it.
#[derive(Clone)]
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

impl CasePicker {
    /// A closed one, and whom it tells what a reader does with it.
    pub fn new(tell: Callback<Message>) -> Self {
        Self {
            field: NodeRef::default(),
            is_open: false,
            typed: None,
            marked: None,
            is_to_select: false,
            tell,
        }
    }

    /// Does what a reader wants of it; the case, where one is picked.
    pub fn after(&mut self, message: Message) -> Option<&'static Case> {
        match message {
            Message::Type(text) => {
                self.typed = Some(text);
                self.marked = None;
                self.is_open = true;
                self.is_to_select = false;
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
                let picked = self.found().get(place).copied();
                self.close();
                self.is_to_select = true;
                return picked;
            }
        }
        None
    }

    /// How it looks while this case is shown, if any.
    pub fn view(&self, case: Option<&Case>) -> Html {
        // A closed list is empty: most drawings are of something else.
        let found = if self.is_open {
            self.found()
        } else {
            Vec::new()
        };
        let value = match (&self.typed, case) {
            (Some(typed), _) => typed.clone(),
            (None, Some(case)) => words::line(case),
            (None, None) => String::new(),
        };
        let (marked, is_open) = (self.marked, self.is_open);
        let only_one = found.len() == 1;
        let tell = self.tell.clone();
        let onkeydown = Callback::from(move |event: Event| {
            let event: KeyboardEvent = event.unchecked_into();
            if event.is_composing() {
                // The key belongs to the input method that is putting letters together.
                return;
            }
            let message = match (event.key().as_str(), marked) {
                ("ArrowDown", _) => Message::Mark(true),
                ("ArrowUp", _) => Message::Mark(false),
                ("Enter", Some(place)) if is_open => Message::Pick(place),
                ("Enter", None) if is_open && only_one => Message::Pick(0),
                ("Escape", _) if is_open => Message::GiveUp,
                _ => return,
            };
            event.prevent_default();
            if !matches!(message, Message::Mark(_)) {
                // Here too, for a reader may type on before it is drawn.
                event.target_unchecked_into::<HtmlInputElement>().select();
            }
            tell.emit(message);
        });
        let oninput = self.tell.reform(|event: Event| {
            Message::Type(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let mut options = Vec::new();
        for (place, case) in found.iter().enumerate() {
            let pick = onclick(telling(&self.tell, Message::Pick(place)));
            options.push(option(case, place, marked == Some(place), pick));
        }
        if self.is_open {
            for case in self.history() {
                options.push(information(words::history(case)));
            }
            if options.is_empty() {
                options.push(information(words::NONE.to_owned()));
            }
        }
        // A press inside the list or on the arrow leaves the focus in the field.
        let keep_focus = Callback::from(|event: Event| event.prevent_default());
        let keep_focus = on(|| ListenerKind::onmousedown, keep_focus);
        let active = marked.filter(|_| is_open).map(option_id);
        let is_expanded = truth(is_open);
        let mut field = bare!("input" "id" = "case" "type" = "text" "role" = "combobox"
            "autocomplete" = "off" "spellcheck" = "false" "placeholder" = { words::EMPTY }
            "aria-autocomplete" = "list" "aria-controls" = { LIST } "aria-expanded" = { is_expanded }
            "aria-describedby" = "case-about" "aria-activedescendant" = { active }; Vec::new());
        field.set_value(value);
        field.node_ref = self.field.clone();
        let leave = telling(&self.tell, Message::Close);
        field.set_listeners(Box::new([
            Some(on(|| ListenerKind::oninput, oninput)),
            Some(on(|| ListenerKind::onkeydown, onkeydown)),
            Some(onclick(telling(&self.tell, Message::Open))),
            Some(on(|| ListenerKind::onblur, leave)),
        ]));
        let mut toggle = bare!("button" "type" = "button" "class" = "toggle" "tabindex" = "-1"
            "aria-label" = { words::SHOW_ALL }; list![plain("▾")]);
        toggle.set_listeners(Box::new([
            Some(keep_focus.clone()),
            Some(onclick(telling(&self.tell, Message::Toggle))),
        ]));
        let hidden = (!is_open).then_some("hidden");
        let list = bare!("ul" "id" = { LIST } "role" = "listbox" "tabindex" = "-1"
            "aria-label" = { words::LIST } "hidden" = { hidden }; options);
        let about = bare!("p" "class" = "about" "id" = "case-about"; list![plain(words::ABOUT)]);
        let combobox = list![
            whole(field),
            whole(toggle),
            whole(hearing(list, keep_focus)),
        ];
        let content = list![
            tag!("label" "for" = "case"; list![plain(words::LABEL)]),
            whole(about),
            element("div", "combobox", combobox),
        ];
        element("div", "case-picker", content)
    }

    /// Moves the focus and the list to where they belong, when it is drawn.
    pub fn drawn(&mut self) {
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

    /// Whether somebody writes "NHS … CCG" makes no difference.
    fn matching(&self, presets: bool) -> Vec<&'static Case> {
        let typed = searchable(self.typed.as_deref().unwrap_or_default());
        let mut found = Vec::new();
        for case in cases::ALL {
            let code = case.ods_code.unwrap_or_default();
            let line = searchable(&format!("{} {code}", words::line(case)));
            if typed
                .split(' ')
                .all(|word| matches!(word, "nhs" | "ccg") || holds(&line, word))
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

fn option(case: &Case, place: usize, is_marked: bool, listener: Rc<dyn Listener>) -> Html {
    let content = list![
        rating_mark(Some(case.overall)),
        text("span", "option-name", case.ccg),
        text("span", "option-rating", words::rating(case)),
    ];
    let (id, is_marked) = (option_id(place), truth(is_marked));
    let option =
        bare!("li" "id" = { id } "role" = "option" "aria-selected" = { is_marked }; content);
    whole(hearing(option, listener))
}

/// A line of the list that only tells something.
fn information(says: String) -> Html {
    tag!("li" "class" = "nothing" "role" = "option" "aria-disabled" = "true"
        "aria-selected" = "false"; list![plain(says)])
}

/// Whether a text holds a word: what `contains` says too, which is quicker for long texts and heavier.
fn holds(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    word.is_empty() || text.windows(word.len()).any(|part| part == word)
}

/// A text as it is searched: people write "&" for "and", "2015-16" and full stops.
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
    plain
}

/// As ARIA has it.
fn truth(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

fn option_id(place: usize) -> String {
    format!("case-{place}")
}
