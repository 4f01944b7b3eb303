//! How shapes look, in words: `styles/later.css` and [`super::svg`] say what each word means.

use super::measure::Weight;
use crate::app::text::tone;
use crate::rating::Rating;

/// How a shape looks. None is told from another by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The ground of the whole picture.
    Ground,
    /// The ground that a bar lies on: all that there could be. Pale, with an edge.
    Track,
    /// A bar, filled.
    Bar,
    /// A span within which something lies: its edge, dashed.
    Span,
    /// A bar of a rating, in its colour; grey where it is none.
    Rating(Option<Rating>),
    /// A bar of a rating that is not the one that is meant: pale, its edge in the rating's colour.
    PaleRating(Option<Rating>),
    /// A line to read by.
    Grid,
    /// A line that decides something: dashed.
    Threshold,
    /// How far something may be off, or what it is compared with: a thin line over all else.
    Whisker,
    /// A limit, in the colour of links.
    Limit,
    /// Dots.
    Dots,
    /// A mark on what is meant, filled in the colour of text.
    Pointer,
    /// The line of a rating's shape.
    MarkLine(Option<Rating>),
    /// What is filled of a rating's shape.
    MarkFill(Option<Rating>),
    /// Words.
    Words,
    /// Words of less weight.
    Quiet,
    /// Words of more weight.
    Strong,
}

impl Look {
    /// Its class on the page.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ground => "chart-ground",
            Self::Track => "chart-track",
            Self::Bar => "chart-bar",
            Self::Span => "chart-span",
            Self::Rating(_) => "chart-rating",
            Self::PaleRating(_) => "chart-pale-rating",
            Self::Grid => "chart-grid",
            Self::Threshold => "chart-threshold",
            Self::Whisker => "chart-whisker",
            Self::Limit => "chart-limit",
            Self::Dots => "chart-dots",
            Self::Pointer => "chart-pointer",
            Self::MarkLine(_) => "chart-mark-line",
            Self::MarkFill(_) => "chart-mark-fill",
            Self::Words => "chart-words",
            Self::Quiet => "chart-quiet",
            Self::Strong => "chart-strong",
        }
    }

    /// What the style sheet knows its colour by, where it has a rating's.
    #[must_use]
    pub fn tone(self) -> Option<&'static str> {
        match self {
            Self::Rating(rating)
            | Self::PaleRating(rating)
            | Self::MarkLine(rating)
            | Self::MarkFill(rating) => Some(tone(rating)),
            _ => None,
        }
    }

    /// How heavy its letters are.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::Strong => Weight::Bold,
            _ => Weight::Plain,
        }
    }
}
