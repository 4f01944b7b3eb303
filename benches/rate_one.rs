//! How long it takes to rate one CCG: the answer to every change that a reader makes on the page.
//! The aim is under 20 µs with all sixty indicators entered.
//!
//! `cargo bench --bench rate_one`

use std::hint::black_box;

use ccg_rating::assess::assess;
use ccg_rating::exchange::json;
use ccg_rating::framework::{Entries, Framework, Settings};
use ccg_rating::frameworks;
use criterion::Criterion;

/// Everything entered that can be chosen, each slot at a choice of its own, so that no two neighbours
/// are alike.
fn full(framework: &'static Framework) -> Entries {
    let mut entries = Entries::new(framework);
    for (place, slot) in framework.slots().into_iter().enumerate() {
        let choices = slot.choices();
        if let Some(entry) = choices.get((place * 7 + place / 3) % choices.len().max(1)) {
            let taken = entries.set(slot.code(), *entry);
            assert!(taken.is_ok(), "{} takes its own choices", slot.code());
        }
    }
    entries
}

/// The same as a JSON document.
fn as_json(entries: &Entries) -> String {
    let pairs: Vec<String> = entries
        .known()
        .map(|(slot, entry)| {
            let id = entry.id();
            // A band is a number in JSON; levels and ratings are words.
            let (form, value) = match entry.form() {
                "a band" => ("band", id.to_owned()),
                "a level" => ("level", format!("\"{id}\"")),
                _ => ("rating", format!("\"{id}\"")),
            };
            format!(r#""{}":{{"{form}":{value}}}"#, slot.code())
        })
        .collect();
    let id = entries.framework().id;
    format!(
        r#"{{"framework":"{id}","entries":{{{}}}}}"#,
        pairs.join(",")
    )
}

fn rate_one(criterion: &mut Criterion) {
    for framework in frameworks::ALL {
        let settings = Settings::new(framework);
        let mut group = criterion.benchmark_group(framework.label);
        let empty = Entries::new(framework);
        group.bench_function("nothing entered", |bencher| {
            bencher.iter(|| assess(black_box(&empty), black_box(&settings)));
        });
        let full = full(framework);
        group.bench_function("everything entered", |bencher| {
            bencher.iter(|| assess(black_box(&full), black_box(&settings)));
        });
        let document = as_json(&full);
        let rated = json::rate(document.as_bytes());
        assert!(rated.is_ok(), "{rated:?}");
        group.bench_function("everything entered, from JSON to JSON", |bencher| {
            bencher.iter(|| json::rate(black_box(document.as_bytes())));
        });
        group.finish();
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    rate_one(&mut criterion);
    criterion.final_summary();
}
