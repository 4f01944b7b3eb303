//! A combobox over the published cases: by keyboard, by mouse and by touch. It follows the ARIA
//! pattern "editable combobox with list": focus stays in the text field, the arrow keys move a
//! marker through the list.

use gloo::utils::document;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::RatingMark;
use crate::app::text::capitalised;
use crate::cases::{self, Case};
use crate::frameworks;

/// What is shown, and whom to tell.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The case that is shown now, if any.
    pub case: Option<&'static Case>,
    /// Told which case a reader picks.
    pub on_pick: Callback<&'static Case>,
}

const LIST: &str = "cases";

/// The combobox.
#[component]
pub fn CasePicker(props: &Props) -> Html {
    let is_open = use_state(|| false);
    // What was typed; none while the field shows the case that is picked.
    let typed = use_state(|| None::<String>);
    let marked = use_state(|| None::<usize>);
    let field = use_node_ref();

    let found = matching(typed.as_deref().unwrap_or_default());
    let shown_text = match (&*typed, props.case) {
        (Some(text), _) => text.clone(),
        (None, Some(case)) => name(case),
        (None, None) => String::new(),
    };

    let close = {
        let (is_open, typed, marked) = (is_open.setter(), typed.setter(), marked.setter());
        move || {
            is_open.set(false);
            typed.set(None);
            marked.set(None);
        }
    };
    let pick = {
        let (on_pick, close) = (props.on_pick.clone(), close.clone());
        move |case: &'static Case| {
            close();
            on_pick.emit(case);
        }
    };
    let mark = {
        let (is_open, marked) = (is_open.setter(), marked.setter());
        move |place: Option<usize>| {
            is_open.set(true);
            marked.set(place);
            if let Some(place) = place {
                bring_into_view(place);
            }
        }
    };

    let oninput = {
        let (typed, mark) = (typed.setter(), mark.clone());
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            typed.set(Some(text));
            mark(None);
        }
    };
    let onkeydown = {
        let (found, pick, close, mark) = (found.clone(), pick.clone(), close.clone(), mark.clone());
        let (now, was_open) = (*marked, *is_open);
        move |event: KeyboardEvent| {
            let last = found.len().checked_sub(1);
            let next = match event.key().as_str() {
                "ArrowDown" => {
                    now.map_or(last.map(|_| 0), |now| last.map(|last| (now + 1).min(last)))
                }
                "ArrowUp" => now.map_or(last, |now| Some(now.saturating_sub(1))),
                "Enter" => {
                    if let Some(case) = now.and_then(|now| found.get(now)) {
                        event.prevent_default();
                        pick(case);
                    }
                    return;
                }
                "Escape" if was_open => {
                    event.prevent_default();
                    close();
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            mark(next);
        }
    };
    let select_all = {
        let field = field.clone();
        move || {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.select();
            }
        }
    };
    let onclick = {
        let (is_open, select_all) = (is_open.clone(), select_all);
        move |_: MouseEvent| {
            if !*is_open {
                is_open.set(true);
                select_all();
            }
        }
    };
    let onblur = {
        let close = close.clone();
        move |_: FocusEvent| close()
    };
    let toggle = {
        let (field, is_open) = (field.clone(), is_open.clone());
        move |event: MouseEvent| {
            // Before the field loses or gains focus: the list stays as this button leaves it.
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                // A field that is there can take the focus.
                let _ = field.focus();
                field.select();
            }
            is_open.set(!*is_open);
        }
    };

    html! {
        <div class="case-picker">
            <label for="case">{ "Start from a published case" }</label>
            <p class="about" id="case-about">{ "Type part of a name, a year or a rating." }</p>
            <div class="combobox">
                <input id="case" ref={field} type="text" role="combobox" autocomplete="off"
                    spellcheck="false" aria-autocomplete="list" aria-controls={LIST}
                    aria-expanded={is_open.to_string()} aria-describedby="case-about"
                    aria-activedescendant={marked.filter(|_| *is_open).map(option_id)}
                    value={shown_text} {oninput} {onkeydown} {onclick} {onblur} />
                <button type="button" class="toggle" tabindex="-1" aria-label="Show all cases"
                    onmousedown={toggle}>{ "▾" }</button>
                <ul id={LIST} role="listbox" aria-label="Published cases" hidden={!*is_open}
                    onmousedown={|event: MouseEvent| event.prevent_default()}>
                    { for found.iter().enumerate().map(|(place, case)| {
                        let pick = pick.clone();
                        let case: &'static Case = case;
                        html! {
                            <li id={option_id(place)} role="option" key={name(case)}
                                aria-selected={(*marked == Some(place)).to_string()}
                                onclick={move |_: MouseEvent| pick(case)}>
                                <RatingMark rating={Some(case.overall)} />
                                <span class="option-name">{ case.ccg }</span>
                                <span class="option-rating">
                                    { format!("{}, {}", case.year, case.overall) }
                                </span>
                            </li>
                        }
                    }) }
                    if found.is_empty() {
                        <li class="nothing" role="option" aria-disabled="true" aria-selected="false">
                            { "No published case matches." }
                        </li>
                    }
                </ul>
            </div>
        </div>
    }
}

/// The presets: cases of a year that there is a calculator for.
fn matching(typed: &str) -> Vec<&'static Case> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    frameworks::ALL
        .into_iter()
        .flat_map(cases::of)
        .filter(|case| {
            let line = name(case).to_lowercase();
            words.iter().all(|word| line.contains(word))
        })
        .collect()
}

fn name(case: &Case) -> String {
    format!("{}, {}, {}", capitalised(case.ccg), case.year, case.overall)
}

fn option_id(place: usize) -> String {
    format!("case-{place}")
}

fn bring_into_view(place: usize) {
    if let Some(option) = document().get_element_by_id(&option_id(place)) {
        option.scroll_into_view_with_bool(false);
    }
}
