//! A chart on the page: the drawing, its figures as a table, and buttons that save it as a picture.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::drawing::{Drawing, Shape, Size};
use super::picture::Caption;
use super::saving::{Saving, What};
use crate::app::components::elements::{element, plain, text};
use crate::app::text::charts as words;

/// A chart. `name` is a word of its own among the charts of the page, for the names of its parts and
/// of its file; `draw` draws it in any size; the table holds its figures, see [`table`]. No picture is
/// built before it is saved.
pub fn chart(
    name: &'static str,
    caption: &Caption,
    table: Html,
    draw: impl Fn(Size) -> Drawing,
) -> Html {
    let drawing = draw(Size::PAGE);
    let saved = What::Chart(caption.clone(), draw(Size::PICTURE));
    let figures = vec![text("summary", "", words::AS_TABLE), scrolling(table)];
    html! {
        <figure class="chart">
            <figcaption id={format!("{name}-title")}>{ drawing.title.clone() }</figcaption>
            { svg(name, drawing) }
            { element("details", "as-table", figures) }
            <Saving {name} what={saved} />
        </figure>
    }
}

/// A drawing, as wide as there is room. Its name is the figure's, which stands above it.
fn svg(name: &str, drawing: Drawing) -> Html {
    let Drawing { size, height, .. } = drawing;
    let description = format!("{name}-description");
    let mut drawn = Vec::new();
    for one in &drawing.shapes {
        drawn.push(shape(one));
    }
    html! {
        <svg class="drawing" role="img" width="100%" viewBox={format!("0 0 {} {height}", size.width)}
            aria-labelledby={format!("{name}-title")} aria-describedby={description.clone()}>
            <desc id={description}>{ drawing.description }</desc>
            { for drawn }
        </svg>
    }
}

fn shape(shape: &Shape) -> Html {
    let mut tag = VTag::new(shape.name());
    tag.add_attribute("class", shape.look().class());
    if let Some(tone) = shape.look().tone() {
        tag.add_attribute("data-tone", tone);
    }
    for (name, value) in shape.attributes() {
        tag.add_attribute(name, value);
    }
    if let Some(words) = shape.words() {
        tag.add_child(plain(words.to_owned()));
    }
    tag.into()
}

/// Figures as a table: what is in the columns, and the rows, each with what it is about first.
pub fn table(about: &str, columns: &[&str], rows: &[Vec<String>]) -> Html {
    let heads = columns
        .iter()
        .map(|name| html! { <th scope="col">{ (*name).to_owned() }</th> });
    let rows = rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(place, cell)| {
            if place == 0 {
                html! { <th scope="row">{ cell.clone() }</th> }
            } else {
                text("td", "", cell.clone())
            }
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <table>
            <caption class="visually-hidden">{ about.to_owned() }</caption>
            <thead><tr>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// A table that scrolls where it has too little room: also by keyboard, so that it can take the focus.
pub fn scrolling(table: Html) -> Html {
    html! { <div class="chart-table" tabindex="0">{ table }</div> }
}
