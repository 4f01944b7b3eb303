//! What holds for the figures of any CCGs: phi, tau² and the adjusted z agree with a second
//! calculation, made here from the method; and their order does not matter.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::cast_precision_loss,
    reason = "numbers of a few digits, and helpers that fail the test where they cannot build a case"
)]

#[path = "common/repeatable.rs"]
mod repeatable;

use ccg_rating::assess::{Among, Dispersion, assess};
use ccg_rating::framework::{
    Entries, Framework, Measure, NationalFigure, Origin, Part, Parts, Settings, SlotKind,
};
use ccg_rating::frameworks;
use ccg_rating::rating::Decimal;
use proptest::prelude::*;
use repeatable::config;

fn iaf() -> &'static Framework {
    frameworks::by_id("ccg-iaf-2016-17").expect("it is in the registry")
}

/// One indicator of each kind, without a standard or an England figure: a share, a count per
/// 100,000, a score.
const CODES: [&str; 3] = ["103b", "127b", "108a"];

/// How much was observed, in thousandths, and of how many (of a score: its error).
type Pair = (i64, i64);

/// A centre, and 10 to 40 CCGs around it: close together or far apart, often with ties.
fn nations() -> impl Strategy<Value = Vec<Pair>> {
    let spread = prop::sample::select(vec![0, 2, 30, 300]);
    let of = prop_oneof![Just(500_i64), 1..50_000_i64];
    let lots = prop::collection::vec((-100..=100_i64, of), 10..=40);
    (300..700_i64, spread, lots).prop_map(|(centre, spread, lots)| {
        let lots = lots.into_iter();
        lots.map(|(lot, of)| (centre + lot * spread / 100, of))
            .collect()
    })
}

fn parts(code: &str, (observed, of): Pair, reference: Option<i64>) -> Parts {
    let (number, part, of) = match code {
        "103b" => (
            Decimal::new(observed, 1),
            Part::Denominator,
            Decimal::new(of, 0),
        ),
        "127b" => (
            Decimal::new(observed, 0),
            Part::Denominator,
            Decimal::new(of * 10, 0),
        ),
        _ => (
            Decimal::new(observed, 3),
            Part::StandardError,
            Decimal::new(of, 4),
        ),
    };
    let parts = Parts::default().with(Part::Value, number).with(part, of);
    let places = match code {
        "103b" => 1,
        "127b" => 0,
        _ => 3,
    };
    reference.map_or(parts, |number| {
        parts.with(Part::Reference, Decimal::new(number, places))
    })
}

fn national(code: &str, pairs: &[Pair]) -> Vec<NationalFigure> {
    let slot = iaf().slot(code).expect("it is an indicator");
    let figure = |(place, pair): (usize, &Pair)| {
        NationalFigure::new(slot, &place.to_string(), &parts(code, *pair, None)).expect("it can be")
    };
    pairs.iter().enumerate().map(figure).collect()
}

fn found(code: &str, pairs: &[Pair], reference: Option<f64>) -> Dispersion {
    let slot = iaf().slot(code).map(ccg_rating::framework::Slot::kind);
    let Some(SlotKind::Indicator(indicator)) = slot else {
        return found(CODES[0], pairs, reference);
    };
    let measures: Vec<Measure> = national(code, pairs).iter().map(|f| f.measure).collect();
    Dispersion::of(&indicator.kind, &measures, reference).expect("there are figures")
}

/// Value and size on the scale of comparison: a share of 1, a count per 1, a score.
fn natural(code: &str, (observed, of): Pair) -> (f64, f64) {
    let (observed, of) = (observed as f64, of as f64);
    match code {
        "103b" => (observed / 1e3, of),
        "127b" => (observed / 1e5, of * 10.0),
        _ => (observed / 1e3, of / 1e4),
    }
}

/// `y − target` and `s` of the method.
fn y_and_s(code: &str, pair: Pair, target: f64) -> (f64, f64) {
    let (value, of) = natural(code, pair);
    match code {
        "103b" => {
            let angle = |share: f64| share.sqrt().asin();
            (angle(value) - angle(target), 0.5 / of.sqrt())
        }
        "127b" => ((value / target).sqrt() - 1.0, 0.5 / (target * of).sqrt()),
        _ => (value - target, of),
    }
}

/// The figure at position 1 + (N − 1) q, between order statistics on the line.
fn centile(sorted: &[f64], tenths: usize) -> f64 {
    let steps = (sorted.len() - 1) * tenths;
    let (below, part) = (sorted[steps / 10], (steps % 10) as f64 / 10.0);
    let above = sorted.get(steps / 10 + 1).copied().unwrap_or(below);
    below * (1.0 - part) + above * part
}

/// Target, phi and tau², from the method.
fn expected(code: &str, pairs: &[Pair], reference: Option<f64>) -> (f64, f64, f64) {
    let n = pairs.len() as f64;
    let target = reference.unwrap_or_else(|| {
        let all: Vec<(f64, f64)> = pairs.iter().map(|pair| natural(code, *pair)).collect();
        if code == "108a" {
            return all.iter().map(|(value, _)| value).sum::<f64>() / n;
        }
        let counts: f64 = all.iter().map(|(value, of)| value * of).sum();
        counts / all.iter().map(|(_, of)| of).sum::<f64>()
    });
    let all: Vec<(f64, f64)> = pairs
        .iter()
        .map(|pair| y_and_s(code, *pair, target))
        .collect();
    let mut sorted: Vec<f64> = all.iter().map(|(y, s)| y / s).collect();
    sorted.sort_by(f64::total_cmp);
    let (low, high) = (centile(&sorted, 1), centile(&sorted, 9));
    let squares: f64 = sorted.iter().map(|z| z.max(low).min(high).powi(2)).sum();
    let weights: Vec<f64> = all.iter().map(|(_, s)| s.powi(-2)).collect();
    let sum: f64 = weights.iter().sum();
    let of_squares: f64 = weights.iter().map(|w| w * w).sum();
    let tau_squared = (squares - (n - 1.0)) / (sum - of_squares / sum);
    (target, squares / n, tau_squared.max(0.0))
}

/// From the scale of comparison to the unit of the indicator.
fn in_unit(code: &str, target: f64) -> f64 {
    match code {
        "103b" => target * 100.0,
        "127b" => target * 100_000.0,
        _ => target,
    }
}

fn near(found: f64, expected: f64, tolerance: f64) -> Result<(), TestCaseError> {
    let close = (found - expected).abs() <= tolerance * expected.abs().max(1.0);
    prop_assert!(close, "{} not {}", found, expected);
    Ok(())
}

proptest! {
    #![proptest_config(config(209))]

    #[test]
    fn phi_and_tau_squared_agree_with_a_second_calculation(
        pairs in nations(),
        own in prop::option::of(300..700_i64),
    ) {
        for code in CODES {
            let reference = own.map(|own| natural(code, (own, 1)).0);
            let (target, phi, tau_squared) = expected(code, &pairs, reference);
            let found = found(code, &pairs, own.map(|_| in_unit(code, target)));
            near(found.reference, in_unit(code, target), 1e-9)?;
            near(found.phi, phi, 1e-9)?;
            // Small numbers for proportions and rates: beside what chance gives a CCG of 100.
            near(found.tau_squared * 1e4, tau_squared * 1e4, 1e-9)?;
            prop_assert!(found.tau_squared >= 0.0);
        }
    }

    #[test]
    fn an_adjusted_z_agrees_with_a_second_calculation(
        pairs in nations(),
        own in prop::option::of(300..700_i64),
        figure in (0..=1_000_i64, 1..50_000_i64),
    ) {
        for code in CODES {
            let reference = own.map(|own| natural(code, (own, 1)).0);
            let (target, _, tau_squared) = expected(code, &pairs, reference);
            let (y, s) = y_and_s(code, figure, target);
            let mut entries = Entries::new(iaf());
            prop_assert_eq!(entries.set_national(code, national(code, &pairs)), Ok(()));
            prop_assert_eq!(entries.set_figure(code, &parts(code, figure, own)), Ok(()));
            let assessment = assess(&entries, &Settings::new(iaf()));
            let comparison = assessment.indicators[0].comparison.expect("it is compared");
            near(comparison.z, y / s.hypot(tau_squared.sqrt()), 1e-9)?;
            prop_assert!(comparison.adjusted);
            let alone = Among::of(&entries).possible(&entries, &Settings::new(iaf()));
            prop_assert_eq!(alone, assessment.overall);
            let origin = if own.is_some() { Origin::Own } else { Origin::Pooled };
            prop_assert_eq!(comparison.reference.origin, origin);
            // Never further out than alone.
            prop_assert!(comparison.z.abs() <= (y / s).abs() * (1.0 + 1e-9) + 1e-9);
        }
    }

    #[test]
    fn the_order_of_the_figures_does_not_matter(
        pairs in nations(),
        shuffled in prop::collection::vec(any::<u32>(), 40),
        own in prop::option::of(300..700_i64),
    ) {
        let mut numbered: Vec<(u32, Pair)> = shuffled.into_iter().zip(pairs.clone()).collect();
        numbered.sort_unstable();
        let other: Vec<Pair> = numbered.into_iter().map(|(_, pair)| pair).collect();
        for code in CODES {
            let reference = own.map(|own| in_unit(code, natural(code, (own, 1)).0));
            let (one, other) = (found(code, &pairs, reference), found(code, &other, reference));
            near(one.reference, other.reference, 1e-12)?;
            near(one.phi, other.phi, 1e-12)?;
            near(one.tau_squared, other.tau_squared, 1e-12)?;
        }
    }
}
