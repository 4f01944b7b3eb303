//! The fragment of a link: whatever it is, the page gets a calculation or none, and a few short notices;
//! and the link to that calculation is read as that very calculation.

use ccg_rating::assess::assess;
use ccg_rating::exchange::fragment::{self, Problem};

/// No more notices than this stand over a page.
const MOST_PROBLEMS: usize = 5;
/// No notice repeats more letters than this of a link, and then an ellipsis.
const MOST_LETTERS: usize = 41;

/// Fails unless everything above holds of these bytes.
pub fn check(bytes: &[u8]) {
    // A browser gives nothing but text.
    let text = String::from_utf8_lossy(bytes);
    let (scenario, problems) = fragment::read(&text);
    assert!(problems.len() <= MOST_PROBLEMS, "{problems:?}");
    for Problem::Link(found) | Problem::Part(found) in &problems {
        assert!(found.chars().count() <= MOST_LETTERS, "{found}");
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
    let link = fragment::write(&scenario);
    // A browser leaves these as they are, and they need no escapes in any article.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/?&=.-_".contains(&byte);
    assert!(link.bytes().all(is_plain), "{link}");
    let again = fragment::read(&link);
    assert_eq!(again, (Some(scenario), vec![]), "{link}");
    assert_eq!(again.0.as_ref().map(fragment::write), Some(link));
}
