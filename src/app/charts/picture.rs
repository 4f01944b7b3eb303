//! A chart as a picture of its own: 1200 by 630, as social networks and newspapers show them, with
//! who it is about, where it comes from and the link to the calculation. The answer as such a picture
//! is in `card.rs`, and how a picture becomes a file in `svg.rs`.

use super::drawing::{Anchor, Drawing, Look, Shape, Size};
use super::measure::{Weight, fitted, width, wrapped};
use crate::app::text::{self as texts, charts};
use crate::exchange::Scenario;
use crate::rating::{Rating, RatingSet};

/// How wide a picture is.
pub const WIDTH: i32 = 1_200;
/// And how high.
pub const HEIGHT: i32 = 630;

/// What is left free at its edges.
pub(super) const MARGIN: i32 = 48;
/// Where its words begin: beside the stripe in the rating's colour.
pub(super) const ROOM: i32 = WIDTH - 2 * MARGIN;
/// The size of the words at the foot, and how far their lines are apart.
const SMALL: (i32, i32) = (19, 25);
/// The same of a longer link.
const TINY: (i32, i32) = (13, 17);
/// So many lines at the foot say what a picture rests on, at most.
const ABOUT_LINES: usize = 3;
/// In these sizes a link is printed, on so many lines at most: whatever is longer, nobody types.
const LINKS: [((i32, i32), usize); 2] = [(SMALL, 2), (TINY, 5)];

/// What every picture says beside what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// Who it is, and which year.
    pub subject: String,
    /// The rating, or those that are possible; none where the picture is not about a rating.
    pub overall: Option<RatingSet>,
    /// Whose rating that is, in a few words; or what is shown.
    pub whose: String,
    /// What was published, and where; empty where nothing was.
    pub source: String,
    /// The whole link to the calculation.
    pub link: String,
}

impl Caption {
    /// The caption of what is shown; `link` is its whole link. What was published comes first, as
    /// long as nothing that is entered speaks against it.
    #[must_use]
    pub fn of(scenario: &Scenario, worked_out: RatingSet, link: String) -> Self {
        let mut source = String::new();
        let mut overall = worked_out;
        let mut whose = charts::WORKED_OUT.to_owned();
        if let Some(case) = scenario.case {
            let changes = scenario.changes_from_case();
            if changes == 0 && worked_out.contains(case.overall) {
                overall = RatingSet::only(case.overall);
                charts::RATED.clone_into(&mut whose);
            } else if changes > 0 {
                // A picture goes round without the page: it must not put words into NHS England's
                // mouth.
                whose = format!("{whose}: {}", texts::changes(case, changes));
            }
            source = charts::source_of(case);
        }
        let subject = match scenario.case {
            Some(_) => texts::subject(scenario),
            None => charts::own_entries(scenario.framework().label),
        };
        Self {
            subject,
            overall: Some(overall),
            whose,
            source,
            link,
        }
    }

    /// The caption of what was published of a year that there is no calculator for.
    #[cfg(feature = "prerender")]
    #[must_use]
    pub fn of_published(case: &crate::cases::Case, link: String) -> Self {
        Self {
            subject: charts::published_subject(case),
            overall: Some(RatingSet::only(case.overall)),
            whose: charts::RATED.to_owned(),
            source: charts::source_of(case),
            link,
        }
    }

    /// Adds what a chart rests on beside.
    pub fn add_source(&mut self, source: &str) {
        if !self.source.is_empty() {
            self.source.push(' ');
        }
        self.source.push_str(source);
    }

    /// What a picture of this chart is called.
    #[must_use]
    pub fn title(&self, chart: &Drawing) -> String {
        format!("{}: {}", self.subject, chart.title)
    }

    /// The one rating that it is about, if it is settled.
    pub(super) fn rating(&self) -> Option<Rating> {
        self.overall.and_then(RatingSet::single)
    }

    /// A name for a file that holds such a picture, without its ending.
    #[must_use]
    pub fn file_name(&self, of: &str) -> String {
        let mut name = String::from("ccg-rating");
        for word in [self.subject.as_str(), of] {
            for part in word.split(|letter: char| !letter.is_ascii_alphanumeric()) {
                if !part.is_empty() {
                    name.push('-');
                    name.push_str(&part.to_ascii_lowercase());
                }
            }
        }
        name
    }
}

/// A picture: drawings, each at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it is called.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// The name of its file, without its ending.
    pub file_name: String,
    /// The whole link to the calculation.
    pub link: String,
    /// What is on it.
    pub parts: Vec<Placed>,
}

/// A drawing within a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// How large: 1000 is as drawn.
    pub thousandths: i32,
    /// What is drawn.
    pub drawing: Drawing,
}

impl Picture {
    /// A chart of [`Size::PICTURE`] with its caption; `name` is a word for its file.
    #[must_use]
    pub fn of_chart(caption: &Caption, name: &str, chart: Drawing) -> Self {
        let (mut frame, foot) = frame(caption);
        let whose = &caption.whose;
        line(&mut frame, MARGIN, 116, 21, Look::Quiet, whose, ROOM);
        let mut top = 156;
        if let Some(overall) = caption.overall {
            let word = texts::possible(overall);
            frame.mark(MARGIN, 127, 32, overall.single());
            let (at, room) = (MARGIN + 42, ROOM - 42);
            line(&mut frame, at, 153, 28, Look::Strong, &word, room);
            top = 197;
        }
        line(&mut frame, MARGIN, top, 24, Look::Words, &chart.title, ROOM);
        let (top, bottom) = (top + 15, foot - 12);
        let fits = |room: i32, needs: i32| room * 1_000 / needs.max(1);
        let thousandths = 1_000
            .min(fits(ROOM, chart.size.width))
            .min(fits(bottom - top, chart.height));
        let title = caption.title(&chart);
        let description = format!("{} {}", chart.description, told(caption));
        Self {
            title,
            description,
            file_name: caption.file_name(name),
            link: caption.link.clone(),
            parts: vec![
                placed(frame),
                Placed {
                    x: MARGIN + (ROOM - chart.size.width * thousandths / 1_000) / 2,
                    y: top + (bottom - top - chart.height * thousandths / 1_000) / 2,
                    thousandths,
                    drawing: chart,
                },
            ],
        }
    }

    /// The first shape that reaches out of its drawing, or a drawing's that reaches out of the
    /// picture.
    #[must_use]
    pub fn outside(&self) -> Option<&Shape> {
        self.parts.iter().find_map(|part| {
            let scaled = |length: i32| length * part.thousandths / 1_000;
            let is_inside = part.x >= 0
                && part.y >= 0
                && part.x + scaled(part.drawing.size.width) <= WIDTH
                && part.y + scaled(part.drawing.height) <= HEIGHT;
            if is_inside {
                part.drawing.outside()
            } else {
                part.drawing.shapes.first()
            }
        })
    }
}

pub(super) fn placed(drawing: Drawing) -> Placed {
    Placed {
        x: 0,
        y: 0,
        thousandths: 1_000,
        drawing,
    }
}

/// The ground, the heading and the foot, and where the foot begins.
pub(super) fn frame(caption: &Caption) -> (Drawing, i32) {
    framed(caption, charts::ABOUT)
}

/// The same, with what it says of itself.
pub(super) fn framed(caption: &Caption, about: &str) -> (Drawing, i32) {
    let size = Size {
        width: WIDTH,
        text: 26,
    };
    let mut frame = Drawing::new(String::new(), String::new(), size);
    frame.height = HEIGHT;
    frame.rect(0, 0, WIDTH, HEIGHT, Look::Ground);
    let stripe = Look::Rating(caption.rating());
    frame.rect(0, 0, 16, HEIGHT, stripe);
    let subject = &caption.subject;
    let size = [40, 36, 32, 28]
        .into_iter()
        .find(|size| width(subject, *size, Weight::Bold) <= ROOM);
    let (size, mut y, lines) = match size {
        Some(size) => (size, 84, 1),
        // A long one, such as an indicator's name, stands on two lines.
        None => (24, 60, 2),
    };
    for words in fitted(subject, size, Weight::Bold, ROOM, lines) {
        frame.text_of(size, MARGIN, y, Anchor::Start, Look::Strong, words);
        y += 29;
    }
    let about = format!("{about} {}", caption.source);
    let about = fitted(&about, SMALL.0, Weight::Plain, ROOM, ABOUT_LINES);
    let (size, link) = printed(&caption.link);
    let mut lines = Vec::new();
    for words in about {
        lines.push((SMALL, words));
    }
    for words in link {
        lines.push((size, words));
    }
    let mut y = HEIGHT - 22;
    for ((_, high), _) in &lines {
        y -= high;
    }
    let foot = y;
    frame.line((MARGIN, foot), (WIDTH - MARGIN, foot), Look::Grid);
    for ((size, high), words) in lines {
        y += high;
        frame.text_of(size, MARGIN, y, Anchor::Start, Look::Quiet, words);
    }
    (frame, foot)
}

/// The link on lines, and their size, if someone can be expected to type it; else the page's address
/// alone, which must not look like the whole.
fn printed(link: &str) -> ((i32, i32), Vec<String>) {
    for (size, most) in LINKS {
        let lines = lines_of(link, size.0);
        if lines.len() <= most {
            return (size, lines);
        }
    }
    let page = link.split('#').next().unwrap_or_default();
    let mut lines = lines_of(page, SMALL.0);
    lines.truncate(1);
    lines.extend(wrapped(charts::TOO_LONG, SMALL.0, Weight::Plain, ROOM));
    (SMALL, lines)
}

/// The link on lines, each of which ends where a part of it does, as far as that is possible.
fn lines_of(link: &str, size: i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in link.split_inclusive(['&', '?', '/']) {
        for piece in wrapped(part, size, Weight::Plain, ROOM) {
            if let Some(last) = lines.last_mut() {
                let before = last.len();
                last.push_str(&piece);
                if width(last, size, Weight::Plain) > ROOM {
                    last.truncate(before);
                    lines.push(piece);
                }
            }
        }
    }
    lines
}

/// What the caption says, as sentences.
pub(super) fn told(caption: &Caption) -> String {
    let Caption { source, link, .. } = caption;
    let space = if source.is_empty() { "" } else { " " };
    let about = charts::ABOUT;
    format!("{about}{space}{source} {link}")
}

/// One line of text that keeps to its width.
pub(super) fn line(
    frame: &mut Drawing,
    x: i32,
    y: i32,
    size: i32,
    look: Look,
    words: &str,
    most: i32,
) {
    if let Some(words) = fitted(words, size, look.weight(), most, 1).pop() {
        frame.text_of(size, x, y, Anchor::Start, look, words);
    }
}
