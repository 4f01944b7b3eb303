//! How long the questions about an assessment take. It measures and asserts nothing, for the eyes:
//! `cargo test --release --test explore_timing -- --ignored --nocapture`.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/enterable.rs"]
mod enterable;
#[path = "common/forms.rs"]
mod forms;

use std::hint::black_box;
use std::time::Instant;

use ccg_rating::assess::{Workings, assess};
use ccg_rating::explore::{Direction, changes, influence, turning_points};
use ccg_rating::framework::{Entries, Framework, Settings, Slot};
use ccg_rating::frameworks;
use ccg_rating::rating::Band;
use forms::{Chance, form, settings};

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

fn quickest_first(mut each: Vec<f64>) -> Vec<f64> {
    each.sort_by(f64::total_cmp);
    each
}

/// The median of many runs of the same work, done so many times in each.
fn again(name: &str, times: u32, work: &mut dyn FnMut()) {
    let once = |_| {
        let start = Instant::now();
        for _ in 0..times {
            work();
        }
        start.elapsed().as_secs_f64() * 1e6 / f64::from(times)
    };
    let each = quickest_first((0..31).map(once).collect());
    println!("{name}: median {:.3} µs", each[15]);
}

/// The median and the longest over many full forms, a good half of them with figures.
fn forms_of(framework: &'static Framework, name: &str, work: &dyn Fn(&Entries, &Settings)) {
    let once = |seed| {
        let mut chance = Chance(seed);
        let entries = form(framework, &mut chance, 100);
        let settings = settings(framework, &mut chance);
        let start = Instant::now();
        work(&entries, &settings);
        start.elapsed().as_secs_f64() * 1e6
    };
    let each = quickest_first((0..1001).map(once).collect());
    let (median, longest) = (each[500], each[1000]);
    let year = framework.year;
    println!("{year}, {name}: median {median:.0} µs, longest {longest:.0} µs");
}

#[test]
#[ignore = "it measures, and is for the eyes"]
fn an_answer_of_workings() {
    let framework = iaf();
    let mut entries = Entries::new(framework);
    let slots = framework.slots();
    for (place, slot) in slots.iter().enumerate() {
        let choices = slot.choices();
        let entry = choices[(place * 7 + place / 3) % choices.len()];
        entries.set_at(*slot, entry).expect("its own choice");
    }
    let settings = Settings::new(framework);
    again("assess", 1000, &mut || {
        black_box(assess(&entries, &settings));
    });
    again("Workings::new", 1000, &mut || {
        black_box(Workings::new(&entries, &settings));
    });
    let mut workings = Workings::new(&entries, &settings);
    again("possible, nothing changed", 1000, &mut || {
        black_box(workings.possible());
    });
    for code in ["122b", "141b"] {
        let slot = entries.slot(code).expect("it is there");
        let (mut band, mut other) = (Band::Worse, Band::Better);
        again(&format!("set_band of {code}, possible"), 1000, &mut || {
            std::mem::swap(&mut band, &mut other);
            assert!(workings.set_band(slot, band));
            black_box(workings.possible());
        });
    }
    let banded = slots.into_iter().filter(|slot| !slot.bands().is_empty());
    let banded: Vec<Slot> = banded.collect();
    let mut chance = Chance(1);
    again("a draw of every indicator, possible", 100, &mut || {
        for slot in &banded {
            workings.set_band(*slot, chance.one_of(&Band::ALL));
        }
        black_box(workings.possible());
    });
}

#[test]
#[ignore = "it measures, and is for the eyes"]
fn what_would_change_a_rating() {
    for framework in frameworks::ALL {
        for direction in [Direction::Better, Direction::Worse] {
            forms_of(
                framework,
                &format!("{direction:?}"),
                &|entries, settings| {
                    black_box(changes(entries, settings, direction));
                },
            );
        }
    }
}

#[test]
#[ignore = "it measures, and is for the eyes"]
fn where_bands_turn_and_which_entries_decide() {
    for framework in frameworks::ALL {
        forms_of(framework, "turning points", &|entries, settings| {
            black_box(turning_points(entries, settings));
        });
        forms_of(framework, "influence", &|entries, settings| {
            black_box(influence(entries, settings));
        });
    }
}
