//! Over-dispersion: what it is, whether figures are adjusted for it, and one indicator of all CCGs
//! as a funnel plot with its figures as a table.

use std::rc::Rc;

use web_sys::{HtmlDetailsElement, HtmlInputElement, HtmlSelectElement};
use yew::html::Scope;
use yew::prelude::*;

use super::panel::{Message, Panel};
use super::part::Part;
use super::protocol::{Choice, Funnel, FunnelChoice, FunnelRow, Rated};
use super::state::{Event as What, State};
use super::table::pages;
use crate::app::address;
use crate::app::charts::picture::Caption;
use crate::app::charts::{Saving, What as Saved, Words, funnel_plot, key};
use crate::app::components::basis_tag;
use crate::app::components::elements::{element, paragraph, text};
use crate::app::text::funnel as words;
use crate::framework::{FEWEST_NATIONAL_FIGURES, Grounds};

/// The section.
pub fn spread(state: &State, rated: &Rc<Rated>, link: &Scope<Panel>) -> Html {
    let is_adjustable = !rated.adjustable.is_empty();
    let funnel = state.funnel.clone();
    // Always as many, so that what is unfolded stays in its place.
    let parts = [
        Some(Part::Adjust(rated.clone(), state.adjust)),
        is_adjustable.then(|| Part::Choices(rated.clone(), state.choice.clone(), funnel.clone())),
        funnel.clone().map(Part::Plot),
        funnel.map(|funnel| Part::Figures(funnel, state.is_unfolded)),
    ];
    let parts = parts.map(|part| part.map(|part| part.draw(link)).unwrap_or_default());
    element("section", "", parts.into())
}

const GROUNDS: Grounds = Grounds::reconstructed(words::SOURCE);

/// What over-dispersion is, and whether figures are adjusted for it.
pub fn adjust(rated: &Rated, is_wanted: bool, link: &Scope<Panel>) -> Html {
    let is_possible = !rated.adjustable.is_empty();
    let onchange = link.callback(|event: Event| {
        let field = event.target_unchecked_into::<HtmlInputElement>();
        Message::Change(What::Adjust(field.checked()))
    });
    let about = if is_possible {
        words::adjustable(rated.adjustable.len())
    } else {
        words::not_adjustable(FEWEST_NATIONAL_FIGURES)
    };
    let steps = vec![text("p", "sentence", words::ABOUT), basis_tag(GROUNDS)];
    html! {
        <>
            { text("h4", "", words::HEADING) }
            { element("div", "steps", steps) }
            <div class="tick">
                <input id="sheets-adjust" type="checkbox" checked={is_wanted} disabled={!is_possible}
                    aria-describedby="sheets-adjust-about" {onchange} />
                <label for="sheets-adjust">{ words::ADJUST }</label>
                <p class="about" id="sheets-adjust-about">{ about }</p>
            </div>
            if rated.unadjusted > 0 {
                { text("p", "warning", words::WARNING) }
            }
        </>
    }
}

/// Which indicator is shown, and which CCG is marked.
pub fn choices(
    rated: &Rated,
    wanted: &FunnelChoice,
    funnel: Option<&Funnel>,
    link: &Scope<Panel>,
) -> Html {
    let no_one = Choice {
        id: String::new(),
        name: words::NO_ONE.to_owned(),
    };
    let ccgs = funnel.map_or(&[][..], |funnel| &funnel.ccgs);
    let with_no_one: Vec<&Choice> = core::iter::once(&no_one).chain(ccgs).collect();
    let indicators: Vec<&Choice> = rated.adjustable.iter().collect();
    html! {
        <div class="filters">
            { select("sheets-indicator", words::INDICATOR, &indicators, &wanted.code, What::Indicator, link) }
            { select("sheets-mark", words::MARK, &with_no_one, &wanted.marked, What::Mark, link) }
        </div>
    }
}

fn select(
    id: &'static str,
    label: &'static str,
    choices: &[&Choice],
    chosen: &str,
    event: fn(String) -> What,
    link: &Scope<Panel>,
) -> Html {
    let onchange = link.callback(move |change: Event| {
        let field = change.target_unchecked_into::<HtmlSelectElement>();
        Message::Do(event(field.value()))
    });
    let options = choices.iter().map(|choice| {
        html! {
            <option value={choice.id.clone()} selected={choice.id == chosen}>
                { choice.name.clone() }
            </option>
        }
    });
    html! {
        <p class="line">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>{ for options }</select>
        </p>
    }
}

/// The funnel plot, and what it says in numbers.
pub fn plot(funnel: &Funnel) -> Html {
    let Funnel {
        name, unit, size, ..
    } = funnel;
    let marked = marked(funnel);
    let title = words::title(name, funnel.found);
    let shown = words::shows(unit, size);
    let description = words::shows_above_table(&shown);
    let mut content = vec![html! {
        <figcaption>{ text("strong", "", title.clone()) }</figcaption>
    }];
    content.push(text("p", "about axis", format!("↑ {unit}")));
    content.push(funnel_plot(&funnel.plot, &title, &description, marked));
    content.push(text("p", "about axis foot", format!("{size} →")));
    content.push(key(marked.is_some()));
    if funnel.plot.drawn < funnel.found {
        content.push(paragraph(words::drawn(funnel.plot.drawn, funnel.found)));
    }
    content.push(paragraph(words::compared(
        &funnel.reference,
        &funnel.cut_off,
    )));
    content.push(paragraph(words::spread(&funnel.phi, &funnel.tau_squared)));
    let drawing = funnel.plot.drawn(&Words {
        title: &words::picture_title(funnel.found),
        description: &shown,
        unit,
        size,
        marked,
    });
    let what = Saved::Chart(caption(funnel), drawing);
    content.push(html! { <Saving name="funnel" {what} /> });
    element("figure", "funnel-figure", content)
}

/// What the picture of it says beside: it is about an indicator, and so about no rating. Its link leads
/// to the tool, for the sheet is only here.
fn caption(funnel: &Funnel) -> Caption {
    Caption {
        subject: funnel.name.clone(),
        overall: None,
        whose: words::picture_of(funnel.plot.drawn, funnel.found),
        source: words::picture_source(
            &funnel.reference,
            &funnel.cut_off,
            &funnel.phi,
            &funnel.tau_squared,
        ),
        link: address::link("spreadsheet"),
    }
}

/// The name of the CCG that is marked, if one is.
fn marked(funnel: &Funnel) -> Option<&str> {
    funnel.plot.marked?;
    let mut ccgs = funnel.ccgs.iter();
    ccgs.find(|ccg| ccg.id == funnel.choice.marked)
        .map(|ccg| ccg.name.as_str())
}

/// The figures as a table: drawn only where a reader unfolds it.
pub fn figures(funnel: &Funnel, is_unfolded: bool, link: &Scope<Panel>) -> Html {
    let mut columns = words::COLUMNS;
    if funnel.size != words::DENOMINATOR {
        columns[2] = words::PRECISION_COLUMN;
    }
    let headers = columns
        .into_iter()
        .map(|name| html! { <th scope="col">{ name }</th> });
    let ontoggle = link.callback(|event: Event| {
        let details = event.target_unchecked_into::<HtmlDetailsElement>();
        Message::Do(What::Unfold(details.open()))
    });
    html! {
        <details class="section" {ontoggle}>
            <summary>{ text("span", "summary", words::AS_TABLE) }</summary>
            if is_unfolded {
                <div class="scroll tall" tabindex="0" role="region" aria-label={words::TABLE}>
                    <table class="figures">
                        <caption class="visually-hidden">
                            { words::about_table(&funnel.name) }
                        </caption>
                        <thead><tr>{ for headers }</tr></thead>
                        <tbody>{ for funnel.rows.iter().map(row) }</tbody>
                    </table>
                </div>
                { pages(funnel.first, funnel.found, link, What::FunnelPage, words::PAGES) }
            }
        </details>
    }
}

fn row(row: &FunnelRow) -> Html {
    let cells = row
        .cells
        .iter()
        .map(|cell| text("td", "number", cell.clone()));
    let name = if row.is_marked {
        format!("◆ {}", row.name)
    } else {
        row.name.clone()
    };
    html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
}
