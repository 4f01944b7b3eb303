//! How a rating stands under every combination of the settings whose truth is not known.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

#[path = "common/spoken.rs"]
mod spoken;

use ccg_rating::assess::assess;
use ccg_rating::explore::{Matter, Readings, readings, words};
use ccg_rating::framework::{
    Framework, NationalFigure, Part, Parts, SettingKind, SettingValue, Settings,
};
use ccg_rating::frameworks;
use ccg_rating::rating::{Decimal, Rating, RatingSet};
use spoken::{entered, grades, indicators};

fn read(framework: &'static Framework, words: &str) -> Readings {
    let (entries, settings) = entered(framework, words);
    readings(&entries, &settings)
}

/// For each setting that was varied, its name and in how many comparisons it made a difference.
fn differing(readings: &Readings) -> Vec<(&'static str, usize, usize)> {
    let settings = readings.framework.settings;
    let matters = readings.matters.iter();
    matters
        .map(|matter| (settings[matter.setting].id, matter.differ, matter.compared))
        .collect()
}

const TELFORD: &str = "well-led=good delegated-functions=good finance=good \
                       performance=requires-improvement planning=good";

#[test]
fn there_are_two_readings_of_2015_16_and_72_of_2016_17() {
    let found = read(grades(), TELFORD);
    assert_eq!((found.total, found.all.len()), (2, 2));
    assert_eq!(
        words::readings::result(&found),
        "Requires improvement in 1 of 2 readings. Good in 1."
    );
    assert_eq!(differing(&found), [("reading", 1, 1)]);
    assert_eq!(read(indicators(), "165a=green").total, 72);
}

#[test]
fn a_cut_off_of_the_readers_own_is_one_more_to_try() {
    assert_eq!(read(indicators(), "165a=green z=2.5").total, 96);
    assert_eq!(read(indicators(), "165a=green z=2").total, 72);
    // Where it stands now is among the readings, whatever it is.
    for words in ["z=2.5 tie=at-or-above", "z=3 missing=middle", ""] {
        let (entries, settings) = entered(indicators(), words);
        let found = readings(&entries, &settings);
        let now = found.all.iter().filter(|(tried, _)| *tried == settings);
        assert_eq!(now.count(), 1, "{words}");
    }
}

#[test]
fn every_combination_is_tried_once_and_its_result_is_that_of_the_engine() {
    let words = "165a=green 141a=amber 141b=red 122b=88.2%340 123a=48%400 101a=9.9%5000 123b=2";
    let (entries, settings) = entered(indicators(), words);
    let found = readings(&entries, &settings);
    for (place, (settings, overall)) in found.all.iter().enumerate() {
        assert_eq!(assess(&entries, settings).overall, *overall);
        let again = found.all.iter().skip(place + 1);
        assert!(again.into_iter().all(|(other, _)| other != settings));
    }
    let counted: usize = found.outcomes.iter().map(|(_, count)| count).sum();
    assert_eq!(counted, found.total);
    assert!(
        found
            .outcomes
            .is_sorted_by(|(_, one), (_, other)| one >= other)
    );
    assert!(found.outcomes.len() > 1, "{:?}", found.outcomes);
}

#[test]
fn whether_a_setting_matters_agrees_with_a_count_by_hand() {
    for words in [
        "165a=green 141b=red 122b=1",
        "165a=amber 141a=green 141b=red 122b=2 123a=2 123b=1",
        "165a=green-star 141b=red 122b=1",
        "165a=green 141b=amber 122b=88.2%340 123a=54%400 101a=9.9%5000",
        "",
    ] {
        let found = read(indicators(), words);
        for (place, id) in ["leadership-scale", "finance-rule", "z", "tie", "missing"]
            .iter()
            .enumerate()
        {
            // All else the same, as text.
            let others = |settings: &Settings| -> Vec<String> {
                let places = (0..5).filter(|other| *other != place);
                places.map(|other| settings.text(other)).collect()
            };
            let (mut differ, mut compared) = (0, 0);
            for (start, (one, result)) in found.all.iter().enumerate() {
                for (other, other_result) in &found.all[start + 1..] {
                    if others(one) == others(other) {
                        compared += 1;
                        differ += usize::from(result != other_result);
                    }
                }
            }
            assert_eq!(differing(&found)[place], (*id, differ, compared), "{words}");
        }
    }
}

#[test]
fn which_settings_matter_is_said_with_the_one_that_matters_most_first() {
    let found = read(indicators(), "165a=green-star 141a=amber 141b=red 122b=1");
    assert_eq!(
        words::readings::result(&found),
        "Good in 48 of 72 readings. Requires improvement in 24."
    );
    let told = words::readings::settings(&found);
    assert_eq!(
        told,
        [
            "‘A score exactly on a threshold’ matters. We took two readings that differ only in this, \
             in all 36 ways. Their results differ in 24.",
            "‘What counts for finance’ matters. We took two readings that differ only in this, in all \
             72 ways. Their results differ in 24.",
            "‘What leadership levels score’ makes no difference.",
            "‘How far from its reference an indicator must be to count as different’ makes no \
             difference.",
            "‘Indicators that are not known’ makes no difference.",
        ]
    );
}

#[test]
fn the_setting_that_matters_most_comes_first_although_it_was_compared_more_often() {
    let mut found = read(indicators(), "");
    // One in four of the first, three in four of the second.
    found.matters = [(0, 36, 9), (1, 72, 54)]
        .map(|(setting, compared, differ)| Matter {
            setting,
            values: 2,
            compared,
            differ,
        })
        .to_vec();
    let said = words::readings::settings(&found);
    let first = "‘What counts for finance’ matters. ";
    assert!(said[0].starts_with(first), "{said:?}");
}

#[test]
fn whole_numbers_are_kept_as_they_are_set_and_that_is_said() {
    let found = read(grades(), &format!("{TELFORD} performance-ri-max-missed=6"));
    assert_eq!(found.kept, [1, 2]);
    let told = words::readings::settings(&found);
    assert_eq!(
        told,
        [
            "‘How five grades become one’ always matters. Two readings that differ only in this never \
             have the same result.",
            "We kept ‘Standards that may be missed for performance to be good’ at 2 and tried no other.",
            "We kept ‘Standards that may be missed before performance is inadequate’ at 6 and tried no \
             other.",
        ]
    );
    for (settings, _) in &found.all {
        assert_eq!(settings.whole(2), Some(6));
    }
}

#[test]
fn figures_compared_with_those_of_other_ccgs_are_read_as_the_engine_reads_them() {
    let words = "165a=green 141b=amber 105d=560/1000 127b=640/100000@550 122b=81.2%340";
    let (mut entries, settings) = entered(indicators(), words);
    for (code, least, of) in [("105d", 600, 1_000), ("127b", 500, 100_000)] {
        let slot = entries.slot(code).expect("there is such an indicator");
        let figure = |ccg: i64| {
            let parts = Parts::default()
                .with(Part::Numerator, Decimal::new(least + 11 * ccg, 0))
                .with(Part::Denominator, Decimal::new(of, 0));
            NationalFigure::new(slot, &ccg.to_string(), &parts).expect("it is a figure")
        };
        let others = (0..12).map(figure).collect();
        entries
            .set_national(code, others)
            .expect("there are enough");
    }
    let found = readings(&entries, &settings);
    for (settings, overall) in &found.all {
        assert_eq!(assess(&entries, settings).overall, *overall);
    }
    assert!(found.outcomes.len() > 1, "{:?}", found.outcomes);
}

#[test]
fn what_is_not_known_stays_a_set_of_ratings() {
    let found = read(indicators(), "165a=red 141b=red");
    let inadequate = RatingSet::only(Rating::Inadequate);
    assert_eq!(found.outcomes, [(inadequate, 72)]);
    assert_eq!(
        words::readings::result(&found),
        "Inadequate in all 72 readings."
    );
    let found = read(indicators(), "165a=green 141b=red");
    let either = RatingSet::only(Rating::Good).with(Rating::RequiresImprovement);
    assert!(found.outcomes.iter().any(|(set, _)| *set == either));
}

#[test]
fn every_cut_off_to_be_tried_is_one_that_its_setting_takes_and_not_the_default() {
    for framework in frameworks::ALL {
        for (place, setting) in framework.settings.iter().enumerate() {
            if let SettingKind::Cutoff {
                default, others, ..
            } = setting.kind
            {
                assert!(!others.contains(&default) && !others.is_empty());
                for other in others {
                    let mut settings = Settings::new(framework);
                    assert!(settings.set(place, SettingValue::Cutoff(*other)));
                }
            }
        }
    }
}
