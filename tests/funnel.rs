//! The limits of a funnel plot are the way back from a z value: a figure on the limit has just the
//! cut-off as its z value, with and without the adjustment.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use ccg_rating::assess::{Dispersion, Funnel, Limits};
use ccg_rating::framework::{Indicator, Kind, Measure, NationalFigure, Part, Parts};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal};

const CUT_OFF: f64 = 1.96;
/// A share with a national standard of 85%, higher is better.
const PROPORTION: &str = "122b";
/// Counted per 100,000, lower is better.
const RATE: &str = "127b";
const SCORE: &str = "164a";

fn indicator(code: &str) -> &'static Indicator {
    let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
    let mut all = framework.indicators.iter();
    all.find(|one| one.code == code)
        .expect("it is an indicator")
}

fn measure(code: &str, pairs: &[(Part, f64)]) -> Measure {
    let framework = frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry");
    let slot = framework.slot(code).expect("it is an indicator");
    let mut parts = Parts::default();
    for (part, number) in pairs {
        parts = parts.with(*part, Decimal::rounded(*number, 9));
    }
    let figure = NationalFigure::new(slot, "00A", &parts);
    figure.expect("it can be").measure
}

/// A figure of this value that rests on so much.
fn resting_on(code: &str, value: f64, size: f64) -> Measure {
    let value = (Part::Value, value);
    let rests_on = match indicator(code).kind {
        Kind::Score => (Part::StandardError, 1.0 / size),
        _ => (Part::Denominator, size),
    };
    measure(code, &[value, rests_on])
}

fn spread(reference: f64, tau_squared: f64) -> Dispersion {
    Dispersion {
        reference,
        phi: 1.0,
        tau_squared,
    }
}

#[test]
fn a_figure_on_the_limit_has_the_cut_off_as_its_z_value() {
    for (code, reference, size, tau_squared) in [
        (PROPORTION, 85.0, 400.0, 0.001),
        (RATE, 2_500.0, 40_000.0, 0.002),
        (SCORE, 7.5, 4.0, 0.04),
    ] {
        let kind = &indicator(code).kind;
        for (tau_squared, is_adjusted) in [(0.0, false), (tau_squared, true)] {
            let spread = spread(reference, tau_squared);
            let limits = spread.limits(kind, size, CUT_OFF, is_adjusted);
            for (limit, expected) in [(limits.low, -CUT_OFF), (limits.high, CUT_OFF)] {
                let z = spread.adjusted_z(kind, &resting_on(code, limit, size));
                assert!((z - expected).abs() < 1e-6, "{code} {is_adjusted}: {z}");
            }
        }
    }
}

#[test]
fn the_adjustment_moves_the_limits_apart_and_is_left_out_where_it_is_not_asked_for() {
    for (code, size) in [(PROPORTION, 300.0), (RATE, 300_000.0), (SCORE, 300.0)] {
        let kind = &indicator(code).kind;
        let (plain, wide) = (spread(50.0, 0.0), spread(50.0, 0.01));
        let narrow = plain.limits(kind, size, CUT_OFF, false);
        assert_eq!(wide.limits(kind, size, CUT_OFF, false), narrow);
        let Limits { low, high } = wide.limits(kind, size, CUT_OFF, true);
        assert!(low < narrow.low && high > narrow.high, "{code}");
    }
}

#[test]
fn limits_come_closer_the_more_a_figure_rests_on() {
    for code in [PROPORTION, RATE, SCORE] {
        let kind = &indicator(code).kind;
        let width = |size| {
            let limits = spread(50.0, 0.0).limits(kind, size, CUT_OFF, false);
            limits.high - limits.low
        };
        assert!(width(100.0) > width(200.0) && width(200.0) > width(5_000.0));
    }
}

#[test]
fn limits_stay_where_figures_can_be() {
    let share = spread(97.0, 0.0).limits(&Kind::Proportion, 3.0, CUT_OFF, false);
    assert!((share.high - 100.0).abs() < 1e-9, "{share:?}");
    let share = spread(3.0, 0.0).limits(&Kind::Proportion, 3.0, CUT_OFF, false);
    assert!(share.low.abs() < 1e-9, "{share:?}");
    let rate = spread(1.0, 0.0).limits(&Kind::Rate { per: 1 }, 0.5, CUT_OFF, false);
    assert!(rate.low.abs() < 1e-9, "{rate:?}");
}

#[test]
fn points_are_bands_of_their_own_z_values() {
    let figures = [70.0, 80.0, 84.0, 85.0, 86.0, 90.0, 99.0];
    let measures: Vec<Measure> = figures
        .iter()
        .map(|value| resting_on(PROPORTION, *value, 400.0))
        .collect();
    let reference = indicator(PROPORTION).standard;
    let funnel = Funnel::of(indicator(PROPORTION), &measures, reference, CUT_OFF)
        .expect("there are figures");
    for (point, value) in funnel.points.iter().zip(figures) {
        assert!((point.value - value).abs() < 1e-9 && (point.size - 400.0).abs() < 1e-9);
        assert!(point.adjusted_z.abs() <= point.z.abs());
        let band = match point.z {
            z if z >= CUT_OFF => Band::Better,
            z if z <= -CUT_OFF => Band::Worse,
            _ => Band::Similar,
        };
        assert_eq!(point.band, band, "{value}");
    }
    let none = Funnel::of(indicator(PROPORTION), &[], reference, CUT_OFF);
    assert_eq!(none, None);
}

#[test]
fn a_count_is_shown_in_the_indicators_unit() {
    let figures = [(Part::Numerator, 30.0), (Part::Denominator, 60_000.0)];
    let funnel = Funnel::of(
        indicator(RATE),
        &[measure(RATE, &figures)],
        Some(Decimal::new(40, 0)),
        CUT_OFF,
    )
    .expect("there is a figure");
    let value = funnel.points.first().map(|point| point.value);
    assert!((value.expect("there is a point") - 50.0).abs() < 1e-9);
}

#[test]
fn a_score_rests_on_its_precision() {
    let figures = [(Part::Value, 7.0), (Part::StandardError, 0.25)];
    let measures = [measure(SCORE, &figures)];
    let funnel = Funnel::of(indicator(SCORE), &measures, None, CUT_OFF);
    let funnel = funnel.expect("there is a figure");
    let sizes: Vec<f64> = funnel.points.iter().map(|point| point.size).collect();
    let [size] = sizes[..] else {
        panic!("one point: {sizes:?}");
    };
    assert!((size - 4.0).abs() < 1e-12, "{size}");
}
