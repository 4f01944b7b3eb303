//! A chart on the page: the drawing, its figures as a table, and buttons that save it as a picture.

use core::fmt::Write;

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::drawing::{Drawing, Shape, Size};
use super::picture::{Caption, Picture};
use super::saving::Saving;
use crate::app::components::elements::{element, plain, text};

/// A chart. `name` is a word of its own among the charts of the page, for the names of its parts and
/// of its file; `draw` draws it in any size; the table holds its figures, see [`table`].
pub fn chart(
    name: &'static str,
    caption: &Caption,
    table: Html,
    draw: impl Fn(Size) -> Drawing,
) -> Html {
    let drawing = draw(Size::PAGE);
    let figures = vec![
        text("summary", "", "The figures as a table"),
        element("div", "chart-table", vec![table]),
    ];
    html! {
        <figure class="chart">
            <figcaption id={format!("{name}-caption")}>{ drawing.title.clone() }</figcaption>
            { svg(name, &drawing) }
            { element("details", "as-table", figures) }
            <Saving {name} picture={Picture::of_chart(caption, name, &draw)} />
        </figure>
    }
}

/// A drawing, as wide as there is room.
fn svg(name: &str, drawing: &Drawing) -> Html {
    let Drawing {
        size,
        height,
        title,
        description,
        shapes,
    } = drawing;
    let (title_id, description_id) = (format!("{name}-title"), format!("{name}-description"));
    let mut drawn = Vec::new();
    for one in shapes {
        drawn.push(shape(one));
    }
    html! {
        <svg class="drawing" role="img" width="100%" viewBox={format!("0 0 {} {height}", size.width)}
            aria-labelledby={format!("{title_id} {description_id}")}>
            <title id={title_id}>{ title.clone() }</title>
            <desc id={description_id}>{ description.clone() }</desc>
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

/// A part of a whole in percent, rounded to whole ones, halves up: `44%`.
#[must_use]
pub fn per_cent(part: u32, whole: u32) -> String {
    let mut words = String::new();
    let (part, whole) = (u64::from(part), u64::from(whole.max(1)));
    // A text can always be written to.
    let _ = write!(words, "{}%", (200 * part + whole) / (2 * whole));
    words
}
