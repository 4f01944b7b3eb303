//! Options that are read, written or pasted wrongly, one mistake each, and texts that do harm on a page:
//! what must hold of options refuses every one.

use std::convert::identity;

use ccg_rating::embed::{Options, Problem};

use crate::properties::options::{Edge, check_source, check_typeface, check_words, holds};

/// A frame with a colour of its own, a source, and words that would be markup.
const FRAME: &[u8] =
    b"?year=2016-17&ccg=03A&theme=dark&credit=The%20%3CNews%3E&name=A&source=https%3A%2F%2Fexample.org\n<script>";

/// This page's own, to be changed in one thing.
const OWN: Edge = Edge {
    read: Options::read,
    write: Options::write,
    html: identity,
};

#[test]
fn the_options_of_this_page_are_not_refused() {
    holds(FRAME, &OWN);
    check_typeface("\"Guardian Text\", serif");
    check_words("The Observer", 80);
    check_source("https://example.org:8080/a?b", "example.org");
}

#[test]
#[should_panic(expected = "too many problems")]
fn six_problems_are_refused() {
    let read = |href: &str| {
        (
            Options::read(href).0,
            vec![Problem::new("theme", "light", ""); 6],
        )
    };
    holds(FRAME, &Edge { read, ..OWN });
}

#[test]
#[should_panic(expected = "not to be said")]
fn a_problem_that_nobody_would_read_is_refused() {
    let read = |href: &str| {
        (
            Options::read(href).0,
            vec![Problem::new("theme", "x".repeat(400), "")],
        )
    };
    holds(FRAME, &Edge { read, ..OWN });
}

#[test]
#[should_panic(expected = "not to be said")]
fn a_problem_that_turns_its_line_is_refused() {
    let read = |href: &str| {
        (
            Options::read(href).0,
            vec![Problem::new("theme", "\u{202e}", "")],
        )
    };
    holds(FRAME, &Edge { read, ..OWN });
}

#[test]
#[should_panic(expected = "read as others")]
fn options_that_lose_one_are_refused() {
    let write = |options: &Options| options.write().replace("theme=dark", "");
    holds(FRAME, &Edge { write, ..OWN });
}

#[test]
#[should_panic(expected = "needs escapes")]
fn options_without_their_escapes_are_refused() {
    let write = |options: &Options| options.write().replace("%3C", "<");
    holds(FRAME, &Edge { write, ..OWN });
}

#[test]
#[should_panic(expected = "of a stranger")]
fn a_snippet_without_its_escapes_is_refused() {
    let html = |html: String| html.replace("&lt;", "<");
    holds(FRAME, &Edge { html, ..OWN });
}

#[test]
#[should_panic(expected = "of a stranger")]
fn a_quotation_mark_out_of_its_attribute_is_refused() {
    let html = |html: String| html.replace("script", "\" onload=\"");
    holds(FRAME, &Edge { html, ..OWN });
}

#[test]
#[should_panic(expected = "more than typefaces")]
fn a_typeface_that_ends_its_rule_is_refused() {
    check_typeface("serif; color: red");
}

#[test]
#[should_panic(expected = "an open text")]
fn a_typeface_that_never_ends_is_refused() {
    check_typeface("\"Times");
}

#[test]
#[should_panic(expected = "not to be shown")]
fn words_that_turn_the_line_are_refused() {
    check_words("a\u{202e}b", 80);
}

#[test]
#[should_panic(expected = "not to be shown")]
fn words_without_a_letter_are_refused() {
    check_words(" ", 80);
}

#[test]
#[should_panic(expected = "not of example.org")]
fn a_source_on_another_host_than_it_says_is_refused() {
    check_source("https://example.org@example.net/", "example.org");
}

#[test]
#[should_panic(expected = "not of example.org")]
fn a_source_that_is_a_script_is_refused() {
    check_source("javascript:alert(1)", "example.org");
}

#[test]
#[should_panic(expected = "no address")]
fn a_source_that_ends_its_attribute_is_refused() {
    check_source("https://example.org/\"", "example.org");
}
