//! Figures worked out by hand: from a value to z and its band, each way of comparing, either
//! direction, and exactly at the cut-off. What they are compared with is in `figure_references.rs`.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use Band::{Better, Similar, Worse};
use Part::{Denominator, Numerator, Reference, StandardError, Value};
use ccg_rating::assess::{IndicatorAssessment, IndicatorBasis, assess};
use ccg_rating::framework::{Entries, Framework, Part, Parts, Settings};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal};

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

fn parts(of: &[(Part, &str)]) -> Parts {
    let number = |text| Decimal::parse(text).expect("a decimal number");
    of.iter().fold(Parts::default(), |parts, (part, text)| {
        parts.with(*part, number(text))
    })
}

/// What becomes of a figure under this cut-off.
fn assessed(code: &str, of: &[(Part, &str)], cut_off: &str) -> IndicatorAssessment {
    let mut entries = Entries::new(iaf());
    let taken = entries.set_figure(code, &parts(of));
    assert_eq!(taken, Ok(()), "{code} {of:?}");
    let mut settings = Settings::new(iaf());
    settings
        .set_from_text("z", cut_off)
        .expect("it is a cut-off");
    let mut indicators = assess(&entries, &settings).indicators;
    indicators.pop().expect("it was entered")
}

fn assert_comes_out(code: &str, of: &[(Part, &str)], z: f64, band: Band) {
    let assessed = assessed(code, of, "1.96");
    let found = assessed.comparison.expect("a figure is compared").z;
    assert!((found - z).abs() < 0.000_05, "{code} {of:?}: {found}");
    assert_eq!(assessed.basis, IndicatorBasis::BandFromValue);
    assert_eq!(assessed.band, Some(band), "{code} {of:?}");
    assert_eq!(assessed.score, Some(band.score()), "{code} {of:?}");
}

/// The band of a figure under another cut-off.
fn band(code: &str, of: &[(Part, &str)], cut_off: &str) -> Option<Band> {
    assessed(code, of, cut_off).band
}

#[test]
fn the_check_values_of_the_method_come_out() {
    let all = [(Numerator, "150"), (Denominator, "200")];
    assert_comes_out("122b", &all, -3.5610, Worse);
    let all = [(Value, "81.2"), (Denominator, "340")];
    assert_comes_out("122b", &all, -1.8724, Similar);
}

#[test]
fn proportions_are_compared_as_angles() {
    // The angles of 0, 25, 50, 75 and 100% are 0, 30, 45, 60 and 90 degrees.
    let share = |value, of, reference| [(Value, value), (Denominator, of), (Reference, reference)];
    let degrees = std::f64::consts::PI / 180.0;
    assert_comes_out(
        "103a",
        &share("75", "36", "25"),
        12.0 * 30.0 * degrees,
        Better,
    );
    assert_comes_out(
        "103a",
        &share("25", "36", "75"),
        -12.0 * 30.0 * degrees,
        Worse,
    );
    assert_comes_out(
        "103a",
        &share("50", "9", "25"),
        6.0 * 15.0 * degrees,
        Similar,
    );
    assert_comes_out(
        "103a",
        &share("0", "100", "50"),
        -20.0 * 45.0 * degrees,
        Worse,
    );
    assert_comes_out(
        "103a",
        &share("100", "100", "50"),
        20.0 * 45.0 * degrees,
        Better,
    );
    assert_comes_out("103a", &share("40", "1000", "40"), 0.0, Similar);
}

#[test]
fn rates_are_compared_as_roots_of_counts() {
    // 100 are expected of 100,000, then 9 of 9,000.
    let rate = |value| [(Value, value), (Denominator, "100000"), (Reference, "100")];
    assert_comes_out("105b", &rate("144"), 4.0, Better);
    assert_comes_out("105b", &rate("121"), 2.0, Better);
    assert_comes_out("105b", &rate("100"), 0.0, Similar);
    assert_comes_out("105b", &rate("90.25"), -1.0, Similar);
    assert_comes_out("105b", &rate("64"), -4.0, Worse);
    assert_comes_out("105b", &rate("0"), -20.0, Worse);
    let count = |count| [(Numerator, count), (Denominator, "9000"), (Reference, "1")];
    assert_comes_out("128d", &count("16"), 2.0, Better);
    assert_comes_out("128d", &count("4"), -2.0, Worse);
    // Per 1, per 1,000,000: what is expected follows the scale of the rate.
    let items = [(Value, "1.21"), (Denominator, "400"), (Reference, "1")];
    assert_comes_out("107a", &items, 4.0, Worse);
    let beds = [(Value, "36"), (Denominator, "250000"), (Reference, "64")];
    assert_comes_out("124a", &beds, -2.0, Better);
}

#[test]
fn scores_are_compared_in_standard_errors() {
    let score = |value, error| [(Value, value), (StandardError, error)];
    // England: 8.74.
    assert_comes_out("122d", &score("8.9", "0.1"), 1.6, Similar);
    assert_comes_out("122d", &score("8.94", "0.08"), 2.5, Better);
    assert_comes_out("122d", &score("8.24", "0.2"), -2.5, Worse);
    // A score may lie below 0, and so may its reference.
    let below = [(Value, "-0.5"), (StandardError, "0.25"), (Reference, "-1")];
    assert_comes_out("163b", &below, 2.0, Worse);
}

#[test]
fn where_lower_is_better_the_band_is_turned_round_and_z_is_not() {
    for (code, band) in [("105c", Worse), ("105a", Better)] {
        let all = [(Value, "75"), (Denominator, "36"), (Reference, "25")];
        assert_comes_out(code, &all, std::f64::consts::TAU, band);
    }
    for (code, band) in [("127b", Better), ("105b", Worse)] {
        let all = [
            (Numerator, "64"),
            (Denominator, "100000"),
            (Reference, "100"),
        ];
        assert_comes_out(code, &all, -4.0, band);
    }
    for (code, band) in [("106b", Worse), ("164a", Better)] {
        let all = [(Value, "73"), (StandardError, "1"), (Reference, "70")];
        assert_comes_out(code, &all, 3.0, band);
    }
}

#[test]
fn a_difference_of_exactly_the_cut_off_counts_and_the_least_less_does_not() {
    let score = |value| [(Value, value), (StandardError, "0.5"), (Reference, "10")];
    for (code, above, below) in [("164a", Better, Worse), ("106b", Worse, Better)] {
        assert_eq!(band(code, &score("11"), "2"), Some(above));
        assert_eq!(band(code, &score("9"), "2"), Some(below));
        assert_eq!(band(code, &score("11"), "2.0001"), Some(Similar));
        assert_eq!(band(code, &score("9"), "2.0001"), Some(Similar));
        assert_eq!(band(code, &score("11.00001"), "2"), Some(above));
        assert_eq!(band(code, &score("10.99999"), "2"), Some(Similar));
        assert_eq!(band(code, &score("9.00001"), "2"), Some(Similar));
    }
    // 225 where 100 are expected: the root of 2.25 is exactly 1.5.
    let rate = [
        (Numerator, "225"),
        (Denominator, "100000"),
        (Reference, "100"),
    ];
    assert_eq!(band("105b", &rate, "10"), Some(Better));
    assert_eq!(band("127b", &rate, "10"), Some(Worse));
    // As it stands when nothing is set.
    let at_once = [(Value, "1.96"), (StandardError, "1"), (Reference, "0")];
    assert_eq!(band("164a", &at_once, "1.96"), Some(Better));
}

#[test]
fn a_difference_that_is_exactly_the_cut_off_in_decimals_counts() {
    // Not a hair less, as it would be in a computer's binary numbers: 8.936 − 8.74 is 0.196.
    for (value, error, reference) in [
        ("8.936", "0.1", "8.74"),
        ("81.96", "1", "80"),
        ("5.98", "1", "4.02"),
        ("0.8392", "0.02", "0.8"),
    ] {
        let score = [
            (Value, value),
            (StandardError, error),
            (Reference, reference),
        ];
        assert_eq!(band("122d", &score, "1.96"), Some(Better), "{value}");
    }
}

#[test]
fn a_score_exactly_at_the_cut_off_is_beyond_it() {
    // 0.07 × 1.96 is 0.1372: neither number has a `f64` of its own, and their quotient falls short.
    for (value, error, cut_off, band) in [
        ("0.1372", "0.07", "1.96", Better),
        ("0.1371", "0.07", "1.96", Similar),
        ("-0.1372", "0.07", "1.96", Worse),
        ("0.3", "0.1", "3", Better),
    ] {
        let of = [(Value, value), (StandardError, error), (Reference, "0")];
        let assessed = assessed("163a", &of, cut_off);
        assert_eq!(assessed.band, Some(band), "{value} and {error}");
    }
}
