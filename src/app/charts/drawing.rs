//! A chart as plain shapes: without a browser, so that it can be tested natively, shown on the page
//! and saved as a file. What a shape looks like is a word ([`Look`]); the page has a class for each
//! in `styles/later.css`, a picture its colours.
//!
//! Lengths are whole units; a drawing is stretched to the width there is.

pub use super::look::Look;
pub use super::shape::{Anchor, Shape};
use crate::app::components::mark_paths;
use crate::rating::Rating;

/// How large a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// How wide; how high is up to the chart.
    pub width: i32,
    /// The size of its text.
    pub text: i32,
}

impl Size {
    /// For the page: legible on a phone of 320 pixels.
    pub const PAGE: Self = Self {
        width: 320,
        text: 15,
    };
    /// For a picture of 1200 by 630.
    pub const PICTURE: Self = Self {
        width: 1_104,
        text: 28,
    };

    /// The height of a line of text.
    #[must_use]
    pub const fn line(self) -> i32 {
        self.text * 3 / 2
    }

    /// Whether words have room beside what they name.
    #[must_use]
    pub const fn is_wide(self) -> bool {
        self.width > 32 * self.text
    }

    /// A text of this size for smaller print.
    #[must_use]
    pub const fn small(self) -> i32 {
        self.text * 13 / 15
    }
}

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Its name.
    pub title: String,
    /// What it shows, in words: read out in its place.
    pub description: String,
    /// Its width, and how large its text is.
    pub size: Size,
    /// Its height.
    pub height: i32,
    /// What it is made of, the hindmost first.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// A drawing of this size without anything on it, and no height yet.
    #[must_use]
    pub fn new(title: String, description: String, size: Size) -> Self {
        Self {
            title,
            description,
            size,
            height: 0,
            shapes: Vec::new(),
        }
    }

    /// Adds a rectangle; one that is turned inside out becomes nothing.
    pub fn rect(&mut self, x: i32, y: i32, width: i32, height: i32, look: Look) {
        self.shapes.push(Shape::Rect {
            x,
            y,
            width: width.max(0),
            height: height.max(0),
            look,
        });
    }

    /// Adds a line.
    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), look: Look) {
        self.shapes.push(Shape::Line { from, to, look });
    }

    /// Adds a text of the drawing's own size, which begins, has its middle or ends at `x` and stands
    /// on the line `y`.
    pub fn text(&mut self, x: i32, y: i32, anchor: Anchor, look: Look, words: impl Into<String>) {
        let size = self.size.text;
        self.text_of(size, x, y, anchor, look, words);
    }

    /// Adds a text of any size.
    pub fn text_of(
        &mut self,
        size: i32,
        x: i32,
        y: i32,
        anchor: Anchor,
        look: Look,
        words: impl Into<String>,
    ) {
        self.shapes.push(Shape::Text {
            x,
            y,
            size,
            anchor,
            look,
            words: words.into(),
        });
    }

    /// Adds a rating's shape, as high and wide as `side`, from its upper left corner.
    pub fn mark(&mut self, x: i32, y: i32, side: i32, rating: Option<Rating>) {
        /// The measure that the shapes are written in.
        const WRITTEN: i32 = 24;
        let (line, fill) = mark_paths(rating);
        let looks = [
            (line, Look::MarkLine(rating)),
            (fill, Look::MarkFill(rating)),
        ];
        for (d, look) in looks {
            if !d.is_empty() {
                self.shapes.push(Shape::Path {
                    d: d.to_owned(),
                    x,
                    y,
                    thousandths: side * 1_000 / WRITTEN,
                    look,
                });
            }
        }
    }

    /// Adds a triangle that points down to a place, or up where its height is below 0.
    pub fn pointer(&mut self, x: i32, y: i32, height: i32) {
        let half = height.abs() * 2 / 3;
        self.shapes.push(Shape::Path {
            d: format!("M0 0L{half} {}H{}z", -height, -half),
            x,
            y,
            thousandths: 1_000,
            look: Look::Pointer,
        });
    }

    /// Makes it high enough for something that ends there, from the top.
    pub fn reach(&mut self, bottom: i32) {
        self.height = self.height.max(bottom);
    }

    /// The first shape that lies outside of the drawing or reaches out of it, if there is one. Paths
    /// are taken to be rating marks, or to keep to their place.
    #[must_use]
    pub fn outside(&self) -> Option<&Shape> {
        self.shapes.iter().find(|shape| {
            let (left, top, right, bottom) = shape.reach();
            left < 0 || top < 0 || right > self.size.width || bottom > self.height
        })
    }
}
