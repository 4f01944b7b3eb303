//! The parts of an embed that a publisher can choose among.

/// A part of what a frame shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The rating.
    Result,
    /// What it is made of.
    Components,
    /// Why it is so, step by step.
    Why,
    /// What would change it.
    Change,
    /// The form in which a reader changes grades and levels.
    Grades,
    /// Everything else, folded away.
    More,
}

impl Part {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 6] = [
        Self::Result,
        Self::Components,
        Self::Why,
        Self::Change,
        Self::Grades,
        Self::More,
    ];

    /// Its name in addresses and style sheets.
    ///
    /// ```
    /// use ccg_rating::embed::Part;
    /// assert_eq!(Part::Grades.id(), "grades");
    /// ```
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Components => "components",
            Self::Why => "why",
            Self::Change => "change",
            Self::Grades => "grades",
            Self::More => "more",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Which parts are shown: one at least.
///
/// ```
/// use ccg_rating::embed::{Part, Parts};
/// let (parts, unknown) = Parts::read("why, result,story");
/// assert_eq!(parts.names(","), "result,why");
/// assert_eq!(unknown, ["story"]);
/// assert_eq!(Parts::read("").0, Parts::ALL);
/// assert!(!parts.has(Part::More));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// All of them.
    pub const ALL: Self = Self((1 << Part::ALL.len()) - 1);

    /// The parts that are named with commas between them, and the names that are not known. Where none
    /// is known it is all of them: a mistake in an address should not leave a frame empty.
    #[must_use]
    pub fn read(list: &str) -> (Self, Vec<&str>) {
        let (mut bits, mut unknown) = (0, Vec::new());
        let names = list.split(',').map(str::trim);
        for name in names.filter(|name| !name.is_empty()) {
            match Part::ALL.into_iter().find(|part| part.id() == name) {
                Some(part) => bits |= part.bit(),
                None => unknown.push(name),
            }
        }
        let parts = if bits == 0 { Self::ALL } else { Self(bits) };
        (parts, unknown)
    }

    /// Whether a part is shown: see [`Parts`].
    #[must_use]
    pub const fn has(self, part: Part) -> bool {
        self.0 & part.bit() != 0
    }

    /// These with a part, or without it. The last one stays: an empty frame says nothing.
    ///
    /// ```
    /// use ccg_rating::embed::{Part, Parts};
    /// let (only, _) = Parts::read("why");
    /// assert_eq!(only.with(Part::Why, false), only);
    /// assert_eq!(only.with(Part::Result, true).with(Part::Why, false).names(" "), "result");
    /// ```
    #[must_use]
    pub const fn with(self, part: Part, is_shown: bool) -> Self {
        let bits = if is_shown {
            self.0 | part.bit()
        } else {
            self.0 & !part.bit()
        };
        if bits == 0 { self } else { Self(bits) }
    }

    /// Their names, with this between them: see [`Parts`].
    #[must_use]
    pub fn names(self, between: &str) -> String {
        let mut names = String::new();
        for part in Part::ALL {
            if self.has(part) {
                if !names.is_empty() {
                    names.push_str(between);
                }
                names.push_str(part.id());
            }
        }
        names
    }
}
