//! What the engine says of a figure that it refuses, in the words of a list of problems: what was
//! expected, and where.

use crate::framework::{EntryError, FigureError, Part};

/// Why an entry was refused: the part that is wrong, if one is, and what was expected.
pub(super) fn expected(error: &EntryError) -> (Option<Part>, String) {
    match error {
        EntryError::Figure { error, .. } => {
            let text = match error {
                FigureError::WrongPart(_, text)
                | FigureError::Missing(_, text)
                | FigureError::OutOfRange(_, text, _) => as_expected(text),
            };
            (Some(error.part()), text)
        }
        EntryError::WrongForm { slot, .. } | EntryError::NotOnScale { slot, .. } => {
            (None, slot.expected())
        }
        other => (None, other.to_string()),
    }
}

/// A sentence of the engine as what was expected: "a percentage must lie between 0 and 100" becomes
/// "a percentage between 0 and 100". One that is put in another way stays as it is.
fn as_expected(text: &str) -> String {
    if let Some(expected) = text.strip_prefix("expected ") {
        return expected.to_owned();
    }
    if let Some((why, expected)) = text.split_once(": expected ") {
        return format!("{expected}, because {why}");
    }
    if let Some((what, needs)) = text.split_once(" needs its ") {
        return format!("a {needs}, which {what} needs");
    }
    if text.contains(" takes ") {
        return format!("nothing, because {text}");
    }
    text.replacen(" must lie ", " ", 1)
        .replacen(" must not be ", " not ", 1)
        .replacen(" must be ", " ", 1)
}

#[cfg(test)]
mod tests {
    use super::as_expected;

    #[test]
    fn the_sentences_of_the_engine_say_what_was_expected() {
        for (text, expected) in [
            (
                "a percentage must lie between 0 and 100",
                "a percentage between 0 and 100",
            ),
            ("a denominator must be above 0", "a denominator above 0"),
            ("a count must not be below 0", "a count not below 0"),
            (
                "expected a band or a level, no figure",
                "a band or a level, no figure",
            ),
            (
                "no direction was agreed for it: expected a band",
                "a band, because no direction was agreed for it",
            ),
            (
                "a figure needs its denominator",
                "a denominator, which a figure needs",
            ),
            (
                "a score takes value and reference",
                "nothing, because a score takes value and reference",
            ),
            ("something else", "something else"),
        ] {
            assert_eq!(as_expected(text), expected);
        }
    }
}
