//! The typefaces a publisher wants: names, of which the reader's browser takes the first that it has.

/// The most names of one list.
const MOST_FAMILIES: usize = 5;
/// The most letters of one name.
const MOST_LETTERS: usize = 40;
/// The kinds of typeface that a style sheet knows without quotes (CSS Fonts 4, section 2.1.4), as far
/// as they suit text that is to be read.
const GENERIC: [&str; 8] = [
    "serif",
    "sans-serif",
    "monospace",
    "system-ui",
    "ui-serif",
    "ui-sans-serif",
    "ui-rounded",
    "ui-monospace",
];
/// What the page's own style sheet has: taken where a device has none of those wanted. `styles/base.css`
/// says the same, a test compares them.
const FALLBACK: &str =
    "system-ui, -apple-system, \"Segoe UI\", Roboto, Helvetica, Arial, sans-serif";

/// A list of typefaces. Nothing is fetched: those count that the reader's device has.
///
/// ```
/// use ccg_rating::embed::FontFamily;
/// let font = FontFamily::read("Guardian Text,  Georgia, serif").expect("these are names");
/// assert_eq!(font.text(), "Guardian Text,Georgia,serif");
/// assert!(font.css().starts_with("\"Guardian Text\", \"Georgia\", serif, system-ui, "));
/// for refused in ["", "a,,b", "Georgia\"; color: red", "url(x)", "a\\62", "1,2,3,4,5,6"] {
///     assert_eq!(FontFamily::read(refused), None, "{refused}");
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontFamily(Vec<String>);

impl FontFamily {
    /// What a list may be, in words.
    pub(super) const EXPECTED: &str =
        "at most 5 names of letters, digits, spaces and hyphens, with commas between them";

    /// The list of names with commas between them: see [`FontFamily`].
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut families = Vec::new();
        for name in text.split(',') {
            // People write quotes as in a style sheet; here they say nothing.
            let name = name.trim_matches(|letter| matches!(letter, ' ' | '"' | '\''));
            let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-');
            let is_name =
                !name.is_empty() && name.len() <= MOST_LETTERS && name.bytes().all(is_of_name);
            if !is_name || families.len() == MOST_FAMILIES {
                return None;
            }
            families.push(name.to_owned());
        }
        Some(Self(families))
    }

    /// The names with commas between them: see [`FontFamily`].
    #[must_use]
    pub fn text(&self) -> String {
        self.0.join(",")
    }

    /// The list for a style sheet, with what the page has of its own at its end: see [`FontFamily`].
    #[must_use]
    pub fn css(&self) -> String {
        let mut css = String::new();
        for name in &self.0 {
            let quote = if GENERIC.contains(&name.as_str()) {
                ""
            } else {
                "\""
            };
            css.extend([quote, name, quote, ", "]);
        }
        css.push_str(FALLBACK);
        css
    }
}
