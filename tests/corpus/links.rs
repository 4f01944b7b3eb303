//! Links that are read or written wrongly, one mistake each: what must hold of links refuses every one.

use std::sync::atomic::{AtomicBool, Ordering};

use ccg_rating::exchange::Scenario;
use ccg_rating::exchange::fragment::{self, Problem, read, write};

use crate::properties::link::holds;

/// A link with a case, an entry, a setting, and a part that nobody knows.
const LINK: &[u8] = b"v1/2015-16?case=03A&finance=good&reading=lowest-component&x=1";

#[test]
fn the_links_of_this_page_are_not_refused() {
    for link in [LINK, b"", b"#", b"v2/2015-16"] {
        holds(link, read, write);
    }
    // A part and a whole that are too long for their notices.
    holds(
        format!("v1/2015-16?{}=1", "x".repeat(100)).as_bytes(),
        read,
        write,
    );
    holds("x".repeat(100).as_bytes(), read, write);
}

#[test]
#[should_panic(expected = "left out without a word")]
fn a_link_that_is_not_read_and_says_nothing_is_refused() {
    holds(b"v2/2015-16", |_| (None, vec![]), write);
}

#[test]
#[should_panic(expected = "left out without a word")]
fn a_part_that_is_left_out_in_silence_is_refused() {
    holds(LINK, |text| (read(text).0, vec![]), write);
}

#[test]
#[should_panic(expected = "too many notices")]
fn six_notices_are_refused() {
    let six = |text: &str| (read(text).0, vec![Problem::Part("x".to_owned()); 6]);
    holds(LINK, six, write);
}

#[test]
#[should_panic(expected = "too long for a notice")]
fn a_notice_with_the_whole_link_is_refused() {
    let whole = |text: &str| (read(text).0, vec![Problem::Part(text.to_owned())]);
    holds(LINK, whole, write);
}

#[test]
#[should_panic(expected = "needs escapes")]
fn a_link_with_an_escape_is_refused() {
    holds(LINK, read, |scenario| {
        write(scenario).replace("03A", "03%41")
    });
}

#[test]
#[should_panic(expected = "read as another")]
fn a_link_without_an_entry_is_refused() {
    let without = |scenario: &Scenario| write(scenario).replace("&finance=good", "");
    holds(LINK, read, without);
}

#[test]
#[should_panic(expected = "read as another")]
fn a_link_without_a_setting_is_refused() {
    let without = |scenario: &Scenario| write(scenario).replace("&reading=lowest-component", "");
    holds(LINK, read, without);
}

#[test]
#[should_panic(expected = "written otherwise the next time")]
fn a_link_that_is_another_the_next_time_is_refused() {
    /// Whether it was asked before.
    static AGAIN: AtomicBool = AtomicBool::new(false);
    holds(LINK, read, |scenario| {
        let usual = write(scenario);
        let is_again = AGAIN.swap(true, Ordering::Relaxed);
        if is_again {
            usual + "&seed=2017"
        } else {
            usual
        }
    });
}

#[test]
#[should_panic(expected = "changed by what nobody knows")]
fn a_link_that_is_dropped_for_one_wrong_part_is_refused() {
    let strict = |text: &str| {
        let (scenario, problems) = fragment::read(text);
        let is_plain = problems.is_empty() || text.ends_with("x=1");
        (scenario.filter(|_| is_plain), problems)
    };
    holds(LINK, strict, write);
}
