//! The other side: what our own loader, `embed.js`, believes of a frame. The loader is JavaScript and
//! makes sure itself that the message comes from the frame's window; this is what it must agree with.
//! It speaks AMP's dialect, which is sent unasked and holds nothing but a height.

use super::dialects::amp;
use super::{Message, Pixels};

/// The least height in CSS pixels that is believed: less shows no rating.
pub const LEAST: f64 = 100.0;
/// The greatest height in CSS pixels that is believed: more would push the rest of an article away.
pub const MOST: f64 = 10_000.0;

/// The height that a frame asks for, if the message is one with a believable height.
///
/// ```
/// use ccg_rating::embed::{Message, Object, Pixels, Value, parent};
/// let message = |height: f64| {
///     let object = Object::new()
///         .with("sentinel", Value::text("amp"))
///         .with("type", Value::text("embed-size"))
///         .with("height", Value::Number(height));
///     Message::Object(object)
/// };
/// assert_eq!(parent::height_of(&message(640.2)), Pixels::rounded_up(641.0));
/// assert_eq!(parent::height_of(&message(f64::NAN)), None);
/// ```
#[must_use]
pub fn height_of(message: &Message) -> Option<Pixels> {
    amp::height_in(message).and_then(accepted)
}

/// A number as a height: whole pixels, rounded up, if it is finite and from [`LEAST`] to [`MOST`].
///
/// ```
/// use ccg_rating::embed::{Pixels, parent};
/// assert_eq!(parent::accepted(100.0).map(Pixels::number), Some(100));
/// assert_eq!(parent::accepted(99.9), None);
/// assert_eq!(parent::accepted(10_000.1), None);
/// ```
#[must_use]
pub fn accepted(number: f64) -> Option<Pixels> {
    let is_between = (LEAST..=MOST).contains(&number);
    is_between.then(|| Pixels::rounded_up(number)).flatten()
}
