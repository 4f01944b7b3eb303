//! What a publisher may choose in the address of a frame: the parts that are shown, the look, a story
//! of its own. Each option is checked strictly, because anyone may write an address: what is refused is
//! left out and reported, and what is taken cannot hold anything but what it should.

mod accent;
mod colour;
mod font_family;
mod parts;
mod plain_text;
mod problem;
mod source;

pub use accent::{Accent, Theme};
pub use colour::Colour;
pub use font_family::FontFamily;
pub use parts::{Part, Parts};
pub use plain_text::{Credit, Name};
pub use problem::Problem;
pub use source::Source;

use super::query::{self, Found};

/// No more problems than this are reported of one address: the rest would only be more of the same.
const MOST_PROBLEMS: usize = 5;
/// The most letters of a year or of a CCG's code.
const MOST_LETTERS: usize = 10;

/// The options of a frame's address.
///
/// ```
/// use ccg_rating::embed::{Options, Part, Theme};
/// let (options, problems) =
///     Options::read("https://example.org/embed/?year=2016-17&ccg=03A&theme=dark&accent=red#x");
/// assert_eq!(options.ccg.as_deref(), Some("03A"));
/// assert_eq!(options.theme, Some(Theme::Dark));
/// assert!(options.parts.has(Part::Why) && options.is_open);
/// assert_eq!(
///     problems[0].to_string(),
///     "accent: expected a colour as six digits, like 0b4f8a, found “red”."
/// );
/// assert_eq!(options.write(), "year=2016-17&ccg=03A&theme=dark");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The year of what is shown, as its address has it: `2016-17`; or the short form of a framework that
    /// is of no year. To be looked up.
    pub year: Option<String>,
    /// That CCG's code. To be looked up.
    pub ccg: Option<String>,
    /// The parts that are shown.
    pub parts: Parts,
    /// The look; none where it is that of the reader's device.
    pub theme: Option<Theme>,
    /// The accent in the light theme, where it is the publisher's.
    pub accent: Option<Accent>,
    /// The accent in the dark theme, where it is the publisher's.
    pub accent_dark: Option<Accent>,
    /// The typefaces, where they are the publisher's.
    pub font: Option<FontFamily>,
    /// Whether readers may change what is entered.
    pub is_open: bool,
    /// The publisher's credit line.
    pub credit: Option<Credit>,
    /// What makes the facts a newsroom's own.
    pub story: Option<Story>,
    /// Whether the article is told what a reader changes.
    pub tells_changes: bool,
}

/// Whose facts a frame shows, where the publisher entered them.
///
/// ```
/// use ccg_rating::embed::Options;
/// let (options, _) = Options::read("?name=Anytown&source=https%3A%2F%2Fexample.org%2Fletter");
/// let story = options.story.expect("it has a name");
/// assert_eq!(story.name.ending("CCG"), "Anytown CCG");
/// assert_eq!(story.source.expect("it is an address").host(), "example.org");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Whose facts they are.
    pub name: Name,
    /// Where the publisher has its facts from. A story whose source was refused is still the
    /// publisher's own, and must be marked so.
    pub source: Option<Source>,
}

impl Default for Options {
    /// Everything is shown and open, as on our own page.
    fn default() -> Self {
        Self {
            year: None,
            ccg: None,
            parts: Parts::ALL,
            theme: None,
            accent: None,
            accent_dark: None,
            font: None,
            is_open: true,
            credit: None,
            story: None,
            tells_changes: false,
        }
    }
}

impl Options {
    /// The options in the query of an address, and what was refused: five problems at most. Names that
    /// are not ours are left alone: other tools put theirs beside them. An option without a text says
    /// nothing. See [`Options`].
    #[must_use]
    pub fn read(href: &str) -> (Self, Vec<Problem>) {
        let mut no_texts = Vec::new();
        let (options, mut problems) = Self::of(&mut |name| match query::find(href, name) {
            Found::Text(text) => Some(text),
            Found::Nothing => None,
            Found::NoText(raw) => {
                no_texts.push(Problem::new(name, "a text in UTF-8 with its escapes", raw));
                None
            }
        });
        problems.append(&mut no_texts);
        problems.truncate(MOST_PROBLEMS);
        (options, problems)
    }

    /// The options whose texts are found under their names, and everything that was refused, in the
    /// order of the options.
    ///
    /// ```
    /// use ccg_rating::embed::Options;
    /// let (options, problems) = Options::of(&mut |name| (name == "open").then(|| "no".to_owned()));
    /// assert!(!options.is_open && problems.is_empty());
    /// ```
    pub fn of(find: &mut dyn FnMut(&'static str) -> Option<String>) -> (Self, Vec<Problem>) {
        let mut fields = Fields {
            find,
            problems: Vec::new(),
        };
        let year = fields.take(
            "year",
            "a year like 2016-17, or the short name of a framework",
            word,
        );
        let ccg = fields.take("ccg", "a CCG's code like 03A", word);
        let parts = fields.parts();
        let theme = fields.take("theme", "light or dark", |text| {
            let mut themes = [Theme::Light, Theme::Dark].into_iter();
            themes.find(|theme| theme.id() == text)
        });
        let accent = fields.accent(Theme::Light);
        let accent_dark = fields.accent(Theme::Dark);
        let font = fields.take("font", FontFamily::EXPECTED, FontFamily::read);
        let is_open = fields.take("open", "no, or yes", |text| one_of(text, ["no", "yes"]));
        let credit = fields.take("credit", Credit::EXPECTED, Credit::read);
        let story = fields.story();
        let events = fields.take("events", "change", |text| one_of(text, ["", "change"]));
        let options = Self {
            year,
            ccg,
            parts,
            theme,
            accent,
            accent_dark,
            font,
            is_open: is_open.unwrap_or(true),
            credit,
            story,
            tells_changes: events.unwrap_or(false),
        };
        (options, fields.problems)
    }

    /// The query that stands for these options, without its `?`; what is as usual is not written.
    ///
    /// ```
    /// use ccg_rating::embed::{Credit, Options};
    /// let options = Options { credit: Credit::read("The Examiner"), ..Options::default() };
    /// assert_eq!(options.write(), "credit=The%20Examiner");
    /// assert_eq!(Options::read(&format!("?{}", options.write())), (options, vec![]));
    /// assert_eq!(Options::default().write(), "");
    /// ```
    #[must_use]
    pub fn write(&self) -> String {
        let mut query = String::new();
        for (name, value) in self.pairs() {
            query::push(&mut query, name, &value);
        }
        query
    }

    /// What differs from the usual: the options by name, in their order, as texts.
    ///
    /// ```
    /// use ccg_rating::embed::Options;
    /// let (options, _) = Options::read("?open=no&credit=A+%26+B");
    /// assert_eq!(options.pairs(), [("open", "no".to_owned()), ("credit", "A & B".to_owned())]);
    /// ```
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let text = |text: &str| Some(text.to_owned());
        let accent = |accent: Option<Accent>| {
            let css = accent.map(|accent| accent.colour().css())?;
            css.strip_prefix('#').and_then(text)
        };
        let story = self.story.as_ref();
        let source = story.and_then(|story| story.source.as_ref());
        let pairs = [
            ("year", self.year.clone()),
            ("ccg", self.ccg.clone()),
            (
                "parts",
                (self.parts != Parts::ALL).then(|| self.parts.names(",")),
            ),
            ("theme", self.theme.and_then(|theme| text(theme.id()))),
            ("accent", accent(self.accent)),
            ("accent-dark", accent(self.accent_dark)),
            ("font", self.font.as_ref().map(FontFamily::text)),
            ("open", (!self.is_open).then(|| "no".to_owned())),
            (
                "credit",
                self.credit.as_ref().and_then(|credit| text(credit.text())),
            ),
            ("name", story.and_then(|story| text(story.name.text()))),
            ("source", source.and_then(|source| text(source.address()))),
            ("events", self.tells_changes.then(|| "change".to_owned())),
        ];
        let mut written = Vec::new();
        for (name, value) in pairs {
            written.extend(value.map(|value| (name, value)));
        }
        written
    }
}

/// The options while they are read.
struct Fields<'a> {
    find: &'a mut dyn FnMut(&'static str) -> Option<String>,
    problems: Vec<Problem>,
}

impl Fields<'_> {
    /// The text of an option, where it has one.
    fn text(&mut self, name: &'static str) -> Option<String> {
        (self.find)(name).filter(|text| !text.trim().is_empty())
    }

    /// An option, if it is one that is taken.
    fn take<T>(
        &mut self,
        name: &'static str,
        expected: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(name)?;
        let taken = read(&text);
        if taken.is_none() {
            self.problems.push(Problem::new(name, expected, &text));
        }
        taken
    }

    fn parts(&mut self) -> Parts {
        let list = self.text("parts").unwrap_or_default();
        let (parts, unknown) = Parts::read(&list);
        if !unknown.is_empty() {
            let expected = Parts::ALL.names(", ");
            let problem = Problem::new("parts", expected, &unknown.join(","));
            self.problems.push(problem);
        }
        parts
    }

    fn accent(&mut self, theme: Theme) -> Option<Accent> {
        let text = self.text(theme.accent_option())?;
        match Accent::read(&text, theme) {
            Ok(accent) => Some(accent),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    fn story(&mut self) -> Option<Story> {
        let has_name = self.text("name").is_some();
        let name = self.take("name", Name::EXPECTED, Name::read);
        let source = self.take("source", Source::EXPECTED, Source::read);
        if let (false, Some(source)) = (has_name, &source) {
            let problem = Problem::new("source", "it beside a name", source.address());
            self.problems.push(problem);
        }
        name.map(|name| Story { name, source })
    }
}

/// A year or a code: a few letters and digits, with a hyphen or a slash.
fn word(text: &str) -> Option<String> {
    let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/');
    let is_word = text.len() <= MOST_LETTERS && text.bytes().all(is_of_word);
    is_word.then(|| text.to_owned())
}

/// Whether the text is the second of two, if it is one of them.
fn one_of(text: &str, [first, second]: [&str; 2]) -> Option<bool> {
    [first, second].contains(&text).then(|| text == second)
}
