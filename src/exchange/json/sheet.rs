//! A whole sheet for other people's scripts: CSV and options in, every CCG's output and the problems
//! out. How a sheet is read is the business of [`crate::exchange::sheet`].

use serde::Serialize;

use super::input::{framework, get, object, only_known_keys, settings};
use super::{InputError, Kind, Output, Value, to_json};
use crate::exchange::sheet::{self, Problem, RatedCcg, Sheet, SheetError};
use crate::framework::{Framework, Settings};

/// How a sheet is to be rated, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetInput {
    framework: &'static Framework,
    settings: Settings,
    adjust: bool,
}

/// A sheet with its ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct RatedSheet {
    sheet: Sheet,
    rated: Vec<RatedCcg>,
}

/// What goes out for a sheet.
#[derive(Debug, Serialize)]
pub struct SheetOutput<'a> {
    ccgs: Vec<RatedOutput<'a>>,
    problems: Vec<ProblemOut<'a>>,
    #[serde(rename = "unusedColumns")]
    unused_columns: &'a [String],
    csv: String,
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

impl SheetInput {
    /// Reads the options: `framework`, and if need be `settings` and `adjust`.
    ///
    /// # Errors
    /// When something in them is not as it should be.
    pub fn from_value(options: &Value) -> Result<Self, InputError> {
        let pairs = object(options, "", "the options")?;
        only_known_keys(pairs, "", &["framework", "settings", "adjust"])?;
        let framework = framework(get(pairs, "framework"))?;
        let adjust = match get(pairs, "adjust") {
            None => false,
            Some(Value::Bool(adjust)) => *adjust,
            Some(other) => {
                let message = format!("adjust: expected true or false, got {}", other.found());
                return Err(InputError::new(Kind::WrongEntry, "adjust", message));
            }
        };
        Ok(Self {
            framework,
            settings: settings(pairs, framework)?,
            adjust,
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
        let rated = sheet.rate(&self.settings, self.adjust);
        Ok(RatedSheet { sheet, rated })
    }
}

impl RatedSheet {
    /// What goes out.
    #[must_use]
    pub fn output(&self) -> SheetOutput<'_> {
        let problems = self.sheet.problems.iter();
        SheetOutput {
            ccgs: self.rated.iter().map(RatedOutput::new).collect(),
            problems: problems.map(ProblemOut::new).collect(),
            unused_columns: &self.sheet.unused_columns,
            csv: sheet::to_csv(self.sheet.framework, &self.rated),
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
            SheetError::TooLarge | SheetError::TooManyColumns { .. } | SheetError::TooManyCcgs => {
                Kind::OutOfRange
            }
        };
        Self::new(kind, "csv", error.to_string())
    }
}
