//! Twelve thousand inputs, the same on every run, with what the engine makes of them natively; and
//! hundreds of explanations, which rest on floating point where they draw and where they look for
//! turning points. They are written to files, and the package for JavaScript is asked for the same
//! outputs, byte for byte, in Node and in three browsers (`tests/npm/`, `tests/browser/other-browsers/`).
//! Here it is only seen that they are worth asking. In Node they are the first of a hundred thousand.

#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot write the file fails the test, as it should"
)]

#[path = "common/chance.rs"]
mod chance;
#[path = "common/inputs.rs"]
mod inputs;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ccg_rating::exchange::explain::Part;
use ccg_rating::exchange::json::{Value, asked, explain, rate};
use ccg_rating::frameworks;
use chance::Chance;
use inputs::{close_call, input, odd_key, odd_value};

const INPUTS: usize = 12_000;
// So many that of each framework there is one of every kind.
const EXPLANATIONS: usize = 2_000;

/// What stands first in a document of the contract: the kind of an error, or that it was rated.
fn outcome(output: &str) -> &str {
    let kind = output.strip_prefix("{\"error\":{\"kind\":\"");
    kind.and_then(|rest| rest.split('"').next())
        .unwrap_or("rated")
}

/// Two lines: what is asked, and what is to be answered.
fn write_down(lines: &mut String, pair: [String; 2]) {
    for line in pair {
        assert!(!line.contains('\n'), "{line}");
        lines.push_str(&line);
        lines.push('\n');
    }
}

fn leave(name: &str, lines: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::write(folder.join(name), lines).expect("the folder is there");
}

#[test]
fn twelve_thousand_inputs_of_every_sort_are_written_down_for_the_package_to_rate() {
    let mut chance = Chance(20_160_721);
    let mut lines = String::new();
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    let mut by_framework = [0; frameworks::ALL.len()];
    for _ in 0..INPUTS {
        let input = input(&mut chance);
        let (Ok(output) | Err(output)) = rate(input.as_bytes());
        *outcomes.entry(outcome(&output).to_owned()).or_default() += 1;
        for (count, framework) in by_framework.iter_mut().zip(frameworks::ALL) {
            *count +=
                usize::from(output.starts_with(&format!("{{\"framework\":\"{}\"", framework.id)));
        }
        write_down(&mut lines, [input, output]);
    }
    leave("same-bytes.txt", &lines);

    let count = |kind: &str| outcomes.get(kind).copied().unwrap_or_default();
    assert!(count("rated") > INPUTS / 2, "{outcomes:?}");
    assert!(
        // Two in five of its share of the inputs; the others are refused, most before that is known.
        by_framework
            .iter()
            .all(|count| *count > INPUTS * 2 / 5 / frameworks::ALL.len()),
        "{by_framework:?}"
    );
    for kind in [
        "missing-part",
        "out-of-range",
        "unknown-framework",
        "unknown-indicator",
        "unknown-key",
        "unknown-level",
        "wrong-entry",
    ] {
        assert!(count(kind) > 10, "{kind}: {outcomes:?}");
    }
    assert_eq!(count("not-json"), 0, "{outcomes:?}");
    for part in [
        "\"adjusted\":true",
        "\"reference\":0.00001,",
        "\"reference\":1e-7,",
        "\"reference\":66.7,\"basis\":\"value entered\"",
        "\"derived\":true",
        "counts, good. The figures alone would make it inadequate.",
        "so this grade is provisional.",
        "a percentage must lie between 0 and 100, got ",
        "a percentage must lie between -100 and 100, got ",
        "a number must be above 0, got ",
        "a count must be a whole number, 0 or more, got ",
        "expected a value and nothing else, got ",
    ] {
        assert!(lines.contains(part), "{part}");
    }
}

/// What is asked for, as a JSON document on one line.
fn options(chance: &mut Chance) -> String {
    if chance.once_in(100) {
        return odd_value(chance);
    }
    let mut pairs = Vec::new();
    if !chance.once_in(3) {
        pairs.push(format!("\"seed\":{}", chance.below(1 << 32)));
    }
    if !chance.once_in(10) {
        pairs.push(format!("\"draws\":{}", 1 + chance.below(3_000)));
    }
    if !chance.once_in(3) {
        let parts = Part::ALL.map(|part| format!("{:?}", part.id())).into_iter();
        let parts: Vec<String> = parts.filter(|_| !chance.once_in(3)).collect();
        pairs.push(format!("\"parts\":[{}]", parts.join(",")));
    }
    if chance.once_in(25) {
        let key = chance.one_of(&["seed", "draws", "parts"]);
        pairs.retain(|pair| !pair.starts_with(&format!("\"{key}")));
        pairs.push(format!("\"{key}\":{}", odd_value(chance)));
    }
    if chance.once_in(80) {
        pairs.push(format!("\"{}\":{}", odd_key(chance), odd_value(chance)));
    }
    format!("{{{}}}", pairs.join(","))
}

#[test]
fn hundreds_of_explanations_are_written_down_for_the_package_to_give() {
    let mut chance = Chance(20_170_330);
    let mut lines = String::new();
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    let (mut drawn, mut unsure) = (0, 0);
    for _ in 0..EXPLANATIONS {
        let input = if chance.once_in(3) {
            input(&mut chance)
        } else {
            close_call(&mut chance)
        };
        let options = options(&mut chance);
        let value = Value::from_json(options.as_bytes()).expect("it is JSON");
        let output = match asked(&value) {
            Ok(asked) => explain(input.as_bytes(), &asked),
            Err(error) => Err(error.to_json()),
        };
        let (Ok(output) | Err(output)) = output;
        *outcomes.entry(outcome(&output).to_owned()).or_default() += 1;
        drawn += usize::from(output.contains("\"varied\":[\""));
        unsure += usize::from(output.contains("\"standard_error\":0."));
        let call = format!("{{\"input\":{input},\"options\":{options}}}");
        write_down(&mut lines, [call, output]);
    }
    leave("same-explanations.txt", &lines);

    let count = |kind: &str| outcomes.get(kind).copied().unwrap_or_default();
    assert!(count("rated") > EXPLANATIONS / 2, "{outcomes:?}");
    assert!(count("wrong-entry") > 10, "{outcomes:?}");
    // A fifth of those of frameworks that have indicators.
    let all = frameworks::ALL.len();
    let with_figures = frameworks::ALL
        .iter()
        .filter(|of| !of.indicators.is_empty());
    let least = EXPLANATIONS * with_figures.count() / all / 5;
    assert!(drawn > least, "{drawn} have figures to draw");
    assert!(unsure > least / 4, "{unsure} have more than one outcome");
    for part in Part::ALL {
        let with = format!("\"{}\":{{\"", part.id());
        let count = lines.matches(&with).count();
        assert!(count > EXPLANATIONS / 4, "{count} with {with}");
    }
    for part in [
        "\"better\":{",
        "\"better\":null",
        "\"any\":2,",
        "\"turning_points\":[{",
        "\"part\":\"numerator\"",
        "\"spread_held\":[\"",
        "\"flips\":[{",
    ] {
        assert!(lines.contains(part), "{part}");
    }
}
