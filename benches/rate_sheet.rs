//! How long it takes to rate every CCG of England from a sheet: 209 CCGs with sixty indicators each,
//! from the text of a CSV file to their ratings. The aim is under 5 ms.
//!
//! `cargo bench --bench rate_sheet`; the sheets are left in `target/tmp/bench/` for the same
//! measurement in a browser (`make bench`).

#![expect(
    clippy::panic,
    reason = "what cannot be set up cannot be measured, and should say so"
)]

use std::hint::black_box;
use std::time::Duration;

use ccg_rating::exchange::sheet::{self, RatedCcg};
use ccg_rating::framework::Settings;
use ccg_rating::frameworks;
use criterion::Criterion;

mod common;
#[path = "common/left.rs"]
mod left;
#[path = "common/read.rs"]
mod read;

use left::leave;
use read::read;

/// As many CCGs as fill 100,000 rows.
const MANY: usize = 100_000 / 60;

/// How many CCGs of one indicator have a reference of their own; it should take less than a second.
const OWN: usize = 5_000;

fn rate(csv: &str, settings: &Settings, adjust: bool) -> Vec<RatedCcg> {
    read(csv, settings.framework()).rate(settings, adjust)
}

fn rate_sheet(criterion: &mut Criterion) {
    let Some(framework) = frameworks::by_slug("2016-17") else {
        panic!("2016/17 is in the registry");
    };
    let settings = Settings::new(framework);
    let wide = common::wide(framework, common::CCGS);
    let long = common::long(framework, common::CCGS);
    leave("wide.csv", &wide);
    leave("long.csv", &long);

    let mut group = criterion.benchmark_group("209 CCGs");
    for (name, csv, adjust) in [
        ("wide", &wide, false),
        ("long", &long, false),
        ("long, adjusted", &long, true),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| rate(black_box(csv), &settings, adjust));
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("209 CCGs, in parts");
    for (name, csv) in [("read wide", &wide), ("read long", &long)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| read(black_box(csv), framework));
        });
    }
    let (wide, long) = (read(&wide, framework), read(&long, framework));
    for (name, sheet, adjust) in [
        ("rate wide", &wide, false),
        ("rate long", &long, false),
        ("rate long, adjusted", &long, true),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(sheet).rate(&settings, adjust));
        });
    }
    let rated = long.rate(&settings, true);
    group.bench_function("write CSV", |bencher| {
        bencher.iter(|| sheet::to_csv(framework, black_box(&rated)));
    });
    group.finish();

    let many = common::long(framework, MANY);
    let mut group = criterion.benchmark_group("100,000 rows");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(3))
        .bench_function("long, adjusted", |bencher| {
            bencher.iter(|| rate(black_box(&many), &settings, true));
        });
    // A reference for each CCG: the spread of all is measured around each of them.
    let own = common::own_references(OWN);
    group.bench_function("5,000 references of their own, adjusted", |bencher| {
        bencher.iter(|| rate(black_box(&own), &settings, true));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3))
        .sample_size(30)
        .configure_from_args();
    rate_sheet(&mut criterion);
    criterion.final_summary();
}
