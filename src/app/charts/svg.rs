//! A picture as the text of an SVG file. It must stand without the page's style sheet, so that its
//! colours and fonts are written beside the shapes.

use core::fmt::Write;

use super::drawing::Look;
use super::picture::{HEIGHT, Picture, Placed, WIDTH};
use super::shape::decimal;
use crate::rating::Rating;

impl Picture {
    /// The picture as the text of an SVG file.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
             viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
             font-family=\"Arial, Helvetica, 'Liberation Sans', sans-serif\">"
        );
        for (name, words) in [("title", &self.title), ("desc", &self.description)] {
            element(&mut svg, name, &[], words);
        }
        for Placed {
            x,
            y,
            thousandths,
            drawing,
        } in &self.parts
        {
            let scale = decimal(*thousandths);
            // A text can always be written to.
            let _ = write!(svg, "<g transform=\"translate({x} {y}) scale({scale})\">");
            for shape in &drawing.shapes {
                let mut attributes = shape.attributes();
                for (name, value) in presentation(shape.look()) {
                    attributes.push((name, value.to_owned()));
                }
                let words = shape.words().unwrap_or_default();
                element(&mut svg, shape.name(), &attributes, words);
            }
            svg.push_str("</g>");
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn element(svg: &mut String, name: &str, attributes: &[(&'static str, String)], words: &str) {
    svg.push('<');
    svg.push_str(name);
    for (name, value) in attributes {
        svg.push(' ');
        svg.push_str(name);
        svg.push_str("=\"");
        escape(svg, value);
        svg.push('"');
    }
    if words.is_empty() {
        svg.push_str("/>");
    } else {
        svg.push('>');
        escape(svg, words);
        svg.push_str("</");
        svg.push_str(name);
        svg.push('>');
    }
}

/// Writes a text so that XML reads it as that text; what XML cannot hold is left out.
fn escape(svg: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            '\'' => svg.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => svg.push(letter),
        }
    }
}

const PAPER: &str = "#ffffff";
const INK: &str = "#1b1f24";
const QUIET_INK: &str = "#4a5058";
const LINE: &str = "#c9c5bd";
const STRONG_LINE: &str = "#6d727a";
const PALE: &str = "#f4f2ee";
const LINK: &str = "#0b4f8a";

/// A rating's colour: those of `styles/tokens.css` on white.
const fn colour(rating: Option<Rating>) -> &'static str {
    match rating {
        Some(Rating::Outstanding) => "#0a4f7a",
        Some(Rating::Good) => "#1c6b3c",
        Some(Rating::RequiresImprovement) => "#a85b00",
        Some(Rating::Inadequate) => "#a4201b",
        None => "#5c626a",
    }
}

/// What a look is without a style sheet.
fn presentation(look: Look) -> Vec<(&'static str, &'static str)> {
    let filled = |fill, stroke| vec![("fill", fill), ("stroke", stroke), ("stroke-width", "2")];
    let drawn = |stroke, width| {
        vec![
            ("fill", "none"),
            ("stroke", stroke),
            ("stroke-width", width),
        ]
    };
    match look {
        Look::Ground => vec![("fill", PAPER)],
        Look::Track => filled(PALE, LINE),
        Look::Bar => filled(STRONG_LINE, STRONG_LINE),
        Look::Span => {
            let mut span = filled(PAPER, STRONG_LINE);
            span.push(("stroke-dasharray", "8 6"));
            span
        }
        Look::Rating(rating) => filled(colour(rating), colour(rating)),
        Look::PaleRating(rating) => {
            let mut pale = filled(colour(rating), colour(rating));
            pale.push(("fill-opacity", "0.25"));
            pale
        }
        Look::Grid => drawn(LINE, "2"),
        Look::Threshold => {
            let mut threshold = drawn(INK, "3");
            threshold.push(("stroke-dasharray", "10 6"));
            threshold
        }
        Look::Whisker => drawn(INK, "3"),
        Look::Limit => drawn(LINK, "3"),
        Look::Dots => {
            let mut dots = drawn(QUIET_INK, "6");
            dots.push(("stroke-linecap", "round"));
            dots.push(("stroke-opacity", "0.65"));
            dots
        }
        Look::MarkLine(rating) => {
            let mut line = drawn(colour(rating), "2.5");
            if rating.is_none() {
                line.push(("stroke-dasharray", "3 3.3"));
            }
            line
        }
        Look::MarkFill(rating) => vec![("fill", colour(rating))],
        Look::Words | Look::Pointer => vec![("fill", INK)],
        Look::Quiet => vec![("fill", QUIET_INK)],
        Look::Strong => vec![("fill", INK), ("font-weight", "700")],
    }
}
