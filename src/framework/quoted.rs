//! A text of others in quotes, for messages.

/// The text in quotes, with escapes for what could not be seen, for quotes and for backslashes: as Rust shows a text to developers
/// (`{:?}`). The page is built without that (`-Zfmt-debug=none`) and would leave the text out.
///
/// ```
/// use ccg_rating::framework::quoted;
/// assert_eq!(quoted("a \"b\"\n"), r#""a \"b\"\n""#);
/// ```
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut whole = String::from("\"");
    for letter in text.chars() {
        if letter == '\'' {
            // Nothing to escape between double quotes.
            whole.push(letter);
        } else {
            whole.extend(letter.escape_debug());
        }
    }
    whole.push('"');
    whole
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn every_letter_is_quoted_as_rust_shows_it() {
        for letter in '\0'..=char::MAX {
            let text = format!("a{letter}b{letter}");
            assert_eq!(quoted(&text), format!("{text:?}"));
        }
        assert_eq!(quoted(""), "\"\"");
    }
}
