//! The JSON contract: one input and one output shape for the command, the tests and other people's
//! scripts. `docs/contract.md` describes it for users. Beside it the frameworks' tables, for other
//! people's screens.

mod error;
mod explain;
mod input;
mod number;
mod output;
#[cfg(feature = "csv")]
mod sheet;
mod tables;
mod value;

pub use error::{InputError, Kind};
pub use explain::{ExplainOutput, asked, explain, explanation};
pub use input::Input;
pub use output::{Output, to_json};
#[cfg(feature = "csv")]
pub use sheet::{RatedOutput, RatedSheet, SheetInput, SheetOutput};
pub use tables::{Table, tables};
pub use value::{MOST_BYTES, Value};

/// Rates what a JSON document describes: the output as JSON, or the error object as JSON.
///
/// # Errors
/// When the bytes are not JSON, or the document is not an input that the contract knows. The
/// error is a JSON document too.
///
/// ```
/// use ccg_rating::exchange::json::rate;
/// let output = rate(br#"{"framework":"ccg-assurance-2015-16","entries":{"finance":{"rating":"good"}}}"#);
/// assert!(output.is_ok_and(|json| json.contains(r#""possible":["inadequate","requires-improvement","good","outstanding"]"#)));
/// ```
pub fn rate(json: &[u8]) -> Result<String, String> {
    let value = Value::from_json(json).map_err(|error| error.to_json())?;
    let input = Input::from_value(&value).map_err(|error| error.to_json())?;
    Ok(Output::new(&input.assess()).to_json())
}
