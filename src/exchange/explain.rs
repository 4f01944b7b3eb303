//! A whole explanation of one rating: why it is what it is, what would change it, and how sure it is.
//! It is put together here and written as plain text; as JSON it is written next door.

use core::fmt::Write as _;

use crate::assess::{Assessment, ScoreRange, assess, sentence};
use crate::explore::{
    Changes, Contribution, DRAWS, Direction, Draws, Influence, Readings, SEED, TurningPoint, Why,
    changes, influence, readings, sample, turning_points, why, words,
};
use crate::framework::{Entries, Settings};
use crate::rating::{RatingSet, Score};

/// A part of an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Why the rating is what it is.
    Why,
    /// What would change it.
    Changes,
    /// What it would be under other readings of the method.
    Readings,
    /// How sure it is as far as chance goes.
    Sampling,
    /// What it would be without one of the entries.
    Influence,
}

impl Part {
    /// All of them, in the order in which they are said.
    pub const ALL: [Self; 5] = [
        Self::Why,
        Self::Changes,
        Self::Readings,
        Self::Sampling,
        Self::Influence,
    ];

    /// Its name in JSON and among the command's arguments.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::Changes => "changes",
            Self::Readings => "readings",
            Self::Sampling => "sampling",
            Self::Influence => "influence",
        }
    }

    /// The part of this name, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

/// What is asked for; where nothing is said, everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The parts, in any order. The others are not worked out.
    pub parts: Vec<Part>,
    /// What all draws follow from.
    pub seed: u32,
    /// How many draws to make of each figure.
    pub draws: u32,
}

impl Asked {
    /// The fewest draws that may be asked for.
    pub const FEWEST_DRAWS: u32 = 1;
    /// The most draws that may be asked for: about a second's work.
    pub const MOST_DRAWS: u32 = 1_000_000;

    fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            parts: Part::ALL.to_vec(),
            seed: SEED,
            draws: DRAWS,
        }
    }
}

/// What is said of one rating: every part that was asked for.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// How it is worked out.
    pub settings: Settings,
    /// The rating, with its trace and its warnings.
    pub assessment: Assessment,
    /// What each part adds, how far the thresholds are, and what held the rating down.
    pub why: Option<Why>,
    /// What would change it.
    pub changes: Option<WhatWouldChangeIt>,
    /// The rating under every combination of the settings whose truth is not known.
    pub readings: Option<Readings>,
    /// The rating with every figure drawn anew.
    pub draws: Option<Draws>,
    /// The rating without each entry.
    pub influence: Option<Influence>,
}

/// What would change a rating, both ways.
#[derive(Clone, Debug)]
pub struct WhatWouldChangeIt {
    /// The smallest sets of steps that would improve it; none while it is not settled.
    pub better: Option<Changes>,
    /// The smallest sets of steps that would worsen it; none while it is not settled.
    pub worse: Option<Changes>,
    /// At which values bands would be others.
    pub turning_points: Vec<TurningPoint>,
}

impl Explanation {
    /// Works out what is asked for. The entries and the settings must be of the same framework.
    ///
    /// ```
    /// use ccg_rating::exchange::explain::{Asked, Explanation, Part};
    /// use ccg_rating::{framework::{Entries, Settings}, frameworks};
    /// let framework = frameworks::FIRST;
    /// let asked = Asked { parts: vec![Part::Readings], ..Asked::default() };
    /// let explanation = Explanation::of(&Entries::new(framework), &Settings::new(framework), &asked);
    /// let text = explanation.to_text();
    /// assert!(text.contains("How sure") && !text.contains("What would change it"), "{text}");
    /// ```
    #[must_use]
    pub fn of(entries: &Entries, settings: &Settings, asked: &Asked) -> Self {
        let has = |part| asked.has(part);
        Self {
            settings: settings.clone(),
            assessment: assess(entries, settings),
            why: has(Part::Why).then(|| why(entries, settings)),
            changes: has(Part::Changes).then(|| WhatWouldChangeIt {
                better: changes(entries, settings, Direction::Better),
                worse: changes(entries, settings, Direction::Worse),
                turning_points: turning_points(entries, settings),
            }),
            readings: has(Part::Readings).then(|| readings(entries, settings)),
            draws: has(Part::Sampling).then(|| sample(entries, settings, asked.seed, asked.draws)),
            influence: has(Part::Influence).then(|| influence(entries, settings)),
        }
    }

    /// All of it as plain text, at most eighty characters wide wherever its words allow that.
    #[must_use]
    pub fn to_text(&self) -> String {
        let framework = self.assessment.framework;
        let mut text = Text::default();
        text.line(&sentence(&framework.full_name()));
        text.gap();
        text.line(&self.rating());
        if let Some(why) = &self.why {
            text.heading("Why");
            self.write_why(why, &mut text);
        }
        if let Some(changes) = &self.changes {
            text.heading("What would change it");
            self.write_changes(changes, &mut text);
        }
        if self.readings.is_some() || self.draws.is_some() || self.influence.is_some() {
            text.heading("How sure");
            self.write_how_sure(&mut text);
        }
        if !self.assessment.warnings.is_empty() {
            text.heading("What else to know");
            text.points(&self.assessment.warnings);
        }
        text.written
    }

    fn rating(&self) -> String {
        let overall = self.assessment.overall;
        match overall.single() {
            Some(rating) => sentence(rating.name()),
            None if overall == RatingSet::ALL => "Nothing can be said of the rating yet".to_owned(),
            None => sentence(&format!("{}: not settled", words::either(overall))),
        }
    }

    fn write_why(&self, why: &Why, text: &mut Text) {
        let steps = self.assessment.trace.iter();
        let steps = steps.map(|step| format!("{} ({})", step.text, step.grounds.basis.name()));
        text.points(&steps.collect::<Vec<_>>());
        let story = words::why::story(why);
        if !story.is_empty() {
            text.gap();
            text.points(&story);
        }
        if let (Some(total), false) = (why.total, why.contributions.is_empty()) {
            text.gap();
            write_table(text, &why.contributions, total);
        }
    }

    fn write_changes(&self, found: &WhatWouldChangeIt, text: &mut Text) {
        for (name, changes) in [
            ("For the better", &found.better),
            ("For the worse", &found.worse),
        ] {
            let Some(changes) = changes else {
                text.points(&["The rating is not settled: what is not known decides first."]);
                break;
            };
            text.smaller_heading(name);
            let sets = changes.sets.iter();
            let sets =
                sets.map(|set| words::changes::change(set, changes.direction, &self.settings));
            let nothing = words::changes::nothing_short_of(changes);
            text.points(&nothing.into_iter().chain(sets).collect::<Vec<_>>());
        }
        if !found.turning_points.is_empty() {
            text.smaller_heading("Where a figure would count differently");
            let points = found.turning_points.iter();
            let points = points.map(|point| words::turning_points::point(point, &self.settings));
            text.points(&points.collect::<Vec<_>>());
        }
    }

    fn write_how_sure(&self, text: &mut Text) {
        if let Some(readings) = &self.readings {
            text.smaller_heading("Under other readings of the method");
            text.points(&[words::readings::result(readings)]);
            text.points(&words::readings::settings(readings));
        }
        if let Some(draws) = &self.draws {
            text.smaller_heading(&format!("As far as chance goes (seed {})", draws.seed));
            text.points(&words::sampling::results(draws));
            text.points(&words::sampling::varied_and_kept(draws));
        }
        if let Some(influence) = &self.influence {
            text.smaller_heading("With one entry left out");
            text.points(&words::influence::result(influence, &self.settings));
        }
    }
}

/// What each component adds to the score, as a table.
fn write_table(text: &mut Text, contributions: &[Contribution], total: ScoreRange) {
    let mut rows = vec![["", "weight", "score", "adds", "at most"].map(ToOwned::to_owned)];
    let mut most = Score::ZERO;
    for part in contributions {
        most = most + part.most;
        rows.push([
            part.component.name.to_owned(),
            part.weight.to_string(),
            part.score
                .map_or_else(String::new, |score| score.to_string()),
            part.adds.to_string(),
            part.most.to_string(),
        ]);
    }
    let (name, none) = ("score".to_owned(), String::new);
    rows.push([name, none(), none(), total.to_string(), most.to_string()]);
    let mut widths = [0; 5];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    for row in &rows {
        let mut line = String::new();
        for (place, (width, cell)) in widths.into_iter().zip(row).enumerate() {
            // Writing to a String cannot fail.
            let _ = match place {
                0 => write!(line, "{cell:<width$}"),
                _ => write!(line, "   {cell:>width$}"),
            };
        }
        text.line(&format!("  {line}"));
    }
}

/// How wide a line may be.
const WIDTH: usize = 80;

/// Plain text as it is written, line by line.
#[derive(Default)]
struct Text {
    written: String,
}

impl Text {
    fn line(&mut self, line: &str) {
        self.written.push_str(line.trim_end());
        self.written.push('\n');
    }

    fn gap(&mut self) {
        self.written.push('\n');
    }

    fn heading(&mut self, name: &str) {
        self.gap();
        self.line(name);
        self.line(&"=".repeat(name.chars().count()));
        self.gap();
    }

    /// A gap before it, where it does not follow a heading at once.
    fn smaller_heading(&mut self, name: &str) {
        if !self.written.ends_with("\n\n") {
            self.gap();
        }
        self.line(name);
    }

    /// Sentences, each with a dash before it and broken between words.
    fn points(&mut self, sentences: &[impl AsRef<str>]) {
        for sentence in sentences {
            let mut line = "  -".to_owned();
            for word in sentence.as_ref().split(' ') {
                if line.chars().count() + 1 + word.chars().count() > WIDTH {
                    self.line(&line);
                    " ".repeat(3).clone_into(&mut line);
                }
                line.push(' ');
                line.push_str(word);
            }
            self.line(&line);
        }
    }
}
