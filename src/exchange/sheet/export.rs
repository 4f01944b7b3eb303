//! Ratings as CSV and JSON, and problems as CSV. The CSV of ratings is a sheet again: what was
//! worked out stands in columns that are passed over when it is read.

use std::borrow::Borrow;

use super::header::{RESULTS, component_columns};
use super::text::FORMULA_SIGNS;
use super::{Problem, RatedCcg};
use crate::assess::ScoreRange;
#[cfg(feature = "json")]
use crate::exchange::json;
use crate::framework::{Entry, Framework, Slot, SlotKind};
use crate::rating::{Rating, RatingSet, Score};

/// What stands for the CCG of a sheet of one, which has no identifier.
const UNNAMED: &str = "unnamed";

/// The ratings as CSV, a row for each CCG: its identifier and name; `rating` where it is settled, and
/// the `lowest` and `highest` that are possible; the score, or its limits, to four places; then every
/// code with what is known of it. A figure stands there as the band that was worked out.
#[must_use]
pub fn to_csv(
    framework: &'static Framework,
    rated: impl IntoIterator<Item: Borrow<RatedCcg>>,
) -> String {
    let slots = framework.slots();
    let mut header = vec![framework.subject.column(), "name".to_owned()];
    header.extend(RESULTS.map(str::to_owned));
    header.extend(component_columns(framework));
    header.extend(slots.iter().map(|slot| slot.code().to_owned()));
    let rows = rated
        .into_iter()
        .map(|ccg| row(framework, &slots, ccg.borrow()));
    written(core::iter::once(header).chain(rows))
}

fn row(framework: &'static Framework, slots: &[Slot], ccg: &RatedCcg) -> Vec<String> {
    let assessment = &ccg.assessment;
    let id = if ccg.id.is_empty() { UNNAMED } else { &ccg.id };
    let mut cells = vec![harmless(id), harmless(&ccg.name)];
    let overall = assessment.overall;
    for rating in [overall.single(), overall.worst(), overall.best()] {
        cells.push(rating.map_or_else(String::new, |rating| rating.id().to_owned()));
    }
    let score = assessment.score;
    cells.push(decimal(score.and_then(ScoreRange::settled)));
    cells.push(decimal(score.map(|range| range.low)));
    cells.push(decimal(score.map(|range| range.high)));
    for known in &assessment.components {
        if framework.slot(known.component.id).is_none() {
            cells.push(decimal(known.score.and_then(ScoreRange::settled)));
        }
    }
    cells.extend(slots.iter().map(|slot| cell(*slot, ccg)));
    cells
}

/// What is known of a code, as a sheet with a row for each CCG has it.
fn cell(slot: Slot, ccg: &RatedCcg) -> String {
    match (ccg.entries.at(slot), slot.kind()) {
        (Some(Entry::Figure(_)), SlotKind::Indicator(indicator)) => {
            let mut indicators = ccg.assessment.indicators.iter();
            indicators
                .find(|assessed| assessed.indicator == indicator)
                .and_then(|assessed| assessed.band)
                .map_or_else(String::new, |band| band.number().to_string())
        }
        (Some(Entry::Number(number)), _) => number.to_string(),
        (Some(entry), _) => entry.id().to_owned(),
        // A component whose rating follows from other things.
        (None, SlotKind::Component(component)) => {
            let mut components = ccg.assessment.components.iter();
            components
                .find(|assessed| assessed.component == component)
                .and_then(|assessed| assessed.ratings.and_then(RatingSet::single))
                .map_or_else(String::new, |rating: Rating| rating.id().to_owned())
        }
        (None, _) => String::new(),
    }
}

fn decimal(score: Option<Score>) -> String {
    score.map_or_else(String::new, Score::decimal)
}

/// The problems as CSV: `row,column,found,expected`.
#[must_use]
pub fn problems_to_csv(problems: &[Problem]) -> String {
    let header = ["row", "column", "found", "expected"]
        .map(str::to_owned)
        .to_vec();
    let rows = problems.iter().map(|problem| {
        vec![
            problem.row.to_string(),
            harmless(&problem.column),
            harmless(&problem.found),
            harmless(&problem.expected),
        ]
    });
    written(core::iter::once(header).chain(rows))
}

/// A text of someone else as a cell that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA_SIGNS) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Rows of the same length as CSV. Nothing can fail where text is written into memory.
pub(super) fn written(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        if writer.write_record(&row).is_err() {
            break;
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// The ratings as JSON: a list of `{"id", "name", "output"}`, the output as the contract has it.
#[cfg(feature = "json")]
#[must_use]
pub fn to_json(rated: impl IntoIterator<Item: Borrow<RatedCcg>>) -> String {
    let mut list = "[".to_owned();
    for ccg in rated {
        if list.len() > 1 {
            list.push(',');
        }
        list.push_str(&json::to_json(&json::RatedOutput::new(ccg.borrow())));
    }
    list.push(']');
    list
}
