//! Workings answer "what if" as the whole assessment does, however often an entry was changed.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/enterable.rs"]
mod enterable;
#[path = "common/forms.rs"]
mod forms;
#[path = "common/repeatable.rs"]
mod repeatable;

use ccg_rating::assess::{Workings, assess};
use ccg_rating::framework::{Entries, Entry, Framework, NationalFigure, Part, Parts, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal, Level, Rating};
use forms::{Chance, entry, form, settings};
use proptest::prelude::*;
use repeatable::config;

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn whatever_was_changed_they_say_what_the_assessment_says(seed in any::<u64>()) {
        for framework in frameworks::ALL {
            let mut chance = Chance(seed);
            let share = chance.one_of(&[5, 50, 90, 100]);
            let entries = form(framework, &mut chance, share);
            let settings = settings(framework, &mut chance);
            let mut workings = Workings::new(&entries, &settings);
            prop_assert_eq!(workings.possible(), assess(&entries, &settings).overall);
            prop_assert_eq!(workings.entries(), &entries);
            prop_assert_eq!(workings.settings(), &settings);
            let mut expected = entries;
            for _ in 0..12 {
                let slot = chance.one_of(&framework.slots());
                match chance.below(4) {
                    0 => {
                        expected.clear(slot.code());
                        prop_assert_eq!(workings.set(slot, None), Ok(()));
                    }
                    1 => {
                        let band = chance.one_of(&Band::ALL);
                        let is_taken = expected.set_at(slot, Entry::Band(band)).is_ok();
                        prop_assert_eq!(workings.set_band(slot, band), is_taken);
                    }
                    _ => {
                        let entry = entry(slot, &mut chance);
                        if expected.set_at(slot, entry).is_ok() {
                            prop_assert_eq!(workings.set(slot, Some(entry)), Ok(()));
                        }
                    }
                }
                prop_assert_eq!(workings.entries(), &expected);
                if chance.once_in(2) {
                    prop_assert_eq!(workings.possible(), assess(&expected, &settings).overall);
                }
            }
            prop_assert_eq!(workings.possible(), assess(&expected, &settings).overall);
        }
    }
}

#[test]
fn other_settings_count_for_what_is_entered_already() {
    let mut entries = Entries::new(iaf());
    for (code, level) in [("165a", Level::Amber), ("141b", Level::Amber)] {
        entries.set(code, Entry::Level(level)).expect("a level");
    }
    let similar = entries.set("122b", Entry::Band(Band::Similar));
    similar.expect("a band");
    let usual = Settings::new(iaf());
    let mut other = usual.clone();
    for (setting, choice) in [("leadership-scale", "halves"), ("tie", "at-or-above")] {
        let taken = other.set_from_text(setting, choice);
        taken.expect("it is a setting");
    }
    // Amber leadership counts 2/3 and the score is 11/12; or it counts 1 and the score is just 1.
    let mut workings = Workings::new(&entries, &usual);
    let mut rated = |settings| {
        workings.set_settings(settings);
        workings.possible().single()
    };
    assert_eq!(rated(&other), Some(Rating::Good));
    assert_eq!(rated(&usual), Some(Rating::RequiresImprovement));
}

#[test]
fn what_the_settings_do_not_ask_for_has_no_weight() {
    let mut entries = Entries::new(iaf());
    for code in ["141a", "141b"] {
        let green = Entry::Level(Level::Green);
        entries.set(code, green).expect("a level");
    }
    let weighs = |finance: &str| {
        let mut settings = Settings::new(iaf());
        let taken = settings.set_from_text("finance-rule", finance);
        taken.expect("it is a rule");
        let workings = Workings::new(&entries, &settings);
        ["141a", "141b"].map(|code| workings.has_weight(entries.slot(code).expect("it is there")))
    };
    assert_eq!(weighs("in-year"), [false, true]);
    assert_eq!(weighs("mean"), [true, true]);
}

#[test]
fn a_band_counts_whatever_the_figure_said() {
    let mut entries = Entries::new(iaf());
    for (code, level) in [("165a", Level::Green), ("141b", Level::Amber)] {
        entries.set(code, Entry::Level(level)).expect("a level");
    }
    // 95 of 100 against 50%: clearly better.
    let parts = [
        (Part::Numerator, 95),
        (Part::Denominator, 100),
        (Part::Reference, 50),
    ];
    let parts = parts
        .into_iter()
        .fold(Parts::default(), |parts, (part, number)| {
            parts.with(part, Decimal::new(number, 0))
        });
    entries.set_figure("103b", &parts).expect("a figure");
    let mut workings = Workings::new(&entries, &Settings::new(iaf()));
    assert_eq!(workings.possible().single(), Some(Rating::Outstanding));
    let slot = entries.slot("103b").expect("it is there");
    assert!(workings.set_band(slot, Band::Worse));
    assert_eq!(
        workings.possible().single(),
        Some(Rating::RequiresImprovement)
    );
    assert_eq!(
        workings.entries().get("103b"),
        Some(Entry::Band(Band::Worse))
    );
}

#[test]
fn figures_among_many_are_measured_around_each_reference() {
    let mut entries = Entries::new(iaf());
    for (code, level) in [("165a", Level::Green), ("141b", Level::Amber)] {
        entries.set(code, Entry::Level(level)).expect("a level");
    }
    let slot = entries.slot("103b").expect("it is there");
    let share = |percent: i64| {
        Parts::default()
            .with(Part::Value, Decimal::new(percent, 0))
            .with(Part::Denominator, Decimal::new(500, 0))
    };
    let many = (0..10_i64).map(|ccg| {
        let parts = share(45 + ccg);
        NationalFigure::new(slot, &ccg.to_string(), &parts).expect("it can be")
    });
    entries
        .set_national("103b", many.collect())
        .expect("enough");
    let settings = Settings::new(iaf());
    let mut workings = Workings::new(&entries, &settings);
    let mut seen = Vec::new();
    // Around 50 they differ by chance alone; far from there they all lie to one side.
    for (value, reference) in [(56, 50), (56, 20), (56, 50), (30, 20), (56, 51), (30, 24)] {
        let parts = share(value).with(Part::Reference, Decimal::new(reference, 0));
        entries.set_figure_at(slot, &parts).expect("a figure");
        assert_eq!(workings.set(slot, entries.at(slot)), Ok(()));
        let possible = workings.possible();
        assert_eq!(
            possible,
            assess(&entries, &settings).overall,
            "{value}, {reference}"
        );
        seen.push(possible.single());
    }
    seen.dedup();
    assert!(seen.len() > 2, "{seen:?}");
}

#[test]
fn a_band_without_a_level_and_a_slot_without_bands_are_left_as_they_are() {
    let entries = Entries::new(iaf());
    let mut workings = Workings::new(&entries, &Settings::new(iaf()));
    // No is 0 and yes is 2; leadership has levels that are no bands.
    for (code, band) in [("143a", Band::Similar), ("165a", Band::Better)] {
        let slot = entries.slot(code).expect("it is there");
        assert!(!workings.set_band(slot, band), "{code}");
    }
    let slot = entries.slot("143a").expect("it is there");
    assert!(workings.set_band(slot, Band::Better));
    assert_eq!(
        workings.entries().get("143a"),
        Some(Entry::Level(Level::Yes))
    );
    let refused = workings.set(slot, Some(Entry::Band(Band::Similar)));
    assert!(refused.is_err());
    assert_eq!(
        workings.entries().get("143a"),
        Some(Entry::Level(Level::Yes))
    );
}

#[test]
fn a_figure_that_waits_for_the_figures_of_many_can_be_put_back() {
    let mut entries = Entries::new(iaf());
    let slot = entries.slot("103b").expect("it is there");
    let parts = Parts::default()
        .with(Part::Value, Decimal::new(5, 0))
        .with(Part::Denominator, Decimal::new(500, 0));
    entries
        .set_figure_among(slot, &parts, true)
        .expect("others will do");
    let figure = entries.at(slot);
    let mut workings = Workings::new(&entries, &Settings::new(iaf()));
    assert_eq!(workings.set(slot, None), Ok(()));
    assert_eq!(workings.set(slot, figure), Ok(()));
    assert_eq!(workings.entries(), &entries);
}
