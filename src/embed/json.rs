//! The little JSON that some dialects send as a text: one flat object of texts and whole numbers.
//! Nothing here reads JSON: no greeting comes as such.

/// An object that is being written.
pub(super) struct JsonObject(String);

impl JsonObject {
    /// Without fields so far.
    pub(super) const fn new() -> Self {
        Self(String::new())
    }

    /// With one more field, a text.
    pub(super) fn text(mut self, name: &str, text: &str) -> Self {
        self.name(name);
        push_quoted(&mut self.0, text);
        self
    }

    /// With one more field, a whole number.
    pub(super) fn number(mut self, name: &str, number: u32) -> Self {
        self.name(name);
        self.0.push_str(&number.to_string());
        self
    }

    /// The object as text.
    pub(super) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }

    fn name(&mut self, name: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        push_quoted(&mut self.0, name);
        self.0.push(':');
    }
}

/// A text in quotes, with what JSON does not allow inside them written as escapes (RFC 8259, section 7).
fn push_quoted(json: &mut String, text: &str) {
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            control if control < ' ' => {
                json.push_str("\\u00");
                for digit in [u32::from(control) / 16, u32::from(control) % 16] {
                    json.extend(char::from_digit(digit, 16));
                }
            }
            other => json.push(other),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::JsonObject;

    #[test]
    fn quotes_backslashes_and_controls_are_escaped_and_nothing_else() {
        let json = JsonObject::new()
            .text("a", "\"\\/\n\u{1f} é\u{2028}😀")
            .number("b", 7)
            .end();
        assert_eq!(
            json,
            "{\"a\":\"\\\"\\\\/\\u000a\\u001f é\u{2028}😀\",\"b\":7}"
        );
    }
}
