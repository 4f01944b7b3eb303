//! The functions exported to JavaScript. `npm/index.js` wraps them: it starts the module, sees to it
//! that what comes in is what JSON could hold, and turns what is thrown here into a `RatingError`.
//! What the values mean is the exchange's business, not this room's.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::exchange::json::{Input, InputError, Output, Value, tables};

/// Rates what an input of the contract describes, and gives its output.
///
/// # Errors
/// When it is not an input that the contract knows: an object with `kind`, `path` and `message`.
#[wasm_bindgen]
pub fn rate(input: JsValue) -> Result<JsValue, JsValue> {
    let input = read(input).map_err(|error| thrown(&error))?;
    sent(&Output::new(&input.assess()))
}

/// The tables of every framework, oldest first.
///
/// # Errors
/// Never, as far as is known: plain structures can always be sent.
#[wasm_bindgen]
pub fn frameworks() -> Result<JsValue, JsValue> {
    sent(&tables())
}

fn read(input: JsValue) -> Result<Input, InputError> {
    let value: Value = serde_wasm_bindgen::from_value(input)
        .map_err(|error| InputError::not_json(&error.to_string()))?;
    Input::from_value(&value)
}

/// As `JSON.parse` would give it: plain objects, and null for what is not there.
fn sent(document: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(document.serialize(&Serializer::json_compatible())?)
}

fn thrown(error: &InputError) -> JsValue {
    sent(error).unwrap_or_else(|error| error)
}
