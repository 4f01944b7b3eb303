//! The fragment of a link: whatever it is, the page gets a calculation or none, and a few short notices;
//! and the link to that calculation is read as that very calculation.

use ccg_rating::assess::assess;
use ccg_rating::exchange::Scenario;
use ccg_rating::exchange::fragment::{self, Problem};

/// No more notices than this stand over a page.
const MOST_PROBLEMS: usize = 5;
/// No notice repeats more letters than this of a link, and then an ellipsis.
const MOST_LETTERS: usize = 41;

/// What reads a link: the fragment's own, or what a test puts in its place to see that it is refused.
pub type Read = fn(&str) -> (Option<Scenario>, Vec<Problem>);
/// What writes one.
pub type Write = fn(&Scenario) -> String;

/// Fails unless everything above holds of these bytes.
pub fn check(bytes: &[u8]) {
    holds(bytes, fragment::read, fragment::write);
}

/// The same of any reading and writing.
pub fn holds(bytes: &[u8], read: Read, write: Write) {
    // A browser gives nothing but text.
    let text = String::from_utf8_lossy(bytes);
    let (scenario, problems) = read(&text);
    assert!(
        problems.len() <= MOST_PROBLEMS,
        "too many notices: {problems:?}"
    );
    for Problem::Link(found) | Problem::Part(found) in &problems {
        assert!(
            found.chars().count() <= MOST_LETTERS,
            "too long for a notice: {found}"
        );
    }
    let Some(scenario) = scenario else {
        let is_empty = matches!(text.as_ref(), "" | "#");
        assert_eq!(
            problems.is_empty(),
            is_empty,
            "left out without a word: {text:?}"
        );
        return;
    };
    let assessment = assess(&scenario.entries, &scenario.settings);
    assert!(
        !assessment.overall.is_empty(),
        "no rating is possible: {text:?}"
    );
    let link = write(&scenario);
    // A browser leaves these as they are, and they need no escapes in any article.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/?&=.-_".contains(&byte);
    assert!(link.bytes().all(is_plain), "needs escapes: {link}");
    let again = read(&link);
    assert_eq!(again, (Some(scenario), vec![]), "read as another: {link}");
    let written = again.0.as_ref().map(write);
    assert_eq!(
        written.as_ref(),
        Some(&link),
        "written otherwise the next time"
    );
    let beside = if link.contains('?') { '&' } else { '?' };
    let (scenario, problems) = read(&format!("{link}{beside}nobody=knows"));
    assert_eq!(scenario, again.0, "changed by what nobody knows: {link}");
    assert_eq!(problems.len(), 1, "left out without a word: {link}");
}
