//! What would change a rating, as JSON.

use serde::Serialize;

use super::ids;
use crate::exchange::explain::WhatWouldChangeIt;
use crate::exchange::json::number::Number;
use crate::explore::{Change, Changes, Move, TurningPoint, words};
use crate::framework::{Entry, Part, Settings};
use crate::rating::Band;

/// What would change the rating.
#[derive(Debug, Serialize)]
pub(super) struct ChangesOut {
    better: Option<DirectionOut>,
    worse: Option<DirectionOut>,
    turning_points: Vec<TurningPointOut>,
}

#[derive(Debug, Serialize)]
struct DirectionOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    sets: Vec<ChangeOut>,
    all_together: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct ChangeOut {
    text: String,
    steps: Vec<StepOut>,
    possible: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum StepOut {
    One {
        code: &'static str,
        from: Option<EntryOut>,
        to: EntryOut,
    },
    Any {
        any: usize,
        of: Vec<ToOut>,
        component: &'static str,
        by: String,
    },
}

#[derive(Debug, Serialize)]
struct ToOut {
    code: &'static str,
    to: EntryOut,
}

/// An entry as the input has it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum EntryOut {
    Rating { rating: &'static str },
    Band { band: u8 },
    Level { level: &'static str },
    Number { value: Number },
    Figure(Box<FigureOut>),
}

#[derive(Debug, Serialize)]
struct FigureOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numerator: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    denominator: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standard_error: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<Number>,
}

#[derive(Debug, Serialize)]
struct TurningPointOut {
    code: &'static str,
    part: &'static str,
    now: Number,
    band: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grade: Option<GradeOut>,
    better: Option<Number>,
    worse: Option<Number>,
}

#[derive(Debug, Serialize)]
struct GradeOut {
    component: &'static str,
    possible: Vec<&'static str>,
    entered: bool,
}

impl ChangesOut {
    pub(super) fn new(explained: &WhatWouldChangeIt, settings: &Settings) -> Self {
        let found = |changes: &Option<Changes>| {
            let changes = changes.as_ref();
            changes.map(|changes| direction(changes, settings))
        };
        Self {
            better: found(&explained.better),
            worse: found(&explained.worse),
            turning_points: explained.turning_points.iter().map(turning_point).collect(),
        }
    }
}

fn direction(changes: &Changes, settings: &Settings) -> DirectionOut {
    let set = |set: &Change| ChangeOut {
        text: words::changes::change(set, changes.direction, settings),
        steps: set.moves.iter().map(step).collect(),
        possible: ids(set.gives),
    };
    DirectionOut {
        text: words::changes::nothing_short_of(changes),
        sets: changes.sets.iter().map(set).collect(),
        all_together: ids(changes.all_together),
    }
}

fn step(step: &Move) -> StepOut {
    match step {
        Move::One { slot, from, to } => StepOut::One {
            code: slot.code(),
            from: from.map(entry),
            to: entry(*to),
        },
        Move::Any {
            count,
            of,
            component,
            by,
        } => StepOut::Any {
            any: *count,
            of: of
                .iter()
                .map(|(slot, to)| ToOut {
                    code: slot.code(),
                    to: entry(*to),
                })
                .collect(),
            component: component.id,
            by: by.to_string(),
        },
    }
}

fn entry(entry: Entry) -> EntryOut {
    match entry {
        Entry::Rating(rating) => EntryOut::Rating {
            rating: rating.id(),
        },
        Entry::Band(band) => EntryOut::Band {
            band: band.number(),
        },
        Entry::Level(level) => EntryOut::Level { level: level.id() },
        Entry::Number(value) => EntryOut::Number {
            value: Number(value),
        },
        Entry::Figure(figure) => {
            let parts = figure.parts();
            let part = |part| parts.get(part).map(Number);
            EntryOut::Figure(Box::new(FigureOut {
                value: part(Part::Value),
                numerator: part(Part::Numerator),
                denominator: part(Part::Denominator),
                standard_error: part(Part::StandardError),
                reference: part(Part::Reference),
            }))
        }
    }
}

fn turning_point(point: &TurningPoint) -> TurningPointOut {
    TurningPointOut {
        code: point.slot.code(),
        part: point.part.id(),
        now: Number(point.now),
        band: point.band.map(Band::number),
        grade: point.grade.map(|grade| GradeOut {
            component: grade.component.id,
            possible: ids(grade.now),
            entered: grade.is_entered,
        }),
        better: point.better.map(Number),
        worse: point.worse.map(Number),
    }
}
