//! Numbers as people and spreadsheets write them: `81.2%`, `1,234`, ` 81.2 `, `−3`. The page uses
//! this too, so it stays small.

use core::fmt;

use crate::rating::Decimal;

/// Why a text was not read as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// There is nothing.
    Empty,
    /// A formula, such as `=1+1`: only its program knows what it comes to.
    Formula,
    /// No number: a word, `NaN`, a currency.
    NotANumber,
    /// More digits than are kept, or an exponent: `1e400`.
    TooLong,
    /// A comma that does not stand before groups of three digits: `81,2`.
    MisplacedComma,
}

impl NumberError {
    /// What was expected instead, in words.
    #[must_use]
    pub const fn expected(self) -> &'static str {
        match self {
            Self::Empty => "a number",
            Self::Formula => "a number, not a formula",
            Self::NotANumber => "a number such as 81.2",
            Self::TooLong => "a number of at most 15 digits, written without an exponent",
            Self::MisplacedComma => "a number with a point, as 81.2, or with commas as in 1,234",
        }
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected ")?;
        f.write_str(self.expected())
    }
}

impl core::error::Error for NumberError {}

/// What spreadsheets and people put around a number: spaces, also the two that do not break.
const AROUND: [char; 4] = [' ', '\t', '\u{a0}', '\u{202f}'];

/// Reads a number: digits with at most one point, a minus (also the true one) before them, commas
/// before groups of three digits, a percent sign after them, spaces around it all.
///
/// # Errors
/// When it is anything else, or has more digits than are kept.
///
/// ```
/// use ccg_rating::{exchange::number::{NumberError, read}, rating::Decimal};
/// assert_eq!(read(" 1,234.5% "), Ok(Decimal::new(12_345, 1)));
/// assert_eq!(read("81,2"), Err(NumberError::MisplacedComma));
/// ```
pub fn read(text: &str) -> Result<Decimal, NumberError> {
    let text = text.trim_matches(AROUND);
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    if text.starts_with(['=', '@']) {
        return Err(NumberError::Formula);
    }
    let number = text.strip_suffix('%').unwrap_or(text);
    let number = number.trim_end_matches(AROUND);
    let unsigned = number.strip_prefix(['-', '−']);
    let digits = unsigned.unwrap_or(number);
    let mut plain = String::with_capacity(number.len());
    if unsigned.is_some() {
        plain.push('-');
    }
    if digits.contains(',') {
        without_commas(digits, &mut plain)?;
    } else {
        plain.push_str(digits);
    }
    Decimal::parse(&plain).ok_or_else(|| {
        // What would be a number, were it shorter or written out.
        let is_number = |c: char| matches!(c, '0'..='9' | '.' | 'e' | 'E' | '+' | '-');
        let starts = digits.starts_with(|c: char| c.is_ascii_digit());
        let points = digits.split('.').count() - 1;
        let ends = digits.ends_with(|c: char| c.is_ascii_digit());
        if starts && ends && points < 2 && digits.chars().all(is_number) {
            NumberError::TooLong
        } else {
            NumberError::NotANumber
        }
    })
}

/// Adds the digits without the commas between thousands. A number that begins with 0 has no
/// thousands: `0,123` is most likely a decimal comma, and guessing would be a thousand times out.
fn without_commas(digits: &str, plain: &mut String) -> Result<(), NumberError> {
    let (whole, _) = digits.split_once('.').unwrap_or((digits, ""));
    for (place, group) in whole.split(',').enumerate() {
        let fits = match place {
            0 => matches!(group.len(), 1..=3) && !group.starts_with('0'),
            _ => group.len() == 3,
        };
        if !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NumberError::NotANumber);
        }
        if !fits {
            return Err(NumberError::MisplacedComma);
        }
        plain.push_str(group);
    }
    // What stands behind the point goes along as it is; a comma there is no number to anyone.
    plain.push_str(digits.get(whole.len()..).unwrap_or_default());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{NumberError, read};

    #[test]
    fn numbers_are_read_as_people_and_spreadsheets_write_them() {
        for (text, number) in [
            ("81.2", "81.2"),
            ("81.2%", "81.2"),
            ("81.2 %", "81.2"),
            ("1,234", "1234"),
            ("1,234.5", "1234.5"),
            ("12,345,678.90%", "12345678.9"),
            (" 81.2 ", "81.2"),
            ("\u{a0}81.2\u{202f}%\t", "81.2"),
            ("-3", "-3"),
            ("−3", "-3"),
            ("-1,234.5", "-1234.5"),
            ("007", "7"),
            ("999,999,999,999,999", "999999999999999"),
        ] {
            let read = read(text).map(|number| number.to_string());
            assert_eq!(read.as_deref(), Ok(number), "{text:?}");
        }
    }

    #[test]
    fn anything_else_is_refused_for_what_it_is() {
        use NumberError::{Empty, Formula, MisplacedComma, NotANumber, TooLong};
        for (error, texts) in [
            (Empty, &["", " ", "\u{a0}"][..]),
            (Formula, &["=1+1", "=A1", "@SUM(A1)"]),
            (
                NotANumber,
                &[
                    "NaN", "inf", "-", "%", "-%", "£330m", "£330", "abc", "e5", "1.2.3", "--1",
                    "+1", "1 234", ".5", "5.", "1,2x4", "a,234", "1.5,000", "12e", "１２", "é",
                ],
            ),
            (
                TooLong,
                &[
                    "1e400",
                    "1E+05",
                    "1000000000000000",
                    "0.0000000000000000001",
                ],
            ),
            (
                MisplacedComma,
                &[
                    "81,2", "1,2345", "1234,567", "1,23,456", "0,123", "12,", "1,,234", ",",
                ],
            ),
        ] {
            for text in texts {
                assert_eq!(read(text), Err(error), "{text:?}");
            }
        }
    }

    #[test]
    fn an_error_says_what_was_expected() {
        assert_eq!(
            NumberError::MisplacedComma.to_string(),
            "expected a number with a point, as 81.2, or with commas as in 1,234"
        );
        assert_eq!(NumberError::Empty.to_string(), "expected a number");
    }
}
