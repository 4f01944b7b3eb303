//! The functions exported to JavaScript. `npm/index.js` wraps them: it starts the module, sees to it
//! that what comes in is what JSON could hold, and turns what is thrown here into a `RatingError`.
//! What the values mean is the exchange's business, not this room's.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::exchange::json::{
    ExplainOutput, Input, InputError, Output, SheetInput, Value, asked, tables,
};

/// Rates what an input of the contract describes, and gives its output.
///
/// # Errors
/// When it is not an input that the contract knows: an object with `kind`, `path` and `message`.
#[wasm_bindgen]
pub fn rate(input: JsValue) -> Result<JsValue, JsValue> {
    let input = value(input).and_then(|value| Input::from_value(&value));
    let input = input.map_err(|error| thrown(&error))?;
    sent(&Output::new(&input.assess()))
}

/// Explains the rating of what an input of the contract describes: every part that the options ask for.
///
/// # Errors
/// When the options are not as they should be, or the input is none: as for [`rate`].
#[wasm_bindgen]
pub fn explain(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let asked = value(options).and_then(|value| asked(&value));
    let asked = asked.map_err(|error| thrown(&error))?;
    let input = value(input).and_then(|value| Input::from_value(&value));
    let input = input.map_err(|error| thrown(&error))?;
    sent(&ExplainOutput::new(&input.explain(&asked)))
}

/// Rates every CCG of a sheet in CSV, and gives their outputs, the problems and the ratings as CSV.
///
/// # Errors
/// When the options are not as they should be, or nothing of the sheet can be used: as for [`rate`].
#[wasm_bindgen(js_name = rateAll)]
pub fn rate_all(csv: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    let options = value(options).and_then(|value| SheetInput::from_value(&value));
    let rated = options.and_then(|options| options.rate(csv));
    let rated = rated.map_err(|error| thrown(&error))?;
    sent(&rated.output())
}

/// The tables of every framework, oldest first.
///
/// # Errors
/// Never, as far as is known: plain structures can always be sent.
#[wasm_bindgen]
pub fn frameworks() -> Result<JsValue, JsValue> {
    sent(&tables())
}

fn value(given: JsValue) -> Result<Value, InputError> {
    serde_wasm_bindgen::from_value(given).map_err(|error| InputError::not_json(&error.to_string()))
}

/// As `JSON.parse` would give it: plain objects, and null for what is not there.
fn sent(document: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(document.serialize(&Serializer::json_compatible())?)
}

fn thrown(error: &InputError) -> JsValue {
    sent(error).unwrap_or_else(|error| error)
}
