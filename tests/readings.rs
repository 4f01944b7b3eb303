//! The two readings of how five grades became one in 2015/16, on grades that were published.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use ccg_rating::assess::assess;
use ccg_rating::explore::under_each_choice;
use ccg_rating::framework::{Entries, Entry, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Level, Rating};

/// Rates a CCG of 2015/16 whose five components are known, in the order well-led, delegated
/// functions, finance, performance, planning: under the default reading and under the lowest.
fn both_readings(grades: [Rating; 5], directions: Option<Level>) -> [Option<Rating>; 2] {
    let framework = frameworks::by_id("ccg-assurance-2015-16").expect("it is in the registry");
    let codes = [
        "well-led",
        "delegated-functions",
        "finance",
        "performance",
        "planning",
    ];
    let mut entries = Entries::new(framework);
    for (code, grade) in codes.into_iter().zip(grades) {
        entries
            .set(code, Entry::Rating(grade))
            .expect("a component takes a rating");
    }
    if let Some(answer) = directions {
        entries
            .set("legal-directions", Entry::Level(answer))
            .expect("it takes yes and no");
    }
    let readings = ["published-pattern", "lowest-component"];
    let rated = readings.map(|reading| {
        let mut settings = Settings::new(framework);
        let taken = settings.set_from_text("reading", reading);
        taken.expect("the reading is there");
        assess(&entries, &settings).overall.single()
    });
    // What the page shows side by side is the same.
    let side_by_side = under_each_choice(&entries, &Settings::new(framework), 0);
    let ids = side_by_side.iter().map(|reading| reading.choice.id);
    assert_eq!(ids.collect::<Vec<_>>(), readings);
    let shown = side_by_side
        .iter()
        .map(|reading| reading.assessment.overall.single());
    assert_eq!(shown.collect::<Vec<_>>(), rated);
    let chosen: Vec<bool> = side_by_side
        .iter()
        .map(|reading| reading.is_chosen)
        .collect();
    assert_eq!(chosen, [true, false]);
    rated
}

#[test]
fn the_published_grades_of_2015_16_give_the_published_headlines() {
    let barnsley = [Good; 5];
    assert_eq!(both_readings(barnsley, None), [Some(Good), Some(Good)]);
    let cambridgeshire = [
        Inadequate,
        Good,
        Inadequate,
        RequiresImprovement,
        RequiresImprovement,
    ];
    assert_eq!(
        both_readings(cambridgeshire, None),
        [Some(Inadequate), Some(Inadequate)]
    );
    let fylde_and_wyre = [Outstanding, Good, Good, Good, Good];
    assert_eq!(
        both_readings(fylde_and_wyre, None),
        [Some(Outstanding), Some(Good)]
    );
    let greater_huddersfield = [Good, Good, RequiresImprovement, Good, RequiresImprovement];
    let requires = Some(RequiresImprovement);
    assert_eq!(
        both_readings(greater_huddersfield, None),
        [requires, requires]
    );
}

#[test]
fn the_two_readings_differ_for_telford_and_wrekin() {
    let telford = [Good, Good, Good, RequiresImprovement, Good];
    assert_eq!(
        both_readings(telford, None),
        [Some(Good), Some(RequiresImprovement)]
    );
}

#[test]
fn one_inadequate_grade_can_be_carried_under_the_pattern_and_not_under_the_lowest() {
    let one = [
        Outstanding,
        Outstanding,
        Outstanding,
        Outstanding,
        Inadequate,
    ];
    assert_eq!(
        both_readings(one, None),
        [Some(RequiresImprovement), Some(Inadequate)]
    );
}

#[test]
fn legal_directions_make_any_grades_inadequate_and_a_no_changes_nothing() {
    let grades = [Outstanding; 5];
    let yes = both_readings(grades, Some(Level::Yes));
    assert_eq!(yes, [Some(Inadequate), Some(Inadequate)]);
    let no = both_readings(grades, Some(Level::No));
    assert_eq!(no, [Some(Outstanding), Some(Outstanding)]);
    assert_eq!(no, both_readings(grades, None), "not entered counts as no");
}

#[test]
fn side_by_side_the_chosen_reading_is_marked_and_the_other_settings_stay_as_they_are() {
    let framework = frameworks::by_slug("2016-17").expect("it is in the registry");
    let mut settings = Settings::new(framework);
    for (id, text) in [("tie", "at-or-above"), ("missing", "middle")] {
        settings
            .set_from_text(id, text)
            .expect("the choice is there");
    }
    let tie = framework.setting_index("tie").expect("it is a setting");
    let side_by_side = under_each_choice(&Entries::new(framework), &settings, tie);
    let chosen: Vec<bool> = side_by_side
        .iter()
        .map(|reading| reading.is_chosen)
        .collect();
    assert_eq!(chosen, [false, true]);
    for reading in side_by_side {
        // Only with missing ones in the middle is the average of nothing known.
        assert!(
            reading.assessment.components[0].is_known(),
            "{}",
            reading.choice.id
        );
    }
}

#[test]
fn a_setting_that_is_a_number_has_no_readings_to_set_side_by_side() {
    let framework = frameworks::FIRST;
    let (entries, settings) = (Entries::new(framework), Settings::new(framework));
    assert!(under_each_choice(&entries, &settings, 1).is_empty());
    assert!(under_each_choice(&entries, &settings, 99).is_empty());
}
