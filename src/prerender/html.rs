//! Links as HTML.

use crate::embed::escaped;

/// A link.
pub fn link(address: &str, words: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(address), escaped(words))
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn nothing_in_a_link_is_read_as_html() {
        assert_eq!(
            link("../x\"y/", "Bath & Wells"),
            "<a href=\"../x&quot;y/\">Bath &amp; Wells</a>"
        );
    }
}
