//! The answer as a picture: the rating, why, and what it is made of.

use super::drawing::{Anchor, Look};
use super::measure::{Weight, fitted, width};
use super::picture::{
    Caption, MARGIN, Picture, ROOM, WIDTH, frame, line, placed, rating_words, told,
};
use crate::app::text::{self as texts, capitalised};
use crate::assess::{Assessment, ScoreRange};
use crate::exchange::Scenario;
use crate::rating::Rating;

impl Picture {
    /// The answer: the rating, why, and what it is made of.
    #[must_use]
    pub fn of_result(caption: &Caption, assessment: &Assessment, scenario: &Scenario) -> Self {
        const COLUMN: i32 = 440;
        const TEXT: i32 = 23;
        const TOP: i32 = 236;
        let (mut frame, foot) = frame(caption);
        let word = rating_words(caption.overall);
        let size = [60, 52, 44, 36]
            .into_iter()
            .find(|size| width(&word, *size, Weight::Bold) <= ROOM - 92)
            .unwrap_or(30);
        line(
            &mut frame,
            MARGIN,
            130,
            TEXT,
            Look::Quiet,
            &caption.whose,
            ROOM,
        );
        frame.mark(MARGIN, 146, 68, caption.overall.single());
        let at = MARGIN + 88;
        line(
            &mut frame,
            at,
            180 + size / 3,
            size,
            Look::Strong,
            &word,
            ROOM - 92,
        );
        let reason = reason(caption, assessment, scenario);
        let mut y = 270;
        for words in fitted(&reason, 24, Weight::Plain, COLUMN - 48, 7) {
            frame.text_of(24, MARGIN, y, Anchor::Start, Look::Words, words);
            y += 33;
        }
        let parts = parts(assessment);
        let left = MARGIN + COLUMN;
        let says = parts
            .iter()
            .map(|part| width(&part.says, TEXT, Weight::Bold));
        // In a column of their own, so that they can be read down.
        let widest = says.max().unwrap_or_default();
        let count = i32::try_from(parts.len()).unwrap_or(1).max(1);
        let high = ((foot - 16 - TOP) / count).min(76);
        for (number, part) in (0..).zip(&parts) {
            let top = TOP + number * high;
            if number > 0 {
                frame.line((left, top), (WIDTH - MARGIN, top), Look::Grid);
            }
            let y = top + high / 2 + 8;
            let at = WIDTH - MARGIN - widest;
            let name = at - left - if part.is_rated { 52 } else { 16 };
            line(&mut frame, left, y, TEXT, Look::Words, &part.name, name);
            if part.is_rated {
                frame.mark(at - 36, y - 21, 26, part.rating);
            }
            line(&mut frame, at, y, TEXT, Look::Strong, &part.says, widest);
        }
        Self {
            title: format!("{}: {word}", caption.subject),
            description: format!("{reason} {}", told(caption)),
            file_name: caption.file_name(""),
            parts: vec![placed(frame)],
        }
    }
}

/// Why, in a sentence or two.
fn reason(caption: &Caption, assessment: &Assessment, scenario: &Scenario) -> String {
    let is_open = assessment.overall.single().is_none();
    if caption.overall != assessment.overall && is_open && !scenario.entries.is_empty() {
        // Above it stands what was published.
        return format!(
            "From what else was published we can only work out: {}.",
            texts::possible(assessment.overall).to_lowercase()
        );
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
    let framework = assessment.framework;
    let mut parts = Vec::new();
    for assessed in &assessment.components {
        let name = capitalised(assessed.component.name);
        if let Some(ratings) = assessed.ratings {
            let rating = ratings.single();
            let says = capitalised(rating.map_or("not known", Rating::name));
            parts.push(Part {
                name,
                is_rated: true,
                rating,
                says,
            });
        } else {
            let score = assessed.score.and_then(ScoreRange::settled);
            let highest = framework.highest_score();
            let says = match (score, highest) {
                (Some(score), Some(highest)) => format!("{} of {highest}", score.decimal()),
                _ => "Not known".to_owned(),
            };
            let name = match assessed.component.weight() {
                Some(weight) => format!("{name}, {}", texts::share(weight)),
                None => name,
            };
            parts.push(Part {
                name,
                is_rated: false,
                rating: None,
                says,
            });
        }
    }
    parts
}
