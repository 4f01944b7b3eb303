//! The command `rate` given rubbish: whatever comes in, exactly one JSON document goes out, nothing
//! else is said, and the exit status says whether it is a rating or a refusal.

#![cfg(all(feature = "json", feature = "csv", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot run the command fails the test, as it should"
)]

#[path = "common/command.rs"]
mod command;

use std::collections::BTreeSet;
use std::iter;

use command::{document, run};
use serde_json::Value;

/// Numbers that look like chance but are the same in every run (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below this.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        iter::repeat_with(|| self.next().to_le_bytes()[0])
            .take(count)
            .collect()
    }
}

#[test]
fn a_thousand_random_byte_strings_are_each_answered_with_one_document() {
    let mut chance = Chance(1);
    for _ in 0..1000 {
        let length = chance.below(200);
        let random = chance.bytes(length);
        // Half of them begin like an input, so that reading gets further than the first byte.
        let start: &[u8] = chance.one_of(&[b"".as_slice(), b"", b"{\"framework\":", b"\"", b"[1e"]);
        document(&[start, &random].concat());
    }
}

/// Inputs with every part that there is.
const VALID: [&str; 5] = [
    r#"{"framework":"ccg-iaf-2016-17","entries":{"165a":{"level":"green-star"},"141b":{"level":"amber"},"105c":{"band":2},"143a":{"band":0},"162a":{"level":"compliant"}},"settings":{"leadership-scale":"thirds","finance-rule":"in-year","z":1.96,"tie":"above","missing":"omit"}}"#,
    r#"{"framework":"ccg-iaf-2016-17","entries":{"122b":{"value":81.2,"denominator":340},"126a":{"numerator":2010,"denominator":3000,"reference":66.7},"108a":{"value":0.79,"standard_error":0.004,"reference":0.8},"165a":{"level":"green"}}}"#,
    r#"{"framework":"ccg-iaf-2016-17","entries":{"105d":{"value":61.5,"denominator":900}},"national":{"105d":[{"id":"00X","numerator":610,"denominator":1000},{"id":"01X","numerator":617,"denominator":1001},{"id":"02X","numerator":624,"denominator":1002},{"id":"03X","numerator":631,"denominator":1003},{"id":"04X","numerator":638,"denominator":1004},{"id":"05X","numerator":645,"denominator":1005},{"id":"06X","numerator":652,"denominator":1006},{"id":"07X","numerator":659,"denominator":1007},{"id":"08X","numerator":666,"denominator":1008},{"id":"03A","value":63.5,"denominator":820}]}}"#,
    r#"{"framework":"ccg-assurance-2015-16","entries":{"finance":{"rating":"good"},"legal-directions":{"level":"no"}},"settings":{"reading":"lowest-component","performance-good-max-missed":2}}"#,
    r#"{"framework":"ccg-iaf-2016-17","entries":{},"settings":{}}"#,
];

/// What may stand where something else stood.
const PIECES: [&str; 26] = [
    "null",
    "true",
    "-0",
    "1e999",
    "-1e-999",
    "123456789012345678901234567890",
    "0.1e1",
    "\"\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\u{1f600}\"",
    "[]",
    "{}",
    "{",
    "}",
    "\"",
    ":",
    ",",
    "\\",
    "\0",
    "\u{feff}",
    "NaN",
    "\"framework\":\"ccg-iaf-2016-17\",",
    "\"165a\":{\"level\":\"red\"},",
    "\"128a\":{\"value\":812,\"denominator\":250000},",
    "0.30000000000000004",
];

/// Spoils the bytes: mostly it is no JSON any more.
fn spoil(chance: &mut Chance, input: &mut Vec<u8>) {
    let place = chance.below(input.len() + 1);
    let until = place + chance.below((input.len() - place).min(12) + 1);
    match chance.below(7) {
        0 => input.truncate(place),
        // Bytes that are not UTF-8.
        1 => {
            let length = chance.below(4) + 1;
            let random = chance.bytes(length);
            input.splice(place..until, random);
        }
        2 => {
            let piece = chance.one_of(&PIECES).bytes();
            input.splice(place..until, piece);
        }
        // A part stands twice.
        3 => input.extend_from_within(place..until),
        4 => {
            let deep = chance.one_of(&["[", "{\"entries\":", "{\"165a\":"]);
            let times = chance.below(3000);
            input.splice(place..place, deep.repeat(times).into_bytes());
        }
        5 => {
            let digits = chance.below(2000);
            input.splice(place..until, iter::repeat_n(b'9', digits));
        }
        _ => {
            input.drain(place..until);
        }
    }
}

/// Puts one value or word of the contract where another stood, or a key twice: still JSON.
fn confuse(chance: &mut Chance, input: &mut Vec<u8>) {
    let text = String::from_utf8_lossy(input).into_owned();
    // Every second part stands between quotes.
    let parts: Vec<&str> = text.split('"').collect();
    let words = || parts.iter().skip(1).step_by(2);
    let from = chance.one_of(&words().copied().collect::<Vec<_>>());
    let to = match chance.below(6) {
        0 => "\"999z\"".to_owned(),
        1 => {
            let values = [
                "null",
                "{}",
                "[]",
                "1",
                "2.0",
                "-1",
                "1e300",
                "{\"band\":2}",
            ];
            format!("\"{from}\":{},\"{from}\"", chance.one_of(&values))
        }
        // A form that does not belong there, and a document without its framework.
        2 => {
            *input = text.replacen("level", "value", 1).into_bytes();
            return;
        }
        3 => {
            // Whatever stands there becomes the settings, which are no text.
            *input = text.replacen("framework", "settings", 1).into_bytes();
            return;
        }
        4 => {
            let of_another = chance.one_of(&VALID);
            let others: Vec<&str> = of_another.split('"').skip(1).step_by(2).collect();
            format!("\"{}\"", chance.one_of(&others))
        }
        _ => format!(
            "\"{}\"",
            chance.one_of(&words().copied().collect::<Vec<_>>())
        ),
    };
    *input = text.replacen(&format!("\"{from}\""), &to, 1).into_bytes();
}

#[test]
fn a_thousand_spoilt_inputs_are_each_answered_with_one_document() {
    let mut chance = Chance(2);
    let (mut rated, mut kinds) = (0, BTreeSet::new());
    for round in 0..1000 {
        let mut input = chance.one_of(&VALID).as_bytes().to_vec();
        for _ in 0..=chance.below(2) {
            if round % 2 == 0 {
                spoil(&mut chance, &mut input);
            } else {
                confuse(&mut chance, &mut input);
            }
        }
        match document(&input)
            .pointer("/error/kind")
            .map(Value::to_string)
        {
            Some(kind) => {
                kinds.insert(kind);
            }
            None => rated += 1,
        }
    }
    // Were all of them refused at the first glance, this would test little.
    assert!(rated > 20, "only {rated} of 1000 were rated");
    assert!(kinds.len() > 6, "only {kinds:?}");
}

#[test]
fn what_was_rated_is_rated_the_same_every_time() {
    for input in VALID {
        let first = run(&[], input.as_bytes());
        assert_eq!(first.status.code(), Some(0), "{input}");
        assert_eq!(run(&[], input.as_bytes()).stdout, first.stdout);
    }
}
