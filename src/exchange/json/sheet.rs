//! A whole sheet for other people's scripts: CSV and options in, every CCG's output and the problems
//! out. How a sheet is read is the business of [`crate::exchange::sheet`].

use serde::Serialize;

use super::input::{framework, get, object, only_known_keys, settings};
use super::{InputError, Kind, Output, Value, to_json};
use crate::exchange::sheet::{self, Problem, RatedCcg, RatingCount, Sheet, SheetError};
use crate::framework::{Framework, Settings};
use crate::rating::{Rating, RatingSet};

/// How a sheet is to be rated, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetInput {
    framework: &'static Framework,
    settings: Settings,
    adjust: bool,
    is_summary: bool,
}

/// A sheet with its ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct RatedSheet {
    sheet: Sheet,
    rated: Rated,
}

/// What is kept of the ratings, in the order of the sheet.
#[derive(Clone, Debug, PartialEq)]
enum Rated {
    Whole(Vec<RatedCcg>),
    /// The ratings that are possible.
    Summary(Vec<RatingSet>),
}

/// What goes out for a sheet.
#[derive(Debug, Serialize)]
pub struct SheetOutput<'a> {
    ccgs: CcgsOut<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<Vec<CountOut>>,
    problems: Vec<ProblemOut<'a>>,
    #[serde(rename = "unusedColumns")]
    unused_columns: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    csv: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum CcgsOut<'a> {
    Whole(Vec<RatedOutput<'a>>),
    Summary(Vec<SummaryOut<'a>>),
}

/// What goes out for one CCG where only the ratings were asked for.
#[derive(Debug, Serialize)]
struct SummaryOut<'a> {
    id: &'a str,
    name: &'a str,
    rating: Option<&'static str>,
    possible: Vec<&'static str>,
}

/// How many CCGs have the same ratings still possible.
#[derive(Debug, Serialize)]
struct CountOut {
    rating: Option<&'static str>,
    possible: Vec<&'static str>,
    ccgs: usize,
}

/// What goes out for one CCG of a sheet.
#[derive(Debug, Serialize)]
pub struct RatedOutput<'a> {
    id: &'a str,
    name: &'a str,
    output: Output<'a>,
}

#[derive(Debug, Serialize)]
struct ProblemOut<'a> {
    row: usize,
    column: &'a str,
    found: &'a str,
    expected: &'a str,
}

/// What may be asked for: everything that is known of each CCG, or its rating alone.
const WHOLE: &str = "whole";
const SUMMARY: &str = "summary";

impl SheetInput {
    /// Reads the options: `framework`, and if need be `settings`, `adjust` and `results`.
    ///
    /// # Errors
    /// When something in them is not as it should be.
    pub fn from_value(options: &Value) -> Result<Self, InputError> {
        let pairs = object(options, "", "the options")?;
        only_known_keys(pairs, "", &["framework", "settings", "adjust", "results"])?;
        let framework = framework(get(pairs, "framework"))?;
        let adjust = match get(pairs, "adjust") {
            None => false,
            Some(Value::Bool(adjust)) => *adjust,
            Some(other) => {
                let message = format!("adjust: expected true or false, got {}", other.found());
                return Err(InputError::new(Kind::WrongEntry, "adjust", message));
            }
        };
        let is_summary = match get(pairs, "results") {
            None => false,
            Some(Value::Text(text)) if text == WHOLE => false,
            Some(Value::Text(text)) if text == SUMMARY => true,
            Some(other) => {
                let found = other.found();
                let message =
                    format!("results: expected \"{WHOLE}\" or \"{SUMMARY}\", got {found}");
                return Err(InputError::new(Kind::WrongEntry, "results", message));
            }
        };
        Ok(Self {
            framework,
            settings: settings(pairs, framework)?,
            adjust,
            is_summary,
        })
    }

    /// Reads and rates a sheet.
    ///
    /// # Errors
    /// When the whole file cannot be used. What is wrong with a row or a cell is among the problems.
    ///
    /// ```
    /// use ccg_rating::exchange::json::{SheetInput, Value};
    /// let options = Value::from_json(br#"{"framework":"ccg-iaf-2016-17"}"#)?;
    /// let rated = SheetInput::from_value(&options)?.rate(b"ccg,165a,141b\n03A,red,red\n")?;
    /// assert!(rated.output().to_json().starts_with(r#"{"ccgs":[{"id":"03A","name":"","output":"#));
    /// # Ok::<(), ccg_rating::exchange::json::InputError>(())
    /// ```
    pub fn rate(&self, csv: &[u8]) -> Result<RatedSheet, InputError> {
        let sheet = sheet::read(csv, self.framework)?;
        let rated = if self.is_summary {
            Rated::Summary(sheet.possible(&self.settings, self.adjust).collect())
        } else {
            Rated::Whole(sheet.rate(&self.settings, self.adjust))
        };
        Ok(RatedSheet { sheet, rated })
    }
}

impl RatedSheet {
    /// What goes out.
    #[must_use]
    pub fn output(&self) -> SheetOutput<'_> {
        let problems = self.sheet.problems.iter();
        let (ccgs, counts, csv) = match &self.rated {
            Rated::Whole(rated) => (
                CcgsOut::Whole(rated.iter().map(RatedOutput::new).collect()),
                None,
                Some(sheet::to_csv(self.sheet.framework, rated)),
            ),
            Rated::Summary(ratings) => {
                let ccgs = self.sheet.ccgs.iter().zip(ratings);
                let summary = ccgs.map(|(ccg, ratings)| SummaryOut {
                    id: &ccg.id,
                    name: &ccg.name,
                    rating: ratings.single().map(Rating::id),
                    possible: ids(*ratings),
                });
                let counts = sheet::spread(ratings.iter().copied());
                (
                    CcgsOut::Summary(summary.collect()),
                    Some(counts.into_iter().map(CountOut::new).collect()),
                    None,
                )
            }
        };
        SheetOutput {
            ccgs,
            counts,
            problems: problems.map(ProblemOut::new).collect(),
            unused_columns: &self.sheet.unused_columns,
            csv,
        }
    }
}

impl SheetOutput<'_> {
    /// The document as text, on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

impl CountOut {
    fn new(count: RatingCount) -> Self {
        Self {
            rating: count.ratings.single().map(Rating::id),
            possible: ids(count.ratings),
            ccgs: count.ccgs,
        }
    }
}

fn ids(ratings: RatingSet) -> Vec<&'static str> {
    ratings.iter().map(Rating::id).collect()
}

impl<'a> RatedOutput<'a> {
    /// The output for one CCG.
    #[must_use]
    pub fn new(ccg: &'a RatedCcg) -> Self {
        Self {
            id: &ccg.id,
            name: &ccg.name,
            output: Output::new(&ccg.assessment),
        }
    }
}

impl<'a> ProblemOut<'a> {
    fn new(problem: &'a Problem) -> Self {
        Self {
            row: problem.row,
            column: &problem.column,
            found: &problem.found,
            expected: &problem.expected,
        }
    }
}

impl From<SheetError> for InputError {
    fn from(error: SheetError) -> Self {
        let kind = match error {
            SheetError::Empty
            | SheetError::OnlyHeader
            | SheetError::NotText(_)
            | SheetError::NoKnownColumn { .. } => Kind::NotCsv,
            SheetError::TooLarge
            | SheetError::TooManyColumns { .. }
            | SheetError::TooManyCcgs { .. } => Kind::OutOfRange,
        };
        Self::new(kind, "csv", error.to_string())
    }
}
