//! Who is rated and who rates them, for what is said around a framework's own words.

/// Whoever a framework rates.
#[derive(Debug, PartialEq, Eq)]
pub struct Subject {
    /// One of them, after an "a": `a CCG`. In small letters it heads their column in a sheet.
    pub one: &'static str,
    /// Several of them.
    pub many: &'static str,
    /// Whether a name ends with what it is the name of: `Anytown CCG`.
    pub ends_names: bool,
    /// Who rates them, as in `NHS England rated it`.
    pub rater: &'static str,
}

impl Subject {
    /// Their column in a sheet: `ccg`.
    #[must_use]
    pub fn column(&self) -> String {
        self.one.to_ascii_lowercase()
    }

    /// What a name ends with: a space and what it is the name of, or nothing.
    #[must_use]
    pub const fn ending(&self) -> &'static str {
        if self.ends_names { self.one } else { "" }
    }
}
