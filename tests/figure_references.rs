//! What a figure is compared with, that the two ways of writing one mean the same, and that its band
//! counts like one that was entered.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use Part::{Denominator, Numerator, Reference, Value};
use ccg_rating::assess::{Comparison, assess};
use ccg_rating::framework::{
    Entries, Entry, Framework, Indicator, Kind, Origin, Part, Parts, Purpose, Settings,
};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal, Rating};

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).expect("a decimal number")
}

fn parts(of: &[(Part, &str)]) -> Parts {
    of.iter().fold(Parts::default(), |parts, (part, text)| {
        parts.with(*part, number(text))
    })
}

fn comparison(code: &str, of: &[(Part, &str)]) -> Comparison {
    let mut entries = Entries::new(iaf());
    let taken = entries.set_figure(code, &parts(of));
    assert_eq!(taken, Ok(()), "{code} {of:?}");
    let indicators = assess(&entries, &Settings::new(iaf())).indicators;
    let comparison = indicators.first().and_then(|i| i.comparison);
    comparison.expect("a figure is compared")
}

#[test]
fn a_figure_is_compared_with_the_users_own_reference_then_the_standard_then_england() {
    let with = |code: &str, reference: Option<&str>| {
        let mut of = vec![(Value, "70"), (Denominator, "400")];
        of.extend(reference.map(|reference| (Reference, reference)));
        let comparison = comparison(code, &of);
        assert!(!comparison.adjusted, "{code}");
        (comparison.reference.value, comparison.reference.origin)
    };
    // England's figure for it is 82, but it has a standard.
    assert_eq!(with("122b", None), (number("85"), Origin::Standard));
    assert_eq!(with("122b", Some("82")), (number("82"), Origin::Own));
    // An own reference that is the same as the standard is still the user's own.
    assert_eq!(with("126a", Some("66.7")), (number("66.7"), Origin::Own));
    assert_eq!(with("126a", None), (number("66.7"), Origin::Standard));
    assert_eq!(with("128b", None), (number("85.2"), Origin::England));
    assert_eq!(with("128b", Some("80.05")), (number("80.05"), Origin::Own));
}

#[test]
fn an_england_figure_for_show_is_never_a_reference() {
    let takes_figures = |i: &&Indicator| !matches!(i.kind, Kind::Progress | Kind::Levels(_));
    for indicator in iaf().indicators.iter().filter(takes_figures) {
        let known = iaf().england.iter().find(|f| f.code == indicator.code);
        let reference = indicator.reference(None);
        let expected = match (indicator.standard, known.map(|f| (f.purpose, f.value))) {
            (Some(standard), _) => Some((standard, Origin::Standard)),
            (None, Some((Purpose::Reference, value))) => Some((value, Origin::England)),
            (None, _) => None,
        };
        let found = reference.map(|r| (r.value, r.origin));
        assert_eq!(found, expected, "{}", indicator.code);
    }
}

#[test]
fn a_value_and_the_count_behind_it_give_the_same_z() {
    for (code, value, count, of) in [
        ("122b", "75", "150", "200"),
        ("122b", "81.25", "273.8125", "337"),
        ("101a", "12.8", "64", "500"),
        ("128b", "0", "0", "77"),
        ("128b", "100", "77", "77"),
        ("128a", "812", "2030", "250000"),
        ("107a", "1.065", "213", "200"),
        ("124a", "70", "63", "900000"),
    ] {
        let by_value = comparison(code, &[(Value, value), (Denominator, of)]);
        let by_count = comparison(code, &[(Numerator, count), (Denominator, of)]);
        let difference = (by_value.z - by_count.z).abs();
        assert!(difference < 1e-9, "{code} {value}: {difference}");
        assert_eq!(by_value.reference, by_count.reference, "{code}");
    }
}

#[test]
fn a_band_from_a_figure_counts_like_a_band_that_was_entered() {
    let rated = |figure: bool| {
        let mut entries = Entries::new(iaf());
        let worse = parts(&[(Numerator, "150"), (Denominator, "200")]);
        let entered = if figure {
            entries.set_figure("122b", &worse)
        } else {
            entries.set("122b", Entry::Band(Band::Worse))
        };
        entered.expect("it takes both");
        assess(&entries, &Settings::new(iaf()))
    };
    let (by_figure, by_band) = (rated(true), rated(false));
    assert_eq!(by_figure.components, by_band.components);
    assert_eq!(by_figure.score, by_band.score);
    assert_eq!(by_figure.trace, by_band.trace);
    assert_eq!(by_figure.completeness, by_band.completeness);
    assert_eq!(by_figure.overall.best(), Some(Rating::RequiresImprovement));
}

#[test]
fn a_figure_is_not_taken_where_figures_of_its_kind_do_not_belong() {
    let mut entries = Entries::new(iaf());
    let share = parts(&[(Value, "75"), (Denominator, "36"), (Reference, "25")]);
    entries
        .set_figure("103a", &share)
        .expect("it takes a share");
    let entry = entries.get("103a").expect("it was entered");
    let before = entries.clone();
    for code in ["122d", "123c", "131a", "165a", "141b", "143a", "999z"] {
        assert!(entries.set(code, entry).is_err(), "{code}");
        assert_eq!(entries, before, "{code}");
    }
    entries.set("101a", entry).expect("another share");
    assert_eq!(entries.get("101a"), Some(entry));
}
