//! What of an explanation is asked for, read from JSON.

use crate::exchange::explain::{Asked, Part};
use crate::exchange::json::input::{get, object, only_known_keys};
use crate::exchange::json::{InputError, Kind, Value};

/// Reads what is asked for: `seed`, `draws` and `parts`, each of which may be left out.
///
/// # Errors
/// When something in it is not as it should be.
///
/// ```
/// use ccg_rating::exchange::explain::Part;
/// use ccg_rating::exchange::json::{Value, asked};
/// let options = Value::from_json(br#"{"draws":500,"parts":["readings"]}"#)?;
/// let asked = asked(&options)?;
/// assert_eq!((asked.draws, asked.parts), (500, vec![Part::Readings]));
/// # Ok::<(), ccg_rating::exchange::json::InputError>(())
/// ```
pub fn asked(options: &Value) -> Result<Asked, InputError> {
    let pairs = object(options, "", "the options")?;
    only_known_keys(pairs, "", &["seed", "draws", "parts"])?;
    let mut asked = Asked::default();
    if let Some(seed) = get(pairs, "seed") {
        asked.seed = whole("seed", seed, 0, u32::MAX)?;
    }
    if let Some(draws) = get(pairs, "draws") {
        asked.draws = whole("draws", draws, Asked::FEWEST_DRAWS, Asked::MOST_DRAWS)?;
    }
    if let Some(list) = get(pairs, "parts") {
        asked.parts = parts(list)?;
    }
    Ok(asked)
}

/// A whole number within these limits.
fn whole(key: &str, value: &Value, least: u32, most: u32) -> Result<u32, InputError> {
    let refused = |kind| {
        let expected = format!("{key}: expected a whole number from {least} to {most}");
        InputError::new(kind, key, format!("{expected}, got {}", value.found()))
    };
    let Value::Number(number) = value else {
        return Err(refused(Kind::WrongEntry));
    };
    // A whole number is written without a point, whatever it looked like.
    let whole: Option<u32> = number.to_string().parse().ok();
    whole
        .filter(|whole| (least..=most).contains(whole))
        .ok_or_else(|| refused(Kind::OutOfRange))
}

fn parts(list: &Value) -> Result<Vec<Part>, InputError> {
    let refused = |path: &str, value: &Value| {
        let expected = Part::ALL.map(Part::id).join(", ");
        let message = format!("parts: expected some of {expected}, got {}", value.found());
        InputError::new(Kind::WrongEntry, path, message)
    };
    let Value::List(items) = list else {
        return Err(refused("parts", list));
    };
    let part = |(place, item): (usize, &Value)| {
        let known = match item {
            Value::Text(id) => Part::from_id(id),
            _ => None,
        };
        known.ok_or_else(|| refused(&format!("parts.{place}"), item))
    };
    items.iter().enumerate().map(part).collect()
}
