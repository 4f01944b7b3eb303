//! Text as HTML.

/// A text as HTML reads it, between tags and between the quotes of an attribute.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            letter => html.push(letter),
        }
    }
    html
}

/// A link.
pub fn link(address: &str, words: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(address), escaped(words))
}

#[cfg(test)]
mod tests {
    use super::{escaped, link};

    #[test]
    fn nothing_in_a_text_is_read_as_html() {
        assert_eq!(
            escaped("<b a=\"1\" b='2'>&</b>"),
            "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;&lt;/b&gt;"
        );
        assert_eq!(
            link("../x\"y/", "Bath & Wells"),
            "<a href=\"../x&quot;y/\">Bath &amp; Wells</a>"
        );
    }
}
