//! Numbers in what goes out: written as JavaScript writes them, so that the command's bytes are those
//! of `JSON.stringify`.

use std::io;

use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;

use crate::rating::Decimal;

/// A decimal as a JSON number: 85 and not 85.0, so that it reads as it was entered.
#[derive(Debug)]
pub(super) struct Number(pub(super) Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.to_string().parse::<i64>() {
            Ok(whole) => serializer.serialize_i64(whole),
            Err(_) => serializer.serialize_f64(self.0.to_f64()),
        }
    }
}

/// JSON on one line, its numbers as JavaScript writes them.
pub(super) struct AsScriptsDo;

impl Formatter for AsScriptsDo {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(text(value).as_bytes())
    }
}

/// With more digits before the point than this JavaScript writes an exponent: ECMA-262,
/// `Number::toString`.
const MOST_BEFORE: i32 = 21;
/// With as many zeros after the point as this, too.
const MOST_ZEROS: i32 = 6;

/// A finite number as JavaScript writes it: the fewest digits that mean just this number, and an
/// exponent only for very large and very small ones.
fn text(value: f64) -> String {
    let shortest = format!("{:e}", value.abs());
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    let digits: String = mantissa.chars().filter(|letter| *letter != '.').collect();
    // How many of the digits stand before the point; below 0, so many zeros stand after it first.
    let before = exponent.parse::<i32>().unwrap_or(0) + 1;
    let sign = if value < 0.0 { "-" } else { "" };
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let split = usize::try_from(before).unwrap_or(0);
    if before > MOST_BEFORE || before <= -MOST_ZEROS {
        let power = before - 1;
        let plus = if power > 0 { "+" } else { "" };
        format!("{sign}{mantissa}e{plus}{power}")
    } else if before <= 0 {
        format!("{sign}0.{}{digits}", zeros(-before))
    } else if let Some((whole, part)) = digits
        .split_at_checked(split)
        .filter(|(_, part)| !part.is_empty())
    {
        format!("{sign}{whole}.{part}")
    } else {
        let missing = split.saturating_sub(digits.len());
        format!("{sign}{digits}{}", "0".repeat(missing))
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn numbers_are_written_as_javascript_writes_them() {
        // What Node.js prints for the same numbers.
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (85.0, "85"),
            (81.2, "81.2"),
            (-2.1234, "-2.1234"),
            (0.1 + 0.2, "0.30000000000000004"),
            (100.0, "100"),
            (1200.0, "1200"),
            (0.05, "0.05"),
            (1e-5, "0.00001"),
            (-1.5e-5, "-0.000015"),
            (1e-6, "0.000001"),
            (1.5e-6, "0.0000015"),
            (1e-7, "1e-7"),
            (-1.5e-7, "-1.5e-7"),
            (123_456_789_012.345, "123456789012.345"),
            (1e20, "100000000000000000000"),
            (1.5e20, "150000000000000000000"),
            (999_999_999_999_999_900_000.0, "999999999999999900000"),
            (1e21, "1e+21"),
            (1.5e300, "1.5e+300"),
            (5e-324, "5e-324"),
        ] {
            assert_eq!(text(value), expected);
        }
    }
}
