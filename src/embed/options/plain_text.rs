//! Texts of a publisher that stand on the page as they are: a credit line, a CCG's name. One line, of
//! letters that can be seen and that keep their place.

/// The most letters of a publisher's credit line: as many as fit into two lines on a phone.
const MOST_OF_CREDIT: usize = 100;
/// The most letters of a CCG's name. The longest of a real one has 51: "Bath and North East Somerset,
/// Swindon and Wiltshire".
const MOST_OF_NAME: usize = 80;

/// A publisher's credit line.
///
/// ```
/// use ccg_rating::embed::Credit;
/// let credit = Credit::read(" The Examiner, 2017 ").expect("it is short and plain");
/// assert_eq!(credit.text(), "The Examiner, 2017");
/// for refused in ["", "one\ntwo", "turned \u{202e}round", &"x".repeat(101)] {
///     assert_eq!(Credit::read(refused), None);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit(String);

impl Credit {
    /// What a credit line may be, in words.
    pub(super) const EXPECTED: &str = "one line of plain text of at most 100 characters";

    /// The text as a credit line: see [`Credit`].
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        plain(text, MOST_OF_CREDIT).map(Self)
    }

    /// The line: see [`Credit`].
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// The name of whoever a newsroom's own story is about, such as a CCG.
///
/// ```
/// use ccg_rating::embed::Name;
/// let name = Name::read("Greater Huddersfield").expect("it is a name");
/// assert_eq!(name.text(), "Greater Huddersfield");
/// assert_eq!(name.ending("CCG"), "Greater Huddersfield CCG");
/// assert_eq!(name.ending(""), "Greater Huddersfield");
/// let whole = Name::read("NHS Barnsley CCG").expect("it is a name");
/// assert_eq!(whole.ending("CCG"), "NHS Barnsley CCG");
/// assert_eq!(Name::read(&"x".repeat(81)), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    /// What a name may be, in words.
    pub(super) const EXPECTED: &str = "one line of plain text of at most 80 characters";

    /// The text as a name: see [`Name`].
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        plain(text, MOST_OF_NAME).map(Self)
    }

    /// The name as it was given: see [`Name`].
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The name with what it is the name of at its end, once, where names end so: see [`Name`].
    #[must_use]
    pub fn ending(&self, with: &str) -> String {
        let Self(name) = self;
        // "Clinical Commissioning Group" says it in full.
        let has_it = name.strip_suffix(with).is_some_and(|it| it.ends_with(' '));
        if with.is_empty() || has_it || name.ends_with(" Group") {
            name.clone()
        } else {
            format!("{name} {with}")
        }
    }
}

/// The text without space around it, if it is plain and neither empty nor too long.
fn plain(text: &str, most: usize) -> Option<String> {
    let text = text.trim();
    let is_short = text.chars().nth(most).is_none();
    (is_short && !text.is_empty() && text.chars().all(is_plain)).then(|| text.to_owned())
}

/// Whether a letter keeps to its line and its place. Controls do not, nor do the separators of lines
/// and paragraphs, nor what turns the direction of the letters after it (embeddings, overrides and
/// isolates: Unicode Standard Annex 9, section 2).
pub(super) fn is_plain(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
