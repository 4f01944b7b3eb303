//! What the frame's address says: which dialects are spoken, and what pym.js calls the frame.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/posted.rs"]
mod posted;

use ccg_rating::embed::{Dialect, Dialects, Heights, Narrowing};
use posted::{all_shown, high};

fn named(list: &str) -> Vec<Dialect> {
    Narrowing::read(list).dialects.iter().collect()
}

/// What a frame at this address sends for a height of 640 pixels.
fn sent(address: &str) -> Vec<String> {
    all_shown(&Heights::new(address).measured(high(640.0)))
}

#[test]
fn without_a_list_every_dialect_is_spoken() {
    for address in [
        "",
        "https://example.org/embed/",
        "/?embed=",
        "/?embed",
        "/?a=1#?embed=pym",
    ] {
        let narrowing = Narrowing::of(address);
        assert_eq!(narrowing.dialects, Dialects::ALL, "{address}");
        assert!(narrowing.unknown.is_empty(), "{address}");
    }
}

#[test]
fn a_list_narrows_the_dialects_whatever_its_order_spaces_and_capitals() {
    assert_eq!(named("pym,amp"), [Dialect::Pym, Dialect::Amp]);
    assert_eq!(named(" AMP ,, Pym,pym"), [Dialect::Pym, Dialect::Amp]);
    let of = Narrowing::of("/embed/?ccg=03A&embed=guardian%2Cdatawrapper&embed=pym#embed=amp");
    assert!(
        of.dialects
            .iter()
            .eq([Dialect::Datawrapper, Dialect::Guardian])
    );
}

#[test]
fn every_dialect_can_be_named_by_each_of_its_names() {
    for dialect in Dialect::ALL {
        for name in dialect.names() {
            assert_eq!(Dialect::named(name), Some(dialect));
            assert_eq!(named(name), [dialect]);
        }
    }
    assert_eq!(named("newswire,embedly"), [Dialect::Amp, Dialect::Medium]);
}

#[test]
fn names_that_are_not_known_are_reported_and_do_no_harm() {
    let narrowing = Narrowing::read("pym,smoke,signals");
    assert_eq!(narrowing.dialects, Dialects::NONE.with(Dialect::Pym));
    assert_eq!(narrowing.unknown, ["smoke", "signals"]);
}

#[test]
fn a_list_of_nothing_known_narrows_nothing() {
    let narrowing = Narrowing::read("smoke");
    assert_eq!(narrowing.dialects, Dialects::ALL);
    assert_eq!(narrowing.unknown, ["smoke"]);
}

#[test]
fn of_many_or_long_unknown_names_a_few_beginnings_are_reported() {
    let narrowing = Narrowing::read(&vec!["ä".repeat(1000); 1000].join(","));
    let beginning = format!("{}…", "ä".repeat(40));
    assert_eq!(narrowing.unknown, vec![beginning; 5]);
}

#[test]
fn pym_is_spoken_only_where_the_address_names_the_frame() {
    assert_eq!(sent("/?embed=pym"), [""; 0]);
    assert_eq!(sent("/?embed=pym#childId=a"), [""; 0]);
    assert_eq!(sent("/?embed=pym&childId="), [""; 0]);
    // As pym.js writes the address.
    assert_eq!(
        sent("/?embed=pym&initialWidth=640&childId=graphic-1&parentTitle=A%20b&parentUrl=x"),
        ["pymxPYMxgraphic-1xPYMxheightxPYMx640"]
    );
    assert_eq!(
        sent("/?childId=gr%C3%A4fik%2B1&embed=pym"),
        ["pymxPYMxgräfik+1xPYMxheightxPYMx640"]
    );
}

#[test]
fn a_name_that_would_make_another_message_of_it_is_refused() {
    // pym.js would read this as: take the article at `a` to another address.
    let navigation = "axPYMxnavigateToxPYMxhttps://example.org/ ";
    for name in [
        navigation, "axPYMxb", "axPYM", "xPYMx", "a b", "a\tb", "a\u{a0}b", "a\0",
    ] {
        let escaped: String = name.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let address = format!("/?embed=pym&childId={escaped}");
        assert_eq!(sent(&address), [""; 0], "{name}");
    }
    let long = "a".repeat(201);
    assert_eq!(sent(&format!("/?embed=pym&childId={long}")), [""; 0]);
    assert_eq!(sent("/?embed=pym&childId=a%2").len(), 0);
}
