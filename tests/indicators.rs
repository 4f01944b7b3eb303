//! The sixty indicators of 2016/17 as published lists and the method have them: counts,
//! and for each kind of indicator some whose direction, standard or component is known.

use std::collections::BTreeSet;

use ccg_rating::framework::{Framework, Indicator, Kind, Polarity};
use ccg_rating::frameworks;
use ccg_rating::rating::{Basis, Decimal};

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").unwrap_or(frameworks::FIRST)
}

fn named(code: &str) -> Option<&'static Indicator> {
    iaf()
        .indicators
        .iter()
        .find(|indicator| indicator.code == code)
}

/// The codes of the indicators for which this holds, in order.
fn codes(holds: impl Fn(&Indicator) -> bool) -> Vec<&'static str> {
    let indicators = iaf().indicators.iter();
    indicators.filter(|i| holds(i)).map(|i| i.code).collect()
}

#[test]
fn there_are_sixty_indicators_in_the_order_of_their_codes() {
    let all = codes(|_| true);
    assert_eq!(all.len(), 60);
    assert!(all.is_sorted());
}

#[test]
fn three_indicators_count_for_finance_and_leadership_and_fifty_seven_for_performance() {
    let of = |id| codes(|i| iaf().components[i.component].id == id);
    assert_eq!(of("finance"), ["141a", "141b"]);
    assert_eq!(of("leadership"), ["165a"]);
    assert_eq!(of("performance").len(), 57);
}

#[test]
fn they_fall_into_four_domains_and_twenty_nine_areas() {
    let indicators = iaf().indicators;
    let domains: BTreeSet<&str> = indicators.iter().map(|i| *i.domain).collect();
    assert_eq!(
        domains.into_iter().collect::<Vec<_>>(),
        [
            "Better care",
            "Better health",
            "Leadership",
            "Sustainability"
        ]
    );
    let areas: BTreeSet<(&str, &str)> = indicators.iter().map(|i| (*i.domain, *i.area)).collect();
    assert_eq!(areas.len(), 29);
    // A summary by area alone must not mix two domains.
    let names: BTreeSet<&str> = areas.iter().map(|(_, area)| *area).collect();
    assert_eq!(names.len(), 29);
}

#[test]
fn domains_and_areas_stand_together_in_the_list() {
    // A list that is shown under headings must not need the same heading twice.
    for group in [
        |i: &'static Indicator| *i.domain,
        |i: &'static Indicator| *i.area,
    ] {
        let mut names: Vec<&str> = iaf().indicators.iter().map(group).collect();
        names.dedup();
        let different: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(names.len(), different.len(), "{names:?}");
    }
}

#[test]
fn there_are_six_clinical_priority_areas() {
    let of = |area| codes(|i| *i.priority_area == Some(area));
    assert_eq!(of("cancer"), ["122a", "122b", "122c", "122d"]);
    assert_eq!(of("dementia"), ["126a", "126b"]);
    assert_eq!(of("diabetes"), ["103a", "103b"]);
    assert_eq!(of("learning disability"), ["124a", "124b"]);
    assert_eq!(of("maternity"), ["101a", "125a", "125b", "125c"]);
    assert_eq!(
        of("mental health"),
        ["123a", "123b", "123c", "123d", "123e"]
    );
    let some = codes(|i| i.priority_area.is_some());
    assert_eq!(some.len(), 4 + 2 + 2 + 2 + 4 + 5, "no seventh area");
}

#[test]
fn seven_indicators_have_a_national_standard() {
    assert_eq!(
        codes(|i| i.standard.is_some()),
        ["122b", "123a", "123b", "126a", "127c", "127d", "129a"]
    );
    let standard = |code| named(code).and_then(|i| i.standard);
    for (code, percent) in [
        ("122b", "85"),
        ("123a", "50"),
        ("123b", "50"),
        ("126a", "66.7"),
        ("127c", "95"),
        ("127d", "75"),
        ("129a", "92"),
    ] {
        assert_eq!(standard(code), Decimal::parse(percent), "{code}");
    }
}

#[test]
fn lower_is_better_for_illness_waits_in_bed_and_overuse() {
    assert_eq!(
        codes(|i| i.polarity == Polarity::Lower),
        [
            "101a", "102a", "104a", "105c", "106a", "106b", "107a", "107b", "124a", "125a", "127b",
            "127e", "127f", "128a", "163b"
        ]
    );
}

#[test]
fn continuing_healthcare_is_a_figure_for_which_no_direction_was_agreed() {
    let without = codes(|i| {
        i.polarity == Polarity::None && !matches!(i.kind, Kind::Levels(_) | Kind::Progress)
    });
    assert_eq!(without, ["131a"]);
}

#[test]
fn rates_are_counted_per_so_many_of_the_population() {
    let per = |code| match named(code).map(|i| &i.kind) {
        Some(Kind::Rate { per }) => Some(*per),
        _ => None,
    };
    for (code, population) in [
        ("104a", 100_000),
        ("105b", 100_000),
        ("107a", 1),
        ("124a", 1_000_000),
        ("125a", 1_000),
        ("127b", 100_000),
        ("127e", 100_000),
        ("127f", 1_000),
        ("128a", 100_000),
        ("128d", 1_000),
        ("131a", 50_000),
    ] {
        assert_eq!(per(code), Some(population), "{code}");
    }
    assert_eq!(codes(|i| matches!(i.kind, Kind::Rate { .. })).len(), 11);
}

#[test]
fn scores_and_progress_are_told_from_shares() {
    assert_eq!(
        codes(|i| matches!(i.kind, Kind::Score)),
        [
            "106a", "106b", "108a", "121a", "121b", "121c", "122c", "122d", "125b", "125c", "163a",
            "163b", "164a"
        ]
    );
    assert_eq!(
        codes(|i| matches!(i.kind, Kind::Progress)),
        ["123c", "123d", "123e", "127a", "130a"]
    );
}

/// What can be entered for an indicator without figures, as in JSON.
fn choices(code: &str) -> Vec<&'static str> {
    let slot = iaf().slot(code);
    let choices = slot.map(ccg_rating::framework::Slot::choices);
    choices
        .into_iter()
        .flatten()
        .map(ccg_rating::framework::Entry::id)
        .collect()
}

#[test]
fn judgements_are_entered_on_the_scale_they_were_made_on() {
    for code in ["141a", "141b", "142a", "142b", "161a"] {
        assert_eq!(choices(code), ["red", "amber", "green"], "{code}");
    }
    for code in ["143a", "144a", "145a"] {
        assert_eq!(choices(code), ["no", "yes"], "{code}");
    }
    let compliance = ["not-compliant", "partly-compliant", "compliant"];
    assert_eq!(choices("162a"), compliance);
    assert_eq!(choices("165a"), ["red", "amber", "green", "green-star"]);
    assert_eq!(codes(|i| matches!(i.kind, Kind::Levels(_))).len(), 10);
    for code in ["101a", "104a", "108a", "123c", "131a"] {
        assert_eq!(choices(code), ["0", "1", "2"], "{code}");
    }
}

#[test]
fn what_was_seen_in_a_published_list_is_told_from_what_is_remembered() {
    for code in ["101a", "106a", "122b", "123a", "126a", "127c", "130a"] {
        assert_eq!(
            named(code).map(|i| *i.basis),
            Some(Basis::Published),
            "{code}"
        );
    }
    for code in [
        "105c", "107a", "125a", "127d", "129a", "131a", "141b", "165a",
    ] {
        assert_eq!(
            named(code).map(|i| *i.basis),
            Some(Basis::Reconstructed),
            "{code}"
        );
    }
}
