//! A funnel plot as plain shapes, for a picture. On the page it is stretched to the room there is, see
//! `funnel.rs`; a picture has a size of its own, and nothing in it may reach out of the plot.

use core::fmt::Write;

use super::drawing::{Anchor, Drawing, Look, Shape, Size};
use super::funnel_plot::{Plot, Spot};
use super::measure::{Weight, fitted, width};
use crate::app::text::funnel as texts;

/// What stands beside the plot.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Its name.
    pub title: &'a str,
    /// What it shows, to be read out.
    pub description: &'a str,
    /// What goes upwards.
    pub unit: &'a str,
    /// What goes to the right.
    pub size: &'a str,
    /// Whose figure is marked.
    pub marked: Option<&'a str>,
}

/// The size of its words.
const TEXT: i32 = 20;
/// Where the plot begins, from the top.
const TOP: i32 = 32;
/// How high it is.
const HIGH: i32 = 216;
/// The height and the width of a plot as it comes.
const WHOLE: f64 = 1_000.0;
/// The mark of the CCG that is meant.
const DIAMOND: &str = "M0-9L9 0 0 9-9 0z";

impl Plot {
    /// The plot for a picture.
    #[must_use]
    pub fn drawn(&self, words: &Words<'_>) -> Drawing {
        let Words { unit, size, .. } = words;
        let all = Size::PICTURE.width;
        let mut drawing = Drawing::new(
            words.title.to_owned(),
            words.description.to_owned(),
            Size {
                width: all,
                text: TEXT,
            },
        );
        let mut left = 0;
        for tick in &self.upwards {
            left = left.max(width(&tick.label, TEXT, Weight::Plain) + 8);
        }
        let place = Place {
            left,
            width: all - left - 1,
        };
        let one_line = |words: String| fitted(&words, TEXT, Weight::Plain, all, 1).concat();
        let (start, end) = (Anchor::Start, Anchor::End);
        drawing.text(0, TEXT, start, Look::Words, one_line(format!("↑ {unit}")));
        for tick in &self.upwards {
            let y = place.y(tick.at);
            drawing.line((left, y), (all, y), Look::Grid);
            drawing.text(left - 6, y + TEXT / 3, end, Look::Words, tick.label.clone());
        }
        let bottom = TOP + HIGH;
        for tick in &self.across {
            let x = place.x(tick.at);
            drawing.line((x, bottom), (x, bottom + 6), Look::Grid);
            let half = width(&tick.label, TEXT, Weight::Plain) / 2 + 1;
            let x = x.min(all - half);
            let label = tick.label.clone();
            drawing.text(x, bottom + TEXT + 6, Anchor::Middle, Look::Words, label);
        }
        let foot = one_line(format!("{size} →"));
        drawing.text(all, bottom + 52, end, Look::Words, foot);
        for (path, look) in [
            (place.dots(&self.dots), Look::Dots),
            (place.curves(&self.plain), Look::Threshold),
            (place.curves(&self.adjusted), Look::Limit),
        ] {
            drawn_path(&mut drawing, path, look);
        }
        let reference = place.y(self.reference.clamp(0.0, WHOLE));
        drawing.line((left, reference), (all, reference), Look::Whisker);
        if let Some(spot) = self.marked {
            marked(&mut drawing, &place, spot, words.marked.unwrap_or_default());
        }
        key(&mut drawing, bottom + 80);
        drawing.reach(bottom + 86);
        drawing
    }
}

/// The CCG that is meant, its name towards the middle, where there is room.
fn marked(drawing: &mut Drawing, place: &Place, spot: Spot, name: &str) {
    let (x, y) = (place.x(spot.x), place.y(spot.y));
    drawing.shapes.push(Shape::Path {
        d: DIAMOND.to_owned(),
        x,
        y,
        thousandths: 1_000,
        look: Look::Pointer,
    });
    let (anchor, x) = if spot.x > WHOLE / 2.0 {
        (Anchor::End, x - 16)
    } else {
        (Anchor::Start, x + 16)
    };
    let name = fitted(name, TEXT, Weight::Bold, place.width / 2 - 16, 1).concat();
    drawing.text(x, y + TEXT / 3, anchor, Look::Strong, name);
}

/// What the lines mean, from left to right on one line.
fn key(drawing: &mut Drawing, line: i32) {
    let mut x = 0;
    let middle = line - TEXT / 3;
    for (look, words) in [
        (Look::Whisker, texts::PICTURE_REFERENCE),
        (Look::Threshold, texts::PICTURE_PLAIN),
        (Look::Limit, texts::PICTURE_ADJUSTED),
        (Look::Dots, texts::KEY_CCG),
    ] {
        let is_dot = look == Look::Dots;
        let long = if is_dot { 8 } else { 40 };
        let d = if is_dot {
            "M4 0h0".to_owned()
        } else {
            format!("M0 0H{long}")
        };
        drawing.shapes.push(Shape::Path {
            d,
            x,
            y: middle,
            thousandths: 1_000,
            look,
        });
        x += long + 10;
        drawing.text(x, line, Anchor::Start, Look::Words, words);
        x += width(words, TEXT, Weight::Plain) + 26;
    }
}

fn drawn_path(drawing: &mut Drawing, d: String, look: Look) {
    if !d.is_empty() {
        drawing.shapes.push(Shape::Path {
            d,
            x: 0,
            y: 0,
            thousandths: 1_000,
            look,
        });
    }
}

/// Where the plot lies in the drawing.
struct Place {
    left: i32,
    width: i32,
}

impl Place {
    fn exact(&self, spot: Spot) -> Spot {
        Spot {
            x: f64::from(self.left) + spot.x * f64::from(self.width) / WHOLE,
            y: f64::from(TOP) + spot.y * f64::from(HIGH) / WHOLE,
        }
    }

    fn x(&self, per_mille: f64) -> i32 {
        rounded(
            self.exact(Spot {
                x: per_mille,
                y: 0.0,
            })
            .x,
        )
    }

    fn y(&self, per_mille: f64) -> i32 {
        rounded(
            self.exact(Spot {
                x: 0.0,
                y: per_mille,
            })
            .y,
        )
    }

    /// The dots of a plot, at their place.
    fn dots(&self, path: &str) -> String {
        let mut dots = String::new();
        for spot in path
            .split('M')
            .filter_map(|dot| read(dot.strip_suffix("h0")?))
        {
            let Spot { x, y } = self.exact(spot);
            // A text can always be written to.
            let _ = write!(dots, "M{x:.1} {y:.1}h0");
        }
        dots
    }

    /// The curves of a plot, at their place and cut off at its edges.
    fn curves(&self, path: &str) -> String {
        let mut curves = String::new();
        for curve in path.split('M') {
            let spots: Vec<Spot> = curve.split('L').filter_map(read).collect();
            let mut end = None;
            for (from, to) in spots.iter().zip(spots.iter().skip(1)) {
                let Some((from, to)) = within(*from, *to) else {
                    continue;
                };
                if end != Some(from) {
                    let Spot { x, y } = self.exact(from);
                    let _ = write!(curves, "M{x:.1} {y:.1}");
                }
                let Spot { x, y } = self.exact(to);
                let _ = write!(curves, "L{x:.1} {y:.1}");
                end = Some(to);
            }
        }
        curves
    }
}

/// A place as a path writes it: `12.5 40`.
fn read(written: &str) -> Option<Spot> {
    let (x, y) = written.split_once(' ')?;
    Some(Spot {
        x: x.parse().ok()?,
        y: y.parse().ok()?,
    })
}

/// What of a straight line lies within the plot, from its top to its bottom.
fn within(from: Spot, to: Spot) -> Option<(Spot, Spot)> {
    if from.y.max(to.y) < 0.0 || from.y.min(to.y) > WHOLE {
        return None;
    }
    let cut = |spot: Spot| {
        let y = spot.y.clamp(0.0, WHOLE);
        if (y - spot.y).abs() > 0.0 {
            // One end lies outside and the other does not, or on the other side: they differ in y.
            let x = from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
            Spot { x, y }
        } else {
            spot
        }
    };
    Some((cut(from), cut(to)))
}

/// A length in whole units.
fn rounded(length: f64) -> i32 {
    // By way of a text: nothing else turns such a number into a whole one without `as`.
    format!("{length:.0}").parse().unwrap_or_default()
}
