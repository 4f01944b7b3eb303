//! How long it takes to explain one rating: why, how it stands under all readings, how sure it is as
//! far as chance goes, what each indicator makes of it, and what would change it. The aims in Chromium
//! are 100 ms for ten thousand draws and 20 ms for each of the others.
//!
//! `cargo bench --bench explain`; the CCG, and what comes out for it, is left in `target/tmp/bench/` for
//! the same work by others (`make bench`).

#![expect(
    clippy::panic,
    reason = "what cannot be set up cannot be measured, and should say so"
)]

use std::hint::black_box;

use ccg_rating::assess::{Workings, assess};
use ccg_rating::explore::{
    DRAWS, Direction, Readings, SEED, changes, influence, readings, sample, turning_points, why,
};
use ccg_rating::framework::Settings;
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Rating, RatingSet};
use criterion::Criterion;

#[path = "common/left.rs"]
mod left;
#[path = "common/whole.rs"]
mod whole;

use left::leave;
use whole::Ccg;

/// The ratings of a set as JSON, worst first.
fn set(ratings: RatingSet) -> String {
    let ids: Vec<String> = ratings
        .iter()
        .map(|rating| format!("{:?}", rating.id()))
        .collect();
    format!("[{}]", ids.join(","))
}

/// What comes out for the CCG, for the others to be compared with.
fn results(ccg: &Ccg, settings: &Settings, found: &Readings) -> String {
    let all: Vec<String> = found.all.iter().map(|(_, overall)| set(*overall)).collect();
    let draws = sample(&ccg.entries, settings, SEED, DRAWS);
    let chances = Rating::ALL.map(|rating| {
        let chance = draws.chance(RatingSet::only(rating));
        format!("{:?}:{chance}", rating.id())
    });
    let influence = influence(&ccg.entries, settings);
    let flips: Vec<String> = influence
        .flips
        .iter()
        .map(|(slot, without)| format!("{:?}:{}", slot.code(), set(*without)))
        .collect();
    let sizes = [Direction::Better, Direction::Worse].map(|direction| {
        let found = changes(&ccg.entries, settings, direction);
        let sizes: Vec<String> = found
            .iter()
            .flat_map(|changes| &changes.sets)
            .map(|set| set.size().to_string())
            .collect();
        format!("[{}]", sizes.join(","))
    });
    format!(
        r#"{{"readings":[{}],"draws":{DRAWS},"chances":{{{}}},"influence":{{"now":{},"flips":{{{}}}}},"changes":[{}]}}"#,
        all.join(","),
        chances.join(","),
        set(influence.now),
        flips.join(","),
        sizes.join(",")
    )
}

fn explain(criterion: &mut Criterion) {
    let Some(framework) = frameworks::by_slug("2016-17") else {
        panic!("2016/17 is in the registry");
    };
    let ccg = Ccg::whole(framework);
    let entries = &ccg.entries;
    let settings = Settings::new(framework);
    let found = readings(entries, &settings);
    leave("explain.json", &ccg.to_json());
    leave("explain.results.json", &results(&ccg, &settings, &found));

    let mut group = criterion.benchmark_group("explain");
    group.bench_function("assess", |bencher| {
        bencher.iter(|| assess(black_box(entries), &settings));
    });
    group.bench_function("workings", |bencher| {
        bencher.iter(|| Workings::new(black_box(entries), &settings));
    });
    // What each answer to "what if" costs, of which the questions ask thousands.
    let mut workings = Workings::new(entries, &settings);
    for code in ["122b", "141b"] {
        let Some(slot) = framework.slot(code) else {
            panic!("{code} is an indicator");
        };
        let (mut band, mut other) = (Band::Worse, Band::Better);
        group.bench_function(format!("what if {code}"), |bencher| {
            bencher.iter(|| {
                std::mem::swap(&mut band, &mut other);
                workings.set_band(slot, band);
                workings.possible()
            });
        });
    }
    group.bench_function("why", |bencher| {
        bencher.iter(|| why(black_box(entries), &settings));
    });
    group.bench_function("readings", |bencher| {
        bencher.iter(|| readings(black_box(entries), &settings));
    });
    group.bench_function("draws", |bencher| {
        bencher.iter(|| sample(black_box(entries), &settings, SEED, DRAWS));
    });
    group.bench_function("influence", |bencher| {
        bencher.iter(|| influence(black_box(entries), &settings));
    });
    for (name, direction) in [("better", Direction::Better), ("worse", Direction::Worse)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| changes(black_box(entries), &settings, direction));
        });
    }
    group.bench_function("turning points", |bencher| {
        bencher.iter(|| turning_points(black_box(entries), &settings));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().sample_size(30).configure_from_args();
    explain(&mut criterion);
    criterion.final_summary();
}
