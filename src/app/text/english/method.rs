//! About the method: what the app says around the rules and numbers of a framework, which say
//! themselves what they are.

/// Above the rules.
pub const RULES: &str = "The rules, in order: the first one that holds gives the rating";
/// Above the weights.
pub const WEIGHTS: &str = "What counts for how much";
/// Above the scores of levels.
pub const LEVELS: &str = "What levels score";
/// Above the settings that are numbers.
pub const NUMBERS: &str = "Numbers for figures";
/// Above what is known of England.
pub const ENGLAND: &str = "Figures for England";
/// Above the rules that give grades.
pub const GRADES: &str = "From figures to grades";
/// Above the standards that feed a grade.
pub const STANDARDS: &str = "The standards that count for a grade";
/// How to read the tag of a standard.
pub const TARGET_KNOWN: &str =
    "How well the target is known; that it fed the grade is reconstructed.";
/// Above what is not known.
pub const NOT_KNOWN: &str = "What is not known";
/// Above the meanings of the tags.
pub const TAGS: &str = "How well we know: what the tags mean";
/// Above the indicators.
pub const INDICATORS: &str = "The indicators";
/// Before a source.
pub const SOURCE: &str = "Source: ";

/// How much a component counts for, and what it is: `Finance: 1/4. Did the CCG keep to its plan?`
#[must_use]
pub fn weight(name: &str, weight: &str, about: &str) -> String {
    format!("{name}: {weight}. {about}")
}

/// A setting and its number.
#[must_use]
pub fn number(name: &str, value: &str) -> String {
    format!("{name}: {value}")
}

/// How many indicators there are, how well they are known, and which have a standard.
#[must_use]
pub fn indicators(total: usize, published: usize, standards: &[String]) -> String {
    format!(
        "{total} indicators. We saw {published} of them in published lists; the others are \
         reconstructed. These have a national standard: {}.",
        standards.join(", "),
    )
}

/// A figure for England, when it was taken, and what else is known of it.
#[must_use]
pub fn england(code: &str, value: &str, period: &str, note: &str) -> String {
    format!("{code}: {value}, {period}. {note}")
}

/// What is measured, and the standard that it is held to.
#[must_use]
pub fn standard_of(name: &str, standard: &str) -> String {
    format!("{name}. {standard}.")
}

/// Above the national result.
#[must_use]
pub fn all_ccgs(ccgs: u32, year: &str) -> String {
    format!("All {ccgs} CCGs in {year}")
}
