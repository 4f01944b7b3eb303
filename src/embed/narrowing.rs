//! Which dialects the frame's address allows: `?embed=pym,amp`.

use super::query;
use super::{Dialect, Dialects};

/// The name in the query of the frame's address.
const NAME: &str = "embed";
/// No more unknown names than this are reported: the rest would only be more of the same.
const MOST_UNKNOWN: usize = 5;
/// No name longer than this is repeated in full.
const MOST_LETTERS: usize = 40;

/// The dialects that the frame speaks, and the names that were not understood.
///
/// ```
/// use ccg_rating::embed::{Dialect, Dialects, Narrowing};
/// let narrowing = Narrowing::of("https://example.org/embed/?embed=pym,smoke&ccg=03A");
/// assert_eq!(narrowing.dialects, Dialects::NONE.with(Dialect::Pym));
/// assert_eq!(narrowing.unknown, ["smoke"]);
/// assert_eq!(Narrowing::of("https://example.org/embed/").dialects, Dialects::ALL);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowing {
    /// Those named, or all of them where none is named that is known: a mistake in an address should
    /// not leave a frame at the wrong height.
    pub dialects: Dialects,
    /// Names that are not known, five at most, long ones cut short.
    pub unknown: Vec<String>,
}

impl Narrowing {
    /// What the query of this address asks for: see [`Narrowing`].
    #[must_use]
    pub fn of(href: &str) -> Self {
        Self::read(&query::value(href, NAME).unwrap_or_default())
    }

    /// What a list of names asks for: names of [`Dialect::names`] with commas between them.
    ///
    /// ```
    /// use ccg_rating::embed::{Dialects, Narrowing};
    /// let narrowing = Narrowing::read("smoke, signals");
    /// assert_eq!(narrowing.dialects, Dialects::ALL);
    /// assert_eq!(narrowing.unknown, ["smoke", "signals"]);
    /// ```
    #[must_use]
    pub fn read(list: &str) -> Self {
        let mut dialects = Dialects::NONE;
        let mut unknown = Vec::new();
        let names = list.split(',').map(str::trim);
        for name in names.filter(|name| !name.is_empty()) {
            match Dialect::named(name) {
                Some(dialect) => dialects = dialects.with(dialect),
                None if unknown.len() < MOST_UNKNOWN => unknown.push(shortened(name)),
                None => {}
            }
        }
        if dialects == Dialects::NONE {
            dialects = Dialects::ALL;
        }
        Self { dialects, unknown }
    }
}

/// The beginning of a name, for a notice.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()),
        None => name.to_owned(),
    }
}
