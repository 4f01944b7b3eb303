//! How long it takes to rate every CCG of England with everything entered, for a comparison with others:
//! 209 CCGs, sixty indicators each, the whole rule of 2016/17 from figures to ratings.
//!
//! `cargo bench --bench side_by_side`; the CCGs, and what comes out for them, are left in
//! `target/tmp/bench/` for the same work by others (`make bench`).

#![expect(
    clippy::panic,
    reason = "what cannot be set up cannot be measured, and should say so"
)]

use std::hint::black_box;
use std::time::Duration;

use ccg_rating::assess::{Assessment, assess};
use ccg_rating::exchange::sheet::RatedCcg;
use ccg_rating::framework::Settings;
use ccg_rating::frameworks;
use criterion::Criterion;

#[path = "common/left.rs"]
mod left;
#[path = "common/national.rs"]
mod national;
#[path = "common/read.rs"]
mod read;

use left::leave;
use national::{CCGS, National};
use read::read;

/// A z value no farther than this from the cut-off may come out on either side in floating point.
const NEAR: f64 = 1e-9;

/// What came out for one CCG: its rating, its exact score, whether that lies exactly on a threshold, and
/// how many of its figures lie on the cut-off.
fn result(ccg: &RatedCcg, settings: &Settings) -> String {
    let Assessment {
        overall,
        score,
        indicators,
        ..
    } = &ccg.assessment;
    let (Some(rating), Some(score)) = (
        overall.single(),
        score.and_then(ccg_rating::assess::ScoreRange::settled),
    ) else {
        panic!(
            "{}: everything is entered, so the rating is settled",
            ccg.id
        );
    };
    let mut thresholds = settings.framework().thresholds(settings);
    let on_threshold = thresholds.any(|threshold| threshold.score == score);
    let cut_off = settings.cut_off();
    let compared = indicators.iter().filter_map(|one| one.comparison);
    let on_cut_off = compared.filter(|compared| (compared.z.abs() - cut_off).abs() < NEAR);
    format!(
        r#"{{"id":{:?},"rating":{:?},"score":"{score}","on_threshold":{on_threshold},"on_cut_off":{}}}"#,
        ccg.id,
        rating.id(),
        on_cut_off.count()
    )
}

fn side_by_side(criterion: &mut Criterion) {
    let Some(framework) = frameworks::by_slug("2016-17") else {
        panic!("2016/17 is in the registry");
    };
    let settings = Settings::new(framework);
    let national = National::of(framework);
    let sheet = read(&national.csv, framework);
    assert_eq!(sheet.ccgs.len(), CCGS, "every CCG is read");
    let rated = sheet.rate(&settings, false);
    let results: Vec<String> = rated.iter().map(|ccg| result(ccg, &settings)).collect();
    leave("national.csv", &national.csv);
    leave("national.json", &national.json);
    leave(
        "national.results.json",
        &format!("[{}]", results.join(",\n")),
    );

    let mut group = criterion.benchmark_group("side by side");
    group.bench_function("from entries", |bencher| {
        bencher.iter(|| {
            let ccgs = black_box(&sheet.ccgs).iter();
            ccgs.map(|ccg| assess(&ccg.entries, &settings).overall)
                .collect::<Vec<_>>()
        });
    });
    group.bench_function("from text", |bencher| {
        bencher.iter(|| read(black_box(&national.csv), framework).rate(&settings, false));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3))
        .sample_size(30)
        .configure_from_args();
    side_by_side(&mut criterion);
    criterion.final_summary();
}
