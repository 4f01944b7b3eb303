//! HTML as text: an element's attributes and words, in which nothing that is put in can end or begin
//! anything.

/// A text with what HTML would read as markup written as references. It can stand between tags and in
/// an attribute in either kind of quotes (HTML Standard, 13.1.2.3 and 13.1.4).
///
/// ```
/// use ccg_rating::embed::escaped;
/// assert_eq!(escaped("Bath & \"Wells\""), "Bath &amp; &quot;Wells&quot;");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

/// The start of an element, with its attributes in order.
pub(super) struct Tag(String);

impl Tag {
    pub(super) fn new(name: &str) -> Self {
        Self(format!("<{name}"))
    }

    /// With an attribute that has a value.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.0.extend([" ", name, "=\"", &escaped(value), "\""]);
        self
    }

    /// With an attribute that is there or not.
    pub(super) fn having(mut self, name: &str) -> Self {
        self.0.extend([" ", name]);
        self
    }

    pub(super) fn end(mut self) -> String {
        self.0.push('>');
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Tag, escaped};

    #[test]
    fn nothing_that_html_would_read_is_left() {
        assert_eq!(
            escaped("<b a=\"c\" d='e'>&amp;é</b>"),
            "&lt;b a=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;é&lt;/b&gt;"
        );
        let tag = Tag::new("i").with("title", "\"><script>").having("hidden");
        assert_eq!(tag.end(), "<i title=\"&quot;&gt;&lt;script&gt;\" hidden>");
    }
}
