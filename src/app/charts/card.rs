//! The answer as a picture: the rating, why, and what it is made of.

use super::drawing::{Anchor, Drawing, Look};
use super::measure::{Weight, fitted, width};
use super::picture::{Caption, MARGIN, Picture, ROOM, WIDTH, frame, line, placed, told};
use crate::app::text::{self as texts, capitalised, charts};
use crate::assess::{Assessment, ComponentAssessment, ScoreRange};
use crate::exchange::Scenario;
use crate::framework::Framework;
use crate::rating::{Rating, RatingSet, Score};

/// Where the reasons and the components begin, from the top.
const TOP: i32 = 236;
/// The width of the reasons.
const COLUMN: i32 = 440;
/// The size of what is said of a component.
const TEXT: i32 = 23;
/// What is said of one has so much room; beside it stands its name.
const MOST_SAYS: i32 = 330;

impl Picture {
    /// The answer: the rating, why, and what it is made of.
    #[must_use]
    pub fn of_result(caption: &Caption, assessment: &Assessment, scenario: &Scenario) -> Self {
        let (mut frame, foot) = frame(caption);
        let overall = caption.overall.unwrap_or(assessment.overall);
        let word = texts::possible(overall);
        let (at, room) = (MARGIN + 88, ROOM - 92);
        let size = [60, 52, 44, 36]
            .into_iter()
            .find(|size| width(&word, *size, Weight::Bold) <= room)
            .unwrap_or(30);
        let whose = &caption.whose;
        line(&mut frame, MARGIN, 130, TEXT, Look::Quiet, whose, ROOM);
        frame.mark(MARGIN, 146, 68, overall.single());
        let y = 180 + size / 3;
        line(&mut frame, at, y, size, Look::Strong, &word, room);
        let reason = reason(caption, assessment, scenario);
        let mut y = TOP + 34;
        // As many lines as there is room for above the foot.
        let lines = usize::try_from((foot - 16 - y) / 33 + 1).unwrap_or(1);
        for words in fitted(&reason, 24, Weight::Plain, COLUMN - 48, lines) {
            frame.text_of(24, MARGIN, y, Anchor::Start, Look::Words, words);
            y += 33;
        }
        rows(&mut frame, foot, &parts(assessment));
        Self {
            title: format!("{}: {word}", caption.subject),
            description: format!("{reason} {}", told(caption)),
            file_name: caption.file_name(""),
            link: caption.link.clone(),
            parts: vec![placed(frame)],
        }
    }

    /// What was published of a year that there is no calculator for; `link` is that of its page.
    #[cfg(feature = "prerender")]
    #[must_use]
    pub fn of_published(case: &crate::cases::Case, link: String) -> Self {
        let caption = Caption::of_published(case, link);
        let about = charts::ABOUT_PUBLISHED;
        let (mut frame, _) = super::picture::framed(&caption, about);
        let word = capitalised(case.overall.name());
        let (at, room, whose) = (MARGIN + 124, ROOM - 128, &caption.whose);
        line(&mut frame, MARGIN, 190, TEXT, Look::Quiet, whose, ROOM);
        frame.mark(MARGIN, 226, 100, Some(case.overall));
        line(&mut frame, at, 304, 72, Look::Strong, &word, room);
        Self {
            title: format!("{}: {word}", caption.subject),
            description: format!("{about} {} {}", caption.source, caption.link),
            file_name: caption.file_name(""),
            link: caption.link.clone(),
            parts: vec![placed(frame)],
        }
    }
}

/// The components, one below the other.
fn rows(frame: &mut Drawing, foot: i32, parts: &[Part]) {
    let left = MARGIN + COLUMN;
    // In a column of their own, so that they can be read down.
    let mut widest = 0;
    for part in parts {
        widest = widest.max(width(&part.says, TEXT, Weight::Bold).min(MOST_SAYS));
    }
    let at = WIDTH - MARGIN - widest;
    let count = i32::try_from(parts.len()).unwrap_or(1).max(1);
    let high = ((foot - 16 - TOP) / count).min(76);
    for (number, part) in (0..).zip(parts) {
        let top = TOP + number * high;
        if number > 0 {
            frame.line((left, top), (WIDTH - MARGIN, top), Look::Grid);
        }
        let y = top + high / 2 + 8;
        let name = at - left - if part.is_rated { 52 } else { 16 };
        line(frame, left, y, TEXT, Look::Words, &part.name, name);
        if part.is_rated {
            frame.mark(at - 36, y - 21, 26, part.rating);
        }
        // What needs more room than there is on a line stands on two, and smaller.
        let is_short = width(&part.says, TEXT, Weight::Bold) <= widest;
        let (size, y, lines) = if is_short {
            (TEXT, y, 1)
        } else {
            (16, y - 10, 2)
        };
        let lines = fitted(&part.says, size, Weight::Bold, widest, lines);
        for (number, words) in (0..).zip(lines) {
            let y = y + number * 18;
            frame.text_of(size, at, y, Anchor::Start, Look::Strong, words);
        }
    }
}

/// Why, in a sentence or two.
fn reason(caption: &Caption, assessment: &Assessment, scenario: &Scenario) -> String {
    let is_open = assessment.overall.single().is_none();
    if caption.overall != Some(assessment.overall) && is_open && !scenario.entries.is_empty() {
        // Above it stands what was published.
        return charts::only_worked_out(&texts::possible(assessment.overall));
    }
    let reason = texts::reason(assessment, scenario);
    // Where to start is for those who have the form before them.
    let start = assessment.framework.start_with;
    reason.trim_end_matches(start).trim_end().to_owned()
}

/// A component on the card.
struct Part {
    name: String,
    /// Whether it is graded with a rating, so that it has a shape.
    is_rated: bool,
    /// Its rating, where it is settled.
    rating: Option<Rating>,
    says: String,
}

fn parts(assessment: &Assessment) -> Vec<Part> {
    let mut parts = Vec::new();
    for assessed in &assessment.components {
        let name = capitalised(assessed.component.name);
        let name = match assessed.component.weight() {
            Some(weight) => format!("{name}, {}", texts::share(weight)),
            None => name,
        };
        let says = match assessed.ratings {
            // That everything is possible says nothing.
            Some(ratings) if ratings != RatingSet::ALL => texts::possible(ratings),
            Some(_) => charts::NOT_KNOWN.to_owned(),
            None => score(assessed, assessment.framework),
        };
        parts.push(Part {
            name,
            is_rated: assessed.ratings.is_some(),
            rating: assessed.ratings.and_then(RatingSet::single),
            says,
        });
    }
    parts
}

/// The score of a component, or its limits where they say more than that it has one.
fn score(assessed: &ComponentAssessment, framework: &Framework) -> String {
    match (assessed.score, framework.highest_score()) {
        (Some(ScoreRange { low, high }), Some(highest))
            if low == Score::ZERO && high == highest =>
        {
            charts::NOT_KNOWN.to_owned()
        }
        (Some(range), Some(highest)) => charts::of_highest(&range.decimal(), &highest.to_string()),
        _ => charts::NOT_KNOWN.to_owned(),
    }
}
