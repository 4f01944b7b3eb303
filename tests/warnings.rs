//! What readers are warned of beside a rating, in its exact words and only where it is so: bands of
//! 2016/17 that could not be adjusted. The caveat about finance is in `derived_words.rs`.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use ccg_rating::assess::assess;
use ccg_rating::framework::{Entries, Entry, Framework, NationalFigure, Part, Parts, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal, Level};

const NOT_ADJUSTED: &str = "CCGs differ by more than chance alone would make them (over-dispersion). \
     Here we cannot allow for that, because only this CCG's figures are given. So the bands that we work \
     out from figures are likely to be more extreme than NHS England's were.";

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

/// So many of 1,000.
fn share(numerator: i64) -> Parts {
    Parts::default()
        .with(Part::Numerator, Decimal::new(numerator, 0))
        .with(Part::Denominator, Decimal::new(1000, 0))
}

fn with_reference(parts: Parts) -> Parts {
    parts.with(Part::Reference, Decimal::new(60, 0))
}

/// The figures of a dozen CCGs for an indicator.
fn of_a_dozen(code: &str) -> Vec<NationalFigure> {
    let slot = iaf().slot(code).expect("it is an indicator");
    (0..12)
        .map(|place| {
            let figure =
                NationalFigure::new(slot, &format!("{place:02}X"), &share(600 + 5 * place));
            figure.expect("it can be")
        })
        .collect()
}

fn warnings(entries: &Entries) -> Vec<String> {
    assess(entries, &Settings::new(iaf())).warnings
}

#[test]
fn a_band_from_the_figure_of_one_ccg_alone_is_said_not_to_be_adjusted() {
    let mut entries = Entries::new(iaf());
    let taken = entries.set_figure("105d", &with_reference(share(640)));
    assert_eq!(taken, Ok(()));
    assert_eq!(warnings(&entries), [NOT_ADJUSTED]);
    // However many there are, it is said once.
    let taken = entries.set_figure("122a", &with_reference(share(500)));
    assert_eq!(taken, Ok(()));
    assert_eq!(warnings(&entries), [NOT_ADJUSTED]);
}

#[test]
fn with_the_figures_of_many_ccgs_bands_are_adjusted_and_nothing_is_said() {
    let mut entries = Entries::new(iaf());
    assert_eq!(entries.set_national("105d", of_a_dozen("105d")), Ok(()));
    assert_eq!(entries.set_figure("105d", &share(640)), Ok(()));
    assert!(warnings(&entries).is_empty());
    // One that could not be adjusted among those that were is enough.
    let taken = entries.set_figure("122a", &with_reference(share(500)));
    assert_eq!(taken, Ok(()));
    assert_eq!(warnings(&entries), [NOT_ADJUSTED]);
}

#[test]
fn of_bands_and_levels_that_were_entered_nothing_is_said() {
    let mut entries = Entries::new(iaf());
    assert!(warnings(&entries).is_empty());
    for (code, entry) in [
        ("105d", Entry::Band(Band::Worse)),
        ("165a", Entry::Level(Level::Green)),
        ("141b", Entry::Level(Level::Amber)),
    ] {
        assert_eq!(entries.set(code, entry), Ok(()));
    }
    assert!(warnings(&entries).is_empty());
}

#[test]
fn numbers_of_2015_16_have_no_bands_to_adjust() {
    let framework = frameworks::by_slug("2015-16").expect("it is in the registry");
    let mut entries = Entries::new(framework);
    for code in ["performance.rtt-18-weeks", "planning.surplus"] {
        assert_eq!(entries.set(code, Entry::Number(Decimal::new(9, 0))), Ok(()));
    }
    let assessment = assess(&entries, &Settings::new(framework));
    assert!(assessment.warnings.is_empty());
    assert!(
        assessment
            .indicators
            .iter()
            .all(|entered| entered.comparison.is_none())
    );
}
