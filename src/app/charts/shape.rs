//! What a drawing is made of.

use super::look::Look;
use super::measure;

/// One shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle, from its upper left corner.
    Rect {
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
        /// How wide; none of less than 0 is drawn.
        width: i32,
        /// How high.
        height: i32,
        /// How it looks.
        look: Look,
    },
    /// A straight line.
    Line {
        /// Where it begins, from the left and from the top.
        from: (i32, i32),
        /// Where it ends.
        to: (i32, i32),
        /// How it looks.
        look: Look,
    },
    /// A path, moved to its place and then so many thousandths as large as it is written.
    Path {
        /// The path as SVG writes it.
        d: String,
        /// Where its own nought lies, from the left.
        x: i32,
        /// And from the top.
        y: i32,
        /// How large: 1000 is as written.
        thousandths: i32,
        /// How it looks.
        look: Look,
    },
    /// A line of text.
    Text {
        /// From the left: where it begins, has its middle, or ends.
        x: i32,
        /// The line it stands on, from the top.
        y: i32,
        /// The size of its letters.
        size: i32,
        /// Which of its ends `x` is.
        anchor: Anchor,
        /// How it looks.
        look: Look,
        /// What it says.
        words: String,
    },
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It has its middle there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// As SVG writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl Shape {
    /// How far it reaches: to the left, up, to the right and down. For text the estimate is rather
    /// too wide.
    #[must_use]
    pub fn reach(&self) -> (i32, i32, i32, i32) {
        match self {
            Self::Rect {
                x,
                y,
                width,
                height,
                ..
            } => (*x, *y, x + width, y + height),
            Self::Line { from, to, .. } => (
                from.0.min(to.0),
                from.1.min(to.1),
                from.0.max(to.0),
                from.1.max(to.1),
            ),
            Self::Path {
                x,
                y,
                thousandths,
                look,
                ..
            } => match look {
                Look::MarkLine(_) | Look::MarkFill(_) => {
                    let side = thousandths * 24 / 1_000;
                    (*x, *y, x + side, y + side)
                }
                _ => (*x, *y, *x, *y),
            },
            Self::Text {
                x,
                y,
                size,
                anchor,
                look,
                words,
            } => {
                let width = measure::width(words, *size, look.weight());
                let left = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - width / 2,
                    Anchor::End => x - width,
                };
                (left, y - size, left + width, y + size / 4)
            }
        }
    }

    /// How it looks.
    #[must_use]
    pub const fn look(&self) -> Look {
        match self {
            Self::Rect { look, .. }
            | Self::Line { look, .. }
            | Self::Path { look, .. }
            | Self::Text { look, .. } => *look,
        }
    }

    /// The name of its SVG element.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Rect { .. } => "rect",
            Self::Line { .. } => "line",
            Self::Path { .. } => "path",
            Self::Text { .. } => "text",
        }
    }

    /// What it says, where it is text.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text { words, .. } => Some(words),
            _ => None,
        }
    }

    /// The attributes of its SVG element, but for those of its look.
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let number = |name, number: &i32| (name, number.to_string());
        match self {
            Self::Rect {
                x,
                y,
                width,
                height,
                ..
            } => vec![
                number("x", x),
                number("y", y),
                number("width", width),
                number("height", height),
            ],
            Self::Line { from, to, .. } => vec![
                number("x1", &from.0),
                number("y1", &from.1),
                number("x2", &to.0),
                number("y2", &to.1),
            ],
            Self::Path {
                d,
                x,
                y,
                thousandths,
                ..
            } => {
                let scale = decimal(*thousandths);
                let place = format!("translate({x} {y}) scale({scale})");
                vec![("d", d.clone()), ("transform", place)]
            }
            Self::Text {
                x, y, size, anchor, ..
            } => vec![
                number("x", x),
                number("y", y),
                number("font-size", size),
                ("text-anchor", anchor.name().to_owned()),
            ],
        }
    }
}

/// Thousandths, not below 0, as a decimal number.
pub(super) fn decimal(thousandths: i32) -> String {
    let parts = thousandths.unsigned_abs();
    format!("{}.{:03}", parts / 1_000, parts % 1_000)
}
