//! What is shown beside the rating of 2016/17: where the thresholds lie, and how the indicators of
//! each domain, area and clinical priority area did. These have no rating, so none is derived.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use ccg_rating::assess::{Assessment, GroupSummary, assess};
use ccg_rating::framework::{Entries, Entry, Framework, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Level, Rating, Score};

fn iaf() -> &'static Framework {
    frameworks::by_slug("2016-17").expect("it is in the registry")
}

/// Rates a CCG of 2016/17 with these entries.
fn rated(entries: &[(&str, Entry)]) -> Assessment {
    let mut known = Entries::new(iaf());
    for (code, entry) in entries {
        known.set(code, *entry).expect("the code takes this entry");
    }
    assess(&known, &Settings::new(iaf()))
}

fn band(code: &str, band: Band) -> (&str, Entry) {
    (code, Entry::Band(band))
}

fn of<'a>(groups: &'a [GroupSummary], name: &str) -> &'a GroupSummary {
    let found = groups.iter().find(|group| group.name == name);
    found.expect("there is such a group")
}

#[test]
fn groups_are_counted_in_the_order_of_the_framework() {
    let nothing = rated(&[]);
    let sizes = |groups: &[GroupSummary]| -> Vec<(&str, usize)> {
        groups
            .iter()
            .map(|group| (group.name, group.total))
            .collect()
    };
    assert_eq!(
        sizes(&nothing.domains()),
        [
            ("Better health", 14),
            ("Better care", 32),
            ("Sustainability", 8),
            ("Leadership", 6)
        ]
    );
    assert_eq!(
        sizes(&nothing.priority_areas()),
        [
            ("maternity", 4),
            ("diabetes", 2),
            ("cancer", 4),
            ("mental health", 5),
            ("learning disability", 2),
            ("dementia", 2)
        ]
    );
    assert_eq!(nothing.areas().len(), 29);
    assert_eq!(
        nothing.areas().iter().map(|area| area.total).sum::<usize>(),
        60
    );
    for group in nothing.domains().iter().chain(&nothing.areas()) {
        assert_eq!(
            (group.entered, group.mean_band()),
            (0, None),
            "{}",
            group.name
        );
    }
}

#[test]
fn a_group_says_how_many_were_worse_similar_and_better() {
    let assessment = rated(&[
        band("122a", Band::Better),
        band("122b", Band::Worse),
        band("122d", Band::Better),
        band("126a", Band::Similar),
        band("101a", Band::Better),
    ]);
    let counts = |group: &GroupSummary| (group.entered, group.worse, group.similar, group.better);
    assert_eq!(
        counts(of(&assessment.priority_areas(), "cancer")),
        (3, 1, 0, 2)
    );
    assert_eq!(
        counts(of(&assessment.priority_areas(), "maternity")),
        (1, 0, 0, 1)
    );
    assert_eq!(counts(of(&assessment.areas(), "Cancer")), (3, 1, 0, 2));
    assert_eq!(counts(of(&assessment.areas(), "Smoking")), (1, 0, 0, 1));
    assert_eq!(
        counts(of(&assessment.domains(), "Better care")),
        (4, 1, 1, 2)
    );
    let mean = |group: &GroupSummary| group.mean_band();
    assert_eq!(
        mean(of(&assessment.areas(), "Cancer")),
        Some(Score::ratio(4, 3))
    );
    assert_eq!(
        mean(of(&assessment.domains(), "Better care")),
        Some(Score::ratio(5, 4))
    );
    assert_eq!(
        mean(of(&assessment.areas(), "Maternity")),
        None,
        "none of it is entered"
    );
}

#[test]
fn judgements_on_a_scale_of_bands_count_as_bands_and_leadership_as_none() {
    let assessment = rated(&[
        ("162a", Entry::Level(Level::PartlyCompliant)),
        ("165a", Entry::Level(Level::GreenStar)),
        ("143a", Entry::Level(Level::Yes)),
    ]);
    let domains = assessment.domains();
    let leadership = of(&domains, "Leadership");
    assert_eq!((leadership.entered, leadership.total), (2, 6));
    assert_eq!(
        (leadership.worse, leadership.similar, leadership.better),
        (0, 1, 0)
    );
    assert_eq!(leadership.mean_band(), Some(Score::ONE));
    assert_eq!(of(&assessment.domains(), "Sustainability").better, 1);
    let areas = assessment.areas();
    let quality = of(&areas, "Quality of leadership");
    assert_eq!((quality.entered, quality.mean_band()), (1, None));
}

#[test]
fn leadership_has_no_band_even_where_the_halves_would_give_it_one() {
    let mut entries = Entries::new(iaf());
    let amber = Entry::Level(Level::Amber);
    entries.set("165a", amber).expect("it takes this level");
    for scale in ["thirds", "halves"] {
        let mut settings = Settings::new(iaf());
        settings
            .set_from_text("leadership-scale", scale)
            .expect("it is a choice");
        let assessment = assess(&entries, &settings);
        assert_eq!(assessment.indicators[0].band, None, "{scale}");
    }
}

#[test]
fn the_thresholds_lie_where_the_rules_put_them() {
    let expected = [
        (Score::ONE, Rating::Good),
        (Score::ratio(29, 20), Rating::Outstanding),
    ];
    let mut settings = Settings::new(iaf());
    for (choice, above) in [("above", "above"), ("at-or-above", "at or above")] {
        settings
            .set_from_text("tie", choice)
            .expect("it is a choice");
        let thresholds = || iaf().thresholds(&settings);
        assert!(
            thresholds()
                .map(|found| (found.score, found.rating))
                .eq(expected)
        );
        assert!(thresholds().all(|found| found.above() == above));
    }
    let none = Settings::new(frameworks::FIRST);
    assert_eq!(frameworks::FIRST.thresholds(&none).next(), None);
    assert_eq!(iaf().highest_score(), Some(Score::TWO));
    assert_eq!(frameworks::FIRST.highest_score(), None);
}

#[test]
fn the_year_of_five_grades_has_no_groups_no_score_and_nothing_to_complete() {
    let first = frameworks::FIRST;
    let assessment = assess(&Entries::new(first), &Settings::new(first));
    assert!(assessment.domains().is_empty() && assessment.areas().is_empty());
    assert!(assessment.priority_areas().is_empty() && assessment.indicators.is_empty());
    assert_eq!(assessment.score, None);
    assert_eq!(assessment.completeness, None);
}
