//! One thing to enter: a group of radio buttons, the last of them "not known".

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::elements::{element, plain, text};
use super::rating_mark;
use super::tag::{bare, hearing, keyed, list, on, tag, telling, whole};
use crate::app::state::Action;
use crate::app::text::{capitalised, form as words, help};
use crate::framework::{Entry, Slot, SlotKind};

/// The group, with what it is about above the buttons and more below them.
pub fn slot_field(
    slot: Slot,
    entry: Option<Entry>,
    about: String,
    more: Html,
    act: &Callback<Action>,
) -> Html {
    let choices = slot.choices();
    let mut buttons = Vec::new();
    if let (SlotKind::Flag(_), [no, yes]) = (slot.kind(), choices.as_slice()) {
        // A fact that is not entered counts as no: "no" and "not known" would be the same.
        let shown = entry.filter(|entry| entry != no);
        for (choice, name) in [(None, no.name()), (Some(*yes), yes.name())] {
            buttons.push(button(slot, choice, name, shown, act));
        }
    } else {
        for choice in choices {
            buttons.push(button(slot, Some(choice), choice.name(), entry, act));
        }
        buttons.push(button(slot, None, words::NOT_KNOWN, entry, act));
    }
    let look = if matches!(slot.kind(), SlotKind::Component(_)) {
        "choices wide"
    } else {
        "choices"
    };
    let code = match slot.kind() {
        SlotKind::Indicator(indicator) if indicator.has_score() => indicator.code,
        _ => "",
    };
    let said = if matches!(slot.kind(), SlotKind::Indicator(_)) {
        "about help"
    } else {
        "about"
    };
    let about_id = format!("about-{}", slot.code());
    let described_by = (!about.is_empty()).then(|| about_id.clone());
    let legend = list![
        plain(capitalised(slot.name())),
        plain(" "),
        text("span", "code", code),
    ];
    let about = if about.is_empty() {
        Html::default()
    } else {
        tag!("p" "class" = { said } "id" = { about_id }; list![plain(about)])
    };
    let content = list![
        element("legend", "", legend),
        about,
        element("div", look, buttons),
        more,
    ];
    let field = bare!("fieldset" "class" = "field" "aria-describedby" = { described_by }; content);
    keyed(field, slot.code().into())
}

/// What a grade, a fact, or an indicator that is asked for first is about.
pub fn about(slot: Slot) -> String {
    match slot.kind() {
        SlotKind::Component(component) => component.about.to_owned(),
        SlotKind::Flag(flag) => flag.about.to_owned(),
        SlotKind::Indicator(indicator) => {
            help::of_decisive(indicator.code).map_or_else(String::new, help::Help::said)
        }
    }
}

fn button(
    slot: Slot,
    choice: Option<Entry>,
    name: &'static str,
    entry: Option<Entry>,
    act: &Callback<Action>,
) -> Html {
    let onchange = telling(act, Action::Enter(slot, choice));
    let id = choice.map_or("not-known", Entry::id);
    let checked = choice == entry;
    let mut input = bare!("input" "type" = "radio" "name" = { slot.code() }; Vec::new());
    input.set_value(id);
    input.set_checked(checked);
    let listener = on(|| ListenerKind::onchange, onchange);
    let mut content = list![whole(hearing(input, listener))];
    if let Some(Entry::Rating(rating)) = choice {
        content.push(rating_mark(Some(rating)));
    }
    content.push(text("span", "", name));
    element("label", "choice", content)
}
