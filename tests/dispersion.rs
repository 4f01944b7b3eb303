//! Over-dispersion worked out by hand: how far the figures of many CCGs spread, the ends pulled in,
//! and what that makes of one figure.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot build its case fails the test, as it should"
)]

use ccg_rating::assess::{Comparison, Dispersion, assess};
use ccg_rating::framework::{
    Entries, Entry, Framework, Measure, NationalFigure, Origin, Part, Parts, Settings,
};
use ccg_rating::frameworks;
use ccg_rating::rating::{Band, Decimal};

/// A score without a standard or an England figure, higher is better.
const SCORE: &str = "164a";

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

/// Parts from a text such as `value=4.5 standard_error=1`.
fn parts(text: &str) -> Parts {
    let pairs = text.split(' ').filter_map(|pair| pair.split_once('='));
    pairs.fold(Parts::default(), |parts, (id, number)| {
        let part = Part::from_id(id).expect("it is a part");
        parts.with(part, Decimal::parse(number).expect("a decimal number"))
    })
}

fn score(value: &str) -> String {
    format!("value={value} standard_error=1")
}

/// The figures of as many CCGs.
fn national(code: &str, figures: &[String]) -> Vec<NationalFigure> {
    let slot = iaf().slot(code).expect("it is an indicator");
    let numbered = figures.iter().enumerate();
    numbered
        .map(|(place, text)| {
            let figure = NationalFigure::new(slot, &format!("{place:02}X"), &parts(text));
            figure.expect("it can be")
        })
        .collect()
}

fn dispersion(code: &str, figures: &[String], reference: Option<f64>) -> Dispersion {
    let indicator = iaf().indicators.iter().find(|i| i.code == code);
    let kind = &indicator.expect("it is an indicator").kind;
    let measures: Vec<Measure> = national(code, figures).iter().map(|f| f.measure).collect();
    Dispersion::of(kind, &measures, reference).expect("there are figures")
}

/// How a figure compares among these.
fn compared(code: &str, figures: &[String], figure: &str) -> (Comparison, Option<Band>) {
    let mut entries = Entries::new(iaf());
    let taken = entries.set_national(code, national(code, figures));
    assert_eq!(taken, Ok(()));
    assert_eq!(entries.set_figure(code, &parts(figure)), Ok(()));
    let indicators = assess(&entries, &Settings::new(iaf())).indicators;
    let assessed = indicators.first().expect("it was entered");
    (assessed.comparison.expect("it is compared"), assessed.band)
}

fn assert_near(found: f64, expected: f64) {
    let near = 1e-12 * expected.abs().max(1.0);
    assert!((found - expected).abs() <= near, "{found} not {expected}");
}

/// From −5 to 5, eleven whole scores.
fn eleven() -> Vec<String> {
    (-5..=5)
        .map(|value: i32| score(&value.to_string()))
        .collect()
}

/// From −4.5 to 4.5, ten scores.
fn ten() -> Vec<String> {
    let halves = (-9..=9).step_by(2);
    halves
        .map(|half: i32| score(&Decimal::new(i64::from(half) * 5, 1).to_string()))
        .collect()
}

#[test]
fn the_ends_of_eleven_are_pulled_in_to_their_neighbours() {
    // The 10th centile of 11 lies at the 2nd, the 90th at the 10th: 5 becomes 4.
    let spread = dispersion(SCORE, &eleven(), Some(0.0));
    let squares = 2.0 * (16.0 + 16.0 + 9.0 + 4.0 + 1.0);
    assert_near(spread.phi, squares / 11.0);
    // Each weighs 1: 11 − 11 ÷ 11.
    assert_near(spread.tau_squared, (squares - 10.0) / 10.0);
}

#[test]
fn between_two_figures_a_centile_lies_on_the_line() {
    // The 10th centile of 10 lies nine tenths of the way from −4.5 to −3.5.
    let spread = dispersion(SCORE, &ten(), Some(0.0));
    let squares: f64 = 2.0 * (3.6 * 3.6 + 3.5 * 3.5 + 2.5 * 2.5 + 1.5 * 1.5 + 0.5 * 0.5);
    assert_near(spread.phi, squares / 10.0);
    assert_near(spread.tau_squared, (squares - 9.0) / 9.0);
}

#[test]
fn one_figure_far_out_is_pulled_in_only_as_far_as_the_centile() {
    // Nine at 0 and one at 100: the 90th centile lies a tenth of the way up.
    let mut figures = vec![score("0"); 9];
    figures.push(score("100"));
    let spread = dispersion(SCORE, &figures, Some(0.0));
    assert_near(spread.phi, 10.0 * 10.0 / 10.0);
    assert_near(spread.tau_squared, (100.0 - 9.0) / 9.0);
    // Two of eleven at one end: the centile lies at the lower of the two.
    figures.push(score("50"));
    let spread = dispersion(SCORE, &figures, Some(0.0));
    assert_near(spread.phi, 2.0 * 50.0 * 50.0 / 11.0);
}

#[test]
fn a_figure_among_figures_that_spread_is_less_far_out() {
    let (comparison, band) = compared(SCORE, &eleven(), "value=5 standard_error=1 reference=0");
    assert_near(comparison.z, 5.0 / (1.0_f64 + 8.2).sqrt());
    assert!(comparison.adjusted);
    assert_eq!(band, Some(Band::Similar), "without the others it is better");
    let (comparison, band) = compared(SCORE, &eleven(), "value=-6 standard_error=0.5 reference=0");
    assert_near(comparison.z, -6.0 / (0.25_f64 + 8.2).sqrt());
    assert_eq!(band, Some(Band::Worse));
}

#[test]
fn where_chance_explains_the_spread_nothing_is_adjusted() {
    // Ties, exactly at the reference and close by.
    for value in ["7", "7.5"] {
        let spread = dispersion(SCORE, &vec![score(value); 10], Some(7.0));
        assert_near(spread.tau_squared, 0.0);
        let figure = "value=9 standard_error=1 reference=7";
        let (comparison, band) = compared(SCORE, &vec![score(value); 10], figure);
        assert_near(comparison.z, 2.0);
        assert!(comparison.adjusted);
        assert_eq!(band, Some(Band::Better));
    }
    // Ties far from it spread no less than others: phi is 4.
    let spread = dispersion(SCORE, &vec![score("9"); 10], Some(7.0));
    assert_near(spread.phi, 4.0);
    assert_near(spread.tau_squared, (40.0 - 9.0) / 9.0);
}

#[test]
fn where_chance_explains_the_spread_one_figure_of_all_the_weight_makes_none() {
    // So much surer is the first that what is left to divide by is rounded to just below 0.
    let figures = ["0.263", "1000000000"].map(|error| format!("value=0 standard_error={error}"));
    let spread = dispersion(SCORE, &figures, Some(0.0));
    assert_eq!((spread.phi.to_bits(), spread.tau_squared.to_bits()), (0, 0));
}

#[test]
fn figures_of_more_weight_share_what_is_beyond_chance() {
    // Nine of weight 1 and one of weight 4: 13 − 25... of 13.
    let mut figures: Vec<String> = vec![score("3"); 9];
    figures.push("value=1.5 standard_error=0.5".to_owned());
    let spread = dispersion(SCORE, &figures, Some(0.0));
    assert_near(spread.phi, 9.0);
    let weights = 13.0 - (9.0 + 16.0) / 13.0;
    assert_near(spread.tau_squared, (90.0 - 9.0) / weights);
}

#[test]
fn proportions_and_rates_spread_on_the_scale_on_which_they_are_compared() {
    // 75 of 100 against 25%: 30 degrees, each with an error of a twentieth.
    let shares = vec!["numerator=75 denominator=100".to_owned(); 12];
    let spread = dispersion("103b", &shares, Some(25.0));
    let angle = std::f64::consts::FRAC_PI_6;
    assert_near(spread.phi, angle * angle * 400.0);
    let beyond = angle * angle * 400.0 * 12.0 - 11.0;
    assert_near(spread.tau_squared, beyond / (400.0 * 11.0));
    // 144 where 100 are expected: 0.2 above 1, with the same error.
    let rates = vec!["value=144 denominator=100000".to_owned(); 10];
    let spread = dispersion("127b", &rates, Some(100.0));
    assert_near(spread.phi, 16.0);
    assert_near(spread.tau_squared, (160.0 - 9.0) / (400.0 * 9.0));
}

#[test]
fn without_a_reference_a_figure_is_compared_with_all_of_them_together() {
    // Half of the CCGs are three times as large: 9,000 of 20,000 in all, not the mean of shares.
    let mut shares = vec!["numerator=300 denominator=1000".to_owned(); 5];
    shares.extend(vec!["value=50 denominator=3000".to_owned(); 5]);
    let spread = dispersion("103b", &shares, None);
    assert_near(spread.reference, 45.0);
    let (comparison, _) = compared("103b", &shares, "value=45 denominator=500");
    assert_near(comparison.z, 0.0);
    assert_eq!(comparison.reference.origin, Origin::Pooled);
    assert_eq!(comparison.reference.value.to_string(), "45");
    // 5,000 of 4,000,000 are 125 of 100,000.
    let mut rates = vec!["value=50 denominator=100000".to_owned(); 5];
    rates.extend(vec!["numerator=950 denominator=700000".to_owned(); 5]);
    assert_near(dispersion("127b", &rates, None).reference, 125.0);
    // Scores have no size: their mean.
    let spread = dispersion(SCORE, &eleven(), None);
    assert_near(spread.reference, 0.0);
}

#[test]
fn a_reference_that_is_known_or_given_stands_before_what_all_come_to_together() {
    let shares = vec!["numerator=300 denominator=1000".to_owned(); 10];
    for (code, figure, reference, origin) in [
        (
            "103b",
            "value=31 denominator=500 reference=29.5",
            "29.5",
            Origin::Own,
        ),
        ("122b", "value=31 denominator=500", "85", Origin::Standard),
        ("128b", "value=31 denominator=500", "85.2", Origin::England),
        // England's figure for it is for show only.
        ("103a", "value=31 denominator=500", "30", Origin::Pooled),
    ] {
        let (comparison, _) = compared(code, &shares, figure);
        assert_eq!(comparison.reference.value.to_string(), reference, "{code}");
        assert_eq!(comparison.reference.origin, origin, "{code}");
    }
}

#[test]
fn others_change_nothing_for_a_band_that_was_entered_or_another_indicator() {
    let mut entries = Entries::new(iaf());
    let others = national(SCORE, &eleven());
    entries
        .set_national(SCORE, others)
        .expect("they are enough");
    entries
        .set(SCORE, Entry::Band(Band::Worse))
        .expect("it takes a band");
    let share = parts("value=81.2 denominator=340");
    entries.set_figure("122b", &share).expect("it can be");
    let indicators = assess(&entries, &Settings::new(iaf())).indicators;
    let found: Vec<_> = indicators
        .iter()
        .map(|i| (i.indicator.code, i.comparison.map(|c| c.adjusted)))
        .collect();
    assert_eq!(found, [("122b", Some(false)), (SCORE, None)]);
}

#[test]
fn a_figure_that_rests_on_the_others_is_not_lost_in_silence_when_they_change() {
    let code = "103b";
    let some = vec!["numerator=300 denominator=1000".to_owned(); 10];
    let none = vec!["numerator=0 denominator=1000".to_owned(); 10];
    let mut entries = Entries::new(iaf());
    entries
        .set_national(code, national(code, &some))
        .expect("they are enough");
    let figure = parts("value=31 denominator=500");
    entries
        .set_figure(code, &figure)
        .expect("it is compared with all of them");
    entries
        .set_national(code, national(code, &none))
        .expect("they are enough");
    let assessment = assess(&entries, &Settings::new(iaf()));
    assert_eq!(assessment.indicators, []);
    assert_eq!(
        assessment.warnings,
        [
            "103b (People with diabetes diagnosed less than a year who attend a structured \
             education course) is entered but does not count: there is nothing to compare it \
             with. It needs a reference of its own."
        ]
    );
}

#[test]
fn all_of_all_and_no_count_at_all_are_nothing_to_compare_with() {
    for (code, figure) in [
        ("103b", "numerator=1000 denominator=1000"),
        ("127b", "value=0 denominator=100000"),
    ] {
        let indicator = iaf().indicators.iter().find(|i| i.code == code);
        let kind = &indicator.expect("it is an indicator").kind;
        let figures = national(code, &vec![figure.to_owned(); 10]);
        let measures: Vec<Measure> = figures.iter().map(|f| f.measure).collect();
        assert_eq!(Dispersion::of(kind, &measures, None), None, "{code}");
    }
}
